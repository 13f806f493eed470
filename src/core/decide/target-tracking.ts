import { minuteMs } from '../durations.ts'
import { sum } from '../statistics.ts'
import type { RouterBucket } from '../model.ts'
import type { RunningDynos } from './served.ts'
import { servedDuring } from './served.ts'

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

export function measureP95(buckets: readonly RouterBucket[], running: RunningDynos): MeasuredP95 {
  if (buckets.every(isCounted) && sum(buckets.map(requestsIn)) < fewestRequests) return 'few'
  const measured = buckets.flatMap((bucket) => {
    const { p95Ms, startMs, lengthMs } = bucket
    const served = servedDuring(running, startMs, startMs + lengthMs)
    return p95Ms === null || served < running.quantity ? [] : [{ p95Ms, served, requests: requestsIn(bucket) }]
  })
  // Where no request was counted, minutes weigh the same.
  const isWeighted = measured.some(({ requests }) => requests > 0)
  const weighted = measured.map((one) => ({ ...one, weight: isWeighted ? one.requests : 1 }))
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

function requestsIn({ requestsPerMinute, lengthMs }: RouterBucket): number {
  return ((requestsPerMinute ?? 0) * lengthMs) / minuteMs
}
