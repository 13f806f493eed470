import type { EpochMs } from '../core/model.ts'

/**
 * A document for machines: indented, ending in a line break, numbers to the sixth decimal, as sums of thirds have
 * endless ones.
 */
export function jsonDocument(document: unknown): string {
  return `${JSON.stringify(document, rounded, 2)}\n`
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
}

/** `2026-11-22T03:12:05.000Z`. */
export function isoInstant(atMs: EpochMs): string {
  return new Date(atMs).toISOString()
}
