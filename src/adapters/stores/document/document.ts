import * as v from 'valibot'
import { object, record } from '../../../config/values/mappings.ts'
import { reasonCodes } from '../../../core/model/decision.ts'
import { incidentKinds } from '../../../core/model/incident.ts'
import type { LoadedState } from '../../../ports.ts'
import { demand } from './demand-schema.ts'
import { history } from './history-schema.ts'
import { latency } from './latency-schema.ts'
import { migrate } from './migrate.ts'
import { mistake } from './mistake.ts'
import { notices } from './notices-schema.ts'
import { amount, instant, integer, issueNumber, number, verdict, wholeNumber } from './schema-units.ts'

/** What a document that could be fetched turned out to be. */
export type ParsedState = Extract<LoadedState, { kind: 'loaded' | 'unusable' | 'newer' }>

const VERSION = 1

/** Far above what counting can reach, far below where adding one loses precision. */
const HIGHEST_SEQUENCE = 1e15

const phase = v.picklist(['ongoing', 'gave-up', 'recovering', 'over'])

/** A hold of a quantity or of a dyno type. */
const held = { by: v.picklist(['input', 'noticed']), sinceMs: instant, untilMs: instant }

const recovery = object({
  healthySinceMs: v.nullable(instant),
  failSafe: v.nullable(object({ sinceMs: instant, gaveUp: v.boolean() }))
})

const look = object({
  atMs: instant,
  from: v.nullable(wholeNumber),
  to: v.nullable(wholeNumber),
  size: v.exactOptional(v.string()),
  verdict,
  medianMs: v.nullable(amount),
  answers: v.array(v.string())
})

const quantityChange = { atMs: instant, from: wholeNumber, to: wholeNumber }

const intent = object({
  ...quantityChange,
  size: v.exactOptional(v.string()),
  run: v.string()
})

const runMark = object({
  number: wholeNumber,
  attempt: wholeNumber,
  atMs: instant,
  progress: v.picklist(['under-way', 'done']),
  followsGap: v.boolean()
})
const sizeChange = object({ from: v.string(), to: v.string() })

const processState = object({
  recovery,
  streaks: object({ slow: wholeNumber, fast: wholeNumber, atMs: instant }),
  recommendations: v.array(object({ atMs: instant, quantity: wholeNumber })),
  pointQuantity: v.nullish(wholeNumber, null),
  agreeing: v.nullish(object({ direction: v.picklist(['in', 'out']), looks: wholeNumber }), null),
  hold: v.nullable(object({ quantity: wholeNumber, ...held, raisedFrom: v.exactOptional(wholeNumber) })),
  sizeHold: v.nullish(object({ size: v.string(), ...held }), null),
  beforeHold: v.nullish(object({ quantity: wholeNumber, size: v.nullable(v.string()) }), null),
  sizeRefusal: v.nullish(object({ size: v.string(), atMs: instant, message: v.string() }), null),
  ineffectiveScaleOut: object({
    count: wholeNumber,
    before: v.nullable(object({ atMs: instant, errorShare: number, responseMs: v.nullable(number) })),
    beganWithLoad: v.nullish(v.boolean(), null)
  }),
  unavailableSinceMs: v.nullable(instant),
  busySinceMs: v.nullish(instant, null),
  restarts: v.optional(v.array(object({ dyno: v.string(), atMs: instant, inRow: wholeNumber })), []),
  lastRequestMs: v.nullable(instant),
  // They can be learned again: those of another version are no reason to lose the rest.
  demand: v.fallback(v.nullable(demand), null),
  latency: v.fallback(v.nullable(latency), null),
  lastChange: v.nullable(object({ ...quantityChange, size: v.exactOptional(sizeChange) })),
  faults: v.nullable(object({ sinceMs: instant, looks: wholeNumber, isDeploy: v.exactOptional(v.literal(true)) })),
  expectedQuantities: v.array(wholeNumber),
  intents: v.optional(v.array(intent), []),
  expectedSizes: v.optional(v.array(v.string()), []),
  recent: v.array(look),
  changes: v.array(
    object({
      ...quantityChange,
      size: v.exactOptional(sizeChange),
      by: v.picklist(['ours', 'manual', 'external']),
      code: v.picklist(reasonCodes),
      message: v.string()
    })
  ),
  history
})

