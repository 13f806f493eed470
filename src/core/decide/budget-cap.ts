import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import type { Situation } from './situation.ts'

/** Where a budget caps: a range stays at its floor. A fixed window, people and the fail-safe go on as they are. */
export function applyBudget(proposal: Proposal, { range, observation: { capped } }: Situation): Proposal {
  if (capped === undefined || range === null || proposal.quantity <= range.floor) return proposal
  const why = `${range.floor} instead of ${proposal.quantity}: ${capped}`
  return moved(proposal, range.floor, reason('clamped', why))
}
