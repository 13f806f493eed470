import { z } from 'zod'
import type { StatusRange, Window } from '../model.ts'
import { parseWindow } from '../schedule/parse-window.ts'
import { parseDuration } from './duration.ts'
import { timezoneMistake } from './timezone.ts'

/** Keys of the configuration file that are reserved and refused, so that nobody believes they work. */
export const reservedKeys = ['holidays', 'notify', 'scale-out', 'scale-in', 'metrics', 'forecast', 'lead', 'idle', 'manual-changes'] as const

const quantity = z.int('Write a whole number of dynos, 0 to 9999.').min(0).max(9999)

const duration = z.union([z.string(), z.literal(0)], 'Write a duration such as 500ms, 30s, 5m, 2h or 1h30m.').transform((text, ctx) => {
  const ms = parseDuration(String(text))
  if (ms !== null) return ms
  ctx.addIssue(`"${text}" is not a duration. Write 500ms, 30s, 5m, 2h, 1h30m or 1d.`)
  return z.NEVER
})

const positiveDuration = duration.refine((ms) => ms > 0, 'Must be longer than 0.')

const timezone = z.string('Write the IANA name of a time zone, such as America/New_York.').superRefine((name, ctx) => {
  const mistake = timezoneMistake(name)
  if (mistake !== null) ctx.addIssue(mistake)
})

const windowLine = z
  .union([z.string(), z.number()], 'A window is one line of text, for example "weekdays 07:00-22:00 3".')
  .transform((line, ctx): Window => {
    const parsed = parseWindow(String(line))
    if (parsed.ok) return parsed.window
    ctx.addIssue(parsed.message)
    return z.NEVER
  })

const statusRanges = z.union([z.int(), z.string()], 'Write a status or a range, for example 200-299.').transform((text, ctx): readonly StatusRange[] => {
  const parts = String(text).split(',')
  const ranges = parts.map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part))
  const read = ranges.flatMap((match) => (match === null ? [] : [{ from: Number(match[1]), to: Number(match[2] ?? match[1]) }]))
  if (read.length === parts.length && read.every(({ from, to }) => from <= to)) return read
  ctx.addIssue(`"${text}" is not a status or a range. Write 200, 200-299 or 200-299,304.`)
  return z.NEVER
})

const header = z.union([z.string(), z.number()], 'A header is a text.').transform(String).refine((value) => !/[\r\n\0]/.test(value), 'A header cannot hold line breaks.')

const probe = z.strictObject({
  samples: z.int('Write a whole number, 1 to 20.').min(1, 'Write a whole number, 1 to 20.').max(20, 'Write a whole number, 1 to 20.').default(3),
  spacing: duration.default(2000),
  timeout: positiveDuration.refine((ms) => ms <= 60_000, 'A ping waits at most 60s.').default(10_000),
  method: z.enum(['GET', 'HEAD'], 'Write GET or HEAD.').default('GET'),
  headers: z.record(z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is not the name of a header'), header).default({}),
  expect: z
    .strictObject({
      status: statusRanges.default([{ from: 200, to: 299 }]),
      body: z.string('Write the text that the body must contain.').min(1, 'Write the text that the body must contain.').nullable().default(null)
    })
    .prefault({})
})

const failSafe = z.strictObject({
  above: positiveDuration.default(5000),
  quantity: quantity.nullable().default(null),
  on: z.enum(['overload', 'any'], 'Write overload or any.').default('overload'),
  'release-after': duration.default(15 * 60_000),
  'give-up-after': positiveDuration.default(60 * 60_000)
})

const off = z.literal('off')

/** One process type as written. `probe` and `fail-safe` stay undefined when absent: their defaults hang on the type. */
const processEntry = z.strictObject({
  schedule: z.array(windowLine, 'A schedule is a list of windows: one "- days hours quantity" a line.').default([]),
  max: quantity.optional(),
  min: quantity.optional(),
  probe: z.union([off, probe]).optional(),
  'fail-safe': z.union([off, failSafe]).optional()
})

const address = 'Write a full address such as https://www.example.com/health, or none.'
const url = z.union(
  [
    z.literal('none'),
    z.url({ protocol: /^https?$/, error: address }).refine((text) => !/^[^/]*\/\/[^/?#]*@/.test(text), 'Leave user name and password out of the address: send them as a header of the probe.')
  ],
  address
)

const appEntry = z.strictObject({
  url: url.optional(),
  enabled: z.boolean('Write true or false.').default(true),
  processes: z
    .record(z.string(), processEntry, 'Write the process types, for example "web:", each with its schedule.')
    .refine((processes) => Object.keys(processes).length > 0, 'Name at least one process type, for example "web:".')
})

/** The configuration file. Input: the YAML as plain values; output: the same with defaults, and the texts parsed. */
export const configFile = z.strictObject(
  {
    timezone: timezone.default('UTC'),
    apps: z
      .record(z.string(), appEntry, 'Write the apps, each with its name on Heroku as the key.')
      .refine((apps) => Object.keys(apps).length > 0, 'Name at least one app.')
  },
  'Write the configuration as keys: at least "apps:" with one app below it.'
)

export type ConfigFile = z.output<typeof configFile>
export type AppEntry = z.output<typeof appEntry>
export type ProcessEntry = z.output<typeof processEntry>

/** The values behind `probe:` and `fail-safe:` when nothing is written. */
export const defaultProbe = probe.parse({})
export const defaultFailSafe = failSafe.parse({})
