import type {
  EpochMs,
  Hold,
  HoldTime,
  ManualRequest,
  ProcessPolicy,
  ProcessState,
  Reason,
  ReasonCode
} from '../model.ts'
import { localClock } from '../schedule/local-clock.ts'
import { absoluteBounds, isAway, nextChange, scheduledBounds } from '../schedule/bounds.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'

/** What people want of a process type in one look, and how it is known. */
export type HoldStep =
  | { readonly kind: 'none' }
  /** Asked for by this run, for this look alone. */
  | { readonly kind: 'once'; readonly quantity: number }
  | { readonly kind: 'asked'; readonly quantity: number; readonly hold: Hold }
  | {
      readonly kind: 'noticed'
      readonly quantity: number
      readonly hold: Hold
      readonly expectedQuantities: readonly number[]
    }
  | { readonly kind: 'standing'; readonly quantity: number; readonly hold: Hold }

const none: HoldStep = { kind: 'none' }
/** Where the schedule has no next change, a hold until then lasts so long. */
const withoutNextMs = 2 * 3_600_000
/** Heroku gives a dyno so long to start. */
const bootMs = 60_000
const metricCodes: readonly ReasonCode[] = ['demand', 'target-tracking', 'forecast', 'idle']
const howToEnd = 'run the workflow with scale: resume to end it'

/**
 * The hold of a look: what this run was asked for, else what somebody else just did, else what stands from before.
 *
 * @param found what runs; null: not known, or not ours to judge
 */
export function stepHold(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  found: number | null,
  nowMs: EpochMs
): HoldStep {
  if (request?.kind === 'resume') return none
  if (request?.kind === 'scale') return requested(policy, request, nowMs)
  const before = standing(state, nowMs)
  const foreign = state !== null && found !== null && found !== before?.quantity && isExternal(state, found)
  if (foreign && policy.manualChanges.kind === 'hold') {
    // Somebody put it back where the plan has it.
    if (isPlanned(policy, found, nowMs)) return none
    const hold: Hold = { quantity: found, by: 'noticed', sinceMs: nowMs, untilMs: nowMs + policy.manualChanges.ms }
    return { kind: 'noticed', quantity: found, hold, expectedQuantities: state.expectedQuantities }
  }
  return before === null ? none : { kind: 'standing', quantity: before.quantity, hold: before }
}

/** The hold that the next looks find. One of somebody else at 0 ends with the outage that it made: else it would make it again. */
export function holdAfter(step: HoldStep, failSafeFloor: number | null): Hold | null {
  return 'hold' in step && !isUndone(step, failSafeFloor) ? step.hold : null
}

function isUndone(step: HoldStep, failSafeFloor: number | null): boolean {
  return (
    'hold' in step && step.hold.by === 'noticed' && step.quantity === 0 && failSafeFloor !== null && failSafeFloor > 0
  )
}

/** Whether a quantity was set by somebody else after our last look. */
export function isExternal(
  { expectedQuantities }: Pick<ProcessState, 'expectedQuantities'>,
  quantity: number
): boolean {
  return expectedQuantities.length > 0 && !expectedQuantities.includes(quantity)
}

/** Whether a look pings: not where nobody expects an answer. */
export function isPinged(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  nowMs: EpochMs
): boolean {
  return policy.probe !== null && !isExpectedDown(policy, state, request, nowMs)
}

/** Whether all that runs was brought back from 0 so shortly ago that it may not answer yet. In an emergency every answer counts. */
export function isStarting(state: ProcessState | null, nowMs: EpochMs): boolean {
  const last = state?.changes.at(-1)
  const isFromZero = last !== undefined && last.by !== 'external' && last.from === 0
  // A change in the future is a clock that is off: it must not mute for long.
  return isFromZero && Math.abs(nowMs - last.atMs) < bootMs && state?.recovery.failSafe === null
}

/** Whether nobody expects an answer: no dyno is wanted, or this look is the first that wants one again. An outage is something else. */
export function isExpectedDown(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  nowMs: EpochMs
): boolean {
  return isUnwanted(policy, state, request, nowMs) || isResuming(policy, state, request, nowMs)
}

/** What was at 0 on purpose stays there until a look brings it back. */
function isResuming(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  nowMs: EpochMs
): boolean {
  const look = state?.recent.at(-1)
  const comesBack = request?.kind === 'scale' || (scheduledBounds(policy, nowMs)?.bounds.floor ?? 0) > 0
  if (state === null || look?.to !== 0 || !comesBack) return false
  const change = state.changes.at(-1)
  const isOurs = change !== undefined && change.by !== 'external' && change.to === 0 && change.atMs === look.atMs
  return isOurs || isUnwanted(policy, state, null, look.atMs)
}

/** Whether no dyno is wanted: by the schedule, by hand, or because the signals took the last one away. */
function isUnwanted(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  nowMs: EpochMs
): boolean {
  if (request?.kind === 'scale') return request.quantity === 0
  const hold = request === null ? standing(state, nowMs) : null
  if (hold !== null && (hold.by === 'input' || hold.quantity > 0)) return hold.quantity === 0
  return isAway(policy, nowMs) || (hold === null && isScaledToZeroBySignals(policy, state, nowMs))
}

