import { cleanedText, withoutCron } from './correct-text.ts'
import { correctHours } from './correct-hours.ts'
import { correctDay, correctMonths } from './correct-days.ts'
import { dayGroups, ordinal, weekdayNumber, weekdayWord, wrappedRange } from './calendar-names.ts'
import { looksLikeHours } from './parse-hours.ts'

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
  const [times, quantity] = hasQuantity ? splitQuantity(text) : [withoutQuantity(text), '']
  const lines = (acrossDays(times) ?? [times]).map((part) => [correctTimes(part), quantity].join(' ').trim())
  return lines.every(isRight) ? lines : []
}

function withoutQuantity(text: string): string {
  return text.replace(/(^| )\d{1,4}$/, '')
}

/** The words before the quantity, and the quantity put right. */
function splitQuantity(text: string): readonly [times: string, quantity: string] {
  const words = text.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  // A size as a word of its own, after the number or before it, and `standard 2x` for `standard-2x`.
  const sized = new RegExp(String.raw`^(.*?)(\S*\d) ?[:@ ] ?${sizeWords}$`).exec(text)
  if (sized !== null) return withSize([sized[1], sized[2]].join(''), sized.slice(3))
  const turned = new RegExp(String.raw`^((?:.* )?)${sizeWords} ?[:@ ] ?(\d+(?:-\d+)?)$`).exec(text)
  if (turned !== null) return withSize([turned[1], turned[4]].join(''), turned.slice(2, 4))
  const isFirst = !isQuantity(last) && /^\d+(?:-\d+)?$/.test(first) && words.length > 1
  if (isFirst && !/^\d\d-\d\d$/.test(first)) return [words.slice(1).join(' '), first]
  if (!isQuantity(last)) return [text, exampleQuantity]
  return [words.slice(0, -1).join(' '), correctQuantity(last)]
}

const sizeWords = String.raw`((?:eco|basic|standard|performance|private|shield)[\w.-]*)(?: ([12]x|[sml]))?`

function withSize(text: string, size: readonly (string | undefined)[]): readonly [times: string, quantity: string] {
  const [times, quantity] = splitQuantity(text.trim())
  return [times, `${quantity}:${size.filter((word) => word !== undefined).join('-')}`]
}

function isQuantity(word: string): boolean {
  return /^[+x=]?-?\d+(?:\.\d+)?(?:(?:-|\.\.)\d+)?x?(?::[a-z]\S*)?$/.test(word) && !/^\d{4}-\d\d-\d\d$/.test(word)
}

function correctQuantity(word: string): string {
  const [, from = '', to, size = ''] =
    /^[+x=-]*(\d+(?:\.\d+)?)(?:(?:-|\.\.)(\d+))?x?(:[a-z]\S*)?$/.exec(word.replace(/^(\d+)\.\.(\d+)/, '$1-$2')) ?? []
  const numbers = [from, to].flatMap((number) => (number === undefined ? [] : [Math.ceil(Number(number))]))
  return numbers.sort((a, b) => a - b).join('-') + size
}

const place = String.raw`([a-z]+|(?:\d{4}-)?\d\d-\d\d)`

/** `fri 22:00-mon 03:00`: a line for the first day, one for the days between, one for the last. null: it is no such. */
function acrossDays(text: string): readonly string[] | null {
  const match = new RegExp(String.raw`^${place} (\S+?)(?:-|\.\.)${place} (\S+)$`).exec(text)
  const [, first = '', from = '', last = '', to = ''] = match ?? []
  const [start, end] = correctHours(`${from}-${to}`)?.split('-') ?? []
  if (match === null || start === undefined || end === undefined) return null
  if (first === last) return [`${first} ${start}-${end}`]
  const days = daysBetween(first, last)
  if (days === null) return null
  const minutes = (clock: string): number => Number(clock.replace(':', ''))
  if (days.isNext && minutes(end) <= minutes(start)) return [`${first} ${start}-${end}`]
  const whole = days.between === '' ? [] : [days.between]
  return [`${first} ${start}-24:00`, ...whole, ...(end === '00:00' ? [] : [`${last} 00:00-${end}`])]
}

/** The days after the first and before the last; null: they are not two weekdays or two dates. */
function daysBetween(first: string, last: string): { readonly between: string; readonly isNext: boolean } | null {
  const [from, to] = [weekdayNumber(first), weekdayNumber(last)]
  if (from !== null && to !== null) {
    const between = wrappedRange(from, to, 7).slice(1, -1).map(weekdayWord)
    return { between: between.join(','), isNext: between.length === 0 }
  }
  const dates = [first, last].map((date) => Date.parse(date.length === 5 ? `2024-${date}` : date))
  const [start = NaN, end = NaN] = dates
  const dayMs = 86_400_000
  if (!(end > start)) return null
  const text = (at: number): string => new Date(at).toISOString().slice(first.length === 5 ? 5 : 0, 10)
  const [next, before] = [text(start + dayMs), text(end - dayMs)]
  if (end - start === dayMs) return { between: '', isNext: true }
  return { between: next === before ? next : `${next}..${before}`, isNext: false }
}

/** Months, days and hours, each put right, in the order of the grammar. */
function correctTimes(text: string): string {
  const sets: string[][] = [[]]
  const [months, spans]: readonly [string[], string[]] = [[], []]
  const parts = text.split(/([ ,&])/).filter((part) => part !== '')
  const hasDayName = parts.some((part) => weekdayNumber(part) !== null || Object.hasOwn(dayGroups, part))
  for (const [index, word] of parts.entries()) {
    const set = sets.at(-1) ?? []
    const isListed = parts[index - 1] === ',' || parts[index + 1] === ','
    const month = correctMonths(word)
    const hours = correctHours(word)
    // Beside the name of a day two numbers are hours, in a list they are a date.
    const mayBeDate = /^\d\d-\d\d$/.test(word) && (isListed || !hasDayName)
    if (word === '&') sets.push([])
    else if (word === ' ' || word === ',') continue
    else if (looksLikeHours(word) || (hours !== null && !mayBeDate)) spans.push(hours ?? word)
    else if (month !== null) months.push(month)
    else if (isDayName(word) && isOrdinal(set.at(-1))) set.push(nthDays(set.pop() ?? '', word))
    else if (hours !== null && correctDay(word) === null) spans.push(hours)
    else set.push(correctDay(word) ?? word)
  }
  const days = sets.map((set) => set.join(',')).filter((set) => set !== '')
  return [months.join(','), days.join(' & '), spans.join(',')].filter((part) => part !== '').join(' ')
}

function isDayName(word: string): boolean {
  return weekdayNumber(word) !== null || /^weekdays?$/.test(word)
}

function isOrdinal(word: string | undefined): boolean {
  return word !== undefined && /^(?:\d+(?:st|nd|rd|th)|last)(?:-\d+(?:st|nd|rd|th))?$/.test(word)
}

/** `1st mon,2nd mon`; `6th mon`, which no month has, is the last. */
function nthDays(which: string, day: string): string {
  const numbers = which.split('-').map((word) => (word === 'last' ? word : Number.parseInt(word, 10)))
  const [from = 'last', to = from] = numbers
  if (from === 'last' || to === 'last') return `${which} ${day}`
  const words = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
  return words.map((number) => `${number > 5 ? 'last' : ordinal(Math.max(1, number))} ${day}`).join(',')
}
