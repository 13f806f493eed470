import * as v from 'valibot'
import { environmentPattern } from './values/patterns.ts'
import { isMapping } from './values/plain-values.ts'
import { configParts } from './schema-parts.ts'
import type { Part, Step } from './schema-parts.ts'

type Json = Readonly<Record<string, unknown>>

const fromEnvironment = '#/$defs/from-environment'

/**
 * JSON Schema (draft 2020-12) of the configuration file, for editors. It takes all that the loader takes on structure; what only
 * the loader can know (zones, dates, contradictions) it lets pass. Every value but a yes or no may come from `${NAME}`.
 */
export function jsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(withEnvironment(asWritten(configParts)) as Json),
    $defs: {
      'from-environment': {
        type: 'string',
        pattern: environmentPattern,
        description: 'Taken from the environment of the step, and masked.'
      }
    }
  }
}

/** What is written, before anything is made of it, with its description where it has one. */
function asWritten(schema: Part): Json {
  return { ...shapeOf(schema), ...v.getMetadata(schema as unknown as v.GenericSchema), ...checksOf(schema) }
}

function shapeOf(schema: Part): Json {
  switch (schema.type) {
    case 'strict_object': {
      const required = Object.keys(schema.entries).filter((key) => schema.entries[key]?.type !== 'optional')
      return defined({
        type: 'object',
        properties: Object.fromEntries(Object.entries(schema.entries).map(([key, part]) => [key, asWritten(part)])),
        required: required.length === 0 ? undefined : required,
        additionalProperties: false
      })
    }
    case 'record':
      return { type: 'object', propertyNames: asWritten(schema.key), additionalProperties: asWritten(schema.value) }
    case 'array':
      return { type: 'array', items: asWritten(schema.item) }
    case 'union':
      return anyOf(schema.options.map(asWritten))
    case 'nullable':
      return anyOf([asWritten(schema.wrapped), { type: 'null' }])
    case 'optional':
      return { ...asWritten(schema.wrapped), ...defaultOf(schema) }
    case 'picklist':
      return { type: 'string', enum: schema.options }
    case 'literal':
      return { type: typeof schema.literal, const: schema.literal }
    case 'string':
    case 'boolean':
      return { type: schema.type }
    case 'custom':
      return {}
  }
}

/** Where a type is all that is known of each, one keyword has them all. */
function anyOf(options: readonly Json[]): Json {
  const areTypes = options.every((option) => Object.keys(option).join() === 'type')
  return areTypes ? { type: options.map(({ type }) => type) } : { anyOf: options }
}

/** Told where it is a value of its own: of lists and of what has any keys it is that there is none. */
function defaultOf(schema: Extract<Part, { readonly type: 'optional' }>): Json {
  const { wrapped, default: usual } = schema
  const isNone = wrapped.type === 'array' || wrapped.type === 'record'
  return usual === undefined || isNone || isParsed(schema) ? {} : { default: usual }
}

const keywords: Readonly<Record<string, string>> = {
  regex: 'pattern',
  non_empty: 'minLength',
  min_entries: 'minProperties',
  min_value: 'minimum',
  max_value: 'maximum',
  gt_value: 'exclusiveMinimum'
}

function checksOf(schema: Part): Json {
  const isList = schema.type === 'array'
  return Object.fromEntries(
    stepsOf(schema).flatMap(({ type, requirement }) => {
      const keyword = isList && type === 'non_empty' ? 'minItems' : keywords[type]
      if (keyword === undefined) return []
      return [[keyword, requirement instanceof RegExp ? requirement.source : (requirement ?? 1)]]
    })
  )
}

function stepsOf({ pipe = [] }: Part): readonly Step[] {
  return pipe.flatMap((item) => (item.kind === 'schema' ? stepsOf(item) : [item]))
}

function isParsed(schema: Part): boolean {
  return stepsOf(schema).some(({ kind }) => kind === 'transformation')
}

/** Lets each value also be a text with `${NAME}`. */
function withEnvironment(schema: unknown): unknown {
  if (!isMapping(schema)) return schema
  const { type, anyOf } = schema
  if (type === 'object') return { ...schema, ...inside(schema) }
  if (type === 'array') return { ...schema, items: withEnvironment(schema['items']) }
  if (Array.isArray(anyOf)) {
    const branches = anyOf.filter(isMapping)
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
    properties: isMapping(properties)
      ? Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, withEnvironment(value)]))
      : undefined,
    additionalProperties: withEnvironment(additionalProperties)
  })
}

function defined(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
