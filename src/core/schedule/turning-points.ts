import type { EpochMs, Window } from '../model.ts'
import { edgesOf } from './day-spans.ts'
import { instantOf, localTimeAt, nextOffsetChange, offsetMinutes, type LocalTime } from './local-time.ts'
import { dayMs } from '../durations.ts'

/** An instant at which the window that holds can be another one, and what the local clock shows then. */
export interface TurningPoint {
  readonly atMs: EpochMs
  readonly local: LocalTime
}

/**
 * Every instant in `(afterMs, untilMs]`, in order, at which another window may begin to hold: local midnights, the
 * beginnings and ends of windows, and clock changes of the timezone. Between two of them the window that holds stays
 * the same.
 */
export function* turningPoints(
  schedule: readonly Window[],
  timezone: string,
  afterMs: EpochMs,
  untilMs: EpochMs
): Generator<TurningPoint> {
  const minutes = edgesOf(schedule).slice(0, -1)

  let startMs = afterMs
  while (startMs < untilMs) {
    const stepEndMs = Math.min(startMs + dayMs, untilMs)
    const changeMs = nextOffsetChange(timezone, startMs, stepEndMs)
    const endMs = changeMs ?? stepEndMs
    const offset = offsetMinutes(timezone, startMs)
    const firstDay = localTimeAt(offset, startMs).day
    const lastDay = localTimeAt(offset, endMs).day
    for (let day = firstDay; day <= lastDay; day++) {
      for (const minute of minutes) {
        const local = { day, minute }
        const atMs = instantOf(local, offset)
        if (atMs > startMs && (atMs < endMs || (atMs === endMs && changeMs === null))) yield { atMs, local }
      }
    }
    if (changeMs !== null) yield { atMs: changeMs, local: localTimeAt(offsetMinutes(timezone, changeMs), changeMs) }
    startMs = endMs
  }
}
