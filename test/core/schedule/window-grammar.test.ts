import { describe, expect, it } from 'vitest'
import type { DayRule } from '../../../src/core/model.ts'
import { parseWindow, parseWindowTimes } from '../../../src/core/schedule/parse-window.ts'
import { holdsAt, wholeDay } from '../../../src/core/schedule/window.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowOf } from '../../policies.ts'

const weekdays = (...numbers: readonly number[]): DayRule => ({ kind: 'weekdays', weekdays: numbers })
const yearly = (from: number, to = from): DayRule => ({ kind: 'yearly', from, to })
const nth = (which: number | 'last', weekday: number): DayRule => ({ kind: 'nth-weekday', nth: which, weekday })
const monthDay = (from: number | 'last', to = from): DayRule => ({ kind: 'month-days', from, to })

describe('the months', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['one', 'dec 3', [12]],
    ['a full name in any case', 'December 3', [12]],
    ['sept', 'sept 3', [9]],
    ['a range', 'jun-aug 3', [6, 7, 8]],
    ['a range over the end of the year', 'nov-feb 3', [1, 2, 11, 12]],
    ['a list', 'jan,may 3', [1, 5]],
    ['a list with ranges', 'mar, jun - aug 3', [3, 6, 7, 8]],
    ['a list with one twice', 'jun-aug,july 3', [6, 7, 8]],
    ['from a month to itself', 'may-may 3', [5]],
    ['all of them', 'jan-dec 3', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]
  ])('%s: "%s"', (_, line, months) => {
    expect(windowOf(line)).toMatchObject({ months, days: [], spans: [wholeDay] })
  })
})

describe('the days', () => {
  it.each<readonly [string, string, readonly (readonly DayRule[])[]]>([
    ['a day of the month', '15th 3', [[monthDay(15)]]],
    ['several', '1st,15th 3', [[monthDay(1), monthDay(15)]]],
    ['the last', 'last 3', [[monthDay('last')]]],
    ['a range', '1st-5th 3', [[monthDay(1, 5)]]],
    ['a range to the last', '25th-last 3', [[monthDay(25, 'last')]]],
    ['a range over the end of the month', '28th-3rd 3', [[monthDay(28, 3)]]],
    [
      'every ordinal',
      '2nd,3rd,11th,12th,13th,21st,22nd,23rd,31st 3',
      [[2, 3, 11, 12, 13, 21, 22, 23, 31].map((day) => monthDay(day))]
    ],
    ['the nth of a weekday', '1st mon 3', [[nth(1, 1)]]],
    ['the last of one', 'Last Friday 3', [[nth('last', 5)]]],
    ['several of them', '1st mon, 3rd mon,last fri 3', [[nth(1, 1), nth(3, 1), nth('last', 5)]]],
    ['each item for itself', '1st,3rd mon 3', [[monthDay(1), nth(3, 1)]]],
    ['both of two sets', 'weekdays & 12-01..12-24 3', [[weekdays(1, 2, 3, 4, 5)], [yearly(1201, 1224)]]],
    ['without blanks', 'weekdays&12-01..12-24 3', [[weekdays(1, 2, 3, 4, 5)], [yearly(1201, 1224)]]],
    [
      'three sets',
      'mon,tue& 1st-7th &12-01..12-24 3',
      [[weekdays(1), weekdays(2)], [monthDay(1, 7)], [yearly(1201, 1224)]]
    ],
    ['other spellings', 'tues,thur,thurs 3', [[weekdays(2), weekdays(4), weekdays(4)]]],
    ['in ranges too', 'Tues-Thurs 3', [[weekdays(2, 3, 4)]]]
  ])('%s: "%s"', (_, line, days) => {
    expect(windowOf(line)).toMatchObject({ months: [], days, spans: [wholeDay] })
  })
})

it.each([
  [
    'several spans',
    '08:00-12:00,13:00-18:00 3',
    [
      [480, 720],
      [780, 1080]
    ]
  ],
  [
    'with blanks',
    '8am-12pm, 1pm - 6pm 3',
    [
      [480, 720],
      [780, 1080]
    ]
  ],
  [
    'the last one over midnight',
    '08:00-12:00,22:00-03:00 3',
    [
      [480, 720],
      [1320, 180]
    ]
  ],
  ['an en dash', '08:00–12:00 3', [[480, 720]]]
] as const)('%s: "%s"', (_, line, spans) => {
  expect(windowOf(line).spans).toEqual(spans.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute })))
})

it('everything in one line', () => {
  expect(windowOf('Mar,Jun–Aug  1st mon, weekdays&12-24  08:00–12:00 , 13:00-18:00 2–6')).toEqual({
    source: 'Mar,Jun-Aug 1st mon,weekdays & 12-24 08:00-12:00,13:00-18:00 2-6',
    months: [3, 6, 7, 8],
    days: [[nth(1, 1), weekdays(1, 2, 3, 4, 5)], [yearly(1224)]],
    spans: [
      { fromMinute: 480, toMinute: 720 },
      { fromMinute: 780, toMinute: 1080 }
    ],
    bounds: { floor: 2, ceiling: 6 },
    size: null
  })
})

