import { isMap, isScalar, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import { isName } from '../values/patterns.ts'
import { problem } from '../problem.ts'
import type { Parsed, Problem } from '../problem.ts'
import { timezoneMistake } from '../values/timezone.ts'
import { ownValue } from '../../core/own-value.ts'
import { didYouMean } from '../../core/suggest.ts'
import { configurationText, unknownApp } from './configuration-text.ts'
import { windowLines } from './week.ts'
import type { Step } from './week.ts'

interface Known {
  /** Its default; null: none. */
  readonly usual: string | number | null
  /** The largest number that has a counterpart here; 100 where nothing is said. */
  readonly most?: number
  /** What a setting that is not carried over has here instead. */
  readonly instead?: string
}

/** The settings of autoscalebot 2. */
const known = {
  HEROKU_APP_NAME: { usual: null },
  HEROKU_API_KEY: { usual: null },
  HEARTBEAT_INTERVAL_IN_SECONDS: { usual: 30, most: 86_400 },
  HEARTBEAT_URL: { usual: '/autoscalebot/heartbeat/' },
  MAX_RESPONSE_TIME_IN_MS: { usual: 1000 },
  MIN_RESPONSE_TIME_IN_MS: { usual: 200 },
  NUMBER_OF_FAILS_TO_SCALE_UP_AFTER: { usual: 3 },
  NUMBER_OF_PASSES_TO_SCALE_DOWN_AFTER: { usual: 5 },
  MAX_DYNOS: { usual: 3 },
  MIN_DYNOS: { usual: 1 },
  INCREMENT: { usual: 1 },
  NOTIFICATION_BACKENDS: {
    usual: null,
    instead: 'write your targets under "notify" (docs/notices.md); incidents become issues without it.'
  },
  NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD: { usual: null, most: 9999 },
  NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES: {
    usual: null,
    most: 1440,
    instead: 'it says nothing without NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD.'
  },
  NOTIFY_IF_NEEDS_EXCEED_MAX: { usual: null, instead: 'write "on: [at-max]" at a target under "notify".' },
  NOTIFY_IF_NEEDS_BELOW_MIN: { usual: null, instead: 'write "on: [at-min]" at a target under "notify".' },
  NOTIFY_ON_SCALE_FAILS: { usual: null, instead: 'the incident "scale-failed" is always told.' },
  NOTIFY_ON_EVERY_SCALE: { usual: null, instead: 'write "on: [scale]" at a target under "notify".' },
  NOTIFY_ON_EVERY_PING: { usual: null, instead: 'write "on: [look]" at a target under "notify".' },
  TIME_ZONE: { usual: null }
} satisfies Readonly<Record<string, Known>>

type Name = keyof typeof known

interface Setting {
  readonly value: unknown
  readonly refuse: (message: string) => void
}

type Settings = ReadonlyMap<string, Setting>

/**
 * Turns the settings of autoscalebot, as JSON or YAML, into a configuration: `MIN_DYNOS` and `MAX_DYNOS` become windows with ranges.
 * What is set elsewhere stands in comments. The prefix `AUTOSCALE_` of Django is taken off.
 *
 * @param file path as the user gave it, for the messages
 * @returns the text of a configuration, or every setting that cannot be carried over, with what to write instead
 */
export function importAutoscalebot(file: string, text: string): Parsed<string> {
  const problems: Problem[] = []
  const settings = readSettings(file, text, problems)
  const app = readText(settings, 'HEROKU_APP_NAME', (name) =>
    typeof name === 'string' && isName(name) ? null : 'this is not the name of an app: letters, digits and dashes only.'
  )
  const timezone = readText(settings, 'TIME_ZONE', (zone) =>
    typeof zone === 'string' ? timezoneMistake(zone) : 'Write the IANA name of a time zone, such as America/New_York.'
  )
  const bounds = readBounds(settings)
  const url = settings.get('HEARTBEAT_URL')?.value ?? known.HEARTBEAT_URL.usual
  const rules = readRules(settings)
  const interval = readCount(settings, 'HEARTBEAT_INTERVAL_IN_SECONDS')
  if (problems.length > 0) return { ok: false, problems }
  const mapped = ['MIN_DYNOS', 'MAX_DYNOS'].some((name) => typeof settings.get(name)?.value === 'object')
  const configuration = {
    comments: [
      `Converted from ${file.replace(/\s+/g, ' ')}.`,
      'The token goes into a repository secret and the input "heroku-api-key".',
      `How often to look (${interval} s) is up to the workflow: its cron, or its inputs "watch" and "interval" for looks in between.`,
      ...withoutKey(settings),
      ...(timezone === null && mapped
        ? ['TIME_ZONE is not set: UTC is assumed. Correct it if the machine of autoscalebot had another.']
        : [])
    ],
    timezone: timezone ?? 'UTC',
    apps: [
      {
        app: app ?? unknownApp,
        more: urlLines(url),
        processes: [{ process: 'web', schedule: windowLines(bounds), more: rules }]
      }
    ]
  }
  return { ok: true, value: configurationText(configuration) }
}

/** A line for each setting that is set and has no key in the result. Its value, which may be a secret, is not shown. */
function withoutKey(settings: Settings): readonly string[] {
  return [...settings].flatMap(([name, { value }]) => {
    if (name === 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES' && isSet(settings, scaleDiff)) return []
    const setting = ownValue<Known>(known, name)
    if (setting === undefined)
      return [`${name} is not converted: autoscalebot has no such setting, and nothing here is like it.`]
    const { instead } = setting
    return instead === undefined || value === false ? [] : [`${name} is not converted: ${instead}`]
  })
}

function readSettings(file: string, text: string, problems: Problem[]): Settings {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const refuse = (offset: number, message: string): void => {
    const before = text.slice(0, offset).split('\n')
    problems.push({ message, place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } })
  }
  for (const error of document.errors)
    refuse(
      error.pos[0],
      `This is neither JSON nor YAML: ${error.message}. Write the settings of the Python file as "NAME: value" lines.`
    )
  if (document.errors.length > 0) return new Map()
  if (!isMap(document.contents)) {
    problems.push(problem(`${file} holds no settings. Write those of the Python file as "NAME: value" lines.`))
    return new Map()
  }
  const found = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const node = value as Node | null
    return [{ written: String(key.value), value: plainValue(node, document), offset: key.range[0] }]
  })
  const isDjango = found.some(({ written }) => written.startsWith('AUTOSCALE_'))
  const settings = new Map<string, Setting>()
  for (const { written, value, offset } of found) {
    const name = written.replace(/^AUTOSCALE_/, '')
    const refuseThis = (message: string): void => refuse(offset, `${written}: ${message}`)
    if (written === 'AUTOSCALE_SETTINGS')
      refuseThis(
        'settings with backends, one set for each process, are not read. Write MIN_DYNOS, MAX_DYNOS and the others of one process at the top.'
      )
    // The settings of Django itself are none of ours.
    else if (isDjango && name === written && name !== 'TIME_ZONE') continue
    else if (!Object.hasOwn(known, name) && didYouMean(name, Object.keys(known)) !== '')
      refuseThis(`autoscalebot has no such setting.${didYouMean(name, Object.keys(known))}`)
    else if (value !== null) settings.set(name, { value, refuse: refuseThis })
  }
  return settings
}

