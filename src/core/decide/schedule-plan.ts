import type { Bounds, ProcessPolicy } from '../model.ts'
import { clamp, type ScheduledBounds } from '../schedule/bounds.ts'
import { describeWindow } from '../schedule/window.ts'
import { leadOf, type Lead } from './lead.ts'
import type { Moment } from './moment.ts'
import { moved, reason, type Proposal } from './proposal.ts'

/** What the schedule asks for at a look. */
export interface SchedulePlan {
  readonly lead: Lead | null
  /** Inside these the signals move the quantity; null: nowhere. */
  readonly range: Bounds | null
  /** What the schedule makes of the dynos that run. */
  readonly scheduledQuantity: number
  /** The same inside `range`, from where the signals move it. */
  readonly start: number
}

export function schedulePlanOf(moment: Moment, running: number): SchedulePlan {
  const { policy, scheduled } = moment
  const lead = leadOf(moment, running)
  const range = raised(scheduled === null ? unscheduledRange(policy) : scheduled.bounds, lead)
  const scheduledQuantity = Math.max(inWindow(running, scheduled), lead?.floor ?? 0)
  return { lead, range, scheduledQuantity, start: range === null ? scheduledQuantity : clamp(scheduledQuantity, range) }
}

/** By the window alone: that `min` or `max` cut something off is said by the last step. */
function inWindow(quantity: number, scheduled: ScheduledBounds | null): number {
  return scheduled === null ? quantity : clamp(quantity, scheduled.window.bounds)
}

/** What holds where no window does; null: the quantity stays. */
export function unscheduledRange(policy: ProcessPolicy): Bounds | null {
  return policy.min === null || policy.max === null || !hasSignal(policy)
    ? null
    : { floor: policy.min, ceiling: policy.max }
}

/** Whether pings or metrics say how many dynos there should be. */
export function hasSignal({ probe, scaleOut, scaleIn, router, metrics }: ProcessPolicy): boolean {
  if (router !== null || metrics.length > 0) return true
  return probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null)
}

function raised(bounds: Bounds | null, lead: Lead | null): Bounds | null {
  if (bounds === null) return null
  const floor = Math.max(bounds.floor, lead?.floor ?? 0)
  return floor < bounds.ceiling ? { floor, ceiling: bounds.ceiling } : null
}

/** Moves the quantity into the window that holds, and up to a floor that is about to come. Inside a range it stays. */
export function applySchedule(
  proposal: Proposal,
  { policy, scheduled, lead, scheduledQuantity }: Moment & SchedulePlan
): Proposal {
  const none = policy.schedule.length === 0 ? 'there is no schedule' : 'no window of the schedule holds now'
  const noWindow = scheduled === null ? [reason('no-window', none)] : []
  if (scheduledQuantity === proposal.quantity) return moved(proposal, scheduledQuantity, ...noWindow)
  if (lead !== null && lead.floor > inWindow(proposal.quantity, scheduled))
    return moved(proposal, scheduledQuantity, ...noWindow, reason('lead', lead.message))
  const why = scheduled === null ? noWindow : [reason('scheduled', describeWindow(scheduled.window))]
  return moved(proposal, scheduledQuantity, ...why)
}

/** Which way the signals move the quantity from what the schedule made of it. */
export function signalDirection(quantity: number, { scheduledQuantity, start }: SchedulePlan): 'in' | 'out' | 'none' {
  if (quantity === scheduledQuantity || quantity === start) return 'none'
  return quantity > start ? 'out' : 'in'
}
