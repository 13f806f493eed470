/** Which dyno type runs: the schedule's, or what people want instead. */
import type { BeforeHold, SizeHold, FormationEntry, Memory, Reason, SizeChange, SizeRefusal, Window } from '../model.ts'
import { hasSizes, sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { activeHold, endOf, isExternal, howToEnd, type HoldStep } from './hold.ts'
import type { Moment } from './moment.ts'
import { hourMs } from '../durations.ts'
import { duration } from '../format.ts'
import { dynoLimit, generationOf } from '../pricing/dyno-limit.ts'
import { monthlyPrice } from '../pricing/prices.ts'
import { hasPlan } from '../schedule/bounds.ts'
import { zonedClockFrom } from '../schedule/local-clock.ts'
import { windowLabel } from '../schedule/window.ts'
import { isDueEarly } from './lead.ts'
import { moved, reason, type Proposal } from './proposal.ts'

/** The dyno type that people want in one look. */
export interface SizeStep {
  /** null: they said nothing of it. */
  readonly size: string | null
  /** What the next look finds; null: nothing, as for a request that does not last. */
  readonly hold: SizeHold | null
}

const none: SizeStep = { size: null, hold: null }

/**
 * The dyno type of a look that goes before the schedule: what this run was asked for, else what somebody else just set, else what
 * is active from before.
 *
 * @param found the dyno type that runs; null: not known, or not ours to judge
 */
export function sizeHoldOf(moment: Moment, found: string | null): SizeStep {
  const { policy, state, scheduled, nowMs } = moment
  const { request } = moment.observation
  if (request?.kind === 'resume') return none
  const before = state?.sizeHold ?? null
  const active = before !== null && before.untilMs > nowMs ? before : null
  if (request?.kind === 'scale') {
    const size = request.size ?? (active?.by === 'input' ? active.size : null)
    if (size === null) return none
    const untilMs = endOf(request.hold, moment)
    return { size, hold: untilMs <= nowMs ? null : { size, by: 'input', sinceMs: nowMs, untilMs } }
  }
  const held: SizeStep = active === null ? none : { size: active.size, hold: active }
  const isExternal = found !== null && isExternalSize(state?.expectedSizes ?? [], found)
  if (!isExternal || !hasSizes(policy) || policy.manualChanges.kind !== 'hold') return held
  // Somebody put it back where the schedule has it.
  if (sameSize(found, scheduledSize(policy, scheduled))) return none
  const hold: SizeHold = { size: found, by: 'noticed', sinceMs: nowMs, untilMs: nowMs + policy.manualChanges.ms }
  return { size: found, hold }
}

/** Whether a dyno type was set by somebody else after our last look. */
export function isExternalSize(expectedSizes: readonly string[], size: string): boolean {
  return expectedSizes.length > 0 && !expectedSizes.some((expected) => sameSize(expected, size))
}

/** What runs before a hold by hand is remembered until all of it is back; without a hold, a request stays as it is. */
export function beforeHoldOf(moment: Moment, hold: HoldStep): BeforeHold | null {
  const { memory, entry } = moment
  const { request } = moment.observation
  const before = memory.beforeHold
  if (request?.kind === 'scale') {
    if (hold.kind !== 'asked') return null
    if (entry === null) return before
    const isResized = request.size !== undefined && !sameSize(request.size, entry.size)
    return {
      quantity: before?.quantity ?? entry.quantity,
      size: before?.size ?? (isResized ? entry.size : null)
    }
  }
  if (before === null || entry === null || isHeldByHand(moment)) return before
  // A quantity that somebody else set since is not taken back.
  const isReplaced = moment.state !== null && isExternal(moment.state, entry.quantity)
  const quantity = isReplaced ? entry.quantity : before.quantity
  const isBack = (before.size === null || sameSize(before.size, entry.size)) && quantity === entry.quantity
  return isBack ? null : { ...before, quantity }
}

/** Whether a hold by hand of earlier looks goes on. */
export function isHeldByHand({ state, observation, nowMs }: Moment): boolean {
  return observation.request === null && activeHold(state, nowMs)?.by === 'input'
}

/** Which dyno type runs after a look. */
export interface SizePlan {
  readonly size: SizeChange
  /** The most dynos of it that the platform allows. */
  readonly limit: number
  /** Why it is another one than before, or is not though it should be; null: it is as it should be. */
  readonly reason: Reason | null
  /** A dyno type that was refused and is not tried in this look; null: none. */
  readonly refusal: SizeRefusal | null
}

/** A dyno type that was refused is asked for again after so long. */
const refusedMs = hourMs

/** A dyno type, and why, as it follows "resized to performance-m: ". */
interface WantedSize {
  readonly size: string
  readonly why: string
}

/** Without a hold the schedule decides; where it does not speak of dyno types, what ran before a hold comes back. */
export function sizePlanOf(
  moment: Moment,
  entry: FormationEntry,
  held: SizeStep,
  beforeHold: Memory['beforeHold']
): SizePlan {
  const { memory, nowMs } = moment
  const stays = { size: { from: entry.size, to: entry.size }, limit: entry.limit, reason: null, refusal: null }
  const wanted = heldSize(held) ?? dueSize(moment, entry) ?? sizeBefore(moment, beforeHold)
  if (wanted === null || sameSize(wanted.size, entry.size)) return { ...stays, reason: noticed(moment, held) }
  const refusal = memory.sizeRefusal
  if (refusal !== null && sameSize(refusal.size, wanted.size) && !isAskedFor(moment, wanted.size)) {
    const leftMs = refusal.atMs + refusedMs - nowMs
    if (leftMs > 0) {
      const why = `it stays ${entry.size.toLowerCase()}: Heroku refused ${wanted.size}, which is tried again in ${duration(leftMs)}`
      return { ...stays, reason: reason('resized', why), refusal }
    }
  }
  const restart = entry.quantity > 0 ? ' (dynos restart)' : ''
  return {
    size: { from: entry.size, to: wanted.size },
    limit: dynoLimit(wanted.size, generationOf(entry)),
    reason: reason('resized', `resized to ${wanted.size}: ${wanted.why}${restart}`),
    refusal: null
  }
}

/** Told as long as it stands: a dyno type that somebody else set. */
function noticed({ policy, local, nowMs }: Moment, { hold }: SizeStep): Reason | null {
  if (hold?.by !== 'noticed') return null
  const until = zonedClockFrom(local.day, policy.timezone, hold.untilMs)
  const isNew = hold.sinceMs === nowMs
  return reason(
    isNew ? 'manual-change-noticed' : 'manual-hold',
    `somebody else ${isNew ? 'changed' : 'set'} the dyno type${isNew ? ' to' : ''} ${hold.size.toLowerCase()}: this stays until ${until}; ${howToEnd}`
  )
}

function isAskedFor({ observation: { request } }: Moment, size: string): boolean {
  return request?.kind === 'scale' && request.size !== undefined && sameSize(request.size, size)
}

function heldSize({ size, hold }: SizeStep): WantedSize | null {
  if (size === null) return null
  return { size, why: hold?.by === 'noticed' ? 'set by somebody else' : 'asked for by hand' }
}

/** That of the window that holds, or a dearer one that is about to come. A cheaper one never comes early. */
function dueSize(moment: Moment, entry: FormationEntry): WantedSize | null {
  const { policy, scheduled, upcoming, nowMs } = moment
  if (!hasSizes(policy)) return null
  const size = scheduledSize(policy, scheduled)
  let best = size === null ? null : { size, why: scheduled === null ? 'no window holds' : nameOf(scheduled.window) }
  for (const { atMs, scheduled: then } of upcoming) {
    const next = then === null || then.bounds.ceiling === 0 ? null : then.window.size
    if (next === null || then === null || !isDearer(next, best?.size ?? entry.size)) continue
    const timing = isDueEarly(moment, atMs - nowMs, sameSize(next, entry.size))
    if (timing !== null)
      best = { size: next, why: `${nameOf(then.window)} starts in ${duration(atMs - nowMs)}; ${timing}` }
  }
  return best
}

function nameOf(window: Window): string {
  return windowLabel(window) || 'the schedule'
}

/** Of two dyno types without a price nobody knows which is dearer. */
function isDearer(size: string, than: string): boolean {
  const [price, other] = [monthlyPrice(size), monthlyPrice(than)]
  return price !== null && other !== null && price > other
}

function sizeBefore(moment: Moment, before: Memory['beforeHold']): WantedSize | null {
  const { request } = moment.observation
  const size = before?.size ?? null
  return size === null || isHeldByHand(moment) || request?.kind === 'scale'
    ? null
    : { size, why: 'as before the hold by hand' }
}

/** A process type that has no plan goes back to the dynos of before a hold. */
export function putBack(proposal: Proposal, moment: Moment & { readonly beforeHold: Memory['beforeHold'] }): Proposal {
  const { policy, beforeHold, observation } = moment
  if (hasPlan(policy) || beforeHold === null || isHeldByHand(moment) || observation.request?.kind === 'scale')
    return proposal
  if (beforeHold.quantity === proposal.quantity) return proposal
  const why = `the hold by hand is over: back to ${beforeHold.quantity}, as before it`
  return moved(proposal, beforeHold.quantity, reason('manual-hold', why))
}
