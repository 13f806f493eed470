import { IANAZone } from 'luxon'
import type { DayNumber, EpochMs, MonthDay } from '../model.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** What a wall clock and a calendar on the wall show. */
export interface LocalTime {
  readonly day: DayNumber
  /** Whole minutes since local midnight, 0-1439. */
  readonly minute: number
}

/** Zones change their offsets at quarters of an hour since these exist: what holds at the beginning of one holds until its end. */
const quarterMs = 15 * minuteMs
/** Liberia was the last to leave an odd offset, on 1972-01-07. */
const firstWholeOffsetsMs = Date.UTC(1973, 0, 1)
const mostQuarters = 4096
const offsets = new Map<string, number>()

/** Offset of `timezone` (an IANA name) from UTC at an instant, in minutes, east positive. */
export function offsetMinutes(timezone: string, atMs: EpochMs): number {
  const quarter = Math.floor(atMs / quarterMs)
  if (quarter * quarterMs < firstWholeOffsetsMs) return IANAZone.create(timezone).offset(atMs)
  const key = `${quarter} ${timezone}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = IANAZone.create(timezone).offset(quarter * quarterMs)
  if (offsets.size >= mostQuarters) offsets.clear()
  offsets.set(key, offset)
  return offset
}

export function localTime(timezone: string, atMs: EpochMs): LocalTime {
  const localMs = atMs + offsetMinutes(timezone, atMs) * minuteMs
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

/**
 * The instant in `(afterMs, untilMs]` from which another offset holds, or null.
 * Sees one change of offset in a span of a day; zones keep their changes weeks apart.
 */
export function nextOffsetChange(timezone: string, afterMs: EpochMs, untilMs: EpochMs): EpochMs | null {
  for (let startMs = afterMs; startMs < untilMs; startMs += dayMs) {
    const before = offsetMinutes(timezone, startMs)
    let low = startMs
    let high = Math.min(startMs + dayMs, untilMs)
    if (offsetMinutes(timezone, high) === before) continue
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetMinutes(timezone, middle) === before) low = middle
      else high = middle
    }
    return high
  }
  return null
}

/** The instant at which a constant offset shows this minute of this day. */
export function instantOf(local: LocalTime, offset: number): EpochMs {
  return local.day * dayMs + (local.minute - offset) * minuteMs
}
