import fetch from 'node-fetch'
import type { Response } from 'node-fetch'
import type { Clock } from '../../ports.ts'
import { timedOut, transportFailure } from './transport-failure.ts'
import type { TransportFailure } from './transport-failure.ts'

/** What became of one request: an answer, or why there is none. */
export type HttpResult =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: ReadonlyMap<string, string>
      readonly body: string
    }
  | { readonly kind: 'no-answer'; readonly failure: TransportFailure }

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** Reading stops here; the rest is thrown away. */
  readonly bodyLimit: number
}

/** A way to send one request. It follows nothing and never rejects. */
export type Send = (request: HttpRequest) => Promise<HttpResult>

/** The way to addresses of all kinds: unpacks what comes packed. */
export async function send(request: HttpRequest): Promise<HttpResult> {
  const { method, url, headers, body, timeoutMs, bodyLimit } = request
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  let isWhole = false
  try {
    const response = await fetch(url, { method, headers, body: body ?? null, redirect: 'manual', signal: stop.signal })
    const read = await readBody(response, bodyLimit)
    isWhole = read.isWhole
    return { kind: 'answer', status: response.status, headers: new Map(response.headers), body: read.text }
  } catch (error) {
    return { kind: 'no-answer', failure: stop.signal.aborted ? timedOut(timeoutMs) : transportFailure(error) }
  } finally {
    clearTimeout(timer)
    // The connection of a whole answer serves the next request.
    if (!isWhole) stop.abort()
  }
}

/** undefined: it is not JSON, as where a proxy answers with a page of its own. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

async function readBody(
  response: Response,
  limit: number
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    length += bytes.length
    if (length >= limit) break
  }
  return { text: Buffer.concat(chunks).subarray(0, limit).toString('utf8'), isWhole: length < limit }
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
 * Repeats a request that failed in passing (no answer, 429 or 5xx), waiting 0.5, 1, 2 ... s or as long as `Retry-After` says, at
 * most 10 s. Only for requests that may be repeated.
 */
export async function sendWithRetry(
  request: HttpRequest,
  { clock, deadlineMs, attempts, by = send }: RetryPolicy
): Promise<HttpResult> {
  for (let attempt = 1; ; attempt++) {
    const leftMs = deadlineMs - clock.now()
    if (leftMs <= 0) return { kind: 'no-answer', failure: { kind: 'timeout', message: 'no time was left for it' } }
    const result = await by({ ...request, timeoutMs: Math.min(request.timeoutMs, leftMs) })
    const passing = result.kind === 'no-answer' || result.status === 429 || result.status >= 500
    const waitMs = retryAfterMs(result) ?? 500 * 2 ** (attempt - 1)
    if (!passing || attempt >= attempts || clock.now() + waitMs >= deadlineMs) return result
    await clock.sleep(waitMs)
  }
}

/** Seconds only: an old API sent an instant there, which no cap makes sense of. */
function retryAfterMs(result: HttpResult): number | null {
  const text = result.kind === 'answer' ? result.headers.get('retry-after') : undefined
  return text !== undefined && /^\d{1,4}$/.test(text) ? Math.min(Number(text), 10) * 1000 : null
}
