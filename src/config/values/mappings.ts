/**
 * Mappings as people and services write them. Those of valibot also take a list, tell only the first unknown key, say nothing of what a
 * missing key needs, and leave out keys such as `constructor`, which may be the name of an app.
 */
import * as v from 'valibot'
import { entry, isMapping } from './plain-values.ts'

type Issue = v.BaseIssue<unknown>
type Run = v.GenericSchema['~run']
type Config = Parameters<Run>[1]

/** These keys and no others. A missing one is read as undefined, so that its own schema says what belongs there. */
export function settings<const Entries extends v.ObjectEntries>(
  entries: Entries,
  words?: string
): v.StrictObjectSchema<Entries, string | undefined> {
  const readKnown = readerOf(entries)
  return mapping(v.strictObject(entries, words), (input, reading, config) => {
    readKnown(input, reading, config)
    for (const key of Object.keys(input)) if (!Object.hasOwn(entries, key)) take(reading, key, 'key', [unknownKey(key)])
  })
}

/** These keys; others are dropped. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  return mapping(v.object(entries), readerOf(entries))
}

/** Any keys but `__proto__`, each with a value of the same schema. What is wrong with a key stands alone. */
export function record<Key extends v.GenericSchema<string>, Value extends v.GenericSchema>(
  name: Key,
  item: Value,
  words?: string
): v.RecordSchema<Key, Value, string | undefined> {
  return mapping(v.record(name, item, words), (input, reading, config) => {
    for (const [key, value] of Object.entries(input)) {
      if (key === '__proto__') continue
      const named = name['~run']({ value: key }, config)
      const read = named.issues === undefined ? item['~run']({ value }, config) : named
      reading.typed &&= read.typed && named.issues === undefined
      reading.value[key] = read.value
      take(reading, key, read === named ? 'key' : 'value', read.issues)
      if (isDone(reading, config)) return
    }
  })
}

interface Reading {
  typed: boolean
  readonly value: Record<string, unknown>
  readonly issues: Issue[]
}

type Read = (input: Readonly<Record<string, unknown>>, reading: Reading, config: Config) => void

/** A schema whose entries are read by a function; of what is no mapping it tells what it would by itself. */
function mapping<Schema extends v.GenericSchema>(schema: Schema, read: Read): Schema {
  const run: Run = (dataset, config) => {
    const input = dataset.value
    // A list would be taken.
    if (!isMapping(input)) return schema['~run']({ value: Array.isArray(input) ? null : input }, config)
    const reading: Reading = { typed: true, value: {}, issues: [] }
    read(input, reading, config)
    const [first, ...more] = reading.issues
    const { typed, value } = reading
    return first === undefined ? { typed: true, value } : ({ typed, value, issues: [first, ...more] } as const)
  }
  return { ...schema, '~run': run }
}

function readerOf(entries: v.ObjectEntries): Read {
  const known = Object.entries<v.GenericSchema>(entries)
  return (input, reading, config) => {
    for (const [key, schema] of known) {
      if (schema.type === 'exact_optional' && !Object.hasOwn(input, key)) continue
      const read = schema['~run']({ value: entry(input, key) }, config)
      reading.typed &&= read.typed
      if (read.value !== undefined || Object.hasOwn(input, key)) reading.value[key] = read.value
      take(reading, key, 'value', read.issues)
      if (isDone(reading, config)) return
    }
  }
}

/** Issues of an entry, as issues of the mapping. */
function take(reading: Reading, key: string, origin: 'key' | 'value', issues: readonly Issue[] = []): void {
  for (const issue of issues)
    reading.issues.push({
      ...issue,
      path: [{ type: 'unknown', origin, input: null, key, value: null }, ...(issue.path ?? [])]
    })
}

function isDone({ issues }: Reading, { abortEarly }: Config): boolean {
  return abortEarly === true && issues.length > 0
}

/** Leaves the mapping as good as it is for the checks of its other keys. */
function unknownKey(key: string): Issue {
  return {
    kind: 'validation',
    type: 'unknown_key',
    input: key,
    expected: null,
    received: key,
    message: `Unknown key "${key}".`
  }
}
