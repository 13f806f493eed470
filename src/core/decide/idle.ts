import type { EpochMs, Memory, Observation, ProcessPolicy, ProcessState, RouterBucket } from '../model.ts'
import { about } from '../format.ts'

/** Where idleness takes the quantity. */
export interface Idleness {
  readonly quantity: number
  readonly message: string
}

/** When the last request was seen, after this look; null: there is nothing that shows requests, or it never could be read. */
export function lastRequest(
  policy: ProcessPolicy,
  state: ProcessState | null,
  { router, metrics }: Observation,
  nowMs: EpochMs
): EpochMs | null {
  const before = state?.lastRequestMs ?? null
  if (policy.router !== null) {
    const first = router?.status === 'ok' ? router.buckets[0] : undefined
    return router?.status === 'ok' && first !== undefined ? lastActive(router.buckets, first, state, nowMs) : before
  }
  const values = metrics.flatMap((reading) => (reading.status === 'ok' ? [reading.value] : []))
  if (values.some((value) => value > 0)) return nowMs
  return values.length === 0 || values.length < metrics.length ? before : (before ?? nowMs)
}

/** A minute that was not reported, or not read, may have had requests. */
function lastActive(
  buckets: readonly RouterBucket[],
  first: RouterBucket,
  state: ProcessState | null,
  nowMs: EpochMs
): EpochMs {
  const active = buckets.findLast(({ requestsPerMinute }) => requestsPerMinute === null || requestsPerMinute > 0)
  if (active !== undefined) return Math.min(active.startMs + active.lengthMs, nowMs)
  const lastLookMs = state?.recent.at(-1)?.atMs ?? null
  const covered =
    lastLookMs !== null && first.startMs <= lastLookMs + first.lengthMs && state?.unavailableSinceMs === null
  const before = state?.lastRequestMs ?? first.startMs
  return covered ? before : Math.max(before, first.startMs)
}

/** Whether there were no requests for so long that the policy calls it idle; null: no, or nobody can tell now. */
export function idleness(
  { idle }: ProcessPolicy,
  { lastRequestMs }: Pick<Memory, 'lastRequestMs'>,
  seesRequests: 'yes' | 'no',
  nowMs: EpochMs
): Idleness | null {
  if (idle === null || lastRequestMs === null || seesRequests === 'no' || nowMs - lastRequestMs < idle.afterMs)
    return null
  return { quantity: idle.quantity, message: `no request for ${about(nowMs - lastRequestMs)}, so ${idle.quantity}` }
}
