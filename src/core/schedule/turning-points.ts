import type { EpochMs, Window } from '../model.ts'
import { instantOf, localTime, nextOffsetChange, offsetMinutes } from './local-time.ts'
import { dayMs } from '../durations.ts'

/**
 * Every instant in `(afterMs, untilMs]`, in order, at which the window that holds can be another one: local midnights, the edges of
 * the windows, and changes of the zone's offset, where the wall clock jumps. Between two of them the answer stays the same.
 */
export function* turningPoints(
  schedule: readonly Window[],
  timezone: string,
  afterMs: EpochMs,
  untilMs: EpochMs
): Generator<EpochMs> {
  const edges = new Set([0])
  for (const window of schedule) edges.add(window.fromMinute % 1440).add(window.toMinute % 1440)
  const minutes = [...edges].sort((a, b) => a - b)

  let startMs = afterMs
  while (startMs < untilMs) {
    const stretchEndMs = Math.min(startMs + dayMs, untilMs)
    const changeMs = nextOffsetChange(timezone, startMs, stretchEndMs)
    const endMs = changeMs ?? stretchEndMs
    const offset = offsetMinutes(timezone, startMs)
    const firstDay = localTime(timezone, startMs).day
    const lastDay = localTime(timezone, endMs - 1).day
    for (let day = firstDay; day <= lastDay + 1; day++) {
      for (const minute of minutes) {
        const atMs = instantOf({ day, minute }, offset)
        if (atMs > startMs && (atMs < endMs || (atMs === endMs && changeMs === null))) yield atMs
      }
    }
    if (changeMs !== null) yield changeMs
    startMs = endMs
  }
}

/**
 * How far ahead the next change is looked for. Weekdays alone repeat after a week, or after two where the change of an offset skips
 * a window (and a day, for windows over midnight); with dates a year and a month are searched.
 */
export function horizonMs(schedule: readonly Window[]): number {
  const dated = schedule.some((window) => window.days.some((rule) => rule.kind !== 'weekdays'))
  return (dated ? 400 : 15) * dayMs
}
