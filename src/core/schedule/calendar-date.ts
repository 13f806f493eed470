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
  const month = date.getUTCMonth() + 1
  return {
    month,
    dayOfMonth: date.getUTCDate(),
    monthLength: monthLength(month, date.getUTCFullYear()),
    weekday: weekdayOf(day)
  }
}

/** Days of a month (1 to 12). Without a year February has 29, as what is written without one may hold in a leap year. */
export function monthLength(month: number, year = 2024): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Sat`. */
export function weekdayName(day: DayNumber): string {
  return weekdayNames[weekdayOf(day) - 1] ?? ''
}

/** `2026-11-27`. */
export function dateText(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** `07:00`, of minutes since midnight; the end of a day is `24:00`. */
export function clockText(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
