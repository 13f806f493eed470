import fc from 'fast-check'
import type { EpochMs, HistoryPoint } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** A quiet look so many minutes after noon. */
export function point(minutes: number, changes: Partial<HistoryPoint> = {}): HistoryPoint {
  return {
    atMs: noon + minutes * minuteMs,
    quantity: 2,
    bounds: { floor: 2, ceiling: 6 },
    responseMs: 180,
    demand: 140,
    verdict: 'up',
    ...changes
  }
}

export { allPoints } from '../../../src/core/history/points.ts'

/** Dynos times milliseconds, each point until the next. */
export function dynoMs(points: readonly HistoryPoint[], untilMs: EpochMs): number {
  return points.reduce(
    (sum, { atMs, quantity }, index) => sum + ((points[index + 1]?.atMs ?? untilMs) - atMs) * (quantity ?? 0),
    0
  )
}

const bounds = fc.option(fc.tuple(fc.nat(9), fc.nat(9)).map(([floor, more]) => ({ floor, ceiling: floor + more })))

/** Up to 100 looks, oldest first, from seconds to hours apart. */
export const anyPoints: fc.Arbitrary<readonly HistoryPoint[]> = fc
  .array(
    fc.record({
      gapS: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 20_000 })),
      quantity: fc.option(fc.nat(20), { freq: 20 }),
      bounds,
      responseMs: fc.option(fc.nat(30_000)),
      demand: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(3)))),
      verdict: fc.constantFrom('up', 'slow', 'down', 'unknown')
    }),
    { maxLength: 100 }
  )
  .map((rows) => {
    let atMs = noon
    return rows.map(({ gapS, ...row }) => ({ ...row, atMs: (atMs += gapS * 1000) }))
  })
