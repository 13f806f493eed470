import type { DayNumber } from '../model.ts'
import { dayMs } from '../durations.ts'
import { weekdayOf } from './local-time.ts'

/** What the calendar says of a day. */
export interface CalendarDate {
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly dayOfMonth: number
  /** Days of the month, 28 to 31. */
  readonly monthLength: number
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number
}

/** All days of a calendar cycle: many schedules ask for the same ones. */
const maxKnown = 20_000
const known = new Map<DayNumber, CalendarDate>()

export function calendarDate(day: DayNumber): CalendarDate {
  const found = known.get(day)
  if (found !== undefined) return found
  const date = new Date(day * dayMs)
  const monthEnd = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
  const made = {
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    monthLength: monthEnd.getUTCDate(),
    weekday: weekdayOf(day)
  }
  if (known.size >= maxKnown) known.clear()
  known.set(day, made)
  return made
}
