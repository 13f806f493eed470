/** The values that a configuration is made of, as valibot schemas: what editors check as written, and what the program is given. */
import * as v from 'valibot'
import type { HolidayDate, StatusRange, Window, WindowTimes } from '../../core/model.ts'
import { parseDates, parseWindow, parseWindowTimes } from '../../core/schedule/parse-window.ts'
import { isLongerThan, parseDuration } from './duration.ts'
import { record } from './mappings.ts'
import {
  appGlobPattern,
  appNamePattern,
  datePattern,
  durationPattern,
  namePattern,
  quietPattern,
  regionPattern,
  sizePattern,
  statusPattern,
  timezonePattern,
  urlPattern,
  windowPattern
} from './patterns.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { signName } from './token.ts'
import { timezoneMistake } from './timezone.ts'

/** A schema with what editors and the documentation say of it. */
export function described<Schema extends v.GenericSchema>(
  schema: Schema,
  description: string,
  examples: readonly unknown[]
): Schema {
  return v.pipe(schema, v.metadata({ description, examples })) as unknown as Schema
}

/** A check that says what is wrong; null: nothing. What is wrong is not checked for more. */
export function noMistake<Value>(mistakeIn: (value: Value) => string | null): v.RawCheckAction<Value> {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    const message = dataset.typed ? mistakeIn(dataset.value) : null
    if (message === null) return
    addIssue({ message })
    Object.assign(dataset, { typed: false })
  })
}

/** What a value means. `refuse` says that it means nothing, and why. */
export function meaning<Written, Meant>(
  read: (written: Written, refuse: (message: string) => never) => Meant
): v.RawTransformAction<Written, Meant> {
  return v.rawTransform<Written, Meant>(({ dataset, addIssue, NEVER }) =>
    read(dataset.value, (message) => {
      addIssue({ message })
      return NEVER
    })
  )
}

/** A text with the pattern that editors check; what is wrong with it is told by the parser behind. */
export function textLike(pattern: string, example?: string) {
  return v.pipe(v.string(example), v.metadata({ pattern }))
}

export const off = v.literal('off')

/** A key that names an app or a process type. */
export const name = textLike(namePattern)

/** A key under `apps`, with the pattern that editors check. */
export const appName = textLike(appNamePattern)

/** An item of `except`. */
export const appGlob = textLike(appGlobPattern, 'Write the name of an app or a glob, for example review-keep-*.')

/** No infinity either. */
export function finiteNumber(words?: string) {
  return v.pipe(v.custom<number>(Number.isFinite, words), v.metadata({ type: 'number' }))
}

export function boundedInteger(least: number, most: number, words: string) {
  return v.pipe(
    v.custom<number>(Number.isInteger, words),
    v.metadata({ type: 'integer' }),
    v.minValue(least, words),
    v.maxValue(most, words)
  )
}

export const dynoCount = boundedInteger(0, 9999, 'Write a whole number of dynos, 0 to 9999.')

export function someText(words: string) {
  return v.pipe(v.string(words), v.nonEmpty(words))
}

/** @param most what may be written */
export function tooLong(text: string | number, most: string): string {
  return `"${text}" is too long. Write ${most} or less.`
}

/** Where nothing else is said: decisions reach no farther back or ahead. */
const usualMost = '1d'

/** @param most the longest, as it is written */
export function durationText(most = usualMost) {
  return v.pipe(
    v.union([textLike(durationPattern), v.literal(0)], 'Write a duration such as 500ms, 30s, 5m, 2h or 1h30m.'),
    meaning((text, refuse) => {
      const ms = parseDuration(String(text))
      if (ms === null) return refuse(`"${text}" is not a duration. Write 500ms, 30s, 5m, 2h, 1h30m or 1d.`)
      return isLongerThan(most, ms) ? refuse(tooLong(text, most)) : ms
    })
  )
}

export function positiveDuration(most = usualMost) {
  return v.pipe(
    durationText(most),
    v.check((ms) => ms > 0, 'Must be longer than 0.')
  )
}

export const timezone = v.pipe(
  textLike(timezonePattern, 'Write the IANA name of a time zone, such as America/New_York.'),
  noMistake(timezoneMistake)
)

export const windowLine = v.pipe(
  v.union(
    [
      textLike(windowPattern),
      v.pipe(v.custom<number>(Number.isFinite), v.metadata({ type: 'integer', minimum: 0, maximum: 9999 }))
    ],
    'A window is one line of text, for example "weekdays 07:00-22:00 3".'
  ),
  meaning((line, refuse): Window => {
    // How to write it is looked for when it is told.
    const parsed = parseWindow(String(line), 'none')
    return parsed.ok ? parsed.window : refuse(parsed.message)
  })
)

/** A window without a quantity. */
export const quietLine = v.pipe(
  textLike(quietPattern, 'A quiet window is one line of text, for example "sun 02:00-04:00".'),
  meaning((line, refuse): WindowTimes => {
    const parsed = parseWindowTimes(line)
    return parsed.ok ? parsed.times : refuse(parsed.message)
  })
)

