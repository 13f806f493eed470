import { runOnce } from '../run/run-once.ts'
import type { Ports } from '../run/ports.ts'
import { virtualClock } from '../emulator/virtual-clock.ts'
import { startEmulator } from '../emulator/heroku/emulator.ts'
import { startGitHub } from '../emulator/github/github.ts'
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
import { dayMs, minuteMs, secondMs } from '../core/durations.ts'

const minutesPerTick = 5

export const demoRepository = { owner: 'acme', repo: 'shop' } as const
/** Ordinary days before the one that is shown: the forecast speaks after three. */
export const learnedDays = 3
/** A Thursday. */
export const dayStartMs = Date.UTC(2026, 10, 26)
/** Of the day that is shown. */
const firstSeed = 2026
/** When somebody scales by hand, in minutes of the day, and to how many. */
const manualScale = { minute: 20 * 60, quantity: 4 }

/** Five minutes of the day. */
export interface DemoTick {
  readonly atMs: EpochMs
  /** Requests a second that visitors make. */
  readonly load: number
  readonly dynos: number
  /** What GitHub's scheduler did in these minutes. */
  readonly run: 'started' | 'missed' | 'none'
  /** What the run reported. */
  readonly report: RunReport | null
}

export interface DemoIssue {
  readonly number: number
  readonly title: string
  readonly state: string
  /** The closing words, or null while it is open. */
  readonly lastComment: string | null
}

/** How the day went. */
export interface DayResult {
  readonly looks: number
  readonly missedRuns: number
  readonly changes: number
  readonly dynoHours: number
  /** Of the schedule's maximum all day. */
  readonly flatDynoHours: number
  readonly savedPercent: number
  readonly issues: readonly DemoIssue[]
}

/**
 * One day of an app in virtual time, after a few that it learned from: the action's own cycle talks over HTTP to an emulated Heroku and
 * an emulated GitHub. Yields every five minutes of the day, and returns the result.
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
    const redact = (text: string): string => text
    const ports: Ports = {
      platform: heroku({ baseUrl: emulator.apiUrl, metricsUrl: emulator.metricsUrl, token: 'demo', clock }),
      router: routerMetrics({ baseUrl: emulator.metricsUrl, token: 'demo', clock, redact }),
      numbers: null,
      probe: httpProbe({ clock }),
      store: fileStore({ path: stateFile }),
      tracker: githubIssues({ octokit: githubClient({ token: 'demo', baseUrl: github.url }), ...demoRepository }),
      notices: [],
      diagnose: herokuDiagnosis({ baseUrl: emulator.apiUrl, token: 'demo', statusUrl: null }),
      holidays: null,
      clock
    }
    const policy = demoPolicy()
    let [dynoMs, countedMs] = [0, dayStartMs]
    const countDynos = (untilMs: EpochMs): void => {
      dynoMs += app.quantity('web') * Math.max(0, untilMs - countedMs)
      countedMs = Math.max(countedMs, untilMs)
    }

    const ticksOf = async function* (startMs: EpochMs, day: Day): AsyncGenerator<DemoTick> {
      const { starts, missed } = cronDay(startMs, firstSeed + (dayStartMs - startMs) / dayMs)
      for (let minute = 0; minute < 1440; minute += minutesPerTick) {
        const tickMs = startMs + minute * minuteMs
        const withTimeout = (atMs: EpochMs): boolean => atMs >= tickMs && atMs < tickMs + minutesPerTick * minuteMs
        clock.advanceTo(tickMs)
        countDynos(tickMs)
        if (day === 'shown' && minute === manualScale.minute) app.setQuantity('web', manualScale.quantity)
        const load = expectedLoad(minute / 60, day)
        app.setLoad(load)

        const runMs = starts.find(withTimeout)
        let report: RunReport | null = null
        if (runMs !== undefined) {
          clock.advanceTo(runMs)
          countDynos(runMs)
          report = await runOnce(day === 'shown' ? ports : { ...ports, tracker: null }, {
            policy,
            mode: 'live',
            runUrl: null,
            docsUrl: null
          })
        }
        yield {
          atMs: tickMs,
          load,
          dynos: app.quantity('web'),
          run: runMs !== undefined ? 'started' : missed.some(withTimeout) ? 'missed' : 'none',
          report
        }
      }
    }

    for (let before = learnedDays; before > 0; before--) await drain(ticksOf(dayStartMs - before * dayMs, 'ordinary'))
    const ticks: DemoTick[] = []
    for await (const tick of ticksOf(dayStartMs, 'shown')) {
      ticks.push(tick)
      yield tick
    }
    countDynos(dayStartMs + dayMs)

    const reports = ticks.flatMap(({ report }) => report ?? [])
    const dynoHours = dynoMs / (60 * minuteMs)
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
  } finally {
    await Promise.all([emulator.close(), github.close()])
  }
}

async function drain<T>(values: AsyncIterable<T>): Promise<T | null> {
  let last: T | null = null
  for await (const value of values) last = value
  return last
}
