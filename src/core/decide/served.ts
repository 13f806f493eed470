import { minuteMs } from '../durations.ts'
import { longestBootMs } from '../forecast/booting.ts'
import type { ChangeRecord, DynoReading, EpochMs, ProcessPolicy, ProcessState } from '../model.ts'
import { isExternal } from './hold.ts'
import type { Moment } from './moment.ts'

/** What runs, and since when, for the question of how many dynos carried the load while a value was measured. */
export interface RunningDynos {
  /** Dynos of the process type now. */
  readonly quantity: number
  /** Oldest first; null: there is no record. */
  readonly changes: readonly Pick<ChangeRecord, 'atMs' | 'from' | 'to' | 'size'>[] | null
  /** Its dynos, as the platform lists them; null: not asked, or the list could not be read. */
  readonly dynos: readonly DynoReading[] | null
}

/** A dyno that comes up later than this after a change was restarted for another reason: each dyno is, once a day. */
const settledMs = 10 * minuteMs

export function runningDynos({ policy, state, observation, nowMs }: Moment, quantity: number): RunningDynos {
  const dynos = observation.dynos?.filter(({ process }) => process === policy.process) ?? null
  if (state === null) return { quantity, changes: null, dynos }
  const [expected = quantity] = state.expectedQuantities
  const noticed = isExternal(state, quantity) ? [{ atMs: nowMs, from: expected, to: quantity }] : []
  return { quantity, changes: [...state.changes, ...noticed], dynos }
}

/**
 * The fewest dynos that served at any time from `fromMs` to `toMs`, both included. What was added since or still booted carried nothing,
 * as in Kubernetes' horizontal autoscaler; what was removed since carried its part.
 */
export function servedDuring(running: RunningDynos, fromMs: EpochMs, toMs: EpochMs): number {
  const changed = (running.changes ?? []).map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs && atMs <= toMs)
  return Math.min(...[fromMs, ...changed].map((atMs) => servedAt(running, atMs)))
}

function servedAt(running: RunningDynos, atMs: EpochMs): number {
  const { quantity, changes, dynos } = running
  // Those that run now are of another type, and were all started since.
  if (changes?.some((change) => change.size !== undefined && change.atMs > atMs) === true) return 0
  const ran = changes?.find((change) => change.atMs > atMs)?.from ?? quantity
  if (dynos === null) return ran - Math.min(ran, addedUntil(changes ?? [], atMs, longestBootMs))
  const listed = dynos.filter(({ upSinceMs }) => upSinceMs === null || upSinceMs > atMs).length
  const notUp = listed + Math.max(0, quantity - dynos.length)
  return ran - Math.min(ran, notUp, changes === null ? notUp : addedUntil(changes, atMs, settledMs))
}

/** Dynos that were added or restarted in the last `ms` until `atMs`. */
function addedUntil(changes: NonNullable<RunningDynos['changes']>, atMs: EpochMs, ms: number): number {
  return changes
    .filter((change) => change.atMs > atMs - ms && change.atMs <= atMs)
    .reduce((sum, { from, to, size }) => sum + (size === undefined ? Math.max(0, to - from) : to), 0)
}

/** Whether a look has to ask which dynos are up: a `target` is tracked, and some of them may still boot. */
export function needsDynos(
  policy: ProcessPolicy,
  state: ProcessState | null,
  quantity: number,
  nowMs: EpochMs
): boolean {
  const tracksTarget =
    (policy.router?.p95TargetMs ?? null) !== null || policy.metrics.some(({ goal }) => goal.kind === 'target')
  if (!tracksTarget || quantity === 0) return false
  return state === null || isExternal(state, quantity) || addedUntil(state.changes, nowMs, settledMs) > 0
}
