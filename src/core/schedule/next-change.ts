import type { Bounds, DayNumber, EpochMs, NextChange, ProcessPolicy, Window } from '../model.ts'
import { dayMs, hourMs } from '../durations.ts'
import { sameBounds } from '../same-bounds.ts'
import { includesDay } from './day-rules.ts'
import { sameSize } from './dyno-size.ts'
import { daySpans, knownDay } from './day-spans.ts'
import type { LocalTime } from './local-time.ts'
import { turningPoints } from './turning-points.ts'

/** No local day begins earlier before its midnight in UTC, or ends later after it. */
const earliestMs = 15 * hourMs
const latestMs = 13 * hourMs

/** What a schedule asks for: null where no window holds, or none speaks of dyno types. */
export interface ScheduledDynos {
  readonly bounds: Bounds | null
  readonly size: string | null
}

/**
 * The first instant after now at which the schedule asks for other bounds or another dyno type.
 * @param windowOf the window that holds at a local time
 *
 * Goes from day to day and looks at the clock only on days with other bounds at some time, as a clock change can take
 * windows away, but brings none that the day does not have.
 *
 * @returns null: there is none for as long as the calendar takes to repeat
 */
export function nextChange(
  { schedule, timezone }: Pick<ProcessPolicy, 'schedule' | 'timezone'>,
  now: { readonly atMs: EpochMs; readonly local: LocalTime },
  dynosOf: (window: Window | null) => ScheduledDynos,
  windowOf: (local: LocalTime) => Window | null
): NextChange | null {
  const current = dynosOf(windowOf(now.local))
  const known = new Map<string, boolean>()
  const isOther = (window: Window | null): boolean => {
    const { bounds, size } = dynosOf(window)
    return !sameBounds(bounds, current.bounds) || !sameSize(size, current.size)
  }
  const pattern = (day: DayNumber): string => schedule.map((window) => Number(includesDay(window, day))).join('')
  const today = now.local.day
  const lastDay = today + daysAhead(schedule, today)
  // A clock that goes back at midnight may show yesterday's date once more.
  let before = pattern(today - 2)
  for (let day = today - 1; day <= lastDay; day++) {
    const own = pattern(day)
    const key = `${before} ${own}`
    const differs =
      known.get(key) ?? daySpans(schedule, knownDay(day)).some(({ active }) => isOther(schedule[active ?? -1] ?? null))
    known.set(key, differs)
    before = own
    if (!differs) continue
    const fromMs = Math.max(now.atMs, day * dayMs - earliestMs)
    for (const point of turningPoints(schedule, timezone, fromMs, (day + 1) * dayMs + latestMs)) {
      const window = windowOf(point.local)
      if (!isOther(window)) continue
      const { bounds, size } = dynosOf(window)
      return { atMs: point.atMs, bounds, ...(size === null ? {} : { size }) }
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
      ...window.days.flat().map((rule) => {
        if (rule.kind === 'weekdays') return 0
        if (rule.kind === 'dates') return rule.to - today
        return rule.kind === 'holidays' ? Math.max(0, ...rule.days) - today : yearlyDays
      })
    ]
  })
  return weeklyDays + Math.min(calendarCycleDays, Math.max(0, ...days))
}
