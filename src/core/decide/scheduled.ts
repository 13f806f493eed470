import type { Bounds, Cadence, EpochMs, ProcessPolicy, ProcessState, Window } from '../model.ts'
import { clamp, scheduledBounds } from '../schedule/bounds.ts'
import { leadOf } from './lead.ts'
import type { Lead } from './lead.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { describeWindow } from '../schedule/window.ts'

/** What the schedule asks for at a look. */
export interface Plan {
  /** The window that holds; null: none. */
  readonly window: Window | null
  readonly lead: Lead | null
  /** Inside these the signals move the quantity; null: nowhere. */
  readonly range: Bounds | null
}

export function planAt(
  policy: ProcessPolicy,
  state: ProcessState | null,
  cadence: Cadence,
  quantity: number,
  nowMs: EpochMs
): Plan {
  const scheduled = scheduledBounds(policy, nowMs)
  const lead = leadOf(policy, state, cadence, quantity, nowMs)
  return {
    window: scheduled?.window ?? null,
    lead,
    range: raised(scheduled === null ? unscheduledRange(policy) : scheduled.bounds, lead)
  }
}

function unscheduledRange(policy: ProcessPolicy): Bounds | null {
  return policy.min === null || policy.max === null || !hasSignal(policy)
    ? null
    : { floor: policy.min, ceiling: policy.max }
}

function hasSignal({ probe, scaleOut, scaleIn, router, metrics }: ProcessPolicy): boolean {
  return (
    (probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null)) ||
    router !== null ||
    metrics.length > 0
  )
}

function raised(bounds: Bounds | null, lead: Lead | null): Bounds | null {
  if (bounds === null) return null
  const floor = Math.max(bounds.floor, lead?.floor ?? 0)
  return floor < bounds.ceiling ? { floor, ceiling: bounds.ceiling } : null
}

/** Moves the quantity into the window that holds, and up to a floor that is about to come. Inside a range it stays. */
export function applySchedule(proposal: Proposal, { window, lead }: Plan): Proposal {
  const quantity = window === null ? proposal.quantity : clamp(proposal.quantity, window.bounds)
  const early = lead !== null && lead.floor > quantity
  const none = window === null ? [reason('no-window', 'no window of the schedule holds now')] : []
  if (early)
    return moved(
      proposal,
      lead.floor,
      ...none,
      ...(lead.floor === proposal.quantity ? [] : [reason('lead', lead.message)])
    )
  if (window === null || quantity === proposal.quantity) return moved(proposal, quantity, ...none)
  return moved(proposal, quantity, reason('scheduled', describeWindow(window)))
}
