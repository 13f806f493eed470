/** Objects of JSON. `v.object` and `v.record` take lists for them, and `v.record` leaves out keys that are names of apps, such as `constructor`. */
import * as v from 'valibot'

type Issue = v.BaseIssue<unknown>
type Dataset = v.UnknownDataset | v.OutputDataset<unknown, Issue>

/** Unknown keys are dropped. A key that is not there is told as one without a value. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  const keys = Object.keys(entries)
  const schemaOf = (key: string): v.GenericSchema | undefined => entries[key]
  return readBy(v.object(entries), (input, config) => readKeys(input, keys, schemaOf, config))
}

/** Values of one kind by any name but `__proto__`, which would change the object. */
export function record<Value extends v.GenericSchema>(
  value: Value
): v.RecordSchema<v.StringSchema<undefined>, Value, undefined> {
  const schemaOf = (key: string): v.GenericSchema | undefined => (key === '__proto__' ? undefined : value)
  return readBy(v.record(v.string(), value), (input, config) => readKeys(input, Object.keys(input), schemaOf, config))
}

type JsonObject = Record<string, unknown>

function readBy<Schema extends v.GenericSchema>(
  schema: Schema,
  read: (input: JsonObject, config: v.Config<Issue>) => Dataset
): Schema {
  return Object.assign(schema, {
    '~run': (dataset: Dataset, config: v.Config<Issue>): Dataset => {
      const { value } = dataset
      if (Object.prototype.toString.call(value) === '[object Object]') return read(value as JsonObject, config)
      v._addIssue(schema, 'type', dataset, config)
      return dataset
    }
  })
}

function readKeys(
  input: JsonObject,
  keys: readonly string[],
  schemaOf: (key: string) => v.GenericSchema | undefined,
  config: v.Config<Issue>
): Dataset {
  const output: JsonObject = {}
  let issues: [Issue, ...Issue[]] | null = null
  let typed = true
  for (const key of keys) {
    const schema = schemaOf(key)
    if (schema === undefined || (!(key in input) && mayBeAbsent(schema))) continue
    const value = input[key]
    const read = schema['~run']({ value }, config)
    output[key] = read.value
    typed &&= read.typed
    if (read.issues === undefined) continue
    const item = { type: 'object', origin: 'value', input, key, value } as const
    for (const issue of read.issues) {
      const placed: Issue = { ...issue, path: [item, ...(issue.path ?? [])] }
      if (issues === null) issues = [placed]
      else issues.push(placed)
    }
    if (config.abortEarly === true) return { typed: false, value: output, issues: issues ?? read.issues }
  }
  return issues === null ? { typed: true, value: output } : { typed, value: output, issues }
}

/** Whether a key may be left out, and nothing comes in its stead. */
function mayBeAbsent(schema: v.GenericSchema): boolean {
  const isOptional = ['exact_optional', 'optional', 'nullish'].includes(schema.type)
  return isOptional && (schema as v.OptionalSchema<v.GenericSchema, unknown>).default === undefined
}
