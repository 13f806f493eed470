import type { DayNumber, DayRule, Window } from '../model.ts'
import { dayMs } from '../durations.ts'
import { includesDay } from '../schedule/day-rules.ts'
import type { HolidayGuess } from '../schedule/day-rules.ts'
import { knownDay } from '../schedule/day-spans.ts'
import type { CalendarDay } from '../schedule/day-spans.ts'
import { dayNumber, weekdayOf } from '../schedule/local-time.ts'
import { calendarCycleDays } from '../schedule/next-change.ts'
import { rulesOf } from '../schedule/window.ts'

const firstFarFutureDay = dayNumber(10_000, 2, 5) ?? 0
/** In 28 years every date, 02-29 too, falls on every weekday. */
const farFutureYearDays = 28 * 365 + 7

/**
 * A few days that stand for all days from `today` on. Every combination of windows that can apply on a day and on the
 * day before it occurs on one of them, so a window that never holds on these days never holds at all.
 */
export function representativeDays(schedule: readonly Window[], today: DayNumber): readonly CalendarDay[] {
  const guesses =
    ofKind(schedule, 'holidays').length === 0 ? (['no-holiday'] as const) : (['no-holiday', 'holiday'] as const)
  return distinctDays(schedule, [...datedDays(schedule, today).map(knownDay), ...timelessDays(schedule, guesses)])
}

/** The same without holidays and without the days that a `YYYY-MM-DD` names. */
export function ordinaryDays(schedule: readonly Window[]): readonly CalendarDay[] {
  return timelessDays(schedule, ['no-holiday'])
}

// To go through a calendar cycle takes milliseconds, and a thousand schedules differ in their hours alone.
const maxSchedules = 64
const known = new Map<string, readonly CalendarDay[]>()

function timelessDays(schedule: readonly Window[], guesses: readonly HolidayGuess[]): readonly CalendarDay[] {
  const key = JSON.stringify([guesses, ...schedule.map(({ months, days }) => [months, days])])
  const found = known.get(key)
  if (found !== undefined) return found
  const all = farFutureDays(schedule).flatMap((day) =>
    guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before })))
  )
  const distinct = distinctDays(schedule, all)
  if (known.size >= maxSchedules) known.clear()
  known.set(key, distinct)
  return distinct
}

/** One day for each weekday and combination of windows on the day and on the day before. */
function distinctDays(schedule: readonly Window[], days: readonly CalendarDay[]): readonly CalendarDay[] {
  const patterns = new Map<HolidayGuess, Map<DayNumber, string>>()
  const patternOf = (day: DayNumber, guess: HolidayGuess): string => {
    const known = patterns.get(guess) ?? new Map<DayNumber, string>()
    patterns.set(guess, known)
    const pattern = known.get(day) ?? patternOn(schedule, day, guess)
    known.set(day, pattern)
    return pattern
  }
  const byCombination = new Map<string, CalendarDay>()
  for (const one of days) {
    const { day, holiday, before } = one
    const combination = `${weekdayOf(day)} ${patternOf(day, holiday)} ${patternOf(day - 1, before)}`
    if (!byCombination.has(combination)) byCombination.set(combination, one)
  }
  return [...byCombination.values()]
}

/** A 1 for each window that begins on the day, a 0 for each other. */
function patternOn(schedule: readonly Window[], day: DayNumber, guess: HolidayGuess): string {
  let pattern = ''
  for (const window of schedule) pattern += includesDay(window, day, guess) ? '1' : '0'
  return pattern
}

function datedDays(schedule: readonly Window[], today: DayNumber): readonly DayNumber[] {
  const known = ofKind(schedule, 'holidays').flatMap(({ days }) => days.map((day) => ({ from: day, to: day })))
  const ranges = [...ofKind(schedule, 'dates'), ...known]
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

/** Days later than any date that can be written: a week, or all that the calendar has where a part of the year counts. */
function farFutureDays(schedule: readonly Window[]): readonly DayNumber[] {
  const count = schedule.some(isSeasonal) ? farFutureYearDays : 7
  return Array.from({ length: count }, (_, index) => firstFarFutureDay + index)
}

/** Whether the window holds in a part of the year or of a month alone. */
function isSeasonal(window: Window): boolean {
  return window.months.length > 0 || rulesOf(window).some(isSeasonalRule)
}

/** Whether a day of the year or of a month that the window names is this day. */
export function isInSeason(window: Window, day: DayNumber): boolean {
  return includesDay({ ...window, days: [rulesOf(window).filter(isSeasonalRule)] }, day)
}

function isSeasonalRule({ kind }: DayRule): boolean {
  return kind === 'yearly' || kind === 'month-days' || kind === 'nth-weekday'
}

function ofKind<K extends DayRule['kind']>(
  schedule: readonly Window[],
  kind: K
): readonly Extract<DayRule, { readonly kind: K }>[] {
  return schedule.flatMap(rulesOf).filter((rule): rule is Extract<DayRule, { readonly kind: K }> => rule.kind === kind)
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
