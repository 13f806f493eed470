import { untilAborted } from '../async.ts'
import { hourMs } from '../core/durations.ts'
import type { Ports } from '../ports.ts'
import type { RunOptions, RunResult } from './options.ts'
import { runControlLoop } from './run.ts'

/**
 * A resident process starts anew so often: it lists the open issues, reads the holidays and loads the state again, as a run of the action
 * does. The state is saved all along.
 */
const renewalMs = hourMs

export interface ResidentOptions extends Omit<RunOptions, 'watchMs'> {
  /** Called when an hour of looks is over, and at the end. */
  readonly onRenewal: (result: Extract<RunResult, { ended: 'in-time' | 'cancelled' }>) => Promise<void>
}

/** Looks every `intervalMs` until it is cancelled. What a person orders is done once, with the first look. */
export async function runResident(ports: Ports, options: ResidentOptions): Promise<RunResult> {
  const { intervalMs, cancelled, onRenewal } = options
  const { clock } = ports
  let { order } = options
  for (;;) {
    const result = await runControlLoop(ports, { ...options, watchMs: Math.max(renewalMs, intervalMs), order })
    order = null
    if (result.ended === 'refused') return result
    await onRenewal(result)
    if (!cancelled.aborted) await untilAborted(cancelled, clock.sleep(result.last.nowMs + intervalMs - clock.now()))
    if (cancelled.aborted) return result
  }
}
