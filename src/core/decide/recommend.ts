import type { Bounds, EpochMs, IneffectiveScaleOut, ProcessPolicy } from '../model.ts'
import { clamp } from '../schedule/bounds.ts'
import type { ExpectedDemand } from '../forecast/demand.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { isScalingIneffective } from './ineffective-scale-out.ts'
import type { Trouble } from './ineffective-scale-out.ts'
import type { SignalProposal } from './signal-proposals.ts'
import { amount, describeBounds } from '../format.ts'

type Word = Extract<SignalProposal, { readonly kind: 'proposal' }>

/** What the signals make of a look, inside the range. */
export interface Recommended {
  /** What they want, with the reasons, from what the schedule left. */
  readonly proposal: Proposal
  /** The words that count, the largest first. */
  readonly words: readonly Word[]
  /** What the largest one says where it wants things as they are; null: nothing. */
  readonly content: string | null
}

/** What going out is judged by. */
export interface ReliefView {
  readonly ineffectiveScaleOut: IneffectiveScaleOut
  readonly trouble: Trouble | null
  readonly slowness: ExpectedDemand['slowness']
}

/**
 * The largest of what the sources propose. A source that is unavailable forbids going in; trouble that more dynos do not cure
 * forbids going out; so does a direction that the policy switched off.
 *
 * @param quantity what runs now
 */
export function recommend(
  scheduled: Proposal,
  quantity: number,
  policy: ProcessPolicy,
  range: Bounds,
  proposals: readonly SignalProposal[],
  view: ReliefView,
  nowMs: EpochMs
): Recommended {
  const spoken = proposals.filter((proposal) => proposal.kind === 'proposal')
  const causes = proposals.flatMap((proposal) => (proposal.kind === 'unavailable' ? [proposal.cause] : []))
  // The signals speak of the range as it is; what `min` and `max` cut off is the clamp's.
  const start = clamp(scheduled.quantity, range)
  const isElsewhere = (word: Word): boolean =>
    view.slowness === 'elsewhere' && word.about === 'response-time' && word.quantity > quantity
  const words = [...spoken].sort((a, b) => b.quantity - a.quantity)
  const heeded = words
    .map((word) => (isElsewhere(word) ? { ...word, quantity } : word))
    .sort((a, b) => b.quantity - a.quantity)
  const largest = heeded[0]
  const wanted = largest?.quantity ?? start
  const inside = clamp(wanted, range)
  const reach = {
    floor: policy.scaleIn === null || causes.length > 0 ? start : 0,
    ceiling: policy.scaleOut === null ? start : Infinity
  }
  const allowed = clamp(inside, reach)
  const refused = allowed > start && isScalingIneffective(view.ineffectiveScaleOut, nowMs)

  const speaks =
    largest !== undefined &&
    largest.reason !== null &&
    ((wanted > start && policy.scaleOut !== null) || (inside < start && policy.scaleIn !== null))
  const elsewhere = words.some(isElsewhere) && allowed <= start
  const reasons = [
    ...(speaks ? [largest.reason] : []),
    ...(causes.length > 0 ? [reason('signal-unavailable', `${causes.join('; ')}, so nothing goes in`)] : []),
    ...(elsewhere
      ? [reason('scaling-does-not-help', 'the answers are slow whatever the load, so more dynos would not help')]
      : []),
    ...(refused ? [reason('scaling-does-not-help', describeIneffective(view.trouble, start))] : []),
    ...(speaks && !refused && inside !== wanted && allowed === inside
      ? [reason('clamped', `${inside} instead of ${amount(wanted)}: the bounds are ${describeBounds(range)}`)]
      : [])
  ]
  const final = refused ? start : allowed
  return {
    proposal: moved(scheduled, final === start ? scheduled.quantity : final, ...reasons),
    words: heeded,
    content: wanted === start ? (largest?.reason?.message ?? null) : null
  }
}

function describeIneffective(trouble: Trouble | null, quantity: number): string {
  return `${Math.round((trouble?.errorShare ?? 0) * 100)} % fail and going out twice did not help, so ${quantity} stay: look at the app's logs`
}
