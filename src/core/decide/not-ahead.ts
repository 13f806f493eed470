import type { EpochMs, ProcessState } from '../model.ts'

/**
 * What earlier looks remember, with nothing later than now: what a clock that was ahead wrote down would hold back, or keep open, for as
 * long as it was. Holds have an end that people were told; records are kept as they were made.
 */
export function notAhead(state: ProcessState, nowMs: EpochMs): ProcessState {
  const before = (atMs: EpochMs): EpochMs => Math.min(atMs, nowMs)
  const past = (atMs: EpochMs | null): EpochMs | null => (atMs === null ? null : before(atMs))
  const at = <T extends { readonly atMs: EpochMs }>(one: T): T => ({ ...one, atMs: before(one.atMs) })
  const since = <T extends { readonly sinceMs: EpochMs }>(one: T): T => ({ ...one, sinceMs: before(one.sinceMs) })
  const { recovery, ineffectiveScaleOut, sizeRefusal, lastChange, faults, latency } = state
  return {
    ...state,
    recovery: {
      healthySinceMs: past(recovery.healthySinceMs),
      failSafe: recovery.failSafe && since(recovery.failSafe)
    },
    streaks: at(state.streaks),
    recommendations: state.recommendations.map(at),
    sizeRefusal: sizeRefusal && at(sizeRefusal),
    ineffectiveScaleOut: {
      ...ineffectiveScaleOut,
      before: ineffectiveScaleOut.before && at(ineffectiveScaleOut.before)
    },
    unavailableSinceMs: past(state.unavailableSinceMs),
    busySinceMs: past(state.busySinceMs),
    restarts: state.restarts.map(at),
    lastRequestMs: past(state.lastRequestMs),
    lastChange: lastChange && at(lastChange),
    faults: faults && since(faults),
    latency: latency && {
      ...at(latency),
      slowDays: {
        carried: latency.slowDays.carried && at(latency.slowDays.carried),
        slow: latency.slowDays.slow && since(latency.slowDays.slow),
        held: latency.slowDays.held && since(latency.slowDays.held)
      },
      highestSlow: latency.highestSlow && at(latency.highestSlow)
    }
  }
}
