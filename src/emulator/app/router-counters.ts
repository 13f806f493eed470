import type { EpochMs } from '../../core/model.ts'
import { minuteMs } from '../../core/durations.ts'

/** Heroku keeps router metrics for 72 hours. */
export const keptMs = 72 * 60 * minuteMs

/** The router metrics of one minute. */
export interface RouterMinute {
  /** Requests by status, under the metrics API's names: classes (`status_2xx`) or codes (`200`). null: not reported. */
  readonly statuses: Readonly<Record<string, number | null>>
  readonly p95Ms: number | null
}

/** Requests that got the same status. */
export interface RoutedRequests {
  readonly status: number
  /** May be a fraction; the sum of a minute is rounded. */
  readonly requests: number
  /** 95th percentile of their response times. */
  readonly p95Ms: number
}

/** The router metrics of one app by the minute, for 72 h. */
export interface RouterCounters {
  readonly count: (atMs: EpochMs, routed: RoutedRequests) => void
  /** null: no request came in the minute that begins there. */
  readonly minute: (startMs: EpochMs) => RouterMinute | null
}

interface Counted {
  readonly statuses: Readonly<Record<string, number>>
  readonly requests: number
  /** Sum of the 95th percentiles, weighted by requests. */
  readonly weightedMs: number
}

export function createRouterCounters(): RouterCounters {
  const minutes = new Map<EpochMs, Counted>()
  return {
    count: (atMs, { status, requests, p95Ms }) => {
      if (requests <= 0) return
      const startMs = Math.floor(atMs / minuteMs) * minuteMs
      const before = minutes.get(startMs) ?? { statuses: {}, requests: 0, weightedMs: 0 }
      const name = `status_${Math.floor(status / 100)}xx`
      minutes.set(startMs, {
        statuses: { ...before.statuses, [name]: (before.statuses[name] ?? 0) + requests },
        requests: before.requests + requests,
        weightedMs: before.weightedMs + requests * p95Ms
      })
      for (const oldMs of minutes.keys()) {
        if (oldMs >= atMs - keptMs) break
        minutes.delete(oldMs)
      }
    },
    minute: (startMs) => {
      const counted = minutes.get(startMs)
      if (counted === undefined) return null
      const statuses = Object.fromEntries(
        Object.entries(counted.statuses).map(([name, requests]) => [name, Math.round(requests)])
      )
      return { statuses, p95Ms: counted.weightedMs / counted.requests }
    }
  }
}
