import type { CycleReport } from './report/cycle-report.ts'
import type { CycleOptions, Ports } from './cycle/ports.ts'
import { watch } from './cycle/watch.ts'

export type { CycleOptions, Ports } from './cycle/ports.ts'
export { watch } from './cycle/watch.ts'
export type { WatchOptions, WatchResult } from './cycle/watch.ts'

/** One look by itself: read once, decide once, write once. Rejects only for a bug. */
export async function runCycle(ports: Ports, options: CycleOptions): Promise<CycleReport> {
  const once = { holder: 'look', watchMs: 0, intervalMs: 1000, order: null, cancelled: new AbortController().signal, onLook: () => undefined }
  const result = await watch(ports, { ...options, ...once })
  if (result.ended === 'refused') throw new Error('a look without an order was refused')
  return result.last
}
