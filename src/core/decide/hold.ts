import type { EpochMs, Hold, HoldTime, ManualRequest, ProcessPolicy, ProcessState, Reason } from '../model.ts'
import { hourMs } from '../durations.ts'
import { absoluteBounds, hasPlan, saidZero } from '../schedule/bounds.ts'
import { zonedClockFrom } from '../schedule/local-clock.ts'
import type { Moment } from './moment.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import type { SchedulePlan } from './schedule-plan.ts'

/** What people want of a process type in one look, and how it is known. */
export type HoldStep =
  | { readonly kind: 'none' }
  /** Asked for by this run, for this look alone. */
  | { readonly kind: 'once'; readonly quantity: number }
  | { readonly kind: 'asked' | 'active'; readonly quantity: number; readonly hold: Hold }
  | ({ readonly kind: 'noticed'; readonly quantity: number; readonly hold: Hold } & Pick<
      ProcessState,
      'expectedQuantities'
    >)

const none: HoldStep = { kind: 'none' }
/** Where the schedule has no next change, a hold until then lasts so long. */
const defaultHoldMs = 2 * hourMs
export const howToEnd = 'run the workflow with scale: resume to end it'

/**
 * The hold of a look: what this run was asked for, else what somebody else just did, else what is active from before.
 *
 * @param found dynos that run; null: not known, or not ours to judge
 */
export function holdOf(moment: Moment, found: number | null): HoldStep {
  const { policy, state, scheduled, nowMs } = moment
  const { request } = moment.observation
  if (request?.kind === 'resume') return none
  if (request?.kind === 'scale') return requestedHold(moment, request)
  const before = activeHold(state, nowMs)
  const active: HoldStep = before === null ? none : { kind: 'active', quantity: before.quantity, hold: before }
  if (state === null || found === null || !isExternal(state, found) || policy.manualChanges.kind !== 'hold')
    return active
  // Somebody undid what went above a hold. One that is only a floor becomes the quantity that stands.
  if (found === before?.quantity && before.raisedFrom === undefined) return active
  // Somebody put it back where the plan has it, or has had it since the last look.
  if (scheduled?.bounds.floor === found && scheduled.bounds.ceiling === found) return none
  if (found === 0 && saidZero(policy, state.recent.at(-1)?.atMs ?? nowMs, nowMs)) return none
  return noticedHold(found, state.expectedQuantities, { sinceMs: nowMs, untilMs: nowMs + policy.manualChanges.ms })
}

function noticedHold(
  quantity: number,
  expectedQuantities: readonly number[],
  time: Pick<Hold, 'sinceMs' | 'untilMs'>
): HoldStep {
  const most = Math.max(...expectedQuantities)
  const hold: Hold = { quantity, by: 'noticed', ...time, ...(quantity > most ? { raisedFrom: most } : {}) }
  return { kind: 'noticed', quantity, hold, expectedQuantities }
}

/** Whether more may be run than a hold says: somebody else asked for more than we left, not for less. */
export function isFloor(step: HoldStep): boolean {
  return 'hold' in step && step.hold.raisedFrom !== undefined
}

/** The hold that the next look finds. A noticed 0 ends with the outage that it made, else it would make it again. */
export function holdAfter(step: HoldStep, failSafeFloor: number | null): Hold | null {
  return 'hold' in step && !isUndone(step, failSafeFloor) ? step.hold : null
}

function isUndone(step: HoldStep, failSafeFloor: number | null): boolean {
  const isAtZero = 'hold' in step && step.hold.by === 'noticed' && step.quantity === 0
  return isAtZero && failSafeFloor !== null && failSafeFloor > 0
}

/** Whether a quantity was set by somebody else after our last look. */
export function isExternal(
  { expectedQuantities }: Pick<ProcessState, 'expectedQuantities'>,
  quantity: number
): boolean {
  return expectedQuantities.length > 0 && !expectedQuantities.includes(quantity)
}

/** The hold of earlier looks, as long as it lasts. */
export function activeHold(state: ProcessState | null, nowMs: EpochMs): Hold | null {
  const hold = state?.hold ?? null
  return hold !== null && hold.untilMs > nowMs ? hold : null
}

