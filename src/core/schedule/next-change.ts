import type { Bounds, DayNumber, EpochMs, NextChange, ProcessPolicy, Window } from '../model.ts'
import { dayMs, hourMs } from '../durations.ts'
import { sameBounds } from '../same-bounds.ts'
import { includesDay } from './day-rules.ts'
import { daySpans, knownDay } from './day-spans.ts'
import { localTime } from './local-time.ts'
import { turningPoints } from './turning-points.ts'
import { rulesOf, windowAt } from './window.ts'

/** No local day begins earlier before its midnight in UTC, or ends later after it. */
const earliestMs = 15 * hourMs
const latestMs = 13 * hourMs

/**
 * The first instant after `nowMs` at which the bounds are others than `bounds`, which are those of now.
 *
 * Goes from day to day and looks at the clock only on days with other bounds at some time, as a clock change can take
 * windows away, but brings none that the day does not have.
 *
 * @returns null: there is none for as long as the calendar takes to repeat
 */
export function nextChange(
  { schedule, timezone }: Pick<ProcessPolicy, 'schedule' | 'timezone'>,
  nowMs: EpochMs,
  bounds: Bounds | null,
  boundsOf: (window: Window) => Bounds
): NextChange | null {
  const known = new Map<string, boolean>()
  const boundsWith = (window: Window | null | undefined): Bounds | null => (window ? boundsOf(window) : null)
  const isOther = (window: Window | null | undefined): boolean => !sameBounds(boundsWith(window), bounds)
  const pattern = (day: DayNumber): string => schedule.map((window) => Number(includesDay(window, day))).join('')
  const today = localTime(timezone, nowMs).day
  const lastDay = today + daysAhead(schedule, today)
  // A clock that goes back at midnight may show yesterday's date once more.
  let before = pattern(today - 2)
  for (let day = today - 1; day <= lastDay; day++) {
    const now = pattern(day)
    const key = `${before} ${now}`
    const differs =
      known.get(key) ?? daySpans(schedule, knownDay(day)).some(({ active }) => isOther(schedule[active ?? -1]))
    known.set(key, differs)
    before = now
    if (!differs) continue
    const fromMs = Math.max(nowMs, day * dayMs - earliestMs)
    for (const point of turningPoints(schedule, timezone, fromMs, (day + 1) * dayMs + latestMs)) {
      const window = windowAt(schedule, point.local)
      if (isOther(window)) return { atMs: point.atMs, bounds: boundsWith(window) }
    }
  }
  return null
}

/** Weekdays repeat after a week, or after two where a clock change skips a window. */
const weeklyDays = 15
/** 29 February is eight years away around a year that skips it. */
const yearlyDays = 8 * 366
/** Every date falls on every weekday within 28 years, or 40 around a skipped 29 February. */
export const calendarCycleDays = 41 * 366

/** How many days ahead the schedule can bring something new. */
function daysAhead(schedule: readonly Window[], today: DayNumber): number {
  const days = schedule.flatMap((window) => {
    const isCombined = window.days.length + Math.min(1, window.months.length) > 1
    return [
      window.months.length > 0 || isCombined ? calendarCycleDays : 0,
      ...rulesOf(window).map((rule) => {
        if (rule.kind === 'weekdays') return 0
        if (rule.kind === 'dates') return rule.to - today
        return rule.kind === 'holidays' ? Math.max(0, ...rule.days) - today : yearlyDays
      })
    ]
  })
  return weeklyDays + Math.min(calendarCycleDays, Math.max(0, ...days))
}
