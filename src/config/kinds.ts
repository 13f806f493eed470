import { channels } from '../adapters/notifications/channels.ts'
import { signalKinds } from '../adapters/signals/signals.ts'
import { didYouMean } from '../core/suggest.ts'
import { isMapping } from './plain-values.ts'

/** A list whose items are of one kind each, named by a key that only that kind has. */
export interface Kinds {
  /** Each with its keys, in the order of the branches of the schema's union. */
  readonly branches: readonly {
    readonly name: string
    readonly keys: readonly string[]
    /** Whether an item with the key is of this kind, where several share it. */
    readonly fits: (item: Readonly<Record<string, unknown>>) => boolean
  }[]
  /** What a kind looks like, for somebody who named none. */
  readonly example: string
}

const notify: Kinds = {
  branches: channels.map(({ kind, keys }) => ({ name: kind, keys: [...Object.keys(keys), 'on'], fits: () => true })),
  example: '{ slack: "${SLACK_WEBHOOK_URL}" }'
}

const metrics: Kinds = {
  branches: signalKinds.map(({ kind, keys, fits }) => ({ name: kind, keys, fits })),
  example: '{ router: throughput }'
}

/** What kinds the items at a path can be; null: they are not of kinds. */
export function kindsAt(path: readonly PropertyKey[]): Kinds | null {
  if (path.length === 2 && path[0] === 'notify') return notify
  if (path.length === 6 && path[4] === 'metrics') return metrics
  return null
}

/** The branch that somebody meant, or what is wrong with the item: at the key of that name, or as a whole (null). */
export type Meant =
  | { readonly kind: 'branch'; readonly index: number; readonly keys: readonly string[] }
  | {
      readonly kind: 'mistakes'
      readonly mistakes: readonly { readonly key: string | null; readonly message: string }[]
    }

/** Which kind an item is meant to be, from the key that it has. */
export function meantKind({ branches, example }: Kinds, item: unknown): Meant {
  const names = [...new Set(branches.map(({ name }) => name))]
  const written = names.filter((name) => isMapping(item) && Object.hasOwn(item, name))
  const [first, second] = written
  if (first === undefined) {
    const known = branches.flatMap(({ keys }) => keys)
    const slips = Object.keys(isMapping(item) ? item : {}).flatMap((key) => {
      const hint = known.includes(key) ? '' : didYouMean(key, names)
      return hint === '' ? [] : [{ key, message: `Unknown key "${key}".${hint}` }]
    })
    const nothing = { key: null, message: `Name one of ${names.join(', ')}: for example ${example}.` }
    return { kind: 'mistakes', mistakes: slips.length > 0 ? slips : [nothing] }
  }
  if (second !== undefined) {
    const message = `One item of the list is about one of them, ${first} or ${second}. Write an item for each.`
    return { kind: 'mistakes', mistakes: [{ key: second, message }] }
  }
  const fitting = branches.findIndex(({ name, fits }) => name === first && isMapping(item) && fits(item))
  const index = fitting >= 0 ? fitting : branches.findIndex(({ name }) => name === first)
  return { kind: 'branch', index, keys: branches[index]?.keys ?? [] }
}
