import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { HerokuApp } from '../heroku/heroku-app.ts'
import { backlogAfter, queueWaitMs, type Capacity } from '../../core/queueing.ts'
import { keptMs, type RouterCounters } from './router-counters.ts'
import { routerTimeoutMs } from '../../core/heroku-router.ts'
import { minuteMs } from '../../core/durations.ts'

/** Simulated visitors of an app. Their load decides how long the real requests of a test or a ping take. */
export interface Visitors {
  /** Requests a second from now on. */
  readonly setLoad: (requestsPerSecond: number) => void
  /** How long a request that arrives now waits and is worked on, together; Infinity without a dyno. */
  readonly responseMs: () => number
  /** Brings backlog and router counters up to now. To be called before the dynos change. */
  readonly settle: () => void
}

/** What the router answers at once while no dyno is up. */
const refusal = { status: 503, p95Ms: 0 } as const
/** The 95th percentile of exponentially distributed waits is their mean times ln 20. */
const waitP95OverMean = Math.log(20)

/** Visitors of the app's web dynos; no load at the start. */
export function createVisitors(
  app: Pick<HerokuApp, 'count' | 'stateChanges' | 'maintenance'>,
  capacity: Capacity,
  clock: Clock,
  counters: RouterCounters
): Visitors {
  let requestsPerSecond = 0
  let backlog = 0
  let settledMs = clock.now()

  const settle = (): void => {
    const nowMs = clock.now()
    for (const untilMs of [
      ...new Set([...app.stateChanges(settledMs, nowMs), ...minutesBetween(settledMs, nowMs), nowMs])
    ].sort((a, b) => a - b)) {
      const dynos = app.count('web', 'up', settledMs)
      const elapsedMs = untilMs - settledMs
      const before = backlog
      backlog = backlogAfter(before, { capacity, dynos, requestsPerSecond, elapsedMs, patienceMs: routerTimeoutMs })
      record(dynos, elapsedMs, before)
      settledMs = untilMs
    }
  }

  /**
   * Counts the answers since `settledMs`. What the dynos could neither finish nor keep in the backlog ended in the
   * router's timeout.
   */
  const record = (dynos: number, elapsedMs: number, before: number): void => {
    const requests = (requestsPerSecond * elapsedMs) / 1000
    if (dynos === 0 || app.maintenance()) {
      counters.count(settledMs, { ...refusal, requests })
      return
    }
    const finished = (dynos * capacity.requestsPerSecond * elapsedMs) / 1000
    const lost = Math.min(requests, Math.max(0, before + requests - finished - backlog))
    const slowMs =
      capacity.serviceMs + waitP95OverMean * queueWaitMs(capacity, dynos, requestsPerSecond) + backlogMs(dynos)
    // What takes longer is among those that the router gave up.
    const p95Ms = Math.min(routerTimeoutMs, slowMs)
    counters.count(settledMs, { status: 200, requests: requests - lost, p95Ms })
    counters.count(settledMs, { status: 503, requests: lost, p95Ms: routerTimeoutMs })
  }
  const backlogMs = (dynos: number): number => (backlog / (dynos * capacity.requestsPerSecond)) * 1000
  return {
    setLoad: (wanted) => {
      settle()
      requestsPerSecond = wanted
    },
    responseMs: () => {
      settle()
      const dynos = app.count('web', 'up', settledMs)
      if (dynos === 0) return Infinity
      return Math.round(capacity.serviceMs + queueWaitMs(capacity, dynos, requestsPerSecond) + backlogMs(dynos))
    },
    settle
  }
}

/** Every full minute in (from, to) that the router counters still keep. */
function minutesBetween(fromMs: EpochMs, toMs: EpochMs): readonly EpochMs[] {
  const firstMs = (Math.floor(Math.max(fromMs, toMs - keptMs) / minuteMs) + 1) * minuteMs
  return Array.from(
    { length: Math.max(0, Math.ceil((toMs - firstMs) / minuteMs)) },
    (_, index) => firstMs + index * minuteMs
  )
}
