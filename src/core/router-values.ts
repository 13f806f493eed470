import { duration } from './format.ts'
import { minuteMs } from './durations.ts'
import { mean } from './statistics.ts'
import type { EpochMs, RouterBucket, RouterReading } from './model.ts'

/** What the router says of the last minutes. A null was not reported. */
export interface RouterValues {
  readonly requestsPerMinute: number | null
  readonly p95Ms: number | null
  /** 5xx among all requests, 0 to 1. */
  readonly errorShare: number | null
}

export type RouterNow =
  | {
      readonly status: 'ok'
      readonly values: RouterValues
      /** Those of the values. */ readonly buckets: readonly RouterBucket[]
    }
  | { readonly status: 'unavailable'; readonly cause: string }

/** The values are those of so long. */
const windowMs = 5 * minuteMs
/** Ten-minute buckets are complete up to twenty minutes late. */
const staleAfterMs = 30 * minuteMs

/**
 * The values of the last five complete minutes: the mean of the requests a minute, response time and share of errors
 * weighted by requests. Where buckets are longer than that, those of the last complete one.
 */
export function routerNow(reading: RouterReading, nowMs: EpochMs): RouterNow {
  if (reading.status === 'unavailable') return reading
  const last = reading.buckets.at(-1)
  if (last === undefined) return { status: 'unavailable', cause: 'there are no complete minutes yet' }
  const endMs = last.startMs + last.lengthMs
  if (nowMs - endMs > staleAfterMs)
    return { status: 'unavailable', cause: `the newest are ${duration(nowMs - endMs)} old` }
  const buckets = reading.buckets.filter((bucket) => bucket === last || endMs - bucket.startMs <= windowMs)
  const requests = buckets.flatMap(({ requestsPerMinute }) => (requestsPerMinute === null ? [] : [requestsPerMinute]))
  return {
    status: 'ok',
    buckets,
    values: {
      requestsPerMinute: requests.length === 0 ? null : mean(requests),
      p95Ms: weighted(buckets, ({ p95Ms }) => p95Ms),
      errorShare: weighted(buckets, ({ errorShare }) => errorShare)
    }
  }
}

function weighted(buckets: readonly RouterBucket[], valueOf: (bucket: RouterBucket) => number | null): number | null {
  const known = buckets.flatMap((bucket) => {
    const value = valueOf(bucket)
    return value === null ? [] : [{ value, weight: (bucket.requestsPerMinute ?? 0) * bucket.lengthMs }]
  })
  if (known.length === 0) return null
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0
    ? mean(known.map(({ value }) => value))
    : known.reduce((sum, { value, weight }) => sum + value * weight, 0) / total
}
