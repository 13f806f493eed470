import { duration } from './format.ts'
import { minuteMs } from './durations.ts'
import { mean, sum } from './statistics.ts'
import type { EpochMs, RouterBucket, RouterReading } from './model.ts'

/** What the router says of the last minutes. */
export type RouterValues = Pick<RouterBucket, 'requestsPerMinute' | 'p95Ms' | 'errorShare'>

/** The values, and the buckets that they are of. */
export type RouterNow =
  | { readonly status: 'ok'; readonly values: RouterValues; readonly buckets: readonly RouterBucket[] }
  | Extract<RouterReading, { readonly status: 'unavailable' }>

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
  const requests = buckets.flatMap(({ requestsPerMinute }) => requestsPerMinute ?? [])
  const requestsPerMinute = requests.length === 0 ? null : mean(requests)
  const [p95Ms, errorShare] = [weighted(buckets, 'p95Ms'), weighted(buckets, 'errorShare')]
  return { status: 'ok', buckets, values: { requestsPerMinute, p95Ms, errorShare } }
}

/** The mean by requests, or that of the buckets where none was counted. */
function weighted(buckets: readonly RouterBucket[], key: 'p95Ms' | 'errorShare'): number | null {
  const known = buckets.flatMap(({ [key]: value, requestsPerMinute, lengthMs }) =>
    value === null ? [] : [{ value, weight: (requestsPerMinute ?? 0) * lengthMs }]
  )
  if (known.length === 0) return null
  const total = sum(known.map(({ weight }) => weight))
  return total === 0
    ? mean(known.map(({ value }) => value))
    : sum(known.map(({ value, weight }) => value * weight)) / total
}
