import { describe, expect, it, test } from 'vitest'
import { packed } from '../../../src/core/history/points.ts'
import { parseTraffic } from '../../../src/core/backtest/traffic-csv.ts'
import {
  lastPart,
  maxGapMs,
  periodOf,
  ratesOf,
  trafficFromHistory,
  trafficOf
} from '../../../src/core/backtest/traffic.ts'
import type { HistoryPoint } from '../../../src/core/model.ts'
import { known, mondayMs } from './traffics.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

const seven = Date.UTC(2026, 10, 23, 7)

/** Its points as `[minutes after 07:00, requests a second]`, or its mistakes as `line:column message`. */
function read(...lines: readonly string[]): unknown {
  const parsed = parseTraffic(lines.join('\n'))
  if (!parsed.ok) return parsed.mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`)
  return parsed.traffic.stretches.flatMap(({ points }) =>
    points.map(({ atMs, requestsPerSecond }) => [(atMs - seven) / minuteMs, requestsPerSecond])
  )
}

const two = [
  [0, 1],
  [5, 2.5]
]

describe('a file of traffic is read', () => {
  test.each([
    ['with a header', ['timestamp,requests_per_second', '2026-11-23T07:00:00Z,1', '2026-11-23T07:05:00Z,2.5']],
    ['without one', ['2026-11-23T07:00:00Z,1', '2026-11-23T07:05:00Z,2.5']],
    [
      'with the line ends of Windows and a mark of byte order',
      ['\uFEFFtime,rps\r\n2026-11-23T07:00:00Z,1\r\n2026-11-23T07:05:00Z,2.5\r\n']
    ],
    ['in seconds since 1970', [`${seven / 1000},1`, `${seven / 1000 + 300}.0,2.5`]],
    ['in milliseconds', [`${seven},1`, `${seven + 300_000},2.5`]],
    ['in another zone', ['2026-11-23T02:00:00-05:00,1', '2026-11-23T12:35:00+0530,2.5']],
    ['in UTC where no zone is written', ['2026-11-23 07:00,1', '2026-11-23T07:05:00.000,2.5']],
    ['with quotes, blanks and blank lines', ['"2026-11-23T07:00:00Z" , "1"', '', ' 2026-11-23T07:05:00Z,2.5 ', '']],
    ['with numbers in other shapes', ['2026-11-23T07:00:00Z,1e0', '2026-11-23T07:05:00Z,+2.50']]
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual(two)
  })
})

describe('a mistake in it is told with its place', () => {
  const good = '2026-11-23T07:00:00Z,1'
  test.each([
    [
      'a time that is none',
      [good, 'noon,2'],
      ['2:1 "noon" is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.']
    ],
    [
      'a day that is none',
      [good, '2026-02-30T07:00:00Z,2'],
      ['2:1 "2026-02-30T07:00:00Z" is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.']
    ],
    [
      'an hour that is none',
      [good, '2026-11-23T25:00:00Z,2'],
      ['2:1 "2026-11-23T25:00:00Z" is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.']
    ],
    [
      'a number that is none',
      [good, '2026-11-23T07:05:00Z,many'],
      ['2:22 "many" is not a number of requests a second. Write a number of at least 0, such as 12.5.']
    ],
    [
      'a negative number',
      [good, '2026-11-23T07:05:00Z,-1'],
      ['2:22 "-1" is not a number of requests a second. Write a number of at least 0, such as 12.5.']
    ],
    [
      'no number',
      [good, '2026-11-23T07:05:00Z,'],
      ['2:22 "" is not a number of requests a second. Write a number of at least 0, such as 12.5.']
    ],
    ['an infinite number', [good, '2026-11-23T07:05:00Z,1e99'], ['2:22 "1e99" requests a second are too many.']],
    [
      'one column',
      [good, '2026-11-23T07:05:00Z;2'],
      [
        '2:1 "2026-11-23T07:05:00Z;2" has no comma. Write timestamp,requests_per_second, for example 2026-11-23T07:00:00Z,12.5.'
      ]
    ],
    [
      'a comma in a number',
      [good, '2026-11-23T07:05:00Z,2,5'],
      [
        '2:24 There are more than two columns. Write timestamp,requests_per_second, with a point in numbers and no comma.'
      ]
    ],
    [
      'the wrong order',
      [good, '2026-11-23T06:55:00Z,2'],
      ['2:1 "2026-11-23T06:55:00Z" is not later than line 1. Sort the lines by time, one line for each time.']
    ],
    [
      'a time twice',
      [good, good],
      ['2:1 "2026-11-23T07:00:00Z" is not later than line 1. Sort the lines by time, one line for each time.']
    ],
    ['nothing', [''], ['1:1 There is no point. Write at least two lines like 2026-11-23T07:00:00Z,12.5.']],
    [
      'a header alone',
      ['timestamp,requests_per_second'],
      ['1:1 There is no point. Write at least two lines like 2026-11-23T07:00:00Z,12.5.']
    ],
    [
      'one point',
      ['', good],
      ['2:1 There is one point alone. Write at least two lines like 2026-11-23T07:00:00Z,12.5.']
    ],
    [
      'a point a day',
      [good, '2026-11-24T07:00:00Z,1'],
      ['2:1 No two points are within an hour. Write one for every minute to every hour.']
    ]
  ])('%s', (_, lines, mistakes) => {
    expect(read(...lines)).toEqual(mistakes)
  })

  it('all of them at once, twenty at most', () => {
    expect(read(good, 'noon,2', '2026-11-23T07:05:00Z,x')).toHaveLength(2)
    const many = read(good, ...Array.from({ length: 30 }, () => 'noon,2')) as readonly string[]
    expect(many).toHaveLength(20)
    expect(many.at(-1)).toContain('10 more lines have mistakes.')
  })

  it('more days than can be replayed', () => {
    const lines = Array.from({ length: 101 * 24 + 1 }, (_, hour) => `${seven + hour * hourMs},1`)
    expect(read(...lines)).toEqual(['1:1 These are 101 days. Write at most 100; some weeks say as much.'])
  })
})

describe('between the points', () => {
  it('are straight lines up to an hour, and a hole beyond', () => {
    const at = (minutes: number, requestsPerSecond: number) => ({
      atMs: mondayMs + minutes * minuteMs,
      requestsPerSecond
    })
    const traffic = known(trafficOf([at(0, 0), at(60, 60), at(121, 9), at(300, 5), at(301, 7)]))
    expect(maxGapMs).toBe(hourMs)
    expect(traffic.stretches.map(({ points }) => points.length)).toEqual([2, 2])
    // The point alone in the hole says nothing.
    expect(traffic.holes).toEqual([{ fromMs: mondayMs + hourMs, toMs: mondayMs + 300 * minuteMs }])
    expect(traffic.peak).toBe(60)
    expect(periodOf(traffic)).toEqual({ fromMs: mondayMs, toMs: mondayMs + 301 * minuteMs, lengthMs: 61 * minuteMs })
    const rates = [...ratesOf(known(traffic.stretches[0]), minuteMs)]
    expect(rates).toHaveLength(60)
    expect(rates[30]).toEqual({ atMs: mondayMs + 30 * minuteMs, requestsPerSecond: 30.5 })
  })

  it('the last days can be taken alone', () => {
    const points = Array.from({ length: 49 }, (_, hour) => ({
      atMs: mondayMs + hour * hourMs,
      requestsPerSecond: hour
    }))
    expect(periodOf(lastPart(known(trafficOf(points)), dayMs))).toEqual({
      fromMs: mondayMs + dayMs,
      toMs: mondayMs + 2 * dayMs,
      lengthMs: dayMs
    })
  })
})

describe('the recorded history', () => {
  const point = (atMs: number, demand: number | null): HistoryPoint => ({
    atMs,
    quantity: 2,
    bounds: null,
    responseMs: null,
    demand,
    verdict: 'up'
  })

  it('gives requests a second, what was taken together in the middle of its time', () => {
    const traffic = known(
      trafficFromHistory({
        hours: packed([point(mondayMs + 7 * minuteMs, 600), point(mondayMs + 62 * minuteMs, 1200)]),
        tenMinutes: packed([point(mondayMs + 121 * minuteMs, 60)]),
        looks: [point(mondayMs + 131 * minuteMs, null), point(mondayMs + 150 * minuteMs, 120)]
      })
    )
    expect(
      traffic.stretches.map(({ points }) =>
        points.map(({ atMs, requestsPerSecond }) => [(atMs - mondayMs) / minuteMs, requestsPerSecond])
      )
    ).toEqual([
      [
        [30, 10],
        [90, 20],
        [125, 1],
        [150, 2]
      ]
    ])
  })

  it.each([
    ['without demand', [point(mondayMs, null), point(mondayMs + minuteMs, null)]],
    ['of one look', [point(mondayMs, 5)]],
    ['of no look', []]
  ])('%s gives none', (_, looks) => {
    expect(trafficFromHistory({ hours: '', tenMinutes: '', looks })).toBeNull()
  })
})
