/** What a notification channel is. Each has a file here that exports one, and a line in `channels.ts`. */
import * as z from 'zod'
import type { ChannelPolicy, NotifyEvent } from '../../core/model.ts'
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

/** One kind of channel. Methods, so that one list may hold channels of different settings: `kind` says whose they are. */
export interface Channel<Policy extends ChannelPolicy = ChannelPolicy> {
  /** The key that names it in an item of `notify`. */
  readonly kind: string
  readonly guide: ChannelGuide
  /** Of an item, as written. */
  readonly schema: z.ZodType<Policy>
  /** Every key that an item may have, with what it means. */
  readonly keys: Readonly<Record<string, string>>
  /** What no output of the run may show, even where it was written into the configuration as it is. */
  secrets(policy: Policy): readonly string[]
  open(policy: Policy, clock: Clock): NotificationChannel['send']
}

export interface ChannelDefinition<Keys extends z.ZodRawShape, Settings extends object> {
  readonly kind: string
  readonly guide: ChannelGuide
  /** The keys of an item beside `on`, its own first. Each needs a `description`. */
  readonly keys: Keys
  /** What an item means: all that `open` needs. */
  readonly settings: (written: z.output<z.ZodObject<Keys>>) => Settings
  readonly secrets: (settings: Settings) => readonly string[]
  readonly open: (settings: Settings, clock: Clock) => NotificationChannel['send']
}

/** A channel with the key `on`, which all of them have. */
export function channel<Keys extends z.ZodRawShape, Settings extends object>({
  kind,
  guide,
  keys,
  settings,
  secrets,
  open
}: ChannelDefinition<Keys, Settings>): Channel<ChannelPolicy & Settings> {
  return {
    kind,
    guide,
    keys: Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [key, String(z.globalRegistry.get(value as z.ZodType)?.description)])
    ),
    schema: z.strictObject({ ...keys, on }).transform((item) => {
      const { on: events, ...written } = item as { readonly on: readonly NotifyEvent[] }
      return { kind, ...settings(written as z.output<z.ZodObject<Keys>>), on: events }
    }),
    secrets,
    open
  }
}

const events = ['incident', 'scale', 'at-max', 'at-min', 'look'] as const satisfies readonly NotifyEvent[]

const oneOf = 'Write one or several of incident, scale, at-max, at-min and look.'
const unknownEvent = (input: unknown): string =>
  `${typeof input === 'string' ? `"${input}" is not a notice.${didYouMean(input, events)} ` : ''}${oneOf}`
const event = z.enum(events, { error: ({ input }) => unknownEvent(input) })
const on = z
  .union([event, z.array(event).min(1, oneOf)], { error: ({ input }) => unknownEvent(input) })
  .transform((written): readonly NotifyEvent[] => [...new Set([written].flat())])
  .prefault('incident')
  .meta({
    description:
      'What is told: incident (opened and closed), scale (every change), at-max (slow with nothing left to add), at-min (fast with nothing left to take), look (every look).',
    examples: ['incident', ['incident', 'scale']]
  })

/** A value or a list of them, as a list. */
export function oneOrSeveral<T extends z.ZodType<string>>(one: T, words: string) {
  return z.union([one, z.array(one).min(1, words)], words).transform((written): readonly string[] => [written].flat())
}
