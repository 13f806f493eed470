import * as z from 'zod'
import { reasonCodes } from '../../../core/model/decision.ts'
import { incidentKinds } from '../../../core/model/incident.ts'
import type { LoadedState } from '../../../ports.ts'
import { demand } from './demand-schema.ts'
import { history } from './history-schema.ts'
import { latency } from './latency-schema.ts'
import { migrate } from './migrate.ts'
import { parsing } from '../../../core/parsing.ts'
import { notices } from './notices-schema.ts'
import { instant, verdict, wholeNumber } from './schema-units.ts'

/** What a document that could be fetched turned out to be. */
export type ParsedState = Extract<LoadedState, { kind: 'loaded' | 'unusable' | 'newer' }>

const VERSION = 1

/** Far above what counting can reach, far below where adding one loses precision. */
const HIGHEST_SEQUENCE = 1e15

const phase = z.enum(['ongoing', 'gave-up', 'recovering', 'over'])

/** A hold of a quantity or of a dyno type. */
const held = { by: z.enum(['input', 'noticed']), sinceMs: instant, untilMs: instant }

const recovery = z.object({
  healthySinceMs: instant.nullable(),
  failSafe: z.object({ sinceMs: instant, gaveUp: z.boolean() }).nullable()
})

const look = z.object({
  atMs: instant,
  from: wholeNumber.nullable(),
  to: wholeNumber.nullable(),
  size: z.string().exactOptional(),
  verdict,
  medianMs: z.number().min(0).nullable(),
  answers: z.array(z.string())
})

const intent = z.object({
  atMs: instant,
  from: wholeNumber,
  to: wholeNumber,
  size: z.string().exactOptional(),
  run: z.string()
})

const runMark = z.object({
  number: wholeNumber,
  attempt: wholeNumber,
  atMs: instant,
  progress: z.enum(['under-way', 'done']),
  followsGap: z.boolean()
})
const sizeChange = z.object({ from: z.string(), to: z.string() })

const processState = z.object({
  recovery,
  streaks: z.object({ slow: wholeNumber, fast: wholeNumber, atMs: instant }),
  recommendations: z.array(z.object({ atMs: instant, quantity: wholeNumber })),
  pointQuantity: wholeNumber.nullable().default(null),
  agreeing: z
    .object({ direction: z.enum(['in', 'out']), looks: wholeNumber })
    .nullable()
    .default(null),
  hold: z.object({ quantity: wholeNumber, ...held, raisedFrom: wholeNumber.exactOptional() }).nullable(),
  sizeHold: z
    .object({ size: z.string(), ...held })
    .nullable()
    .default(null),
  beforeHold: z.object({ quantity: wholeNumber, size: z.string().nullable() }).nullable().default(null),
  sizeRefusal: z.object({ size: z.string(), atMs: instant, message: z.string() }).nullable().default(null),
  ineffectiveScaleOut: z.object({
    count: wholeNumber,
    before: z.object({ atMs: instant, errorShare: z.number(), responseMs: z.number().nullable() }).nullable(),
    beganWithLoad: z.boolean().nullable().default(null)
  }),
  unavailableSinceMs: instant.nullable(),
  busySinceMs: instant.nullable().default(null),
  restarts: z.array(z.object({ dyno: z.string(), atMs: instant, inRow: wholeNumber })).default([]),
  lastRequestMs: instant.nullable(),
  // They can be learned again: those of another version are no reason to lose the rest.
  demand: demand.nullable().catch(null),
  latency: latency.nullable().catch(null),
  lastChange: z
    .object({ atMs: instant, from: wholeNumber, to: wholeNumber, size: sizeChange.exactOptional() })
    .nullable(),
  faults: z.object({ sinceMs: instant, looks: wholeNumber, isDeploy: z.literal(true).exactOptional() }).nullable(),
  expectedQuantities: z.array(wholeNumber),
  intents: z.array(intent).default([]),
  expectedSizes: z.array(z.string()).default([]),
  recent: z.array(look),
  changes: z.array(
    z.object({
      atMs: instant,
      from: wholeNumber,
      to: wholeNumber,
      size: sizeChange.exactOptional(),
      by: z.enum(['ours', 'manual', 'external']),
      code: z.enum(reasonCodes),
      message: z.string()
    })
  ),
  history
})

const shown = z.object({
  issue: z.int().min(1),
  url: z.string(),
  open: z.boolean(),
  phase,
  commentedMs: instant.nullable()
})

const incident = z.object({
  app: z.string().nullable(),
  process: z.string().nullable(),
  kind: z.enum(incidentKinds),
  phase,
  sinceMs: instant,
  endedMs: instant.nullable(),
  departed: z.literal(true).exactOptional(),
  isCrashLoop: z.boolean().exactOptional(),
  cause: z.string(),
  lowest: wholeNumber.nullable(),
  highest: wholeNumber.nullable(),
  extra: z.object({ dynoSeconds: z.number().min(0), untilMs: instant }),
  untold: z.enum(['opening', 'end']).exactOptional(),
  shown: shown.nullable()
})

const closed = incident
  .pick({ app: true, process: true, kind: true, sinceMs: true, lowest: true, highest: true })
  .extend({ endedMs: instant })

/** The version-1 document. Keys that it does not know are dropped, `__proto__` among them. */
export const stateSchema = z.object({
  version: z.literal(VERSION),
  sequence: z.int().min(0).max(HIGHEST_SEQUENCE),
  lastLookMs: instant.nullable(),
  gapsMs: z.array(z.number().min(0)),
  lease: z.object({ holder: z.string(), untilMs: instant }).nullable(),
  saves: z.array(z.string()).catch([]).default([]),
  // Without them the state is still worth everything else.
  runs: z.record(z.string(), runMark).catch({}).default({}),
  apps: z.record(z.string(), z.record(z.string(), processState)),
  selected: z.record(z.string(), z.array(z.string())).default({}),
  maintenance: z.record(z.string(), z.object({ stage: z.enum(['switching-on', 'on', 'left-off']) })).default({}),
  nearlySpent: z.record(z.string(), z.string()).default({}),
  incidents: z.array(incident),
  closed: z.array(closed).default([]),
  calendar: z
    .array(z.object({ day: z.int(), name: z.string(), timezone: z.string().exactOptional() }))
    .nullable()
    .default(null),
  notices: notices.default({})
})

/** What a document holds before it is read; as much as the model may hold in its stead. */
export type StateDocument = Frozen<z.input<typeof stateSchema>>

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
    const parsed = stateSchema.safeParse(migrate(value), parsing(value))
    if (parsed.success) return { kind: 'loaded', state: parsed.data }
    return unusable(`it is not a document of Dyno Scaler (${firstIssue(parsed.error)})`, origin)
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

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'no reason given'
  // The path may hold names from a foreign file, of any length and with any character.
  const path = issue.path
    .map(String)
    .join('.')
    .replace(/[^\w.-]/g, '?')
    .slice(0, 80)
  const message = issue.message.slice(0, 120)
  return path === '' ? message : `${path}: ${message}`
}
