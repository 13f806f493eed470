import { randomSource } from '../../../../src/core/backtest/random.ts'

/** What a dyno is asked to live through. */
export interface QuickDyno {
  readonly slots: number
  readonly meanMs: number
  readonly deviationMs: number
  /** Requests come at random, so many that this share of the slots is busy. */
  readonly busy: number
  readonly requests: number
  readonly seed: number
}

/**
 * The times of a queue with several slots, request by request: random arrivals, lognormal work, first come, first
 * served.
 */
export function quickDyno({ slots, meanMs, deviationMs, busy, requests, seed }: QuickDyno): readonly number[] {
  const chance = randomSource(seed, 'dyno')
  const spread = Math.sqrt(Math.log(1 + (deviationMs / meanMs) ** 2))
  const free = Array.from({ length: slots }, () => 0)
  let nowMs = 0
  return Array.from({ length: requests }, () => {
    nowMs -= (Math.log(1 - chance.next()) * meanMs) / (slots * busy)
    const slot = free.indexOf(Math.min(...free))
    const beginsMs = Math.max(nowMs, free[slot] ?? 0)
    free[slot] = beginsMs + Math.exp(Math.log(meanMs) - spread ** 2 / 2 + spread * chance.normal())
    return free[slot] - nowMs
  })
}
