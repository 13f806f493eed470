import { duration, exactDuration } from '../format.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { signalDirection } from './schedule-plan.ts'
import type { Situation } from './situation.ts'

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
