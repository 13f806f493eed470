import { describe, expect, it } from 'vitest'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { windowOf } from '../../policies.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** The stretches `from/to` (UTC, to the minute) within a period in which the line's window holds. */
function held(line: string, timezone: string, from: string, to: string): readonly string[] {
  const schedule = [windowOf(line)]
  const stretches: string[] = []
  let since: number | null = null
  for (let atMs = Date.parse(from); atMs <= Date.parse(to); atMs += minuteMs) {
    const holds = atMs < Date.parse(to) && windowAt(schedule, localTime(timezone, atMs)) !== null
    if (holds && since === null) since = atMs
    if (!holds && since !== null) {
      stretches.push(`${utc(since)}/${utc(atMs)}`)
      since = null
    }
  }
  return stretches
}

function utc(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(5, 16)}Z`
}

describe('the first window that matches wins', () => {
  const schedule = ['2026-11-27 06:00-24:00 6-12', 'weekdays 07:00-22:00 2-6', '22:00-03:00 2', '1'].map(windowOf)
  it.each([
    ['the dated window on its day', '2026-11-27T07:00:00Z', 0],
    ['before it begins, the night of the day before', '2026-11-27T02:59:59Z', 2],
    ['between the night and the dated window, the rest', '2026-11-27T03:00:00Z', 3],
    ['to the last second of the day', '2026-11-27T23:59:59Z', 0],
    ['the night belongs to the day on which it began', '2026-11-28T00:00:00Z', 2],
    ['a weekday', '2026-11-26T07:00:00Z', 1],
    ['the end is exclusive', '2026-11-26T22:00:00Z', 2],
    ['a day at the weekend', '2026-11-29T12:00:00Z', 3]
  ])('%s: %s', (_, at, index) => {
    expect(windowAt(schedule, localTime('UTC', Date.parse(at)))).toBe(schedule[index])
  })
})

it('no window holds where none is written', () => {
  expect(windowAt([windowOf('mon 09:00-10:00 2')], localTime('UTC', Date.parse('2026-11-23T10:00:00Z')))).toBeNull()
  expect(windowAt([], localTime('UTC', 0))).toBeNull()
})

describe('days and dates in UTC', () => {
  it.each([
    [
      'a window over midnight belongs to the day on which it starts',
      'fri 22:00-03:00 2',
      '2026-11-23',
      '2026-11-30',
      ['11-27T22:00Z/11-28T03:00Z']
    ],
    [
      'and the Sunday night reaches into Monday',
      'sun 22:00-03:00 2',
      '2026-11-24',
      '2026-12-01',
      ['11-29T22:00Z/11-30T03:00Z']
    ],
    [
      'sat-mon wraps the week',
      'sat-mon 2',
      '2026-11-23',
      '2026-11-30',
      ['11-23T00:00Z/11-24T00:00Z', '11-28T00:00Z/11-30T00:00Z']
    ],
    ['24:00 is the end of the day', 'fri 18:00-24:00 2', '2026-11-27', '2026-11-29', ['11-27T18:00Z/11-28T00:00Z']],
    [
      'from an hour to itself is 24 hours',
      'fri 22:00-22:00 2',
      '2026-11-26',
      '2026-11-30',
      ['11-27T22:00Z/11-28T22:00Z']
    ],
    [
      'from midnight to midnight is a day',
      'fri 00:00-00:00 2',
      '2026-11-26',
      '2026-11-30',
      ['11-27T00:00Z/11-28T00:00Z']
    ],
    ['a date is one day', '2026-11-27 2', '2026-11-26', '2026-11-30', ['11-27T00:00Z/11-28T00:00Z']],
    [
      'a date with a night ends on the next',
      '2026-11-27 22:00-03:00 2',
      '2026-11-26',
      '2026-11-30',
      ['11-27T22:00Z/11-28T03:00Z']
    ],
    [
      'a range of dates includes both ends',
      '2026-11-27..2026-11-28 2',
      '2026-11-26',
      '2026-11-30',
      ['11-27T00:00Z/11-29T00:00Z']
    ],
    ['a date without a year holds every year', '11-27 2', '2031-11-26', '2031-11-30', ['11-27T00:00Z/11-28T00:00Z']],
    ['a yearly range may wrap the year', '12-30..01-02 2', '2026-12-28', '2027-01-05', ['12-30T00:00Z/01-03T00:00Z']],
    [
      'the night of the 31st reaches into the new year',
      '12-31 22:00-03:00 2',
      '2026-12-31',
      '2027-01-02',
      ['12-31T22:00Z/01-01T03:00Z']
    ],
    ['29 February holds in a leap year', '02-29 2', '2028-02-28', '2028-03-02', ['02-29T00:00Z/03-01T00:00Z']],
    ['and in no other', '02-29 2', '2026-02-27', '2026-03-03', []],
    ['nor in 2100', '02-29 2', '2100-02-27', '2100-03-03', []],
    [
      'a list holds on each of its days',
      'mon,11-27,2026-11-29 2',
      '2026-11-23',
      '2026-11-30',
      ['11-23T00:00Z/11-24T00:00Z', '11-27T00:00Z/11-28T00:00Z', '11-29T00:00Z/11-30T00:00Z']
    ]
  ])('%s: "%s" in %s..%s', (_, line, from, to, expected) => {
    expect(held(line, 'UTC', from, to)).toEqual(expected)
  })
})

describe('the wall clock counts when it jumps', () => {
  it.each([
    // New York: 2026-03-08 02:00 EST → 03:00 EDT, 2026-11-01 02:00 EDT → 01:00 EST.
    [
      'in spring a window inside the skipped hour is empty',
      '02:15-02:45 2',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-09T04:00Z',
      []
    ],
    [
      'one that spans the skipped hour is an hour shorter',
      '01:00-04:00 2',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-09T04:00Z',
      ['03-08T06:00Z/03-08T08:00Z']
    ],
    [
      'one that begins in it begins after it',
      '02:30-03:30 2',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-09T04:00Z',
      ['03-08T07:00Z/03-08T07:30Z']
    ],
    [
      'one that ends in it ends before it',
      '01:30-02:30 2',
      'America/New_York',
      '2026-03-08T05:00Z',
      '2026-03-09T04:00Z',
      ['03-08T06:30Z/03-08T07:00Z']
    ],
    [
      'the Sunday has 23 hours',
      'sun 2',
      'America/New_York',
      '2026-03-07T00:00Z',
      '2026-03-10T00:00Z',
      ['03-08T05:00Z/03-09T04:00Z']
    ],
    [
      'a night over it is an hour shorter',
      'sat 22:00-06:00 2',
      'America/New_York',
      '2026-03-07T05:00Z',
      '2026-03-09T04:00Z',
      ['03-08T03:00Z/03-08T10:00Z']
    ],
    [
      'in autumn both passes of the repeated hour belong',
      '01:15-01:45 2',
      'America/New_York',
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
      ['11-01T05:15Z/11-01T05:45Z', '11-01T06:15Z/11-01T06:45Z']
    ],
    [
      'so one that ends in it holds twice',
      '00:00-01:30 2',
      'America/New_York',
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
      ['11-01T04:00Z/11-01T05:30Z', '11-01T06:00Z/11-01T06:30Z']
    ],
    [
      'and one that begins in it too',
      '01:30-03:00 2',
      'America/New_York',
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
      ['11-01T05:30Z/11-01T06:00Z', '11-01T06:30Z/11-01T08:00Z']
    ],
    [
      'the whole repeated hour is two hours without a break',
      '01:00-02:00 2',
      'America/New_York',
      '2026-11-01T04:00Z',
      '2026-11-02T05:00Z',
      ['11-01T05:00Z/11-01T07:00Z']
    ],
    [
      'the Sunday has 25 hours',
      'sun 2',
      'America/New_York',
      '2026-10-31T00:00Z',
      '2026-11-03T00:00Z',
      ['11-01T04:00Z/11-02T05:00Z']
    ],
    // London: 2026-03-29 01:00 GMT → 02:00 BST, 2026-10-25 02:00 BST → 01:00 GMT.
    ['London skips 01:00-02:00', '01:00-02:00 2', 'Europe/London', '2026-03-29T00:00Z', '2026-03-30T00:00Z', []],
    [
      'London repeats 01:00-02:00',
      '01:00-02:00 2',
      'Europe/London',
      '2026-10-25T00:00Z',
      '2026-10-26T00:00Z',
      ['10-25T00:00Z/10-25T02:00Z']
    ],
    // Lord Howe: half an hour, 2026-04-05 02:00 +11 → 01:30 +10:30, 2026-10-04 02:00 +10:30 → 02:30 +11.
    [
      'Lord Howe repeats half an hour',
      '01:30-02:00 2',
      'Australia/Lord_Howe',
      '2026-04-04T13:00Z',
      '2026-04-05T13:00Z',
      ['04-04T14:30Z/04-04T15:30Z']
    ],
    [
      'Lord Howe skips half an hour',
      '02:00-02:30 2',
      'Australia/Lord_Howe',
      '2026-10-03T13:30Z',
      '2026-10-04T13:00Z',
      []
    ],
    [
      'the rest of that hour is there',
      '02:00-03:00 2',
      'Australia/Lord_Howe',
      '2026-10-03T13:30Z',
      '2026-10-04T13:00Z',
      ['10-03T15:30Z/10-03T16:00Z']
    ],
    // Santiago: 2026-04-05 00:00 -03 → Saturday 23:00 -04, 2026-09-06 00:00 -04 → 01:00 -03.
    [
      'Santiago repeats the last hour of a Saturday',
      'sat 23:00-24:00 2',
      'America/Santiago',
      '2026-04-04T03:00Z',
      '2026-04-06T04:00Z',
      ['04-05T02:00Z/04-05T04:00Z']
    ],
    [
      'its Sunday has no midnight in spring',
      '00:00-01:00 2',
      'America/Santiago',
      '2026-09-06T04:00Z',
      '2026-09-07T03:00Z',
      []
    ],
    [
      'and begins at one',
      'sun 2',
      'America/Santiago',
      '2026-09-05T04:00Z',
      '2026-09-08T03:00Z',
      ['09-06T04:00Z/09-07T03:00Z']
    ],
    [
      'a night of Saturday goes straight on',
      'sat 23:00-02:00 2',
      'America/Santiago',
      '2026-09-05T04:00Z',
      '2026-09-07T03:00Z',
      ['09-06T03:00Z/09-06T05:00Z']
    ],
    // Kathmandu: +05:45, without daylight saving time.
    [
      'Kathmandu is a quarter of an hour off',
      '07:00-22:00 3',
      'Asia/Kathmandu',
      '2026-11-27T00:00Z',
      '2026-11-28T00:00Z',
      ['11-27T01:15Z/11-27T16:15Z']
    ],
    // Apia: left out Friday 2011-12-30 altogether; 2020-09-27 03:00 +13 → 04:00 +14, 2021-04-04 04:00 +14 → 03:00 +13.
    ['Apia never had that Friday', '2011-12-30 2', 'Pacific/Apia', '2011-12-28T00:00Z', '2012-01-02T00:00Z', []],
    [
      'nor its Friday night',
      '2011-12-30 22:00-03:00 2',
      'Pacific/Apia',
      '2011-12-28T00:00Z',
      '2012-01-02T00:00Z',
      ['12-30T10:00Z/12-30T13:00Z']
    ],
    ['Apia skips 03:00-04:00', '03:00-04:00 2', 'Pacific/Apia', '2020-09-26T11:00Z', '2020-09-27T10:00Z', []],
    [
      'Apia repeats 03:00-04:00',
      '03:00-04:00 2',
      'Pacific/Apia',
      '2021-04-03T10:00Z',
      '2021-04-04T11:00Z',
      ['04-03T13:00Z/04-03T15:00Z']
    ]
  ])('%s: "%s" in %s, %s..%s', (_, line, timezone, from, to, expected) => {
    expect(held(line, timezone, from, to)).toEqual(expected)
  })
})

it.each([
  ['at the last half minute of a day', 'daily 07:00-24:00 3', '2026-11-27T23:59:30Z'],
  ['at its last millisecond', 'daily 07:00-24:00 3', '2026-11-27T23:59:59.999Z'],
  ['at 24:00 written as 00:00', 'daily 07:00-00:00 3', '2026-11-27T23:59:30Z'],
  ['before 1970', '3', '1969-12-31T23:59:59.999Z']
])('there is no hole %s', (_, line, at) => {
  expect(windowAt([windowOf(line)], localTime('UTC', Date.parse(at)))).not.toBeNull()
})

describe('the schedule of the article', () => {
  const schedule = ['07:00-22:00 3', '22:00-03:00 2', '1'].map(windowOf)
  const dynoHours = (from: string, days: number): number => {
    const startMs = Date.parse(from)
    let dynoMinutes = 0
    for (let minute = 0; minute < days * 1440; minute++) {
      dynoMinutes += windowAt(schedule, localTime('UTC', startMs + minute * minuteMs))?.bounds.floor ?? NaN
    }
    return dynoMinutes / 60
  }

  it('is 59 dyno-hours a day and 413 a week', () => {
    expect(dynoHours('2026-11-23T00:00Z', 1)).toBe(59)
    expect(dynoHours('2026-11-23T00:00Z', 7)).toBe(413)
  })

  it('is 18.06 % below a flat 3', () => {
    expect(((1 - dynoHours('2026-11-23T00:00Z', 1) / (3 * 24)) * 100).toFixed(2)).toBe('18.06')
  })
})
