import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { Emulator, RunningApp } from '../../src/emulator/heroku/emulator.ts'
import { startGitHub } from '../../src/emulator/github/github.ts'
import type { StoredIssue } from '../../src/emulator/github/github.ts'
import { tokens } from '../e2e/invariants.ts'
import { bundle, runAction } from '../e2e/run-action.ts'
import type { ActionResult } from '../e2e/run-action.ts'
import type { Decision } from '../e2e/world.ts'
import { startCacheService } from '../fakes/cache-service.ts'
import { openDoors } from './outside.ts'
import type { Call, KillPoint } from './outside.ts'

export type StoreName = 'variable' | 'file' | 'cache'

/** One run of a scenario. */
export interface Step {
  /** `12:10`, on 2026-11-24. */
  readonly at: string
  readonly inputs?: Readonly<Record<string, string>>
  /** How many times as fast as ours its clock runs. */
  readonly speed?: number
  /** What happens before it. */
  readonly before?: (app: RunningApp, emulator: Emulator) => void
  /** What happens as it calls: before the call arrives. */
  readonly onCall?: (call: Call, app: RunningApp) => void
  /** Options of `cli.js run`, by which it is made. Default: it is one of the action. */
  readonly resident?: readonly string[]
  /** The call at which a resident process is told to end. */
  readonly endsAt?: Call
}

/** What two receivers heard: the webhook as JSON, Slack as text. */
export interface Told {
  readonly hook: readonly HookNotice[]
  readonly slack: readonly string[]
}

export interface HookNotice {
  readonly id: string
  readonly event: string
  readonly title: string
  readonly text: string
  readonly at: string
  readonly from: number | null
  readonly to: number | null
  readonly incident: { readonly kind: string; readonly since: string; readonly ended: string | null } | null
}

export interface StepResult {
  readonly calls: readonly Call[]
  readonly result: ActionResult
  readonly decision: Decision | undefined
  /** Dynos of `web` afterwards. */
  readonly quantity: number
}

export interface KillWorld {
  readonly run: (
    step: Step,
    kill?: { readonly point: KillPoint; readonly signal: NodeJS.Signals }
  ) => Promise<StepResult>
  readonly issues: () => readonly StoredIssue[]
  readonly told: Told
  readonly close: () => Promise<void>
}

export interface KillWorldOptions {
  readonly store: StoreName
  /** Of `web` at the start. */
  readonly quantity: number
  /** What the configuration says of `web`; `${APP}` in it is the address of the app. */
  readonly web: Readonly<Record<string, unknown>>
}

/** On a machine that is busy with others, too. */
const calm = { probe: { spacing: '0s' }, 'scale-out': { above: '9s' } }
const fileSaves = fileURLToPath(new URL('file-saves.mjs', import.meta.url))
const cli = path.join(path.dirname(bundle), 'cli.js')
const clockModule = fileURLToPath(new URL('../e2e/clock.mjs', import.meta.url))

