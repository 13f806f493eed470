import type { DayNumber, EpochMs, MonthDay } from '../model.ts'
import { zoneDay } from './iana-zone.ts'
import { dayMs, minuteMs } from '../durations.ts'

/** A local date and time of day. */
export interface LocalTime {
  readonly day: DayNumber
  /** Whole minutes since local midnight, 0-1439. */
  readonly minute: number
}

/** Offset of `timezone` (an IANA name) from UTC at an instant, in minutes, east positive. */
export function offsetMinutes(timezone: string, atMs: EpochMs): number {
  const { before, changeMs, after } = zoneDay(timezone, Math.floor(atMs / dayMs))
  return atMs < changeMs ? before : after
}

export function localTime(timezone: string, atMs: EpochMs): LocalTime {
  return localTimeAt(offsetMinutes(timezone, atMs), atMs)
}

/** What the clock shows at an instant, where the offset from UTC (in minutes, east positive) is known. */
export function localTimeAt(offset: number, atMs: EpochMs): LocalTime {
  const localMs = atMs + offset * minuteMs
  const day = Math.floor(localMs / dayMs)
  return { day, minute: Math.floor((localMs - day * dayMs) / minuteMs) }
}

/** 1 (Monday) to 7 (Sunday). Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function monthDayOf(day: DayNumber): MonthDay {
  const date = new Date(day * dayMs)
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** The day of a calendar date, or null if there is no such date (2026-02-30). Months count from 1. */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return real ? date.getTime() / dayMs : null
}

/** The first instant in `(afterMs, untilMs]` at which the UTC offset changes; null: it does not. */
export function nextOffsetChange(timezone: string, afterMs: EpochMs, untilMs: EpochMs): EpochMs | null {
  for (let day = Math.floor(afterMs / dayMs); day * dayMs < untilMs; day++) {
    const { changeMs } = zoneDay(timezone, day)
    if (changeMs > afterMs && changeMs <= untilMs) return changeMs
  }
  return null
}

/** The instant of a local time under a constant UTC offset, in minutes. */
export function instantOf(local: LocalTime, offset: number): EpochMs {
  return local.day * dayMs + (local.minute - offset) * minuteMs
}

/** A calendar month of a zone. */
interface LocalMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
}

/** The month that the calendar of `timezone` shows at an instant. */
export function localMonth(timezone: string, atMs: EpochMs): LocalMonth {
  const today = new Date(localTime(timezone, atMs).day * dayMs)
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()]
  return {
    month: today.toISOString().slice(0, 7),
    fromMs: firstInstant(timezone, Date.UTC(year, month)),
    toMs: firstInstant(timezone, Date.UTC(year, month + 1))
  }
}

/** Midnight by the offset of that night, which is another one after a change of the clock. */
function firstInstant(timezone: string, midnightMs: EpochMs): EpochMs {
  const local = { day: midnightMs / dayMs, minute: 0 }
  const guessMs = instantOf(local, offsetMinutes(timezone, midnightMs))
  return instantOf(local, offsetMinutes(timezone, guessMs))
}