function plainValue(node: Node | null, document: Document): unknown {
  try {
    return node === null ? null : node.toJS(document)
  } catch {
    // Aliases that multiply without end, or point nowhere: no setting looks like that, and each refuses the text.
    return 'unreadable'
  }
}

/** null: it is not set, or was refused. */
function readText(settings: Settings, name: Name, mistakeIn: (value: unknown) => string | null): string | null {
  const setting = settings.get(name)
  if (setting === undefined) return null
  const mistake = mistakeIn(setting.value)
  if (mistake === null) return setting.value as string
  setting.refuse(mistake)
  return null
}

/** Minutes of the day from which on a number holds, in order; the first holds from midnight on. */
type Times = readonly { readonly minute: number; readonly dynos: number }[]

/** The ranges of every day of the week. Empty: something was refused. */
function readBounds(settings: Settings): readonly Step[] {
  const [min, max] = [readTimes(settings, 'MIN_DYNOS'), readTimes(settings, 'MAX_DYNOS')]
  if (min === null || max === null) return []
  const minutes = [...new Set([...min, ...max].map(({ minute }) => minute))].sort((a, b) => a - b)
  const daily = minutes.map((minute) => ({ minute, floor: dynosAt(min, minute), ceiling: dynosAt(max, minute) }))
  const crossed = daily.find(({ floor, ceiling }) => floor > ceiling)
  if (crossed !== undefined) {
    const { minute, floor, ceiling } = crossed
    const setting = settings.get('MIN_DYNOS') ?? settings.get('MAX_DYNOS')
    setting?.refuse(
      `from ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} on MIN_DYNOS (${floor}) is above MAX_DYNOS (${ceiling}). Correct one of the two.`
    )
    return []
  }
  const quantity = (floor: number, ceiling: number): string => (floor === ceiling ? `${floor}` : `${floor}-${ceiling}`)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    daily.map(({ minute, floor, ceiling }) => ({ minute: day * 1440 + minute, quantity: quantity(floor, ceiling) }))
  )
}

