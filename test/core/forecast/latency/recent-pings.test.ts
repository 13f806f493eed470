import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../../../../src/core/backtest/random.ts'
import { mean, sum } from '../../../../src/core/statistics.ts'
import {
  afterRecentPings,
  chanceOfSlowMinute,
  freshRecentPings
} from '../../../../src/core/forecast/latency/recent-pings.ts'

interface Looks {
  /** Pings of a look. */
  readonly count: number
  readonly minutesApart: number
  /** The share of slow responses at the time of a look. */
  readonly shareAt: (look: number) => number
}

/** On the mean of many looks. */
function meanChance({ count, minutesApart, shareAt }: Looks): number {
  const random = mulberry32(count)
  let recent = freshRecentPings
  return mean(
    Array.from({ length: 20_000 }, (_, look) => {
      const slow = sum(Array.from({ length: count }, () => (random() < shareAt(look) ? 1 : 0)))
      recent = afterRecentPings(recent, { count, slow }, minutesApart)
      return chanceOfSlowMinute(recent)
    })
  )
}

describe('how likely a minute is slow', () => {
  it.each([
    { minutesApart: 20, count: 20 },
    { minutesApart: 0.5, count: 5 }
  ])('is little of a fast app, much of a slow one, by $count pings every $minutesApart minutes', (looks) => {
    const at = (share: number): number => meanChance({ ...looks, shareAt: () => share })
    expect(at(0.01)).toBeLessThan(0.01)
    expect(at(0.02)).toBeLessThan(0.02)
    expect(at(0.15)).toBeGreaterThan(0.3)
    expect(at(0.3)).toBeGreaterThan(0.8)
  })

  it('counts a burst that a look sees for more than that look, as others in such minutes see none', () => {
    const withBursts = (every: number): number =>
      meanChance({ count: 5, minutesApart: 0.5, shareAt: (look) => (look % every === 0 ? 1 : 0.01) })
    const ofBursts = withBursts(500) - withBursts(Infinity)
    expect(ofBursts).toBeGreaterThan(1.2 / 500)
    expect(ofBursts).toBeLessThan(5 / 500)
  })

  it.each([3, 5, 20, 100])('is the more, the more of %d pings are slow', (count) => {
    const chances = Array.from({ length: count + 1 }, (_, slow) => chanceOfSlowMinute({ count, slow }))
    expect(chances).toEqual(chances.toSorted((one, other) => one - other))
    expect(chances[0]).toBeLessThan(0.025)
    expect(chances.at(-1)).toBeGreaterThan(0.9)
  })

  it('stays what it was before, where a look has no ping', () => {
    expect(chanceOfSlowMinute(freshRecentPings)).toBeCloseTo(0.025)
  })

  it('is a number after any count of pings', () => {
    expect(chanceOfSlowMinute({ count: 800, slow: 400 })).toBeCloseTo(1)
    expect(chanceOfSlowMinute({ count: 5000, slow: 0 })).toBeCloseTo(0)
    expect(Number.isNaN(chanceOfSlowMinute({ count: 20_000, slow: 10_000 }))).toBe(false)
  })
})