describe('when it holds', () => {
  it.each([
    [
      'a night belongs to the month in which it starts',
      'dec 22:00-03:00 3',
      ['2026-12-31T23:00', '2027-01-01T02:59'],
      ['2026-12-01T02:00', '2027-01-01T22:00']
    ],
    [
      'and to the day of the month',
      '15th 22:00-03:00 3',
      ['2026-11-15T22:00', '2026-11-16T02:00'],
      ['2026-11-15T02:00']
    ],
    [
      'the last day of any month',
      'last 3',
      ['2026-11-30T12:00', '2027-02-28T12:00', '2028-02-29T12:00'],
      ['2028-02-28T12:00']
    ],
    ['the night of the last day', 'last 22:00-03:00 3', ['2026-12-01T02:00'], ['2026-11-30T02:00']],
    [
      'the first Monday',
      '1st mon 3',
      ['2026-12-07T12:00', '2026-06-01T12:00'],
      ['2026-12-14T12:00', '2026-12-01T12:00']
    ],
    ['the last Friday', 'last fri 3', ['2026-12-25T12:00', '2026-11-27T12:00'], ['2026-12-18T12:00']],
    ['the fifth Friday, where there is one', '5th fri 3', ['2026-10-30T12:00'], ['2026-11-27T12:00']],
    ['both of two sets', 'last fri & 12-25..12-31 3', ['2026-12-25T12:00'], ['2026-11-27T12:00', '2026-12-26T12:00']],
    [
      'a range over the end of the month',
      '28th-3rd 3',
      ['2026-11-28T00:00', '2026-12-03T23:59'],
      ['2026-12-04T00:00', '2026-11-27T23:59']
    ],
    ['31st-last has no day in a short month', '31st-last 3', ['2026-12-31T12:00'], ['2026-11-30T12:00']],
    [
      'both of two spans',
      '08:00-12:00,13:00-18:00 3',
      ['2026-11-30T08:00', '2026-11-30T17:59'],
      ['2026-11-30T12:30', '2026-11-30T18:00']
    ]
  ])('%s: "%s"', (_, line, inside, outside) => {
    const holds = (at: string): boolean => holdsAt(windowOf(line), localTime('UTC', Date.parse(`${at}Z`)))
    expect(inside.map(holds)).toEqual(inside.map(() => true))
    expect(outside.map(holds)).toEqual(outside.map(() => false))
  })
})

describe('a window without a quantity', () => {
  it.each([
    ['sun 02:00-04:00', { months: [], days: [[weekdays(7)]], spans: [{ fromMinute: 120, toMinute: 240 }] }],
    ['dec', { months: [12], days: [], spans: [wholeDay] }],
    ['12-24', { months: [], days: [[yearly(1224)]], spans: [wholeDay] }],
    ['daily', { months: [], days: [[weekdays(1, 2, 3, 4, 5, 6, 7)]], spans: [wholeDay] }]
  ])('"%s"', (line, times) => {
    expect(parseWindowTimes(line)).toEqual({ ok: true, times: { source: line, ...times } })
  })

  it.each([
    ['', /the window is empty\. Write days or hours, for example "sun 02:00-04:00"/],
    ['sun 02:00-04:00 2', /takes no quantity/],
    ['3', /takes no quantity/]
  ])('refused: "%s"', (line, message) => {
    expect(parseWindowTimes(line)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string })
  })
})

describe('what is no day says so', () => {
  it.each([
    ['6th mon 3', /no month has a 6th mon: a weekday comes five times at most\. Write/],
    ['32nd 3', /no month has a 32nd\. Write/],
    ['0th 3', /no month has a 0th/],
    ['2th 3', /"2th" is written 2nd/],
    ['feb 30th 3', /there is no 30th in feb\. Write/],
    ['apr,jun 31st 3', /there is no 31st in apr, jun/],
    ['1st weekdays 3', /"weekdays" after "1st" is not a day of the week/],
    ['1st-3rd mon 3', /"1st-3rd mon" is not one day of the week/],
    ['mon & 3', /is not a quantity/],
    ['mon&&tue 3', /an "&" has no day beside it/],
    ['juny mon 3', /unknown day "juny"\. Did you mean "june"\?/],
    ['jun-augst 3', /unknown month "augst"\. Did you mean "august"\?/],
    ['jan,mon 3', /"mon" is a day, and months stand before the days/],
    ['mon jan 3', /"jan" is one word too many/],
    ['mon,jan 3', /unknown month "mon"|"mon" is a day/],
    ['07:00-22:00 -2', /"-2" is not a quantity: it has a sign/],
    ['mon +2', /"\+2" is not a quantity: it has a sign/]
  ])('"%s"', (line, message) => {
    expect(parseWindow(line)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string })
  })
})
