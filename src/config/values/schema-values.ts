/** The values that a configuration is made of, as zod schemas: what editors check as written, and what the program is given. */
import * as z from 'zod'
import type { HolidayDate, StatusRange, Window, WindowTimes } from '../../core/model.ts'
import { parseDates, parseWindow, parseWindowTimes } from '../../core/schedule/parse-window.ts'
import { parseDuration } from './duration.ts'
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
import { timezoneMistake } from './timezone.ts'

/** A text with the pattern that editors check; what is wrong with it is told by the parser behind. */
function textLike(pattern: string, example?: string): z.ZodString {
  return z.string(example).meta({ pattern })
}

export const off = z.literal('off')

/** A key that names an app or a process type. */
export const name = textLike(namePattern)

/** A key under `apps`, with the pattern that editors check. */
export const appName = textLike(appNamePattern)

/** An item of `except`. */
export const appGlob = textLike(appGlobPattern, 'Write the name of an app or a glob, for example review-keep-*.')

export function boundedInteger(least: number, most: number, words: string): z.ZodInt {
  return z.int(words).min(least, words).max(most, words)
}

export const dynoCount = boundedInteger(0, 9999, 'Write a whole number of dynos, 0 to 9999.')

export function someText(words: string): z.ZodString {
  return z.string(words).min(1, words)
}

export const durationText = z
  .union([textLike(durationPattern), z.literal(0)], 'Write a duration such as 500ms, 30s, 5m, 2h or 1h30m.')
  .transform((text, ctx) => {
    const ms = parseDuration(String(text))
    if (ms !== null) return ms
    ctx.addIssue(`"${text}" is not a duration. Write 500ms, 30s, 5m, 2h, 1h30m or 1d.`)
    return z.NEVER
  })

export const positiveDuration = durationText.refine((ms) => ms > 0, 'Must be longer than 0.')

export const timezone = z
  .string('Write the IANA name of a time zone, such as America/New_York.')
  .superRefine((written, ctx) => {
    const mistake = timezoneMistake(written)
    if (mistake !== null) ctx.addIssue(mistake)
  })
  .meta({ pattern: timezonePattern })

export const windowLine = z
  .union(
    [textLike(windowPattern), z.number().meta({ type: 'integer', minimum: 0, maximum: 9999 })],
    'A window is one line of text, for example "weekdays 07:00-22:00 3".'
  )
  .transform((line, ctx): Window => {
    const window = String(line)
    const parsed = parseWindow(window, 'none')
    if (parsed.ok) return parsed.window
    // How to write it is looked for when it is told.
    ctx.addIssue({ code: 'custom', message: parsed.message, params: { window } })
    return z.NEVER
  })

/** A window without a quantity. */
export const quietLine = z
  .string('A quiet window is one line of text, for example "sun 02:00-04:00".')
  .meta({ pattern: quietPattern })
  .transform((line, ctx): WindowTimes => {
    const parsed = parseWindowTimes(line)
    if (parsed.ok) return parsed.times
    ctx.addIssue(parsed.message)
    return z.NEVER
  })

const amountText = 'Write an amount in US$ above 0, for example 300.'
export const budgetAmount = z.number(amountText).positive(amountText).max(10_000_000, amountText)

const sizeText = 'Write a dyno type such as standard-1x.'
/** Whether there is such a dyno type is found out later. */
export const sizeName = z
  .string(sizeText)
  .regex(new RegExp(sizePattern), sizeText)
  .transform((text) => text.toLowerCase())

export const statusRanges = z
  .union(
    [z.int().meta({ minimum: 100, maximum: 599 }), textLike(statusPattern)],
    'Write a status or a range, for example 200-299.'
  )
  .transform((text, ctx): readonly StatusRange[] => {
    const parts = String(text).split(',')
    const ranges = parts.map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part))
    const read = ranges.flatMap((match) =>
      match === null ? [] : [{ from: Number(match[1]), to: Number(match[2] ?? match[1]) }]
    )
    if (read.length === parts.length && read.every(({ from, to }) => from <= to)) return read
    ctx.addIssue(`"${text}" is not a status or a range. Write 200, 200-299 or 200-299,304.`)
    return z.NEVER
  })

export const headerValues = z.record(
  z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is not the name of a header'),
  z
    .union([z.string(), z.number()], 'A header is a text.')
    .transform(String)
    .refine((value) => !/[\r\n\0]/.test(value), 'A header cannot hold line breaks.')
)

const address = 'Write a full address such as https://www.example.com/health, or none.'
export const url = z.union(
  [
    z.literal('none'),
    z
      .string()
      .superRefine((text, ctx) => {
        const parsed = new RegExp(urlPattern).test(text) && URL.canParse(text) ? new URL(text) : null
        if (parsed === null) ctx.addIssue(address)
        else if (parsed.username !== '' || parsed.password !== '')
          ctx.addIssue('Leave user name and password out of the address: send them as a header of the probe.')
      })
      .meta({ pattern: urlPattern })
  ],
  address
)

/** An address of the web. Messages do not repeat it: it may hold secrets. */
export function webAddress(example: string): z.ZodString {
  const full = `Write a full address such as ${example}.`
  return z
    .string(full)
    .superRefine((text, ctx) => {
      if (!new RegExp(urlPattern).test(text) || !URL.canParse(text)) ctx.addIssue(full)
      else if (new URL(text).username !== '' || new URL(text).password !== '')
        ctx.addIssue('Leave user name and password out of the address: send them as a header.')
    })
    .meta({ pattern: urlPattern })
}

/** An address that is a secret itself, or that one is sent to. */
export function secretUrl(example: string, why: string): z.ZodString {
  return webAddress(example).superRefine((text, ctx) => {
    if (URL.canParse(text) && /^https?:/i.test(text) && !mayCarryToken(text))
      ctx.addIssue(`${why}: it goes over https only (or to this machine). Write an https address.`)
  })
}

/** Whether there is such a region is looked up with the holidays. */
export const region = z
  .string('Write a region such as US or US-NY.')
  .regex(new RegExp(regionPattern), 'Write a country, or country-state, or country-state-region: US, US-NY, US-LA-NO.')

export const holidayDate = z
  .string('Write a date such as 2026-12-24 (once) or 12-24 (every year).')
  .meta({ pattern: datePattern })
  .transform((text, ctx): HolidayDate => {
    const parsed = parseDates(text)
    if (parsed.ok) return parsed.dates
    ctx.addIssue(parsed.message)
    return z.NEVER
  })

export const calendar = someText('Write an https address or a path.').refine(
  (text) => !text.includes('://') || mayCarryToken(text.replace(/^webcals?:/i, 'https:')),
  'Write an https address, or a path in the repository.'
)
