import type { Bounds, EpochMs, NextChange, ProcessPolicy, Window } from '../model.ts'
import { sameBounds } from '../same-bounds.ts'
import { localTime } from './local-time.ts'
import type { LocalTime } from './local-time.ts'
import { horizonMs, turningPoints } from './turning-points.ts'
import { sameSize, scheduledSize } from './dyno-size.ts'
import { isAlways, windowAt } from './window.ts'

/** What the schedule asks for at an instant: the window that holds, and its bounds inside `min` and `max`. */
export interface ScheduledBounds {
  readonly window: Window
  readonly bounds: Bounds
}

/** null: no window holds. */
export function scheduledBounds(policy: ProcessPolicy, atMs: EpochMs): ScheduledBounds | null {
  return boundsAt(policy, localTime(policy.timezone, atMs))
}

function boundsAt(policy: ProcessPolicy, local: LocalTime): ScheduledBounds | null {
  const window = windowAt(policy.schedule, local)
  return window === null ? null : { window, bounds: clampBounds(window.bounds, explicitBounds(policy)) }
}

/** `min` and `max` as written; open where nothing is. */
export function explicitBounds(policy: ProcessPolicy): Bounds {
  return { floor: policy.min ?? 0, ceiling: policy.max ?? Number.MAX_SAFE_INTEGER }
}

/**
 * `min` and `max` with their defaults: the smallest and the largest quantity that the schedule names, never past each
 * other. null: neither a schedule nor both of them say anything.
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

/** The bounds at an instant to come. */
export interface UpcomingBounds {
  readonly atMs: EpochMs
  readonly scheduled: ScheduledBounds | null
}

/** The schedule as it is and comes, seen from an instant. */
export interface ScheduleAhead {
  /** What the local clock shows. */
  readonly local: LocalTime
  /** null: no window holds. */
  readonly scheduled: ScheduledBounds | null
  /** The instants of the near future at which another window may hold, in order. */
  readonly upcoming: readonly UpcomingBounds[]
  /** When the bounds or the dyno type are others than now; null: not within two weeks, or 400 days where dates are named. */
  readonly nextChange: NextChange | null
}

/**
 * Works out the bounds now and in the future, each instant once.
 *
 * @param nearMs how far `upcoming` reaches
 */
export function scheduleAhead(policy: ProcessPolicy, nowMs: EpochMs, nearMs: number): ScheduleAhead {
  const local = localTime(policy.timezone, nowMs)
  const scheduled = boundsAt(policy, local)
  const upcoming: UpcomingBounds[] = []
  let nextChange: NextChange | null = null
  const searchMs = isConstant(policy) ? nearMs : Math.max(nearMs, horizonMs(policy.schedule))
  for (const point of turningPoints(policy.schedule, policy.timezone, nowMs, nowMs + searchMs)) {
    const isNear = point.atMs - nowMs <= nearMs
    if (!isNear && nextChange !== null) break
    const then = boundsAt(policy, point.local)
    if (isNear) upcoming.push({ atMs: point.atMs, scheduled: then })
    if (nextChange === null && !isSame(policy, then, scheduled))
      nextChange = { atMs: point.atMs, bounds: then?.bounds ?? null, ...sizeOf(policy, then) }
  }
  return { local, scheduled, upcoming, nextChange }
}

/** Whether some window always holds, and whichever it is, it asks for the same: no change has to be looked for. */
function isConstant(policy: ProcessPolicy): boolean {
  const [first, ...others] = policy.schedule.map(({ bounds }) => clampBounds(bounds, explicitBounds(policy)))
  const sizes = new Set(policy.schedule.map(({ size }) => size))
  const isSteady = others.every((bounds) => sameBounds(bounds, first)) && sizes.size <= 1
  return first !== undefined && isSteady && policy.schedule.some(isAlways)
}

function isSame(policy: ProcessPolicy, one: ScheduledBounds | null, other: ScheduledBounds | null): boolean {
  return sameBounds(one?.bounds, other?.bounds) && sameSize(scheduledSize(policy, one), scheduledSize(policy, other))
}

function sizeOf(policy: ProcessPolicy, scheduled: ScheduledBounds | null): Pick<NextChange, 'size'> {
  const size = scheduledSize(policy, scheduled)
  return size === null ? {} : { size }
}

function clampBounds(bounds: Bounds, limits: Bounds): Bounds {
  return { floor: clamp(bounds.floor, limits), ceiling: clamp(bounds.ceiling, limits) }
}
