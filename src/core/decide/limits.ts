import type { Bounds, ProcessPolicy } from '../model.ts'
import { counted } from '../format.ts'
import { sameSize } from '../schedule/dyno-size.ts'
import { absoluteBounds, clamp, explicitBounds } from '../schedule/bounds.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import { isFloor } from './hold.ts'
import type { Situation } from './situation.ts'

/**
 * Into `min` and `max`, unless people said otherwise, and under what Heroku allows of the dyno type that will run, though never below what runs of it.
 *
 * @param planned what the schedule and the signals came to, before the fail-safe
 */
export function applyLimits(proposal: Proposal, situation: Situation, planned: number): Proposal {
  const { entry, sizes } = situation
  const isResized = !sameSize(sizes.size.from, sizes.size.to)
  const bounds = boundsFor(proposal, situation, planned)
  return clampTo(
    clampTo(proposal, bounds, describeLimits(bounds, situation.policy)),
    { floor: 0, ceiling: isResized ? sizes.limit : Math.max(sizes.limit, entry.quantity) },
    `Heroku allows at most ${counted(sizes.limit, `${sizes.size.to} dyno`)} of a type`
  )
}

function boundsFor(proposal: Proposal, { policy, hold }: Situation, planned: number): Bounds {
  const explicit = explicitBounds(policy)
  const own = absoluteBounds(policy)
  // Without `min` and `max` the schedule gives the bounds: only for what goes above it, as it may have no window now.
  const bounds =
    proposal.quantity > planned && own !== null
      ? { floor: own.floor, ceiling: Math.max(own.ceiling, clamp(planned, explicit)) }
      : explicit
  if (hold.kind === 'none') return bounds
  // A floor keeps nobody from wanting more.
  const floor = isFloor(hold) ? bounds.floor : Math.min(hold.quantity, bounds.floor)
  return { floor, ceiling: Math.max(hold.quantity, bounds.ceiling) }
}

function clampTo(proposal: Proposal, bounds: Bounds, why: string): Proposal {
  const quantity = clamp(proposal.quantity, bounds)
  return quantity === proposal.quantity
    ? proposal
    : moved(proposal, quantity, reason('clamped', `${quantity} instead of ${proposal.quantity}: ${why}`))
}

/** Names what is written; where nothing is, the schedule gives the bound. */
function describeLimits({ floor, ceiling }: Bounds, { min, max }: ProcessPolicy): string {
  const least = min === null ? [] : [`min is ${floor}`]
  if (max !== null) return [...least, `max is ${ceiling}`].join(' and ')
  const isOpen = ceiling === Number.MAX_SAFE_INTEGER
  return [...least, ...(isOpen ? [] : [`the schedule names at most ${ceiling}`])].join(' and ') || `at least ${floor}`
}

/** Where a budget caps: a range stays at its floor. A fixed window, people and the fail-safe go on as they are. */
export function applyBudget(proposal: Proposal, { range, observation: { capped } }: Situation): Proposal {
  if (capped === undefined || range === null || proposal.quantity <= range.floor) return proposal
  const why = `${range.floor} instead of ${proposal.quantity}: ${capped}`
  return moved(proposal, range.floor, reason('clamped', why))
}
