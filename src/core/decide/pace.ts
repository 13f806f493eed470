import type { EpochMs, ProcessPolicy, ProcessState } from '../model.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { about, minutes } from '../format.ts'

/** Lets the signals move the quantity only when the last change, whatever made it, is long enough ago. */
export function pace(
  proposal: Proposal,
  start: number,
  { scaleOut, scaleIn }: ProcessPolicy,
  lastChange: ProcessState['lastChange'],
  nowMs: EpochMs
): Proposal {
  if (lastChange === null || proposal.quantity === start) return proposal
  const out = proposal.quantity > start
  const cooldownMs = (out ? scaleOut : scaleIn)?.cooldownMs ?? 0
  // The clocks of two runners may differ.
  const sinceMs = Math.max(0, nowMs - lastChange.atMs)
  if (sinceMs >= cooldownMs) return proposal
  return moved(
    proposal,
    start,
    reason(
      'cooldown',
      `${start} instead of ${proposal.quantity}: the last change was ${about(sinceMs)} ago, and going ${out ? 'out' : 'in'} waits for ${minutes(cooldownMs)}`
    )
  )
}
