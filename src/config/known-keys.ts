import * as z from 'zod'
import { ownValue } from '../core/own-value.ts'
import { didYouMean } from '../core/suggest.ts'
import { kindsAt, meantKind } from './kinds.ts'
import type { Kinds } from './kinds.ts'
import { valueAt } from './plain-values.ts'
import { configFile } from './schema.ts'

/** What to say of a key that the level at `parent` does not have. */
export function unknownKey(key: string, parent: readonly PropertyKey[], raw: unknown): string {
  const kinds = kindsAt(parent)
  if (kinds === null) return told(key, belongsTo(key, parent), keysAt(configFile, parent))
  const meant = meantKind(kinds, valueAt(raw, parent))
  return meant.kind === 'branch' ? told(key, belongsToKind(key, kinds, meant.index), meant.keys) : told(key, null, [])
}

function told(key: string, place: string | null, known: readonly string[]): string {
  return `Unknown key "${key}".${place ?? didYouMean(key, known)}`
}

/** Which other kinds of the list's items have the key; null: none. */
function belongsToKind(key: string, { branches }: Kinds, meant: number): string | null {
  const names = [...new Set(branches.filter(({ keys }) => keys.includes(key)).map(({ name }) => name))]
  if (names.length === 0 || names.includes(branches[meant]?.name ?? '')) return null
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
  const places = levels.filter(({ path }) => keysAt(configFile, path).includes(key)).map(({ place }) => place)
  return places.length === 0 ? null : ` It belongs ${places.join(' or ')}.`
}

/** The keys of the mapping that a schema describes at a path, whether it may be left out, switched off or has a default; empty: there is none. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [step, ...rest] = path
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path))
  if (schema instanceof z.ZodPipe) return keysAt(schema.in, path)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return keysAt(schema.unwrap(), path)
  if (schema instanceof z.ZodRecord && step !== undefined) return keysAt(schema.valueType, rest)
  if (!(schema instanceof z.ZodObject)) return []
  if (step === undefined) return Object.keys(schema.shape)
  const below = ownValue<z.core.$ZodType>(schema.shape, String(step))
  return below === undefined ? [] : keysAt(below, rest)
}
