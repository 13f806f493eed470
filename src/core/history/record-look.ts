import { absoluteBounds, scheduledBounds } from '../schedule/bounds.ts'
import { routerNow } from '../router-values.ts'
import type {
  Decision,
  EpochMs,
  History,
  HistoryPoint,
  MonthToDate,
  Observation,
  ProcessPolicy,
  ProcessState
} from '../model.ts'
import { limitsBeside } from '../pricing/dyno-limit.ts'
import { hourMs, secondMs } from '../durations.ts'
import { countMonth } from './month-to-date.ts'
import { threeDigits } from './merge-points.ts'
import { downsample } from './downsample.ts'
import { newestPoint, packed, unpacked } from './points.ts'

/** What a look observed, decided and left behind. */
export interface RecordedLook {
  readonly policy: ProcessPolicy
  readonly observation: Observation
  readonly decision: Decision
  /** Dynos after the look; null: unknown. */
  readonly quantity: number | null
  /** Dyno type after the look; absent: unknown. */
  readonly size?: string
  readonly nowMs: EpochMs
}

/** The state of a process type with one more look in its history. */
export function withRecordedLook(state: ProcessState, look: RecordedLook): ProcessState {
  return { ...state, history: recordLook(state.history, look) }
}

/** The history with one more look. Looks that lie in the future, from a run whose clock was ahead, are dropped. */
export function recordLook(history: History, look: RecordedLook): History {
  const point = pointOf(look)
  const before = pointsBefore(history, point.atMs)
  const month = monthUpTo({ ...before, month: history.month }, look.policy, point.atMs)
  // Once an hour: to pack what is old takes longer than the rest of a look.
  return downsample({ ...before, looks: [...before.looks, point], month }, Math.floor(point.atMs / hourMs) * hourMs)
}

/** The sums of the month, as far as an instant at or after the last look. */
export function monthUpTo(history: History, policy: ProcessPolicy, toMs: EpochMs): MonthToDate {
  const known = newestPoint(history, ({ quantity }) => quantity !== null)
  const ceiling = absoluteBounds(policy)?.ceiling
  return countMonth(history.month, {
    fromMs: newestPoint(history, () => true)?.atMs ?? null,
    toMs,
    quantity: known?.quantity ?? null,
    ...(known?.size === undefined ? {} : { size: known.size }),
    timezone: policy.timezone,
    most: ceiling === undefined ? null : Math.min(ceiling, limitsBeside(null)(known?.size ?? ''))
  })
}

function pointsBefore(history: History, atMs: EpochMs): History {
  const newest = newestPoint(history, () => true)
  if (newest === null || newest.atMs < atMs) return history
  const early = (points: readonly HistoryPoint[]): readonly HistoryPoint[] =>
    points.filter((point) => point.atMs < atMs)
  const { hours, tenMinutes, looks } = history
  return {
    ...history,
    hours: packed(early(unpacked(hours))),
    tenMinutes: packed(early(unpacked(tenMinutes))),
    looks: early(looks)
  }
}

function pointOf({ policy, observation, decision, quantity, size, nowMs }: RecordedLook): HistoryPoint {
  const router = observation.router === null ? null : routerNow(observation.router, nowMs)
  const values = router?.status === 'ok' ? router.values : null
  const response = decision.health.medianMs ?? values?.p95Ms ?? null
  const demand = policy.router === null ? numberDemand(policy, observation) : (values?.requestsPerMinute ?? null)
  return {
    atMs: Math.floor(nowMs / secondMs) * secondMs,
    quantity,
    bounds: scheduledBounds(policy, nowMs)?.bounds ?? null,
    responseMs: response === null ? null : Math.round(response),
    demand: demand === null ? null : threeDigits(demand),
    verdict: decision.health.verdict,
    ...(size === undefined || size === '' ? {} : { size: size.toLowerCase() })
  }
}

/**
 * The first metric with a `per-dyno` goal, or else the first one: always the same one, so that the unit does not
 * change.
 */
function numberDemand({ metrics }: ProcessPolicy, observation: Observation): number | null {
  const perDyno = metrics.findIndex(({ goal }) => goal.kind === 'per-dyno')
  const reading = observation.metrics[Math.max(0, perDyno)]
  return reading?.status === 'ok' ? reading.value : null
}
