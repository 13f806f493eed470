import type { EpochMs } from '../../core/model.ts'
import { dynoTypes, type DynoType, type Generation } from './dyno-types.ts'
import type { ProcessType } from './formation-update.ts'
import type { Dyno } from './dynos.ts'
import type { HerokuApp, Release } from './heroku-app.ts'
import { timestamp } from '../http/timestamp.ts'
import { uuidOf } from './uuid.ts'

/** A JSON object as version 3 of the Platform API has it. */
type Resource = Readonly<Record<string, unknown>>

const owner = { id: uuidOf('account'), email: 'owner@example.com' }
const stack = { id: uuidOf('stack', 'heroku-24'), name: 'heroku-24' }
const region = { id: uuidOf('region', 'us'), name: 'us' }

export function appResource(app: HerokuApp): Resource {
  return {
    acm: false,
    archived_at: null,
    build_stack: stack,
    buildpack_provided_description: 'Node.js',
    created_at: timestamp(app.createdAtMs),
    generation: generationResource(app.generation),
    git_url: `https://git.heroku.com/${app.name}.git`,
    id: app.id,
    internal_routing: null,
    maintenance: app.maintenance(),
    name: app.name,
    organization: null,
    owner,
    region,
    released_at: timestampOrNull(app.releases().at(-1)?.createdAtMs),
    repo_size: null,
    slug_size: null,
    space: null,
    stack,
    team: null,
    updated_at: timestamp(app.updatedAtMs()),
    web_url: app.webUrl()
  }
}

export function formationResource(app: HerokuApp, process: ProcessType): Resource {
  return {
    app: { id: app.id, name: app.name },
    command: process.command,
    created_at: timestamp(process.createdAtMs),
    dyno_size: { id: process.dynoType.id, name: process.dynoType.name },
    id: process.id,
    quantity: process.quantity,
    size: process.dynoType.name,
    type: process.type,
    updated_at: timestamp(process.updatedAtMs)
  }
}

/** A dyno with its state at the instant. */
export function dynoResource(app: HerokuApp, dyno: Dyno, atMs: EpochMs): Resource {
  const { state, sinceMs } = app.statusOf(dyno, atMs)
  const release = app.releases().findLast(({ createdAtMs }) => createdAtMs <= atMs)
  return {
    app: { id: app.id, name: app.name },
    attach_url: null,
    command: app.formation().find(({ type }) => type === dyno.type)?.command,
    created_at: timestamp(dyno.createdAtMs),
    id: dyno.id,
    name: dyno.name,
    release: { id: release?.id, version: release?.version },
    size: dyno.size,
    state,
    type: dyno.type,
    updated_at: timestamp(sinceMs)
  }
}

export function releaseResource(app: HerokuApp, release: Release): Resource {
  return {
    addon_plan_names: [],
    app: { id: app.id, name: app.name },
    artifacts: [],
    created_at: timestamp(release.createdAtMs),
    current: release === app.releases().at(-1),
    description: release.description,
    eligible_for_rollback: true,
    id: release.id,
    output_stream_url: null,
    slug: { id: uuidOf('slug', release.id) },
    status: 'succeeded',
    updated_at: timestamp(release.createdAtMs),
    user: owner,
    version: release.version
  }
}

export function prebootResource(app: HerokuApp): Resource {
  const enabled = app.preboot()
  return {
    created_at: timestamp(app.createdAtMs),
    description: 'Provide seamless web dyno deploys by booting the new dynos first.',
    display_name: 'Preboot',
    doc_url: 'https://devcenter.heroku.com/articles/preboot',
    enabled,
    feedback_email: '',
    id: uuidOf('feature', 'preboot'),
    name: 'preboot',
    state: 'general',
    updated_at: timestamp(app.createdAtMs)
  }
}

export function dynoSizeResource(dynoType: DynoType): Resource {
  return {
    architecture: 'amd64',
    compute: dynoType.compute,
    cost: { cents: dynoType.dollarsPerMonth * 100, unit: 'month' },
    dedicated: dynoType.dedicated,
    generation: generationResource(dynoType.generation),
    id: dynoType.id,
    memory: dynoType.memoryGb,
    name: dynoType.name,
    precise_dyno_units: dynoType.dollarsPerMonth / 25,
    private_space_only: dynoType.privateSpaceOnly
  }
}

export const dynoSizeResources = (): readonly Resource[] => dynoTypes.map(dynoSizeResource)

/** The account that owns every app; it is as old as the emulator. */
export function accountResource(createdAtMs: EpochMs): Resource {
  return {
    allow_tracking: true,
    beta: false,
    country_of_residence: null,
    created_at: timestamp(createdAtMs),
    default_organization: null,
    default_team: null,
    delinquent_at: null,
    email: owner.email,
    federated: false,
    id: owner.id,
    identity_provider: null,
    last_login: timestamp(createdAtMs),
    name: null,
    sms_number: null,
    suspended_at: null,
    two_factor_authentication: false,
    updated_at: timestamp(createdAtMs),
    verified: true
  }
}

function generationResource(name: Generation): Resource {
  return { id: uuidOf('generation', name), name }
}

function timestampOrNull(ms: EpochMs | undefined): string | null {
  return ms === undefined ? null : timestamp(ms)
}
