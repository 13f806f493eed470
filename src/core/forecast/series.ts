import { firstPerDyno } from '../per-dyno.ts'
import { isWhole } from '../whole-reading.ts'
import type { DemandMemory, EpochMs, Observation, ProcessPolicy } from '../model.ts'
import { minuteMs } from '../durations.ts'

/** One minute of demand. */
export interface DemandMinute {
  readonly startMs: EpochMs
  /** Requests, or dynos that the numbers ask for, of the dyno type that `per-dyno` names first. */
  readonly demand: number
  /** null: not known, or not about response times. */
  readonly p95Ms: number | null
}

export interface DemandSeries {
  readonly unit: DemandMemory['unit']
  readonly minutes: readonly DemandMinute[]
}

/** Numbers are read at the looks: those that follow sooner add nothing. */
const leastGapMs = 45_000

/** What the signals of a policy tell the demand in; null: none tells it. */
export function demandUnit({ router, metrics }: ProcessPolicy): DemandMemory['unit'] | null {
  if (router !== null && router.perDyno !== null) return 'requests'
  return metrics.some(({ goal }) => goal.kind === 'per-dyno') ? 'dynos' : null
}

/**
 * What this look tells of the demand after `untilMs`, oldest first; null: the policy has no demand signal. The
 * router's throughput comes first; without it, the most dynos that a `per-dyno` number asks for.
 */
export function newDemand(
  policy: ProcessPolicy,
  seen: Observation,
  untilMs: EpochMs,
  nowMs: EpochMs
): DemandSeries | null {
  const unit = demandUnit(policy)
  if (unit === null) return null
  if (unit === 'requests') return { unit, minutes: routerMinutes(seen, untilMs) }
  const dynos = policy.metrics.flatMap(({ goal }, index) => {
    if (goal.kind !== 'per-dyno') return []
    const reading = seen.metrics[index]
    return [isWhole(reading) ? reading.value / firstPerDyno(goal.perDyno) : null]
  })
  // One that was not read may have asked for the most.
  const known = dynos.filter((needed) => needed !== null)
  const isNew = nowMs - untilMs >= leastGapMs && known.length === dynos.length
  return { unit, minutes: isNew ? [{ startMs: nowMs - minuteMs, demand: Math.max(...known), p95Ms: null }] : [] }
}

/** A longer bucket counts as so many minutes of its mean. */
function routerMinutes({ router }: Observation, untilMs: EpochMs): readonly DemandMinute[] {
  if (router?.status !== 'ok') return []
  return router.buckets.flatMap(({ startMs, lengthMs, requestsPerMinute, p95Ms }) => {
    if (startMs < untilMs || requestsPerMinute === null) return []
    const count = Math.max(1, Math.round(lengthMs / minuteMs))
    return Array.from({ length: count }, (_, index) => ({
      startMs: startMs + index * minuteMs,
      demand: requestsPerMinute,
      p95Ms
    }))
  })
}
