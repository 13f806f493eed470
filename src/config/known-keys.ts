import { didYouMean } from '../core/suggest.ts'
import { kindsAt, meantKind } from './kinds.ts'
import { valueAt } from './plain-values.ts'

const keysByLevel: readonly { readonly level: readonly string[]; readonly keys: readonly string[] }[] = [
  { level: [], keys: ['timezone', 'enabled', 'holidays', 'notify', 'budget', 'quiet', 'history', 'apps'] },
  { level: ['holidays'], keys: ['region', 'dates', 'calendar'] },
  { level: ['budget'], keys: ['amount', 'then'] },
  {
    level: ['apps', '*'],
    keys: ['url', 'except', 'timezone', 'incidents', 'at-zero', 'budget', 'quiet', 'enabled', 'processes']
  },
  { level: ['apps', '*', 'budget'], keys: ['amount', 'then'] },
  {
    level: ['apps', '*', 'processes', '*'],
    keys: [
      'schedule',
      'enabled',
      'size',
      'max',
      'min',
      'probe',
      'scale-out',
      'scale-in',
      'fail-safe',
      'metrics',
      'forecast',
      'lead',
      'idle',
      'fallback',
      'too-many-changes',
      'manual-changes'
    ]
  },
  {
    level: ['apps', '*', 'processes', '*', 'probe'],
    keys: ['samples', 'spacing', 'timeout', 'method', 'headers', 'expect']
  },
  { level: ['apps', '*', 'processes', '*', 'probe', 'expect'], keys: ['status', 'body'] },
  {
    level: ['apps', '*', 'processes', '*', 'fail-safe'],
    keys: ['above', 'quantity', 'on', 'restart', 'release-after', 'give-up-after']
  },
  { level: ['apps', '*', 'processes', '*', 'scale-out'], keys: ['above', 'consecutive', 'step', 'cooldown'] },
  {
    level: ['apps', '*', 'processes', '*', 'scale-in'],
    keys: ['below', 'consecutive', 'step', 'cooldown', 'stabilization']
  },
  { level: ['apps', '*', 'processes', '*', 'forecast'], keys: ['slow-minutes'] },
  { level: ['apps', '*', 'processes', '*', 'idle'], keys: ['after', 'quantity'] },
  { level: ['apps', '*', 'processes', '*', 'fallback'], keys: ['quantity', 'after'] },
  { level: ['apps', '*', 'processes', '*', 'too-many-changes'], keys: ['changes', 'dynos', 'within'] }
]

/** What to say of a key that the level at `parent` does not have. */
export function unknownKey(key: string, parent: readonly PropertyKey[], raw: unknown): string {
  const place = belongsTo(key, parent) ?? belongsToKind(key, parent, raw)
  return `Unknown key "${key}".${place ?? didYouMean(key, knownKeys(parent, raw))}`
}

/** Which other kinds of the list's items have the key; null: none, or it is no such list. */
function belongsToKind(key: string, parent: readonly PropertyKey[], raw: unknown): string | null {
  const kinds = kindsAt(parent)
  const meant = kinds === null ? null : meantKind(kinds, valueAt(raw, parent))
  if (kinds === null || meant?.kind !== 'branch') return null
  const names = [...new Set(kinds.branches.filter(({ keys }) => keys.includes(key)).map(({ name }) => name))]
  if (names.length === 0 || names.includes(kinds.branches[meant.index]?.name ?? '')) return null
  return ` It belongs to an item of ${names.join(' or ')}: write it there, or leave it out.`
}

/** By how deep they are. */
const levelNames = new Map([
  [0, 'to the top of the file'],
  [2, 'to an app'],
  [4, 'to a process type']
])

/** Where a key would be known, among the levels that people mix up; null: at none of them. */
function belongsTo(key: string, parent: readonly PropertyKey[]): string | null {
  const isMixedUp = parent.length === 0 || (parent[0] === 'apps' && levelNames.has(parent.length))
  const places = keysByLevel.flatMap(({ level, keys }) =>
    isMixedUp && (level.length === 0 || level[0] === 'apps') && keys.includes(key)
      ? (levelNames.get(level.length) ?? [])
      : []
  )
  return places.length === 0 ? null : ` It belongs ${places.join(' or ')}.`
}

function knownKeys(path: readonly PropertyKey[], raw: unknown): readonly string[] {
  const kinds = kindsAt(path)
  if (kinds !== null) {
    const meant = meantKind(kinds, valueAt(raw, path))
    return meant.kind === 'branch' ? meant.keys : []
  }
  const fits = (level: readonly string[]): boolean =>
    level.length === path.length && level.every((name, index) => name === '*' || name === path[index])
  return keysByLevel.find(({ level }) => fits(level))?.keys ?? []
}
