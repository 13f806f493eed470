import type { Bounds, EpochMs, Hold, Memory, NextChange, Observation, ProcessPolicy, ProcessState } from '../model.ts'
import { dynoLimit, generationOf, sizeLimit } from '../pricing/dyno-limit.ts'
import { sameBounds } from '../same-bounds.ts'
import { median } from '../statistics.ts'
import { sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { absoluteBounds, hasPlan, scheduleAhead, scheduledBounds } from '../schedule/bounds.ts'
import type { ScheduledDynos } from '../schedule/next-change.ts'
import { failSafeFloor, type FailSafeStep } from './fail-safe.ts'
import { activeHold, holdAfter, type HoldStep } from './hold.ts'
import type { Lead } from './lead.ts'
import type { Moment } from './moment.ts'
import { unscheduledRange } from './schedule-plan.ts'
import { scheduleSteps, type ScheduleSteps } from './schedule-steps.ts'
import type { SizeStep } from './size-plan.ts'

interface Planned extends Pick<Moment, 'policy' | 'scheduled' | 'nextChange' | 'nowMs' | 'entry'> {
  readonly observation: Pick<Observation, 'cadence' | 'capped'>
  readonly hold: HoldStep
  readonly failSafe: FailSafeStep
  readonly failSafeFloor: number | null
  readonly sizeHold: SizeStep
  readonly beforeHold: Memory['beforeHold']
  /** Absent: nothing may be changed now. */
  readonly lead?: Lead | null
}

/** What stands against the schedule until an instant. */
interface End {
  readonly atMs: EpochMs
  /** For people, as it follows the instant. */
  readonly note: string
}

/** The fail-safe's dynos, if the pings go on as they are. */
interface Rescue {
  readonly floor: number
  /** null: nothing tells when it ends. */
  readonly end: End | null
}

/** Everything that moves the dynos without new readings. */
interface Course {
  readonly situation: Planned
  readonly steps: ScheduleSteps
  readonly hold: Hold | null
  readonly rescue: Rescue | null
}

/** The instants that are tried while a hold or a fail-safe hides what they bring. Two steps a day for a month. */
const mostTried = 60

/**
 * When something else, of quantity or dyno type, is asked for than now, and what, if the pings and signals go on as they are: whichever
 * comes first of the end of a hold, the end of a fail-safe, a rise that comes early, and the schedule's next step, within
 * what the dyno type and a budget allow. null: nothing that is known.
 */
export function nextChangeOf(situation: Planned): NextChange | null {
  const { nowMs } = situation
  let course: Course = {
    situation,
    steps: scheduleSteps(situation, situation.lead ?? null),
    hold: holdAfter(situation.hold, situation.failSafeFloor),
    rescue: rescueOf(situation)
  }
  const ends = endsOf(course)
  const now = wantedAt(course, nowMs)
  if (isAgainstPlan(situation, now)) {
    const { bounds, size } = now
    return { atMs: nextLookAfter(situation), bounds, ...(size === null ? {} : { size }), note: 'with the next look' }
  }
  const isNews = ({ bounds, size }: ScheduledDynos): boolean =>
    !sameBounds(bounds, now.bounds) || !sameSize(size, now.size)
  let afterMs = nowMs
  for (let tried = 0; tried < mostTried; tried++) {
    const at = course
    const stepMs = course.steps.next(afterMs, (atMs) => isNews(wantedAt(at, atMs)))
    const atMs = Math.min(stepMs ?? Infinity, ...ends.flatMap((end) => (end.atMs > afterMs ? [end.atMs] : [])))
    if (atMs === Infinity) return null
    if (isPlannedZero(course, atMs)) course = { ...course, rescue: null }
    const then = wantedAt(course, atMs)
    if (isNews(then)) {
      const note = ends.find((end) => end.atMs === atMs)?.note ?? course.steps.note(atMs)
      return {
        atMs,
        bounds: then.bounds,
        ...(then.size === null ? {} : { size: then.size }),
        ...(note === null ? {} : { note })
      }
    }
    afterMs = atMs
  }
  return null
}

/** What was asked for without a hold, and the plan has otherwise, is gone with the next look. */
function isAgainstPlan({ policy, hold, sizeHold }: Planned, { bounds, size }: ScheduledDynos): boolean {
  if (hold.kind !== 'once' || !hasPlan(policy)) return false
  const isOutside = bounds !== null && (hold.quantity < bounds.floor || hold.quantity > bounds.ceiling)
  return isOutside || (size !== null && sizeHold.size !== null && !sameSize(size, sizeHold.size))
}

/** As far as it is known: runs come when GitHub starts them. */
function nextLookAfter({ observation, nowMs }: Planned): EpochMs {
  const { nextLookMs, gapsMs } = observation.cadence
  return nextLookMs ?? nowMs + (median(gapsMs) ?? 0)
}

/** What runs, as far as it is known, and the time between recent runs. */
export interface Running {
  readonly quantity: number | null
  readonly size: string | null
  readonly gapsMs: readonly number[]
  /** People asked for the quantity, and nothing keeps it. */
  readonly isMomentary?: true
}

/** The same between two looks, by what the last one left. */
export function nextChangeAfter(
  policy: ProcessPolicy,
  state: ProcessState,
  { quantity, size, gapsMs, isMomentary }: Running,
  nowMs: EpochMs
): NextChange | null {
  const { recovery, sizeHold, beforeHold } = state
  const hold = activeHold(state, nowMs)
  const failSafe = { recovery, stage: stageAfter(recovery) }
  return nextChangeOf({
    ...scheduleAhead(policy, nowMs, 0),
    policy,
    nowMs,
    entry:
      quantity === null || size === null
        ? null
        : { process: policy.process, quantity, size, limit: sizeLimit(size), autoscaled: false },
    observation: { cadence: { gapsMs, nextLookMs: null } },
    hold:
      isMomentary === true && quantity !== null
        ? { kind: 'once', quantity }
        : hold === null
          ? { kind: 'none' }
          : { kind: 'active', quantity: hold.quantity, hold },
    failSafe,
    failSafeFloor: failSafeFloor(policy, failSafe),
    sizeHold: sizeHold !== null && sizeHold.untilMs > nowMs ? { size: sizeHold.size, hold: sizeHold } : noSizeHold,
    beforeHold
  })
}

const noSizeHold: SizeStep = { size: null, hold: null }

function stageAfter({ failSafe, healthySinceMs }: ProcessState['recovery']): FailSafeStep['stage'] {
  if (failSafe === null) return 'idle'
  return failSafe.gaveUp ? 'gave-up' : healthySinceMs === null ? 'engaged' : 'holding'
}

function endsOf({ situation, hold, rescue }: Course): readonly End[] {
  const held = [hold, situation.sizeHold.hold].flatMap((one) =>
    one === null ? [] : [{ atMs: one.untilMs, note: 'when the hold ends' }]
  )
  return [...held, ...(rescue?.end == null ? [] : [rescue.end])]
}

/** It ends when the app has been healthy for long enough, or was not for too long. */
function rescueOf(situation: Planned): Rescue | null {
  const { policy, failSafe, failSafeFloor } = situation
  const settings = policy.failSafe
  if (settings === null || failSafeFloor === null) return null
  const floor = Math.min(failSafeFloor, absoluteBounds(policy)?.ceiling ?? Infinity)
  const { healthySinceMs, failSafe: active } = failSafe.recovery
  if (healthySinceMs !== null)
    return { floor, end: { atMs: healthySinceMs + settings.releaseAfterMs, note: 'if it stays healthy' } }
  if (failSafe.stage !== 'engaged' || active === null) return { floor, end: null }
  return { floor, end: { atMs: active.sinceMs + settings.giveUpAfterMs, note: 'when the fail-safe gives up' } }
}

function wantedAt(course: Course, atMs: EpochMs): ScheduledDynos {
  const { situation, rescue } = course
  const size = sizeAt(situation, atMs)
  const held = heldAt(course, atMs)
  const isRescued = rescue !== null && (rescue.end === null || rescue.end.atMs > atMs)
  const bounds = isRescued && held !== null ? atLeast(held, rescue.floor) : held
  return { bounds: bounds === null ? null : atMost(bounds, limitOf(situation, size)), size }
}

/** Whether nobody expects an answer any more, which is the end of an emergency. */
function isPlannedZero({ steps, hold }: Course, atMs: EpochMs): boolean {
  const isHeldUp = hold !== null && hold.untilMs > atMs && hold.quantity > 0
  return !isHeldUp && steps.scheduledAt(atMs)?.ceiling === 0
}

/** What people want, else what the schedule asks for. */
function heldAt({ situation, steps, hold }: Course, atMs: EpochMs): Bounds | null {
  const scheduled =
    capped(situation, steps.boundsAt(atMs) ?? unscheduledRange(situation.policy)) ?? boundsBefore(situation)
  if (hold === null || hold.untilMs <= atMs) return scheduled
  return hold.raisedFrom === undefined || scheduled === null
    ? { floor: hold.quantity, ceiling: hold.quantity }
    : atLeast(scheduled, hold.quantity)
}

/** Where a budget caps, a range is its floor. */
function capped({ observation }: Planned, bounds: Bounds | null): Bounds | null {
  return bounds === null || observation.capped === undefined ? bounds : { floor: bounds.floor, ceiling: bounds.floor }
}

/** What a process type without a plan has after a hold: what ran before one by hand, else what runs. null: it has a plan. */
function boundsBefore({ policy, beforeHold, hold, entry }: Planned): Bounds | null {
  const quantity = beforeHold?.quantity ?? ('quantity' in hold ? hold.quantity : (entry?.quantity ?? null))
  return hasPlan(policy) || quantity === null ? null : { floor: quantity, ceiling: quantity }
}

/** The dyno type that is wanted then; null: it stays as it is. */
function sizeAt({ policy, sizeHold: { hold }, beforeHold }: Planned, atMs: EpochMs): string | null {
  if (hold !== null && hold.untilMs > atMs) return hold.size
  const size = scheduledSize(policy, scheduledBounds(policy, atMs))
  return size ?? (hold === null ? null : (beforeHold?.size ?? null))
}

/** The most dynos of a type, never fewer than run of it. */
function limitOf({ entry }: Planned, size: string | null): number {
  if (entry === null) return Infinity
  const isOther = size !== null && !sameSize(size, entry.size)
  return isOther ? dynoLimit(size, generationOf(entry)) : Math.max(entry.limit, entry.quantity)
}

function atLeast({ floor, ceiling }: Bounds, least: number): Bounds {
  return { floor: Math.max(floor, least), ceiling: Math.max(ceiling, least) }
}

function atMost({ floor, ceiling }: Bounds, most: number): Bounds {
  return { floor: Math.min(floor, most), ceiling: Math.min(ceiling, most) }
}
