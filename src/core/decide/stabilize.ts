/** What holds the signals back: earlier recommendations, looks that do not agree, and the last change. */
import type { AgreeingLooks, ReasonCode, EpochMs, Memory, Recommendation } from '../model.ts'
import { counted, duration, exactDuration } from '../format.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import { signalDirection } from './schedule-plan.ts'
import type { Situation } from './situation.ts'

/**
 * Scales in no further than the highest recommendation of the last `stabilization`, nor, for numbers read at an instant, than what they
 * asked for at the look before, however long ago: one odd value removes no dyno. Where not all were read then, they may have asked for
 * all that runs. The first look knows none, and does not scale in.
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
  const before = policy.metrics.length === 0 ? 0 : (memory.pointQuantity ?? start)
  const needed = Math.max(highest?.quantity ?? 0, before)
  if (needed <= proposal.quantity) return proposal
  const quantity = Math.min(needed, start)
  const why =
    highest !== null && highest.quantity >= before
      ? `${highest.quantity} were needed ${duration(nowMs - highest.atMs)} ago, and scaling in waits until fewer have been enough for ${exactDuration(windowMs)}`
      : `${describeBefore(memory)}, and one value alone removes no dyno`
  return moved(proposal, quantity, reason('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`))
}

function describeBefore({ pointQuantity }: Memory): string {
  return pointQuantity === null
    ? 'the look before did not read every metric in full'
    : `${pointQuantity} were needed at the look before`
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

/** What need not wait for other looks: pings have a count of their own. */
const withoutAgreement: readonly ReasonCode[] = ['slow', 'fallback']
/** What is no metric, and comes at once. */
const atOnce: readonly ReasonCode[] = ['fallback']

/** Lets metrics move the quantity only where so many looks in a row agree, and by so many dynos at a time. */
export function limitChange(proposal: Proposal, situation: Situation): Proposal {
  const { policy, start } = situation
  const direction = signalDirection(proposal.quantity, situation)
  if (direction === 'none' || policy.changeLimits === null) return proposal
  const { step, consecutive } = policy.changeLimits[direction]
  const looks = agreeingAfter(proposal.quantity, situation)?.looks ?? 0
  const agrees = looks >= consecutive
  const mostSteps = agrees ? (step ?? Infinity) : 0
  const exempt = direction === 'out' ? mostOf(agrees ? atOnce : withoutAgreement, situation) : 0
  const quantity =
    direction === 'out'
      ? Math.min(proposal.quantity, Math.max(start + mostSteps, exempt))
      : Math.max(proposal.quantity, start - mostSteps)
  if (quantity === proposal.quantity) return proposal
  const why = agrees
    ? `at most ${counted(mostSteps, 'dyno')} at a time (scale-${direction}.step)`
    : `${looks} of ${counted(consecutive, 'look')} in a row that scaling ${direction} waits for (scale-${direction}.consecutive)`
  return moved(proposal, quantity, reason('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`))
}

/** The looks in a row that agree, this one included; null: it wants things as they are. */
export function agreeingAfter(recommended: number, situation: Situation): AgreeingLooks | null {
  const direction = signalDirection(recommended, situation)
  const before = situation.memory.agreeing
  if (direction === 'none') return null
  return { direction, looks: before?.direction === direction ? before.looks + 1 : 1 }
}

function mostOf(codes: readonly ReasonCode[], { signals: { proposals } }: Situation): number {
  return Math.max(
    0,
    ...proposals.flatMap(({ quantity, reason: why }) => (why !== null && codes.includes(why.code) ? [quantity] : []))
  )
}

/** Lets the signals move the quantity only when the last change, whatever made it, is long enough ago. */
export function pace(proposal: Proposal, situation: Situation): Proposal {
  const { policy, state, start, nowMs } = situation
  const lastChange = state?.lastChange ?? null
  const direction = signalDirection(proposal.quantity, situation)
  if (lastChange === null || direction === 'none') return proposal
  const cooldownMs = (direction === 'out' ? policy.scaleOut : policy.scaleIn)?.cooldownMs ?? 0
  // The clocks of two runners may differ.
  const sinceMs = Math.max(0, nowMs - lastChange.atMs)
  if (sinceMs >= cooldownMs) return proposal
  const why = `the last change was ${duration(sinceMs)} ago, and scaling ${direction} waits for ${exactDuration(cooldownMs)}`
  return moved(proposal, start, reason('cooldown', `${start} instead of ${proposal.quantity}: ${why}`))
}
