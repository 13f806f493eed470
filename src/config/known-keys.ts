import { ownValue } from '../core/own-value.ts'
import { didYouMean } from '../core/suggest.ts'
import { kindsAt, meantKind } from './kinds.ts'
import type { Kinds } from './kinds.ts'
import { constantCase } from './plain-secrets.ts'
import { tokenInputs } from './values/token.ts'
import { valueAt } from './values/plain-values.ts'
import { configParts } from './schema-parts.ts'
import type { Part } from './schema-parts.ts'

/** What to say of a key that the level at `parent` does not have. */
export function unknownKey(key: string, parent: readonly PropertyKey[], raw: unknown): string {
  const input = key.toLowerCase().replaceAll('_', '-')
  if (tokenInputs.includes(input)) return told(key, inputNotKey(input), [])
  const kinds = kindsAt(parent)
  if (kinds === null) return told(key, belongsTo(key, parent), keysAt(configParts, parent))
  const meant = meantKind(kinds, valueAt(raw, parent))
  return meant.kind === 'one'
    ? told(key, belongsToKind(key, kinds, meant.branch.name), meant.branch.keys)
    : told(key, null, [])
}

/** Somebody put a token into the file, where it is read by others and by no run. */
function inputNotKey(input: string): string {
  // GitHub takes no secret whose name begins with GITHUB_.
  const secret = constantCase(input).replace(/^GITHUB_/, 'GH_')
  return ` It is an input of the action and belongs into a secret: save it (better a new one) as a secret of the repository, take it out of the file, and write below "with:" of the step "${input}: \${{ secrets.${secret} }}".`
}

function told(key: string, place: string | null, known: readonly string[]): string {
  return `Unknown key "${key}".${place ?? didYouMean(key, known)}`
}

/** Which other kinds of the list's items have the key; null: none. */
function belongsToKind(key: string, { branches }: Kinds, meant: string): string | null {
  const names = [...new Set(branches.filter(({ keys }) => keys.includes(key)).map(({ name }) => name))]
  if (names.length === 0 || names.includes(meant)) return null
  return ` It belongs to an item of ${names.join(' or ')}: write it there, or leave it out.`
}

/** The levels that people mix up; any name stands for an app and for a process type. */
const levels: readonly { readonly path: readonly string[]; readonly place: string }[] = [
  { path: [], place: 'to the top of the file' },
  { path: ['apps', 'NAME'], place: 'to an app' },
  { path: ['apps', 'NAME', 'processes', 'NAME'], place: 'to a process type' }
]

/** Where a key would be known, among the levels that people mix up; null: at none of them. */
function belongsTo(key: string, parent: readonly PropertyKey[]): string | null {
  if (!levels.some(({ path }) => path.length === parent.length && path[0] === parent[0])) return null
  const places = levels.filter(({ path }) => keysAt(configParts, path).includes(key)).map(({ place }) => place)
  return places.length === 0 ? null : ` It belongs ${places.join(' or ')}.`
}

/** The keys of the mapping that a schema describes at a path, whether it may be left out, switched off or has a default; empty: there is none. */
function keysAt(schema: Part, path: readonly PropertyKey[]): readonly string[] {
  const [step, ...rest] = path
  if (schema.type === 'union') return schema.options.flatMap((option) => keysAt(option, path))
  if (schema.type === 'optional') return keysAt(schema.wrapped, path)
  if (schema.type === 'record' && step !== undefined) return keysAt(schema.value, rest)
  if (schema.type !== 'strict_object') return []
  if (step === undefined) return Object.keys(schema.entries)
  const below = ownValue(schema.entries, String(step))
  return below === undefined ? [] : keysAt(below, rest)
}
