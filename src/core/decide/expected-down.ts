import type { EpochMs, ManualRequest, ProcessPolicy, ProcessState } from '../model.ts'
import { scheduledBounds, saidZero, type ScheduleAhead } from '../schedule/bounds.ts'
import { activeHold } from './hold.ts'

/** What tells whether an answer of the app is expected. */
export interface DownQuestion {
  readonly policy: ProcessPolicy
  readonly state: ProcessState | null
  /** What this run is asked for by hand. */
  readonly request: ManualRequest | null
  /** Dynos that run; null: not known. */
  readonly quantity: number | null
  readonly nowMs: EpochMs
}

/** The same, with what the schedule says at `nowMs`. */
type Question = DownQuestion & Pick<ScheduleAhead, 'scheduled'>

/**
 * Whether a look pings. Where the schedule or a hold says 0 it does not. With no dyno running it does only where the
 * state says that there should be one: whether a planned night or an outage took the last one, nothing else can tell.
 */
export function isPinged(question: DownQuestion): boolean {
  return question.policy.probe !== null && !expectsNoAnswer(withSchedule(question))
}

/** Whether no dyno is wanted, by the schedule or by a person's `scale`. */
export function isZeroByPlan(question: DownQuestion): boolean {
  return wantsNoDyno(withSchedule(question))
}

/** Whether it is the plan, or a person's wish by `scale`, that nothing runs after a look: an outage is over then. */
export function isDownByPlan(question: DownQuestion): boolean {
  const asked = withSchedule(question)
  if (wantsNoDyno(asked)) return true
  return (asked.scheduled?.bounds.floor ?? 0) === 0 && expectsNoAnswer(asked)
}

/** Whether nobody expects an answer of the app. An outage is something else. */
export function expectsNoAnswer(question: Question): boolean {
  return wantsNoDyno(question) || (isAtZero(question) && !shouldRun(question))
}

function withSchedule(question: DownQuestion): Question {
  return { ...question, scheduled: scheduledBounds(question.policy, question.nowMs) }
}

/** Whether no dyno is wanted, by hand or by the schedule. A hold counts for more than the schedule. */
function wantsNoDyno({ state, request, nowMs, scheduled }: Question): boolean {
  if (request?.kind === 'scale') return request.quantity === 0
  const hold = request === null ? activeHold(state, nowMs) : null
  if (hold !== null && (hold.by === 'input' || hold.quantity > 0)) return hold.quantity === 0
  return scheduled?.bounds.ceiling === 0
}

/** Where the formation cannot be read, what the last look left is the best that is known. */
function isAtZero({ quantity, state }: Question): boolean {
  return (quantity ?? state?.expectedQuantities[0]) === 0
}

/** Asked where nothing runs: whether the state says that there should be a dyno. */
function shouldRun({ policy, state, scheduled, nowMs }: Question): boolean {
  if (state === null || scheduled?.bounds.ceiling === 0) return false
  const { failSafe } = state.recovery
  const isBeingRescued = failSafe !== null && !failSafe.gaveUp
  const isLoweredByOthers = activeHold(state, nowMs)?.by === 'noticed'
  // After a change that failed there are two: what ran before, and what was asked for.
  const wasLeftRunning = state.expectedQuantities.length > 0 && !state.expectedQuantities.includes(0)
  if (!isBeingRescued && !isLoweredByOthers && !wasLeftRunning) return false
  // Another run may have put it to 0 as planned, and lost its state.
  return !saidZero(policy, state.recent.at(-1)?.atMs ?? nowMs, nowMs)
}
