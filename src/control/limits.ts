import type { Bounds, FormationEntry, ProcessPolicy } from '../model.ts'
import { absoluteBounds, clamp, explicitBounds } from './bounds.ts'
import type { HoldStep } from './hold.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'

/** Into `min` and `max`, unless people said otherwise, and under what Heroku allows, though never below what runs. */
export function applyLimits(proposal: Proposal, policy: ProcessPolicy, entry: FormationEntry, hold: HoldStep): Proposal {
  const bounds = boundsFor(proposal, policy, hold)
  return clampTo(clampTo(proposal, bounds, boundsWords(bounds)), { floor: 0, ceiling: Math.max(entry.limit, entry.quantity) }, `Heroku allows at most ${entry.limit} ${entry.size} dynos of a type`)
}

function boundsFor(proposal: Proposal, policy: ProcessPolicy, hold: HoldStep): Bounds {
  const own = absoluteBounds(policy)
  // Defaults come from the schedule: they bound what goes above it, and leave alone what no window speaks of.
  const bounds = proposal.reasons.some(({ code }) => code.startsWith('fail-safe')) && own !== null ? own : explicitBounds(policy)
  return hold.kind === 'none' ? bounds : { floor: Math.min(hold.quantity, bounds.floor), ceiling: Math.max(hold.quantity, bounds.ceiling) }
}

function clampTo(proposal: Proposal, bounds: Bounds, why: string): Proposal {
  const quantity = clamp(proposal.quantity, bounds)
  return quantity === proposal.quantity ? proposal : moved(proposal, quantity, reason('clamped', `${quantity} instead of ${proposal.quantity}: ${why}`))
}

function boundsWords({ floor, ceiling }: Bounds): string {
  return ceiling === Number.MAX_SAFE_INTEGER ? `min is ${floor}` : `min is ${floor} and max is ${ceiling}`
}
