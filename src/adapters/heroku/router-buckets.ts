import * as v from 'valibot'
import { object, record } from '../../config/values/mappings.ts'
import { dateTime } from './date-time.ts'
import type { EpochMs, RouterBucket } from '../../core/model.ts'
import { parseDuration } from '../../config/values/duration.ts'
import { minuteMs } from '../../core/durations.ts'
import { numberIn } from '../../core/number-text.ts'

/**
 * One answer of the metrics API: values by name, each list beginning at `startMs`. The bucket that holds `endMs` is not
 * complete.
 */
export interface RouterSeries {
  readonly startMs: EpochMs
  readonly endMs: EpochMs
  readonly stepMs: number
  readonly values: Readonly<Record<string, readonly unknown[]>>
}

const instant = v.pipe(dateTime, v.transform(Date.parse))
/** Minutes as a number; older answers have `1h0m0s`. */
const step = v.union([
  v.pipe(
    v.number(),
    v.finite(),
    v.transform((minutes) => minutes * minuteMs)
  ),
  v.pipe(
    v.string(),
    v.transform((text) => parseDuration(text) ?? 0)
  )
])
const answerShape = object({
  start_time: instant,
  end_time: instant,
  step,
  data: record(v.string(), v.array(v.unknown()))
})

/** null: a body of another shape, or buckets that are no whole minutes. */
export function readSeries(body: unknown): RouterSeries | null {
  const answer = v.safeParse(answerShape, body)
  if (!answer.success) return null
  const { start_time: startMs, end_time: endMs, step: stepMs, data } = answer.output
  const isWhole = stepMs > 0 && stepMs % minuteMs === 0 && startMs % minuteMs === 0
  return isWhole && endMs >= startMs ? { startMs, endMs, stepMs, values: data } : null
}

export interface BucketRequest {
  /** null: it could not be read. One of the two is there. */
  readonly status: RouterSeries | null
  readonly latency: RouterSeries | null
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
}

/** The complete buckets from `fromMs` to `toMs`, oldest first, without gaps; what was not reported is null. */
export function bucketsOf({ status, latency, fromMs, toMs }: BucketRequest): readonly RouterBucket[] {
  const grid = status ?? latency
  if (grid === null) return []
  const { startMs, stepMs: lengthMs } = grid
  const firstMs = startMs + Math.ceil((fromMs - startMs) / lengthMs) * lengthMs
  const count = Math.max(0, Math.floor((Math.min(toMs, grid.endMs) - firstMs) / lengthMs))
  return Array.from({ length: count }, (_, index) => {
    const bucket = { startMs: firstMs + index * lengthMs, lengthMs }
    const counts = status === null ? [] : countsIn(status, bucket)
    const p95Ms = latency === null ? null : valueAt(latency, 'latency.ms.p95', bucket)
    const isReadable = [p95Ms, ...counts.map(({ count }) => count)].every((value) => value !== 'unreadable')
    return {
      ...bucket,
      ...trafficOf(counts, bucket),
      p95Ms: p95Ms === 'unreadable' ? null : p95Ms,
      ...(isReadable ? {} : { isUnreadable: true as const })
    }
  })
}

type Span = Pick<RouterBucket, 'startMs' | 'lengthMs'>

/** `unreadable`: there is something, but no number of at least 0. null: nothing was reported. */
type Value = number | 'unreadable' | null

interface Count {
  /** A status code, or a class of them. */
  readonly name: string
  readonly count: Value
}

function countsIn(status: RouterSeries, bucket: Span): readonly Count[] {
  return statusNames(status).map((name) => ({ name, count: valueAt(status, name, bucket) }))
}

/**
 * A bucket holds a count, not a rate: Heroku's own command line divides the sum of hourly buckets by their minutes to
 * get requests a minute. Other buckets are assumed to be the same. A status that did not occur is null; where all are
 * null, nothing was reported. Where one is unreadable, the sum is not known.
 */
function trafficOf(
  counts: readonly Count[],
  { lengthMs }: Span
): Pick<RouterBucket, 'requestsPerMinute' | 'errorShare'> {
  const reported = counts.flatMap(({ name, count }) => (typeof count === 'number' ? [{ name, count }] : []))
  const isKnown = reported.length > 0 && counts.every(({ count }) => count !== 'unreadable')
  if (!isKnown) return { requestsPerMinute: null, errorShare: null }
  const all = sum(reported)
  const errors = sum(reported.filter(({ name }) => /^(?:status_)?5/.test(name)))
  return { requestsPerMinute: all / (lengthMs / minuteMs), errorShare: all === 0 ? null : errors / all }
}

/**
 * The status codes or, without those, the classes such as `status_2xx`: both together would count every request twice.
 */
function statusNames({ values }: RouterSeries): readonly string[] {
  const names = Object.keys(values)
  const codes = names.filter((name) => /^[1-5]\d\d$/.test(name))
  return codes.length > 0 ? codes : names.filter((name) => /^status_[1-5]xx$/.test(name))
}

function valueAt({ startMs, endMs, stepMs, values }: RouterSeries, name: string, bucket: Span): Value {
  if (stepMs !== bucket.lengthMs || bucket.startMs + bucket.lengthMs > endMs) return null
  const value = (Object.hasOwn(values, name) ? values[name] : undefined)?.[(bucket.startMs - startMs) / stepMs]
  if (value === undefined || value === null) return null
  const number = typeof value === 'string' ? numberIn(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : 'unreadable'
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
