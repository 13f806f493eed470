import type { DayNumber, EpochMs } from '../model.ts'
import { instantOf, localTime, nextOffsetChange, offsetMinutes, weekdayOf } from '../schedule/local-time.ts'
import { dayMs, hourMs, minuteMs } from '../durations.ts'

/** One day of a local calendar. */
export interface LocalDay {
  readonly day: DayNumber
  /** `2026-11-23`. */
  readonly date: string
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number
  readonly fromMs: EpochMs
  /** Exclusive: where the next day begins. */
  readonly toMs: EpochMs
  /** Real hours between its midnights: 24, or 23, 25, 23.5 … where the clocks change. */
  readonly hours: number
  readonly clockChange: ClockChange | null
}

/** Where the wall clock jumps: daylight saving time begins (forward) or ends (back). */
export interface ClockChange {
  readonly atMs: EpochMs
  /** How far, in minutes; negative: back. */
  readonly minutes: number
  /** Minutes since local midnight that the clock would have shown, and those that it shows. */
  readonly fromMinute: number
  readonly toMinute: number
}

/** `count` days of the zone's calendar in a row. */
export function localDays(timezone: string, first: DayNumber, count: number): readonly LocalDay[] {
  const starts = Array.from({ length: count + 1 }, (_, index) => startOfDay(timezone, first + index))
  return Array.from({ length: count }, (_, index) => {
    const day = first + index
    const fromMs = starts[index] ?? 0
    const toMs = starts[index + 1] ?? fromMs
    const date = new Date(day * dayMs).toISOString().slice(0, 10)
    return {
      day,
      date,
      weekday: weekdayOf(day),
      fromMs,
      toMs,
      hours: (toMs - fromMs) / hourMs,
      clockChange: clockChangeOf(timezone, fromMs, toMs)
    }
  })
}

/** The first instant of a local day: its midnight, or where the clocks skip midnight, the end of the gap. */
export function startOfDay(timezone: string, day: DayNumber): EpochMs {
  // No clock on Earth is a whole day and more away from UTC.
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

/** A change at the first midnight counts; one at the second belongs to the next day. */
function clockChangeOf(timezone: string, fromMs: EpochMs, toMs: EpochMs): ClockChange | null {
  const atMs = nextOffsetChange(timezone, fromMs - 1, toMs - 1)
  if (atMs === null) return null
  const before = offsetMinutes(timezone, atMs - 1)
  const minutes = offsetMinutes(timezone, atMs) - before
  const wall = Math.floor((atMs + before * minuteMs) / minuteMs)
  const ofDay = (minute: number): number => ((minute % 1440) + 1440) % 1440
  // Back from midnight it was the end of a day, forward the beginning of the next.
  return {
    atMs,
    minutes,
    fromMinute: ofDay(wall) === 0 && minutes < 0 ? 1440 : ofDay(wall),
    toMinute: ofDay(wall + minutes)
  }
}
