import type { CycleReport } from './report/cycle-report.ts'
import type { CycleOptions, Ports } from './cycle/ports.ts'
import { watch } from './cycle/watch.ts'

export type { CycleOptions, Ports } from './cycle/ports.ts'

/** One look by itself: read once, decide once, write once. Rejects only for a bug. */
export async function runCycle(ports: Ports, options: CycleOptions): Promise<CycleReport> {
  const { last } = await watch(ports, { ...options, holder: 'look', watchMs: 0, intervalMs: 1000, cancelled: new AbortController().signal, onLook: () => undefined })
  return last
}
