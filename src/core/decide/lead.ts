import type { Cadence, EpochMs, Observation, Window } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { duration, exactDuration } from '../format.ts'
import { latenessCost, likelyGaps, usualGapMs, type RunGap } from '../run-gaps.ts'
import { describeWindow } from '../schedule/window.ts'
import { sum } from '../statistics.ts'
import { longestAutoLeadMs, type Moment } from './moment.ts'

/** A floor of the near future that applies now. */
export interface Lead {
  readonly floor: number
  /** When the schedule asks for it. */
  readonly riseMs: EpochMs
  readonly message: string
}

/**
 * The highest floor that is about to come and has to be there now, because the next look may be too late; null: none.
 * Inside a watch the next look is in time, but what an earlier run did early stays.
 */
export function leadOf(
  { policy, state, observation: { cadence }, scheduled, upcoming, nowMs }: Moment,
  running: number
): Lead | null {
  const { lead } = policy
  const wait = waitFrom(cadence, nowMs)
  const isWatching = lead.kind === 'auto' && cadence.nextLookMs !== null
  if (isWatching && state?.changes.at(-1)?.code !== 'lead') return null

  const floorNow = scheduled?.bounds.floor ?? policy.min ?? 0
  let best: { readonly floor: number; readonly window: Window; readonly inMs: number } | null = null
  for (const { atMs, scheduled: then } of upcoming) {
    const inMs = atMs - nowMs
    if (lead.kind === 'auto' && !isDue(wait, inMs)) break
    if (then === null) continue
    const { floor } = then.bounds
    if (floor > (best?.floor ?? floorNow) && !(isWatching && floor > running))
      best = { floor, window: then.window, inMs }
  }
  if (best === null) return null
  const why = lead.kind === 'fixed' ? `lead is ${exactDuration(lead.ms)}` : describeLookAhead(wait)
  return {
    floor: best.floor,
    riseMs: nowMs + best.inMs,
    message: `${describeWindow(best.window)} (starts in ${duration(best.inMs)}; ${why})`
  }
}

/**
 * Why something dearer that begins in a while is wanted now, by the same rule; null: it is not.
 *
 * @param isThere an earlier look has begun with it
 */
export function isDueEarly(
  { policy: { lead }, observation: { cadence }, nowMs }: Moment,
  inMs: number,
  isThere: boolean
): string | null {
  if (lead.kind === 'fixed') return inMs <= lead.ms ? `lead is ${exactDuration(lead.ms)}` : null
  const wait = waitFrom(cadence, nowMs)
  if (!isDue(wait, inMs) || (cadence.nextLookMs !== null && !isThere)) return null
  return describeLookAhead(wait)
}

/** What waiting for the next run may cost. */
interface Wait {
  /** How long it is likely to take; empty: not known. */
  readonly gaps: readonly RunGap[]
  /** How many minutes too early are as bad as one too late. */
  readonly latenessCost: number
}

function waitFrom(cadence: Cadence, nowMs: EpochMs): Wait {
  return { gaps: likelyGaps(cadence, nowMs), latenessCost: latenessCost(cadence) }
}

/** What tells how early a rise comes. */
export interface LeadBasis extends Pick<Moment, 'policy'> {
  readonly observation: Pick<Observation, 'cadence'>
}

/** Whether a look at an instant of the future makes a rise to come its own, if runs come as they do. */
export function appliesEarly(
  { policy: { lead }, observation: { cadence } }: LeadBasis,
  atMs: EpochMs,
  riseMs: EpochMs
): boolean {
  if (lead.kind === 'off') return false
  return lead.kind === 'fixed' ? riseMs - atMs <= lead.ms : isDue(waitFrom(cadence, atMs), riseMs - atMs)
}

/** When looks begin to make a rise their own, to the minute. */
export function earlyFrom(rhythm: LeadBasis, riseMs: EpochMs): EpochMs {
  const { policy, observation } = rhythm
  if (policy.lead.kind !== 'auto') return riseMs - (policy.lead.kind === 'fixed' ? policy.lead.ms : 0)
  // Which gaps are likely is another matter at another hour.
  let aheadMs = lookAheadMs(waitFrom(observation.cadence, riseMs))
  aheadMs = lookAheadMs(waitFrom(observation.cadence, riseMs - aheadMs))
  while (aheadMs > 0 && !appliesEarly(rhythm, riseMs - aheadMs, riseMs)) aheadMs -= minuteMs
  return riseMs - aheadMs
}

/** `at this hour runs come about every 17 minutes, so it begins up to 31 minutes early`. */
function describeLookAhead(wait: Wait): string {
  const every = duration(usualGapMs(wait.gaps) ?? 0)
  return `at this hour runs come about every ${every}, so it begins up to ${duration(lookAheadMs(wait))} early`
}

/** The most whole minutes that something may lie ahead and be due. The nearer it is, the more it is worth to be early. */
function lookAheadMs(wait: Wait): number {
  let [due, late] = [0, longestAutoLeadMs / minuteMs + 1]
  while (late - due > 1) {
    const middle = Math.floor((due + late) / 2)
    if (isDue(wait, middle * minuteMs)) due = middle
    else late = middle
  }
  return due * minuteMs
}

/** Whether waiting for the next run costs more than beginning now (newsvendor); not where no gaps are known. */
export function isDue({ gaps, latenessCost }: Wait, inMs: number): boolean {
  const lateMs = sum(gaps.map(({ ms, weight }) => weight * Math.max(0, ms - inMs)))
  const earlyMs = sum(gaps.map(({ ms, weight }) => weight * Math.min(inMs, ms)))
  return gaps.length > 0 && latenessCost * lateMs >= earlyMs
}
