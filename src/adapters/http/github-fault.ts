import * as v from 'valibot'

/** Why GitHub did not do what was asked. */
export interface GitHubFault {
  /**
   * `gone`: not there, deleted, moved or switched off. `refused`: any other 4xx. `unavailable`: may work the next time.
   */
  readonly kind: 'unauthorized' | 'forbidden' | 'gone' | 'refused' | 'rate-limited' | 'unavailable'
  /** null: no usable answer. */
  readonly status: number | null
  /** GitHub's message, or why there is no answer. Text from outside, which `githubClient` has shortened and freed of secrets. */
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
  if (v.isValiError(error)) return 'an answer that cannot be read'
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const timedOut = [error, cause].some(
    (link) => link instanceof Error && (link.name === 'TimeoutError' || link.name === 'AbortError')
  )
  return timedOut ? 'no answer in time' : error.message
}
