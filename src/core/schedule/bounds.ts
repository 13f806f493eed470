import type { Bounds, EpochMs, NextChange, ProcessPolicy, Window } from '../model.ts'
import { dayMs } from '../durations.ts'
import { memoized } from '../memoized.ts'
import { sameBounds } from '../same-bounds.ts'
import { localTime, type LocalTime } from './local-time.ts'
import { sameSize, scheduledSize } from './dyno-size.ts'
import { nextChange, type ScheduledDynos } from './next-change.ts'
import { turningPoints } from './turning-points.ts'
import { isAlways, windowAt } from './window.ts'

/** What the schedule asks for at an instant: the window that holds, and its bounds inside `min` and `max`. */
export interface ScheduledBounds {
  readonly window: Window
  readonly bounds: Bounds
}

/** null: no window holds. */
export function scheduledBounds(policy: ProcessPolicy, atMs: EpochMs): ScheduledBounds | null {
  return inLimits(policy, windowAt(policy.schedule, localTime(policy.timezone, atMs)))
}

function inLimits(policy: ProcessPolicy, window: Window | null): ScheduledBounds | null {
  return window === null ? null : { window, bounds: boundsWithin(policy, window) }
}

/** The bounds of a window inside `min` and `max`. */
export function boundsWithin(policy: ProcessPolicy, { bounds }: Window): Bounds {
  const limits = explicitBounds(policy)
  return { floor: clamp(bounds.floor, limits), ceiling: clamp(bounds.ceiling, limits) }
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
  const min = policy.min ?? (named ? Math.min(...floors, policy.max ?? Infinity) : 0)
  const max = policy.max ?? (named ? Math.max(...ceilings, min) : null)
  return max === null ? null : { floor: min, ceiling: max }
}

/** Whether anything says how many dynos there should be. */
export function hasPlan({ schedule, min, max }: ProcessPolicy): boolean {
  return schedule.length > 0 || min !== null || max !== null
}

export function clamp(quantity: number, { floor, ceiling }: Bounds): number {
  return Math.min(Math.max(quantity, floor), ceiling)
}

/** The schedule as it is and comes, seen from an instant. */
export interface ScheduleAhead {
  /** What the local clock shows. */
  readonly local: LocalTime
  /** null: no window holds. */
  readonly scheduled: ScheduledBounds | null
  /** The instants of the near future at which another window may hold, in order. */
  readonly upcoming: readonly { readonly atMs: EpochMs; readonly scheduled: ScheduledBounds | null }[]
  /** When the bounds or the dyno type are others than now; null: never, as far as the calendar is known. */
  readonly nextChange: NextChange | null
}

/**
 * Works out the bounds now and in the future, each instant once.
 *
 * @param nearMs how far `upcoming` reaches
 */
export function scheduleAhead(policy: ProcessPolicy, nowMs: EpochMs, nearMs: number): ScheduleAhead {
  const local = localTime(policy.timezone, nowMs)
  const windowOf = memoized(
    ({ day, minute }: LocalTime) => day * 1440 + minute,
    (at) => windowAt(policy.schedule, at)
  )
  const scheduledAt = (at: LocalTime): ScheduledBounds | null => inLimits(policy, windowOf(at))
  const points = [...turningPoints(policy.schedule, policy.timezone, nowMs, nowMs + nearMs)]
  const upcoming = points.map((point) => ({ atMs: point.atMs, scheduled: scheduledAt(point.local) }))
  const change = changeAfter(policy, { atMs: nowMs, local }, windowOf)
  return { local, scheduled: scheduledAt(local), upcoming, nextChange: change }
}

/** A change and since when it is the next one. */
interface KnownChange {
  readonly from: { readonly atMs: EpochMs; readonly local: LocalTime }
  /** null: there is none that can be seen from that day. */
  readonly change: NextChange | null
}

/** As many as one look asks for: the next step of the schedule and what comes behind it. */
const mostKnown = 8
const knownChanges = new WeakMap<ProcessPolicy, readonly KnownChange[]>()

/** Looks for it once: until it comes it stays the next one, whenever it is asked for. */
function changeAfter(
  policy: ProcessPolicy,
  now: KnownChange['from'],
  windowOf: (at: LocalTime) => Window | null
): NextChange | null {
  const known = knownChanges.get(policy) ?? []
  const found = known.find(
    ({ from, change }) =>
      from.atMs <= now.atMs && (change === null ? from.local.day === now.local.day : now.atMs < change.atMs)
  )
  if (found !== undefined) return found.change
  const change = isConstant(policy) ? null : nextChange(policy, now, dynosIn(policy), windowOf)
  knownChanges.set(policy, [{ from: now, change }, ...known].slice(0, mostKnown))
  return change
}

/** What a window asks for inside `min` and `max`. */
function dynosIn(policy: ProcessPolicy): (window: Window | null) => ScheduledDynos {
  return (window) => {
    const scheduled = inLimits(policy, window)
    return { bounds: scheduled?.bounds ?? null, size: scheduledSize(policy, scheduled) }
  }
}

/** Whether some window always holds, and whichever it is, it asks for the same: no change has to be looked for. */
function isConstant(policy: ProcessPolicy): boolean {
  const [first, ...others] = policy.schedule.map(dynosIn(policy))
  const isSteady = others.every(
    ({ bounds, size }) => sameBounds(bounds, first?.bounds) && sameSize(size, first?.size ?? null)
  )
  return first !== undefined && isSteady && policy.schedule.some(isAlways)
}

/** A night, a weekend, a long holiday. What was longer ago explains nothing of today. */
const longestSearchMs = 14 * dayMs

/** Whether the schedule said 0 at any instant in `[sinceMs, untilMs)`. */
export function saidZero(policy: ProcessPolicy, sinceMs: EpochMs, untilMs: EpochMs): boolean {
  const fromMs = Math.max(sinceMs, untilMs - longestSearchMs)
  if (fromMs >= untilMs || !policy.schedule.some(({ bounds }) => bounds.ceiling === 0)) return false
  const saysZero = (atMs: EpochMs): boolean => scheduledBounds(policy, atMs)?.bounds.ceiling === 0
  if (saysZero(fromMs)) return true
  for (const { atMs } of turningPoints(policy.schedule, policy.timezone, fromMs, untilMs - 1))
    if (saysZero(atMs)) return true
  return false
}
