import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../../../../src/core/backtest/random.ts'
import { mean, sum } from '../../../../src/core/statistics.ts'
import { slowLook } from '../../../../src/core/forecast/latency/slow-looks.ts'

const usual = 0.015

/** What many looks say of minutes whose shares of slow responses are between these. */
function estimatesOf(count: number, least: number, most: number): readonly number[] {
  const random = mulberry32(count)
  return Array.from({ length: 100_000 }, () => {
    const share = least * (most / least) ** random()
    const slow = sum(Array.from({ length: count }, () => (random() < share ? 1 : 0)))
    return slowLook({ count, slow }, usual)
  })
}

describe('whether a look is slow', () => {
  it.each([1, 3, 5, 20])('is right on the mean, of %d pings', (count) => {
    expect(Math.abs(mean(estimatesOf(count, 0.05, 0.3)) - 1)).toBeLessThan(0.05)
    expect(Math.abs(mean(estimatesOf(count, 0.002, 0.05)))).toBeLessThan(0.05)
  })

  it.each([3, 5, 20, 100])('is the more likely the more of %d pings are slow, and a number', (count) => {
    const estimates = Array.from({ length: count + 1 }, (_, slow) => slowLook({ count, slow }, usual))
    expect(estimates.every((estimate) => Number.isFinite(estimate))).toBe(true)
    expect(estimates).toEqual(estimates.toSorted((one, other) => one - other))
    expect(estimates[0]).toBeLessThan(0)
    expect(estimates.at(-1)).toBeGreaterThan(1)
  })

  it('is said the more surely, the more pings there are', () => {
    const [one, five, twenty] = [1, 5, 20].map((count) =>
      mean(estimatesOf(count, 0.05, 0.3).map((estimate) => (estimate - 1) ** 2))
    )
    expect(five).toBeLessThan(0.6 * one!)
    expect(twenty).toBeLessThan(five! / 2)
  })
})
