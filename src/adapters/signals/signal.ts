/** What a signal is: an item of `metrics`. Each kind has a file here that exports it, and a place in the list of `signals.ts`. */
import * as v from 'valibot'
import { sizePattern } from '../../config/values/patterns.ts'
import { record, settings } from '../../config/values/mappings.ts'
import { described, finiteNumber, headerValues, positiveDuration } from '../../config/values/schema-values.ts'
import { hourMs } from '../../core/durations.ts'
import type { NumberGoal, NumberMetric, NumberReading, NumberSource, PerDyno } from '../../core/model.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import type { JsonAnswer, JsonQuestion } from './json-answer.ts'
import { unavailable } from './number-reading.ts'

/** One item of `metrics`: what the router tells, or a number from elsewhere. */
export type MetricEntry =
  | { readonly kind: 'throughput'; readonly perDyno: PerDyno | 'auto' }
  | { readonly kind: 'p95'; readonly targetMs: number }
  | { readonly kind: 'number'; readonly metric: NumberMetric }

/** What the documentation says of a signal, as Markdown. */
export interface SignalGuide {
  /** An item of `metrics`, as YAML. */
  readonly example: string
  readonly text: string
}

export interface SignalKind {
  /** The key that names it in an item of `metrics`. */
  readonly kind: string
  readonly guide: SignalGuide
  /** Of an item, as written. */
  readonly schema: v.GenericSchema<unknown, MetricEntry>
  /** Every key that an item may have. */
  readonly keys: readonly string[]
  /** Whether an item with that key is one of these: kinds may share a key. */
  readonly fits: (item: Readonly<Record<string, unknown>>) => boolean
}

/** A number that some address gives. Methods, so that one list may hold signals of different sources: `kind` says whose they are. */
export interface NumberSignalKind<Source extends NumberSource = NumberSource> extends SignalKind {
  /** Whether the address is known to hold a token, and is refused over http for that. */
  readonly isAddressSecret: boolean
  /** Never rejects. */
  read(source: Source, ask: (question: JsonQuestion) => Promise<JsonAnswer>): Promise<NumberReading>
}

type Settings = Omit<NumberSource, 'kind' | 'headers'>
type Written<Keys extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Keys, undefined>>

export interface NumberSignalDefinition<Keys extends v.ObjectEntries, Source extends Settings> extends Pick<
  NumberSignalKind,
  'kind' | 'guide' | 'isAddressSecret'
> {
  /** The keys of an item beside `headers`, `per-dyno` and `target`, its own first. */
  readonly keys: Keys
  /** How an item says which number is that of the jobs in work, as `query` says it of the number itself. */
  readonly busy: v.GenericSchema<string>
  /** Where an item says that the number is. */
  readonly source: (written: Written<Keys>) => Source
  /** The address to ask; default: that of the source. */
  readonly address?: (source: Source) => string
  /** Why nothing was answered, where the service has its own meaning of a status. */
  readonly refusal?: (answer: Extract<JsonAnswer, { readonly kind: 'refused' }>) => string
  /** The number in what was answered. @param host what may be told of the address */
  readonly numberIn: (answer: unknown, source: Source, host: string) => NumberReading
}

/** A signal with `headers` and one of the goals, which all numbers have. */
export function numberSignal<Keys extends v.ObjectEntries, Source extends Settings>({
  kind,
  guide,
  isAddressSecret,
  keys,
  busy,
  source,
  address = ({ url }) => url,
  refusal = ({ cause }) => cause,
  numberIn
}: NumberSignalDefinition<Keys, Source>): NumberSignalKind<NumberSource & Source> {
  const shape = { ...keys, headers, ...goals, busy: v.optional(busy), 'busy-for': busyFor }
  return {
    kind,
    guide,
    isAddressSecret,
    keys: Object.keys(shape),
    fits: () => true,
    schema: v.pipe(
      settings(shape) as unknown as v.GenericSchema<unknown, CommonKeys>,
      v.forward(v.check(isOneGoal, twoGoals), ['target']),
      v.check(hasGoal, noGoal),
      v.forward(v.check(hasBusy, withoutBusy), ['busy-for']),
      v.forward(
        v.check((item: CommonKeys) => isAddressSecret || isSafe(String(item[kind]), item.headers), unsafeHeaders),
        [kind]
      ),
      v.transform(({ headers: sent, 'per-dyno': perDyno, target, busy: jobs, 'busy-for': forMs, ...written }) => {
        const from = { kind, headers: sent, ...source(written as Written<Keys>) }
        const inWork = jobs === undefined ? {} : { busy: { source: { ...from, query: jobs }, forMs: forMs ?? hourMs } }
        const metric = { source: from, goal: goalOf({ 'per-dyno': perDyno, target }), ...inWork }
        return { kind: 'number' as const, metric }
      })
    ),
    read: async (from, ask) => {
      const answer = await ask({ url: address(from), headers: from.headers })
      switch (answer.kind) {
        case 'json':
          return numberIn(answer.value, from, answer.host)
        case 'refused':
          return unavailable(refusal(answer))
        case 'unavailable':
          return unavailable(answer.cause)
      }
    }
  }
}

