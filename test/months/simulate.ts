import { githubIssues } from '../../src/adapters/github/github-issue.ts'
import { herokuDiagnosis } from '../../src/adapters/heroku/heroku-diagnosis.ts'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { routerMetrics } from '../../src/adapters/heroku/router-metrics.ts'
import { githubClient } from '../../src/adapters/http/github-client.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import { decode } from '../../src/adapters/stores/document/codec.ts'
import { variableName, variableStore } from '../../src/adapters/stores/repository-variable.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { decidingReason } from '../../src/core/decide/advance.ts'
import { dayMs } from '../../src/core/durations.ts'
import type { EpochMs, Policy, State } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { startGitHub } from '../../src/emulator/github/github.ts'
import type { GitHub } from '../../src/emulator/github/github.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { Emulator } from '../../src/emulator/heroku/emulator.ts'
import { singleLook } from '../../src/run/options.ts'
import { runControlLoop } from '../../src/run/run.ts'
import type { Ports } from '../../src/ports.ts'
import { startScheduler } from '../run/scheduler.ts'
import type { Gate, Player } from '../run/scheduler.ts'
import { startFaultyProxy } from './faulty-proxy.ts'
import type { LifeEvent } from './life.ts'
import { openNetwork } from './network.ts'
import type { Network, Weather } from './network.ts'
import { watchHolds, watchIssues } from './watchers.ts'
import type { IssueCounts } from './watchers.ts'

export const apps = ['shop', 'docs'] as const

const configuration = `apps:
  shop:
    processes:
      web:
        schedule:
          - 07:00-22:00 2-6
          - 1-3
        metrics:
          - { router: throughput, per-dyno: 900 }
        scale-out: { above: 1s }
  docs:
    url: none
    processes:
      web:
        schedule:
          - mon-fri 08:00-18:00 3
          - "1"
        fail-safe: off
        probe: off
`

/** What one life came to. */
export interface Biography {
  /** Dynos of each app from an instant on, in order. */
  readonly steps: Readonly<Record<(typeof apps)[number], readonly Step[]>>
  /** What each look of each app decided, in order. */
  readonly looks: Readonly<Record<(typeof apps)[number], readonly LookTaken[]>>
  readonly endMs: EpochMs
  readonly calls: number
  readonly faults: number
  readonly runs: number
  readonly killed: number
  readonly overlapping: number
  /** Bytes of the stored state after each day. */
  readonly stateBytes: readonly number[]
  /** Holds for which nobody scaled by hand. */
  readonly falseHolds: number
  readonly issues: IssueCounts
}

export interface LookTaken {
  readonly atMs: EpochMs
  /** The code of the reason that counted. */
  readonly code: string
}

export interface Step {
  readonly atMs: EpochMs
  readonly dynos: number
}

const repository = { owner: 'acme', repo: 'shop' } as const

/** Lives through all events, in order. Every request goes over HTTP; time is that of a virtual clock. */
export async function simulate(seed: number, life: readonly LifeEvent[], weather: Weather): Promise<Biography> {
  const startMs = life[0]?.atMs ?? 0
  const scheduler = startScheduler(seed, startMs)
  const { clock, random } = scheduler
  const network = openNetwork(weather, random)
  const emulatorOf = (): Emulator => emulator
  const pingProxy = await startFaultyProxy(() => emulatorOf().app('shop').url, network.fateOfPing)
  const emulator = await startEmulator({
    clock,
    bootMs: 40_000,
    apps: [
      { name: 'shop', processes: [{ process: 'web', quantity: 2 }], webUrl: `${pingProxy.url}/` },
      { name: 'docs', processes: [{ process: 'web', quantity: 1 }] }
    ]
  })
  const github = await startGitHub({ clock, repository: `${repository.owner}/${repository.repo}` })
  const apiProxy = await startFaultyProxy(() => emulator.apiUrl, network.fateOfCall)
  const metricsProxy = await startFaultyProxy(() => emulator.metricsUrl, network.fateOfCall)
  const githubProxy = await startFaultyProxy(() => github.url, network.fateOfCall)
  const proxies = { api: apiProxy.url, metrics: metricsProxy.url, github: githubProxy.url }

  try {
    let started = 0
    const nextRunNumber = (): number => (started += 1)
    return await live({ scheduler, network, emulator, github, proxies, weather, nextRunNumber }, life)
  } finally {
    const servers = [pingProxy, apiProxy, metricsProxy, githubProxy, emulator, github]
    await Promise.all(servers.map((server) => server.close()))
  }
}

interface World {
  readonly scheduler: ReturnType<typeof startScheduler>
  readonly network: Network
  readonly emulator: Emulator
  readonly github: GitHub
  readonly proxies: { readonly api: string; readonly metrics: string; readonly github: string }
  readonly weather: Weather
  /** GitHub counts the runs of a workflow. */
  readonly nextRunNumber: () => number
}

