import type { Cadence, EpochMs, ProcessPolicy, ProcessState, Window } from '../model.ts'
import { turningPoints } from '../schedule/turning-points.ts'
import { scheduledBounds } from '../schedule/bounds.ts'
import { about, minutes } from '../format.ts'
import { describeWindow } from '../schedule/window.ts'
import { mean, median } from '../statistics.ts'

/** A floor of the near future that applies now. */
export interface Lead {
  readonly floor: number
  readonly message: string
}

/** Being late costs so many times being early. */
const costOfLateness = 20
const longestMs = 3 * 3_600_000
const mostGaps = 200
const fewestGaps = 5

/**
 * The highest floor that is about to come and has to be there now, because the next look may be too late; null: none. Inside a
 * watch the next look is in time, but what an earlier run did early stays.
 */
export function leadOf(
  policy: ProcessPolicy,
  state: ProcessState | null,
  cadence: Cadence,
  quantity: number,
  nowMs: EpochMs
): Lead | null {
  const { lead } = policy
  const gaps = cadence.gapsMs.slice(-mostGaps)
  if (lead.kind === 'off' || (lead.kind === 'auto' && gaps.length < fewestGaps)) return null
  const watching = lead.kind === 'auto' && cadence.nextLookMs !== null
  if (watching && state?.changes.at(-1)?.code !== 'lead') return null

  const now = scheduledBounds(policy, nowMs)?.bounds.floor ?? policy.min ?? 0
  const reachMs = lead.kind === 'fixed' ? lead.ms : longestMs
  let best: { readonly floor: number; readonly window: Window; readonly inMs: number } | null = null
  for (const atMs of turningPoints(policy.schedule, policy.timezone, nowMs, nowMs + reachMs)) {
    const inMs = atMs - nowMs
    if (lead.kind === 'auto' && !isDue(gaps, inMs)) break
    const ahead = scheduledBounds(policy, atMs)
    const floor = ahead?.bounds.floor ?? 0
    if (ahead !== null && floor > (best?.floor ?? now) && !(watching && floor > quantity))
      best = { floor, window: ahead.window, inMs }
  }
  if (best === null) return null
  const why =
    lead.kind === 'fixed' ? `lead is ${minutes(lead.ms)}` : `runs come about every ${about(median(gaps) ?? 0)}, so now`
  return { floor: best.floor, message: `${describeWindow(best.window)} (starts in ${about(best.inMs)}; ${why})` }
}

/** Whether waiting for the next run costs more than beginning now, by the gaps that were seen. */
export function isDue(gapsMs: readonly number[], inMs: number): boolean {
  return (
    costOfLateness * mean(gapsMs.map((gap) => Math.max(0, gap - inMs))) >=
    mean(gapsMs.map((gap) => Math.min(inMs, gap)))
  )
}
