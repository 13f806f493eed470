import { z } from 'zod'
import { isShortOfCalls } from '../../core/call-budget.ts'
import { dynoLimit } from '../../core/pricing/dyno-limit.ts'
import { herokuHeaders } from './heroku-headers.ts'
import { parseJson, sendWithRetry } from '../http/http.ts'
import type { HttpResult } from '../http/http.ts'
import type { AppReading, EpochMs, FormationEntry, Outcome, PlatformFault } from '../../core/model.ts'
import { sendPooled } from '../http/pooled-http.ts'
import type { Change, Clock, Platform } from '../../ports.ts'
import { canAutoscale, isAutoscaled } from './heroku-autoscaling.ts'
import { readRefusal, refusalFault, transportFault } from './heroku-faults.ts'
import { appList, appShape } from './heroku-apps.ts'

export interface HerokuOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** The metrics API, which alone knows whether Heroku's own autoscaling is on. Default null: it is never asked. */
  readonly metricsUrl?: string | null
  readonly token: string
  readonly clock: Clock
  /** Takes the secrets out of what Heroku says, before it is cut. Default: leaves it as it is. */
  readonly redact?: (text: string) => string
  /** All calls for one app in one look may take this long together, waits included. Default 30 s. */
  readonly budgetMs?: number
}

const callTimeoutMs = 10_000
const bodyLimit = 5_000_000
const countSpacingMs = 60_000

const formationShape = z.object({
  type: z.string(),
  quantity: z.int().min(0),
  size: z.string().nullish(),
  dyno_size: z.object({ name: z.string() }).nullish().catch(null)
})

const sizesShape = z.array(
  z.object({ name: z.string(), cost: z.object({ cents: z.number(), unit: z.string() }).nullish() })
)

/** Dyno types with what they cost, as the API names them. */
export type DynoSizes = z.output<typeof sizesShape>

type Call =
  | { readonly ok: true; readonly body: unknown; readonly nextRange: string | null }
  | { readonly ok: false; readonly answer: HttpResult }

/** What a plan wants to know besides what a platform does. */
export interface Heroku extends Platform {
  /** null: not to be had now. Never rejects. */
  readonly dynoSizes: () => Promise<DynoSizes | null>
}

