import { Octokit } from '@octokit/rest'
import { secondMs } from '../../core/durations.ts'
import { quoted } from '../../report/quoted.ts'
import { boundedFetch } from './bounded-fetch.ts'

/** https://docs.github.com/rest/about-the-rest-api/api-versions */
const apiVersion = '2022-11-28'

/** Of GitHub's words on a failure; what to do about it follows them. */
const longestWords = 200

export interface GitHubClientOptions {
  readonly token: string
  /** GitHub's REST API, e.g. `https://api.github.com`. */
  readonly baseUrl: string
  /** Takes the secrets of the run out of what GitHub says: its words may repeat what it was sent. */
  readonly redact: (text: string) => string
  /** For one request, its body and its repetition included. Default 10 seconds. */
  readonly timeoutMs?: number
}

/** A client, and the repository that it is asked about. */
export interface RepositoryAccess {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
}

/**
 * A client that writes nothing to the console. It follows no redirect, which could send the token to another host: an
 * answer 3xx rejects like any other failure. What only reads is asked once more after a failure of a moment.
 */
export function githubClient({ token, baseUrl, redact, timeoutMs = 10 * secondMs }: GitHubClientOptions): Octokit {
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
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = apiVersion
  })
  octokit.hook.error('request', (error) => {
    error.message = quoted(error.message, longestWords, redact)
    throw error
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
    // What `fetch`, and node-fetch behind a proxy, throw where the connection is at fault.
    if (!(error instanceof TypeError) && !(error instanceof Error && error.name === 'FetchError')) throw error
  }
  return boundedFetch(input, init)
}