interface CommonKeys extends Goals {
  readonly busy?: string
  readonly 'busy-for'?: number
  readonly headers: Readonly<Record<string, string>>
  /** The signal's own keys. */
  readonly [key: string]: unknown
}

const headers = described(v.optional(headerValues, {}), 'Sent along.', [{ authorization: 'Bearer ${QUEUE_TOKEN}' }])

const positive = 'Write a number above 0.'
export const positiveNumber = numberAbove0(positive)

function numberAbove0(message: string) {
  return v.pipe(finiteNumber(message), v.gtValue(0, message))
}

/** By dyno type, in lower case. */
export const bySize = v.pipe(
  record(
    v.pipe(v.string(), v.regex(new RegExp(sizePattern), 'is not the name of a dyno type such as standard-1x')),
    positiveNumber,
    'Write what a dyno of each type carries, as in { standard-1x: 300, standard-2x: 600 }.'
  ),
  v.check(
    (numbers) => Object.keys(numbers).length > 0,
    'Name at least one dyno type, as in { standard-1x: 300, standard-2x: 600 }.'
  ),
  v.transform((numbers) =>
    Object.fromEntries(Object.entries(numbers).map(([size, number]) => [size.toLowerCase(), number]))
  )
)

const busyFor = described(
  v.optional(positiveDuration()),
  'With busy, how long jobs in work may hold back scaling in; at most 1d. Default: 1h.',
  ['1h']
)

const goals = {
  'per-dyno': described(
    v.optional(v.union([positiveNumber, bySize], 'Write a number above 0, or one for each dyno type.')),
    'What one dyno carries: the value divided by this is the quantity. Also by dyno type.',
    [100, { 'standard-1x': 100, 'standard-2x': 200 }]
  ),
  target: described(
    v.optional(
      numberAbove0(
        "Write a number above 0 in the metric's own unit, without the unit: 30, not 30s, where it counts seconds."
      )
    ),
    'The value that is aimed at, such as a latency in seconds: the quantity grows and shrinks in proportion.',
    [30]
  )
}

interface Goals {
  readonly 'per-dyno'?: PerDyno | undefined
  readonly target?: number | undefined
}

const twoGoals = 'A metric has "per-dyno" or "target", not both: per-dyno for an amount of work, target for a latency.'
function isOneGoal({ 'per-dyno': perDyno, target }: CommonKeys): boolean {
  return perDyno === undefined || target === undefined
}

const noGoal =
  'Nothing says what the number means. Add "per-dyno: 100" (what one dyno carries) or "target: 30" (the value that is aimed at).'
function hasGoal({ 'per-dyno': perDyno, target }: CommonKeys): boolean {
  return perDyno !== undefined || target !== undefined
}

/** Both given or none is refused before. */
function goalOf({ 'per-dyno': perDyno, target }: Goals): NumberGoal {
  return perDyno === undefined ? { kind: 'target', target: target ?? 0 } : { kind: 'per-dyno', perDyno }
}

const withoutBusy =
  '"busy-for" needs "busy", which says how many jobs are in work. Add it, such as "busy: queues.mail.active", or leave "busy-for" out.'
function hasBusy({ busy, 'busy-for': forMs }: CommonKeys): boolean {
  return forMs === undefined || busy !== undefined
}

const unsafeHeaders = 'Headers are sent over https only (or to this machine). Write an https address.'
/** Headers are for secrets. */
function isSafe(address: string, sent: Readonly<Record<string, string>>): boolean {
  return Object.keys(sent).length === 0 || !URL.canParse(address) || mayCarryToken(address)
}
