import { listPrices } from '../core/pricing/prices.ts'
import { parseWindow } from '../core/schedule/parse-window.ts'
import { entry, isMapping, items } from './values/plain-values.ts'
import type { Contradiction } from './signal-contradictions.ts'

/** What does not go together about the dyno types of one process type: either every window has one, or none. */
export function* sizeContradictions(value: unknown, process: string): Generator<Contradiction> {
  const usual = entry(value, 'size')
  const windows = items(entry(value, 'schedule')).map((line) => {
    // Anything else is refused elsewhere, and need not even have a text.
    const text = typeof line === 'string' || typeof line === 'number' ? String(line) : ''
    const parsed = parseWindow(text, 'none')
    return { line: text, size: parsed.ok ? parsed.window.size : undefined }
  })
  const named = windows.flatMap(({ size }) => (typeof size === 'string' ? [size] : []))
  if (usual === undefined && named.length > 0) {
    // Whether there is such a type is found out later: what may not be there is not advised.
    const known = named.find((size) => Object.hasOwn(listPrices.monthly, size))
    for (const [index, { line, size }] of windows.entries()) {
      if (size !== null) continue
      yield {
        path: ['schedule', index],
        message: `"${line}" names no dyno type, and other windows of ${process} do. ${remedyFor(line.trim(), known)}`
      }
    }
  }
  yield* unnamedCapacities(value, [...named, ...(typeof usual === 'string' ? [usual.toLowerCase()] : [])])
}

function remedyFor(line: string, size: string | undefined): string {
  return size === undefined
    ? 'Write one behind its quantity, too.'
    : `Write "${line}:${size}", or whatever should run then; "size: ${size}" beside the schedule is for all that name none.`
}

/** `per-dyno` by dyno type has to name all that the schedule runs. */
function* unnamedCapacities(value: unknown, sizes: readonly string[]): Generator<Contradiction> {
  for (const [index, metric] of items(entry(value, 'metrics')).entries()) {
    const perDyno = entry(metric, 'per-dyno')
    if (!isMapping(perDyno)) continue
    const known = Object.keys(perDyno).map((size) => size.toLowerCase())
    const missing = [...new Set(sizes)].filter((size) => !known.includes(size))
    const twice = known.filter((size, at) => known.indexOf(size) !== at)
    const path = ['metrics', index, 'per-dyno']
    if (missing.length > 0)
      yield {
        path,
        message: `per-dyno says nothing of ${missing.join(', ')}, which the schedule runs. Add for example "${missing[0] ?? ''}: 600".`
      }
    if (twice.length > 0) yield { path, message: `per-dyno names ${twice[0] ?? ''} twice. Keep one of them.` }
  }
}
