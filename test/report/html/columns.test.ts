import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packColumn, packTimes, unpackColumn, unpackTimes } from '../../../src/report/html/columns.ts'
import { packPoints, pauseOf, pointsOf, unpackPoints } from '../../../src/report/html/points.ts'
import type { Period, Point } from '../../../src/report/html/points.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'
import { busyState, nowMs, point } from './states.ts'

describe('a column', () => {
  it.each([
    ['nothing', [], []],
    ['the first value and then the differences', [3, 5, 4], [3, 2, -1]],
    ['differences that repeat, once', [1, 1, 1, 1, 2], [1, [0, 3], 1]],
    ['a hole, and goes on from the value before it', [7, null, 8], [7, null, 1]],
    ['long holes, once', [null, null, null, 4], [[null, 3], 4]]
  ])('keeps %s', (_, values, packed) => {
    expect(packColumn(values)).toEqual(packed)
    expect(unpackColumn(packColumn(values))).toEqual(values)
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -1000, max: 100_000 }))), (values) => {
        expect(unpackColumn(packColumn(values))).toEqual(values)
      })
    )
  })

  it('of times comes back to the second', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000 })), (seconds) => {
        const times = seconds.toSorted((a, b) => a - b).map((second) => nowMs + second * 1000)
        expect(unpackTimes(packTimes(times))).toEqual(times)
      })
    )
  })

  it('of even times is short, however many there are', () => {
    expect(
      JSON.stringify(packTimes(Array.from({ length: 1000 }, (_, index) => nowMs + index * 600_000))).length
    ).toBeLessThan(40)
  })
})

describe('points', () => {
  const { history } = busyState.apps['sharp-mountain-4005']!['web']!

  it('come back as they were, demand to three digits at least', () => {
    const period = { fromMs: nowMs - 35 * dayMs, toMs: nowMs, pauseMs: 2 * hourMs }
    const [before, after] = [
      pointsOf(history, period),
      unpackPoints(packPoints(pointsOf(history, period)), nowMs, period.pauseMs)
    ]
    expect(after).toHaveLength(before.length)
    for (const [index, { atMs, untilMs, quantity, bounds, responseMs, demand, verdict }] of before.entries()) {
      expect(after[index]).toMatchObject({ quantity, bounds, responseMs, verdict })
      expect(Math.abs(after[index]!.atMs - atMs)).toBeLessThanOrEqual(500)
      expect(Math.abs(after[index]!.untilMs - untilMs)).toBeLessThanOrEqual(500)
      expect(Math.abs(after[index]!.demand! - demand!)).toBeLessThan(demand! / 200)
    }
  })

  const looksOf = (agoMs: readonly number[], period: Partial<Period> = {}): readonly Point[] =>
    pointsOf(
      { hours: '', tenMinutes: '', looks: agoMs.map((ms) => point(nowMs - ms)), month: null },
      { fromMs: 0, toMs: nowMs, pauseMs: 2 * hourMs, ...period }
    )

  it('stand until the next, and are seen for an hour at most', () => {
    expect(
      looksOf([5 * hourMs, 4.5 * hourMs, 10 * minuteMs]).map(({ untilMs, atMs, seenMs }) => [
        (untilMs - atMs) / minuteMs,
        seenMs / minuteMs
      ])
    ).toEqual([
      [30, 30],
      [260, 60],
      [10, 10]
    ])
  })

  it.each([
    ['end where nobody looked for longer than a pause', 2 * hourMs, [30, 60, 10]],
    ['go on where the next look came within a pause', 5 * hourMs, [30, 260, 10]]
  ])('in charts %s', (_, pauseMs, shown) => {
    const points = looksOf([5 * hourMs, 4.5 * hourMs, 10 * minuteMs], { pauseMs })
    expect(points.map(({ atMs, shownUntilMs }) => (shownUntilMs - atMs) / minuteMs)).toEqual(shown)
  })

  it.each([
    ['two hours where no gap is known', [], 120],
    ['two hours where runs come often', [18, 20, 95], 120],
    ['three usual gaps where they come rarely', [60, 55, 61, 600], 181.5]
  ])('are apart by a pause of %s', (_, gaps, expected) => {
    expect(pauseOf(gaps.map((gap) => gap * minuteMs)) / minuteMs).toBe(expected)
  })

  it('outside of the time of the report are none of it', () => {
    expect(looksOf([2000, 1000, 0, -1000], { fromMs: nowMs - 1000 }).map(({ atMs }) => atMs)).toEqual([nowMs - 1000])
  })
})
