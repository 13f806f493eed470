/** What the router answered and still did not show: it may scale out, never in. */
import type { RouterBucket, RouterPolicy } from '../model.ts'
import type { RouterNow } from '../router-values.ts'
import { sum } from '../statistics.ts'
import { hasFewRequests, requestsIn } from './served.ts'

/** Why its answer may hide requests, for what it is asked for. */
export function routerGaps(goals: RouterPolicy, { values, buckets }: Extract<RouterNow, { status: 'ok' }>): string[] {
  const { requestsPerMinute, p95Ms } = values
  return [
    ...(goals.perDyno !== null && requestsPerMinute === null ? ['the router reported no throughput'] : []),
    ...(buckets.some(({ isUnreadable }) => isUnreadable === true)
      ? ['the router reported values that are no numbers']
      : []),
    ...(missesMinutes(buckets) ? ['the router reported less than half of the last minutes'] : []),
    ...(goals.p95TargetMs === null || requestsPerMinute === 0 ? [] : p95Gaps(p95Ms, buckets))
  ]
}

/**
 * Of an app without requests Heroku may report nothing at all, so a minute that is missing says nothing by itself. Where such minutes are
 * reported as 0, one that is missing was not seen.
 */
function missesMinutes(buckets: readonly RouterBucket[]): boolean {
  const counted = buckets.flatMap(({ requestsPerMinute }) => requestsPerMinute ?? [])
  return counted.includes(0) && counted.length < buckets.length / 2
}

function p95Gaps(p95Ms: number | null, buckets: readonly RouterBucket[]): readonly string[] {
  if (p95Ms === null) return ['the router reported no response times']
  if (hasFewRequests(buckets)) return []
  const timed = buckets.filter((bucket) => bucket.p95Ms !== null)
  if (timed.some(({ requestsPerMinute }) => requestsPerMinute === null))
    return ['the router reported response times without the number of requests']
  return sum(timed.map(requestsIn)) < sum(buckets.map(requestsIn)) / 2
    ? ['the router reported the response times of less than half of the requests']
    : []
}
