import { singleLook } from '../run/options.ts'
import { runControlLoop } from '../run/run.ts'
import type { Ports } from '../ports.ts'
import { virtualClock, type VirtualClock } from '../emulator/virtual-clock.ts'
import { startEmulator, type Emulator } from '../emulator/heroku/emulator.ts'
import { startGitHub, type GitHub } from '../emulator/github/github.ts'
import { githubClient } from '../adapters/http/github-client.ts'
import { githubIssues } from '../adapters/github/github-issue.ts'
import type { EpochMs } from '../core/model.ts'
import type { RunReport } from '../core/model/run-report.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import { herokuDiagnosis } from '../adapters/heroku/heroku-diagnosis.ts'
import { httpProbe } from '../adapters/signals/http-probe.ts'
import { routerMetrics } from '../adapters/heroku/router-metrics.ts'
import { fileStore } from '../adapters/stores/file.ts'
import { cronDay } from './cron-day.ts'
import { expectedLoad } from './load.ts'
import type { Day } from './load.ts'
import { demoApp, demoPolicy } from './policy.ts'
import { dayMs, minuteMs, secondMs } from '../core/durations.ts'

const minutesPerTick = 5
const minutesPerDay = 1440

export const demoRepository = { owner: 'acme', repo: 'shop' } as const
/** Ordinary days before the day that is shown: the forecast needs three. */
export const learnedDays = 3
/** A Thursday. */
export const dayStartMs = Date.UTC(2026, 10, 26)
/** Seed of GitHub's delays on the day that is shown; each day before it has the next. */
const firstSeed = 2026
/** When somebody scales by hand, in minutes of the day, and to how many: soon before a look, which then counts it. */
const manualScale = { minute: 20 * 60 + 55, quantity: 2 }

/** Five minutes of the day. */
export interface DemoTick {
  readonly atMs: EpochMs
  /** Requests a second that visitors make. */
  readonly load: number
  readonly dynos: number
  /** Runs that were due in these minutes and that GitHub's scheduler never started. */
  readonly missedRuns: number
  /** Of each run that it started in them. */
  readonly reports: readonly RunReport[]
}

/** A Heroku, a GitHub, and the clock that both go by. */
export interface DemoWorld {
  readonly clock: VirtualClock
  readonly emulator: Emulator
  readonly github: GitHub
  readonly close: () => Promise<void>
}

export async function openWorld(): Promise<DemoWorld> {
  const clock = virtualClock(dayStartMs - learnedDays * dayMs)
  const emulator = await startEmulator({
    clock,
    bootMs: 40 * secondMs,
    apps: [{ name: demoApp, processes: [{ process: 'web', quantity: 2 }] }]
  })
  const github = await startGitHub({ clock, repository: `${demoRepository.owner}/${demoRepository.repo}` })
  const close = async (): Promise<void> => {
    await Promise.all([emulator.close(), github.close()])
  }
  return { clock, emulator, github, close }
}

/**
 * One day of an app on a virtual clock, after the days that the forecast learned from. The action's own run talks over
 * HTTP to an emulated Heroku and an emulated GitHub. Yields every five minutes of the day.
 */
export async function* simulateDay(world: DemoWorld, stateFile: string): AsyncGenerator<DemoTick> {
  const ports = portsOf(world, stateFile)
  for (let before = learnedDays; before > 0; before--)
    await drain(ticksOf(world, ports, { startMs: dayStartMs - before * dayMs, kind: 'ordinary' }))
  yield* ticksOf(world, ports, { startMs: dayStartMs, kind: 'shown' })
}

function portsOf({ clock, emulator, github }: DemoWorld, stateFile: string): Ports {
  const [baseUrl, metricsUrl, token] = [emulator.apiUrl, emulator.metricsUrl, 'demo']
  const platform = heroku({ baseUrl, metricsUrl, token, clock })
  return {
    platform,
    router: routerMetrics({ baseUrl: metricsUrl, token, clock, redact: (text) => text }),
    numbers: null,
    probe: httpProbe({ clock, redact: (text) => text }),
    store: fileStore({ path: stateFile }),
    tracker: githubIssues({
      octokit: githubClient({ token, baseUrl: github.url, redact: (text) => text }),
      ...demoRepository
    }),
    notices: [],
    dynos: platform.dynos,
    diagnose: herokuDiagnosis({ baseUrl, token, statusUrl: null, redact: (text) => text }),
    holidays: null,
    clock
  }
}

/** One day from its midnight, in steps of five minutes. */
async function* ticksOf(
  { clock, emulator }: DemoWorld,
  ports: Ports,
  { startMs, kind }: { readonly startMs: EpochMs; readonly kind: Day }
): AsyncGenerator<DemoTick> {
  const { starts, missed } = cronDay(startMs, firstSeed + (dayStartMs - startMs) / dayMs)
  const app = emulator.app(demoApp)
  const policy = demoPolicy()
  for (let minute = 0; minute < minutesPerDay; minute += minutesPerTick) {
    const tickMs = startMs + minute * minuteMs
    const isInTick = (atMs: EpochMs): boolean => atMs >= tickMs && atMs < tickMs + minutesPerTick * minuteMs
    clock.advanceTo(tickMs)
    if (kind === 'shown' && minute === manualScale.minute) app.setQuantity('web', manualScale.quantity)
    const load = expectedLoad(minute / 60, kind)
    app.setLoad(load)

    const reports: RunReport[] = []
    for (const runMs of starts.filter(isInTick)) {
      clock.advanceTo(runMs)
      const usedPorts = kind === 'shown' ? ports : { ...ports, tracker: null }
      const options = { ...singleLook(), policy, mode: 'live', runUrl: null, docsUrl: null } as const
      const result = await runControlLoop(usedPorts, options)
      if (result.ended !== 'refused') reports.push(result.last)
    }
    const missedRuns = missed.filter(isInTick).length
    yield { atMs: tickMs, load, dynos: app.quantity('web'), missedRuns, reports }
  }
}

async function drain(values: AsyncGenerator): Promise<void> {
  while ((await values.next()).done !== true);
}
