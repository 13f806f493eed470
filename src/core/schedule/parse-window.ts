import type { DayRule, HolidayDate, Window } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import { dayNumber } from './local-time.ts'

export type ParsedWindow =
  { readonly ok: true; readonly window: Window } | { readonly ok: false; readonly message: string }

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const groups: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7]
}
const example = 'for example "weekdays 07:00-22:00 3"'

/** What is wrong with a line, for the user. Thrown and caught inside this file only. */
class Mistake extends Error {}

/**
 * Parses one line of a schedule: `[days] [from-to] quantity`.
 *
 * @returns the window, or what is wrong with the line and how to write it; never throws.
 */
export function parseWindow(line: string): ParsedWindow {
  try {
    return {
      ok: true,
      window: readWindow(
        line
          .trim()
          .replace(/\s+/g, ' ')
          .replace(/\s*(\.\.|,|-)\s*/g, '$1')
      )
    }
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, message: `"${line.trim()}": ${error.message}` }
    throw error
  }
}

export type ParsedDates =
  { readonly ok: true; readonly dates: HolidayDate } | { readonly ok: false; readonly message: string }

/** Parses a date or a range of dates as in a window: `2026-12-24`, `12-25`, `12-24..01-02`. Never throws. */
export function parseDates(text: string): ParsedDates {
  try {
    const item = text.trim().replace(/\s*\.\.\s*/, '..')
    return { ok: true, dates: readDates(item.includes('..') ? item : `${item}..${item}`) }
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, message: `"${text.trim()}": ${error.message}` }
    throw error
  }
}

function readWindow(source: string): Window {
  const words = source
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
  const quantity = words.pop()
  if (quantity === undefined) throw new Mistake(`the window is empty. Write days, hours and a quantity, ${example}.`)
  const { bounds, size } = readQuantity(quantity)
  const hours = looksLikeHours(words.at(-1)) ? words.pop() : undefined
  const days = words.shift()
  if (words.length > 0) {
    throw new Mistake(
      `"${words.join(' ')}" is one word too many. ` +
        `Write days (comma-separated), then hours, then the quantity, ${example}.`
    )
  }
  const [fromMinute, toMinute] = hours === undefined ? [0, 1440] : readHours(hours)
  return { source, days: days === undefined ? [] : readDays(days), fromMinute, toMinute, bounds, size }
}

function looksLikeHours(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,2}(:|\s*[ap]m)|-\d{1,2}(:|[ap]m)/.test(word)
}

/** `3`, `2-6`, `2-6:standard-2x`. Whether there is such a dyno type is found out later. */
function readQuantity(word: string): Pick<Window, 'bounds' | 'size'> {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?(?::([a-z][\w.-]*))?$/.exec(word)
  if (match === null)
    throw new Mistake(
      `"${word}" is not a quantity. A window ends with a number of dynos or a range, ${example} or "daily 2-6".`
    )
  const floor = Number(match[1])
  const ceiling = match[2] === undefined ? floor : Number(match[2])
  if (floor > ceiling) throw new Mistake(`the range ${word} runs backwards. Did you mean "${ceiling}-${floor}"?`)
  return { bounds: { floor, ceiling }, size: match[3] ?? null }
}

function readHours(word: string): readonly [number, number] {
  const [from, to, ...rest] = word.split('-')
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new Mistake(`"${word}" is not a span of hours. Write from-to, for example "07:00-22:00" or "7am-10pm".`)
  }
  const fromMinute = readTime(from)
  if (fromMinute === 1440) throw new Mistake('a window cannot begin at 24:00. Write 00:00, on the next day.')
  return [fromMinute, readTime(to)]
}

function readTime(word: string): number {
  const match = /^(\d{1,2})(?::(\d{2}))?([ap]m)?$/.exec(word)
  const [, hourText, minuteText, half] = match ?? []
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  const isTime = match !== null && (half !== undefined || minuteText !== undefined) && minute < 60
  if (isTime && half !== undefined && hour >= 1 && hour <= 12)
    return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute
  if (isTime && half === undefined && (hour < 24 || (hour === 24 && minute === 0))) return hour * 60 + minute
  throw new Mistake(`"${word}" is not a time. Write 07:00, 7:00, 7am or 10:30pm (24:00 is the end of a day).`)
}

function readDays(word: string): readonly DayRule[] {
  return word.split(',').map((item) => {
    if (item === '') throw new Mistake('a comma has no day beside it.')
    if (item.includes('..')) return readDates(item)
    if (item === 'holidays') return { kind: 'holidays', days: [] }
    if (/^\d/.test(item)) return readDates(`${item}..${item}`)
    return { kind: 'weekdays', weekdays: readWeekdays(item) }
  })
}

function readDates(item: string): HolidayDate {
  const [first, last, ...rest] = item.split('..')
  if (first === undefined || last === undefined || rest.length > 0)
    throw new Mistake(`"${item}" is not a range of dates. Write 2026-12-24..2027-01-02.`)
  const from = readDate(first)
  const to = readDate(last)
  if (from.kind !== to.kind)
    throw new Mistake(`"${item}" mixes a date with a year and one without. Write both the same way.`)
  if (from.kind === 'dates' && from.at > to.at)
    throw new Mistake(`"${item}" ends before it begins. Swap the two dates.`)
  return { kind: from.kind, from: from.at, to: to.at }
}

function readDate(word: string): { readonly kind: 'dates' | 'yearly'; readonly at: number } {
  const match = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(word)
  if (match === null)
    throw new Mistake(
      `"${word}" is not a date. Write YYYY-MM-DD (once) or MM-DD (every year); hours are written 07:00-22:00.`
    )
  const [, year, month, dayOfMonth] = match.map(Number)
  // Without a year the date is checked in a leap year, in which 02-29 exists.
  const day = dayNumber(match[1] === undefined ? 2024 : (year ?? 0), month ?? 0, dayOfMonth ?? 0)
  if (day === null) throw new Mistake(`there is no ${word} in the calendar.`)
  return match[1] === undefined
    ? { kind: 'yearly', at: (month ?? 0) * 100 + (dayOfMonth ?? 0) }
    : { kind: 'dates', at: day }
}

function readWeekdays(item: string): readonly number[] {
  const group = Object.hasOwn(groups, item) ? groups[item] : undefined
  if (group !== undefined) return group
  const [first, last, ...rest] = item.split('-')
  if (first === undefined || rest.length > 0) throw new Mistake(`"${item}" is not a range of days. Write mon-fri.`)
  const from = readWeekday(first)
  const to = last === undefined ? from : readWeekday(last)
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => ((from - 1 + index) % 7) + 1)
}

function readWeekday(word: string): number {
  const index = dayNames.findIndex((name) => name === word || name.slice(0, 3) === word)
  if (index >= 0) return index + 1
  if (Object.hasOwn(groups, word))
    throw new Mistake(`"${word}" is a group of days already. Write it alone, or a range such as mon-fri.`)
  const known = [...Object.keys(groups), ...dayNames, ...dayNames.map((name) => name.slice(0, 3))]
  const remedy = didYouMean(word, known) || ' Write mon-fri, weekdays, a date such as 12-25, or leave the days out.'
  throw new Mistake(`unknown day "${word}".${remedy}`)
}
