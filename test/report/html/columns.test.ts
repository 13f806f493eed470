import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packColumn, packTimes, unpackColumn, unpackTimes } from '../../../src/report/html/columns.ts'
import { packPoints, pointsOf, unpackPoints } from '../../../src/report/html/points.ts'
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
    const fromMs = nowMs - 35 * 86_400_000
    const [before, after] = [pointsOf(history, fromMs, nowMs), unpackPoints(packPoints(history, fromMs, nowMs), nowMs)]
    expect(after).toHaveLength(before.length)
    for (const [index, { atMs, untilMs, quantity, bounds, responseMs, demand, verdict }] of before.entries()) {
      expect(after[index]).toMatchObject({ quantity, bounds, responseMs, verdict })
      expect(Math.abs(after[index]!.atMs - atMs)).toBeLessThanOrEqual(500)
      expect(Math.abs(after[index]!.untilMs - untilMs)).toBeLessThanOrEqual(500)
      expect(Math.abs(after[index]!.demand! - demand!)).toBeLessThan(demand! / 200)
    }
  })

  it('stand until the next, and are seen for an hour at most', () => {
    const looks = [point(nowMs - 5 * 3_600_000), point(nowMs - 4.5 * 3_600_000), point(nowMs - 600_000)]
    expect(
      pointsOf({ hours: '', tenMinutes: '', looks, month: null }, 0, nowMs).map(({ untilMs, atMs, seenMs }) => [
        (untilMs - atMs) / 60_000,
        seenMs / 60_000
      ])
    ).toEqual([
      [30, 30],
      [260, 60],
      [10, 10]
    ])
  })

  it('outside of the time of the report are none of it', () => {
    const looks = [point(nowMs - 2000), point(nowMs - 1000), point(nowMs), point(nowMs + 1000)]
    expect(
      pointsOf({ hours: '', tenMinutes: '', looks, month: null }, nowMs - 1000, nowMs).map(({ atMs }) => atMs)
    ).toEqual([nowMs - 1000])
  })
})