function isScaledToZeroBySignals(policy: ProcessPolicy, state: ProcessState | null, nowMs: EpochMs): boolean {
  const last = state?.changes.at(-1)
  // Only what the metrics took away do the metrics bring back.
  const bySignals =
    last?.by === 'ours' &&
    last.to === 0 &&
    metricCodes.includes(last.code) &&
    state?.expectedQuantities.length === 1 &&
    state.expectedQuantities[0] === 0
  return bySignals && scheduledBounds(policy, nowMs)?.bounds.floor === 0
}

function standing(state: ProcessState | null, nowMs: EpochMs): Hold | null {
  const hold = state?.hold ?? null
  return hold !== null && hold.untilMs > nowMs ? hold : null
}

function isPlanned(policy: ProcessPolicy, quantity: number, nowMs: EpochMs): boolean {
  const bounds = scheduledBounds(policy, nowMs)?.bounds
  return bounds?.floor === quantity && bounds.ceiling === quantity
}

function requested(
  policy: ProcessPolicy,
  { quantity, hold }: Extract<ManualRequest, { kind: 'scale' }>,
  nowMs: EpochMs
): HoldStep {
  const untilMs = endOf(policy, hold, nowMs)
  return untilMs <= nowMs
    ? { kind: 'once', quantity }
    : { kind: 'asked', quantity, hold: { quantity, by: 'input', sinceMs: nowMs, untilMs } }
}

function endOf(policy: ProcessPolicy, time: HoldTime, nowMs: EpochMs): EpochMs {
  switch (time.kind) {
    case 'for':
      return nowMs + time.ms
    case 'until':
      return time.atMs
    case 'until-next':
      return nextChange(policy, nowMs)?.atMs ?? nowMs + withoutNextMs
  }
}

/**
 * Puts the quantity where people want it, whatever the plan and the signals say. Only a fail-safe goes above it.
 *
 * @param insisted what the fail-safe wants; null: nothing
 */
export function applyHold(
  proposal: Proposal,
  policy: ProcessPolicy,
  step: HoldStep,
  failSafeFloor: number | null,
  nowMs: EpochMs
): Proposal {
  if (step.kind === 'none') return proposal
  const above = failSafeFloor !== null && failSafeFloor > step.quantity
  const why = isUndone(step, failSafeFloor)
    ? describeUndone(policy, step)
    : [describe(policy, step, nowMs), ...(above ? ['the fail-safe goes above it until the app is healthy'] : [])].join(
        '; '
      )
  const code = step.kind === 'noticed' ? 'manual-change-noticed' : 'manual-hold'
  const atZero = step.quantity === 0 && 'hold' in step && step.hold.by === 'input'
  const zero = atZero
    ? [reason('held-at-zero', 'at 0 by hand: it is not pinged, and no fail-safe brings it back before the hold ends')]
    : []
  return moved(proposal, above ? failSafeFloor : step.quantity, reason(code, why), ...zero)
}

function describeUndone(policy: ProcessPolicy, step: HoldStep): string {
  const what =
    step.kind === 'noticed'
      ? `somebody else changed ${step.expectedQuantities.join(' or ')} to 0`
      : '0 was set by somebody else'
  return `${what}, so the app is down and comes back; to keep it at 0, run the workflow with scale: ${policy.process}=0`
}

/** What a guard says to a request that it stops. */
export function waitingRequest(request: ManualRequest | null): readonly Reason[] {
  return request?.kind === 'scale'
    ? [reason('manual-hold', `${request.quantity} asked for by hand: not applied now, because nothing may be changed`)]
    : []
}

function describe(policy: ProcessPolicy, step: Exclude<HoldStep, { kind: 'none' }>, nowMs: EpochMs): string {
  const limits = describeBeyond(policy, step.quantity)
  if (step.kind === 'once')
    return `${step.quantity} asked for by hand${limits}, without a hold: the next look follows the plan`
  const until = `until ${localClock(policy.timezone, step.hold.untilMs, nowMs)}; ${howToEnd}`
  switch (step.kind) {
    case 'asked':
      return `${step.quantity} asked for by hand${limits}, ${until}`
    case 'noticed':
      return `somebody else changed ${step.expectedQuantities.join(' or ')} to ${step.quantity}${limits}: this stays ${until}`
    case 'standing':
      return `${step.quantity} ${step.hold.by === 'input' ? 'asked for by hand' : 'set by somebody else'}${limits} ${step.quantity === 1 ? 'stays' : 'stay'} ${until}`
  }
}

function describeBeyond(policy: ProcessPolicy, quantity: number): string {
  const own = absoluteBounds(policy)
  if (own === null) return ''
  if (quantity > own.ceiling) return ` (above max, ${own.ceiling})`
  return quantity < own.floor ? ` (below min, ${own.floor})` : ''
}
