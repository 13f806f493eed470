import type { Bounds, EpochMs, Hold, NextChange } from '../model.ts'
import { sameBounds } from '../same-bounds.ts'
import { scheduleAhead, scheduledBounds } from '../schedule/bounds.ts'
import type { FailSafeStep } from './fail-safe.ts'
import { holdAfter } from './hold.ts'
import type { HoldStep } from './hold.ts'
import type { Moment } from './moment.ts'

interface Planned extends Moment {
  readonly hold: HoldStep
  readonly failSafe: FailSafeStep
  readonly failSafeFloor: number | null
}

/** What stands against the schedule, and until when. */
interface Exceptions {
  readonly hold: Hold | null
  /** null: no fail-safe acts, or its end is not known yet. */
  readonly rescue: { readonly floor: number; readonly untilMs: EpochMs } | null
}

/** The schedule's steps that are tried while a hold or a fail-safe hides them. Two a day for a month. */
const mostHiddenSteps = 60

/**
 * When something else is asked for than now, and what: whichever comes first of the end of a hold, the end of a
 * fail-safe as far as it is known, and the schedule's next step, within what the dyno type allows. null: nothing that
 * is known.
 */
export function nextChangeOf(situation: Planned): NextChange | null {
  const { policy, scheduled, nowMs, entry } = situation
  const exceptions = { hold: holdAfter(situation.hold, situation.failSafeFloor), rescue: rescueOf(situation) }
  const ends = [exceptions.hold?.untilMs, exceptions.rescue?.untilMs].filter((atMs) => atMs !== undefined)
  const now = wantedAt(nowMs, scheduled?.bounds ?? null, exceptions)
  const allowed = (bounds: Bounds | null): Bounds | null => within(bounds, entry?.limit ?? Infinity)
  let next = situation.nextChange
  let afterMs = nowMs
  for (let step = 0; step < mostHiddenSteps; step++) {
    const atMs = Math.min(next?.atMs ?? Infinity, ...ends.filter((endMs) => endMs > afterMs))
    if (atMs === Infinity) return null
    const bounds = atMs === next?.atMs ? next.bounds : (scheduledBounds(policy, atMs)?.bounds ?? null)
    const wanted = wantedAt(atMs, bounds, exceptions)
    if (!sameBounds(allowed(wanted), allowed(now))) return { atMs, bounds: allowed(wanted) }
    if (atMs === next?.atMs) next = scheduleAhead(policy, atMs, 0).nextChange
    afterMs = atMs
  }
  return null
}

function rescueOf({ policy: { failSafe: settings }, failSafe, failSafeFloor }: Planned): Exceptions['rescue'] {
  const { healthySinceMs } = failSafe.recovery
  if (settings === null || failSafeFloor === null || healthySinceMs === null) return null
  return { floor: failSafeFloor, untilMs: healthySinceMs + settings.releaseAfterMs }
}

/** @param scheduled what the schedule says then; null: no window holds */
function wantedAt(atMs: EpochMs, scheduled: Bounds | null, { hold, rescue }: Exceptions): Bounds | null {
  const isHeld = hold !== null && hold.untilMs > atMs
  const held = !isHeld
    ? scheduled
    : hold.raisedFrom === undefined || scheduled === null
      ? { floor: hold.quantity, ceiling: hold.quantity }
      : atLeast(scheduled, hold.quantity)
  return rescue !== null && rescue.untilMs > atMs && held !== null ? atLeast(held, rescue.floor) : held
}

function atLeast({ floor, ceiling }: Bounds, least: number): Bounds {
  return { floor: Math.max(floor, least), ceiling: Math.max(ceiling, least) }
}

function within(bounds: Bounds | null, limit: number): Bounds | null {
  return bounds === null ? null : { floor: Math.min(bounds.floor, limit), ceiling: Math.min(bounds.ceiling, limit) }
}
