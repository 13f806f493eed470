import { singleLook } from '../run/options.ts'
import { runControlLoop } from '../run/run.ts'
import type { Ports } from '../ports.ts'
import { virtualClock, type VirtualClock } from '../emulator/virtual-clock.ts'
import type { RunningApp } from '../emulator/app/running-app.ts'
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
import { demoApp, demoMaximum, demoPolicy } from './policy.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../core/durations.ts'

const minutesPerTick = 5
const minutesPerDay = 1440

export const demoRepository = { owner: 'acme', repo: 'shop' } as const
/** Ordinary days before the day that is shown: the forecast needs three. */
export const learnedDays = 3
/** A Thursday. */
export const dayStartMs = Date.UTC(2026, 10, 26)
/** Seed of GitHub's delays on the day that is shown; each day before it has the next. */
const firstSeed = 2026
/** When somebody scales by hand, in minutes of the day, and to how many. */
const manualScale = { minute: 20 * 60, quantity: 4 }

/** Five minutes of the day. */
export interface DemoTick {
  readonly atMs: EpochMs
  /** Requests a second that visitors make. */
  readonly load: number
  readonly dynos: number
  /** Whether GitHub's scheduler started a run in these minutes, missed one that was due, or had none. */
  readonly run: 'started' | 'missed' | 'none'
  /** The report of that run; null: none was started. */
  readonly report: RunReport | null
}

export interface DemoIssue {
  readonly number: number
  readonly title: string
  readonly state: string
  /** The newest comment; null: none. */
  readonly lastComment: string | null
}

/** The sums of the day. */
export interface DayResult {
  readonly looks: number
  readonly missedRuns: number
  readonly changes: number
  readonly dynoHours: number
  /** Dyno-hours of the schedule's maximum around the clock. */
  readonly flatDynoHours: number
  readonly savedPercent: number
  readonly issues: readonly DemoIssue[]
}

/**
 * One day of an app on a virtual clock, after the days that the forecast learned from. The action's own run talks over
 * HTTP to an emulated Heroku and an emulated GitHub. Yields every five minutes of the day, and returns the result.
 */
export async function* simulateDay(stateFile: string): AsyncGenerator<DemoTick, DayResult> {
  const clock = virtualClock(dayStartMs - learnedDays * dayMs)
  const emulator = await startEmulator({
    clock,
    bootMs: 40 * secondMs,
    apps: [{ name: demoApp, processes: [{ process: 'web', quantity: 2 }] }]
  })
  const github = await startGitHub({ clock, repository: `${demoRepository.owner}/${demoRepository.repo}` })
  try {
    const app = emulator.app(demoApp)
    const meter = dynoMeter(app)
    const world: World = { clock, app, meter, ports: portsOf({ clock, emulator, github, stateFile }) }
    for (let before = learnedDays; before > 0; before--)
      await drain(ticksOf(world, dayStartMs - before * dayMs, 'ordinary'))
    const ticks: DemoTick[] = []
    for await (const tick of ticksOf(world, dayStartMs, 'shown')) {
      ticks.push(tick)
      yield tick
    }
    meter.countUntil(dayStartMs + dayMs)
    return resultOf(ticks, meter.dynoHours(), github)
  } finally {
    await Promise.all([emulator.close(), github.close()])
  }
}

interface World {
  readonly clock: VirtualClock
  readonly app: RunningApp
  readonly meter: DynoMeter
  readonly ports: Ports
}

/** Counts the dyno-hours of the day that is shown. */
interface DynoMeter {
  /** To be called before the quantity changes. */
  readonly countUntil: (atMs: EpochMs) => void
  readonly dynoHours: () => number
}

function dynoMeter(app: RunningApp): DynoMeter {
  let [dynoMs, countedMs] = [0, dayStartMs]
  return {
    countUntil: (atMs) => {
      dynoMs += app.quantity('web') * Math.max(0, atMs - countedMs)
      countedMs = Math.max(countedMs, atMs)
    },
    dynoHours: () => dynoMs / hourMs
  }
}

interface Servers {
  readonly clock: VirtualClock
  readonly emulator: Emulator
  readonly github: GitHub
  readonly stateFile: string
}

function portsOf({ clock, emulator, github, stateFile }: Servers): Ports {
  const [baseUrl, metricsUrl, token] = [emulator.apiUrl, emulator.metricsUrl, 'demo']
  const platform = heroku({ baseUrl, metricsUrl, token, clock })
  return {
    platform,
    router: routerMetrics({ baseUrl: metricsUrl, token, clock, redact: (text) => text }),
    numbers: null,
    probe: httpProbe({ clock }),
    store: fileStore({ path: stateFile }),
    tracker: githubIssues({ octokit: githubClient({ token, baseUrl: github.url }), ...demoRepository }),
    notices: [],
    dynos: platform.dynos,
    diagnose: herokuDiagnosis({ baseUrl, token, statusUrl: null }),
    holidays: null,
    clock
  }
}

/** One day from its midnight, in steps of five minutes. */
async function* ticksOf({ clock, app, meter, ports }: World, startMs: EpochMs, day: Day): AsyncGenerator<DemoTick> {
  const { starts, missed } = cronDay(startMs, firstSeed + (dayStartMs - startMs) / dayMs)
  const policy = demoPolicy()
  for (let minute = 0; minute < minutesPerDay; minute += minutesPerTick) {
    const tickMs = startMs + minute * minuteMs
    const isInTick = (atMs: EpochMs): boolean => atMs >= tickMs && atMs < tickMs + minutesPerTick * minuteMs
    const advanceTo = (atMs: EpochMs): void => {
      clock.advanceTo(atMs)
      meter.countUntil(atMs)
    }
    advanceTo(tickMs)
    if (day === 'shown' && minute === manualScale.minute) app.setQuantity('web', manualScale.quantity)
    const load = expectedLoad(minute / 60, day)
    app.setLoad(load)

    const runMs = starts.find(isInTick)
    let report: RunReport | null = null
    if (runMs !== undefined) {
      advanceTo(runMs)
      const usedPorts = day === 'shown' ? ports : { ...ports, tracker: null }
      const options = { ...singleLook(), policy, mode: 'live', runUrl: null, docsUrl: null } as const
      const result = await runControlLoop(usedPorts, options)
      report = result.ended === 'refused' ? null : result.last
    }
    const run = runMs !== undefined ? 'started' : missed.some(isInTick) ? 'missed' : 'none'
    yield { atMs: tickMs, load, dynos: app.quantity('web'), run, report }
  }
}

function resultOf(ticks: readonly DemoTick[], dynoHours: number, github: GitHub): DayResult {
  const reports = ticks.flatMap(({ report }) => report ?? [])
  const flatDynoHours = 24 * demoMaximum
  return {
    looks: reports.length,
    missedRuns: ticks.filter(({ run }) => run === 'missed').length,
    changes: reports.flatMap(({ processes }) => processes).filter(({ outcome }) => outcome.kind === 'scaled').length,
    dynoHours,
    flatDynoHours,
    savedPercent: 100 * (1 - dynoHours / flatDynoHours),
    issues: [...github.issues.values()].map(({ number, title, state, comments }) => ({
      number,
      title,
      state,
      lastComment: comments.at(-1)?.body ?? null
    }))
  }
}

async function drain(values: AsyncGenerator): Promise<void> {
  while ((await values.next()).done !== true);
}
