import { describe, expect, it } from 'vitest'
import { calendarHolidays } from '../../../src/adapters/calendars/calendar.ts'
import { dates, day } from './days.ts'

/** A calendar of events, each given as its lines. */
export function ics(...events: readonly (readonly string[])[]): string {
  const blocks = events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...blocks, 'END:VCALENDAR', ''].join('\r\n')
}

async function daysOf(text: string, from = '2026-01-01', to = '2027-12-31'): Promise<readonly string[]> {
  const read = await calendarHolidays(text, day(from), day(to))
  if (!read.ok) throw new Error(read.problem)
  expect(read.unclear).toEqual([])
  return dates([...read.days].sort((a, b) => a.day - b.day))
}

describe('the days of a calendar', () => {
  it.each<[string, string[], string[]]>([
    ['an all-day event has its day', ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'], ['2026-12-25']],
    ['an all-day event without an end too', ['DTSTART;VALUE=DATE:20261225'], ['2026-12-25']],
    [
      'the end of an all-day event is exclusive',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['2026-12-24', '2026-12-25', '2026-12-26']
    ],
    ['a duration counts like an end', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P2D'], ['2026-12-24', '2026-12-25']],
    [
      'an end before the start leaves the day of the start',
      ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261220'],
      ['2026-12-25']
    ],
    [
      'an event with times has its day in its own zone',
      ['DTSTART;TZID=America/New_York:20261124T200000', 'DTEND;TZID=America/New_York:20261124T230000'],
      ['2026-11-24']
    ],
    [
      'and every day that it touches',
      ['DTSTART;TZID=America/New_York:20261124T200000', 'DTEND;TZID=America/New_York:20261126T010000'],
      ['2026-11-24', '2026-11-25', '2026-11-26']
    ],
    ['but not the one at whose midnight it ends', ['DTSTART:20261124T200000', 'DTEND:20261125T000000'], ['2026-11-24']],
    [
      'an event in UTC has its day in UTC',
      ['DTSTART:20261124T233000Z', 'DTEND:20261125T010000Z'],
      ['2026-11-24', '2026-11-25']
    ],
    ['an event without length has its day', ['DTSTART:20261124T120000Z'], ['2026-11-24']],
    ['a cancelled event has none', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], []],
    ['a yearly one recurs', ['DTSTART;VALUE=DATE:20001225', 'RRULE:FREQ=YEARLY'], ['2026-12-25', '2027-12-25']],
    [
      'the last Monday of May recurs',
      ['DTSTART;VALUE=DATE:20200525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'],
      ['2026-05-25', '2027-05-31']
    ],
    [
      'a count ends',
      ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['2026-01-05', '2026-01-12', '2026-01-19']
    ],
    [
      'an until ends, itself included',
      ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;UNTIL=20260112'],
      ['2026-01-05', '2026-01-12']
    ],
    [
      'excluded dates are out',
      ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20260112'],
      ['2026-01-05', '2026-01-19']
    ],
    [
      'an excluded start is out',
      ['DTSTART;VALUE=DATE:20260105', 'RDATE;VALUE=DATE:20260301', 'EXDATE;VALUE=DATE:20260105'],
      ['2026-03-01']
    ],
    [
      'additional dates are in',
      ['DTSTART;VALUE=DATE:20260105', 'RDATE;VALUE=DATE:20260301'],
      ['2026-01-05', '2026-03-01']
    ],
    [
      '29 February recurs in leap years only',
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
      []
    ],
    [
      'a recurring one of two days has both',
      ['DTSTART;VALUE=DATE:20201231', 'DTEND;VALUE=DATE:20210102', 'RRULE:FREQ=YEARLY'],
      ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31']
    ]
  ])('%s', async (_, lines, expected) => {
    expect(await daysOf(ics(lines))).toEqual(expected)
  })

  it('a moved occurrence stands in for the one that it replaces', async () => {
    const text = ics(['UID:x', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3'].slice(1), [
      'DTSTART;VALUE=DATE:20260113',
      'RECURRENCE-ID;VALUE=DATE:20260112'
    ]).replaceAll(/UID:\d/g, 'UID:same')
    expect(await daysOf(text)).toEqual(['2026-01-05', '2026-01-13', '2026-01-19'])
  })

  it('several calendars in one file count, and what is not an event does not', async () => {
    const todo = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTODO',
      'DTSTART;VALUE=DATE:20260301',
      'END:VTODO',
      'END:VCALENDAR',
      ''
    ].join('\r\n')
    expect(await daysOf(ics(['DTSTART;VALUE=DATE:20261225']) + todo + ics(['DTSTART;VALUE=DATE:20261226']))).toEqual([
      '2026-12-25',
      '2026-12-26'
    ])
  })

  it('line ends, folded lines and a byte order mark make no difference', async () => {
    const text = ics(['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;', ' COUNT=2'])
    for (const variant of [text, text.replaceAll('\r\n', '\n'), `\ufeff${text}`]) {
      expect(await daysOf(variant)).toEqual(['2026-12-25', '2027-12-25'])
    }
  })

  it('only the range that is asked for is given, of an event of a century too', async () => {
    expect(
      await daysOf(ics(['DTSTART;VALUE=DATE:20000101', 'DTEND;VALUE=DATE:21000101']), '2026-06-01', '2026-06-02')
    ).toEqual(['2026-06-01', '2026-06-02'])
  })

  it('names are one line, and not long', async () => {
    const read = await calendarHolidays(
      ics(
        ['DTSTART;VALUE=DATE:20261225', `SUMMARY:Bridge\\n::error::day ${'x'.repeat(200)}`],
        ['DTSTART;VALUE=DATE:20261226']
      ),
      day('2026-01-01'),
      day('2026-12-31')
    )
    if (!read.ok) throw new Error(read.problem)
    expect(read.days.map(({ name }) => name)).toEqual([`Bridge ::error::day ${'x'.repeat(59)}…`, 'without a name'])
  })
})

