import type { EpochMs } from '../core/model.ts'
import type { Clock } from '../ports.ts'

export interface VirtualClock extends Clock {
  /** Nothing happens where the instant is past. */
  readonly advanceTo: (ms: EpochMs) => void
}

/**
 * Starts at `startMs` and goes on only when somebody sleeps, at once: a simulated day takes no longer than the work in
 * it.
 */
export function virtualClock(startMs: EpochMs): VirtualClock {
  let nowMs = startMs
  return {
    now: () => nowMs,
    sleep: (ms) => {
      nowMs += ms
      return Promise.resolve()
    },
    advanceTo: (ms) => {
      nowMs = Math.max(nowMs, ms)
    }
  }
}
