import type { Bounds, DayNumber, DayRule, Window } from '../model.ts'
import { dayNumber, monthDayOf, weekdayOf } from '../schedule/local-time.ts'

/** A stretch of one local day and the index of the window that holds in it; null: none does. */
export interface DaySpan {
  readonly day: DayNumber
  readonly fromMinute: number
  readonly toMinute: number
  readonly active: number | null
  /** Every window that would hold if it stood alone, in order. */
  readonly candidates: readonly number[]
}

/** Weekday and date return together after 28 years of the Gregorian calendar, and after 40 where a leap year is left out. */
const calendarCycleDays = 41 * 366

/** The 28 years from 10000 on: later than any date that can be written, and a leap year is among them for every weekday. */
const farFutureYears = Array.from({ length: 28 }, (_, index) => 10_000 + index)

/** A day of the calendar. Which days are holidays is known for a while only; later on any may be one, and so may the day before it. */
export interface CalendarDay {
  readonly day: DayNumber
  readonly holiday: 'as-known' | 'yes' | 'no'
  readonly before: 'as-known' | 'yes' | 'no'
}

export function knownDay(day: DayNumber): CalendarDay {
  return { day, holiday: 'as-known', before: 'as-known' }
}

/** Whether the day is one on which the window begins. */
export function includesDay(window: Window, day: DayNumber, holiday: CalendarDay['holiday'] = 'as-known'): boolean {
  return window.days.length === 0 || window.days.some((rule) => matches(rule, day, holiday))
}

function matches(rule: DayRule, day: DayNumber, holiday: CalendarDay['holiday']): boolean {
  switch (rule.kind) {
    case 'weekdays':
      return rule.weekdays.includes(weekdayOf(day))
    case 'holidays':
      return holiday === 'as-known' ? rule.days.includes(day) : holiday === 'yes'
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

/** The stretches of a local day by the wall clock, as on a day without a change of the clocks. */
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
 * Days that stand for all days from `today` on: every combination of windows that can apply on a day and on the one before it is
 * among them, so that what never holds on these days never holds.
 */
export function representativeDays(schedule: readonly Window[], today: DayNumber): readonly CalendarDay[] {
  const guesses = rulesOf(schedule, 'holidays').length === 0 ? (['no'] as const) : (['no', 'yes'] as const)
  const timeless = farFutureDays(schedule).flatMap((day) =>
    guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before })))
  )
  return distinctDays(schedule, [...datedDays(schedule, today).map(knownDay), ...timeless])
}

/** The same for days that no `YYYY-MM-DD` is about and that are no holidays. */
export function ordinaryDays(schedule: readonly Window[]): readonly CalendarDay[] {
  return distinctDays(
    schedule,
    farFutureDays(schedule).map((day) => ({ day, holiday: 'no', before: 'no' }))
  )
}

/** One day of each kind: those on which other windows apply, or did the day before. */
function distinctDays(schedule: readonly Window[], days: readonly CalendarDay[]): readonly CalendarDay[] {
  const kinds = new Map<string, CalendarDay>()
  for (const one of days) {
    const { day, holiday, before } = one
    const kind = [
      weekdayOf(day),
      ...schedule.map((window) => `${includesDay(window, day, holiday)} ${includesDay(window, day - 1, before)}`)
    ].join()
    if (!kinds.has(kind)) kinds.set(kind, one)
  }
  return [...kinds.values()]
}

function datedDays(schedule: readonly Window[], today: DayNumber): readonly DayNumber[] {
  const known = rulesOf(schedule, 'holidays').flatMap(({ days }) => days.map((day) => ({ from: day, to: day })))
  const ranges = [...rulesOf(schedule, 'dates'), ...known]
  // Between two of these nothing but weekday and date changes. The day after a range still feels its windows over midnight.
  const marks = [...new Set([today, ...ranges.flatMap(({ from, to }) => [from, to + 1, to + 2])])]
    .filter((day) => day >= today)
    .sort((a, b) => a - b)
  return marks.flatMap((first, index) => {
    const end = Math.min(marks[index + 1] ?? first, first + calendarCycleDays)
    const felt = ranges.some(({ from, to }) => from <= first && first <= to + 1)
    return felt ? Array.from({ length: end - first }, (_, offset) => first + offset) : []
  })
}

/** A week, and the days around both ends of every `MM-DD` on each weekday. */
function farFutureDays(schedule: readonly Window[]): readonly DayNumber[] {
  const week = Array.from({ length: 7 }, (_, index) => firstFarFutureDay + index)
  const rules = rulesOf(schedule, 'yearly')
  if (rules.length === 0) return week
  const marks = [...new Set(rules.flatMap(({ from, to }) => [from, to]))]
  return farFutureYears.flatMap((year) =>
    marks.flatMap((mark) => {
      // In a year without 29 February the days around it are those around 1 March.
      const day = dayNumber(year, Math.floor(mark / 100), mark % 100) ?? dayNumber(year, 3, 1) ?? 0
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

/** Whether a `MM-DD` of the window is about the day. */
export function isYearly(window: Window, day: DayNumber): boolean {
  return window.days.some((rule) => rule.kind === 'yearly' && matches(rule, day, 'no'))
}

export function sameBounds(a: Bounds | null | undefined, b: Bounds | null | undefined): boolean {
  return a?.floor === b?.floor && a?.ceiling === b?.ceiling
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Sat`. */
export function weekdayName(day: DayNumber): string {
  return weekdayNames[weekdayOf(day) - 1] ?? ''
}

/** `2026-11-27`. */
export function dateText(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** `07:00`; the end of a day is `24:00`. */
export function clockText(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