async function live(world: World, life: readonly LifeEvent[]): Promise<Biography> {
  const { scheduler, network, emulator, github, weather } = world
  const { clock } = scheduler
  const shop = emulator.app('shop')
  const record = recordSteps(emulator, clock.now)
  const issues = watchIssues(github)
  const stateBytes: number[] = []
  const holds = watchHolds()
  let [runs, killed, overlapping] = [0, 0, 0]
  let nextDayMs = clock.now() + dayMs
  for (const event of life) {
    clock.advanceTo(event.atMs)
    if (clock.now() >= nextDayMs) {
      stateBytes.push(stateText(github)?.length ?? 0)
      nextDayMs += dayMs
    }
    switch (event.kind) {
      case 'load':
        shop.setLoad(event.requestsPerSecond)
        break
      case 'outage':
        shop.fault({ kind: 'status', status: 503 })
        break
      case 'recovery':
        shop.clearFault()
        break
      case 'by-hand':
        shop.setQuantity('web', event.quantity)
        holds.byHand(clock.now())
        record.note()
        break
      case 'run': {
        const overlapMs = weather.runs === 'killed-and-overlapping' ? event.overlapMs : null
        network.begin(weather.runs === 'whole' ? null : event.killed)
        await scheduler.play([
          player(world, runs, 0, record),
          ...(overlapMs === null ? [] : [player(world, runs + 0.5, overlapMs, record)])
        ])
        runs += 1
        if (network.isDead()) killed += 1
        if (overlapMs !== null) overlapping += 1
        const state = stateOf(github)
        issues.look(state, clock.now())
        holds.look(state, clock.now())
        forget(emulator, github)
      }
    }
  }
  return {
    steps: record.steps(),
    looks: record.looks(),
    endMs: clock.now(),
    ...network.counts(),
    ...{ runs, killed, overlapping, stateBytes },
    falseHolds: holds.unexplained(),
    issues: issues.counts()
  }
}

/** A run that looks once; a killed one never ends, so it is left behind. */
function player(world: World, run: number, delayMs: number, record: Recorder): Player {
  const { network } = world
  const number = world.nextRunNumber()
  return {
    delayMs,
    start: (gate) => {
      const ending = runControlLoop(portsOf(world, gate, record), {
        ...singleLook(),
        holder: `run-${run}`,
        onLook: record.look,
        runNumber: { workflow: 'acme/shop/.github/workflows/scale.yml', number, attempt: 1 },
        policy,
        mode: 'live',
        runUrl: null,
        docsUrl: null
      })
      return Promise.race([ending, network.killed()])
    }
  }
}

const policy: Policy = (() => {
  const parsed = policyFromFile('dyno-scaler.yml', configuration, {}, null)
  if (!parsed.policy.ok) throw new Error(parsed.policy.problems.map(({ message }) => message).join(' '))
  return parsed.policy.value
})()

function portsOf({ scheduler: { clock }, network, proxies }: World, gate: Gate, record: Recorder): Ports {
  const token = 'token'
  const [baseUrl, metricsUrl] = [proxies.api, proxies.metrics]
  const platform = heroku({ baseUrl, metricsUrl, token, clock })
  const router = routerMetrics({ baseUrl: metricsUrl, token, clock, redact: (text) => text })
  const store = variableStore({
    token,
    baseUrl: proxies.github,
    ...repository,
    stateName: 'dyno-scaler',
    redact: (text) => text
  })
  const tracker = githubIssues({
    octokit: githubClient({ token, baseUrl: proxies.github, redact: (text) => text }),
    ...repository
  })
  const diagnose = herokuDiagnosis({ baseUrl, token, statusUrl: null, redact: (text) => text })
  const probe = httpProbe({ clock, redact: (text) => text })
  /** Nothing of a killed run comes back. */
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (network.isDead()) return never()
    const result = await gate(() => {
      network.nextStep()
      return work()
    })
    return network.isDead() ? never() : result
  }
  return {
    platform: {
      read: (app) => turn(() => platform.read(app)),
      ...(platform.endLook === undefined ? {} : { endLook: platform.endLook }),
      scale: (change) =>
        turn(async () => {
          const outcome = await platform.scale(change)
          record.note()
          return outcome
        })
    },
    probe: { read: (request) => turn(() => probe.read(request)) },
    router: { read: (request) => turn(() => router.read(request)) },
    numbers: null,
    store: { pace: 'often', load: () => turn(store.load), save: (state) => turn(() => store.save(state)) },
    tracker: { tracked: () => turn(tracker.tracked), sync: (report) => turn(() => tracker.sync(report)) },
    notices: [],
    dynos: (app) => turn(() => platform.dynos(app)),
    diagnose: (app, process) => turn(() => diagnose(app, process)),
    holidays: null,
    clock
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined)
}

interface Recorder {
  /** Takes down how many dynos there are now. */
  readonly note: () => void
  readonly look: (report: RunReport) => void
  readonly steps: () => Biography['steps']
  readonly looks: () => Biography['looks']
}

function recordSteps(emulator: Emulator, now: () => EpochMs): Recorder {
  const steps: Record<(typeof apps)[number], Step[]> = { shop: [], docs: [] }
  const note = (): void => {
    for (const app of apps) {
      const dynos = emulator.app(app).quantity('web')
      if (steps[app].at(-1)?.dynos !== dynos) steps[app].push({ atMs: now(), dynos })
    }
  }
  note()
  const looks: Record<(typeof apps)[number], LookTaken[]> = { shop: [], docs: [] }
  const look = ({ processes }: RunReport): void => {
    for (const app of apps) {
      const found = processes.find(({ policy }) => policy.app === app)
      if (found !== undefined) looks[app].push({ atMs: now(), code: decidingReason(found.decision)?.code ?? 'none' })
    }
  }
  return { note, look, steps: () => steps, looks: () => looks }
}

function stateText(github: GitHub): string | undefined {
  return github.variables.get(variableName('dyno-scaler'))?.value
}

function stateOf(github: GitHub): State | null {
  const text = stateText(github)
  const found = text === undefined ? null : decode(text)
  return found?.kind === 'loaded' ? found.state : null
}

/** What the emulators recorded for tests: half a year of it does not fit into memory. */
function forget(emulator: Emulator, github: GitHub): void {
  const lists: readonly (readonly unknown[])[] = [
    emulator.requests,
    emulator.metricsRequests,
    emulator.app('shop').pings,
    github.requests
  ]
  for (const list of lists) (list as unknown[]).length = 0
}
