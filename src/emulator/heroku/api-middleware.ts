import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { ApiError } from './api-error.ts'
import type { ApiFaultAnswer, FaultList } from '../http/api-fault.ts'
import { injectFaults } from '../http/inject-faults.ts'
import { parseBody } from '../http/json-body.ts'
import { isGone } from '../http/loopback-server.ts'
import type { RateLimit } from './rate-limit.ts'
import { uuidOf } from './uuid.ts'
import { waitUntil } from '../http/wait.ts'

export interface ApiEnv {
  readonly Bindings: HttpBindings
}

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
  readonly faults: FaultList
  readonly record: (request: RecordedRequest) => { readonly answered: (status: number) => void }
  /** True once the server is closed. */
  readonly closed: () => boolean
}

/**
 * What every request passes before its resource answers, in this order: recording, faults, token, API version, rate
 * limit.
 */
export function apiMiddleware(options: ApiMiddlewareOptions): readonly MiddlewareHandler<ApiEnv>[] {
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
export function fail(c: Context<ApiEnv>, { status, ...error }: ApiError): Response {
  return c.body(JSON.stringify(error), status, { 'Content-Type': 'application/json' })
}

function recordRequest({
  clock,
  record,
  rateLimit,
  closed,
  latencyMs
}: ApiMiddlewareOptions): MiddlewareHandler<ApiEnv> {
  let count = 0
  return async (c, next) => {
    count += 1
    const { search } = new URL(c.req.url)
    const body = await c.req.text()
    const entry = record({
      atMs: clock.now(),
      method: c.req.method,
      path: c.req.path + search,
      headers: c.req.header(),
      body: parseBody(body),
      status: null
    })
    c.header('Request-Id', c.req.header('request-id') ?? uuidOf('request', count))
    await waitUntil(clock, latencyMs, closed)
    await next()
    if (isGone(c.env)) return
    c.header('RateLimit-Remaining', String(rateLimit.remaining()))
    entry.answered(c.res.status)
  }
}

/** A text is sent as HTML, everything else as JSON. */
function respondToFault(
  c: Context<ApiEnv>,
  { status, body, headers = {} }: Extract<ApiFaultAnswer, { readonly kind: 'status' }>
): Response {
  if (body === undefined) return c.newResponse(null, status as StatusCode, headers)
  c.header('Content-Type', typeof body === 'string' ? 'text/html' : 'application/json')
  return c.newResponse(typeof body === 'string' ? body : JSON.stringify(body), status as StatusCode, headers)
}

function authenticate(token: string | null): MiddlewareHandler<ApiEnv> {
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

const requireVersion: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (/^application\/vnd\.heroku\+json; *version=3(\.[\w-]+)?$/.test(c.req.header('accept') ?? '')) return next()
  const message = 'Ask for version 3 with the header Accept: application/vnd.heroku+json; version=3.'
  return fail(c, { status: 406, id: 'not_acceptable', message })
}

function spendToken(rateLimit: RateLimit): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (c.req.path === '/account/rate-limits' || rateLimit.take()) return next()
    return fail(c, {
      status: 429,
      id: 'rate_limit',
      message: 'Your account reached the API rate limit. Please wait a few minutes.'
    })
  }
}
