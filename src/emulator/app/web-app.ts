import { Hono, type Context } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { AnswerFault } from './app-fault.ts'
import type { FaultList } from '../http/api-fault.ts'
import type { HerokuApp } from '../heroku/heroku-app.ts'
import { isGone, neverAnswer, resetConnection } from '../http/loopback-server.ts'
import type { ServerEnv } from '../http/loopback-server.ts'
import { routerTimeoutMs } from '../../core/heroku-router.ts'
import { secondMs } from '../../core/durations.ts'
import type { RouterCounters } from './router-counters.ts'
import type { Visitors } from './visitors.ts'
import { waitUntil } from '../http/wait.ts'

/**
 * Error codes of the router: dynos crashed, answer too slow, no dynos running, boot too slow; and maintenance mode
 * (H80).
 */
export type RouterError = 'H10' | 'H12' | 'H14' | 'H20' | 'H80'

/** A request to an app and how it was answered. */
export interface RecordedPing {
  readonly atMs: EpochMs
  readonly method: string
  /** With the query. */
  readonly path: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** null: not answered (yet). */
  readonly status: number | null
  /** As in Heroku's router log; null where the app itself answered, or nobody did. */
  readonly routerError: RouterError | null
}

export interface WebAppOptions {
  readonly app: HerokuApp
  readonly visitors: Visitors
  readonly faults: FaultList<AnswerFault>
  /** JSON answers by path. */
  readonly pages: ReadonlyMap<string, unknown>
  readonly clock: Clock
  /** Where requests are written down. */
  readonly pings: RecordedPing[]
  readonly counters: RouterCounters
  /** True once the server is closed. */
  readonly closed: () => boolean
}

/** The router holds requests back for so long while the first dyno boots (H20). */
const routerBootTimeoutMs = 75 * secondMs

const html = {
  error: '<!doctype html><title>Application error</title><p>The application could not serve this page.</p>',
  maintenance:
    '<!doctype html><title>Offline for maintenance</title><p>The application is offline for maintenance.</p>',
  home: '<!doctype html><title>ok</title><p>ok</p>'
} as const

/**
 * The web app behind Heroku's router. `/`, `/health` and the pages that are set answer 200, after a time that depends
 * on load and dynos.
 */
export function createWebApp(options: WebAppOptions): Hono<ServerEnv> {
  const { clock, pings, counters, faults } = options
  const web = new Hono<ServerEnv>()
  web.all('*', async (c) => {
    const { method, path } = c.req
    const atMs = clock.now()
    const asked = { atMs, method, path: path + new URL(c.req.url).search, headers: c.req.header() }
    const index = pings.push({ ...asked, status: null, routerError: null }) - 1
    const fault = faults.take(method, path)
    if (fault?.kind === 'silence') return neverAnswer(c.env)
    if (fault?.kind === 'reset') return resetConnection(c.env)

    const routerError = await routerOutcome(c, options, fault)
    if (isGone(c.env)) return neverAnswer(c.env)
    const response = routerError === null ? answer(c, fault, options.pages) : routerPage(c, routerError)
    const { status } = response
    pings[index] = { ...asked, status, routerError }
    counters.count(clock.now(), { status, requests: 1, p95Ms: clock.now() - atMs })
    return response
  })
  return web
}

/** Waits as long as the request takes. Returns the router's error, or null where the app answers. */
async function routerOutcome(
  c: Context<ServerEnv>,
  options: WebAppOptions,
  fault: AnswerFault | null
): Promise<RouterError | null> {
  const { app, visitors, clock, closed } = options
  const gone = (): boolean => closed() || isGone(c.env)
  const count = (state: 'up' | 'starting' | 'crashed'): number => app.count('web', state, clock.now())
  if (app.maintenance()) return 'H80'

  if (count('up') === 0 && count('starting') > 0) {
    await waitUntil(clock, routerBootTimeoutMs, () => gone() || count('starting') === 0 || count('up') > 0)
    if (count('up') === 0 && count('starting') > 0) return 'H20'
  }
  if (count('up') === 0) return count('crashed') > 0 ? 'H10' : 'H14'

  const extraMs = fault?.kind === 'delay' ? fault.delayMs : fault?.kind === 'hang' ? Infinity : 0
  const responseMs = visitors.responseMs() + extraMs
  await waitUntil(clock, Math.min(responseMs, routerTimeoutMs), gone)
  return responseMs > routerTimeoutMs ? 'H12' : null
}

function routerPage(c: Context<ServerEnv>, routerError: RouterError): Response {
  return c.html(routerError === 'H80' ? html.maintenance : html.error, 503, { 'Cache-Control': 'no-cache, no-store' })
}

function answer(c: Context<ServerEnv>, fault: AnswerFault | null, pages: ReadonlyMap<string, unknown>): Response {
  switch (fault?.kind) {
    case 'status':
      return c.newResponse(fault.body ?? null, fault.status as StatusCode, fault.headers ?? {})
    case 'redirect':
      return c.redirect(fault.location, fault.status ?? 302)
    case 'endless':
      return c.body(endlessBody(), 200, { 'Content-Type': 'text/plain' })
    default:
      if (pages.has(c.req.path))
        return c.body(JSON.stringify(pages.get(c.req.path)), 200, { 'Content-Type': 'application/json' })
      return c.req.path === '/' || c.req.path === '/health' ? c.html(html.home) : c.text('not found', 404)
  }
}

/** As fast as the client reads, 64 KiB at a time. */
function endlessBody(): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(65_536).fill(0x2e)
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) })
}
