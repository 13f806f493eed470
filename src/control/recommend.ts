import type { Bounds, EpochMs, ProcessPolicy, Relief } from '../model.ts'
import { clamp } from './bounds.ts'
import type { ExpectedDemand } from './demand/demand.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { isInVain } from './relief.ts'
import type { Trouble } from './relief.ts'
import type { Voice } from './sources.ts'
import { amount, rangeWords } from './words.ts'

type Word = Extract<Voice, { readonly kind: 'proposal' }>

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
  readonly relief: Relief
  readonly trouble: Trouble | null
  readonly slowness: ExpectedDemand['slowness']
}

/**
 * The largest of what the sources propose. A source that is unavailable forbids going in; trouble that more dynos do not cure
 * forbids going out; so does a direction that the policy switched off.
 *
 * @param quantity what runs now
 */
export function recommend(scheduled: Proposal, quantity: number, policy: ProcessPolicy, range: Bounds, voices: readonly Voice[], view: ReliefView, nowMs: EpochMs): Recommended {
  const spoken = voices.filter((voice) => voice.kind === 'proposal')
  const causes = voices.flatMap((voice) => (voice.kind === 'unavailable' ? [voice.cause] : []))
  // The signals speak of the range as it is; what `min` and `max` cut off is the clamp's.
  const start = clamp(scheduled.quantity, range)
  const isElsewhere = (word: Word): boolean => view.slowness === 'elsewhere' && word.about === 'response-time' && word.quantity > quantity
  const words = [...spoken].sort((a, b) => b.quantity - a.quantity)
  const heeded = words.map((word) => (isElsewhere(word) ? { ...word, quantity } : word)).sort((a, b) => b.quantity - a.quantity)
  const largest = heeded[0]
  const wanted = largest?.quantity ?? start
  const inside = clamp(wanted, range)
  const reach = { floor: policy.scaleIn === null || causes.length > 0 ? start : 0, ceiling: policy.scaleOut === null ? start : Infinity }
  const allowed = clamp(inside, reach)
  const refused = allowed > start && isInVain(view.relief, nowMs)

  const speaks = largest !== undefined && largest.reason !== null && ((wanted > start && policy.scaleOut !== null) || (inside < start && policy.scaleIn !== null))
  const elsewhere = words.some(isElsewhere) && allowed <= start
  const reasons = [
    ...(speaks ? [largest.reason] : []),
    ...(causes.length > 0 ? [reason('signal-unavailable', `${causes.join('; ')}, so nothing goes in`)] : []),
    ...(elsewhere ? [reason('scaling-does-not-help', 'the answers are slow whatever the load, so more dynos would not help')] : []),
    ...(refused ? [reason('scaling-does-not-help', inVainWords(view.trouble, start))] : []),
    ...(speaks && !refused && inside !== wanted && allowed === inside ? [reason('clamped', `${inside} instead of ${amount(wanted)}: the bounds are ${rangeWords(range)}`)] : [])
  ]
  const final = refused ? start : allowed
  return {
    proposal: moved(scheduled, final === start ? scheduled.quantity : final, ...reasons),
    words: heeded,
    content: wanted === start ? (largest?.reason?.message ?? null) : null
  }
}

function inVainWords(trouble: Trouble | null, quantity: number): string {
  return `${Math.round((trouble?.errorShare ?? 0) * 100)} % fail and going out twice did not help, so ${quantity} stay: look at the app's logs`
}
