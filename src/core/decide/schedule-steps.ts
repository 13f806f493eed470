import type { Bounds, EpochMs, NextChange } from '../model.ts'
import { scheduleAhead, scheduledBounds } from '../schedule/bounds.ts'
import { zonedClock } from '../schedule/local-clock.ts'
import { appliesEarly, earlyFrom, type Lead, type LeadBasis } from './lead.ts'
import { leadReachMs, type Moment } from './moment.ts'

/** What looks to come make of the schedule, a rise that comes early among it. */
export interface ScheduleSteps {
  /**
   * The first instant after another at which it may ask for something else; null: none is known.
   * @param isNews whether what is asked for at a step matters: only then it is worked out when it comes early
   */
  readonly next: (afterMs: EpochMs, isNews: (stepMs: EpochMs) => boolean) => EpochMs | null
  /** null: no window holds. */
  readonly scheduledAt: (atMs: EpochMs) => Bounds | null
  /** With what comes early. null: no window holds, and none is about to begin. */
  readonly boundsAt: (atMs: EpochMs) => Bounds | null
  /** For people, of an instant of `next`: which rise comes early; null: none does. */
  readonly note: (atMs: EpochMs) => string | null
}

/** The schedule seen from an instant, and how often there are looks. */
export type Ahead = Pick<Moment, 'scheduled' | 'nextChange' | 'nowMs'> & LeadBasis

/** @param lead what comes early in this look; inside a watch it stays, and nothing else comes early */
export function scheduleSteps(moment: Ahead, lead: Lead | null): ScheduleSteps {
  const { policy, nowMs, nextChange: first } = moment
  const isWatching = moment.observation.cadence.nextLookMs !== null && policy.lead.kind === 'auto'
  const reachMs = isWatching ? 0 : leadReachMs(policy)
  const steps: NextChange[] = first === null ? [] : [first]
  /** In order, each worked out once. */
  const stepAt = (index: number): NextChange | null => {
    const last = steps.at(-1)
    if (index === steps.length && last !== undefined) {
      const { nextChange } = scheduleAhead(policy, last.atMs, 0)
      if (nextChange !== null) steps.push(nextChange)
    }
    return steps[index] ?? null
  }
  const stepsAfter = function* (afterMs: EpochMs): Generator<NextChange> {
    for (let index = 0, step = stepAt(0); step !== null; index += 1, step = stepAt(index))
      if (step.atMs > afterMs) yield step
  }
  const scheduledAt = (atMs: EpochMs): Bounds | null =>
    (atMs === nowMs ? moment.scheduled : scheduledBounds(policy, atMs))?.bounds ?? null

  const early = (atMs: EpochMs): { readonly floor: number; readonly riseMs: EpochMs } | null => {
    const floorThen = scheduledAt(atMs)?.floor ?? policy.min ?? 0
    if (isWatching) return lead !== null && lead.riseMs > atMs && lead.floor > floorThen ? lead : null
    let best: { readonly floor: number; readonly riseMs: EpochMs } | null = null
    for (const { atMs: riseMs, bounds } of stepsAfter(atMs)) {
      if (riseMs - atMs > reachMs) break
      if (bounds === null || bounds.floor <= (best?.floor ?? floorThen)) continue
      if (!appliesEarly(moment, atMs, riseMs)) break
      best = { floor: bounds.floor, riseMs }
    }
    return best
  }

  return {
    next: (afterMs, isNews) => {
      let nextMs: EpochMs | null = null
      for (const { atMs, bounds } of stepsAfter(afterMs)) {
        if (nextMs !== null && atMs - reachMs >= nextMs) break
        const isRise = reachMs > 0 && (bounds?.floor ?? 0) > (scheduledAt(atMs - 1)?.floor ?? policy.min ?? 0)
        const startMs = isRise && isNews(atMs) ? earlyFrom(moment, atMs) : atMs
        nextMs = Math.min(nextMs ?? Infinity, startMs > afterMs ? startMs : atMs)
      }
      return nextMs
    },
    scheduledAt,
    boundsAt: (atMs) => {
      const bounds = scheduledAt(atMs)
      const floor = early(atMs)?.floor
      if (floor === undefined) return bounds
      return { floor: Math.max(bounds?.floor ?? 0, floor), ceiling: Math.max(bounds?.ceiling ?? 0, floor) }
    },
    note: (atMs) => {
      const found = early(atMs)
      return found === null ? null : `early for ${zonedClock(policy.timezone, found.riseMs, nowMs)}`
    }
  }
}
