import type { DayNumber, EpochMs } from '../model.ts'
import { dateText } from '../schedule/calendar-date.ts'
import { instantOf, localTime, nextOffsetChange, offsetMinutes, weekdayOf } from '../schedule/local-time.ts'
import { dayMs, hourMs, minuteMs } from '../durations.ts'

/** One calendar day in a timezone. */
export interface LocalDay {
  readonly day: DayNumber
  /** `2026-11-23`. */
  readonly date: string
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number
  readonly fromMs: EpochMs
  /** Exclusive: where the next day begins. */
  readonly toMs: EpochMs
  /** Elapsed hours between its midnights: 24, or 23, 25, 23.5 … on a day of a clock change. */
  readonly hours: number
  readonly clockChange: ClockChange | null
}

/** A jump of the wall clock: daylight saving time begins (forward) or ends (back). */
export interface ClockChange {
  readonly atMs: EpochMs
  /** How far, in minutes; negative: back. */
  readonly minutes: number
  /** What the clock would have shown without the change, and what it shows, in minutes since local midnight. */
  readonly fromMinute: number
  readonly toMinute: number
}

/** `count` consecutive days in the timezone, beginning with `first`. */
export function localDays(timezone: string, first: DayNumber, count: number): readonly LocalDay[] {
  const starts = Array.from({ length: count + 1 }, (_, index) => startOfDay(timezone, first + index))
  return Array.from({ length: count }, (_, index) => {
    const day = first + index
    const [fromMs = 0, toMs = fromMs] = starts.slice(index, index + 2)
    return {
      day,
      date: dateText(day),
      weekday: weekdayOf(day),
      fromMs,
      toMs,
      hours: (toMs - fromMs) / hourMs,
      clockChange: clockChangeOf(timezone, fromMs, toMs)
    }
  })
}

/** The first instant of a local day: midnight, or the end of the gap where the clocks skip midnight. */
export function startOfDay(timezone: string, day: DayNumber): EpochMs {
  // No timezone is more than 14 hours away from UTC, so a day before midnight UTC is early enough.
  let sinceMs = (day - 1) * dayMs - hourMs
  const untilMs = (day + 1) * dayMs + hourMs
  for (;;) {
    const midnightMs = instantOf({ day, minute: 0 }, offsetMinutes(timezone, sinceMs))
    const changeMs = nextOffsetChange(timezone, sinceMs, untilMs)
    if (changeMs === null || midnightMs < changeMs) return midnightMs
    if (localTime(timezone, changeMs).day >= day) return changeMs
    sinceMs = changeMs
  }
}

/** A change exactly at the first midnight belongs to this day, one at the second to the next. */
function clockChangeOf(timezone: string, fromMs: EpochMs, toMs: EpochMs): ClockChange | null {
  const atMs = nextOffsetChange(timezone, fromMs - 1, toMs - 1)
  if (atMs === null) return null
  const before = offsetMinutes(timezone, atMs - 1)
  const minutes = offsetMinutes(timezone, atMs) - before
  const wallMinute = Math.floor((atMs + before * minuteMs) / minuteMs)
  const ofDay = (minute: number): number => ((minute % 1440) + 1440) % 1440
  // At midnight a clock that goes back showed 24:00, the end of the day; one that goes forward showed 0:00.
  return {
    atMs,
    minutes,
    fromMinute: ofDay(wallMinute) === 0 && minutes < 0 ? 1440 : ofDay(wallMinute),
    toMinute: ofDay(wallMinute + minutes)
  }
}