/** Heroku's Platform API, version 3. */
export function heroku({
  baseUrl,
  metricsUrl = null,
  token,
  clock,
  redact = (text) => text,
  budgetMs = 30_000
}: HerokuOptions): Heroku {
  const leftMs = new Map<string, number>()

  /** Takes the time of the work off the budget of the app; calls side by side count once. */
  async function spend<T>(app: string, work: (deadlineMs: number) => Promise<T>): Promise<T> {
    const startMs = clock.now()
    const beforeMs = leftMs.get(app) ?? budgetMs
    const result = await work(startMs + beforeMs)
    leftMs.set(app, beforeMs - (clock.now() - startMs))
    return result
  }

  let left: { readonly calls: number; readonly atMs: EpochMs } | null = null
  let countedMs: EpochMs = -Infinity

  async function call(deadlineMs: number, method: string, path: string, body?: unknown, range?: string): Promise<Call> {
    const answer = await sendWithRetry(
      {
        method,
        url: `${baseUrl}${path}`,
        headers: {
          ...herokuHeaders(token),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(range === undefined ? {} : { range })
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        timeoutMs: callTimeoutMs,
        bodyLimit
      },
      { clock, deadlineMs, attempts: 4, by: sendPooled }
    )
    const calls = answer.kind === 'answer' ? readCallsLeft(answer.headers.get('ratelimit-remaining')) : null
    if (calls !== null) left = { calls, atMs: clock.now() }
    if (answer.kind === 'answer' && answer.status >= 200 && answer.status < 300) {
      return { ok: true, body: parseJson(answer.body), nextRange: answer.headers.get('next-range') ?? null }
    }
    return { ok: false, answer: answer.kind === 'answer' ? { ...answer, body: redact(answer.body) } : answer }
  }

  /** From the list where it is there, else with a call of its own. */
  async function readApp(app: string, deadlineMs: number): Promise<Call> {
    const listed = await list.take(app)
    return listed === null
      ? call(deadlineMs, 'GET', `/apps/${encodeURIComponent(app)}`)
      : { ok: true, body: listed, nextRange: null }
  }

  const list = appList(async (range) => {
    const page = await call(clock.now() + budgetMs / 3, 'GET', '/apps', undefined, range)
    return page.ok ? page : null
  })

  async function read(app: string): Promise<AppReading> {
    leftMs.set(app, budgetMs)
    const path = `/apps/${encodeURIComponent(app)}`
    const [appCall, formationCall] = await spend(app, (deadlineMs) =>
      Promise.all([readApp(app, deadlineMs), call(deadlineMs, 'GET', `${path}/formation`)])
    )
    if (!appCall.ok) return { status: 'unavailable', fault: faultOf(appCall.answer, `read the app ${app}`) }
    if (!formationCall.ok)
      return { status: 'unavailable', fault: faultOf(formationCall.answer, `read the formation of ${app}`) }
    const details = appShape.safeParse(appCall.body)
    const formation = z.array(formationShape).safeParse(formationCall.body)
    if (!details.success || !formation.success)
      return { status: 'unavailable', fault: senseless(`read the formation of ${app}`) }
    const { id, name, maintenance, web_url: webUrl, released_at: releasedAt, generation } = details.data
    const entries = formation.data.map((entry) => formationEntry(entry, generation?.name ?? 'cedar'))
    return {
      status: 'ok',
      id,
      name,
      maintenance,
      webUrl: webUrl ?? null,
      releasedAtMs: releasedAt == null ? null : Date.parse(releasedAt),
      formation:
        metricsUrl !== null && entries.some(canAutoscale)
          ? await withAutoscaling(metricsUrl, app, id, entries)
          : entries
    }
  }

  async function withAutoscaling(
    url: string,
    app: string,
    id: string,
    entries: readonly FormationEntry[]
  ): Promise<readonly FormationEntry[]> {
    const autoscaled = await spend(app, (deadlineMs) => isAutoscaled({ metricsUrl: url, token, clock, deadlineMs }, id))
    return entries.map((entry) => (canAutoscale(entry) ? { ...entry, autoscaled } : entry))
  }

  async function scale({ app, process, from, to, size }: Change): Promise<Outcome> {
    const path = `/apps/${encodeURIComponent(app)}/formation/${encodeURIComponent(process)}`
    const attempt = `scale ${app} ${process} from ${from} to ${to}${size === null ? '' : ` of type ${size}`}`
    const type = size === null ? {} : { dyno_size: { name: size } }
    const set = (quantity: number): Promise<Call> =>
      spend(app, (deadlineMs) => call(deadlineMs, 'PATCH', path, { quantity, ...type }))

    const first = await set(to)
    if (first.ok) return confirm(first.body, to, attempt)
    const limit = first.answer.kind === 'answer' ? readRefusal(first.answer).limit : null
    if (first.answer.kind !== 'answer' || first.answer.status !== 422 || limit === null || limit >= to) {
      return { kind: 'failed', fault: faultOf(first.answer, attempt) }
    }
    // A limit at or below what runs now leaves nothing to gain, and must not turn a scale-out into a scale-in.
    if (limit <= from) return { kind: 'limited', quantity: from, limit }
    const second = await set(limit)
    if (!second.ok)
      return {
        kind: 'failed',
        fault: faultOf(second.answer, `scale ${app} ${process} from ${from} to its limit ${limit}`)
      }
    const confirmed = confirm(second.body, limit, attempt)
    return confirmed.kind === 'scaled' ? { kind: 'limited', quantity: limit, limit } : confirmed
  }

  /** A run that saves calls makes none that would show that more have come back; this one costs nothing. */
  async function countCalls(): Promise<void> {
    const nowMs = clock.now()
    if (left === null || !isShortOfCalls(left.calls) || nowMs - Math.max(left.atMs, countedMs) < countSpacingMs) return
    countedMs = nowMs
    await call(nowMs + callTimeoutMs, 'GET', '/account/rate-limits')
  }

  async function dynoSizes(): Promise<DynoSizes | null> {
    const answer = await call(clock.now() + budgetMs, 'GET', '/dyno-sizes')
    const sizes = sizesShape.safeParse(answer.ok ? answer.body : null)
    return sizes.success ? sizes.data : null
  }

  return { announce: list.announce, callsLeft: () => left?.calls ?? null, countCalls, read, scale, dynoSizes }
}

function confirm(body: unknown, asked: number, attempt: string): Outcome {
  const answer = formationShape.safeParse(body)
  if (!answer.success) return { kind: 'failed', fault: senseless(attempt) }
  if (answer.data.quantity === asked) return { kind: 'scaled', quantity: asked }
  const message = `Could not ${attempt}: Heroku agreed, but reports ${answer.data.quantity} instead of ${asked}. It is tried again at the next run.`
  return { kind: 'failed', fault: { kind: 'transient', scope: 'app', message } }
}

function formationEntry(entry: z.output<typeof formationShape>, generation: string): FormationEntry {
  const size = entry.dyno_size?.name ?? entry.size ?? ''
  return { process: entry.type, quantity: entry.quantity, size, limit: dynoLimit(size, generation), autoscaled: false }
}

function faultOf(answer: HttpResult, attempt: string): PlatformFault {
  return answer.kind === 'answer' ? refusalFault(readRefusal(answer), attempt) : transportFault(answer.failure, attempt)
}

function senseless(attempt: string): PlatformFault {
  return {
    kind: 'transient',
    scope: 'app',
    message: `Could not ${attempt}: Heroku's answer makes no sense. It is tried again at the next run.`
  }
}

function readCallsLeft(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}
