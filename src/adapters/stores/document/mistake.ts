import type * as v from 'valibot'

const kinds: Readonly<Record<string, string>> = { finite: 'a number', safe_integer: 'a whole number' }

/** What is wrong with a value of the state's document. valibot's own words would repeat the value, which may be long or a secret. */
export function mistake({ type, input, expected }: v.BaseIssue<unknown>): string {
  return `expected ${kinds[type] ?? expected ?? type}, found ${kindOf(input)}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'Array' : typeof value
}
