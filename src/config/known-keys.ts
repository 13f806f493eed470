import { didYouMean } from '../suggest.ts'
import { kindsAt, meantKind } from './kinds.ts'
import { reservedKeys } from './schema.ts'
import { valueAt } from './values.ts'

const keysByLevel: readonly { readonly level: readonly string[]; readonly keys: readonly string[] }[] = [
  { level: [], keys: ['timezone', 'holidays', 'notify', 'apps'] },
  { level: ['holidays'], keys: ['region', 'dates', 'calendar'] },
  { level: ['apps', '*'], keys: ['url', 'enabled', 'processes'] },
  { level: ['apps', '*', 'processes', '*'], keys: ['schedule', 'max', 'min', 'probe', 'fail-safe'] },
  { level: ['apps', '*', 'processes', '*', 'probe'], keys: ['samples', 'spacing', 'timeout', 'method', 'headers', 'expect'] },
  { level: ['apps', '*', 'processes', '*', 'probe', 'expect'], keys: ['status', 'body'] },
  { level: ['apps', '*', 'processes', '*', 'fail-safe'], keys: ['above', 'quantity', 'on', 'release-after', 'give-up-after'] }
]

/** What to say of a key that the level at `parent` does not have. */
export function unknownKey(key: string, parent: readonly PropertyKey[], raw: unknown): string {
  const known = knownKeys(parent, raw)
  if (!known.includes(key) && (reservedKeys as readonly string[]).includes(key)) {
    return `"${key}" does not work in this version yet. Remove it: nothing is ignored silently.`
  }
  return `Unknown key "${key}".${didYouMean(key, [...known, ...reservedKeys])}`
}

function knownKeys(path: readonly PropertyKey[], raw: unknown): readonly string[] {
  const kinds = kindsAt(path)
  if (kinds !== null) {
    const meant = meantKind(kinds, valueAt(raw, path))
    return meant.kind === 'branch' ? meant.keys : []
  }
  const fits = (level: readonly string[]): boolean => level.length === path.length && level.every((name, index) => name === '*' || name === path[index])
  return keysByLevel.find(({ level }) => fits(level))?.keys ?? []
}
