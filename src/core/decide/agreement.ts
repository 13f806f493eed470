import type { AgreeingLooks, ReasonCode } from '../model.ts'
import { counted } from '../format.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { signalDirection } from './schedule-plan.ts'
import type { Situation } from './situation.ts'

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
