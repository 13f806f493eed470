/** Runs of the action in which the calls are made. A run changes `web` of `sharp`, or has a reason to. */
import http from 'node:http'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import { createEmulator } from 'emulate'
import { opened } from '../e2e/plans.ts'
import { tokens } from '../e2e/invariants.ts'
import { appWith } from '../e2e/world.ts'
import type { World, WorldOptions, WorldRun } from '../e2e/world.ts'

export interface Scenario {
  readonly options: WorldOptions
  /** Whether the stage needs a GitHub that knows git. Default: no. */
  readonly hasGit?: boolean
  /** The server that the faulty calls go to. */
  readonly target: (stage: Stage) => string
  /** Runs before, without any fault. */
  readonly before?: (stage: Stage) => readonly WorldRun[]
  /** @param address to be asked in the place of the target */
  readonly run: (stage: Stage, address: string) => WorldRun
}

/** The world of one test with a server for all that is neither Heroku nor GitHub. */
export interface Stage {
  readonly world: World
  readonly services: string
  /** A GitHub that knows git, where the scenario needs one. */
  readonly git: string
}

const day = '2026-11-24T'
const file = '.github/dyno-scaler.yml'
/** On a busy machine an app that is well may take its time. */
const patient = {
  probe: { spacing: '0s', timeout: '10s' },
  'scale-out': { above: '9s' },
  'fail-safe': { above: '9s' }
}
const twoDynos: WorldOptions = { apps: [appWith('sharp', { web: 2, worker: 1 })] }
const fourDynos: WorldOptions = { apps: [appWith('sharp', { web: 4 })] }

type Settings = Readonly<Record<string, unknown>>

function files(web: Settings, top: Settings = {}, app: Settings = {}): Readonly<Record<string, string>> {
  const processes = { web: { ...(web['probe'] === 'off' ? {} : patient), ...web } }
  return { [file]: JSON.stringify({ ...top, apps: { sharp: { ...app, processes } } }) }
}

/** `web` goes from 2 to 3 by the schedule. */
function change(target: Scenario['target'], run: Scenario['run'], options = twoDynos): Scenario {
  return { options, target, run: (stage, address) => ({ files: files({ schedule: [3] }), ...run(stage, address) }) }
}

export const heroku = change(
  ({ world }) => world.emulator.apiUrl,
  (_, url) => ({ env: { HEROKU_API_URL: url } })
)

export const monitors = change(
  ({ world }) => world.emulator.metricsUrl,
  (_, url) => ({ env: { HEROKU_METRICS_URL: url } }),
  {
    apps: [{ ...appWith('sharp', {}), processes: [{ process: 'web', quantity: 2, size: 'performance-m' }] }]
  }
)

const crowd = ['sharp', ...Array.from({ length: 11 }, (_, index) => `app-${index}`)]

export const manyApps: Scenario = {
  options: { apps: crowd.map((name) => appWith(name, { web: 2 })) },
  target: heroku.target,
  run: (_, url) => ({
    env: { HEROKU_API_URL: url },
    files: {
      [file]: JSON.stringify({
        apps: Object.fromEntries(crowd.map((name) => [name, { url: 'none', processes: { web: { schedule: [3] } } }]))
      })
    }
  })
}

export const variable = change(
  ({ world }) => world.github.url,
  (_, url) => ({
    env: { GITHUB_API_URL: url },
    inputs: { state: 'variable', 'state-token': tokens.state, issues: 'false' }
  })
)

export const knownVariable: Scenario = {
  ...variable,
  before: (stage) => [
    { ...variable.run(stage, stage.world.github.url), files: files({ schedule: [2] }), at: `${day}11:50:00Z` }
  ]
}

export const cache: Scenario = {
  ...change(
    ({ world }) => world.cache().url,
    (_, url) => ({ env: { ACTIONS_RESULTS_URL: `${url}/` } }),
    {
      ...twoDynos,
      cache: 'on'
    }
  ),
  before: () => [{ files: files({ schedule: [2] }), at: `${day}11:50:00Z` }]
}

export const history: Scenario = {
  ...change(
    ({ git }) => git,
    (_, url) => ({
      env: { GITHUB_API_URL: url },
      inputs: { 'github-token': 'good', issues: 'false' },
      files: files({ schedule: [3] }, { history: 'branch' })
    })
  ),
  hasGit: true
}

