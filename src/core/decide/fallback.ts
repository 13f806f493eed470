import { duration } from '../format.ts'
import { reason } from './proposal.ts'
import type { SignalProposal, SignalQuestion } from './signal-proposals.ts'
import { unavailableSince } from './unavailable-since.ts'

/** At least so many dynos where metrics could not be read for so long. */
export function fallbackProposals(question: SignalQuestion): readonly SignalProposal[] {
  const { running, nowMs } = question
  const { fallback } = question.policy
  const sinceMs = unavailableSince(question)
  if (fallback === null || sinceMs === null || nowMs - sinceMs < fallback.afterMs) return []
  const { quantity } = fallback
  if (quantity <= running) return []
  const why = reason('fallback', `metrics have been missing for ${duration(nowMs - sinceMs)}, so at least ${quantity}`)
  return [{ kind: 'proposal', quantity, reason: why, about: 'load', withMoreLoad: quantity }]
}
