/**
 * Mappings as people write them. Those of valibot also take a list, tell only the first unknown key, say nothing of what a missing key
 * needs, and leave out keys such as `constructor`, which may be the name of an app.
 */
import * as v from 'valibot'
import { entry, isMapping } from './plain-values.ts'

type Issue = v.BaseIssue<unknown>
type Run = v.GenericSchema['~run']

/** These keys and no others. A missing one is read as undefined, so that its own schema says what belongs there. */
export function settings<const Entries extends v.ObjectEntries>(
  entries: Entries,
  words?: string
): v.StrictObjectSchema<Entries, string | undefined> {
  const known = Object.entries<v.GenericSchema>(entries)
  return mapping(v.strictObject(entries, words), (input, reading, config) => {
    for (const [key, schema] of known) {
      const read = schema['~run']({ value: entry(input, key) }, config)
      reading.typed &&= read.typed
      if (read.value !== undefined || Object.hasOwn(input, key)) reading.value[key] = read.value
      reading.issues.push(...below(key, 'value', read.issues))
    }
    for (const key of Object.keys(input))
      if (!Object.hasOwn(entries, key)) reading.issues.push(...below(key, 'key', [unknownKey(key)]))
  })
}

/** Any keys, each with a value of the same schema. What is wrong with a key stands alone. */
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
      reading.issues.push(...below(key, read === named ? 'key' : 'value', read.issues))
    }
  })
}

interface Reading {
  typed: boolean
  readonly value: Record<string, unknown>
  readonly issues: Issue[]
}

/** A schema whose entries are read by a function; of what is no mapping it tells what it would by itself. */
function mapping<Schema extends v.GenericSchema>(
  schema: Schema,
  read: (input: Readonly<Record<string, unknown>>, reading: Reading, config: Parameters<Run>[1]) => void
): Schema {
  const run: Run = (dataset, config) => {
    if (!isMapping(dataset.value)) return schema['~run']({ value: null }, config)
    const reading: Reading = { typed: true, value: {}, issues: [] }
    read(dataset.value, reading, config)
    const [first, ...more] = reading.issues
    const { typed, value } = reading
    return first === undefined ? { typed: true, value } : ({ typed, value, issues: [first, ...more] } as const)
  }
  return { ...schema, '~run': run }
}

/** Issues of an entry, as issues of the mapping. */
function below(key: string, origin: 'key' | 'value', issues: readonly Issue[] = []): readonly Issue[] {
  return issues.map((issue) => ({
    ...issue,
    path: [{ type: 'unknown', origin, input: null, key, value: null }, ...(issue.path ?? [])]
  }))
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
