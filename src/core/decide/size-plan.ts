import { hourMs } from '../durations.ts'
import { duration } from '../format.ts'
import type { FormationEntry, Memory, Reason, SizeChange, SizeRefusal, Window } from '../model.ts'
import { dynoLimit, generationOf } from '../pricing/dyno-limit.ts'
import { monthlyPrice } from '../pricing/prices.ts'
import { hasPlan } from '../schedule/bounds.ts'
import { hasSizes, sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { zonedClockFrom } from '../schedule/local-clock.ts'
import { windowLabel } from '../schedule/window.ts'
import { howToEnd } from './hold.ts'
import { isDueEarly } from './lead.ts'
import type { Moment } from './moment.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { isHeldByHand } from './size-hold.ts'
import type { SizeStep } from './size-hold.ts'

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
