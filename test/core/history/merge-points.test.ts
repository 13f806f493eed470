import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeCells } from '../../../src/core/history/merge-points.ts'
import { noon } from '../../run/looks.ts'
import { anyPoints, dynoMs, point } from './histories.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const cellMs = 10 * minuteMs

describe('looks of one cell become one point with', () => {
  it.each([
    ['the mean of the dynos over time', [point(0, { quantity: 1 }), point(1, { quantity: 3 })], { quantity: 2.8 }],
    ['the mean of those that were seen', [point(0, { quantity: 1 }), point(1, { quantity: null })], { quantity: 1 }],
    ['no dynos where none were seen', [point(0, { quantity: null }), point(1, { quantity: null })], { quantity: null }],
    [
      'the mean of the demand over time, to three digits',
      [point(0, { demand: 1000 }), point(4, { demand: 1237 })],
      { demand: 1140 }
    ],
    [
      'the slowest response',
      [point(0, { responseMs: 180 }), point(1, { responseMs: 950 }), point(2, { responseMs: null })],
      { responseMs: 950 }
    ],
    [
      'no response where there was none',
      [point(0, { responseMs: null }), point(1, { responseMs: null })],
      { responseMs: null }
    ],
    [
      'bounds from the least to the most',
      [
        point(0, { bounds: { floor: 1, ceiling: 1 } }),
        point(1, { bounds: null }),
        point(2, { bounds: { floor: 2, ceiling: 6 } })
      ],
      { bounds: { floor: 1, ceiling: 6 } }
    ],
    ['no bounds where no window held', [point(0, { bounds: null }), point(1, { bounds: null })], { bounds: null }],
    [
      'the worst verdict',
      [point(0, { verdict: 'slow' }), point(1, { verdict: 'down' }), point(2, { verdict: 'up' })],
      { verdict: 'down' }
    ],
    ['slow before up', [point(0, { verdict: 'slow' }), point(1, { verdict: 'up' })], { verdict: 'slow' }],
    ['up before unknown', [point(0, { verdict: 'unknown' }), point(1, { verdict: 'up' })], { verdict: 'up' }]
  ])('%s', (_, points, expected) => {
    expect(mergeCells(points, cellMs, noon + cellMs)).toEqual([{ ...point(0), ...expected }])
  })
})

it('a look stands until the next one, also beyond its cell', () => {
  const points = [point(0, { quantity: 3 }), point(5, { quantity: 1 }), point(60, { quantity: 2 })]
  expect(mergeCells(points, cellMs, noon + 2 * hourMs).map(({ quantity }) => quantity)).toEqual([1.17, 2])
})

it('a look alone in its cell stays as it is, with its own time', () => {
  const points = [point(3), point(13), point(29)]
  expect(mergeCells(points, cellMs, noon + hourMs)).toEqual(points)
})

it('cells are those of the clock', () => {
  expect(
    mergeCells([point(9), point(10), point(11)], cellMs, noon + hourMs).map(({ atMs }) => (atMs - noon) / minuteMs)
  ).toEqual([9, 10])
})

it('any points: the dyno time is the same, nothing is worse or better than it was, and a second time changes nothing', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const untilMs = (points.at(-1)?.atMs ?? 0) + 30_000
      const coarse = mergeCells(points, cellMs, untilMs)
      expect(coarse.length).toBeLessThanOrEqual(points.length)
      expect(mergeCells(coarse, cellMs, untilMs)).toEqual(coarse)
      expect(Math.max(0, ...coarse.map(({ responseMs }) => responseMs ?? 0))).toBe(
        Math.max(0, ...points.map(({ responseMs }) => responseMs ?? 0))
      )
      const known = points.every(({ quantity }) => quantity !== null)
      // Means are rounded to hundredths of a dyno.
      if (known && points.length > 0)
        expect(Math.abs(dynoMs(coarse, untilMs) - dynoMs(points, untilMs))).toBeLessThanOrEqual(
          0.0051 * (untilMs - (points[0]?.atMs ?? 0))
        )
    })
  )
})
