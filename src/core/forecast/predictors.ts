import type { DemandMemory, EpochMs, StandingMemory } from '../model.ts'
import { levelNow, trendAt } from './level.ts'
import { dayCycle, usualAt, weekCycle } from './profile.ts'
import { minuteMs } from '../durations.ts'

/** 1970-01-01 was a Thursday, three days after a Monday. */
const thursday = 3 * 1440

export const predictorCount = 8

/** What is known of the calendar. `offsetMinutes`: of the local zone from UTC, east positive. */
export type Profiles = Pick<DemandMemory, 'day' | 'week'>

export function localMinute(atMs: EpochMs, offsetMinutes: number): number {
  return Math.floor(atMs / minuteMs) + offsetMinutes + thursday
}

/**
 * The demand of the minute that begins `minutes` ahead, by each predictor, from where the demand stood: the level as it is, slowly
 * averaged, its late peak and its trend; what is usual at that time of day and of week; and the level, changed as it usually changes from
 * now until then. Where nothing is usual yet, the slow average stands in.
 */
export function predictions(
  profiles: Profiles,
  standing: StandingMemory,
  minutes: number,
  offsetMinutes: number
): readonly number[] {
  const { atMs } = standing
  const level = levelNow(standing)
  const now = localMinute(atMs, offsetMinutes)
  const then = localMinute(atMs + minutes * minuteMs, offsetMinutes)
  const dayAt = (minute: number): number => usualAt(profiles.day, dayCycle, minute) ?? level.slow
  const weekAt = (minute: number): number => usualAt(profiles.week, weekCycle, minute) ?? dayAt(minute)
  const [day, week] = [dayAt(then), weekAt(then)]
  return [
    level.fast,
    level.slow,
    level.peak,
    trendAt(standing, minutes),
    day,
    week,
    Math.max(0, level.fast + day - dayAt(now)),
    Math.max(0, level.fast + week - weekAt(now))
  ]
}
