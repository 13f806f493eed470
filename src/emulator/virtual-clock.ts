import { setTimeout as wait } from 'node:timers/promises'
import type { EpochMs } from '../core/model.ts'
import type { Clock } from '../ports.ts'

export interface VirtualClock extends Clock {
  /** Nothing happens where the instant is past. */
  readonly advanceTo: (ms: EpochMs) => void
  /** From now on time passes as it does outside, for clients that are processes of their own. */
  readonly runOn: () => void
}

/**
 * Starts at `startMs` and goes on only when somebody sleeps, at once: a simulated day takes no longer than the work in
 * it.
 */
export function virtualClock(startMs: EpochMs): VirtualClock {
  let nowMs = startMs
  let runningSinceMs: EpochMs | null = null
  return {
    now: () => nowMs + (runningSinceMs === null ? 0 : Date.now() - runningSinceMs),
    sleep: (ms) => {
      if (runningSinceMs !== null) return wait(ms)
      nowMs += ms
      return Promise.resolve()
    },
    advanceTo: (ms) => {
      nowMs = Math.max(nowMs, ms)
    },
    runOn: () => {
      runningSinceMs ??= Date.now()
    }
  }
}
