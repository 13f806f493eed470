import type { Context, Hono } from 'hono'
import type { EpochMs } from '../../core/model.ts'
import { timestamp } from '../http/timestamp.ts'
import { notFound } from './api-error.ts'
import { fail } from './api-middleware.ts'
import type { ServerEnv } from '../http/loopback-server.ts'
import type { HerokuApp } from './heroku-app.ts'
import { appResource } from './resources.ts'
import { uuidOf } from './uuid.ts'

type Resource = Readonly<Record<string, unknown>>

/** An app with the team and the pipeline that it belongs to; null: to none. */
export interface GroupedApp {
  readonly app: HerokuApp
  readonly team: string | null
  readonly pipeline: { readonly name: string; readonly stage: string } | null
}

/** How the API answers. */
export interface GroupReplies {
  readonly list: (c: Context<ServerEnv>, resources: readonly Resource[]) => Response
  readonly one: (c: Context<ServerEnv>, resource: Resource) => Response
}

/** Adds pipelines, their couplings, and the apps of teams. They exist as far as an app belongs to them. */
export function addGroupRoutes(
  api: Hono<ServerEnv>,
  apps: readonly GroupedApp[],
  startedMs: EpochMs,
  { list, one }: GroupReplies
): void {
  const at = timestamp(startedMs)
  const names = [...new Set(apps.flatMap(({ pipeline }) => (pipeline === null ? [] : [pipeline.name])))]
  const pipelines = names.map((name) => ({ id: uuidOf('pipeline', name), name }))
  const found = (c: Context<ServerEnv>): (typeof pipelines)[number] | undefined =>
    pipelines.find(({ id, name }) => id === c.req.param('pipeline') || name === c.req.param('pipeline'))

  api.get('/pipelines/:pipeline', (c) => {
    const pipeline = found(c)
    if (pipeline === undefined) return fail(c, notFound('pipeline'))
    const owner = { id: uuidOf('account'), type: 'user' }
    return one(c, { ...pipeline, created_at: at, updated_at: at, owner, generation: { name: 'cedar' } })
  })
  api.get('/pipelines/:pipeline/pipeline-couplings', (c) => {
    const pipeline = found(c)
    // By id alone, as at Heroku.
    if (pipeline?.id !== c.req.param('pipeline')) return fail(c, notFound('pipeline'))
    const coupled = apps.flatMap(({ app, pipeline: its }) =>
      its?.name === pipeline.name
        ? [
            {
              ...{ id: uuidOf('coupling', app.id), created_at: at, updated_at: at },
              ...{ app: { id: app.id }, pipeline: { id: pipeline.id }, stage: its.stage }
            }
          ]
        : []
    )
    return list(c, coupled)
  })
  api.get('/teams/:team/apps', (c) => {
    const owned = apps.filter(({ team }) => team === c.req.param('team'))
    return owned.length === 0 ? fail(c, notFound('team')) : list(c, owned.map(teamAppResource))
  })
}

/** An app as the list of its team has it: without its generation. */
function teamAppResource({ app, team }: GroupedApp): Resource {
  const fields = Object.entries(appResource(app)).filter(
    ([key]) => !['generation', 'acm', 'organization'].includes(key)
  )
  return { ...Object.fromEntries(fields), joined: true, locked: false, team: { name: team } }
}
