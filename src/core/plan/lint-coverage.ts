import type { ProcessPolicy, Window } from '../model.ts'
import { dayMs } from '../durations.ts'
import { monthDayOf, weekdayOf, type LocalTime } from '../schedule/local-time.ts'
import { daySpans, type DaySpan } from '../schedule/day-spans.ts'
import { sum } from '../statistics.ts'
import { crossesMidnight } from '../schedule/window.ts'
import { isInSeason, ordinaryDays, representativeDays } from './window-days.ts'
import { clockText, weekdayName } from '../schedule/calendar-date.ts'

/**
 * Windows that never hold from `now` on: their index, and the indices of the windows that hold in their place. Windows
 * whose dates are past are not among them.
 */
export function unreachableWindows(
  schedule: readonly Window[],
  now: LocalTime
): ReadonlyMap<number, readonly number[]> {
  const reached = new Set<number>()
  const instead = new Map<number, Set<number>>()
  for (const day of representativeDays(schedule, now.day)) {
    for (const { active, candidates } of daySpans(schedule, day)) {
      if (active === null) continue
      reached.add(active)
      for (const hidden of candidates.slice(1)) instead.set(hidden, (instead.get(hidden) ?? new Set()).add(active))
    }
  }
  const never = schedule.flatMap((window, index) => (reached.has(index) || isPast(window, now) ? [] : [index]))
  return new Map(never.map((index) => [index, [...(instead.get(index) ?? [])].sort((a, b) => a - b)]))
}

/** Whether the window holds on dates with a year alone, and the last of them is over. */
export function isPast({ days, spans }: Window, now: LocalTime): boolean {
  const lastOf = (set: Window['days'][number]): number =>
    Math.max(...set.map((rule) => (rule.kind === 'dates' ? rule.to : Infinity)))
  const lastDay = Math.min(...days.map(lastOf))
  const ends = spans.map((span) => span.toMinute + (crossesMidnight(span) ? 1440 : 0))
  return lastDay * 1440 + Math.max(...ends) <= now.day * 1440 + now.minute
}

/** Recurring hours that no window covers. */
export interface UncoveredHours {
  /** `Sat 00:00-24:00`, or `07-01 00:00-24:00` where only a part of the year is uncovered. */
  readonly first: string
  /** In a week without days of the year or of a month; null where only a part of the year is uncovered. */
  readonly hoursAWeek: number | null
}

/** null: every hour is covered, or there is no schedule at all. */
export function uncoveredHours({ schedule }: ProcessPolicy): UncoveredHours | null {
  const uncovered = ordinaryDays(schedule).flatMap((day) =>
    joined(daySpans(schedule, day).filter(({ active }) => active === null))
  )
  if (schedule.length === 0 || uncovered.length === 0) return null
  const plain = schedule.some(({ months }) => months.length > 0)
    ? []
    : uncovered.filter(({ day }) => !schedule.some((window) => isInSeason(window, day) || isInSeason(window, day - 1)))
  const label = ({ fromMinute, toMinute }: UncoveredSpan): string => `${clockText(fromMinute)}-${clockText(toMinute)}`
  const [firstPlain] = [...plain].sort((a, b) => weekdayOf(a.day) - weekdayOf(b.day) || a.fromMinute - b.fromMinute)
  if (firstPlain !== undefined) {
    const minutes = sum(plain.map(({ fromMinute, toMinute }) => toMinute - fromMinute))
    return { first: `${weekdayName(firstPlain.day)} ${label(firstPlain)}`, hoursAWeek: minutes / 60 }
  }
  const [first] = [...uncovered].sort((a, b) => monthDayOf(a.day) - monthDayOf(b.day) || a.fromMinute - b.fromMinute)
  return first === undefined
    ? null
    : { first: `${new Date(first.day * dayMs).toISOString().slice(-19, -14)} ${label(first)}`, hoursAWeek: null }
}

type UncoveredSpan = Pick<DaySpan, 'day' | 'fromMinute' | 'toMinute'>

/** Neighbouring parts as one: windows that do not apply on the day still split it. */
function joined(stretches: readonly UncoveredSpan[]): readonly UncoveredSpan[] {
  const whole: UncoveredSpan[] = []
  for (const { day, fromMinute, toMinute } of stretches) {
    const last = whole.at(-1)
    if (last?.toMinute === fromMinute) whole[whole.length - 1] = { ...last, toMinute }
    else whole.push({ day, fromMinute, toMinute })
  }
  return whole
}
