import { describe, expect, it } from 'vitest'
import { calendarHolidays } from '../../../src/adapters/calendars/calendar.ts'
import { dates, day, ics } from './days.ts'
import { processorMs } from '../../processor-time.ts'

const year = { fromDay: day('2026-01-01'), toDay: day('2026-12-31'), timezone: 'America/New_York' }

function daysOf(text: string, from = '2026-01-01', to = '2027-12-31'): readonly string[] {
  const read = calendarHolidays(text, { fromDay: day(from), toDay: day(to), timezone: 'America/New_York' })
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
      'an event in UTC has the local day that it is in',
      ['DTSTART:20261124T233000Z', 'DTEND:20261125T010000Z'],
      ['2026-11-24']
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
  ])('%s', (_, lines, expected) => {
    expect(daysOf(ics(lines))).toEqual(expected)
  })

  it('a moved occurrence stands in for the one that it replaces', () => {
    const text = ics(['UID:x', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3'].slice(1), [
      'DTSTART;VALUE=DATE:20260113',
      'RECURRENCE-ID;VALUE=DATE:20260112'
    ]).replaceAll(/UID:\d/g, 'UID:same')
    expect(daysOf(text)).toEqual(['2026-01-05', '2026-01-13', '2026-01-19'])
  })

  it('several calendars in one file count, and what is not an event does not', () => {
    const todo = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTODO',
      'DTSTART;VALUE=DATE:20260301',
      'END:VTODO',
      'END:VCALENDAR',
      ''
    ].join('\r\n')
    expect(daysOf(ics(['DTSTART;VALUE=DATE:20261225']) + todo + ics(['DTSTART;VALUE=DATE:20261226']))).toEqual([
      '2026-12-25',
      '2026-12-26'
    ])
  })

  it('line ends, folded lines and a byte order mark make no difference', () => {
    const text = ics(['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;', ' COUNT=2'])
    for (const variant of [text, text.replaceAll('\r\n', '\n'), `\ufeff${text}`]) {
      expect(daysOf(variant)).toEqual(['2026-12-25', '2027-12-25'])
    }
  })

  it('only the range that is asked for is given, of an event of a century too', () => {
    expect(
      daysOf(ics(['DTSTART;VALUE=DATE:20000101', 'DTEND;VALUE=DATE:21000101']), '2026-06-01', '2026-06-02')
    ).toEqual(['2026-06-01', '2026-06-02'])
  })

  it('names are one line, and not long', () => {
    const read = calendarHolidays(
      ics(
        ['DTSTART;VALUE=DATE:20261225', `SUMMARY:Bridge\\n::error::day ${'x'.repeat(200)}`],
        ['DTSTART;VALUE=DATE:20261226']
      ),
      year
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
    ['bytes', '\0\u0001\ufffd'.repeat(1000)]
  ])('%s is not a calendar', (_, text) => {
    const read = calendarHolidays(text, year)
    expect(read).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^it is not an iCalendar file \(.+\)\. Write the address/) as unknown
    })
  })

  it('with events of which none makes sense is a problem that names them', () => {
    expect(calendarHolidays(ics(['SUMMARY:Party'], ['SUMMARY:Fair', 'DTSTART:soon']), year)).toEqual({
      ok: false,
      problem:
        'none of its events can be read: "Party" (it has no DTSTART), "Fair" ("soon" is no date). Correct them in the calendar.'
    })
  })

  it.each<[string, string[], RegExp]>([
    ['every second since 1970', ['DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'], /it recurs too often/],
    ['a count without end', ['DTSTART:10010101T000000Z', 'RRULE:FREQ=MINUTELY;COUNT=999999999'], /it recurs too often/],
    [
      'a century every day',
      ['DTSTART;VALUE=DATE:19000101', 'DTEND;VALUE=DATE:20990101', 'RRULE:FREQ=DAILY'],
      /it recurs too often/
    ],
    [
      'an interval without end',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;INTERVAL=999999999999'],
      /its rule has INTERVAL=999999999999/
    ],
    [
      'a time zone that changes every minute',
      ['DTSTART;TZID=Wild:20260101T000000'],
      /it recurs too often to be worked out/
    ]
  ])('%s is left out soon, and the others stand', (_, lines, expected) => {
    const wild = [
      'BEGIN:VTIMEZONE',
      'TZID:Wild',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'RRULE:FREQ=MINUTELY',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE'
    ].join('\r\n')
    const text = ics(lines, ['DTSTART;VALUE=DATE:20261226']).replace('BEGIN:VEVENT', `${wild}\r\nBEGIN:VEVENT`)
    let read = calendarHolidays('', year)
    expect(processorMs(() => (read = calendarHolidays(text, year)))).toBeLessThan(6000)
    if (!read.ok) throw new Error(read.problem)
    expect(dates(read.days)).toEqual(['2026-12-26'])
    expect(read.unclear).toEqual([expect.stringMatching(expected)])
  })

  it.each<[string, string[], string[]]>([
    ['a day that never comes', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'], []],
    ['an interval of ages', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;INTERVAL=999999999'], ['2026-01-01']]
  ])('%s is worked out', (_, lines, expected) => {
    expect(daysOf(ics(lines))).toEqual(expected)
  })

  it('that is hostile as a whole ends, too', () => {
    const text = ics(...Array.from({ length: 3000 }, () => ['DTSTART:19700101T000000Z', 'RRULE:FREQ=MINUTELY']))
    let read = calendarHolidays('', year)
    expect(processorMs(() => (read = calendarHolidays(text, year)))).toBeLessThan(20_000)
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining('and 2995 more') as unknown })
    expect(read.ok ? 0 : read.problem.length).toBeLessThan(1000)
  })

  it('ten thousand events and deep nesting are read', () => {
    const many = ics(...Array.from({ length: 10_000 }, () => ['DTSTART;VALUE=DATE:20261225']))
    expect(calendarHolidays(many, year)).toMatchObject({ ok: true })
    const nested = calendarHolidays('BEGIN:VCALENDAR\r\n'.repeat(100_000), year)
    expect(nested.ok).toBe(false)
  })

  it.each<[string, string[]]>([
    ['a rule with a word that does not exist', ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=SOMETIMES']],
    ['an event without a start', ['SUMMARY:Odd']],
    ['a start that is no date', ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:tomorrow']]
  ])('%s is left out, and the others stand', (_, lines) => {
    const read = calendarHolidays(ics(lines, ['DTSTART;VALUE=DATE:20261226']), year)
    if (!read.ok) throw new Error(read.problem)
    expect(dates(read.days)).toEqual(['2026-12-26'])
    expect(read.unclear).toEqual([
      expect.stringMatching(/^the event "Odd" \(.+\) cannot be read and is left out\. Correct or remove it/)
    ])
  })
})
