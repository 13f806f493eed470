import type { DayNumber, DayRule, Window } from '../model.ts'
import { memoized } from '../memoized.ts'
import { includesDay, type HolidayGuess } from '../schedule/day-rules.ts'
import { knownDay, type CalendarDay } from '../schedule/day-spans.ts'
import { dayNumber, weekdayOf } from '../schedule/local-time.ts'
import { calendarCycleDays } from '../schedule/next-change.ts'

const firstFarFutureDay = dayNumber(10_000, 2, 5) ?? 0
/** In 28 years every date, 02-29 too, falls on every weekday. */
const farFutureYearDays = 28 * 365 + 7

/**
 * A few days that stand for all days from `today` on. Every combination of windows that can apply on a day and on the
 * day before it occurs on one of them, so a window that never holds on these days never holds at all.
 */
export function representativeDays(schedule: readonly Window[], today: DayNumber): readonly CalendarDay[] {
  const withHolidays = ofKind(schedule, 'holidays').length > 0
  const guesses: readonly HolidayGuess[] = withHolidays ? ['no-holiday', 'holiday'] : ['no-holiday']
  return distinctDays(schedule, [...datedDays(schedule, today).map(knownDay), ...timelessDays({ schedule, guesses })])
}

/** The same without holidays and without the days that a `YYYY-MM-DD` names. */
export function ordinaryDays(schedule: readonly Window[]): readonly CalendarDay[] {
  return timelessDays({ schedule, guesses: ['no-holiday'] })
}

const maxSchedules = 64

// To go through a calendar cycle takes milliseconds, and a thousand schedules differ in their hours alone.
const timelessDays = memoized(
  ({ schedule, guesses }: { readonly schedule: readonly Window[]; readonly guesses: readonly HolidayGuess[] }) =>
    JSON.stringify([guesses, ...schedule.map(({ months, days }) => [months, days])]),
  ({ schedule, guesses }) => {
    const all = farFutureDays(schedule).flatMap((day) =>
      guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before })))
    )
    return distinctDays(schedule, all)
  },
  maxSchedules
)

/** One day for each weekday and combination of windows on the day and on the day before. */
function distinctDays(schedule: readonly Window[], days: readonly CalendarDay[]): readonly CalendarDay[] {
  const patternsOf = memoized(
    (guess: HolidayGuess) => guess,
    (guess) =>
      memoized(
        (day: DayNumber) => day,
        (day) => patternOn(schedule, day, guess)
      )
  )
  const byCombination = new Map<string, CalendarDay>()
  for (const one of days) {
    const { day, holiday, before } = one
    const combination = `${weekdayOf(day)} ${patternsOf(holiday)(day)} ${patternsOf(before)(day - 1)}`
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
  return window.months.length > 0 || window.days.flat().some(isSeasonalRule)
}

/** Whether a day of the year or of a month that the window names is this day. */
export function isInSeason(window: Window, day: DayNumber): boolean {
  return includesDay({ ...window, days: [window.days.flat().filter(isSeasonalRule)] }, day)
}

function isSeasonalRule({ kind }: DayRule): boolean {
  return kind === 'yearly' || kind === 'month-days' || kind === 'nth-weekday'
}

function ofKind<K extends DayRule['kind']>(
  schedule: readonly Window[],
  kind: K
): readonly Extract<DayRule, { readonly kind: K }>[] {
  const rules = schedule.flatMap(({ days }) => days.flat())
  return rules.filter((rule): rule is Extract<DayRule, { readonly kind: K }> => rule.kind === kind)
}
