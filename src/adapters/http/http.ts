import type { Clock } from '../../ports.ts'
import { secondMs } from '../../core/durations.ts'
import { proxyRouteFor } from './proxy.ts'
import type { ProxyRoute } from './proxy.ts'
import { readBody } from './read-body.ts'
import { failureOf } from './transport-failure.ts'
import type { TransportFailure } from './transport-failure.ts'

/** The result of one request: an answer, or why there is none. */
export type HttpResult = Answer | { readonly kind: 'no-answer'; readonly failure: TransportFailure }

interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** In bytes: what is longer is not read. */
  readonly bodyLimit: number
}

/** Sends one request. It follows no redirect and never rejects. */
export type Send = (request: HttpRequest) => Promise<HttpResult>

/** For any address: decompresses what comes compressed. */
export function send(request: HttpRequest): Promise<HttpResult> {
  return exchange(request, async (signal, route) => {
    const { method, url, headers, body } = request
    const { default: fetch } = await import('node-fetch')
    const answer = await fetch(url, {
      ...{ method, headers, body: body ?? null, redirect: 'manual', signal },
      ...(route === null ? {} : { agent: route.agent })
    })
    return { status: answer.status, headers: new Map(answer.headers), body: answer.body }
  })
}

interface OpenAnswer extends Omit<Answer, 'kind' | 'body'> {
  readonly body: AsyncIterable<Uint8Array | string> | null
}

/** What `ask` is answered, within the time of the request and the limit of its body. Never rejects. */
export async function exchange(
  { url, timeoutMs, bodyLimit }: HttpRequest,
  ask: (signal: AbortSignal, route: ProxyRoute | null) => Promise<OpenAnswer>
): Promise<HttpResult> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  let isWhole = false
  let route: ProxyRoute | null = null
  try {
    route = await proxyRouteFor(url)
    const { status, headers, body } = await ask(stop.signal, route)
    route?.check(status)
    const read = await readBody(body, bodyLimit, headers.get('content-type') ?? '')
    isWhole = read.isWhole
    return { kind: 'answer', status, headers, body: read.text }
  } catch (error) {
    return { kind: 'no-answer', failure: failureOf(error, stop.signal, timeoutMs, route) }
  } finally {
    clearTimeout(timer)
    // After a whole answer the connection serves the next request; what was not read must not keep it.
    if (!isWhole) stop.abort()
  }
}

/** undefined: not JSON, as where a proxy answers with a page of its own. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

export interface RetryPolicy {
  readonly clock: Clock
  /** No try begins after this instant, and none runs past it. */
  readonly deadlineMs: number
  readonly attempts: number
  /** {@link send} if not given. */
  readonly by?: Send
}

/**
 * Repeats a request after a transient failure (no answer, 429 or 5xx), waiting 0.5, 1, 2 ... s or as long as
 * `Retry-After` says, at most 10 s. Only for requests that may be repeated.
 */
export async function sendWithRetry(
  request: HttpRequest,
  { clock, deadlineMs, attempts, by = send }: RetryPolicy
): Promise<HttpResult> {
  for (let attempt = 1; ; attempt++) {
    const leftMs = deadlineMs - clock.now()
    if (leftMs <= 0) return { kind: 'no-answer', failure: noTimeLeft }
    const result = await by({ ...request, timeoutMs: Math.min(request.timeoutMs, leftMs) })
    const isTransient = result.kind === 'no-answer' || result.status === 429 || result.status >= 500
    const waitMs = retryAfterMs(result) ?? firstRetryMs * 2 ** (attempt - 1)
    if (!isTransient || attempt >= attempts || clock.now() + waitMs >= deadlineMs) return result
    await clock.sleep(waitMs)
  }
}

/** The failure of a request that could not begin before its deadline. */
export const noTimeLeft: TransportFailure = { kind: 'timeout', message: 'no time was left for it' }

const firstRetryMs = 500
const longestRetryAfterSeconds = 10

/** A `Retry-After` in seconds; one that holds a date or a time stamp is ignored. */
function retryAfterMs(result: HttpResult): number | null {
  const text = result.kind === 'answer' ? result.headers.get('retry-after') : undefined
  return text !== undefined && /^\d{1,4}$/.test(text)
    ? Math.min(Number(text), longestRetryAfterSeconds) * secondMs
    : null
}
