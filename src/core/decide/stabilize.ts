import type { EpochMs, ProcessPolicy, ProcessState, Recommendation } from '../model.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { about, minutes } from '../format.ts'

/** Those that can still hold back going in, with that of this look: each is higher than all after it. */
export function remember(
  before: readonly Recommendation[],
  quantity: number,
  stabilizationMs: number,
  nowMs: EpochMs
): readonly Recommendation[] {
  const kept = before.filter((earlier) => nowMs - earlier.atMs < stabilizationMs && earlier.quantity > quantity)
  return [...kept, { atMs: nowMs, quantity }]
}

/** Goes in no further than the highest recommendation of the last `stabilization`. The first look knows none, and does not go in. */
export function stabilize(
  proposal: Proposal,
  start: number,
  policy: ProcessPolicy,
  state: ProcessState | null,
  recommendations: readonly Recommendation[],
  nowMs: EpochMs
): Proposal {
  if (proposal.quantity >= start) return proposal
  if (state === null)
    return moved(
      proposal,
      start,
      reason(
        'stabilized',
        `${start} instead of ${proposal.quantity}: this is the first look, so nobody knows what was needed before`
      )
    )
  const highest = recommendations.reduce<Recommendation | null>(
    (best, next) => (best === null || next.quantity > best.quantity ? next : best),
    null
  )
  if (highest === null || highest.quantity <= proposal.quantity) return proposal
  const quantity = Math.min(highest.quantity, start)
  const windowMs = policy.scaleIn?.stabilizationMs ?? 0
  return moved(
    proposal,
    quantity,
    reason(
      'stabilized',
      `${quantity} instead of ${proposal.quantity}: ${highest.quantity} were needed ${about(nowMs - highest.atMs)} ago, and going in follows the most of the last ${minutes(windowMs)}`
    )
  )
}
