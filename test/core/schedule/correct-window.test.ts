import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWindow, parseWindowTimes } from '../../../src/core/schedule/parse-window.ts'

/** The lines that a refusal says to write. */
function suggested(message: string): readonly string[] {
  const list = / Write ("[^"]+"(?:, "[^"]+")*)\.$/.exec(message)?.[1] ?? ''
  return Array.from(list.matchAll(/"([^"]+)"/g), ([, line = '']) => line)
}

function refused(line: string): string {
  const parsed = parseWindow(line)
  return parsed.ok ? 'taken' : parsed.message
}

describe('the line to write instead', () => {
  it.each<readonly [string, string, ...string[]]>([
    ['hours without minutes', '9-17 3', '09:00-17:00 3'],
    ['after days', 'weekdays 09-17 3', 'weekdays 09:00-17:00 3'],
    ['over midnight', '22-06 2', '22:00-06:00 2'],
    ['with en dashes', 'mon–fri 7–19 3', 'mon-fri 07:00-19:00 3'],
    ['one of them with minutes', 'weekdays 9-17:30 3', 'weekdays 09:00-17:30 3'],
    ['several', 'mon-fri 9-12,13-18 3', 'mon-fri 09:00-12:00,13:00-18:00 3'],
    ['am and pm once', '9-5pm 3', '09:00-17:00 3'],
    ['pm for both', '7-10pm 2', '19:00-22:00 2'],
    ['blanks before am', '9 am - 5 pm 3', '09:00-17:00 3'],
    ['without colons', '0900-1700 3', '09:00-17:00 3'],
    ['with dots', '9.00-17.30 3', '09:00-17:30 3'],
    ['with h', '9h-17h30 3', '09:00-17:30 3'],
    ['with seconds', '09:00:00-17:00:00 3', '09:00-17:00 3'],
    ['sixty minutes', '12:00-12:60 2', '12:00-13:00 2'],
    ['more than a day', '07:00-25:00 2', '07:00-01:00 2'],
    ['from 24:00', '24:00-03:00 2', '00:00-03:00 2'],
    ['a beginning alone', 'mon 07:00 2', 'mon 07:00-24:00 2'],
    ['a night over two days', 'fri 22:00-sat 03:00 2', 'fri 22:00-03:00 2'],
    ['several days and hours', 'fri 22:00 - mon 06:00 1', 'fri 22:00-24:00 1', 'sat,sun 1', 'mon 00:00-06:00 1'],
    [
      'dates and hours',
      '2026-12-24 18:00-2026-12-27 06:00 1',
      '2026-12-24 18:00-24:00 1',
      '2026-12-25..2026-12-26 1',
      '2026-12-27 00:00-06:00 1'
    ],
    ['instants', '2026-11-27T06:00:00+00:00-2026-11-27T22:00:00+00:00 3', '2026-11-27 06:00-22:00 3'],
    ['a comment', 'weekdays 07:00-22:00 3 # office', 'weekdays 07:00-22:00 3'],
    ['a sign', 'weekdays 07:00-22:00 -2', 'weekdays 07:00-22:00 2'],
    ['a plus', '+3', '3'],
    ['backwards', '6-2', '2-6'],
    ['two dots', '2..6', '2-6'],
    ['half a range', '2-', '2'],
    ['a unit', 'weekdays 3 dynos', 'weekdays 3'],
    ['no quantity', 'weekdays 07:00-22:00', 'weekdays 07:00-22:00 3'],
    ['the quantity first', '5 weekdays 07:00-22:00', 'weekdays 07:00-22:00 5'],
    ['a colon', 'weekdays 07:00-22:00: 3', 'weekdays 07:00-22:00 3'],
    ['a window of kube-downscaler', 'Mon-Fri 07:30-20:30 Europe/Berlin', 'mon-fri 07:30-20:30 3'],
    ['a line of a crontab', '0 7 * * 1-5 3', 'mon-fri 07:00-24:00 3'],
    ['cron hours', '* 9-17 * * 1-5 3', 'mon-fri 09:00-18:00 3'],
    ['days by number', '1-5 07:00-22:00 3', 'mon-fri 07:00-22:00 3'],
    ['days without commas', 'mon tue wed 3', 'mon,tue,wed 3'],
    ['days with slashes', 'mon/wed/fri 09:00-17:00 3', 'mon,wed,fri 09:00-17:00 3'],
    ['days within dates', 'weekdays and 12-01..12-24 3', 'weekdays & 12-01..12-24 3'],
    ['words between', 'every monday and friday from 9am to 5pm 3', 'monday,friday 09:00-17:00 3'],
    ['one letter wrong', 'mondey 2', 'monday 2'],
    ['a month with one wrong', 'Janurary 2', 'january 2'],
    ['hours first', '07:00-22:00 mon 3', 'mon 07:00-22:00 3'],
    ['days before months', 'mon-fri jun-aug 3', 'jun-aug mon-fri 3'],
    ['a day by month', 'dec 24-26 3', '12-24..12-26 3'],
    ['a day that February has not', 'feb 30 2', 'feb last 2'],
    ['nor as a date', '02-30 1', '02-29 1'],
    ['dates with dots', '25.12. 3', '12-25 3'],
    ['dates with slashes', '12/25/2026 3', '2026-12-25 3'],
    ['a range with a dash', '2026-12-24-2027-01-02 3', '2026-12-24..2027-01-02 3'],
    ['a whole month of a year', '2026-12 3', '2026-12-01..2026-12-31 3'],
    ['the sixth of a weekday', '6th mon 3', 'last mon 3'],
    ['the 32nd', '32nd 3', 'last 3'],
    ['the 0th', '0th 3', '1st 3'],
    ['a wrong ending', '22th 3', '22nd 3'],
    ['a range of nth weekdays', '1st-3rd mon 3', '1st mon,2nd mon,3rd mon 3'],
    ['a word for it', 'first mon 3', '1st mon 3']
  ])('%s: "%s"', (_, line, ...lines) => {
    expect(suggested(refused(line))).toEqual(lines)
  })

  it.each(['weekdays many', 'whenever 2', 'last weekday 3', '', 'mon 99999', 'weekdays-sun 2'])(
    'there is none where nothing comes to mind: "%s"',
    (line) => expect(suggested(refused(line))).toEqual([])
  )

  it.each([
    ['sun 2-4', 'sun 02:00-04:00'],
    ['sun 02:00-04:00 12', 'sun 02:00-04:00'],
    ['mondays', 'monday']
  ])('a window without a quantity is put right without one: "%s"', (line, better) => {
    const parsed = parseWindowTimes(line)
    expect(parsed.ok ? [] : suggested(parsed.message)).toEqual([better])
  })

  it('is read as it is written: no dash before a blank, which would join two numbers', () => {
    expect(suggested(refused('3-&'))).toEqual([])
  })

  it('is not looked for where nobody asks, nor for what is longer than any window', () => {
    const lineOf = (length: number): string => `${'mon,'.repeat(70)}mon`.padEnd(length - 3) + ' x3'
    expect(parseWindow('mondays 3', 'none')).toMatchObject({ message: expect.not.stringContaining('Write') as string })
    expect([300, 301].map((length) => suggested(refused(lineOf(length))).length)).toEqual([1, 0])
  })
})

it('whatever is suggested is a window as it is written, and nothing makes the parser throw', () => {
  const word = fc.constantFrom(
    ...[
      '9-17',
      '22:00',
      'fri',
      'mon-fri',
      'sat',
      '#',
      'feb',
      '30',
      '30th',
      '6th',
      'last',
      'jun..aug',
      '12/25',
      '25.12'
    ],
    ...[
      '3',
      '-2',
      '+1',
      '2-6',
      '0',
      '7',
      '*',
      '1-5',
      '&',
      ',',
      '-',
      'to',
      'and',
      '07:00-22:00',
      '9am',
      '12:60',
      '2026-12-24'
    ],
    ...[
      '12-24',
      '..',
      'weekday',
      'mondey',
      'every',
      'standard-2x',
      ':',
      'Europe/Berlin',
      '32nd',
      '24:00',
      '2026-13-01',
      '–'
    ]
  )
  const line = fc.oneof(
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 5 }).map((words) => words.join('')),
    fc.string({ maxLength: 30 })
  )
  fc.assert(
    fc.property(line, (text) => {
      for (const better of suggested(refused(text)))
        expect(parseWindow(better)).toMatchObject({ ok: true, window: { source: better } })
    }),
    { numRuns: 3000 }
  )
})
