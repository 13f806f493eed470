import { createHash } from 'node:crypto'
import { Hono, type Context, type Handler } from 'hono'
import { invalidParams, notFound } from './api-error.ts'
import { apiMiddleware, fail, type ApiMiddlewareOptions } from './api-middleware.ts'
import type { ServerEnv } from '../http/loopback-server.ts'
import { isRecord, parseBody } from '../http/json-body.ts'
import type { Clock } from '../../ports.ts'
import { addGroupRoutes, type GroupedApp } from './groups-api.ts'
import type { HerokuApp } from './heroku-app.ts'
import { pageOf } from './list-range.ts'
import {
  accountResource,
  appResource,
  dynoResource,
  dynoSizeResources,
  formationResource,
  prebootResource,
  releaseResource
} from './resources.ts'

export interface HerokuApiOptions extends ApiMiddlewareOptions {
  readonly apps: readonly HerokuApp[]
  /** The same apps with their teams and pipelines. Default: they have none. */
  readonly groups?: readonly GroupedApp[]
}

type Resource = Readonly<Record<string, unknown>>

type Answer = (c: Context<ServerEnv>, app: HerokuApp) => Response | Promise<Response>

/** Heroku's Platform API, version 3, as far as it concerns scaling; everything else is `not_found`. */
export function createHerokuApi(options: HerokuApiOptions): Hono<ServerEnv> {
  const { apps, clock, rateLimit } = options
  const startedMs = clock.now()
  const api = new Hono<ServerEnv>()
  api.use(...apiMiddleware(options))

  const forApp =
    (answer: Answer): Handler<ServerEnv> =>
    (c) => {
      const identity = c.req.param('app')
      const app = apps.find(({ id, name }) => id === identity || name === identity)
      return app === undefined ? fail(c, notFound('app')) : answer(c, app)
    }
  api.get('/account', (c) => reply(c, accountResource(startedMs)))
  api.get('/account/rate-limits', (c) => reply(c, { remaining: rateLimit.remaining() }))
  api.get('/dyno-sizes', (c) => list(c, dynoSizeResources(), { id: text('id'), name: text('name') }))
  api.get('/apps', (c) => list(c, apps.map(appResource), { id: text('id'), name: text('name') }))
  addGroupRoutes(api, options.groups ?? [], startedMs, {
    list: (c, resources) => list(c, resources, { id: text('id') }),
    one: (c, resource) => reply(c, resource)
  })
  api.get('/apps/:app', forApp(getApp))
  api.patch('/apps/:app', forApp(updateApp))
  api.get('/apps/:app/formation', forApp(listFormation))
  api.patch('/apps/:app/formation', forApp(updateFormation))
  api.get('/apps/:app/formation/:type', forApp(getProcess))
  api.patch('/apps/:app/formation/:type', forApp(updateProcess))
  api.get('/apps/:app/dynos', forApp(listDynos(clock)))
  api.delete('/apps/:app/dynos/:dyno', forApp(restartDyno))
  api.get('/apps/:app/features/preboot', forApp(getPreboot))
  api.get('/apps/:app/releases', forApp(listReleases))
  api.get('/apps/:app/releases/:release', forApp(getRelease))
  api.notFound((c) => fail(c, { status: 404, id: 'not_found', message: 'The requested API endpoint was not found.' }))
  return api
}

// ── Reads ───────────────────────────────────────────────────────────────────────────────────────────────────

const getApp = (c: Context<ServerEnv>, app: HerokuApp): Response => reply(c, appResource(app))

const listFormation: Answer = (c, app) => list(c, formationOf(app), { id: text('id'), type: text('type') })

const getProcess = (c: Context<ServerEnv>, app: HerokuApp): Response => {
  const identity = c.req.param('type')
  const process = app.formation().find(({ id, type }) => id === identity || type === identity)
  return process === undefined ? fail(c, notFound('process type')) : reply(c, formationResource(app, process))
}

function listDynos(clock: Clock): Answer {
  return (c, app) => {
    const nowMs = clock.now()
    const dynos = app.dynos().map((dyno) => dynoResource(app, dyno, nowMs))
    return list(c, dynos, { id: text('id'), name: text('name') })
  }
}

const listReleases: Answer = (c, app) => {
  const releases = app.releases().map((release) => releaseResource(app, release))
  return list(c, releases, { version: ({ version }) => Number(version), id: text('id') })
}

const getRelease: Answer = (c, app) => {
  const identity = c.req.param('release')
  const release = app.releases().find(({ id, version }) => id === identity || String(version) === identity)
  return release === undefined ? fail(c, notFound('release')) : reply(c, releaseResource(app, release))
}

const getPreboot: Answer = (c, app) => reply(c, prebootResource(app))

// ── Changes ─────────────────────────────────────────────────────────────────────────────────────────────────

const withBody =
  (answer: (c: Context<ServerEnv>, app: HerokuApp, body: Resource) => Response): Answer =>
  async (c, app) => {
    const body = parseBody(await c.req.text())
    return isRecord(body)
      ? answer(c, app, body)
      : fail(c, { status: 400, id: 'bad_request', message: 'The body must be a JSON object.' })
  }

const updateApp = withBody((c, app, { maintenance }) => {
  if (maintenance !== undefined && typeof maintenance !== 'boolean')
    return fail(c, invalidParams('Maintenance must be true or false.'))
  if (maintenance !== undefined) app.setMaintenance(maintenance)
  return getApp(c, app)
})

const updateFormation = withBody((c, app, { updates }) => {
  if (!Array.isArray(updates)) return fail(c, invalidParams('Updates must be a list.'))
  const result = app.update(updates)
  return result.kind === 'refused' ? fail(c, result.error) : reply(c, formationOf(app))
})

const updateProcess = withBody((c, app, body) => {
  const result = app.update([{ ...body, type: c.req.param('type') }])
  return result.kind === 'refused' ? fail(c, result.error) : getProcess(c, app)
})

const restartDyno: Answer = (c, app) =>
  app.restartDyno(c.req.param('dyno') ?? '') ? c.json({}, 202) : fail(c, notFound('dyno'))

// ── Replies ─────────────────────────────────────────────────────────────────────────────────────────────────

function formationOf(app: HerokuApp): readonly Resource[] {
  return app.formation().map((process) => formationResource(app, process))
}

const text =
  (field: string) =>
  (resource: Resource): string =>
    String(resource[field])

function list(
  c: Context<ServerEnv>,
  resources: readonly Resource[],
  attributes: Parameters<typeof pageOf<Resource>>[2]
): Response {
  const page = pageOf(resources, c.req.header('range'), attributes)
  if (page === null) {
    const message = `This list can be ranged by ${Object.keys(attributes).join(', ')}.`
    return fail(c, { status: 416, id: 'requested_range_not_satisfiable', message })
  }
  for (const [name, value] of Object.entries(page.headers)) c.header(name, value)
  return reply(c, page.items, page.partial ? 206 : 200)
}

/** JSON with its ETag, or 304 without a body where the client already has the same. */
function reply(c: Context<ServerEnv>, value: unknown, status: 200 | 206 = 200): Response {
  const json = JSON.stringify(value)
  const etag = `"${createHash('md5').update(json).digest('hex')}"`
  c.header('ETag', etag)
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (c.req.method === 'GET' && known.includes(etag)) return c.body(null, 304)
  return c.body(json, status, { 'Content-Type': 'application/json' })
}
