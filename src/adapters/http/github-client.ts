import { Octokit } from '@octokit/rest'

export interface GitHubClientOptions {
  readonly token: string
  /** GitHub's REST API, e.g. `https://api.github.com`. */
  readonly baseUrl: string
  /** For one request, its body included. Default 10 seconds. */
  readonly timeoutMs?: number
}

/**
 * A client that writes nothing to the console and never retries. It follows no redirect, which could lead the token elsewhere:
 * an answer 3xx rejects like any other failure.
 */
export function githubClient({ token, baseUrl, timeoutMs = 10_000 }: GitHubClientOptions): Octokit {
  const silent = (): void => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const octokit = new Octokit({
    auth: token,
    baseUrl,
    userAgent: 'dyno-scaler',
    log,
    request: {
      // Without it, the warning about a deprecated call goes to the console, whatever the client's own log is.
      log,
      // `error` would hide the status, by which something that has moved is known.
      redirect: 'manual',
      fetch: (input: string | URL, init?: RequestInit) =>
        fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    }
  })
  octokit.hook.after('request', (answer) => {
    if (answer.status >= 300) throw Object.assign(new Error('moved to another address'), { response: answer })
  })
  return octokit
}

/** Why GitHub did not do what was asked. */
export interface GitHubFault {
  /** `gone`: not there, deleted, moved, or switched off. `refused`: any other 4xx. `unavailable`: may work the next time. */
  readonly kind: 'unauthorized' | 'forbidden' | 'gone' | 'refused' | 'rate-limited' | 'unavailable'
  /** null: no answer that can be used. */
  readonly status: number | null
  /** GitHub's own words, or what became of the connection. From outside. */
  readonly words: string
}

/** Makes an error of a client into data. Errors that did not come from a request pass too, as `unavailable`. */
export function githubFault(error: unknown): GitHubFault {
  const words = wordsOf(error)
  const answer = answerIn(error)
  if (answer === null) return { kind: 'unavailable', status: null, words }
  return { kind: kindOf(answer, words), status: answer.status, words }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
}

function kindOf({ status, headers }: Answer, words: string): GitHubFault['kind'] {
  const limited =
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(words)
  if (status === 429 || (status === 403 && limited)) return 'rate-limited'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status < 400 || status === 404 || status === 410) return 'gone'
  return status >= 500 ? 'unavailable' : 'refused'
}

/** A lost connection is reported with status 500 too; only a `response` shows that somebody answered. */
function answerIn(error: unknown): Answer | null {
  if (!(error instanceof Error) || !('response' in error)) return null
  return (error.response as Answer | undefined) ?? null
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const timedOut = [error, cause].some(
    (link) => link instanceof Error && (link.name === 'TimeoutError' || link.name === 'AbortError')
  )
  return timedOut ? 'no answer in time' : error.message
}
