import { describe, expect, it } from 'vitest'
import type { DayRule, Window } from '../../../src/core/model.ts'
import { parseWindow } from '../../../src/core/schedule/parse-window.ts'
import { wholeDay, windowLabel } from '../../../src/core/schedule/window.ts'
import { windowOf } from '../../policies.ts'
import { dayMs } from '../../../src/core/durations.ts'

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs
const weekdays = (...numbers: readonly number[]): DayRule => ({ kind: 'weekdays', weekdays: numbers })
const dates = (from: string, to = from): DayRule => ({ kind: 'dates', from: day(from), to: day(to) })
const yearly = (from: number, to = from): DayRule => ({ kind: 'yearly', from, to })

describe('the quantity', () => {
  it.each([
    ['a number alone is an exact quantity, all day, every day', '1', 1, 1],
    ['zero is a quantity', '0', 0, 0],
    ['two numbers are a range', '2-6', 2, 6],
    ['a range may have blanks', '2 - 6', 2, 6],
    ['a range of one number is exact', '3-3', 3, 3],
    ['blanks and tabs around it do not matter', ' \t 4  ', 4, 4]
  ])('%s: "%s"', (_, line, floor, ceiling) => {
    expect(windowOf(line)).toMatchObject({ months: [], days: [], spans: [wholeDay], bounds: { floor, ceiling } })
  })
})

describe('the hours', () => {
  it.each([
    ['24-hour clock', '07:00-22:00 3', 420, 1320],
    ['one digit for the hour', '7:05-9:30 3', 425, 570],
    ['am and pm', '7am-10:30pm 3', 420, 1350],
    ['AM and PM in any case', '7AM-10:30Pm 3', 420, 1350],
    ['12am is midnight, 12pm is noon', '12am-12pm 3', 0, 720],
    ['12:30am is half past midnight', '12:30am-1am 3', 30, 60],
    ['the two clocks may be mixed', '7am-22:00 3', 420, 1320],
    ['24:00 is the end of the day', '18:00-24:00 3', 1080, 1440],
    ['to 00:00 is the same end', '18:00-00:00 3', 1080, 0],
    ['to before from crosses midnight', '22:00-03:00 2', 1320, 180],
    ['the same hour twice is 24 hours', '22:00-22:00 2', 1320, 1320],
    ['blanks around the dash', '07:00 - 22:00 3', 420, 1320]
  ])('%s: "%s"', (_, line, fromMinute, toMinute) => {
    expect(windowOf(line)).toMatchObject({ days: [], spans: [{ fromMinute, toMinute }] })
  })
})

describe('the days', () => {
  it.each<readonly [string, string, readonly DayRule[]]>([
    ['daily', 'daily 1', [weekdays(1, 2, 3, 4, 5, 6, 7)]],
    ['weekdays', 'weekdays 1', [weekdays(1, 2, 3, 4, 5)]],
    ['weekends', 'weekends 1', [weekdays(6, 7)]],
    ['one day', 'wed 1', [weekdays(3)]],
    ['a full name', 'wednesday 1', [weekdays(3)]],
    ['any case', 'WeDnesDay 1', [weekdays(3)]],
    ['a range', 'mon-fri 1', [weekdays(1, 2, 3, 4, 5)]],
    ['a range of full names', 'Monday-Wednesday 1', [weekdays(1, 2, 3)]],
    ['a range over the week end', 'sat-mon 1', [weekdays(6, 7, 1)]],
    ['a range from a day to itself', 'tue-tue 1', [weekdays(2)]],
    ['a list', 'mon,wed,fri 1', [weekdays(1), weekdays(3), weekdays(5)]],
    ['a list with blanks', 'mon, wed ,fri 1', [weekdays(1), weekdays(3), weekdays(5)]],
    ['a date', '2026-11-27 1', [dates('2026-11-27')]],
    ['a range of dates', '2026-12-24..2027-01-02 1', [dates('2026-12-24', '2027-01-02')]],
    ['a range of dates with blanks', '2026-12-24 .. 2027-01-02 1', [dates('2026-12-24', '2027-01-02')]],
    ['a date of every year', '12-25 1', [yearly(1225)]],
    ['a yearly range', '07-01..08-31 1', [yearly(701, 831)]],
    ['a yearly range that wraps the year', '12-30..01-02 1', [yearly(1230, 102)]],
    ['29 February of every year that has one', '02-29 1', [yearly(229)]],
    ['29 February of a leap year', '2028-02-29 1', [dates('2028-02-29')]],
    [
      'everything in one list',
      'weekends,mon-tue,12-25,2026-11-27 1',
      [weekdays(6, 7), weekdays(1, 2), yearly(1225), dates('2026-11-27')]
    ]
  ])('%s: "%s"', (_, line, days) => {
    expect(windowOf(line)).toMatchObject({ days: [days], spans: [wholeDay] })
  })
})

it.each<readonly [string, Partial<Window>]>([
  [
    '2026-11-27 06:00-24:00 6-12',
    { days: [[dates('2026-11-27')]], spans: [{ fromMinute: 360, toMinute: 1440 }], bounds: { floor: 6, ceiling: 12 } }
  ],
  [
    'weekdays 07:00-22:00 2-6',
    {
      days: [[weekdays(1, 2, 3, 4, 5)]],
      spans: [{ fromMinute: 420, toMinute: 1320 }],
      bounds: { floor: 2, ceiling: 6 }
    }
  ],
  [
    'fri 22:00-03:00 2',
    { days: [[weekdays(5)]], spans: [{ fromMinute: 1320, toMinute: 180 }], bounds: { floor: 2, ceiling: 2 } }
  ]
])('days, hours and quantity together: "%s"', (line, window) => {
  expect(windowOf(line)).toMatchObject(window)
})

