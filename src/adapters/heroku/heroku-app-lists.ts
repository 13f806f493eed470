import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import type { AppListing, AppSource, EpochMs, PipelineStage } from '../../core/model.ts'
import { firstPage } from './heroku-apps.ts'
import type { AppList } from './heroku-apps.ts'
import type { HerokuAnswer, HerokuClient } from './heroku-client.ts'
import { callFault, unreadableFault } from './heroku-faults.ts'

export interface AppLister {
  readonly client: HerokuClient
  /** Is told of the apps that were listed. */
  readonly learn: AppList['learn']
  readonly deadlineMs: EpochMs
}

/** In an order that does not change between pages, as large as pages may be. */
const firstById = 'id ..; max=1000'

const appsShape = v.array(object({ id: v.string(), name: v.string() }))
const pipelineShape = object({ id: v.string() })
const couplingsShape = v.array(object({ app: object({ id: v.string() }), stage: v.string() }))

/** The apps of each source, in their order. What several of them need is asked for once. Never rejects. */
export function listApps(lister: AppLister, sources: readonly AppSource[]): Promise<readonly AppListing[]> {
  let all: Promise<AppListing> | null = null
  const everyApp = (): Promise<AppListing> => (all ??= listAll(lister))
  const pipelines = new Map<string, Promise<Members>>()
  const membersOf = (name: string): Promise<Members> => {
    const members = pipelines.get(name) ?? readPipeline(lister, name)
    pipelines.set(name, members)
    return members
  }
  return Promise.all(
    sources.map((source) => {
      switch (source.kind) {
        case 'all':
          return everyApp()
        case 'team':
          return listTeam(lister, source.name)
        case 'pipeline':
          return membersOf(source.name).then((members) => listMembers(members, source.stage, everyApp))
      }
    })
  )
}

async function listAll({ client, learn, deadlineMs }: AppLister): Promise<AppListing> {
  const attempt = 'list the apps that the token sees'
  const answer = await client.list('/apps', deadlineMs, firstPage)
  if (answer.ok && Array.isArray(answer.body)) learn(answer.body as readonly unknown[])
  return listing(answer, attempt)
}

async function listTeam({ client, learn, deadlineMs }: AppLister, team: string): Promise<AppListing> {
  const answer = await client.list(`/teams/${encodeURIComponent(team)}/apps`, deadlineMs, firstById)
  if (answer.ok && Array.isArray(answer.body)) learn(answer.body as readonly unknown[])
  return isUnknown(answer) ? unknown('team', team) : listing(answer, `list the apps of the team ${team}`)
}

type Unlisted = Exclude<AppListing, { status: 'ok' }>

/** The members of a pipeline with their stages, by id alone. */
type Members = Read<v.InferOutput<typeof couplingsShape>> | Unlisted

/** Their names are those of the list of all apps. */
async function listMembers(
  members: Members,
  stage: PipelineStage | null,
  everyApp: () => Promise<AppListing>
): Promise<AppListing> {
  if (members.status !== 'ok') return members
  const all = await everyApp()
  if (all.status !== 'ok') return all
  const ids = new Set(members.data.flatMap(({ app, stage: its }) => (stage === null || its === stage ? [app.id] : [])))
  return { status: 'ok', apps: all.apps.filter(({ id }) => ids.has(id)) }
}

async function readPipeline({ client, deadlineMs }: AppLister, name: string): Promise<Members> {
  const attempt = `list the apps of the pipeline ${name}`
  const path = `/pipelines/${encodeURIComponent(name)}`
  const found = await client.call({ method: 'GET', path }, deadlineMs)
  if (isUnknown(found)) return unknown('pipeline', name)
  const pipeline = read(found, pipelineShape, attempt)
  if (pipeline.status !== 'ok') return pipeline
  const couplingsPath = `/pipelines/${encodeURIComponent(pipeline.data.id)}/pipeline-couplings`
  const answer = await client.list(couplingsPath, deadlineMs, firstById)
  return isUnknown(answer) ? unknown('pipeline', name) : read(answer, couplingsShape, attempt)
}

function listing(answer: HerokuAnswer, attempt: string): AppListing {
  const apps = read(answer, appsShape, attempt)
  return apps.status === 'ok' ? { status: 'ok', apps: apps.data } : apps
}

type Read<T> = { readonly status: 'ok'; readonly data: T } | Extract<AppListing, { status: 'unavailable' }>

function read<T>(answer: HerokuAnswer, shape: v.GenericSchema<unknown, T>, attempt: string): Read<T> {
  if (!answer.ok) return { status: 'unavailable', fault: callFault(answer.answer, attempt) }
  // Part of a list says of nobody that it is not in it.
  const parsed = v.safeParse(shape, answer.nextRange === null ? answer.body : null)
  return parsed.success
    ? { status: 'ok', data: parsed.output }
    : { status: 'unavailable', fault: unreadableFault(attempt) }
}

function isUnknown(answer: HerokuAnswer): boolean {
  return !answer.ok && answer.answer.kind === 'answer' && answer.answer.status === 404
}

function unknown(what: 'pipeline' | 'team', name: string): Unlisted {
  const command = what === 'pipeline' ? 'heroku pipelines' : 'heroku teams'
  return {
    status: 'unknown',
    message: `Heroku knows no ${what} "${name}" that this token sees. Check the name with "${command}"; its apps are left alone.`
  }
}
