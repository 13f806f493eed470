import * as z from 'zod'
import { environmentPattern } from './values/patterns.ts'
import { configFile } from './schema.ts'

type Json = Readonly<Record<string, unknown>>

const fromEnvironment = '#/$defs/from-environment'

/**
 * JSON Schema (draft 2020-12) of the configuration file, for editors. It takes all that the loader takes on structure; what only
 * the loader can know (zones, dates, contradictions) it lets pass. Every value but a yes or no may come from `${NAME}`.
 */
export function jsonSchema(): Json {
  const { $schema, ...rest } = z.toJSONSchema(configFile, {
    io: 'input',
    target: 'draft-2020-12',
    // zod drops examples where a text is parsed, as it cannot know that ours are as written.
    override: ({ zodSchema, jsonSchema: made }) => {
      const examples = z.globalRegistry.get(zodSchema)?.['examples']
      if (Array.isArray(examples)) made.examples = examples
    }
  })
  return {
    $schema,
    ...(withEnvironment(rest) as Json),
    $defs: {
      'from-environment': {
        type: 'string',
        pattern: environmentPattern,
        description: 'Taken from the environment of the step, and masked.'
      }
    }
  }
}

/** Lets each value also be a text with `${NAME}`. */
function withEnvironment(schema: unknown): unknown {
  if (!isObject(schema)) return schema
  const { type, anyOf } = schema
  if (type === 'object') return { ...schema, ...inside(schema) }
  if (type === 'array') return { ...schema, items: withEnvironment(schema['items']) }
  if (Array.isArray(anyOf)) {
    const branches = anyOf.filter(isObject)
    const composed = branches.filter((branch) => branch['type'] === 'object' || branch['type'] === 'array')
    const values = branches.filter((branch) => !composed.includes(branch))
    return {
      ...schema,
      anyOf: [...(values.length > 0 ? [...values, { $ref: fromEnvironment }] : []), ...composed.map(withEnvironment)]
    }
  }
  if (type === 'boolean') return schema
  const { description, examples, default: usual, ...own } = schema
  return { ...defined({ description, examples, default: usual }), anyOf: [own, { $ref: fromEnvironment }] }
}

function inside({ properties, additionalProperties }: Json): Json {
  return defined({
    properties: isObject(properties)
      ? Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, withEnvironment(value)]))
      : undefined,
    additionalProperties: withEnvironment(additionalProperties)
  })
}

function defined(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
