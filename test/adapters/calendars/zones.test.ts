import { describe, expect, it, test } from 'vitest'
import { DateTime, IANAZone } from 'luxon'
import { calendarHolidays } from '../../../src/adapters/calendars/calendar.ts'
import { windowsZones } from '../../../src/adapters/calendars/windows-zones.ts'
import { dates, day, ics } from './days.ts'

const newYork = 'America/New_York'
const range = { fromDay: day('2026-01-01'), toDay: day('2027-12-31') }

/** The local days of `timezone` that are holidays. */
function daysIn(timezone: string, text: string): readonly string[] {
  const read = calendarHolidays(text, { ...range, timezone })
  if (!read.ok) throw new Error(read.problem)
  expect(read.unclear).toEqual([])
  return [...new Set(dates([...read.days].sort((a, b) => a.day - b.day)))]
}

/** Several events of one UID. */
function series(...events: readonly (readonly string[])[]): string {
  return ics(...events).replaceAll(/UID:\d+/g, 'UID:same')
}

/** A calendar with lines of its own at its top. */
function withTop(text: string, ...lines: readonly string[]): string {
  return text.replace('BEGIN:VEVENT', [...lines, 'BEGIN:VEVENT'].join('\r\n'))
}

const plant = [
  'BEGIN:VTIMEZONE',
  'TZID:Plant',
  'BEGIN:STANDARD',
  'DTSTART:16011104T020000',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010311T020000',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE'
]
/** Without daylight saving time since October 2016; before, as the rules say. */
const former = [
  'BEGIN:VTIMEZONE',
  'TZID:Former',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070325T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20160327T010000Z',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20071028T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20151025T010000Z',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'END:STANDARD',
  'BEGIN:STANDARD',
  'DTSTART:20160907T000000',
  'RDATE:20160907T000000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0300',
  'END:STANDARD',
  'END:VTIMEZONE'
]

