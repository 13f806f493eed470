import { amount, describeBounds } from '../format.ts'
import { clamp } from '../schedule/bounds.ts'
import { refusesScaleOut, type ScaleOutRefusal } from './ineffective-scale-out.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import type { Situation } from './situation.ts'

/**
 * The largest of what the signals propose. A source that is unavailable forbids scaling in; trouble that more dynos do not cure
 * forbids scaling out; so does a direction that the policy switched off.
 */
export function recommend(proposal: Proposal, situation: Situation): Proposal {
  const { policy, range, start, learned, signals, nowMs } = situation
  if (range === null || learned === null) return proposal
  const { missing } = signals
  const [largest] = signals.proposals
  const wanted = largest?.quantity ?? start
  const inside = clamp(wanted, range)
  const allowed = clamp(inside, {
    floor: policy.scaleIn === null || missing.length > 0 ? start : 0,
    ceiling: policy.scaleOut === null ? start : Infinity
  })
  const refusal = allowed > start ? refusesScaleOut(learned.memory, nowMs) : 'none'
  const isRefused = refusal === 'ineffective' || (refusal === 'not-load' && largest?.about === 'response-time')
  const isHeard = (wanted > start && policy.scaleOut !== null) || (inside < start && policy.scaleIn !== null)
  const why = isHeard ? (largest?.reason ?? null) : null
  const reasons = [
    ...(why === null ? [] : [why]),
    ...(missing.length > 0 ? [reason('signal-unavailable', `${missing.join('; ')}, so it does not scale in`)] : []),
    ...(signals.isSlownessElsewhere && allowed <= start
      ? [reason('scaling-does-not-help', 'responses are slow whatever the load, so more dynos would not help')]
      : []),
    ...(isRefused
      ? [reason('scaling-does-not-help', describeRefusal(refusal, learned.trouble?.errorShare ?? 0, start))]
      : []),
    ...(why !== null && !isRefused && inside !== wanted && allowed === inside
      ? [reason('clamped', `${inside} instead of ${amount(wanted)}: the bounds are ${describeBounds(range)}`)]
      : [])
  ]
  const isUnmoved = isRefused || allowed === start
  return moved(proposal, isUnmoved ? proposal.quantity : allowed, ...reasons)
}

function describeRefusal(refusal: ScaleOutRefusal, errorShare: number, quantity: number): string {
  const why = refusal === 'not-load' ? 'they did not begin with more requests' : 'scaling out twice did not help'
  const errors = `${Math.round(errorShare * 100)} % of the answers are errors, and ${why}`
  return `${errors}, so it stays at ${quantity}: look at the app's logs`
}

/** What the largest proposal says where it wants things as they are; null: nothing. */
export function steadyReason({ signals: { proposals }, range, start }: Situation): string | null {
  const [largest] = proposals
  return range !== null && largest?.quantity === start ? (largest.reason?.message ?? null) : null
}
