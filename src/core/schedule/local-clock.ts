import type { DayNumber, EpochMs } from '../model.ts'
import { dayMs } from '../durations.ts'
import { localTime, weekdayOf } from './local-time.ts'
import type { LocalTime } from './local-time.ts'

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A local time, as short as is clear at `nowMs`: `22:00` today, `Mon 07:00` within a week, else `2026-12-24 07:00`. */
export function localClock(timezone: string, atMs: EpochMs, nowMs: EpochMs): string {
  return clockFrom(localTime(timezone, nowMs).day, localTime(timezone, atMs))
}

/** The same for a local time seen from a day. */
export function clockFrom(today: DayNumber, { day, minute }: LocalTime): string {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const daysAhead = day - today
  if (daysAhead === 0) return clock
  if (daysAhead > 0 && daysAhead < 7) return `${dayNames[weekdayOf(day) - 1] ?? ''} ${clock}`
  return `${new Date(day * dayMs).toISOString().slice(0, 10)} ${clock}`
}
