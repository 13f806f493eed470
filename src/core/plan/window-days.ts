import type { DayNumber, DayRule, Window } from '../model.ts'
import { dayMs } from '../durations.ts'
import { dayNumber, monthDayOf, weekdayOf } from '../schedule/local-time.ts'

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

/**
 * After so many days every date has fallen on every weekday: the calendar repeats after 28 years, or 40 around a
 * skipped leap year.
 */
const calendarCycleDays = 41 * 366

/** Later than any date that can be written; in 28 years every date, 02-29 too, falls on every weekday. */
const farFutureYears = Array.from({ length: 28 }, (_, index) => 10_000 + index)

/**
 * Whether a day counts as a holiday: as the calendar says (`known`), or as a guess for days so far ahead that no
 * calendar has them yet.
 */
export type HolidayGuess = 'known' | 'holiday' | 'no-holiday'

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

/** Whether the window begins on this day. */
export function includesDay(window: Window, day: DayNumber, holiday: HolidayGuess = 'known'): boolean {
  return window.days.length === 0 || window.days.some((rule) => matches(rule, day, holiday))
}

function matches(rule: DayRule, day: DayNumber, holiday: HolidayGuess): boolean {
  switch (rule.kind) {
    case 'weekdays':
      return rule.weekdays.includes(weekdayOf(day))
    case 'holidays':
      return holiday === 'known' ? rule.days.includes(day) : holiday === 'holiday'
    case 'dates':
    case 'yearly': {
      const value = rule.kind === 'dates' ? day : monthDayOf(day)
      return rule.from <= rule.to ? rule.from <= value && value <= rule.to : value >= rule.from || value <= rule.to
    }
  }
}

export function crossesMidnight({ fromMinute, toMinute }: Window): boolean {
  return toMinute <= fromMinute
}

/** The parts of a local day by the wall clock, as if it had no clock change. */
export function daySpans(schedule: readonly Window[], { day, holiday, before }: CalendarDay): readonly DaySpan[] {
  const today = schedule.map((window) => includesDay(window, day, holiday))
  const yesterday = schedule.map((window) => crossesMidnight(window) && includesDay(window, day - 1, before))
  const edges = [...new Set([0, 1440, ...schedule.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute])])].sort(
    (a, b) => a - b
  )
  return edges.slice(0, -1).map((fromMinute, index) => {
    const candidates = schedule.flatMap((window, at) => {
      const late =
        today[at] === true &&
        fromMinute >= window.fromMinute &&
        (crossesMidnight(window) || fromMinute < window.toMinute)
      const early = yesterday[at] === true && fromMinute < window.toMinute
      return late || early ? [at] : []
    })
    return { day, fromMinute, toMinute: edges[index + 1] ?? 1440, active: candidates[0] ?? null, candidates }
  })
}

/**
 * A few days that stand for all days from `today` on. Every combination of windows that can apply on a day and on the
 * day before it occurs on one of them, so a window that never holds on these days never holds at all.
 */
export function representativeDays(schedule: readonly Window[], today: DayNumber): readonly CalendarDay[] {
  const guesses =
    rulesOf(schedule, 'holidays').length === 0 ? (['no-holiday'] as const) : (['no-holiday', 'holiday'] as const)
  const timeless = farFutureDays(schedule).flatMap((day) =>
    guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before })))
  )
  return distinctDays(schedule, [...datedDays(schedule, today).map(knownDay), ...timeless])
}

/** The same without holidays and without the days that a `YYYY-MM-DD` names. */
export function ordinaryDays(schedule: readonly Window[]): readonly CalendarDay[] {
  return distinctDays(
    schedule,
    farFutureDays(schedule).map((day) => ({ day, holiday: 'no-holiday', before: 'no-holiday' }))
  )
}

/** One day for each weekday and combination of windows on the day and on the day before. */
function distinctDays(schedule: readonly Window[], days: readonly CalendarDay[]): readonly CalendarDay[] {
  const byCombination = new Map<string, CalendarDay>()
  for (const one of days) {
    const { day, holiday, before } = one
    const combination = [
      weekdayOf(day),
      ...schedule.map((window) => `${includesDay(window, day, holiday)} ${includesDay(window, day - 1, before)}`)
    ].join()
    if (!byCombination.has(combination)) byCombination.set(combination, one)
  }
  return [...byCombination.values()]
}

function datedDays(schedule: readonly Window[], today: DayNumber): readonly DayNumber[] {
  const known = rulesOf(schedule, 'holidays').flatMap(({ days }) => days.map((day) => ({ from: day, to: day })))
  const ranges = [...rulesOf(schedule, 'dates'), ...known]
  // Between two of these days only the weekday and the date change. The day after a range still has its windows over
  // midnight.
  const boundaries = [...new Set([today, ...ranges.flatMap(({ from, to }) => [from, to + 1, to + 2])])]
    .filter((day) => day >= today)
    .sort((a, b) => a - b)
  return boundaries.flatMap((first, index) => {
    const end = Math.min(boundaries[index + 1] ?? first, first + calendarCycleDays)
    const applies = ranges.some(({ from, to }) => from <= first && first <= to + 1)
    return applies ? Array.from({ length: end - first }, (_, offset) => first + offset) : []
  })
}

/** A week without yearly dates, or the days around both ends of every `MM-DD` range, on each weekday. */
function farFutureDays(schedule: readonly Window[]): readonly DayNumber[] {
  const week = Array.from({ length: 7 }, (_, index) => firstFarFutureDay + index)
  const rules = rulesOf(schedule, 'yearly')
  if (rules.length === 0) return week
  const monthDays = [...new Set(rules.flatMap(({ from, to }) => [from, to]))]
  return farFutureYears.flatMap((year) =>
    monthDays.flatMap((monthDay) => {
      // In a year without 29 February take the days around 1 March.
      const day = dayNumber(year, Math.floor(monthDay / 100), monthDay % 100) ?? dayNumber(year, 3, 1) ?? 0
      return [day, day + 1, day + 2]
    })
  )
}

const firstFarFutureDay = dayNumber(10_000, 2, 5) ?? 0

function rulesOf<K extends DayRule['kind']>(
  schedule: readonly Window[],
  kind: K
): readonly Extract<DayRule, { readonly kind: K }>[] {
  return schedule
    .flatMap(({ days }) => days)
    .filter((rule): rule is Extract<DayRule, { readonly kind: K }> => rule.kind === kind)
}

/** Whether a `MM-DD` of the window names the day. */
export function isYearly(window: Window, day: DayNumber): boolean {
  return window.days.some((rule) => rule.kind === 'yearly' && matches(rule, day, 'no-holiday'))
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

/** `07:00`; the end of a day is `24:00`. */
export function clockText(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