const shown = object({
  issue: issueNumber,
  url: v.string(),
  open: v.boolean(),
  phase,
  commentedMs: v.nullable(instant)
})

const incident = object({
  app: v.nullable(v.string()),
  process: v.nullable(v.string()),
  kind: v.picklist(incidentKinds),
  phase,
  sinceMs: instant,
  endedMs: v.nullable(instant),
  departed: v.exactOptional(v.literal(true)),
  isCrashLoop: v.exactOptional(v.boolean()),
  cause: v.string(),
  lowest: v.nullable(wholeNumber),
  highest: v.nullable(wholeNumber),
  extra: object({ dynoSeconds: amount, untilMs: instant }),
  untold: v.exactOptional(v.picklist(['opening', 'end'])),
  shown: v.nullable(shown)
})

const { app, process, kind, sinceMs, lowest, highest } = incident.entries
const closed = object({ app, process, kind, sinceMs, lowest, highest, endedMs: instant })

/** The version-1 document. Keys that it does not know are dropped, `__proto__` among them. */
export const stateSchema = object({
  version: v.literal(VERSION),
  sequence: v.pipe(wholeNumber, v.maxValue(HIGHEST_SEQUENCE)),
  lastLookMs: v.nullable(instant),
  gapsMs: v.array(amount),
  lease: v.nullable(object({ holder: v.string(), untilMs: instant })),
  // Without these two the state is still worth everything else.
  saves: v.fallback(v.array(v.string()), []),
  runs: v.fallback(record(v.string(), runMark), {}),
  apps: record(v.string(), record(v.string(), processState)),
  selected: v.optional(record(v.string(), v.array(v.string())), {}),
  maintenance: v.optional(record(v.string(), object({ stage: v.picklist(['switching-on', 'on', 'left-off']) })), {}),
  nearlySpent: v.optional(record(v.string(), v.string()), {}),
  incidents: v.array(incident),
  closed: v.optional(v.array(closed), []),
  calendar: v.nullish(v.array(object({ day: integer, name: v.string(), timezone: v.exactOptional(v.string()) })), null),
  notices: v.optional(notices, {})
})

/** What a document holds before it is read; as much as the model may hold in its stead. */
export type StateDocument = Frozen<v.InferInput<typeof stateSchema>>

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/**
 * Tells our documents from everything else; those of earlier builds come with today's keys. Never throws, whatever
 * the value is.
 *
 * @param origin names the place in the warning, e.g. `The state file /tmp/state.json`
 */
export function parseState(value: unknown, origin = 'The state'): ParsedState {
  try {
    const version = versionOf(value)
    if (typeof version === 'number' && version > VERSION) return newer(version, origin)
    const parsed = v.safeParse(stateSchema, migrate(value), { abortEarly: true, message: mistake })
    if (parsed.success) return { kind: 'loaded', state: parsed.output }
    return unusable(`it is not a document of Dyno Scaler (${placed(parsed.issues[0])})`, origin)
  } catch {
    // A getter or a proxy may throw when it is looked at.
    return unusable('it is not a document of Dyno Scaler (it cannot be read)', origin)
  }
}

/** The result for something that was there and is of no use. `problem` is a clause without a full stop. */
export function unusable(problem: string, origin = 'The state'): ParsedState {
  return { kind: 'unusable', warning: `${origin} cannot be used: ${problem}. This run starts with a fresh state.` }
}

function newer(version: number, origin: string): ParsedState {
  return {
    kind: 'newer',
    warning:
      `${origin} was written by a newer version (format ${version}, this one knows ${VERSION}). It is left as it is, ` +
      'and this run starts with a fresh state that is not kept. Use the same version of the action everywhere, or ' +
      'another `state-name`.'
  }
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'version')
    ? (value as { readonly version?: unknown }).version
    : undefined
}

function placed({ path, message }: v.BaseIssue<unknown>): string {
  // The path may hold names from a foreign file, of any length and with any character.
  const place = (path ?? [])
    .map(({ key }) => String(key))
    .join('.')
    .replace(/[^\w.-]/g, '?')
    .slice(0, 80)
  const clipped = message.slice(0, 120)
  return place === '' ? clipped : `${place}: ${clipped}`
}
