import type { DemandMemory, EpochMs, ForecastOrigin } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { levelNow, trendAt } from './level.ts'
import { demandCycles, usualAt } from './profile.ts'

/** 1970-01-01 was a Thursday, three days after a Monday. */
const epochMinute = 3 * 1440

export const predictorCount = 8

/** Minutes since a Monday's local midnight. `offsetMinutes`: of the local zone from UTC, east positive. */
export function localMinute(atMs: EpochMs, offsetMinutes: number): number {
  return Math.floor(atMs / minuteMs) + offsetMinutes + epochMinute
}

/**
 * The demand of the minute that begins `minutes` ahead, by each predictor: the level as it is, slowly averaged, its
 * late peak and its trend; what is usual at that time of day and of week; and the level, changed as it usually
 * changes from now until then. Where nothing is usual yet, the slow average stands in.
 */
export function predictions(
  profiles: Pick<DemandMemory, 'day' | 'week'>,
  origin: ForecastOrigin,
  minutes: number,
  offsetMinutes: number
): readonly number[] {
  const { atMs } = origin
  const level = levelNow(origin)
  const now = localMinute(atMs, offsetMinutes)
  const then = localMinute(atMs + minutes * minuteMs, offsetMinutes)
  const dayAt = (minute: number): number => usualAt(profiles.day, demandCycles.day, minute) ?? level.slow
  const weekAt = (minute: number): number => usualAt(profiles.week, demandCycles.week, minute) ?? dayAt(minute)
  const [day, week] = [dayAt(then), weekAt(then)]
  return [
    level.fast,
    level.slow,
    level.peak,
    trendAt(origin, minutes),
    day,
    week,
    Math.max(0, level.fast + day - dayAt(now)),
    Math.max(0, level.fast + week - weekAt(now))
  ]
}
