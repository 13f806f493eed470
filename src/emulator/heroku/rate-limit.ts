import { minuteMs } from '../../core/durations.ts'
import type { Clock } from '../../ports.ts'

export interface RateLimitOptions {
  /** Most tokens, and those at the start. Default 4500. */
  readonly tokens?: number
  /** Tokens that come back each minute. Default 75. */
  readonly perMinute?: number
}

export interface RateLimit {
  /** Whole tokens left. */
  readonly remaining: () => number
  /** Spends one token; false when there is none. */
  readonly take: () => boolean
}

/** The account's request tokens, refilled continuously by the clock. */
export function createRateLimit(clock: Clock, { tokens: most = 4500, perMinute = 75 }: RateLimitOptions): RateLimit {
  let tokens = most
  let countedMs = clock.now()
  const refill = (): void => {
    const nowMs = clock.now()
    tokens = Math.min(most, tokens + ((nowMs - countedMs) * perMinute) / minuteMs)
    countedMs = nowMs
  }
  return {
    remaining: () => {
      refill()
      return Math.floor(tokens)
    },
    take: () => {
      refill()
      if (tokens < 1) return false
      tokens -= 1
      return true
    }
  }
}
