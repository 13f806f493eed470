import type { Clock } from '../ports.ts'
import type { HerokuApp } from './heroku-app.ts'
import { backlogAfter, queueWaitMs, type Capacity } from './queueing.ts'

/** Heroku's router gives a request up after this long. */
export const routerTimeoutMs = 30_000

/** The visitors of an app: what they make every other request wait for. */
export interface Traffic {
  /** Requests a second from now on. */
  readonly setLoad: (requestsPerSecond: number) => void
  /** How long a request that arrives now takes, waiting and service; Infinity without a dyno. */
  readonly responseMs: () => number
  /** Counts what piled up until now; before the dynos change. */
  readonly settle: () => void
}

/** Visitors of the app's web dynos, none at first. */
export function createTraffic(app: Pick<HerokuApp, 'count' | 'stateChanges'>, capacity: Capacity, clock: Clock): Traffic {
  let requestsPerSecond = 0
  let backlog = 0
  let settledMs = clock.now()

  const settle = (): void => {
    const nowMs = clock.now()
    for (const untilMs of [...app.stateChanges(settledMs, nowMs), nowMs]) {
      backlog = backlogAfter(backlog, {
        capacity,
        dynos: app.count('web', 'up', settledMs),
        requestsPerSecond,
        elapsedMs: untilMs - settledMs,
        patienceMs: routerTimeoutMs
      })
      settledMs = untilMs
    }
  }
  return {
    setLoad: (wanted) => {
      settle()
      requestsPerSecond = wanted
    },
    responseMs: () => {
      settle()
      const dynos = app.count('web', 'up', settledMs)
      if (dynos === 0) return Infinity
      const backlogMs = (backlog / (dynos * capacity.requestsPerSecond)) * 1000
      return Math.round(capacity.serviceMs + queueWaitMs(capacity, dynos, requestsPerSecond) + backlogMs)
    },
    settle
  }
}
