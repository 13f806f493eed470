/** How long requests wait in an app of dynos. */

/** What one dyno carries. */
export interface Capacity {
  /** Most requests a second that one dyno can finish. */
  readonly requestsPerSecond: number
  /** Time that one request takes on an idle dyno. */
  readonly serviceMs: number
}

/** Queues that would wait for ever are counted as this busy; what is beyond grows the backlog instead. */
const mostUtilization = 0.98

/** Share of the dynos' capacity that the load takes; above 1 they fall behind. */
export function utilization(capacity: Capacity, dynos: number, requestsPerSecond: number): number {
  return requestsPerSecond / (dynos * capacity.requestsPerSecond)
}

/**
 * Mean wait of a request in its dyno's queue, in milliseconds, for a load that lasts. Heroku's router picks a dyno at
 * random, so each dyno is a queue of its own: M/M/c by the approximation W = service/c * u^(sqrt(2(c+1))-1) / (1-u),
 * exact for c = 1 (H. Sakasegawa, "An approximation formula Lq = a*u^b/(1-u)", Ann. Inst. Statist. Math. 29, 1977).
 */
export function queueWaitMs(capacity: Capacity, dynos: number, requestsPerSecond: number): number {
  const { share, meanMs } = waitAt(capacity, utilization(capacity, dynos, requestsPerSecond))
  return share * meanMs
}

/**
 * Those that have to wait in their dyno's queue: their share of all requests, and their mean wait, which is spread
 * exponentially.
 */
export interface Wait {
  readonly share: number
  readonly meanMs: number
}

/** The two factors of `queueWaitMs`: who waits at all, and for how long, at a utilization of the dynos. */
export function waitAt({ requestsPerSecond, serviceMs }: Capacity, busyShare: number): Wait {
  const slots = Math.max(1, (requestsPerSecond * serviceMs) / 1000)
  const busy = Math.min(busyShare, mostUtilization)
  return { share: busy ** (Math.sqrt(2 * (slots + 1)) - 1), meanMs: serviceMs / slots / (1 - busy) }
}

/**
 * Requests that wait after `elapsedMs` of a constant load: what arrives above the capacity piles up, spare capacity
 * takes it away. The router gives requests up after `patienceMs`, so the pile is never deeper than that. No dynos, no
 * queue.
 */
export function backlogAfter(
  backlog: number,
  queue: { readonly capacity: Capacity } & Readonly<
    Record<'dynos' | 'requestsPerSecond' | 'elapsedMs' | 'patienceMs', number>
  >
): number {
  const { requestsPerSecond, elapsedMs, patienceMs } = queue
  const finishedPerSecond = queue.dynos * queue.capacity.requestsPerSecond
  const deepest = (finishedPerSecond * patienceMs) / 1000
  return Math.min(deepest, Math.max(0, backlog + ((requestsPerSecond - finishedPerSecond) * elapsedMs) / 1000))
}
