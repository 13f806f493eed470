import type { DayNumber, DayRule, Nth, WindowTimes } from '../model.ts'
import { calendarDate, type CalendarDate } from './calendar-date.ts'

/**
 * Whether a day counts as a holiday: as the calendar says (`known`), or as a guess for days so far ahead that no
 * calendar has them yet.
 */
export type HolidayGuess = 'known' | 'holiday' | 'no-holiday'

/** Whether the window begins on this day. */
export function includesDay({ months, days }: WindowTimes, day: DayNumber, holiday: HolidayGuess = 'known'): boolean {
  if (months.length === 0 && days.length === 0) return true
  const date = calendarDate(day)
  if (months.length > 0 && !months.includes(date.month)) return false
  return days.every((set) => set.some((rule) => matches(rule, day, date, holiday)))
}

function matches(rule: DayRule, day: DayNumber, date: CalendarDate, holiday: HolidayGuess): boolean {
  switch (rule.kind) {
    case 'weekdays':
      return rule.weekdays.includes(date.weekday)
    case 'holidays':
      return holiday === 'known' ? rule.days.includes(day) : holiday === 'holiday'
    case 'dates':
      return rule.from <= day && day <= rule.to
    case 'yearly':
      return isBetween(date.month * 100 + date.dayOfMonth, rule.from, rule.to)
    case 'month-days':
      return isMonthDay(rule, date)
    case 'nth-weekday':
      return rule.weekday === date.weekday && isNth(rule.nth, date)
  }
}

function isBetween(value: number, from: number, to: number): boolean {
  return from <= to ? from <= value && value <= to : value >= from || value <= to
}

/** The range wraps, or not, as it is written: `31st-last` has no day in a month of thirty. */
function isMonthDay(
  { from, to }: { readonly from: Nth; readonly to: Nth },
  { dayOfMonth, monthLength }: CalendarDate
): boolean {
  const [first, last] = [from, to].map((nth) => (nth === 'last' ? monthLength : nth))
  const wraps = to !== 'last' && (from === 'last' || from > to)
  const [isFrom, isTo] = [dayOfMonth >= (first ?? 0), dayOfMonth <= (last ?? 0)]
  return wraps ? isFrom || isTo : isFrom && isTo
}

/** Whether it is the nth of its weekday in the month. */
function isNth(nth: Nth, { dayOfMonth, monthLength }: CalendarDate): boolean {
  return nth === 'last' ? dayOfMonth + 7 > monthLength : Math.ceil(dayOfMonth / 7) === nth
}
