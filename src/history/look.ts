import { absoluteBounds, scheduledBounds } from '../control/bounds.ts'
import type { Decision, EpochMs, History, HistoryPoint, ProcessPolicy, RouterBucket, Seen } from '../model.ts'
import { countMonth } from './month.ts'
import { threeDigits } from './points.ts'
import { thin } from './thin.ts'

/** What a look saw and left. */
export interface Look {
  readonly policy: ProcessPolicy
  readonly seen: Seen
  readonly decision: Decision
  /** Dynos after the look; null: unknown. */
  readonly quantity: number | null
  readonly nowMs: EpochMs
}

/** How far back the router's numbers count. */
const routerMs = 5 * 60_000

/** The history with one more look. What an earlier run with a clock ahead of this one wrote as later is dropped. Pure. */
export function recordLook(history: History, look: Look): History {
  const point = pointOf(look)
  const before = until(history, point.atMs)
  const points = [...before.hours.slice(-1), ...before.tenMinutes.slice(-1), ...before.looks]
  const month = countMonth(history.month, {
    fromMs: points.at(-1)?.atMs ?? null,
    toMs: point.atMs,
    quantity: points.findLast(({ quantity }) => quantity !== null)?.quantity ?? null,
    most: absoluteBounds(look.policy)?.ceiling ?? null
  })
  return thin({ ...before, looks: [...before.looks, point], month }, point.atMs)
}

function until(history: History, atMs: EpochMs): History {
  const isBefore = (point: HistoryPoint): boolean => point.atMs < atMs
  const early = (points: readonly HistoryPoint[]): readonly HistoryPoint[] => (points.slice(-1).every(isBefore) ? points : points.filter(isBefore))
  return { ...history, hours: early(history.hours), tenMinutes: early(history.tenMinutes), looks: early(history.looks) }
}

function pointOf({ policy, seen, decision, quantity, nowMs }: Look): HistoryPoint {
  const minutes = seen.router?.status === 'ok' ? lastMinutes(seen.router.buckets) : []
  const response = decision.health.medianMs ?? weighted(minutes, ({ p95Ms }) => p95Ms, ({ lengthMs, requestsPerMinute }) => lengthMs * (requestsPerMinute ?? 0))
  const demand = policy.router === null ? numberDemand(policy, seen) : weighted(minutes, ({ requestsPerMinute }) => requestsPerMinute, ({ lengthMs }) => lengthMs)
  return {
    atMs: Math.floor(nowMs / 1000) * 1000,
    quantity,
    bounds: scheduledBounds(policy, nowMs)?.bounds ?? null,
    responseMs: response === null ? null : Math.round(response),
    demand: demand === null ? null : threeDigits(demand),
    verdict: decision.health.verdict
  }
}

/** The complete buckets that begin in the router's last five minutes, or the last one where they are longer. */
function lastMinutes(buckets: readonly RouterBucket[]): readonly RouterBucket[] {
  const last = buckets.at(-1)
  if (last === undefined) return []
  const fromMs = Math.min(last.startMs, last.startMs + last.lengthMs - routerMs)
  return buckets.filter(({ startMs }) => startMs >= fromMs)
}

/** The first metric of so many a dyno, or else the first one: always the same, so that the unit does not change. */
function numberDemand({ metrics }: ProcessPolicy, seen: Seen): number | null {
  const reading = seen.metrics[Math.max(0, metrics.findIndex(({ goal }) => goal.kind === 'per-dyno'))]
  return reading?.status === 'ok' ? reading.value : null
}

function weighted(buckets: readonly RouterBucket[], value: (bucket: RouterBucket) => number | null, weight: (bucket: RouterBucket) => number): number | null {
  let sum = 0
  let total = 0
  for (const bucket of buckets) {
    const number = value(bucket)
    if (number === null) continue
    sum += number * weight(bucket)
    total += weight(bucket)
  }
  return total > 0 ? sum / total : null
}
