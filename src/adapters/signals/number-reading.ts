import type { NumberReading } from '../../core/model.ts'
import { numberIn } from '../../core/number-text.ts'

export function unavailable(cause: string): NumberReading {
  return { status: 'unavailable', cause }
}

/**
 * A finite number of at least 0, or a text that holds one. Of anything else the cause tells the kind, never the content: it comes from
 * outside and may repeat a secret.
 *
 * @param what what the value is, as the beginning of a sentence: `the result of the query`
 */
export function numberReading(value: unknown, what: string): NumberReading {
  const number = typeof value === 'string' ? numberIn(value) : value
  if (typeof number !== 'number') return unavailable(`${what} is ${kindOf(value)}, not a number`)
  if (Number.isNaN(number)) return unavailable(`${what} is NaN, which is not a number; a division by zero gives that`)
  if (!Number.isFinite(number)) return unavailable(`${what} is infinite; a division by zero gives that`)
  if (number < 0) return unavailable(`${what} is negative, and a metric has to be 0 or more`)
  // There is a negative zero, and it would be shown.
  return { status: 'ok', value: number + 0 }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty (null)'
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : 'a text'
  if (typeof value === 'boolean') return 'true or false'
  return Array.isArray(value) ? 'a list' : 'an object'
}
