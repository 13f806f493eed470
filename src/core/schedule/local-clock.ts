import type { EpochMs } from '../model.ts'
import { dayMs } from '../durations.ts'
import { localTime, weekdayOf } from './local-time.ts'

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A local time, as short as is clear at `nowMs`: `22:00` today, `Mon 07:00` within a week, else `2026-12-24 07:00`. */
export function localClock(timezone: string, atMs: EpochMs, nowMs: EpochMs): string {
  const { day, minute } = localTime(timezone, atMs)
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const daysAhead = day - localTime(timezone, nowMs).day
  if (daysAhead === 0) return clock
  if (daysAhead > 0 && daysAhead < 7) return `${dayNames[weekdayOf(day) - 1] ?? ''} ${clock}`
  return `${new Date(day * dayMs).toISOString().slice(0, 10)} ${clock}`
}
