/** What the parsers of texts take, as regular expressions for the schema that editors use. Only the parsers know what is wrong. */

/** `${NAME}` anywhere in a value. */
export const environmentPattern = String.raw`\$\{[A-Za-z_][A-Za-z0-9_]*\}`

export const namePattern = '^[A-Za-z0-9][A-Za-z0-9_-]*$'

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
  'tue(?:sday)?',
  'wed(?:nesday)?',
  'thu(?:rsday)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?'
]

const date = String.raw`(?:\d{4}\s*-\s*)?(?:0[1-9]|1[0-2])\s*-\s*(?:0[1-9]|[12]\d|3[01])`
export const datePattern = String.raw`^\s*${date}(?:\s*\.\.\s*${date})?\s*$`

export const regionPattern = '^[A-Za-z]{2}(?:-[A-Za-z0-9]+){0,2}$'

/** A line of a schedule: days, hours, quantity. JSON Schema has no flag for "in any case". */
export const windowPattern = ((): string => {
  const group = `(?:${dayGroups.map(anyCase).join('|')})`
  const day = `(?:${dayNames.map(anyCase).join('|')})`
  const item = String.raw`(?:${group}|${day}(?:\s*-\s*${day})?|${date}(?:\s*\.\.\s*${date})?)`
  const days = String.raw`${item}(?:\s*,\s*${item})*`
  const time = String.raw`(?:\d{1,2}:[0-5]\d(?:[AaPp][Mm])?|\d{1,2}[AaPp][Mm])`
  const hours = String.raw`${time}\s*-\s*${time}`
  return String.raw`^\s*(?:${days}\s+)?(?:${hours}\s+)?\d{1,4}(?:\s*-\s*\d{1,4})?(?::${size})?\s*$`
})()

function anyCase(words: string): string {
  return words.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)
}
