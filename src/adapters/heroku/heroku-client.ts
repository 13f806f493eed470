import { isShortOfCalls } from '../../core/call-budget.ts'
import { minuteMs, secondMs } from '../../core/durations.ts'
import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import { flat } from '../../report/markdown.ts'
import { parseJson, sendWithRetry } from '../http/http.ts'
import type { HttpResult } from '../http/http.ts'
import { sendPooled } from '../http/pooled-http.ts'
import { herokuHeaders } from './heroku-headers.ts'
import { timeBudgets } from './time-budget.ts'
import type { TimeBudgets } from './time-budget.ts'

export interface HerokuClientOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly token: string
  readonly clock: Clock
  /** Takes the secrets out of what Heroku answers, before it is cut. */
  readonly redact: (text: string) => string
  /** For the calls of one app in one look. */
  readonly budgetMs: number
}

export interface HerokuCall {
  readonly method: 'GET' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** The header by which Heroku's lists are paged. */
  readonly range?: string
}

export type HerokuAnswer =
  | { readonly ok: true; readonly body: unknown; readonly nextRange: string | null }
  | { readonly ok: false; readonly answer: HttpResult }

/** Calls to the Platform API. None of them rejects. */
export interface HerokuClient {
  readonly call: (call: HerokuCall, deadlineMs: EpochMs) => Promise<HerokuAnswer>
  /** A whole list, page after page from `range` on; the first page that cannot be read stands for all, and no body for a list without end. */
  readonly list: (path: string, deadlineMs: EpochMs, range?: string) => Promise<HerokuAnswer>
  /** What the calls of one look share. */
  readonly budgets: TimeBudgets
  /** What Heroku's rate limit leaves the account; null: not known yet. */
  readonly callsLeft: () => number | null
  /** Asks how many calls are left, where a run that saves calls would not learn that more have come back. */
  readonly countCalls: () => Promise<void>
}

const callTimeoutMs = 10 * secondMs
const bodyLimit = 5_000_000
/** Of 200 items each, unless the call asks for another number. */
const mostPages = 50
/** Between two questions for the calls that are left. */
const countSpacingMs = minuteMs

export function herokuClient({ baseUrl, token, clock, redact, budgetMs }: HerokuClientOptions): HerokuClient {
  let left: { readonly calls: number; readonly atMs: EpochMs } | null = null
  let countedMs: EpochMs = -Infinity

  async function call({ method, path, body, range }: HerokuCall, deadlineMs: EpochMs): Promise<HerokuAnswer> {
    const headers = {
      ...herokuHeaders(token),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(range === undefined ? {} : { range })
    }
    const content = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await sendWithRetry(
      { method, url: `${baseUrl}${path}`, headers, ...content, timeoutMs: callTimeoutMs, bodyLimit },
      { clock, deadlineMs, attempts: 4, by: sendPooled }
    )
    if (answer.kind !== 'answer') return { ok: false, answer }
    const calls = callsLeftIn(answer.headers.get('ratelimit-remaining'))
    if (calls !== null) left = { calls, atMs: clock.now() }
    return answer.status >= 200 && answer.status < 300
      ? { ok: true, body: parseJson(answer.body), nextRange: answer.headers.get('next-range') ?? null }
      : { ok: false, answer: { ...answer, body: toldBody(answer.body, redact) } }
  }

  async function countCalls(): Promise<void> {
    const nowMs = clock.now()
    if (left === null || !isShortOfCalls(left.calls) || nowMs - Math.max(left.atMs, countedMs) < countSpacingMs) return
    countedMs = nowMs
    // This path does not count against the limit, and its answer has the header that `call` reads.
    await call({ method: 'GET', path: '/account/rate-limits' }, nowMs + callTimeoutMs)
  }

  return {
    call,
    list: (path, deadlineMs, range) => wholeList(call, path, deadlineMs, range ?? null),
    budgets: timeBudgets(clock, budgetMs),
    callsLeft: () => left?.calls ?? null,
    countCalls
  }
}

/** Every text in it on one line and without secrets, as what is told of it is cut later. */
function toldBody(body: string, redact: (text: string) => string): string {
  const told = (text: string): string => redact(flat(redact(text)))
  const parsed = parseJson(body)
  if (parsed === undefined) return told(body)
  return JSON.stringify(parsed, (_, value: unknown) => (typeof value === 'string' ? told(value) : value))
}

function callsLeftIn(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null
}

/** Page after page, as Heroku answers 206 with a `Next-Range` while there is more. */
async function wholeList(
  call: HerokuClient['call'],
  path: string,
  deadlineMs: EpochMs,
  firstRange: string | null
): Promise<HerokuAnswer> {
  const items: unknown[] = []
  let range = firstRange
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await call({ method: 'GET', path, ...(range === null ? {} : { range }) }, deadlineMs)
    if (!page.ok || !Array.isArray(page.body)) return page
    items.push(...(page.body as readonly unknown[]))
    range = page.nextRange
    if (range === null) return { ok: true, body: items, nextRange: null }
  }
  // A part must not be taken for the whole.
  return { ok: true, body: undefined, nextRange: range }
}
