import type { DayNumber } from '../model.ts'
import { dayMs } from '../durations.ts'
import { memoized } from '../memoized.ts'
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

export const calendarDate = memoized((day: DayNumber) => day, computedDate, maxKnown)

function computedDate(day: DayNumber): CalendarDate {
  const date = new Date(day * dayMs)
  const monthEnd = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
  return {
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    monthLength: monthEnd.getUTCDate(),
    weekday: weekdayOf(day)
  }
}
