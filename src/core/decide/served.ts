import { minuteMs } from '../durations.ts'
import { longestBootMs } from '../forecast/booting.ts'
import type { ChangeRecord, DynoReading, EpochMs, ProcessPolicy, ProcessState, RouterBucket } from '../model.ts'
import { isExternal } from './hold.ts'
import type { Moment } from './moment.ts'
import { mean, sum } from '../statistics.ts'

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
  const recent = changes.filter((change) => change.atMs > atMs - ms && change.atMs <= atMs)
  return sum(recent.map(({ from, to, size }) => (size === undefined ? Math.max(0, to - from) : to)))
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

/** A value that every dyno should see, and how many dynos carried the load while it was measured. */
export interface Measured {
  readonly value: number
  /** Where it changed meanwhile, so many would have seen the same load. */
  readonly served: number
}

/** A p95 of fewer requests says nothing of the load: one slow request is its own percentile. */
const fewestRequests = 20

/**
 * What the router measured with all the dynos that run now. `few`: there were hardly any requests. `none`: they have not served for a
 * whole bucket yet.
 */
export type MeasuredP95 = Measured | 'few' | 'none'

/** Whether the requests are known to be too few for a p95. */
export function hasFewRequests(buckets: readonly RouterBucket[]): boolean {
  return buckets.every(isCounted) && sum(buckets.map(requestsIn)) < fewestRequests
}

export function measureP95(buckets: readonly RouterBucket[], running: RunningDynos): MeasuredP95 {
  if (hasFewRequests(buckets)) return 'few'
  const measured = buckets.flatMap((bucket) => {
    const { p95Ms, startMs, lengthMs } = bucket
    const served = servedDuring(running, startMs, startMs + lengthMs)
    return p95Ms === null || served < running.quantity
      ? []
      : [{ p95Ms, served, requests: isCounted(bucket) ? requestsIn(bucket) : null }]
  })
  // What was not counted weighs as much as the others do.
  const counted = measured.flatMap(({ requests }) => requests ?? [])
  const usual = counted.some((requests) => requests > 0) ? mean(counted) : null
  const weighted = measured.map((one) => ({ ...one, weight: usual === null ? 1 : (one.requests ?? usual) }))
  const value = sum(weighted.map(({ weight, p95Ms }) => weight * p95Ms))
  if (value === 0) return 'none'
  return {
    value: value / sum(weighted.map(({ weight }) => weight)),
    served: sum(weighted.map(({ weight, p95Ms, served }) => weight * p95Ms * served)) / value
  }
}

function isCounted({ requestsPerMinute }: RouterBucket): boolean {
  return requestsPerMinute !== null
}

/** Those that were counted. */
export function requestsIn({ requestsPerMinute, lengthMs }: RouterBucket): number {
  return ((requestsPerMinute ?? 0) * lengthMs) / minuteMs
}
