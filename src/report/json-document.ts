import type { EpochMs } from '../core/model.ts'

/**
 * A document for machines: indented, ending in a line break. Instants are ISO 8601 in UTC, spans are `{min, max}`, numbers are to the sixth
 * decimal, as sums of thirds have endless ones.
 */
export function jsonDocument(document: unknown): string {
  return `${JSON.stringify(document, readable, 2)}\n`
}

const names: Readonly<Record<string, string>> = { fromMs: 'from', toMs: 'to', atMs: 'at', floor: 'min', ceiling: 'max' }

function readable(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, inner]): readonly [string, unknown] => [
    Object.hasOwn(names, key) ? (names[key] ?? key) : key,
    key.endsWith('Ms') && Object.hasOwn(names, key) ? isoInstant(Number(inner)) : inner
  ])
  return Object.fromEntries(entries)
}

/** `2026-11-22T03:12:05.000Z`. */
export function isoInstant(atMs: EpochMs): string {
  return new Date(atMs).toISOString()
}
