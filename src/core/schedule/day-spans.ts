import type { DayNumber, Window } from '../model.ts'
import { includesDay, type HolidayGuess } from './day-rules.ts'
import { coversDayAfter, coversSameDay } from './window.ts'

/** A part of one local day in which the same windows apply. */
export interface DaySpan {
  readonly day: DayNumber
  readonly fromMinute: number
  readonly toMinute: number
  /** Index of the window that holds, the first of `candidates`; null: none. */
  readonly active: number | null
  /** Indices of all windows that apply, in order. Those after the first are hidden by it. */
  readonly candidates: readonly number[]
}

/** A day of the calendar, and whether it counts as a holiday. */
export interface CalendarDay {
  readonly day: DayNumber
  readonly holiday: HolidayGuess
  /** The same of the day before, whose windows may reach past midnight. */
  readonly before: HolidayGuess
}

export function knownDay(day: DayNumber): CalendarDay {
  return { day, holiday: 'known', before: 'known' }
}

/** The parts of a local day by the wall clock, as if it had no clock change. */
export function daySpans(schedule: readonly Window[], { day, holiday, before }: CalendarDay): readonly DaySpan[] {
  const windows = schedule.map((window) => ({
    spans: window.spans,
    beginsToday: includesDay(window, day, holiday),
    beganYesterday: includesDay(window, day - 1, before)
  }))
  const edges = edgesOf(schedule)
  return edges.slice(0, -1).map((fromMinute, index) => {
    const candidates = windows.flatMap(({ spans, beginsToday, beganYesterday }, at) => {
      const late = beginsToday && spans.some((span) => coversSameDay(span, fromMinute))
      const early = beganYesterday && spans.some((span) => coversDayAfter(span, fromMinute))
      return late || early ? [at] : []
    })
    return { day, fromMinute, toMinute: edges[index + 1] ?? 1440, active: candidates[0] ?? null, candidates }
  })
}

/** The minutes of a day at which a window begins or ends, its own beginning and end among them. */
export function edgesOf(schedule: readonly Window[]): readonly number[] {
  const edges = new Set([0, 1440])
  for (const { spans } of schedule) for (const { fromMinute, toMinute } of spans) edges.add(fromMinute).add(toMinute)
  return [...edges].sort((a, b) => a - b)
}
