import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test as base } from 'vitest'
import {
  startEmulator,
  type EmulatedApp,
  type EmulatedProcess,
  type Emulator,
  type RunningApp
} from '../../src/emulator/heroku/emulator.ts'
import { startGitHub, type GitHub, type GitHubOptions, type StoredIssue } from '../../src/emulator/github/github.ts'
import type { RateLimitOptions } from '../../src/emulator/heroku/rate-limit.ts'
import type { State } from '../../src/core/model.ts'
import type { Clock } from '../../src/ports.ts'
import { startCacheService, type CacheService } from '../fakes/cache-service.ts'
import { blobText, variableText } from './cache-blob.ts'
import { checkLeaks, checkPings, checkResult, checkTokens, tokens } from './invariants.ts'
import { cacheRequest, diagnosisPaths, githubRequests, herokuRequests } from './requests.ts'
import type { Requests } from './requests.ts'
import { runAction, type ActionResult, type ActionRun } from './run-action.ts'

export interface WorldOptions {
  /** Default: `sharp` with clock=1, web=1 and worker=1, in this order. */
  readonly apps?: readonly EmulatedApp[]
  /** Calls that Heroku allows the account. Default: 4500, 75 a minute back. */
  readonly rateLimit?: RateLimitOptions
  readonly github?: Pick<GitHubOptions, 'issuesAccess' | 'issuesFeature' | 'actionsAccess' | 'workflows'>
  /** Whether there is a cache service, and `state: cache` where the inputs name no other. Default: none. */
  readonly cache?: 'on' | 'none'
  /** Values besides the tokens that must not show anywhere. */
  readonly secrets?: readonly string[]
}

export interface WorldRun {
  /** Default: none but the token; `simple` describes the app. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Default: 2026-11-24T12:00:00Z, a Tuesday. */
  readonly at?: string
  /** How many times as fast as ours all clocks run; at 0 the one of the run stands still. Default: 1. */
  readonly speed?: number
  /** Written to the workspace before, by path. */
  readonly files?: Readonly<Record<string, string>>
  readonly node?: string
  /** Default: the one of this repository. */
  readonly bundle?: string
  readonly signal?: ActionRun['signal']
}

export interface Run extends ActionResult {
  readonly requests: Requests
  /** What Heroku was asked so that an issue can tell what to look at first, by path. */
  readonly diagnosed: readonly string[]
  /** The output `decisions`, parsed. */
  readonly decisions: readonly Decision[]
  /** The output `incidents`, parsed. */
  readonly incidents: readonly OpenIncident[]
  /** All that the run printed, without the lines that tell the runner what to mask. */
  readonly log: string
}

/** As the output `decisions` has it. */
export interface Decision {
  readonly app: string
  readonly process: string
  readonly from: number | null
  readonly to: number | null
  readonly changed: boolean
  readonly dryRun: boolean
  readonly health: string
  readonly responseTimeMs: number | null
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
  readonly holdUntil: string | null
  readonly nextChange: { readonly at: string; readonly to: unknown } | null
}

export interface OpenIncident {
  readonly app: string
  readonly process: string
  readonly kind: string
  readonly since: string
  readonly issue: number | null
  readonly url: string | null
}

/** Heroku, GitHub and the folders of one test. */
export interface World {
  readonly emulator: Emulator
  readonly github: GitHub
  /** Throws where there is none. */
  readonly cache: () => CacheService
  /** The app `sharp`, or another. */
  readonly app: (name?: string) => RunningApp
  /** The only issue. */
  readonly issue: () => StoredIssue
  /** For `state: file:…`, which every run has unless it says otherwise. */
  readonly stateFile: string
  readonly stateText: () => Promise<string>
  /** The state file, parsed. */
  readonly state: () => Promise<State>
  readonly workspace: string
  /** Starts the action; the clocks of Heroku and GitHub follow its time. Fails the test on any leak of a secret or misuse of a token. */
  readonly run: (run?: WorldRun) => Promise<Run>
}

/** The schedule of the article, in simple mode. */
export const article = { app: 'sharp', schedule: '07:00-22:00 3\n22:00-03:00 2\n1' } as const

/** A configuration file for `web` of `sharp`, pinged three times without a pause unless `web` has another probe. */
export function fileFor(
  web: Readonly<Record<string, unknown>>,
  app: Readonly<Record<string, unknown>> = {}
): Readonly<Record<string, string>> {
  const settings = { schedule: [1], max: 5, probe: { spacing: '0s' }, ...web }
  return {
    '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { ...app, processes: { web: settings } } } }, null, 2)
  }
}

/** The annotations, as `error: message`. */
export function messagesOf({ annotations }: Pick<ActionResult, 'annotations'>): readonly string[] {
  return annotations.map(({ level, message }) => `${level}: ${message}`)
}

/** The reason codes of the only decision. */
export function codes({ decisions }: Pick<Run, 'decisions'>): readonly string[] {
  expect(decisions).toHaveLength(1)
  return (decisions[0]?.reasons ?? []).map(({ code }) => code)
}

/** Answers at once, so that a run takes no longer than it has to. */
const capacity = { requestsPerSecond: 1000, serviceMs: 1 }

/** An app that is quick, with these dynos. */
export function appWith(
  name: string,
  quantities: Readonly<Record<string, number>>,
  more: Partial<EmulatedApp> = {}
): EmulatedApp {
  const processes = Object.entries(quantities).map(([process, quantity]): EmulatedProcess => ({ process, quantity }))
  return { name, capacity, processes, ...more }
}