describe('the local days of an event', () => {
  it.each<[string, string, string[], string[]]>([
    ['in UTC', newYork, ['DTSTART:20261204T050000Z', 'DTEND:20261205T050000Z'], ['2026-12-04']],
    [
      'in UTC, midnight to midnight there',
      newYork,
      ['DTSTART:20261204T000000Z', 'DTEND:20261205T000000Z'],
      ['2026-12-03', '2026-12-04']
    ],
    [
      'in UTC, seen from Kiritimati',
      'Pacific/Kiritimati',
      ['DTSTART:20261204T100000Z', 'DURATION:PT24H'],
      ['2026-12-05']
    ],
    ['in UTC with DURATION', newYork, ['DTSTART:20261204T050000Z', 'DURATION:P1D'], ['2026-12-04']],
    ['without length at midnight', newYork, ['DTSTART:20261204T050000Z'], ['2026-12-04']],
    ['without length a second before', newYork, ['DTSTART:20261204T045959Z'], ['2026-12-03']],
    [
      'in another zone',
      newYork,
      ['DTSTART;TZID=Asia/Tokyo:20261204T000000', 'DTEND;TZID=Asia/Tokyo:20261205T000000'],
      ['2026-12-03', '2026-12-04']
    ],
    [
      'in another zone, as its one evening',
      newYork,
      ['DTSTART;TZID=Europe/Berlin:20261204T060000', 'DTEND;TZID=Europe/Berlin:20261205T060000'],
      ['2026-12-04']
    ],
    [
      'from one zone to another',
      newYork,
      ['DTSTART;TZID=Europe/Berlin:20261204T010000', 'DTEND;TZID=America/New_York:20261205T000000'],
      ['2026-12-03', '2026-12-04']
    ],
    ['floating', 'Asia/Tokyo', ['DTSTART:20261204T000000', 'DTEND:20261205T000000'], ['2026-12-04']],
    [
      'of dates',
      'Asia/Tokyo',
      ['DTSTART;VALUE=DATE:20261204', 'DTEND;VALUE=DATE:20261206'],
      ['2026-12-04', '2026-12-05']
    ],
    ['of dates without VALUE', newYork, ['DTSTART:20261225'], ['2026-12-25']],
    [
      'of dates without VALUE, with an end',
      newYork,
      ['DTSTART:20261225', 'DTEND:20261227'],
      ['2026-12-25', '2026-12-26']
    ],
    ['of a date with a zone', newYork, ['DTSTART;VALUE=DATE;TZID=Nowhere:20261225'], ['2026-12-25']],
    [
      'of a date to a time',
      newYork,
      ['DTSTART;VALUE=DATE:20261225', 'DTEND:20261226T120000'],
      ['2026-12-25', '2026-12-26']
    ],
    [
      'over the change of the clocks, midnight to midnight',
      newYork,
      ['DTSTART;TZID=America/New_York:20260308T000000', 'DTEND;TZID=America/New_York:20260309T000000'],
      ['2026-03-08']
    ],
    [
      'over the change of the clocks, P1D',
      newYork,
      ['DTSTART;TZID=America/New_York:20260308T000000', 'DURATION:P1D'],
      ['2026-03-08']
    ],
    [
      'over the change of the clocks, PT24H pass',
      newYork,
      ['DTSTART;TZID=America/New_York:20260308T000000', 'DURATION:PT24H'],
      ['2026-03-08', '2026-03-09']
    ],
    [
      'at a time that the clocks skip: by the offset before',
      'UTC',
      ['DTSTART;TZID=America/New_York:20260308T023000', 'DURATION:PT16H45M'],
      ['2026-03-08', '2026-03-09']
    ],
    [
      'in weeks',
      newYork,
      ['DTSTART;VALUE=DATE:20261225', 'DURATION:P1W'],
      Array.from({ length: 7 }, (_, i) => `2026-12-${25 + i}`)
    ],
    [
      'in a zone of Windows',
      newYork,
      ['DTSTART;TZID=W. Europe Standard Time:20261204T060000', 'DTEND;TZID=W. Europe Standard Time:20261205T060000'],
      ['2026-12-04']
    ],
    [
      'in a zone in quotes',
      newYork,
      ['DTSTART;TZID="Eastern Standard Time":20261204T000000', 'DTEND;TZID="Eastern Standard Time":20261205T000000'],
      ['2026-12-04']
    ],
    [
      'in a zone with a path',
      newYork,
      ['DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20261204T000000', 'DURATION:P1D'],
      ['2026-12-04']
    ],
    [
      'every day over spring, each one once',
      newYork,
      [
        'DTSTART;TZID=America/New_York:20260307T200000',
        'DTEND;TZID=America/New_York:20260308T000000',
        'RRULE:FREQ=DAILY;COUNT=3'
      ],
      ['2026-03-07', '2026-03-08', '2026-03-09']
    ],
    [
      'every Saturday midnight over autumn, by the clock of its zone',
      newYork,
      [
        'DTSTART;TZID=America/New_York:20261024T000000',
        'DTEND;TZID=America/New_York:20261025T000000',
        'RRULE:FREQ=WEEKLY;COUNT=3'
      ],
      ['2026-10-24', '2026-10-31', '2026-11-07']
    ],
    [
      'every Saturday in UTC over autumn, not by the clock',
      newYork,
      ['DTSTART:20261024T040000Z', 'DTEND:20261025T040000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['2026-10-24', '2026-10-31', '2026-11-06', '2026-11-07']
    ],
    ['every year on 29 February', newYork, ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'], []],
    [
      'every night at a time that the clocks skip once: left out then',
      newYork,
      ['DTSTART;TZID=America/New_York:20260307T023000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'],
      ['2026-03-07', '2026-03-09']
    ],
    [
      'every Sunday from a midnight that the clocks skip once',
      'America/Santiago',
      ['DTSTART;TZID=America/Santiago:20260830T000000', 'DURATION:P1D', 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['2026-08-30', '2026-09-06', '2026-09-13']
    ],
    [
      'UNTIL in UTC, the last one included',
      newYork,
      ['DTSTART;TZID=America/New_York:20260105T200000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20260120T010000Z'],
      ['2026-01-05', '2026-01-12', '2026-01-19']
    ],
    [
      'UNTIL in UTC, a second too early',
      newYork,
      ['DTSTART;TZID=America/New_York:20260105T200000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20260120T005959Z'],
      ['2026-01-05', '2026-01-12']
    ],
    [
      'UNTIL as the last second of a day, of whole days',
      newYork,
      ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;UNTIL=20260120T045959Z'],
      ['2026-01-05', '2026-01-12', '2026-01-19']
    ],
    [
      'UNTIL as a date, of times: that whole day',
      newYork,
      ['DTSTART;TZID=America/New_York:20260105T200000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20260119'],
      ['2026-01-05', '2026-01-12', '2026-01-19']
    ],
    [
      'UNTIL without a zone, by the clock of the event',
      newYork,
      ['DTSTART;TZID=Asia/Tokyo:20260106T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;UNTIL=20260113T100000'],
      ['2026-01-05', '2026-01-12']
    ],
    [
      'EXDATE in UTC',
      newYork,
      [
        'DTSTART;TZID=America/New_York:20260105T200000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE:20260113T010000Z'
      ],
      ['2026-01-05', '2026-01-19']
    ],
    [
      'EXDATE in another zone, several on a line',
      newYork,
      [
        'DTSTART;TZID=America/New_York:20260105T200000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Asia/Tokyo:20260113T100000,20260120T100000'
      ],
      ['2026-01-05', '2026-01-26']
    ],
    [
      'EXDATE as a date, of times',
      newYork,
      [
        'DTSTART;TZID=America/New_York:20260105T200000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE;VALUE=DATE:20260112'
      ],
      ['2026-01-05', '2026-01-19']
    ],
    [
      'EXDATE as midnight, of whole days',
      newYork,
      [
        'DTSTART;VALUE=DATE:20260105',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Asia/Tokyo:20260112T000000',
        'EXDATE:20260119T050000Z',
        'EXDATE:20260126T000000Z'
      ],
      ['2026-01-05']
    ],
    [
      'RDATE as a period',
      newYork,
      [
        'DTSTART:20260105T150000Z',
        'DURATION:PT1H',
        'RDATE;VALUE=PERIOD:20260301T050000Z/P2D,20260401T040000Z/20260402T040000Z'
      ],
      ['2026-01-05', '2026-03-01', '2026-03-02', '2026-04-01']
    ],
    [
      'RDATE in UTC, the rule goes on',
      newYork,
      [
        'DTSTART;TZID=America/New_York:20260105T200000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'RDATE:20260301T013000Z'
      ],
      ['2026-01-05', '2026-01-12', '2026-02-28']
    ],
    [
      'EXRULE of older programs',
      newYork,
      ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXRULE:FREQ=WEEKLY;INTERVAL=2'],
      ['2026-01-12', '2026-01-26']
    ],
    [
      'that began centuries ago',
      newYork,
      ['DTSTART;VALUE=DATE:16010101', 'RRULE:FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4'],
      ['2026-07-04', '2027-07-04']
    ],
    [
      'the last working day of the year',
      newYork,
      ['DTSTART;VALUE=DATE:20201231', 'RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
      ['2026-12-31', '2027-12-31']
    ],
    [
      'the Monday of week 20',
      newYork,
      ['DTSTART;VALUE=DATE:20200511', 'RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
      ['2026-05-11', '2027-05-17']
    ]
  ])('%s', (_, timezone, lines, expected) => {
    expect(daysIn(timezone, ics(lines))).toEqual(expected)
  })
})

describe('an occurrence that is replaced', () => {
  const weekly = ['DTSTART;TZID=America/New_York:20260105T200000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4']
  const daily = ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=4']
  it.each<[string, string[][], string[]]>([
    [
      'by UTC',
      [weekly, ['RECURRENCE-ID:20260113T010000Z', 'DTSTART:20260115T010000Z']],
      ['2026-01-05', '2026-01-14', '2026-01-19', '2026-01-26']
    ],
    [
      'by a date, of times',
      [weekly, ['RECURRENCE-ID;VALUE=DATE:20260112', 'DTSTART:20260115T010000Z']],
      ['2026-01-05', '2026-01-14', '2026-01-19', '2026-01-26']
    ],
    [
      'by midnight, of whole days',
      [daily, ['RECURRENCE-ID;TZID=America/New_York:20260112T000000', 'DTSTART;VALUE=DATE:20260113']],
      ['2026-01-05', '2026-01-13', '2026-01-19', '2026-01-26']
    ],
    [
      'by midnight in UTC',
      [daily, ['RECURRENCE-ID:20260112T050000Z', 'DTSTART:20260113']],
      ['2026-01-05', '2026-01-13', '2026-01-19', '2026-01-26']
    ],
    [
      'and cancelled',
      [weekly, ['RECURRENCE-ID:20260113T010000Z', 'STATUS:CANCELLED', 'DTSTART:20260113T010000Z']],
      ['2026-01-05', '2026-01-19', '2026-01-26']
    ],
    [
      'and cancelled without a start',
      [daily, ['RECURRENCE-ID:20260112', 'STATUS:CANCELLED']],
      ['2026-01-05', '2026-01-19', '2026-01-26']
    ],
    [
      'out of the range',
      [daily, ['RECURRENCE-ID:20260112', 'DTSTART:20200101']],
      ['2026-01-05', '2026-01-19', '2026-01-26']
    ],
    [
      'before the series in the file',
      [['RECURRENCE-ID:20260112', 'DTSTART:20260114'], daily],
      ['2026-01-05', '2026-01-14', '2026-01-19', '2026-01-26']
    ],
    ['without its series', [['RECURRENCE-ID:20260112', 'DTSTART:20260114']], ['2026-01-14']],
    [
      'twice: the higher SEQUENCE counts',
      [
        daily,
        ['SEQUENCE:2', 'RECURRENCE-ID:20260112', 'DTSTART:20260114'],
        ['SEQUENCE:1', 'RECURRENCE-ID:20260112', 'DTSTART:20260113']
      ],
      ['2026-01-05', '2026-01-14', '2026-01-19', '2026-01-26']
    ],
    [
      'with all that follow',
      [daily, ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260112', 'DTSTART:20260113', 'DURATION:P2D']],
      ['2026-01-05', '2026-01-13', '2026-01-14', '2026-01-20', '2026-01-21', '2026-01-27', '2026-01-28']
    ],
    [
      'with all that follow, by times and over the zone',
      [
        weekly,
        [
          'RECURRENCE-ID;RANGE=THISANDFUTURE:20260113T010000Z',
          'DTSTART;TZID=America/New_York:20260113T100000',
          'DURATION:PT1H'
        ]
      ],
      ['2026-01-05', '2026-01-13', '2026-01-20', '2026-01-27']
    ],
    [
      'with all that follow, cancelled',
      [daily, ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260119', 'STATUS:CANCELLED']],
      ['2026-01-05', '2026-01-12']
    ],
    [
      'with all that follow, and one of those again',
      [
        daily,
        ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260112', 'DTSTART:20260113'],
        ['RECURRENCE-ID:20260119', 'DTSTART:20260122']
      ],
      ['2026-01-05', '2026-01-13', '2026-01-22', '2026-01-27']
    ],
    [
      'with all that follow, twice',
      [
        daily,
        ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260112', 'DTSTART:20260113'],
        ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260126', 'DTSTART:20260124']
      ],
      ['2026-01-05', '2026-01-13', '2026-01-20', '2026-01-24']
    ]
  ])('%s', (_, events, expected) => {
    expect(daysIn(newYork, series(...events))).toEqual(expected)
  })

  it('of an endless series, moved far away', () => {
    const text = series(
      ['DTSTART;VALUE=DATE:20240101', 'RRULE:FREQ=YEARLY'],
      ['RECURRENCE-ID;RANGE=THISANDFUTURE:20250101', 'DTSTART:20251101']
    )
    expect(daysIn(newYork, text)).toEqual(['2026-11-01', '2027-11-01'])
  })

  it('names the days that follow, too', () => {
    const text = series(
      ['SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['SUMMARY:New fair', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260112', 'DTSTART:20260113']
    )
    const read = calendarHolidays(text, { ...range, timezone: newYork })
    expect(read.ok && new Set(read.days.map(({ day: at, name }) => `${at - day('2026-01-01')} ${name}`))).toEqual(
      new Set(['4 Fair', '12 New fair'])
    )
  })

  it('by what cannot be read: it stands, and the other is named', () => {
    const text = series(
      ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['SUMMARY:Odd', 'RECURRENCE-ID:20260112']
    )
    const read = calendarHolidays(text, { ...range, timezone: newYork })
    expect(read.ok && [dates(read.days), read.unclear]).toEqual([
      ['2026-01-05', '2026-01-12'],
      [expect.stringContaining('"Odd" (it has no DTSTART)')]
    ])
  })
})

describe('of several versions of an event', () => {
  it.each<[string, string[][], string[]]>([
    [
      'the highest SEQUENCE counts',
      [['SEQUENCE:1', 'DTSTART:20260105'], ['SEQUENCE:3', 'DTSTART:20260106'], ['DTSTART:20260107']],
      ['2026-01-06']
    ],
    [
      'a cancelled one takes it away',
      [['DTSTART:20260105'], ['SEQUENCE:1', 'DTSTART:20260105', 'STATUS:CANCELLED']],
      []
    ],
    ['a cancelled one of the same number, too', [['DTSTART:20260105', 'STATUS:CANCELLED'], ['DTSTART:20260105']], []],
    [
      'an older cancelled one does not',
      [
        ['SEQUENCE:2', 'DTSTART:20260105'],
        ['SEQUENCE:1', 'STATUS:CANCELLED']
      ],
      ['2026-01-05']
    ],
    [
      'a cancelled series takes what was moved with it',
      [
        ['DTSTART:20260105', 'RRULE:FREQ=DAILY;COUNT=2', 'STATUS:CANCELLED'],
        ['RECURRENCE-ID:20260106', 'DTSTART:20260108']
      ],
      []
    ],
    [
      'events that share a UID by mistake stand side by side',
      [['DTSTART:20260105'], ['DTSTART:20260106']],
      ['2026-01-05', '2026-01-06']
    ]
  ])('%s', (_, events, expected) => {
    expect(daysIn(newYork, series(...events))).toEqual(expected)
  })

  it('METHOD:CANCEL retracts what another calendar of the file has', () => {
    const retraction = withTop(ics(['SEQUENCE:1', 'DTSTART:20260105']), 'METHOD:CANCEL')
    expect(daysIn(newYork, ics(['DTSTART:20260105'], ['DTSTART:20260106']) + retraction)).toEqual(['2026-01-06'])
    expect(daysIn(newYork, withTop(ics(['DTSTART:20260105']), 'METHOD:PUBLISH'))).toEqual(['2026-01-05'])
  })

  it('events without a UID are each their own', () => {
    const text = ics(['DTSTART:20260105'], ['SEQUENCE:1', 'DTSTART:20260106']).replaceAll(/UID:\d+\r\n/g, '')
    expect(daysIn(newYork, text)).toEqual(['2026-01-05', '2026-01-06'])
  })
})

describe('a time zone', () => {
  const dayInPlant = ['DTSTART;TZID=Plant:20261204T000000', 'DTEND;TZID=Plant:20261205T000000']
  it('is what its VTIMEZONE says', () => {
    expect(daysIn(newYork, withTop(ics(dayInPlant), ...plant))).toEqual(['2026-12-04'])
    const summer = [
      'DTSTART;TZID=Plant:20260704T000000',
      'DTEND;TZID=Plant:20260705T000000',
      'RRULE:FREQ=MONTHLY;INTERVAL=6'
    ]
    expect(daysIn(newYork, withTop(ics(summer), ...plant))).toEqual(['2026-07-04', '2027-01-04', '2027-07-04'])
  })

  it('may be defined after the events, among others and in each calendar anew', () => {
    const [head, tail] = ics(dayInPlant).split('END:VCALENDAR')
    const after = [head, ...former, '\r\n', plant.join('\r\n'), '\r\nEND:VCALENDAR', tail]
      .join('\r\n')
      .replace(/(\r\n)+/g, '\r\n')
    expect(daysIn(newYork, after)).toEqual(['2026-12-04'])
    const east = plant.map((line) => line.replace('-0400', '+0900').replace('-0500', '+0900'))
    const both = withTop(ics(dayInPlant), ...plant) + withTop(ics(dayInPlant).replace('UID:0', 'UID:other'), ...east)
    expect(daysIn(newYork, both)).toEqual(['2026-12-03', '2026-12-04'])
  })

  it('that gave daylight saving time up stays as it is', () => {
    const event = (date: string): string[] => [`DTSTART;TZID=Former:${date}T000000`, `DURATION:P1D`]
    expect(daysIn('Asia/Riyadh', withTop(ics(event('20260704'), event('20261204')), ...former))).toEqual([
      '2026-07-04',
      '2026-12-04'
    ])
  })

  it('that nobody knows costs its event, by name', () => {
    const text = ics(['SUMMARY:Fair', 'DTSTART;TZID=Plant:20261204T000000'], ['DTSTART:20261205'])
    const read = calendarHolidays(text, { ...range, timezone: newYork })
    expect(read.ok && [dates(read.days), read.unclear]).toEqual([
      ['2026-12-05'],
      [expect.stringContaining('"Fair" (nothing says what the time zone "Plant" is)')]
    ])
  })

  it('of the whole calendar is that of times that name none, unless it is UTC', () => {
    const floating = ['DTSTART:20261204T000000', 'DTEND:20261205T000000']
    expect(daysIn(newYork, withTop(ics(floating), 'X-WR-TIMEZONE:Asia/Tokyo'))).toEqual(['2026-12-03', '2026-12-04'])
    expect(daysIn(newYork, withTop(ics(floating), 'X-WR-TIMEZONE:UTC'))).toEqual(['2026-12-04'])
    expect(daysIn(newYork, withTop(ics(floating), 'X-WR-TIMEZONE:Moon/Crater'))).toEqual(['2026-12-04'])
    expect(daysIn(newYork, withTop(ics(['DTSTART;VALUE=DATE:20261204']), 'X-WR-TIMEZONE:Asia/Tokyo'))).toEqual([
      '2026-12-04'
    ])
  })

  test.each(Object.entries(windowsZones))('%s of Windows is %s', (_, name) => {
    expect(IANAZone.isValidZone(name ?? '')).toBe(true)
  })
})

describe('the text of a calendar', () => {
  const event = [
    'SUMMARY:A very\\, very long',
    '  name;\\n of an event',
    'DTSTART;TZID=America/New_',
    ' York:20261204T000000',
    'DURATION:P1D'
  ]
  it.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text],
    ['LF', (text) => text.replaceAll('\r\n', '\n')],
    ['CR', (text) => text.replaceAll('\r\n', '\r')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['tabs where lines are folded', (text) => text.replaceAll('\r\n ', '\r\n\t')],
    [
      'lower case',
      (text) =>
        text.replace('BEGIN:VEVENT', 'begin:vevent').replace('DTSTART', 'dtstart').replace('END:VEVENT', 'end:vevent')
    ],
    [
      'an alarm with times of its own',
      (text) =>
        text.replace(
          'DURATION',
          'BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nDURATION:P9D\r\nSUMMARY:no\r\nEND:VALARM\r\nDURATION'
        )
    ]
  ])('may have %s', (_, change) => {
    const read = calendarHolidays(change(ics(event)), { ...range, timezone: newYork })
    expect(read).toEqual({
      ok: true,
      days: [{ day: day('2026-12-04'), name: 'A very, very long name; of an event' }],
      unclear: []
    })
  })

  it('without events has no days', () => {
    expect(daysIn(newYork, ics())).toEqual([])
  })

  it('with an event that does not end has the others, and names it', () => {
    const text = ics(['SUMMARY:Open', 'DTSTART:20261204'], ['DTSTART:20261205']).replace('END:VEVENT\r\n', '')
    const read = calendarHolidays(text, { ...range, timezone: newYork })
    expect(read.ok && [dates(read.days), read.unclear]).toEqual([
      ['2026-12-05'],
      [expect.stringContaining('"Open" (its END:VEVENT is missing)')]
    ])
  })
})

/** The days that spans of instants touch, asked every six hours and at their last millisecond. */
function slowDays(spans: readonly (readonly [number, number])[], timezone: string): readonly string[] {
  const found = new Set<string>()
  const add = (atMs: number): unknown => found.add(DateTime.fromMillis(atMs, { zone: timezone }).toISODate()!)
  for (const [fromMs, toMs] of spans) {
    for (let atMs = fromMs; atMs < toMs; atMs += 6 * 3_600_000) add(atMs)
    add(toMs - 1)
  }
  return [...found].filter((date) => date >= '2026-01-01' && date <= '2027-12-31').sort()
}

describe('day by day with Luxon', () => {
  const zones = [
    newYork,
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/St_Johns',
    'UTC'
  ]
  const cases = zones.flatMap((written) =>
    [newYork, 'Europe/Berlin', 'Pacific/Apia'].map((asked) => [written, asked] as const)
  )
  it.each(cases)('a series in %s, seen from %s', (written, asked) => {
    for (const [hour, hours, unit] of [
      [0, 24, 'day'],
      [9, 8, 'day'],
      [20, 4, 'week'],
      [22, 30, 'week'],
      [23, 1, 'month'],
      [0, 72, 'year']
    ] as const) {
      const first = DateTime.fromObject({ year: 2025, month: 12, day: 28, hour }, { zone: written })
      const count = { day: 500, week: 80, month: 20, year: 2 }[unit]
      const starts = Array.from({ length: count }, (_, index) => first.plus({ [unit]: index }))
      // The end is that on the clock of its zone.
      const spans = starts.map(
        (start) =>
          [
            start.toMillis(),
            start
              .plus({ days: Math.floor(hours / 24) })
              .set({ hour: (hour + hours) % 24 })
              .plus({ days: hour + (hours % 24) >= 24 ? 1 : 0 })
              .toMillis()
          ] as const
      )
      const freq = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }[unit]
      const write = (time: DateTime): string => `TZID=${written}:${time.toFormat("yyyyMMdd'T'HHmmss")}`
      const end = DateTime.fromMillis(spans[0]![1], { zone: written })
      const lines = [`DTSTART;${write(first)}`, `DTEND;${write(end)}`, `RRULE:FREQ=${freq};COUNT=${count}`]
      expect(daysIn(asked, ics(lines))).toEqual(slowDays(spans, asked))
    }
  })
})