function dynosAt(times: Times, minute: number): number {
  return times.findLast((time) => time.minute <= minute)?.dynos ?? 0
}

/** A number, or a map of `"H:MM"` to numbers. As in autoscalebot, the first of a map holds also before its time. */
function readTimes(settings: Settings, name: 'MIN_DYNOS' | 'MAX_DYNOS'): Times | null {
  const setting = settings.get(name)
  const value = setting?.value ?? known[name].usual
  const pairs = typeof value === 'object' ? Object.entries(value) : [['0:00', value] as const]
  const times = pairs.map(([time, dynos]: readonly [string, unknown]) => {
    const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
    const isNumber = typeof dynos === 'number' && Number.isInteger(dynos) && dynos >= 0 && dynos <= 9999
    return hour === '' || !isNumber ? null : { minute: Number(hour) * 60 + Number(minute), dynos }
  })
  const read = times.filter((time) => time !== null).sort((one, other) => one.minute - other.minute)
  const [first] = read
  if (
    first === undefined ||
    read.length < times.length ||
    new Set(read.map(({ minute }) => minute)).size < read.length
  ) {
    setting?.refuse(
      'this is neither a number of dynos nor a map of times to numbers. Write 3, or {"0:00": 2, "9:00": 5, "17:00": 2}.'
    )
    return null
  }
  return [{ minute: 0, dynos: first.dynos }, ...read.filter(({ minute }) => minute > 0)]
}

function urlLines(url: unknown): readonly string[] {
  if (typeof url === 'string' && /^https?:\/\/\S+$/.test(url) && URL.canParse(url))
    return [`url: ${JSON.stringify(url)}`]
  return [`# url: https://www.example.com${String(url).replace(/\s+/g, '')} # without it the front page is pinged`]
}

/** Scaling by response time. */
function readRules(settings: Settings): readonly string[] {
  const count = (name: Name): number => readCount(settings, name)
  const above = Math.round(count('MAX_RESPONSE_TIME_IN_MS'))
  const below = Math.round(count('MIN_RESPONSE_TIME_IN_MS'))
  const [fails, passes] = [count('NUMBER_OF_FAILS_TO_SCALE_UP_AFTER'), count('NUMBER_OF_PASSES_TO_SCALE_DOWN_AFTER')]
  const step = count('INCREMENT')
  // A refused number is 0.
  if (below > 0 && below >= above && above > 0) {
    const setting = settings.get('MIN_RESPONSE_TIME_IN_MS') ?? settings.get('MAX_RESPONSE_TIME_IN_MS')
    setting?.refuse(
      `MIN_RESPONSE_TIME_IN_MS (${below}) must be less than MAX_RESPONSE_TIME_IN_MS (${above}). Correct one of the two.`
    )
  }
  return [
    `scale-out: { above: ${above}ms, consecutive: ${fails}, step: ${step} }`,
    `scale-in: { below: ${below}ms, consecutive: ${passes}, step: ${step} }`,
    ...tooManyChanges(settings)
  ]
}

const scaleDiff = 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD'

/** It counted dynos. */
function tooManyChanges(settings: Settings): readonly string[] {
  if (!isSet(settings, scaleDiff)) return []
  const period = 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES'
  const within = isSet(settings, period) ? `, within: ${readCount(settings, period)}m` : ''
  return [`too-many-changes: { dynos: ${readCount(settings, scaleDiff)}${within} }`]
}

/** Whether a setting that is off by default is on. */
function isSet(settings: Settings, name: Name): boolean {
  const value = settings.get(name)?.value ?? false
  return value !== false
}

function readCount(settings: Settings, name: Name): number {
  const setting = settings.get(name)
  const { usual, most = 100 }: Known = known[name]
  const value = setting?.value ?? usual
  if (name.endsWith('_IN_MS')) {
    if (typeof value === 'number' && value >= 1 && value <= 3_600_000) return value
    setting?.refuse('Write a number of milliseconds above 0.')
  } else {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value
    setting?.refuse(`Write a whole number, 1 to ${most}.`)
  }
  return 0
}