export const relay = change(
  ({ world }) => world.github.url,
  (_, url) => ({
    env: { GITHUB_API_URL: url, GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/watch.yml@refs/heads/main' },
    inputs: { watch: '2s', interval: '1s', relay: 'true', issues: 'false' }
  }),
  { ...twoDynos, github: { workflows: ['watch.yml'] } }
)

/** A change that is told. @param notice an item of `notify` for a server at an address */
export function notice(item: (address: string) => Settings): Scenario {
  return change(
    ({ services }) => services,
    (_, url) => ({
      files: files({ schedule: [3] }, { notify: [{ ...item(url), on: ['scale'] }] }),
      // In plain text it would be warned of, and something told in any case.
      env: { TWILIO_TOKEN: 'secret77' }
    })
  )
}

export const calendar = change(
  ({ services }) => services,
  (_, url) => ({
    files: files({ schedule: ['holidays 1', 3] }, { holidays: { calendar: `${url}/days.ics` } })
  })
)

/** Four dynos in a range of 2 to 6, where the metric asks for more. */
export function signal(item: (address: string) => Settings): Scenario {
  return {
    options: fourDynos,
    target: ({ services }) => services,
    run: (_, url) => ({ files: files({ schedule: ['2-6'], probe: 'off', metrics: [item(url)] }) })
  }
}

export const router: Scenario = {
  options: fourDynos,
  target: ({ world }) => world.emulator.metricsUrl,
  run: ({ world }, url) => {
    world.app().setRouterMetrics(() => ({ statuses: { status_2xx: 550 }, p95Ms: 100 }))
    return {
      env: { HEROKU_METRICS_URL: url },
      files: files({ schedule: ['2-6'], probe: 'off', metrics: [{ router: 'throughput', 'per-dyno': 100 }] })
    }
  }
}

export const dynos: Scenario = {
  options: fourDynos,
  target: heroku.target,
  run: ({ services }, url) => ({
    env: { HEROKU_API_URL: url },
    files: files({ schedule: ['2-6'], probe: 'off', metrics: [{ json: `${services}/queue.json`, target: 100 }] })
  })
}

/** A ping that fails in the class `overload` brings six dynos. */
export const ping: Scenario = {
  options: fourDynos,
  target: ({ world }) => world.app().url.replace(/\/$/, ''),
  run: (_, url) => ({
    files: files({ schedule: ['2-6'], probe: { spacing: '0s', timeout: '5s' } }, {}, { url: `${url}/health` })
  })
}

/** The app is down, and two dynos are all that is allowed. */
function outage(host: 'github' | 'heroku' | 'status'): Scenario {
  const variableOf = { github: 'GITHUB_API_URL', heroku: 'HEROKU_API_URL', status: 'HEROKU_STATUS_URL' }[host]
  return {
    options: twoDynos,
    target: ({ world, services }) =>
      ({ github: world.github.url, heroku: world.emulator.apiUrl, status: services })[host],
    run: ({ world }, url) => {
      world.app().fault({ kind: 'status', status: 503 })
      return { env: { [variableOf]: url }, files: files({ schedule: [2] }) }
    }
  }
}

export const opening = outage('github')
export const diagnosis = outage('heroku')
export const statusPage = outage('status')

/** An outage that is over. */
export const closing: Scenario = {
  ...opening,
  before: ({ world }) => {
    world.app().fault({ kind: 'status', status: 503, times: 3 })
    return [{ files: files({ schedule: [2] }) }, { files: files({ schedule: [2] }), at: `${day}12:05:00Z` }]
  },
  run: (_, url) => ({ env: { GITHUB_API_URL: url }, files: files({ schedule: [2] }), at: `${day}12:25:00Z` })
}

export const planComment: Scenario = {
  options: twoDynos,
  target: ({ world }) => world.github.url,
  run: ({ world }, url) => {
    world.github.put(opened)
    return {
      inputs: { command: 'plan', 'heroku-api-key': '' },
      env: {
        GITHUB_API_URL: url,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: path.join(world.workspace, '..', 'event.json')
      },
      files: files({ schedule: [3] })
    }
  }
}

const pages: Readonly<Record<string, unknown>> = {
  '/queue.json': { size: 550 },
  '/hirefire/info': [{ name: 'web', value: 550 }],
  '/api/v1/query': { status: 'success', data: { resultType: 'vector', result: [{ value: [1, '550'] }] } },
  '/days.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n',
  '/api/v4/current-status': { status: [], incidents: [], scheduled: [] }
}

/** @returns how to end it */
export async function setStage(
  world: World,
  { hasGit = false }: Scenario
): Promise<{ readonly stage: Stage; readonly close: () => Promise<void> }> {
  const server = http.createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://x').pathname] ?? {}
    request.resume().on('end', () => response.end(typeof page === 'string' ? page : JSON.stringify(page)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const git = hasGit ? await startGit() : null
  await writeFile(
    path.join(world.workspace, '..', 'event.json'),
    JSON.stringify({ action: 'synchronize', number: opened.number, pull_request: { number: opened.number } })
  )
  return {
    stage: { world, services: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, git: git?.url ?? '' },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await git?.close()
    }
  }
}

function startGit() {
  return createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { good: { login: 'octo', scopes: ['repo'] } },
      github: { users: [{ login: 'octo' }], repos: [{ owner: 'octo', name: 'shop', auto_init: true }] }
    }
  })
}
