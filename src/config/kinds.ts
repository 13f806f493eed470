import * as v from 'valibot'
import { channels } from '../adapters/notifications/channels.ts'
import { signalKinds } from '../adapters/signals/signals.ts'
import { didYouMean } from '../core/suggest.ts'
import { isMapping } from './values/plain-values.ts'

/** What an item of a list can be about, named by a key that only items of that kind have. */
export interface Kind<Item = unknown> {
  readonly name: string
  readonly keys: readonly string[]
  /** Whether an item with the key is of this kind, where several share it. */
  readonly fits: (item: Readonly<Record<string, unknown>>) => boolean
  readonly schema: v.GenericSchema<unknown, Item>
}

export interface Kinds<Item = unknown> {
  readonly branches: readonly Kind<Item>[]
  /** What a kind looks like, for somebody who named none. */
  readonly example: string
}

export const notifyKinds = {
  branches: channels.map(({ kind, keys, schema }) => ({
    name: kind,
    keys: [...Object.keys(keys), 'on'],
    fits: () => true,
    schema
  })),
  example: '{ slack: "${SLACK_WEBHOOK_URL}" }'
}

export const metricKinds = {
  branches: signalKinds.map(({ kind, ...rest }) => ({ name: kind, ...rest })),
  example: '{ router: throughput }'
}

/** What kinds the items at a path can be; null: they are not of kinds. */
export function kindsAt(path: readonly PropertyKey[]): Kinds | null {
  if (path.length === 2 && path[0] === 'notify') return notifyKinds
  if (path.length === 6 && path[4] === 'metrics') return metricKinds
  return null
}

const noKind = v.never()

/** Reads an item as the kind that is meant, so that mistakes are about that kind alone. */
export function itemOf<Item>(kinds: Kinds<Item>): v.GenericSchema<unknown, Item> {
  const schema = v.union(kinds.branches.map((branch) => branch.schema))
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const meant = meantKind(kinds, dataset.value)
    return (meant.kind === 'one' ? meant.branch.schema : noKind)['~run'](dataset, config)
  }
  return { ...schema, '~run': run }
}

/** The kind that somebody meant, or what is wrong with the item: at the key of that name, or as a whole (null). */
export type Meant<Item> =
  | { readonly kind: 'one'; readonly branch: Kind<Item> }
  | {
      readonly kind: 'mistakes'
      readonly mistakes: readonly { readonly key: string | null; readonly message: string }[]
    }

/** Which kind an item is meant to be, from the key that it has. */
export function meantKind<Item>({ branches, example }: Kinds<Item>, item: unknown): Meant<Item> {
  const names = [...new Set(branches.map(({ name }) => name))]
  const written = names.filter((name) => isMapping(item) && Object.hasOwn(item, name))
  const [first, second] = written
  if (second !== undefined) {
    const message = `One item of the list is about one of them, ${first} or ${second}. Write an item for each.`
    return { kind: 'mistakes', mistakes: [{ key: second, message }] }
  }
  const ofName = branches.filter(({ name }) => name === first)
  const branch = ofName.find(({ fits }) => isMapping(item) && fits(item)) ?? ofName[0]
  if (branch !== undefined) return { kind: 'one', branch }
  const known = branches.flatMap(({ keys }) => keys)
  const slips = Object.keys(isMapping(item) ? item : {}).flatMap((key) => {
    const hint = known.includes(key) ? '' : didYouMean(key, names)
    return hint === '' ? [] : [{ key, message: `Unknown key "${key}".${hint}` }]
  })
  const nothing = { key: null, message: `Name one of ${names.join(', ')}: for example ${example}.` }
  return { kind: 'mistakes', mistakes: slips.length > 0 ? slips : [nothing] }
}
