import type { EpochMs, Recommendation } from '../model.ts'
import { duration, exactDuration } from '../format.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { signalDirection } from './schedule-plan.ts'
import type { Situation } from './situation.ts'

/**
 * Scales in no further than the highest recommendation of the last `stabilization`, nor, for numbers read at an instant, than what they
 * asked for at the look before, however long ago: one odd value removes no dyno. The first look knows none, and does not scale in.
 */
export function stabilize(proposal: Proposal, situation: Situation): Proposal {
  const { policy, state, memory, start, nowMs } = situation
  if (signalDirection(proposal.quantity, situation) !== 'in') return proposal
  if (state === null) {
    const why = `${start} instead of ${proposal.quantity}: this is the first look, so what was needed before is not known`
    return moved(proposal, start, reason('stabilized', why))
  }
  const windowMs = policy.scaleIn?.stabilizationMs ?? 0
  const highest = memory.recommendations
    .filter(({ atMs }) => nowMs - atMs < windowMs)
    .reduce<Recommendation | null>((best, next) => (next.quantity > (best?.quantity ?? -1) ? next : best), null)
  const before = memory.pointQuantity ?? 0
  const needed = Math.max(highest?.quantity ?? 0, before)
  if (needed <= proposal.quantity) return proposal
  const quantity = Math.min(needed, start)
  const why =
    highest !== null && highest.quantity >= before
      ? `${highest.quantity} were needed ${duration(nowMs - highest.atMs)} ago, and scaling in waits until fewer have been enough for ${exactDuration(windowMs)}`
      : `${before} were needed at the look before, and one value alone removes no dyno`
  return moved(proposal, quantity, reason('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`))
}

/** The recommendations that can still hold back scaling in, with that of this look: each is higher than all after it. */
export function withRecommendation(
  before: readonly Recommendation[],
  quantity: number,
  stabilizationMs: number,
  nowMs: EpochMs
): readonly Recommendation[] {
  const kept = before.filter((earlier) => nowMs - earlier.atMs < stabilizationMs && earlier.quantity > quantity)
  return [...kept, { atMs: nowMs, quantity }]
}
