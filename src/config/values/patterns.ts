/** What the parsers of texts take, as regular expressions for the schema that editors use. Only the parsers know what is wrong. */

/** `${NAME}` anywhere in a value. */
export const environmentPattern = String.raw`\$\{[A-Za-z_][A-Za-z0-9_]*\}`

export const namePattern = '^[A-Za-z0-9][A-Za-z0-9_-]*$'

/** Whether a text can be the name of an app or of a process type. */
export function isName(text: string): boolean {
  return new RegExp(namePattern).test(text)
}

const glob = '[A-Za-z0-9*?][A-Za-z0-9_*?-]*'
export const appGlobPattern = `^${glob}$`

const groupName = '[A-Za-z0-9][A-Za-z0-9_.-]*'
export const appNamePattern = `^(?:${glob}|pipeline:${groupName}(?:/(?:review|development|test|staging|production))?|team:${groupName})$`

export const durationPattern = String.raw`^(?=.)(?:0|(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$`

const durationParts = String.raw`(?=[\d])(?:0|(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)`

export const leadPattern = `^(?:auto|off|${durationParts})$`

export const manualChangesPattern = `^(?:overwrite|hold +${durationParts})$`

export const timezonePattern = '^[A-Za-z][A-Za-z0-9_+/-]*$'

/** Name of a dyno type. */
const size = String.raw`[A-Za-z][A-Za-z0-9_.-]*`
export const sizePattern = `^${size}$`

export const urlPattern = String.raw`^https?://\S+$`

const status = String.raw`\s*[1-5]\d\d(?:\s*-\s*[1-5]\d\d)?\s*`
export const statusPattern = `^${status}(?:,${status})*$`

const dayGroups = ['daily', 'weekdays', 'weekends', 'holidays']
const dayNames = [
  'mon(?:day)?',
  'tue(?:s|sday)?',
  'wed(?:nesday)?',
  'thu(?:r|rs|rsday)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?'
]
const monthNames = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sep(?:t|tember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?'
]

const dash = String.raw`\s*[-\u2010-\u2013]\s*`
const date = String.raw`(?:\d{4}${dash})?(?:0[1-9]|1[0-2])${dash}(?:0[1-9]|[12]\d|3[01])`
export const datePattern = String.raw`^\s*${date}(?:\s*\.\.\s*${date})?\s*$`

export const regionPattern = '^[A-Za-z]{2}(?:-[A-Za-z0-9]+){0,2}$'

/** Months, days and hours of a window. JSON Schema has no flag for "in any case". */
const windowParts = ((): Readonly<Record<'months' | 'days' | 'hours', string>> => {
  const listOf = (one: string): string => String.raw`${one}(?:\s*,\s*${one})*`
  const rangeOf = (one: string): string => `${one}(?:${dash}${one})?`
  const months = listOf(rangeOf(`(?:${monthNames.map(anyCase).join('|')})`))
  const group = `(?:${dayGroups.map(anyCase).join('|')})`
  const day = `(?:${dayNames.map(anyCase).join('|')})`
  const nth = String.raw`(?:\d{1,2}(?:${['st', 'nd', 'rd', 'th'].map(anyCase).join('|')})|${anyCase('last')})`
  const item = String.raw`(?:${group}|${rangeOf(day)}|${date}(?:\s*\.\.\s*${date})?|${nth}\s+${day}|${rangeOf(nth)})`
  const days = String.raw`${listOf(item)}(?:\s*&\s*${listOf(item)})*`
  const time = String.raw`(?:\d{1,2}:[0-5]\d(?:[AaPp][Mm])?|\d{1,2}[AaPp][Mm])`
  const hours = listOf(`${time}${dash}${time}`)
  return { months, days, hours }
})()

/** A line of a schedule: months, days, hours, quantity. */
export const windowPattern = ((): string => {
  const { months, days, hours } = windowParts
  const quantity = String.raw`\d{1,4}(?:${dash}\d{1,4})?(?::${size})?`
  return String.raw`^\s*(?:${months}\s+)?(?:${days}\s+)?(?:${hours}\s+)?${quantity}\s*$`
})()

/** The same without a quantity, and with one part at least. */
export const quietPattern = ((): string => {
  const { months, days, hours } = windowParts
  const end = String.raw`(?:\s+|$)`
  return String.raw`^\s*(?=\S)(?:${months}${end})?(?:${days}${end})?(?:${hours}${end})?$`
})()

function anyCase(words: string): string {
  return words.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)
}
