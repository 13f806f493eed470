import { minuteMs } from '../../core/durations.ts'
import type { Clock } from '../../ports.ts'

export interface RateLimitOptions {
  /** Requests at the start, and the most that can be left. Default 4500. */
  readonly tokens?: number
  /** Requests that become available again each minute. Default 75. */
  readonly perMinute?: number
}

export interface RateLimit {
  /** Requests that are left, rounded down. */
  readonly remaining: () => number
  /** Counts one request; false where none is left. */
  readonly take: () => boolean
}

/** The rate limit of the account: a token bucket that fills up continuously. */
export function createRateLimit(clock: Clock, { tokens: most = 4500, perMinute = 75 }: RateLimitOptions): RateLimit {
  let tokens = most
  let countedMs = clock.now()
  const refill = (): void => {
    const nowMs = clock.now()
    // A clock that is set back takes none away.
    tokens = Math.min(most, tokens + (Math.max(0, nowMs - countedMs) * perMinute) / minuteMs)
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
