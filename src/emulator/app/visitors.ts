import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { HerokuApp } from '../heroku/heroku-app.ts'
import { backlogAfter, queueWaitMs, type Capacity } from '../../core/queueing.ts'
import { keptMs, type RouterCounters } from './router-counters.ts'
import { routerTimeoutMs } from '../../core/heroku-router.ts'
import { minuteMs } from '../../core/durations.ts'

/** The visitors of an app: what they make every other request wait for. */
export interface Visitors {
  /** Requests a second from now on. */
  readonly setLoad: (requestsPerSecond: number) => void
  /** How long a request that arrives now takes, waiting and service; Infinity without a dyno. */
  readonly responseMs: () => number
  /** Counts what piled up until now; before the dynos change. */
  readonly settle: () => void
}

/** What the router answers a visitor at once where no dyno gets to. */
const refusal = { status: 503, p95Ms: 0 } as const
/** The 95th percentile of a wait over its mean, where waits are spread exponentially: ln 20. */
const waitSpread = Math.log(20)

/** Visitors of the app's web dynos, none at first. */
export function createVisitors(
  app: Pick<HerokuApp, 'count' | 'stateChanges' | 'maintenance'>,
  capacity: Capacity,
  clock: Clock,
  log: RouterCounters
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

  /** What visitors got since `settledMs`: those beyond the deepest pile waited until the router gave them up. */
  const record = (dynos: number, elapsedMs: number, before: number): void => {
    const requests = (requestsPerSecond * elapsedMs) / 1000
    if (dynos === 0 || app.maintenance()) {
      log.count(settledMs, { ...refusal, requests })
      return
    }
    const finished = (dynos * capacity.requestsPerSecond * elapsedMs) / 1000
    const lost = Math.min(requests, Math.max(0, before + requests - finished - backlog))
    const p95Ms = capacity.serviceMs + waitSpread * queueWaitMs(capacity, dynos, requestsPerSecond) + pileMs(dynos)
    log.count(settledMs, { status: 200, requests: requests - lost, p95Ms })
    log.count(settledMs, { status: 503, requests: lost, p95Ms: routerTimeoutMs })
  }
  const pileMs = (dynos: number): number => (backlog / (dynos * capacity.requestsPerSecond)) * 1000
  return {
    setLoad: (wanted) => {
      settle()
      requestsPerSecond = wanted
    },
    responseMs: () => {
      settle()
      const dynos = app.count('web', 'up', settledMs)
      if (dynos === 0) return Infinity
      return Math.round(capacity.serviceMs + queueWaitMs(capacity, dynos, requestsPerSecond) + pileMs(dynos))
    },
    settle
  }
}

/** Every beginning of a minute in (from, to) that the router's log still keeps. */
function minutesBetween(fromMs: EpochMs, toMs: EpochMs): readonly EpochMs[] {
  const firstMs = (Math.floor(Math.max(fromMs, toMs - keptMs) / minuteMs) + 1) * minuteMs
  return Array.from(
    { length: Math.max(0, Math.ceil((toMs - firstMs) / minuteMs)) },
    (_, index) => firstMs + index * minuteMs
  )
}
