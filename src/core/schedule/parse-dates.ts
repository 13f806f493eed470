import type { HolidayDate } from '../model.ts'
import { dayNumber } from './local-time.ts'
import { Mistake } from './window-mistake.ts'

/** `2026-12-24`, `12-25` or a range of either. */
export function readDates(item: string): HolidayDate {
  const [first, last, ...rest] = item.includes('..') ? item.split('..') : [item, item]
  if (first === undefined || last === undefined || rest.length > 0)
    throw new Mistake(`"${item}" is not a range of dates.`, 'Write 2026-12-24..2027-01-02.')
  const from = readDate(first)
  const to = readDate(last)
  if (from.kind !== to.kind)
    throw new Mistake(`"${item}" mixes a date with a year and one without.`, 'Write both the same way.')
  if (from.kind === 'dates' && from.at > to.at)
    throw new Mistake(`"${item}" ends before it begins.`, 'Swap the two dates.')
  return { kind: from.kind, from: from.at, to: to.at }
}

function readDate(word: string): { readonly kind: 'dates' | 'yearly'; readonly at: number } {
  const match = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(word)
  if (match === null)
    throw new Mistake(
      `"${word}" is not a date.`,
      'Write YYYY-MM-DD (once) or MM-DD (every year); hours are written 07:00-22:00.'
    )
  const [, year, month, dayOfMonth] = match.map(Number)
  // Without a year the date is checked in a leap year, in which 02-29 exists.
  const day = dayNumber(match[1] === undefined ? 2024 : (year ?? 0), month ?? 0, dayOfMonth ?? 0)
  if (day === null) throw new Mistake(`there is no ${word} in the calendar.`)
  return match[1] === undefined
    ? { kind: 'yearly', at: (month ?? 0) * 100 + (dayOfMonth ?? 0) }
    : { kind: 'dates', at: day }
}