/** The app `sharp`, GitHub, a cache, a webhook and Slack, all behind doors. */
export async function startKillWorld({ store, quantity, web }: KillWorldOptions): Promise<KillWorld> {
  const doors = openDoors()
  const root = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-kill-'))
  const [workspace, stateFile, saveLog] = ['workspace', 'state.json', 'saves'].map((name) => path.join(root, name)) as [
    string,
    string,
    string
  ]
  let [startMs, begunMs, speed] = [Date.UTC(2026, 10, 24, 11), Date.now(), 1]
  const now = (): number => startMs + (Date.now() - begunMs) * speed
  const clock = { now, sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / speed)) }

  let appUrl = ''
  const appDoor = await doors.open('app', () => appUrl)
  const emulator = await startEmulator({
    apps: [
      {
        name: 'sharp',
        capacity: { requestsPerSecond: 1000, serviceMs: 1 },
        processes: [{ process: 'web', quantity }],
        webUrl: `${appDoor}/`
      }
    ],
    clock,
    token: tokens.heroku,
    bootMs: 0
  })
  const app = emulator.app('sharp')
  appUrl = app.url
  const github = await startGitHub({ repository: 'octo/shop', clock })
  const cache = await startCacheService({ token: tokens.runtime })
  const receivers = await startReceivers()
  const [heroku, metrics, api, results, hooks] = await Promise.all([
    doors.open('heroku', () => emulator.apiUrl),
    doors.open('metrics', () => emulator.metricsUrl),
    doors.open('github', () => github.url),
    doors.open('cache', () => cache.url),
    doors.open('notice', () => receivers.url)
  ])
  const config = {
    notify: [
      { webhook: `${hooks}/hook`, on: ['incident', 'scale'] },
      { slack: `${hooks}/slack`, on: ['incident', 'scale'] }
    ],
    apps: { sharp: { processes: { web: { ...calm, ...web } } } }
  }
  await mkdir(path.join(workspace, '.github'), { recursive: true })
  await writeFile(path.join(workspace, '.github/dyno-scaler.yml'), JSON.stringify(config).replaceAll('${APP}', appDoor))
  let runs = 0

  const run: KillWorld['run'] = async (step, kill) => {
    const at = `2026-11-24T${step.at}:00Z`
    ;[startMs, begunMs, speed] = [Date.parse(at), Date.now(), step.speed ?? 1]
    runs += 1
    step.before?.(app, emulator)
    await writeFile(saveLog, '')
    // A run comes minutes after one that was killed: the lock of that one is old.
    await utimes(`${stateFile}.lock`, 0, 0).catch(() => undefined)
    let send: (signal: NodeJS.Signals) => void = () => undefined
    const point = kill?.point ?? null
    const calls = doors.watch({
      point: point?.what === 'file save' ? null : point,
      kill: () => send(kill?.signal ?? 'SIGKILL'),
      onCall: (call) => {
        step.onCall?.(call, app)
        if (step.endsAt?.what === call.what && step.endsAt.nth === call.nth) send('SIGTERM')
      }
    })
    const where = store === 'file' ? `file:${stateFile}` : store
    const result = await runAction({
      temporary: root,
      workspace,
      ...(step.resident === undefined ? {} : { program: [cli, 'run', '--state', where, '--json', ...step.resident] }),
      inputs: {
        'heroku-api-key': tokens.heroku,
        state: where,
        ...(store === 'variable' ? { 'state-token': tokens.state } : {}),
        ...step.inputs
      },
      githubToken: tokens.github,
      env: {
        HEROKU_API_URL: heroku,
        HEROKU_METRICS_URL: metrics,
        GITHUB_API_URL: api,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'octo/shop',
        ...(step.resident === undefined ? runVariables(runs) : residentVariables),
        ACTIONS_RESULTS_URL: `${results}/`,
        ACTIONS_RUNTIME_TOKEN: tokens.runtime,
        NODE_OPTIONS: `--import=${clockModule} --import=${fileSaves}`,
        KILL_FILE: stateFile,
        KILL_LOG: saveLog,
        ...(point?.what === 'file save' ? { KILL_AT: `${point.nth} ${point.when}` } : {})
      },
      at,
      speed,
      started: (signal) => {
        send = signal
      }
    })
    const saves = (await readFile(saveLog, 'utf8')).split('\n').filter((line) => line !== '')
    const decisions = decisionsIn(result)
    return {
      calls: [...calls, ...saves.map((nth) => ({ what: 'file save', nth: Number(nth) }))],
      result,
      decision: decisions[0],
      quantity: app.quantity('web')
    }
  }

  return {
    run,
    issues: () => [...github.issues.values()],
    told: receivers.told,
    close: async () => {
      await Promise.all([doors.close(), emulator.close(), github.close(), cache.close(), receivers.close()])
      await rm(root, { recursive: true, force: true })
    }
  }
}

function runVariables(number: number): Readonly<Record<string, string>> {
  return { GITHUB_RUN_ID: String(1000 + number), GITHUB_RUN_NUMBER: String(number), GITHUB_RUN_ATTEMPT: '1' }
}

const residentVariables: Readonly<Record<string, string>> = {
  HEROKU_API_KEY: tokens.heroku,
  GITHUB_TOKEN: tokens.github,
  DYNO_SCALER_STATE_TOKEN: tokens.state
}

/** Of the last look: an output of the action, or a line of a resident process. */
function decisionsIn({ outputs, stdout }: ActionResult): readonly Decision[] {
  const line = stdout.split('\n').findLast((one) => one.startsWith('{'))
  const { decisions } = outputs
  if (decisions !== undefined) return JSON.parse(decisions) as readonly Decision[]
  return line === undefined ? [] : (JSON.parse(line) as { readonly decisions: readonly Decision[] }).decisions
}

/** A webhook at `/hook`, Slack at `/slack`. */
async function startReceivers(): Promise<{
  readonly url: string
  readonly told: Told
  readonly close: () => Promise<void>
}> {
  const told = { hook: [] as HookNotice[], slack: [] as string[] }
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as HookNotice & { readonly text: string }
      if (request.url === '/hook') told.hook.push(body)
      else told.slack.push(body.text)
      response.end('ok')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    }
  }
}