describe('a hostile or broken calendar', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['nothing', ''],
    ['another kind of file', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nEND:VCARD\r\n'],
    ['one that is cut off', ics(['DTSTART;VALUE=DATE:20261225']).slice(0, 90)],
    [
      'events of which none makes sense',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    ],
    ['bytes', '\0\u0001\ufffd'.repeat(1000)]
  ])('%s is not a calendar', async (_, text) => {
    const read = await calendarHolidays(text, day('2026-01-01'), day('2026-12-31'))
    expect(read).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^it is not an iCalendar file \(.+\)\. Write the address/) as unknown
    })
  })

  it.each<[string, string[]]>([
    ['every second since 1970', ['DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY']],
    ['a day that never comes', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']],
    ['an interval without end', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;INTERVAL=999999999999']],
    ['a count without end', ['DTSTART:00010101T000000Z', 'RRULE:FREQ=MINUTELY;COUNT=99999999999']]
  ])('%s is given up', async (_, lines) => {
    const startMs = performance.now()
    const read = await calendarHolidays(ics(lines), day('2026-01-01'), day('2026-12-31'))
    expect(performance.now() - startMs).toBeLessThan(6000)
    if (read.ok) expect(read.days.length).toBeLessThanOrEqual(365)
    else expect(read.problem).toMatch(/take more than 3 s to work out\. Write a calendar/)
  })

  it('ten thousand events and deep nesting are read', async () => {
    const many = ics(...Array.from({ length: 10_000 }, () => ['DTSTART;VALUE=DATE:20261225']))
    expect(await calendarHolidays(many, day('2026-01-01'), day('2026-12-31'))).toMatchObject({ ok: true })
    const nested = await calendarHolidays('BEGIN:VCALENDAR\r\n'.repeat(100_000), day('2026-01-01'), day('2026-12-31'))
    expect(nested.ok).toBe(false)
  })

  it.each<[string, string[]]>([
    ['a rule with a word that does not exist', ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SOMETIMES']],
    ['an event without a start', ['SUMMARY:Odd']],
    ['a start that is no date', ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:tomorrow']]
  ])('%s is left out, and the others stand', async (_, lines) => {
    const read = await calendarHolidays(
      ics(lines, ['DTSTART;VALUE=DATE:20261226']),
      day('2026-01-01'),
      day('2026-12-31')
    )
    if (!read.ok) throw new Error(read.problem)
    expect(dates(read.days)).toEqual(['2026-12-26'])
    expect(read.unclear).toEqual([
      expect.stringMatching(/^the event "Odd" \(.+\) cannot be read and is left out\. Correct or remove it/)
    ])
  })
})
