import { Octokit } from '@octokit/rest'
import { z } from 'zod'
import { secondMs } from '../../core/durations.ts'
import { boundedFetch } from './bounded-fetch.ts'

export interface GitHubClientOptions {
  readonly token: string
  /** GitHub's REST API, e.g. `https://api.github.com`. */
  readonly baseUrl: string
  /** For one request, its body and its repetition included. Default 10 seconds. */
  readonly timeoutMs?: number
}

/**
 * A client that writes nothing to the console. It follows no redirect, which could send the token to another host: an
 * answer 3xx rejects like any other failure. What only reads is asked once more after a failure of a moment.
 */
export function githubClient({ token, baseUrl, timeoutMs = 10 * secondMs }: GitHubClientOptions): Octokit {
  const silent = (): void => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const octokit = new Octokit({
    auth: token,
    baseUrl,
    userAgent: 'dyno-scaler',
    log,
    request: {
      // Without it, warnings about deprecated calls go to the console even though the client has a log.
      log,
      // `error` would hide the status, which tells that something has moved.
      redirect: 'manual',
      fetch: (input: string | URL, init?: RequestInit) => {
        const limited = { ...init, signal: AbortSignal.timeout(timeoutMs) }
        return init?.method === 'GET' ? fetchTwice(input, limited) : boundedFetch(input, limited)
      }
    }
  })
  octokit.hook.after('request', (answer) => {
    if (answer.status >= 300) throw Object.assign(new Error('moved to another address'), { response: answer })
  })
  return octokit
}

/** Asks once more, in what is left of the time, after a lost connection or an answer 5xx that does not say when to come back. */
async function fetchTwice(input: string | URL, init: RequestInit): Promise<Response> {
  try {
    const answer = await boundedFetch(input, init)
    if (answer.status < 500 || answer.headers.has('retry-after')) return answer
  } catch (error) {
    // What `fetch` throws where the connection is at fault.
    if (!(error instanceof TypeError)) throw error
  }
  return boundedFetch(input, init)
}

/** Why GitHub did not do what was asked. */
export interface GitHubFault {
  /**
   * `gone`: not there, deleted, moved or switched off. `refused`: any other 4xx. `unavailable`: may work the next time.
   */
  readonly kind: 'unauthorized' | 'forbidden' | 'gone' | 'refused' | 'rate-limited' | 'unavailable'
  /** null: no usable answer. */
  readonly status: number | null
  /** GitHub's message, or why there is no answer. Text from outside. */
  readonly message: string
}

/** An error of a client, or of reading its answer, as data. Any other error becomes `unavailable`. */
export function githubFault(error: unknown): GitHubFault {
  const message = messageOf(error)
  const answer = answerIn(error)
  if (answer === null) return { kind: 'unavailable', status: null, message }
  return { kind: kindOf(answer, message), status: answer.status, message }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
}

function kindOf({ status, headers }: Answer, message: string): GitHubFault['kind'] {
  const limited =
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)
  if (status === 429 || (status === 403 && limited)) return 'rate-limited'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status < 400 || status === 404 || status === 410) return 'gone'
  return status >= 500 ? 'unavailable' : 'refused'
}

/** The client gives a lost connection the status 500; only a `response` shows that GitHub answered. */
function answerIn(error: unknown): Answer | null {
  if (!(error instanceof Error) || !('response' in error)) return null
  return (error.response as Answer | undefined) ?? null
}

function messageOf(error: unknown): string {
  // An answer that broke off is text instead of data.
  if (error instanceof z.ZodError) return 'an answer that cannot be read'
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const timedOut = [error, cause].some(
    (link) => link instanceof Error && (link.name === 'TimeoutError' || link.name === 'AbortError')
  )
  return timedOut ? 'no answer in time' : error.message
}
