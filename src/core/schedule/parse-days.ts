import type { DayRule, Nth } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import { monthLength } from './calendar-date.ts'
import {
  dayGroups,
  dayWords,
  monthNumber,
  monthWord,
  monthWords,
  ordinal,
  weekdayNumber,
  wrappedRange
} from './calendar-names.ts'
import { readDates } from './parse-dates.ts'
import { looksLikeHours } from './parse-hours.ts'
import { Mistake, wordOrder } from './window-mistake.ts'

/** Whether a word is meant as months, right or wrong in its other parts. */
export function looksLikeMonths(word: string | undefined): boolean {
  return word?.split(/,|-/).some((part) => monthNumber(part) !== null) === true
}

/** `mar,jun-aug`: 1 to 12, each once. */
export function readMonths(word: string): readonly number[] {
  const months = word.split(',').flatMap((item) => {
    if (item === '') throw new Mistake('a comma has no month beside it.')
    return readRange(item, 12, readMonth, () => new Mistake(`"${item}" is not a range of months.`, 'Write jun-aug.'))
  })
  return [...new Set(months)].sort((a, b) => a - b)
}

function readMonth(word: string): number {
  const month = monthNumber(word)
  if (month !== null) return month
  if (isDayWord(word))
    throw new Mistake(`"${word}" is a day, and months stand before the days.`, 'Write "jun-aug mon-fri 3".')
  throw new Mistake(`unknown month "${word}".${didYouMean(word, monthWords)}`, 'Write jan to dec, or jun-aug.')
}

/** Whether a word is meant as days of the week, right or wrong in its other parts. */
export function looksLikeDays(word: string): boolean {
  return word.split(/[,&-]/).some(isDayWord)
}

function isDayWord(word: string): boolean {
  return weekdayNumber(word) !== null || Object.hasOwn(dayGroups, word) || word === 'holidays'
}

/** `weekdays&12-01..12-24`: sets joined by `&`, each a list of items. */
export function readDayRules(text: string): readonly (readonly DayRule[])[] {
  return text.split('&').map((set) => {
    if (set === '') throw new Mistake('an "&" has no day beside it.', 'Write "weekdays & 12-01..12-24 3".')
    return set.split(',').map(readItem)
  })
}

function readItem(item: string): DayRule {
  if (item === '') throw new Mistake('a comma has no day beside it.')
  if (item === 'holidays') return { kind: 'holidays', days: [] }
  if (item.includes('..')) return readDates(item)
  if (/^(?:\d+[a-z]|last\b)/.test(item)) return readNth(item)
  const [first = '', ...more] = item.split(' ')
  if (more.length > 0 && looksLikeHours(first))
    throw new Mistake(`"${first}" stands before "${more.join(' ')}".`, 'Write days, then hours, then the quantity.')
  const rule: DayRule = /^\d/.test(first) ? readDates(first) : { kind: 'weekdays', weekdays: readWeekdays(first) }
  if (more.length === 0) return rule
  // Hours may stand behind the day, and so the word behind them is it.
  const stray = more.length > 1 && looksLikeHours(more[0]) ? more.slice(1) : more
  throw new Mistake(`"${stray.join(' ')}" is one word too many.`, wordOrder)
}

/** `15th`, `1st-5th`, `last`, `1st mon`, `last fri`. */
function readNth(item: string): DayRule {
  const [which = '', day, ...more] = item.split(' ')
  const [from = '', to, ...rest] = which.split('-')
  if (rest.length > 0) throw new Mistake(`"${which}" is not a range of days of the month.`, 'Write 1st-5th.')
  const [first, last] = [readOrdinal(from), readOrdinal(to ?? from)]
  if (day === undefined) return { kind: 'month-days', from: first, to: last }
  const weekday = weekdayNumber(day)
  const example = 'Write 1st mon, last fri, or 1st mon,3rd mon.'
  if (weekday === null)
    throw new Mistake(`"${day}" after "${which}" is not a day of the week.${didYouMean(day, dayWords)}`, example)
  if (to !== undefined || more.length > 0) throw new Mistake(`"${item}" is not one day of the week.`, example)
  if (first !== 'last' && first > 5)
    throw new Mistake(`no month has a ${item}: a weekday comes five times at most.`, 'Write 1st to 5th, or last.')
  return { kind: 'nth-weekday', nth: first, weekday }
}

function readOrdinal(word: string): Nth {
  if (word === 'last') return 'last'
  const match = /^(\d{1,4})(st|nd|rd|th)$/.exec(word)
  if (match === null) throw new Mistake(`"${word}" is not a day of the month.`, 'Write 1st, 15th, 1st-5th or last.')
  const number = Number(match[1])
  if (number < 1 || number > 31) throw new Mistake(`no month has a ${word}.`, 'Write 1st to 31st, or last.')
  if (ordinal(number) !== word) throw new Mistake(`"${word}" is written ${ordinal(number)}.`)
  return number
}

/** Refuses the day that none of the months has, as `02-30` is refused. */
export function checkMonthDays(months: readonly number[], days: readonly (readonly DayRule[])[]): void {
  const longest = Math.max(...months.map((month) => monthLength(month)))
  for (const rule of days.flat()) {
    if (rule.kind !== 'month-days' || rule.from !== rule.to || rule.from === 'last' || rule.from <= longest) continue
    const names = months.map(monthWord).join(', ')
    throw new Mistake(`there is no ${ordinal(rule.from)} in ${names}.`, 'Write last for the last day of a month.')
  }
}

function readWeekdays(item: string): readonly number[] {
  if (Object.hasOwn(dayGroups, item)) return dayGroups[item] ?? []
  return readRange(item, 7, readWeekday, () => new Mistake(`"${item}" is not a range of days.`, 'Write mon-fri.'))
}

/** One word, or two with a dash between them, as the numbers from one to the other. */
function readRange(
  item: string,
  cycle: number,
  read: (word: string) => number,
  mistake: () => Mistake
): readonly number[] {
  const [first = '', last = first, ...rest] = item.split('-')
  if (rest.length > 0) throw mistake()
  return wrappedRange(read(first), read(last), cycle)
}

function readWeekday(word: string): number {
  const weekday = weekdayNumber(word)
  if (weekday !== null) return weekday
  if (isDayWord(word))
    throw new Mistake(`"${word}" is a group of days already.`, 'Write it alone, or a range such as mon-fri.')
  if (monthNumber(word) !== null)
    throw new Mistake(`"${word}" is a month, and months stand before the days.`, 'Write "jun-aug mon-fri 3".')
  const near = didYouMean(word, dayWords) || didYouMean(word, monthWords)
  throw new Mistake(
    `unknown day "${word}".${near}`,
    near === '' ? 'Write mon-fri, weekdays, a date such as 12-25, or leave the days out.' : ''
  )
}
