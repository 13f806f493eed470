/** How a process type stands: the first thing that a report says of it. */
import { activeHold } from '../../core/decide/hold.ts'
import { nextChangeAfter } from '../../core/decide/next-change.ts'
import type { EpochMs, ProcessPolicy, ProcessState } from '../../core/model.ts'
import type { Point } from './points.ts'
import type { ReportHold, ReportIncident, Standing } from './report-data.ts'

export interface StandingFacts {
  /** null: not known. */
  readonly policy: ProcessPolicy | null
  readonly state: ProcessState
  readonly points: readonly Point[]
  /** Newest first. */
  readonly incidents: readonly ReportIncident[]
  /** The dyno type where no look recorded it; null: not known. */
  readonly size: string | null
  readonly nowMs: EpochMs
  readonly pauseMs: number
  /** Between recent runs, oldest first. */
  readonly gapsMs: readonly number[]
}

type Condition = Pick<Standing, 'kind' | 'sinceMs' | 'incident'>

export function standingOf(facts: StandingFacts): Standing {
  const { policy, state, points, size, nowMs, gapsMs } = facts
  const last = points.at(-1)
  const known = points.findLast(({ quantity }) => quantity !== null)
  const ran = known?.size ?? size
  return {
    ...conditionOf(facts),
    lastLookMs: last?.atMs ?? null,
    quantity: known?.quantity ?? null,
    size: ran?.toLowerCase() ?? null,
    verdict: last?.verdict ?? 'unknown',
    responseMs: last?.responseMs ?? null,
    answers: state.recent.at(-1)?.answers ?? [],
    demand: last?.demand ?? null,
    hold: heldBy(state, nowMs),
    ...(policy === null
      ? {}
      : { next: nextChangeAfter(policy, state, { quantity: known?.quantity ?? null, size: ran, gapsMs }, nowMs) })
  }
}

/** The worst of what holds. */
function conditionOf({ points, incidents, state, nowMs, pauseMs }: StandingFacts): Condition {
  const last = points.at(-1)
  if (last === undefined) return { kind: 'new', sinceMs: null, incident: null }
  if (nowMs - last.atMs > pauseMs) return { kind: 'unseen', sinceMs: last.atMs, incident: null }
  const open = incidents.filter(({ endedMs }) => endedMs === null)
  const lasting = open.filter(({ phase }) => phase !== 'recovering')
  const of = (kind: 'down' | 'trouble' | 'slow', incident: ReportIncident): Condition => ({
    kind,
    sinceMs: incident.sinceMs,
    incident
  })
  const down = lasting.find(({ kind }) => kind === 'down')
  if (down !== undefined) return of('down', down)
  const other = lasting.find(({ kind }) => kind !== 'slow-at-max')
  if (other !== undefined) return of('trouble', other)
  const { faults } = state
  // Heroku takes no change while a deploy is under way, which ends by itself.
  if (faults !== null && faults.isDeploy === undefined)
    return { kind: 'trouble', sinceMs: faults.sinceMs, incident: null }
  const [slow] = lasting
  if (slow !== undefined) return of('slow', slow)
  if (last.verdict === 'slow') return { kind: 'slow', sinceMs: slowSince(points), incident: null }
  const [recovering] = open
  if (recovering !== undefined) return { kind: 'recovering', sinceMs: recovering.recoveringMs, incident: recovering }
  if (heldBy(state, nowMs) !== null) return { kind: 'held', sinceMs: null, incident: null }
  return { kind: last.verdict === 'up' ? 'well' : 'running', sinceMs: null, incident: null }
}

/** The first of the looks up to the last that were slow, or saw nothing. */
function slowSince(points: readonly Point[]): EpochMs | null {
  const before = points.findLastIndex(({ verdict }) => verdict === 'up' || verdict === 'down')
  return points.slice(before + 1).find(({ verdict }) => verdict === 'slow')?.atMs ?? null
}

/** A quantity or a dyno type that people hold; of two ends the later one. */
function heldBy(state: ProcessState, nowMs: EpochMs): ReportHold | null {
  const hold = activeHold(state, nowMs)
  const size = state.sizeHold !== null && state.sizeHold.untilMs > nowMs ? state.sizeHold : null
  const by = hold?.by ?? size?.by
  return by === undefined
    ? null
    : {
        quantity: hold?.quantity ?? null,
        size: size?.size.toLowerCase() ?? null,
        by,
        untilMs: Math.max(hold?.untilMs ?? 0, size?.untilMs ?? 0)
      }
}
