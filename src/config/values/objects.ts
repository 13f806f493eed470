/** Objects of JSON. `v.object` and `v.record` take lists for them, and `v.record` leaves out keys that are names of apps, such as `constructor`. */
import * as v from 'valibot'

type Issue = v.BaseIssue<unknown>
type Dataset = v.UnknownDataset | v.OutputDataset<unknown, Issue>

/** Unknown keys are dropped. A key that is not there is told as one without a value. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  const keys = Object.keys(entries)
  return readBy(v.object(entries), (input, config) => readKeys(input, keys, (key) => entries[key], config))
}

/** Values of one kind by any name but `__proto__`, which would change the object. */
export function record<Value extends v.GenericSchema>(
  value: Value
): v.RecordSchema<v.StringSchema<undefined>, Value, undefined> {
  return readBy(v.record(v.string(), value), (input, config) => {
    const keys = Object.keys(input).filter((key) => key !== '__proto__')
    return readKeys(input, keys, () => value, config)
  })
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
  const issues: Issue[] = []
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
    for (const issue of read.issues) issues.push({ ...issue, path: [item, ...(issue.path ?? [])] })
    if (config.abortEarly === true) break
  }
  const [first, ...others] = issues
  return first === undefined
    ? { typed: true, value: output }
    : { typed: typed && config.abortEarly !== true, value: output, issues: [first, ...others] }
}

/** Whether a key may be left out, and nothing comes in its stead. */
function mayBeAbsent(schema: v.GenericSchema): boolean {
  const isOptional = ['exact_optional', 'optional', 'nullish'].includes(schema.type)
  return isOptional && (schema as v.OptionalSchema<v.GenericSchema, unknown>).default === undefined
}