function requestedHold(moment: Moment, { quantity, hold }: Extract<ManualRequest, { kind: 'scale' }>): HoldStep {
  const { nowMs } = moment
  const untilMs = endOf(hold, moment)
  return untilMs <= nowMs
    ? { kind: 'once', quantity }
    : { kind: 'asked', quantity, hold: { quantity, by: 'input', sinceMs: nowMs, untilMs } }
}

export function endOf(time: HoldTime, { nextChange, nowMs }: Moment): EpochMs {
  if (time.kind === 'for') return nowMs + time.ms
  return time.kind === 'until' ? time.atMs : (nextChange?.atMs ?? nowMs + defaultHoldMs)
}

/** What holding reads of a situation. */
interface HeldSituation extends Moment, SchedulePlan {
  readonly hold: HoldStep
  readonly failSafeFloor: number | null
}

/**
 * Puts the quantity where people want it, whatever the plan and the signals say. What somebody else raised is a floor
 * for all of them; above everything else only the fail-safe goes.
 */
export function applyHold(proposal: Proposal, situation: HeldSituation): Proposal {
  const { policy, hold } = situation
  if (hold.kind === 'none') return proposal
  const failSafeFloor = situation.failSafeFloor ?? 0
  const isBelowFloor = failSafeFloor > hold.quantity
  const wanted = isFloor(hold) ? Math.max(failSafeFloor, wantedBy(proposal, situation)) : failSafeFloor
  const more = isBelowFloor
    ? 'the fail-safe goes above it until the app is healthy'
    : 'what asks for more goes above it'
  const above = isBelowFloor || wanted > hold.quantity ? [more] : []
  const why = isUndone(hold, situation.failSafeFloor)
    ? describeUndone(policy, hold)
    : [describeHold(situation, hold), ...above].join('; ')
  const code = hold.kind === 'noticed' ? 'manual-change-noticed' : 'manual-hold'
  const isAtZero = hold.quantity === 0 && 'hold' in hold && hold.hold.by === 'input'
  const zero = isAtZero
    ? [reason('held-at-zero', 'at 0 by hand: it is not pinged, and no fail-safe brings it back before the hold ends')]
    : []
  return moved(proposal, Math.max(hold.quantity, wanted), reason(code, why), ...zero)
}

/** What schedule and signals want. Where they want nothing, what runs only runs on. */
function wantedBy({ quantity }: Proposal, { scheduled, range, lead }: HeldSituation): number {
  return scheduled === null && range === null && lead === null ? 0 : quantity
}

function describeUndone(policy: ProcessPolicy, step: HoldStep): string {
  const what =
    step.kind === 'noticed'
      ? `somebody else changed ${step.expectedQuantities.join(' or ')} to 0`
      : '0 was set by somebody else'
  return `${what}, so the app is down and comes back; to keep it at 0, run the workflow with scale: ${policy.process}=0`
}

/** What becomes of a request where a guard forbids every change. */
export function refusedRequest(request: ManualRequest | null): readonly Reason[] {
  return request?.kind === 'scale'
    ? [reason('manual-hold', `${request.quantity} asked for by hand: refused, because nothing may be changed`)]
    : []
}

function describeHold({ policy, local }: Moment, step: Exclude<HoldStep, { kind: 'none' }>): string {
  const what = `${step.quantity} asked for by hand`
  const limits = describeBeyond(policy, step.quantity)
  if (step.kind === 'once')
    return `${what}${limits}, without a hold: ${hasPlan(policy) ? 'the next look follows the plan' : 'it stays so'}`
  const until = `until ${zonedClockFrom(local.day, policy.timezone, step.hold.untilMs)}; ${howToEnd}`
  if (step.kind === 'asked') return `${what}${limits}, ${until}`
  if (step.kind === 'noticed') {
    const change = `${step.expectedQuantities.join(' or ')} to ${step.quantity}${limits}`
    return `somebody else changed ${change}: this stays ${until}`
  }
  const known = step.hold.by === 'input' ? what : `${step.quantity} set by somebody else`
  return `${known}${limits} ${step.quantity === 1 ? 'stays' : 'stay'} ${until}`
}

function describeBeyond(policy: ProcessPolicy, quantity: number): string {
  const own = absoluteBounds(policy)
  if (own === null) return ''
  if (quantity > own.ceiling) return ` (above max, ${own.ceiling})`
  return quantity < own.floor ? ` (below min, ${own.floor})` : ''
}
