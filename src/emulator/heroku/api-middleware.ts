import type { Context, MiddlewareHandler } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { ApiError } from './api-error.ts'
import type { ApiFaultAnswer, FaultList } from '../http/api-fault.ts'
import { injectFaults } from '../http/inject-faults.ts'
import { parseBody } from '../http/json-body.ts'
import { isGone } from '../http/loopback-server.ts'
import type { ServerEnv } from '../http/loopback-server.ts'
import type { RateLimit } from './rate-limit.ts'
import { uuidOf } from './uuid.ts'
import { waitUntil } from '../http/wait.ts'

/** A request to the API and the status of its answer. */
export interface RecordedRequest {
  readonly atMs: EpochMs
  readonly method: string
  /** With the query. */
  readonly path: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, else the text; null without a body. */
  readonly body: unknown
  /** null: not answered (yet). */
  readonly status: number | null
}

export interface ApiMiddlewareOptions {
  readonly clock: Clock
  /** The only token that is accepted; null: any. */
  readonly token: string | null
  /** Added to every answer. */
  readonly latencyMs: number
  readonly rateLimit: RateLimit
  readonly faults: FaultList<ApiFaultAnswer>
  /** Where requests are written down. */
  readonly requests: RecordedRequest[]
  /** True once the server is closed. */
  readonly closed: () => boolean
}

/**
 * What every request passes before its resource answers, in this order: recording, faults, token, API version, rate
 * limit.
 */
export function apiMiddleware(options: ApiMiddlewareOptions): readonly MiddlewareHandler<ServerEnv>[] {
  const { faults, clock, closed } = options
  return [
    recordRequest(options),
    injectFaults({ faults, wait: (ms) => waitUntil(clock, ms, closed), respond: respondToFault }),
    authenticate(options.token),
    requireVersion,
    spendToken(options.rateLimit)
  ]
}

/** Answers with an error in Heroku's form. */
export function fail(c: Context<ServerEnv>, { status, ...error }: ApiError): Response {
  return c.body(JSON.stringify(error), status, { 'Content-Type': 'application/json' })
}

function recordRequest(options: ApiMiddlewareOptions): MiddlewareHandler<ServerEnv> {
  const { clock, requests, rateLimit, closed, latencyMs } = options
  return async (c, next) => {
    const { method, path } = c.req
    const body = parseBody(await c.req.text())
    const asked = { atMs: clock.now(), method, path: path + new URL(c.req.url).search, headers: c.req.header(), body }
    const count = requests.push({ ...asked, status: null })
    c.header('Request-Id', c.req.header('request-id') ?? uuidOf('request', count))
    await waitUntil(clock, latencyMs, closed)
    await next()
    if (isGone(c.env)) return
    c.header('RateLimit-Remaining', String(rateLimit.remaining()))
    requests[count - 1] = { ...asked, status: c.res.status }
  }
}

/** A text is sent as HTML, everything else as JSON. */
function respondToFault(
  c: Context<ServerEnv>,
  { status, body, headers = {} }: Extract<ApiFaultAnswer, { readonly kind: 'status' }>
): Response {
  if (body === undefined) return c.newResponse(null, status as StatusCode, headers)
  c.header('Content-Type', typeof body === 'string' ? 'text/html' : 'application/json')
  return c.newResponse(typeof body === 'string' ? body : JSON.stringify(body), status as StatusCode, headers)
}

function authenticate(token: string | null): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const given = givenToken(c.req.header('authorization') ?? '')
    if (given !== '' && given === (token ?? given)) return next()
    return fail(c, { status: 401, id: 'unauthorized', message: 'Invalid credentials provided.' })
  }
}

/** The token of a Bearer header, or the password of a Basic one as older clients send it; empty if there is none. */
function givenToken(authorization: string): string {
  const [scheme = '', credentials = ''] = authorization.split(' ')
  if (/^bearer$/i.test(scheme)) return credentials
  if (!/^basic$/i.test(scheme)) return ''
  return Buffer.from(credentials, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
}

const requireVersion: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (/^application\/vnd\.heroku\+json; *version=3(\.[\w-]+)?$/.test(c.req.header('accept') ?? '')) return next()
  const message = 'Ask for version 3 with the header Accept: application/vnd.heroku+json; version=3.'
  return fail(c, { status: 406, id: 'not_acceptable', message })
}

function spendToken(rateLimit: RateLimit): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    if (c.req.path === '/account/rate-limits' || rateLimit.take()) return next()
    return fail(c, {
      status: 429,
      id: 'rate_limit',
      message: 'Your account reached the API rate limit. Please wait a few minutes.'
    })
  }
}
