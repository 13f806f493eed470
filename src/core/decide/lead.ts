import type { Window } from '../model.ts'
import { duration, exactDuration } from '../format.ts'
import { describeWindow } from '../schedule/window.ts'
import { mean, median } from '../statistics.ts'
import type { Moment } from './moment.ts'

/** A floor of the near future that applies now. */
export interface Lead {
  readonly floor: number
  readonly message: string
}

/** A minute too late costs as much as so many minutes too early. */
const costOfLateness = 20
/** How many of the last gaps between runs count, and how many it takes to go by them. */
const mostGaps = 200
const fewestGaps = 5

/**
 * The highest floor that is about to come and has to be there now, because the next look may be too late; null: none.
 * Inside a watch the next look is in time, but what an earlier run did early stays.
 */
export function leadOf(
  { policy, state, observation: { cadence }, scheduled, upcoming, nowMs }: Moment,
  running: number
): Lead | null {
  const { lead } = policy
  const gaps = cadence.gapsMs.slice(-mostGaps)
  if (lead.kind === 'off' || (lead.kind === 'auto' && gaps.length < fewestGaps)) return null
  const isWatching = lead.kind === 'auto' && cadence.nextLookMs !== null
  if (isWatching && state?.changes.at(-1)?.code !== 'lead') return null

  const floorNow = scheduled?.bounds.floor ?? policy.min ?? 0
  let best: { readonly floor: number; readonly window: Window; readonly inMs: number } | null = null
  for (const { atMs, scheduled: then } of upcoming) {
    const inMs = atMs - nowMs
    if (lead.kind === 'auto' && !isDue(gaps, inMs)) break
    if (then === null) continue
    const { floor } = then.bounds
    if (floor > (best?.floor ?? floorNow) && !(isWatching && floor > running))
      best = { floor, window: then.window, inMs }
  }
  if (best === null) return null
  const why =
    lead.kind === 'fixed'
      ? `lead is ${exactDuration(lead.ms)}`
      : `runs come about every ${duration(median(gaps) ?? 0)}, so now`
  return { floor: best.floor, message: `${describeWindow(best.window)} (starts in ${duration(best.inMs)}; ${why})` }
}

/**
 * Why something dearer that begins in a while is wanted now, by the same rule; null: it is not.
 *
 * @param isThere an earlier look has begun with it
 */
export function isDueEarly(
  { policy: { lead }, observation: { cadence } }: Moment,
  inMs: number,
  isThere: boolean
): string | null {
  const gaps = cadence.gapsMs.slice(-mostGaps)
  if (lead.kind === 'off') return null
  if (lead.kind === 'fixed') return inMs <= lead.ms ? `lead is ${exactDuration(lead.ms)}` : null
  if (gaps.length < fewestGaps || !isDue(gaps, inMs) || (cadence.nextLookMs !== null && !isThere)) return null
  return `runs come about every ${duration(median(gaps) ?? 0)}, so now`
}

/** Whether waiting for the next run costs more than beginning now, by the gaps that were seen. */
export function isDue(gapsMs: readonly number[], inMs: number): boolean {
  const lateMs = mean(gapsMs.map((gap) => Math.max(0, gap - inMs)))
  const earlyMs = mean(gapsMs.map((gap) => Math.min(inMs, gap)))
  return costOfLateness * lateMs >= earlyMs
}
