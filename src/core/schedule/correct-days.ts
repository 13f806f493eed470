import { nearest } from '../suggest.ts'
import { dayGroups, dayWords, monthNumber, monthWords, ordinal, weekdayNumber } from './calendar-names.ts'

/** Words for days that other schedulers and people have. */
const synonyms: Readonly<Record<string, string>> = {
  'mon-sun': 'daily',
  'm-f': 'mon-fri',
  '*': 'daily',
  all: 'daily',
  always: 'daily',
  everyday: 'daily',
  business: 'weekdays',
  workday: 'weekdays',
  workdays: 'weekdays',
  weekday: 'weekdays',
  weekend: 'weekends',
  holiday: 'holidays',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  m: 'mon',
  mo: 'mon',
  tu: 'tue',
  we: 'wed',
  th: 'thu',
  fr: 'fri',
  sa: 'sat',
  su: 'sun'
}

/** Months as in the grammar; null: the word means no months. */
export function correctMonths(word: string): string | null {
  const parts = word.split(/-|\.\./)
  const months = parts.map((part) => (monthNumber(part) === null ? nearMonth(part) : part))
  return parts.length <= 2 && months.every((month) => month !== null) ? months.join('-') : null
}

/** Day names are nearer to each other than to months. */
function nearMonth(part: string): string | null {
  return part.length < 4 || weekdayNumber(part) !== null || nearest(part, dayWords) !== null
    ? null
    : nearest(
        part,
        monthWords.filter((word) => word.length > 3)
      )
}

/** One item of days, put right as far as possible; null: two numbers that are no date. */
export function correctDay(word: string): string | null {
  if (Object.hasOwn(synonyms, word)) return synonyms[word] ?? word
  const date = correctDate(word)
  if (date !== null) return date
  if (/^\d\d?-\d\d?$/.test(word)) return null
  const [, number] = /^(\d+)(?:st|nd|rd|th)$/.exec(word) ?? []
  if (number !== undefined) return Number(number) > 31 ? 'last' : ordinal(Math.max(1, Number(number)))
  const parts = word.split(/-|\.\./).map(correctName)
  return parts.length <= 2 ? parts.join('-') : word
}

function correctName(word: string): string {
  const singular = word.replace(/s$/, '')
  if (weekdayNumber(word) !== null || Object.hasOwn(dayGroups, word)) return word
  if (Object.hasOwn(synonyms, word)) return synonyms[word] ?? word
  if (weekdayNumber(singular) !== null) return singular
  return nearest(word, dayWords) ?? word
}

/** `12/25`, `25.12.`, `2026/12/24`, `2026-1-5`, a whole month `2026-12`, and ranges of them; null: no date. */
function correctDate(word: string): string | null {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(word)
  if (month !== null) {
    const lastDay = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate()
    return `${word}-01..${word}-${lastDay}`
  }
  const one = String.raw`(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[/.]\d\d?(?:[/.]\d{4})?\.?|\d\d-\d\d)`
  const match = new RegExp(String.raw`^(${one})(?:(?:\.{2,3}|-)(${one}))?$`).exec(word)
  const dates = (match?.slice(1) ?? []).flatMap((text: string | undefined) =>
    text === undefined ? [] : [isoDate(text)]
  )
  return dates.length === 0 || dates.some((date) => date === null) ? null : dates.join('..')
}

function isoDate(text: string): string | null {
  const numbers = text.split(/[-/.]/).filter((part) => part !== '')
  const year = numbers.find((part) => part.length === 4)
  const [first, second] = numbers.filter((part) => part.length < 3).map(Number)
  if (first === undefined || second === undefined) return null
  // Dots are written where the day comes first, slashes mostly where the month does.
  const isDayFirst = (first > 12 && !text.includes('-')) || (year !== numbers[0] && text.includes('.') && second <= 12)
  const [month, day] = isDayFirst ? [second, first] : [first, second]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const longest = new Date(Date.UTC(Number(year ?? 2024), month, 0)).getUTCDate()
  const parts = [month, Math.min(day, longest)].map((part) => String(part).padStart(2, '0'))
  return [...(year === undefined ? [] : [year]), ...parts].join('-')
}
