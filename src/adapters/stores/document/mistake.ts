import type * as v from 'valibot'

/** What is wrong with a value of the state's document. valibot's own words would repeat the value, which may be long or a secret. */
export function mistake({ type, input, expected }: v.BaseIssue<unknown>): string {
  switch (type) {
    case 'picklist':
      return `Invalid option: expected one of ${(expected ?? '').slice(1, -1).replaceAll(' | ', '|')}`
    case 'literal':
      return `Invalid input: expected ${expected ?? 'another value'}`
    case 'min_value':
      return `Too small: expected number to be ${expected ?? 'larger'}`
    case 'max_value':
      return `Too big: expected number to be ${expected ?? 'smaller'}`
    case 'safe_integer':
      return wholeMistake(Number(input))
    default:
      return `Invalid input: expected ${type === 'finite' ? 'number' : type}, received ${kindOf(input)}`
  }
}

function wholeMistake(value: number): string {
  if (!Number.isInteger(value)) return 'Invalid input: expected int, received number'
  return value > 0
    ? `Too big: expected int to be <=${Number.MAX_SAFE_INTEGER}`
    : `Too small: expected int to be >=${Number.MIN_SAFE_INTEGER}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : typeof value
}
