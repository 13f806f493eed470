import type { EpochMs, ProcessState, RouterBucket } from '../model.ts'
import { duration } from '../format.ts'
import { isWhole } from '../whole-reading.ts'
import type { Moment } from './moment.ts'

/** Where idleness takes the quantity. */
export interface Idleness {
  readonly quantity: number
  readonly message: string
}

/** When the last request was seen, after this look; null: nothing shows requests, or it could never be read. */
export function lastRequest({ policy, state, observation: { router, metrics }, nowMs }: Moment): EpochMs | null {
  const before = state?.lastRequestMs ?? null
  if (policy.router !== null) {
    return router?.status === 'ok' ? (lastActive(router.buckets, state, nowMs) ?? before) : before
  }
  if (metrics.length === 0) return before
  // What was not read in full may have been a request.
  const isIdle = metrics.every((reading) => isWhole(reading) && reading.value === 0)
  return isIdle ? (before ?? nowMs) : nowMs
}

/** A minute that was not reported, or not read, may have had requests. null: there are no buckets. */
function lastActive(buckets: readonly RouterBucket[], state: ProcessState | null, nowMs: EpochMs): EpochMs | null {
  const [first] = buckets
  if (first === undefined) return null
  const active = buckets.findLast(({ requestsPerMinute }) => requestsPerMinute === null || requestsPerMinute > 0)
  if (active !== undefined) return Math.min(active.startMs + active.lengthMs, nowMs)
  const lastLookMs = state?.recent.at(-1)?.atMs ?? null
  const isCovered =
    lastLookMs !== null && first.startMs <= lastLookMs + first.lengthMs && state?.unavailableSinceMs === null
  const before = state?.lastRequestMs ?? first.startMs
  return isCovered ? before : Math.max(before, first.startMs)
}

/** Whether there were no requests for so long that the policy calls it idle; null: no, or it is not known. */
export function idlenessOf(moment: Moment, lastRequestMs: EpochMs | null): Idleness | null {
  const { idle } = moment.policy
  if (idle === null || lastRequestMs === null || !seesRequests(moment)) return null
  const sinceMs = moment.nowMs - lastRequestMs
  if (sinceMs < idle.afterMs) return null
  return { quantity: idle.quantity, message: `no request for ${duration(sinceMs)}, so ${idle.quantity}` }
}

function seesRequests({ policy, router, observation: { metrics } }: Moment): boolean {
  if (policy.router !== null) return router?.status === 'ok'
  return metrics.length > 0 && metrics.every(isWhole)
}
