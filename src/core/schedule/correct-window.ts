import { dayMs } from '../durations.ts'
import { cleanedText, withoutCron } from './correct-text.ts'
import { correctHours } from './correct-hours.ts'
import { correctDate, correctDay, correctMonths } from './correct-days.ts'
import { ordinal, weekdayNumber, weekdayWord, wrappedRange } from './calendar-names.ts'

/** Stands where a line has no quantity. */
const exampleQuantity = '3'

/**
 * What a line that is no window was meant to be, in one line or in several: hours without minutes, other words for
 * days, another order, a comment, dates as other places write them, the line of a crontab.
 *
 * @param isRight whether a line is a window; nothing else is suggested
 * @returns empty: nothing comes to mind
 */
export function correctedLines(
  line: string,
  isRight: (line: string) => boolean,
  { hasQuantity }: { readonly hasQuantity: boolean }
): readonly string[] {
  const text = withoutCron(cleanedText(line))
  if (text === '') return []
  const [times, quantity] = hasQuantity ? splitQuantity(text) : [text.replace(/ \d+$/, ''), '']
  const lines = (acrossDays(times) ?? [times]).map((part) => [correctTimes(part), quantity].join(' ').trim())
  return lines.every(isRight) ? lines : []
}

/** A size, wherever it stands, and `standard 2x` for `standard-2x`. */
const sizeWords =
  /[:@ ]*\b((?:eco|basic|standard|performance|private|shield|dyno-\d)[\w.-]*)(?: ([12]x|[sml])\b)?[:@ ]*/

/** The words before the quantity, and the quantity put right. */
function splitQuantity(text: string): readonly [times: string, quantity: string] {
  const size: readonly (string | undefined)[] | undefined = sizeWords.exec(text)?.slice(1)
  if (size !== undefined) {
    const [times, quantity] = splitQuantity(text.replace(sizeWords, ' ').trim())
    return [times, `${quantity}:${size.filter((word) => word !== undefined).join('-')}`]
  }
  const at = text.lastIndexOf(' ')
  const quantity = correctQuantity(text.slice(at + 1))
  if (quantity !== null) return [text.slice(0, Math.max(0, at)), quantity]
  // Twice two digits are a date.
  const first = /^(?:\d+|\d-\d+)(?= )/.exec(text)?.[0]
  return first === undefined ? [text, exampleQuantity] : [text.slice(first.length), first]
}

/** null: it is no quantity. */
function correctQuantity(word: string): string | null {
  const [, from, to = from] = /^[+x=-]*(\d+(?:\.\d+)?)(?:(?:-|\.\.)(\d+)?)?x?$/.exec(word) ?? []
  if (from === undefined) return null
  const numbers = new Set([from, to].map((number) => Math.ceil(Number(number))))
  return [...numbers].sort((a, b) => a - b).join('-')
}

const place = String.raw`([a-z]+|(?:\d{4}-)?\d\d-\d\d)`

/** `fri 22:00-mon 03:00`: a line for the first day, one for the days between, one for the last. null: it is no such. */
function acrossDays(text: string): readonly string[] | null {
  const [, first = '', from = '', last = '', to = ''] =
    new RegExp(String.raw`^${place} (\S+?)(?:-|\.\.)${place} (\S+)$`).exec(text) ?? []
  const [start = '', end] = correctHours(`${from}-${to}`)?.split('-') ?? []
  if (end === undefined) return null
  if (first === last) return [`${first} ${start}-${end}`]
  const between = daysBetween(first, last)
  if (between === null) return null
  if (between.length === 0 && end <= start) return [`${first} ${start}-${end}`]
  return [`${first} ${start}-24:00`, ...between, ...(end === '00:00' ? [] : [`${last} 00:00-${end}`])]
}

/** The days after the first and before the last, if there are any; null: they are not two weekdays or two dates. */
function daysBetween(first: string, last: string): readonly string[] | null {
  const [from, to] = [weekdayNumber(first), weekdayNumber(last)]
  if (from !== null && to !== null) {
    const days = wrappedRange(from, to, 7).slice(1, -1)
    return days.length === 0 ? [] : [days.map(weekdayWord).join(',')]
  }
  const isYearly = first.length === 5
  const [start = NaN, end = NaN] = [first, last].map((date) => Date.parse(isYearly ? `2024-${date}` : date))
  if (!(end > start)) return null
  const text = (at: number): string => new Date(at).toISOString().slice(isYearly ? 5 : 0, 10)
  const [next, before] = [text(start + dayMs), text(end - dayMs)]
  if (end - start === dayMs) return []
  return [next === before ? next : `${next}..${before}`]
}

/** Months, days and hours, each put right, in the order of the grammar. */
function correctTimes(text: string): string {
  const [months, spans]: readonly [string[], string[]] = [[], []]
  const hasDayName = /\b(?:mon|tue|wed|thu|fri|sat|sun|daily|week|holiday)/.test(text)
  const sets = text.split('&').map((set) => {
    const days: string[] = []
    for (const word of set.split(/[ ,]/).filter((part) => part !== '')) {
      const [before, day] = [days.at(-1), correctDay(word)]
      const [month, hours] = [correctMonths(word), correctHours(word)]
      const isListed = set.includes(`,${word}`)
      // Beside the name of a day two numbers are hours, in a list they are a date.
      const mayBeDate = !hasDayName || isListed || set.includes(`${word},`)
      const isDate = mayBeDate && /^\d\d-\d\d$/.test(word) && correctDate(word) !== null
      if (hours !== null && !isDate) spans.push(hours)
      else if (month !== null) months.push(month)
      else if (before !== undefined && isOrdinal(before) && isDayName(day) && !isListed)
        days.splice(-1, 1, nthDays(before, day))
      else days.push(day)
    }
    return days.join(',')
  })
  const days = sets.filter((set) => set !== '').join(' & ')
  return [months.join(','), days, spans.join(',')].filter((part) => part !== '').join(' ')
}

function isDayName(word: string): boolean {
  return weekdayNumber(word) !== null || word === 'weekdays'
}

function isOrdinal(word: string): boolean {
  return /^(?:\d\S*[a-z]|last)$/.test(word)
}

/** `1st mon,2nd mon`; `6th mon`, which no month has, is the last. */
function nthDays(which: string, day: string): string {
  const [from = NaN, to = from] = which.split('-').map((word) => Number.parseInt(word, 10))
  if (Number.isNaN(from + to)) return `${which} ${day}`
  const numbers = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
  return numbers.map((number) => `${number > 5 ? 'last' : ordinal(Math.max(1, number))} ${day}`).join(',')
}
