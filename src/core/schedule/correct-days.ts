import { nearest } from '../suggest.ts'
import { monthLength, twoDigits } from './calendar-date.ts'
import { dayWords, monthNumber, monthWords, ordinal } from './calendar-names.ts'

/** Words for days that other schedulers and people have, by what they mean. */
const synonymsOf: Readonly<Record<string, readonly string[]>> = {
  daily: ['mon-sun', '*', 'all', 'always', 'everyday'],
  'mon-fri': ['m-f'],
  weekdays: ['business', 'workday', 'workdays', 'weekday'],
  weekends: ['weekend'],
  holidays: ['holiday'],
  '1st': ['first'],
  '2nd': ['second'],
  '3rd': ['third'],
  '4th': ['fourth'],
  '5th': ['fifth'],
  mon: ['m', 'mo'],
  tue: ['tu'],
  wed: ['we'],
  thu: ['th'],
  fri: ['fr'],
  sat: ['sa'],
  sun: ['su']
}
const synonyms = new Map(Object.entries(synonymsOf).flatMap(([word, others]) => others.map((other) => [other, word])))

const monthNames = monthWords.filter((word) => word.length > 3)

/** Months as in the grammar; null: the word means no months. */
export function correctMonths(word: string): string | null {
  const months = word.split(/-|\.\./).map((part) => (monthNumber(part) === null ? nearMonth(part) : part))
  return months.every((month) => month !== null) ? months.join('-') : null
}

/** Day names are nearer to each other than to months. */
function nearMonth(part: string): string | null {
  return nearest(part, dayWords) === null ? nearest(part, monthNames) : null
}

/** One item of days, put right as far as possible. */
export function correctDay(word: string): string {
  const whole = synonyms.get(word) ?? correctDate(word)
  if (whole !== null) return whole
  const number = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1]
  if (number !== undefined) return Number(number) > 31 ? 'last' : ordinal(Math.max(1, Number(number)))
  return word
    .split(/-|\.\./)
    .map((part) => synonyms.get(part) ?? nearest(part, dayWords) ?? part)
    .join('-')
}

/** `12/25`, `25.12.`, `2026/12/24`, `2026-1-5`, a whole month `2026-12`, and ranges of them; null: no date. */
export function correctDate(word: string): string | null {
  const month = /^(\d{4})-(\d\d)$/.exec(word)
  if (month !== null) return `${word}-01..${word}-${monthLength(Number(month[2]), Number(month[1]))}`

  const one = String.raw`(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[/.]\d\d?(?:[/.]\d{4})?\.?|\d\d-\d\d)`
  const range = new RegExp(String.raw`^(${one})(?:(?:\.{2,3}|-)(${one}))?$`).exec(word)
  if (range === null) return null
  const dates = range.slice(1).flatMap((text: string | undefined) => (text === undefined ? [] : [isoDate(text)]))
  return dates.every((date) => date !== null) ? dates.join('..') : null
}

function isoDate(text: string): string | null {
  const numbers = text.split(/[-/.]/)
  const year = numbers.find((part) => part.length === 4)
  const [first = 0, second = 0] = numbers.filter((part) => part !== year).map(Number)
  // Dots are written where the day comes first, slashes mostly where the month does.
  const isDayFirst = (first > 12 && !text.includes('-')) || (year !== numbers[0] && text.includes('.') && second <= 12)
  const [month, day] = isDayFirst ? [second, first] : [first, second]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const longest = monthLength(month, year === undefined ? undefined : Number(year))
  const parts = [month, Math.min(day, longest)].map(twoDigits)
  return [...(year === undefined ? [] : [year]), ...parts].join('-')
}