export const test = base.extend<{ readonly world: (options?: WorldOptions) => Promise<World> }>({
  world: async ({}, use) => {
    const closing: (() => Promise<void>)[] = []
    await use(async (options) => startWorld(options ?? {}, closing))
    await Promise.all(closing.map((close) => close()))
  }
})

const usualInstant = '2026-11-24T12:00:00Z'

async function startWorld(options: WorldOptions, closing: (() => Promise<void>)[]): Promise<World> {
  const clock = followingClock()
  const apps = options.apps ?? [appWith('sharp', { clock: 1, web: 1, worker: 1 })]
  const emulator = await startEmulator({
    apps,
    clock,
    token: tokens.heroku,
    bootMs: 0,
    rateLimit: options.rateLimit ?? {}
  })
  closing.push(emulator.close)
  const github = await startGitHub({ repository: 'octo/shop', clock, ...options.github })
  closing.push(github.close)
  const service = options.cache === 'on' ? await startCacheService({ token: tokens.runtime }) : null
  if (service !== null) closing.push(service.close)
  const root = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-e2e-'))
  closing.push(() => rm(root, { recursive: true, force: true }))
  const workspace = path.join(root, 'workspace')
  await mkdir(workspace)
  const stateFile = path.join(root, 'state.json')
  const stateText = (): Promise<string> => readFile(stateFile, 'utf8').catch(() => '')
  const state = async (): Promise<State> => JSON.parse(await stateText()) as State
  const secrets = [...Object.values(tokens), ...(options.secrets ?? [])]
  let runs = 0

  const app = (name = 'sharp'): RunningApp => emulator.app(name)
  const pinged = apps.map(({ name }) => emulator.app(name))
  const run = async ({
    inputs = {},
    env = {},
    at = usualInstant,
    speed = 1,
    files = {},
    node,
    bundle,
    signal
  }: WorldRun = {}): Promise<Run> => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(workspace, file)), { recursive: true })
      await writeFile(path.join(workspace, file), text)
    }
    runs += 1
    clock.follow(Date.parse(at), speed)
    const before = {
      heroku: emulator.requests.length,
      github: github.requests.length,
      pings: pinged.map(({ pings }) => pings.length),
      cache: service?.requests.length ?? 0
    }
    const result = await runAction({
      temporary: root,
      workspace,
      inputs: {
        'heroku-api-key': tokens.heroku,
        ...(service === null ? { state: `file:${stateFile}` } : {}),
        ...inputs
      },
      githubToken: tokens.github,
      env: {
        HEROKU_API_URL: emulator.apiUrl,
        HEROKU_METRICS_URL: emulator.metricsUrl,
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_RUN_ID: String(1000 + runs),
        GITHUB_RUN_NUMBER: String(runs),
        GITHUB_RUN_ATTEMPT: '1',
        ...(service === null ? {} : { ACTIONS_RESULTS_URL: `${service.url}/`, ACTIONS_RUNTIME_TOKEN: tokens.runtime }),
        ...env
      },
      at,
      speed,
      ...(node === undefined ? {} : { node }),
      ...(bundle === undefined ? {} : { program: [bundle] }),
      ...(signal === undefined ? {} : { signal })
    })
    if (process.env['E2E_LOG']) console.log(result.stdout, result.stderr)
    const received = { heroku: emulator.requests.slice(before.heroku), github: github.requests.slice(before.github) }
    checkTokens(received.heroku, received.github)
    checkPings(pinged.flatMap(({ pings }, index) => pings.slice(before.pings[index])))
    checkResult(result)
    checkLeaks(
      {
        ...result,
        issues: [...github.issues.values()],
        state: await stateText(),
        variables: [...github.variables.values()].map(({ value }) => variableText(value)),
        blobs: (service?.entries ?? []).map(({ bytes }) => blobText(bytes))
      },
      secrets
    )
    return {
      ...result,
      requests: {
        heroku: herokuRequests(received.heroku),
        pings: pinged.flatMap(({ name, pings }, index) =>
          pings.slice(before.pings[index]).map((ping) => `${name} ${ping.method} ${ping.path}`)
        ),
        github: githubRequests(received.github),
        ...(service === null ? {} : { cache: service.requests.slice(before.cache).map(cacheRequest) })
      },
      diagnosed: diagnosisPaths(received.heroku),
      decisions: JSON.parse(result.outputs['decisions'] ?? '[]') as readonly Decision[],
      incidents: JSON.parse(result.outputs['incidents'] ?? '[]') as readonly OpenIncident[],
      log: result.stdout.replace(/^::add-mask::.*\n/gm, '')
    }
  }
  const issue = (): StoredIssue => {
    expect([...github.issues.keys()], 'the numbers of all issues').toEqual([1])
    return github.issues.get(1)!
  }
  const cache = (): CacheService => {
    if (service === null) throw new Error('this world has no cache service')
    return service
  }
  return { emulator, github, cache, app, issue, stateFile, stateText, state, workspace, run }
}

/** Runs on in real time from the instant that was named last; before the first run, long before any. */
function followingClock(): Clock & { readonly follow: (fromMs: number, speed: number) => void } {
  let [startMs, begunMs, speed] = [Date.UTC(2026, 0, 1), Date.now(), 1]
  return {
    now: () => startMs + (Date.now() - begunMs) * speed,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / speed)),
    follow: (fromMs, newSpeed) => {
      ;[startMs, begunMs, speed] = [fromMs, Date.now(), newSpeed === 0 ? 1 : newSpeed]
    }
  }
}
