import type { BeforeHold, SizeHold } from '../model.ts'
import { hasSizes, sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { activeHold, endOf, isExternal } from './hold.ts'
import type { HoldStep } from './hold.ts'
import type { Moment } from './moment.ts'

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
