import type { Bounds, EpochMs, NextChange, ProcessPolicy, Window } from '../model.ts'
import { horizonMs, turningPoints } from './turning-points.ts'
import { isAlways, windowAt } from './window.ts'

/** What the schedule asks for at an instant: the window that holds, and its bounds inside the explicit `min` and `max`. */
export interface ScheduledBounds {
  readonly window: Window
  readonly bounds: Bounds
}

/** null: no window holds. */
export function scheduledBounds(policy: ProcessPolicy, atMs: EpochMs): ScheduledBounds | null {
  const window = windowAt(policy.schedule, policy.timezone, atMs)
  return window === null ? null : { window, bounds: withTimeout(window.bounds, explicitBounds(policy)) }
}

/** `min` and `max` as written; open where nothing is. */
export function explicitBounds(policy: ProcessPolicy): Bounds {
  return { floor: policy.min ?? 0, ceiling: policy.max ?? Number.MAX_SAFE_INTEGER }
}

/**
 * `min` and `max` with their defaults: the smallest and the largest quantity that the schedule names, never past each other.
 * null: neither a schedule nor both of them say anything.
 */
export function absoluteBounds(policy: ProcessPolicy): Bounds | null {
  const floors = policy.schedule.map(({ bounds }) => bounds.floor)
  const ceilings = policy.schedule.map(({ bounds }) => bounds.ceiling)
  const named = policy.schedule.length > 0
  const min = policy.min ?? (named ? Math.min(...floors, policy.max ?? Infinity) : policy.max === null ? null : 0)
  if (min === null) return null
  const max = policy.max ?? (named ? Math.max(...ceilings, min) : null)
  return max === null ? null : { floor: min, ceiling: max }
}

export function clamp(quantity: number, { floor, ceiling }: Bounds): number {
  return Math.min(Math.max(quantity, floor), ceiling)
}

/** Whether the schedule wants no dyno at all now: nothing is pinged then, and nothing is an outage. */
export function isAway(policy: ProcessPolicy, atMs: EpochMs): boolean {
  return scheduledBounds(policy, atMs)?.bounds.ceiling === 0
}

/** The next instant after `afterMs` at which the bounds differ from those at `afterMs`; null: none within two weeks, or 400 days where dates are named. */
export function nextChange(policy: ProcessPolicy, afterMs: EpochMs): NextChange | null {
  if (isConstant(policy)) return null
  const now = scheduledBounds(policy, afterMs)?.bounds ?? null
  for (const atMs of turningPoints(policy.schedule, policy.timezone, afterMs, afterMs + horizonMs(policy.schedule))) {
    const bounds = scheduledBounds(policy, atMs)?.bounds ?? null
    if (!areSame(bounds, now)) return { atMs, bounds }
  }
  return null
}

/** Whether some window always holds, and whichever it is, it asks for the same: no change has to be looked for. */
function isConstant(policy: ProcessPolicy): boolean {
  const [first, ...others] = policy.schedule.map(({ bounds }) => withTimeout(bounds, explicitBounds(policy)))
  return first !== undefined && others.every((bounds) => areSame(bounds, first)) && policy.schedule.some(isAlways)
}

function areSame(one: Bounds | null, other: Bounds | null): boolean {
  return one?.floor === other?.floor && one?.ceiling === other?.ceiling
}

function withTimeout(bounds: Bounds, limits: Bounds): Bounds {
  return { floor: clamp(bounds.floor, limits), ceiling: clamp(bounds.ceiling, limits) }
}
