import type { NumberReading } from './model.ts'

/** Whether a number was read, and all of it: what is partial may be too small to learn from. */
export function isWhole(
  reading: NumberReading | undefined
): reading is Extract<NumberReading, { readonly status: 'ok' }> {
  return reading?.status === 'ok' && reading.partial !== true
}
