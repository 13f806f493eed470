const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** The number that a text holds, also one that is none or has no end; null: it holds something else. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim()
  if (decimal.test(trimmed)) return Number(trimmed)
  if (/^nan$/i.test(trimmed)) return NaN
  return /^[+-]?inf(?:inity)?$/i.test(trimmed) ? Infinity : null
}
