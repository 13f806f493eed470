// The keys of a configuration as rows of a table, from the JSON Schema: path, default, examples, meaning.

/** Alternatives of a key are walked through, and a key that several of them have is told once. */
export function keyRows(schema, path = '') {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    rowOf(`${path}${key}`, value),
    ...keyRows(value, `${path}${key}.`)
  ])
  const items = schema.items === undefined ? [] : keyRows(schema.items, `${path.replace(/\.$/, '')}[].`)
  const named = [schema.additionalProperties, ...Object.values(schema.patternProperties ?? {})]
    .filter((value) => typeof value === 'object')
    .flatMap((value) => keyRows(value, `${path}NAME.`))
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((one) =>
    keyRows(one, path)
  )
  const rows = [...own, ...items, ...named, ...variants]
  return rows.filter(([key], index) => rows.findIndex(([other]) => other === key) === index)
}

function rowOf(path, { default: value, examples = [], description = '' }) {
  const code = (one) => `\`${typeof one === 'string' ? one : JSON.stringify(one)}\``
  return [code(path), value === undefined ? '' : code(value), examples.slice(0, 2).map(code).join(', '), description]
}