it.each([
  ['weekdays 07:00-22:00 3', 'weekdays 07:00-22:00'],
  ['Weekends  2 - 6', 'Weekends'],
  ['22:00-03:00 2', '22:00-03:00'],
  ['1', '']
])('"%s" is called "%s"', (line, label) => {
  expect(windowLabel(windowOf(line))).toBe(label)
})

describe('a wrong line says what is wrong and how to write it', () => {
  it.each([
    ['', /the window is empty\. Write days, hours and a quantity, for example/],
    ['   ', /the window is empty/],
    ['weekdays 07:00-22:00', /"07:00-22:00" is not a quantity\. A window ends with a number of dynos or a range/],
    ['weekdays', /"weekdays" is not a quantity/],
    ['-1', /"-1" is not a quantity/],
    ['1.5', /"1\.5" is not a quantity/],
    ['weekdays many', /"many" is not a quantity/],
    ['99999', /"99999" is not a quantity/],
    ['6-2', /the range 6-2 runs backwards\. Write "2-6"\./],
    ['1-2-3', /"1-2-3" is not a quantity/],
    ['24:00-03:00 2', /a window cannot begin at 24:00\. Write "00:00-03:00 2"/],
    ['07:00-25:00 2', /"25:00" is not a time\. Write "07:00-01:00 2"/],
    ['07:00-24:01 2', /"24:01" is not a time/],
    ['07:60-22:00 2', /"07:60" is not a time/],
    ['13pm-10pm 2', /"13pm" is not a time/],
    ['0am-7am 2', /"0am" is not a time/],
    ['7-10pm 2', /"7" is not a time/],
    ['7:0-22:00 2', /"7:0" is not a time/],
    ['07:00 2', /"07:00" is not a span of hours\. Write "07:00-24:00 2"/],
    ['07:00-12:00-22:00 2', /"07:00-12:00-22:00" is not a span of hours/],
    ['7-22 2', /"7-22" is not a date\. Write "07:00-22:00 2"/],
    ['mondey 2', /unknown day "mondey"\. Did you mean "monday"\?/],
    ['weekday 2', /unknown day "weekday"\. Did you mean "weekdays"\?/],
    ['whenever 2', /unknown day "whenever"\. Write mon-fri, weekdays, a date such as 12-25, or leave the days out/],
    ['mon-fri-sun 2', /"mon-fri-sun" is not a range of days\. Write mon-fri/],
    ['weekdays-sun 2', /"weekdays" is a group of days already\. Write it alone, or a range such as mon-fri/],
    ['__proto__ 2', /unknown day "__proto__"/],
    ['constructor 2', /unknown day "constructor"/],
    ['mon,,tue 2', /a comma has no day beside it/],
    ['mon, 2', /"mon,2" is not a quantity/],
    ['mon 07:00-22:00 now 3', /is one word too many\. Write days \(comma-separated\), then hours, then the quantity/],
    ['mon tue 3', /"tue" is one word too many/],
    ['weekdays 07:00-22:00 3 dynos', /: "dynos" is one word too many\. Write "weekdays 07:00-22:00 3"/],
    ['weekdays 2-6 dynos', /: "dynos" is one word too many\. Write "weekdays 2-6"/],
    ['weekdays 07:00-22:00 2-6 web', /: "web" is one word too many/],
    ['1 dyno', /: "dyno" is one word too many\. Write "1"/],
    ['weekdays 3 x4', /: "x4" is one word too many/],
    ['weekdays 07:00-22:00 now 3', /: "now" is one word too many/],
    ['weekdays 9-17 three', /: "9-17" is one word too many/],
    ['2 mon-fri', /: "2" is not a date\. Write "mon-fri 2"/],
    ['mon 07:00-22:00,tue wed 3', /"07:00-22:00" is one word too many/],
    ['07:00-22:00 mon 3', /"07:00-22:00" stands before "mon"/],
    ['2026-02-30 1', /there is no 2026-02-30 in the calendar/],
    ['2026-02-29 1', /there is no 2026-02-29 in the calendar/],
    ['02-30 1', /there is no 02-30 in the calendar/],
    ['13-01 1', /there is no 13-01 in the calendar/],
    ['2026-1-5 1', /"2026-1-5" is not a date\. Write "2026-01-05 1"/],
    ['25.12 1', /"25\.12" is not a date/],
    ['2027-01-02..2026-12-24 1', /ends before it begins\. Swap the two dates/],
    ['2026-12-24..01-02 1', /mixes a date with a year and one without\. Write both the same way/],
    ['2026-01-01..2026-01-02..2026-01-03 1', /is not a range of dates/],
    ['mon..fri 1', /"mon" is not a date/]
  ])('"%s"', (line, message) => {
    const parsed = parseWindow(line)
    expect(parsed).toMatchObject({ ok: false, message: expect.stringMatching(message) as string })
    expect(parsed.ok ? '' : parsed.message).toContain(`"${line.trim()}": `)
  })
})
