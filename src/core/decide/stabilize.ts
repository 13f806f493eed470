import type { EpochMs, Recommendation } from '../model.ts'
import { about, minutes } from '../format.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { signalDirection } from './schedule-plan.ts'
import type { Situation } from './situation.ts'

/** Scales in no further than the highest recommendation of the last `stabilization`, and not at the first look. */
export function stabilize(proposal: Proposal, situation: Situation): Proposal {
  const { policy, state, memory, start, nowMs } = situation
  if (signalDirection(proposal.quantity, situation) !== 'in') return proposal
  if (state === null) {
    const why = 'this is the first look, so what was needed before is not known'
    return moved(proposal, start, reason('stabilized', `${start} instead of ${proposal.quantity}: ${why}`))
  }
  const windowMs = policy.scaleIn?.stabilizationMs ?? 0
  const highest = memory.recommendations
    .filter(({ atMs }) => nowMs - atMs < windowMs)
    .reduce<Recommendation | null>((best, next) => (next.quantity > (best?.quantity ?? -1) ? next : best), null)
  if (highest === null || highest.quantity <= proposal.quantity) return proposal
  const quantity = Math.min(highest.quantity, start)
  const needed = `${highest.quantity} were needed ${about(nowMs - highest.atMs)} ago`
  const why = `${needed}, and scaling in follows the most of the last ${minutes(windowMs)}`
  return moved(proposal, quantity, reason('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`))
}

/** The recommendations that can still delay scaling in, with that of this look: each is higher than all after it. */
export function withRecommendation(
  before: readonly Recommendation[],
  quantity: number,
  stabilizationMs: number,
  nowMs: EpochMs
): readonly Recommendation[] {
  const kept = before.filter((earlier) => nowMs - earlier.atMs < stabilizationMs && earlier.quantity > quantity)
  return [...kept, { atMs: nowMs, quantity }]
}
