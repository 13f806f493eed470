import type {
  Bounds,
  EpochMs,
  FormationEntry,
  Hold,
  Memory,
  NextChange,
  ProcessPolicy,
  ProcessState
} from '../model.ts'
import { dynoLimit, generationOf } from '../pricing/dyno-limit.ts'
import { sameBounds } from '../same-bounds.ts'
import { sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { hasPlan, scheduleAhead, scheduledBounds } from '../schedule/bounds.ts'
import { failSafeFloor } from './fail-safe.ts'
import type { FailSafeStep } from './fail-safe.ts'
import { activeHold, holdAfter } from './hold.ts'
import type { HoldStep } from './hold.ts'
import type { Moment } from './moment.ts'
import type { SizeStep } from './size-hold.ts'

interface Planned extends Pick<Moment, 'policy' | 'scheduled' | 'nextChange' | 'nowMs' | 'entry'> {
  readonly hold: HoldStep
  readonly failSafe: Pick<FailSafeStep, 'recovery'>
  readonly failSafeFloor: number | null
  readonly sizeHold: SizeStep
  readonly beforeHold: Memory['beforeHold']
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
 * When something else, of quantity or dyno type, is asked for than now, and what: whichever comes first of the end of a hold, the end of a
 * fail-safe as far as it is known, and the schedule's next step, within what the dyno type allows. null: nothing that
 * is known.
 */
export function nextChangeOf(situation: Planned): NextChange | null {
  const { policy, scheduled, nowMs, entry } = situation
  const exceptions = { hold: holdAfter(situation.hold, situation.failSafeFloor), rescue: rescueOf(situation) }
  const ends = [exceptions.hold?.untilMs, exceptions.rescue?.untilMs, situation.sizeHold.hold?.untilMs].filter(
    (atMs) => atMs !== undefined
  )
  const back = boundsBefore(situation)
  const now = wantedAt(nowMs, scheduled?.bounds ?? back, exceptions)
  const sizeNow = sizeAt(situation, nowMs)
  const allowed = (bounds: Bounds | null, size: string | null): Bounds | null =>
    within(bounds, size === null || entry === null ? (entry?.limit ?? Infinity) : dynoLimit(size, generationOf(entry)))
  let next = situation.nextChange
  let afterMs = nowMs
  for (let step = 0; step < mostHiddenSteps; step++) {
    const atMs = Math.min(next?.atMs ?? Infinity, ...ends.filter((endMs) => endMs > afterMs))
    if (atMs === Infinity) return null
    const bounds = atMs === next?.atMs ? next.bounds : (scheduledBounds(policy, atMs)?.bounds ?? back)
    const wanted = wantedAt(atMs, bounds, exceptions)
    const size = sizeAt(situation, atMs)
    const then = allowed(wanted, size)
    if (!sameBounds(then, allowed(now, sizeNow)) || !sameSize(size, sizeNow))
      return { atMs, bounds: then, ...(size === null ? {} : { size }) }
    if (atMs === next?.atMs) next = scheduleAhead(policy, atMs, 0).nextChange
    afterMs = atMs
  }
  return null
}

/** The same between two looks, by what the last one left. */
export function nextChangeAfter(
  policy: ProcessPolicy,
  state: ProcessState,
  entry: FormationEntry | null,
  nowMs: EpochMs
): NextChange | null {
  const { recovery, sizeHold, beforeHold } = state
  const hold = activeHold(state, nowMs)
  const stage = recovery.failSafe === null ? 'idle' : recovery.failSafe.gaveUp ? 'gave-up' : 'holding'
  return nextChangeOf({
    ...scheduleAhead(policy, nowMs, 0),
    policy,
    nowMs,
    entry,
    hold: hold === null ? { kind: 'none' } : { kind: 'active', quantity: hold.quantity, hold },
    failSafe: { recovery },
    failSafeFloor: failSafeFloor(policy, { stage, recovery }),
    sizeHold: sizeHold !== null && sizeHold.untilMs > nowMs ? { size: sizeHold.size, hold: sizeHold } : noSizeHold,
    beforeHold
  })
}

const noSizeHold: SizeStep = { size: null, hold: null }

/** What a process type without a plan goes back to after a hold; null: it has a plan, or there was no hold. */
function boundsBefore({ policy, beforeHold }: Planned): Bounds | null {
  if (beforeHold === null || hasPlan(policy)) return null
  return { floor: beforeHold.quantity, ceiling: beforeHold.quantity }
}

/** The dyno type that is wanted then; null: it stays as it is. */
function sizeAt({ policy, sizeHold: { hold }, beforeHold }: Planned, atMs: EpochMs): string | null {
  if (hold !== null && hold.untilMs > atMs) return hold.size
  const size = scheduledSize(policy, scheduledBounds(policy, atMs))
  return size ?? (hold === null ? null : (beforeHold?.size ?? null))
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
