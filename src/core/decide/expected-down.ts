import type { EpochMs, ManualRequest, ProcessPolicy, ProcessState, ReasonCode } from '../model.ts'
import { scheduledBounds } from '../schedule/bounds.ts'
import type { ScheduledBounds } from '../schedule/bounds.ts'
import { activeHold } from './hold.ts'

/** What tells whether dynos are wanted at an instant. */
interface Question {
  readonly policy: ProcessPolicy
  readonly state: ProcessState | null
  readonly request: ManualRequest | null
  readonly nowMs: EpochMs
  /** What the schedule says at `nowMs`. */
  readonly scheduled: ScheduledBounds | null
}

/** What metrics took to 0, metrics bring back. */
const metricCodes: readonly ReasonCode[] = ['demand', 'target-tracking', 'forecast', 'idle']

/** Whether a look pings: not where nobody expects an answer. */
export function isPinged(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  nowMs: EpochMs
): boolean {
  return policy.probe !== null && !isExpectedDown(policy, state, request, nowMs)
}

/** Whether nobody expects an answer of the app. An outage is something else. */
export function isExpectedDown(
  policy: ProcessPolicy,
  state: ProcessState | null,
  request: ManualRequest | null,
  nowMs: EpochMs
): boolean {
  return expectsNoDyno({ policy, state, request, nowMs, scheduled: scheduledBounds(policy, nowMs) })
}

/** No dyno is wanted, or this look is the first that wants one again. */
export function expectsNoDyno(question: Question): boolean {
  return wantsNoDyno(question) || isResuming(question)
}

/** Whether no dyno is wanted: by the schedule, by hand, or because the signals took the last one away. */
function wantsNoDyno(question: Question): boolean {
  const { state, request, nowMs, scheduled } = question
  if (request?.kind === 'scale') return request.quantity === 0
  const hold = request === null ? activeHold(state, nowMs) : null
  if (hold !== null && (hold.by === 'input' || hold.quantity > 0)) return hold.quantity === 0
  return scheduled?.bounds.ceiling === 0 || (hold === null && isScaledToZeroBySignals(question))
}

function isScaledToZeroBySignals({ state, scheduled }: Question): boolean {
  const last = state?.changes.at(-1)
  const isBySignals = last?.by === 'ours' && last.to === 0 && metricCodes.includes(last.code)
  const [expected, ...others] = state?.expectedQuantities ?? []
  return isBySignals && expected === 0 && others.length === 0 && scheduled?.bounds.floor === 0
}

/** What was at 0 on purpose stays there until a look brings it back. */
function isResuming(question: Question): boolean {
  const { policy, state, request, scheduled } = question
  const look = state?.recent.at(-1)
  const comesBack = request?.kind === 'scale' || (scheduled?.bounds.floor ?? 0) > 0
  if (state === null || look?.to !== 0 || !comesBack) return false
  const change = state.changes.at(-1)
  const isOurs = change !== undefined && change.by !== 'external' && change.to === 0 && change.atMs === look.atMs
  return (
    isOurs ||
    wantsNoDyno({ policy, state, request: null, nowMs: look.atMs, scheduled: scheduledBounds(policy, look.atMs) })
  )
}
