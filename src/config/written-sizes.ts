import { parseWindow } from '../core/schedule/parse-window.ts'
import type { Finding } from './finding.ts'
import { sizePattern } from './values/patterns.ts'
import { entries, entry, items } from './values/plain-values.ts'

/** A dyno type that the configuration names, and where. */
export interface WrittenSize extends Omit<Finding, 'message'> {
  /** In lower case. */
  readonly size: string
}

/** Works on unchecked values, so that types that nobody knows are told together with the other mistakes. */
export function writtenSizes(raw: unknown): readonly WrittenSize[] {
  return entries(entry(raw, 'apps')).flatMap(([app, value]) =>
    entries(entry(value, 'processes')).flatMap(([process, settings]) =>
      sizesOf(settings).map((written) => ({ ...written, path: ['apps', app, 'processes', process, ...written.path] }))
    )
  )
}

function sizesOf(settings: unknown): readonly WrittenSize[] {
  const written = entry(settings, 'size')
  const usual = typeof written === 'string' && new RegExp(sizePattern).test(written) ? written.toLowerCase() : null
  const windows = items(entry(settings, 'schedule')).flatMap((line, index): readonly WrittenSize[] => {
    const size = typeof line === 'string' ? sizeIn(line) : null
    return size === null || size === usual ? [] : [{ path: ['schedule', index], at: 'value', size }]
  })
  const capacities = items(entry(settings, 'metrics')).flatMap((metric, index) =>
    entries(entry(metric, 'per-dyno'))
      .filter(([size]) => new RegExp(sizePattern).test(size))
      .map(([size]): WrittenSize => ({
        path: ['metrics', index, 'per-dyno', size],
        at: 'key',
        size: size.toLowerCase()
      }))
  )
  return [...(usual === null ? [] : [{ path: ['size'], at: 'value', size: usual } as const]), ...windows, ...capacities]
}

/** The dyno type of a window; null: it names none, or is no window. */
export function sizeIn(line: string): string | null {
  const parsed = parseWindow(line, 'none')
  return parsed.ok ? parsed.window.size : null
}