const amountText = 'Write an amount in US$ above 0, for example 300.'
export const budgetAmount = v.pipe(
  finiteNumber(amountText),
  v.gtValue(0, amountText),
  v.maxValue(10_000_000, amountText)
)

const sizeText = 'Write a dyno type such as standard-1x.'
/** Whether there is such a dyno type is found out later. */
export const sizeName = v.pipe(v.string(sizeText), v.regex(new RegExp(sizePattern), sizeText), v.toLowerCase())

export const statusRanges = v.pipe(
  v.union(
    [
      v.pipe(v.custom<number>(Number.isInteger), v.metadata({ type: 'integer', minimum: 100, maximum: 599 })),
      textLike(statusPattern)
    ],
    'Write a status or a range, for example 200-299.'
  ),
  meaning((text, refuse): readonly StatusRange[] => {
    const parts = String(text).split(',')
    const ranges = parts.map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part))
    const read = ranges.flatMap((match) =>
      match === null ? [] : [{ from: Number(match[1]), to: Number(match[2] ?? match[1]) }]
    )
    return read.length === parts.length && read.every(({ from, to }) => from <= to)
      ? read
      : refuse(`"${text}" is not a status or a range. Write 200, 200-299 or 200-299,304.`)
  })
)

const headersForm = 'Write headers as names with their values, for example { x-probe: "1" }, or leave "headers" out.'
export const headerValues = v.pipe(
  record(
    v.pipe(v.string(), v.regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is not the name of a header')),
    v.pipe(
      v.union([v.string(), finiteNumber()], 'A header is a text.'),
      v.transform(String),
      v.check((value) => !/[\r\n\0]/.test(value), 'A header cannot hold line breaks.')
    ),
    headersForm
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const input = dataset.value
    for (const [name, value] of Object.entries(input)) {
      const message = headerMistake(name, value, Object.keys(input))
      if (message !== null) addIssue({ message, path: [{ type: 'object', origin: 'value', input, key: name, value }] })
    }
  })
)

/** A request is wrong or ambiguous with one of these that is not its own. */
const headersOfConnection = [
  'connection',
  'content-length',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade'
]

/** Why a header cannot be sent, or null; without its value, which may be a secret. */
function headerMistake(name: string, value: string, all: readonly string[]): string | null {
  const lower = name.toLowerCase()
  if (headersOfConnection.includes(lower))
    return `The header "${name}" is set by the connection itself, and a request with another one fails. Leave it out.`
  const first = all.find((other) => other.toLowerCase() === lower)
  if (first !== undefined && first !== name) return `"${first}" and "${name}" are the same header. Keep one of them.`
  const sign = /[^\t\r\n\0\x20-\x7e\x80-\xff]/u.exec(value)?.[0]
  return sign === undefined
    ? null
    : `The header "${name}" holds a sign that no header may carry (${signName(sign)}), as text that was copied from a page or a chat does. Write it again, or save its secret again.`
}

const address = 'Write a full address such as https://www.example.com/health, or none.'
const inProbe = 'Leave user name and password out of the address: send them as a header of the probe.'
export const url = v.union([v.literal('none'), addressLike(address, inProbe)], address)

const inHeader = 'Leave user name and password out of the address: send them as a header.'
/** An address of the web. Messages do not repeat it: it may hold secrets. */
export function webAddress(example: string) {
  return addressLike(`Write a full address such as ${example}.`, inHeader)
}

function addressLike(words: string, withPassword: string) {
  return v.pipe(
    textLike(urlPattern, words),
    noMistake((text) => {
      if (!new RegExp(urlPattern).test(text) || !URL.canParse(text)) return words
      const { username, password } = new URL(text)
      return username === '' && password === '' ? null : withPassword
    })
  )
}

/** An address that is a secret itself, or that one is sent to. */
export function secretUrl(example: string, why: string) {
  return v.pipe(
    webAddress(example),
    noMistake((text) =>
      URL.canParse(text) && /^https?:/i.test(text) && !mayCarryToken(text)
        ? `${why}: it goes over https only (or to this machine). Write an https address.`
        : null
    )
  )
}

/** Whether there is such a region is looked up with the holidays. */
export const region = v.pipe(
  v.string('Write a region such as US or US-NY.'),
  v.regex(new RegExp(regionPattern), 'Write a country, or country-state, or country-state-region: US, US-NY, US-LA-NO.')
)

export const holidayDate = v.pipe(
  textLike(datePattern, 'Write a date such as 2026-12-24 (once) or 12-24 (every year).'),
  meaning((text, refuse): HolidayDate => {
    const parsed = parseDates(text)
    return parsed.ok ? parsed.dates : refuse(parsed.message)
  })
)

export const calendar = v.pipe(
  someText('Write an https address or a path.'),
  v.check(
    (text) => !text.includes('://') || mayCarryToken(text.replace(/^webcals?:/i, 'https:')),
    'Write an https address, or a path in the repository.'
  )
)
