import fetch, { FetchError } from 'node-fetch'
import type { Response } from 'node-fetch'
import type { Clock } from './ports.ts'

/** What became of one request: an answer, or why there is none. */
export type HttpResult =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly body: string }
  | { readonly kind: 'no-answer'; readonly failure: TransportFailure }

/** Why no answer came. `code` is Node's, such as `ECONNREFUSED`. */
export interface TransportFailure {
  readonly kind: 'timeout' | 'refused' | 'reset' | 'dns' | 'tls' | 'other'
  readonly message: string
}

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly timeoutMs: number
  /** Reading stops here; the rest is thrown away. */
  readonly bodyLimit: number
}

/** Sends one request and follows nothing. Never rejects. */
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

async function readBody(response: Response, limit: number): Promise<{ readonly text: string; readonly isWhole: boolean }> {
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

function timedOut(timeoutMs: number): TransportFailure {
  return { kind: 'timeout', message: `no answer within ${timeoutMs / 1000} s` }
}

const refused = new Set(['ECONNREFUSED'])
const reset = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_EOF_STATE'])
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL'])

function transportFailure(error: unknown): TransportFailure {
  const code = codeOf(error)
  if (refused.has(code)) return { kind: 'refused', message: 'the connection was refused' }
  if (reset.has(code)) return { kind: 'reset', message: 'the connection was reset' }
  if (dns.has(code)) return { kind: 'dns', message: `the host name cannot be resolved (${code})` }
  if (code === 'ETIMEDOUT') return { kind: 'timeout', message: 'the connection timed out' }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code)) return { kind: 'tls', message: `the TLS connection failed (${code})` }
  return { kind: 'other', message: `the request failed (${code || 'unknown cause'})` }
}

function codeOf(error: unknown): string {
  if (error instanceof FetchError) return error.code ?? error.errno ?? error.type
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

export interface RetryPolicy {
  readonly clock: Clock
  /** No try begins after this instant, and none runs past it. */
  readonly deadlineMs: number
  readonly attempts: number
}

/**
 * Repeats a request that failed in passing (no answer, 429 or 5xx), waiting 0.5, 1, 2 ... s or as long as `Retry-After` says, at
 * most 10 s. Only for requests that may be repeated.
 */
export async function sendWithRetry(request: HttpRequest, { clock, deadlineMs, attempts }: RetryPolicy): Promise<HttpResult> {
  for (let attempt = 1; ; attempt++) {
    const leftMs = deadlineMs - clock.now()
    if (leftMs <= 0) return { kind: 'no-answer', failure: { kind: 'timeout', message: 'no time was left for it' } }
    const result = await send({ ...request, timeoutMs: Math.min(request.timeoutMs, leftMs) })
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
