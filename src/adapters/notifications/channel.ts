/** What a notification channel is. Each has a file here that exports one, and a line in `channels.ts`. */
import * as v from 'valibot'
import { settings } from '../../config/values/mappings.ts'
import { described } from '../../config/values/schema-values.ts'
import type { ChannelPolicy, NotifyEvent } from '../../core/model.ts'
import type { Redact } from '../../core/redact.ts'
import { didYouMean } from '../../core/suggest.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'

/** For one request. */
export const requestMs = 10_000
/** For everything that one channel is sent in one look. */
export const channelMs = 30_000

/** What the documentation says of a channel, as Markdown. */
export interface ChannelGuide {
  /** Heading of its section. */
  readonly title: string
  /** How to get what the configuration needs, and what is special about it. */
  readonly text: string
  /** An item of `notify`, as YAML. */
  readonly example: string
}

/** What a channel is given beside its settings. */
export interface ChannelWorld {
  readonly clock: Clock
  /** Takes the secrets of the run and of the channel out of what its service says. */
  readonly redact: Redact
}

/** One kind of channel. Methods, so that one list may hold channels of different settings: `kind` says whose they are. */
export interface Channel<Policy extends ChannelPolicy = ChannelPolicy> {
  /** The key that names it in an item of `notify`. */
  readonly kind: string
  readonly guide: ChannelGuide
  /** Of an item, as written. */
  readonly schema: v.GenericSchema<unknown, Policy>
  /** Every key that an item may have, with what it means. */
  readonly keys: Readonly<Record<string, string>>
  /** What no output of the run may show, even where it was written into the configuration as it is. */
  secrets(policy: Policy): readonly string[]
  open(policy: Policy, world: ChannelWorld): NotificationChannel['send']
}

type Written<Keys extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Keys, undefined>>

export interface ChannelDefinition<Keys extends v.ObjectEntries, Settings extends object> {
  readonly kind: string
  readonly guide: ChannelGuide
  /** The keys of an item beside `on`, its own first. Each needs a `description`. */
  readonly keys: Keys
  /** What an item means: all that `open` needs. */
  readonly settings: (written: Written<Keys>) => Settings
  readonly secrets: (settings: Settings) => readonly string[]
  readonly open: (settings: Settings, world: ChannelWorld) => NotificationChannel['send']
}

/** A channel with the key `on`, which all of them have. */
export function channel<Keys extends v.ObjectEntries, Settings extends object>(
  definition: ChannelDefinition<Keys, Settings>
): Channel<ChannelPolicy & Settings> {
  const { kind, keys } = definition
  return {
    ...definition,
    keys: Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [key, String(v.getMetadata(value)['description'])])
    ),
    schema: v.pipe(
      settings<Record<string, v.GenericSchema>>({ ...keys, on }),
      v.transform((item) => {
        const { on: events, ...written } = item as { readonly on: readonly NotifyEvent[] }
        return { kind, ...definition.settings(written as Written<Keys>), on: events }
      })
    )
  }
}

const events = ['incident', 'scale', 'at-max', 'at-min', 'look'] as const satisfies readonly NotifyEvent[]

const oneOf = 'Write one or several of incident, scale, at-max, at-min and look.'
const unknownEvent = ({ input }: v.BaseIssue<unknown>): string =>
  `${typeof input === 'string' ? `"${input}" is not a notice.${didYouMean(input, events)} ` : ''}${oneOf}`
const event = v.picklist(events, unknownEvent)
const on = described(
  v.optional(
    v.pipe(
      v.union([event, v.pipe(v.array(event), v.nonEmpty(oneOf))], unknownEvent),
      v.transform((written): readonly NotifyEvent[] => [...new Set([written].flat())])
    ),
    'incident'
  ),
  'What is told: incident (opened and closed), scale (every change), at-max (slow with nothing left to add), at-min (fast with nothing left to take), look (every look).',
  ['incident', ['incident', 'scale']]
)

/** A value or a list of them, as a list. */
export function oneOrSeveral(one: v.GenericSchema<string>, words: string) {
  return v.pipe(
    v.union([one, v.pipe(v.array(one), v.nonEmpty(words))], words),
    v.transform((written): readonly string[] => [written].flat())
  )
}
