import type { RunReport } from '../core/model/run-report.ts'
import type { Ports, RunOptions } from './ports.ts'
import { watch } from './watch.ts'

export type { RunOptions, Ports } from './ports.ts'
export { watch } from './watch.ts'
export type { WatchOptions, WatchResult } from './watch.ts'

/** One look by itself: read once, decide once, write once. Rejects only for a bug. */
export async function runOnce(ports: Ports, options: RunOptions): Promise<RunReport> {
  const once = {
    holder: 'look',
    watchMs: 0,
    intervalMs: 1000,
    order: null,
    cancelled: new AbortController().signal,
    onLook: () => undefined
  }
  const result = await watch(ports, { ...options, ...once })
  if (result.ended === 'refused') throw new Error('a look without an order was refused')
  return result.last
}
