import type { HolidayDate, Window, WindowTimes } from '../model.ts'
import { correctedLines } from './correct-window.ts'
import { readDates } from './parse-dates.ts'
import { checkMonthDays, looksLikeDays, looksLikeMonths, readDayRules, readMonths } from './parse-days.ts'
import { looksLikeHours, readSpans } from './parse-hours.ts'
import { wholeDay } from './window.ts'
import { Mistake, wordOrder } from './window-mistake.ts'

export type ParsedWindow =
  { readonly ok: true; readonly window: Window } | { readonly ok: false; readonly message: string }

export type ParsedTimes =
  { readonly ok: true; readonly times: WindowTimes } | { readonly ok: false; readonly message: string }

export type ParsedDates =
  { readonly ok: true; readonly dates: HolidayDate } | { readonly ok: false; readonly message: string }

/** What is wrong with a longer line is told, but not how to write it: looking for that takes the square of its length. */
const longestCorrected = 300

const example = 'for example "weekdays 07:00-22:00 3"'

/**
 * Parses one line of a schedule: `[months] [days] [spans] quantity`.
 *
 * @param remedy `none`: how to write a wrong line is not looked for, which takes twenty times as long as to parse it
 * @returns the window, or what is wrong with the line and how to write it; never throws.
 */
export function parseWindow(line: string, remedy: 'right-line' | 'none' = 'right-line'): ParsedWindow {
  const known = parsedWindows.get(line)
  if (known !== undefined) return known
  const read = attempt(line, readWindow, remedy === 'none' ? undefined : { hasQuantity: true })
  if (!read.ok) return read
  const parsed: ParsedWindow = { ok: true, window: read.value }
  if (parsedWindows.size < mostParsedWindows) parsedWindows.set(line, parsed)
  return parsed
}

/** Many apps have the same windows. */
const parsedWindows = new Map<string, ParsedWindow>()
const mostParsedWindows = 1000

/** Parses a window without a quantity: `[months] [days] [spans]`, at least one of them. Never throws. */
export function parseWindowTimes(line: string): ParsedTimes {
  const read = attempt(line, readTimesAlone, { hasQuantity: false })
  return read.ok ? { ok: true, times: read.value } : read
}

/** Parses a date or a range of dates as in a window: `2026-12-24`, `12-25`, `12-24..01-02`. Never throws. */
export function parseDates(text: string): ParsedDates {
  const read = attempt(text, (dates) => readDates(normalized(dates)))
  return read.ok ? { ok: true, dates: read.value } : read
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** @param grammar whose right line the message shows; absent: none */
function attempt<T>(line: string, read: (line: string) => T, grammar?: { readonly hasQuantity: boolean }): Attempt<T> {
  try {
    return { ok: true, value: read(line) }
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    const isCorrected = grammar !== undefined && line.length <= longestCorrected
    // Written as it is read: a dash before a blank would join two numbers.
    const isRight = (text: string): boolean => sourceOf(normalized(text)) === text && attempt(text, read).ok
    const lines = !isCorrected ? [] : correctedLines(line, isRight, grammar)
    const remedy = lines.length === 0 ? error.remedy : `Write ${lines.map((text) => `"${text}"`).join(', ')}.`
    return { ok: false, message: `"${line.trim()}": ${[error.message, remedy].join(' ').trim()}` }
  }
}

/** One blank between words, none around commas, dashes, dots and `&`. */
function normalized(line: string): string {
  return line
    .trim()
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\.\.|[,&-]) ?/g, '$1')
}

/** As people read it. */
function sourceOf(line: string): string {
  return line.replaceAll('&', ' & ')
}

function readWindow(line: string): Window {
  checkAdditions(line)
  const source = normalized(line)
  const words = source
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
  const quantity = words.pop()
  if (quantity === undefined) throw new Mistake(`the window is empty. Write days, hours and a quantity, ${example}.`)
  if (isOneTooMany(quantity, words)) throw new Mistake(`"${quantity}" is one word too many.`, wordOrder)
  return { source: sourceOf(source), ...readTimes(words), ...readQuantity(quantity) }
}

function readTimesAlone(line: string): WindowTimes {
  const source = normalized(line)
  if (source === '') throw new Mistake('the window is empty. Write days or hours, for example "sun 02:00-04:00".')
  const words = source.toLowerCase().split(' ')
  if (/^\d{1,4}(?:-\d{1,4})?$/.test(words.at(-1) ?? '') && !/^\d\d-\d\d$/.test(words.at(-1) ?? ''))
    throw new Mistake('a quiet window takes no quantity.', 'Write days and hours alone, for example "sun 02:00-04:00".')
  return { source: sourceOf(source), ...readTimes(words) }
}

/** Comments, and signs: a blank before, none after it. `2 - 6` and `2 -6` are ranges, `mon -2` is not. */
function checkAdditions(line: string): void {
  const comment = /(?:^|\s)(?:#|\/\/).*$/.exec(line)?.[0].trim()
  if (comment !== undefined)
    throw new Mistake(`"${comment}" is a comment.`, 'A comment stands on a line of its own, or outside of the quotes.')
  const [last = '', before = ''] = line.trim().split(/\s+/).reverse()
  if (/^[+\u2010-\u2013-]\d/.test(last) && !/^\d+$/.test(before) && !before.endsWith('-'))
    throw new Mistake(`"${last}" is not a quantity: it has a sign.`, 'Write the number of dynos alone.')
}

function readTimes(words: readonly string[]): Omit<WindowTimes, 'source'> {
  const rest = [...words]
  const months = looksLikeMonths(rest[0]) ? readMonths(rest.shift() ?? '') : []
  const spans = looksLikeHours(rest.at(-1)) ? readSpans(rest.pop() ?? '') : [wholeDay]
  const days = rest.length === 0 ? [] : readDayRules(rest.join(' '))
  if (months.length > 0) checkMonthDays(months, days)
  return { months, days, spans }
}

/**
 * Whether the last word stands behind the quantity, as in `weekdays 3 dynos`. A range is a quantity where it cannot be hours without
 * minutes; a word of the days is rather in the wrong place.
 *
 * @param words those before it
 */
function isOneTooMany(last: string, words: readonly string[]): boolean {
  const before = words.at(-1) ?? ''
  if (quantityPattern.test(last) || looksLikeDays(last) || looksLikeMonths(last) || looksLikeHours(last)) return false
  const isCounted = /^dynos?$/.test(last) || words.slice(0, -1).some(looksLikeHours)
  return quantityPattern.test(before) && (isCounted || /^\d+$/.test(before))
}

const quantityPattern = /^(\d{1,4})(?:-(\d{1,4}))?(?::([a-z][\w.-]*))?$/

/** `3`, `2-6`, `2-6:standard-2x`. Whether there is such a dyno type is found out later. */
function readQuantity(word: string): Pick<Window, 'bounds' | 'size'> {
  const match = quantityPattern.exec(word)
  if (match === null)
    throw new Mistake(
      `"${word}" is not a quantity. A window ends with a number of dynos or a range, ${example} or "daily 2-6".`
    )
  const floor = Number(match[1])
  const ceiling = match[2] === undefined ? floor : Number(match[2])
  if (floor > ceiling) throw new Mistake(`the range ${word} runs backwards.`)
  return { bounds: { floor, ceiling }, size: match[3] ?? null }
}
