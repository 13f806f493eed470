import { policyFromInputs } from '../config/load.ts'
import { runCycle } from '../cycle.ts'
import { virtualClock } from '../emulator/clock.ts'
import { startEmulator } from '../emulator/emulator.ts'
import { startGitHub } from '../emulator/github.ts'
import { githubClient } from '../github-client.ts'
import { githubIssues } from '../incidents/github-issue.ts'
import type { EpochMs, Policy } from '../model.ts'
import type { CycleReport } from '../report/cycle-report.ts'
import { heroku } from '../platforms/heroku.ts'
import { herokuDiagnosis } from '../platforms/heroku-diagnosis.ts'
import { httpProbe } from '../signals/http-probe.ts'
import { fileStore } from '../state/file.ts'
import { expectedLoad } from './load.ts'
import { cronDay } from './cron-day.ts'

const minuteMs = 60_000
const tickMinutes = 5

export const demoApp = 'sharp-mountain-4005'
export const demoSchedule = '07:00-22:00 3\n22:00-03:00 2\n1'
export const demoRepository = { owner: 'acme', repo: 'shop' } as const
/** A Monday. */
export const dayStartMs = Date.UTC(2026, 10, 23)

/** Five minutes of the day. */
export interface Tick {
  readonly atMs: EpochMs
  /** Requests a second that visitors make. */
  readonly load: number
  readonly dynos: number
  /** What GitHub's scheduler did in these minutes. */
  readonly run: 'started' | 'missed' | 'none'
  /** What the run reported. */
  readonly report: CycleReport | null
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
  /** Of three dynos all day. */
  readonly flatDynoHours: number
  readonly savedPercent: number
  readonly issues: readonly DemoIssue[]
}

/**
 * One day of an app in virtual time: the action's own cycle talks over HTTP to an emulated Heroku and an emulated GitHub. Yields
 * every five minutes of it, and returns the result.
 */
export async function* simulateDay(stateFile: string): AsyncGenerator<Tick, DayResult> {
  const clock = virtualClock(dayStartMs)
  const emulator = await startEmulator({ clock, bootMs: 40_000, apps: [{ name: demoApp, processes: [{ process: 'web', quantity: 2 }] }] })
  const github = await startGitHub({ clock, repository: `${demoRepository.owner}/${demoRepository.repo}` })
  try {
    const app = emulator.app(demoApp)
    const ports = {
      platform: heroku({ baseUrl: emulator.apiUrl, token: 'demo', clock }),
      router: null,
      numbers: null,
      probe: httpProbe({ clock }),
      store: fileStore({ path: stateFile }),
      notifier: githubIssues({ octokit: githubClient({ token: 'demo', baseUrl: github.url }), ...demoRepository }),
      notices: [],
      diagnose: herokuDiagnosis({ baseUrl: emulator.apiUrl, token: 'demo', statusUrl: null }),
      holidays: null,
      clock
    }
    const policy = demoPolicy()
    const { starts, missed } = cronDay(dayStartMs)
    let [looks, changes, dynoMs] = [0, 0, 0]
    let countedMs: EpochMs = dayStartMs
    const countDynos = (untilMs: EpochMs): void => {
      dynoMs += app.quantity('web') * (untilMs - countedMs)
      countedMs = untilMs
    }

    for (let minute = 0; minute < 1440; minute += tickMinutes) {
      const tickMs = dayStartMs + minute * minuteMs
      const nextTickMs = tickMs + tickMinutes * minuteMs
      const within = (atMs: EpochMs): boolean => atMs >= tickMs && atMs < nextTickMs
      clock.advanceTo(tickMs)
      const load = expectedLoad(minute / 60)
      app.setLoad(load)

      const startMs = starts.find(within)
      let report: CycleReport | null = null
      if (startMs !== undefined) {
        clock.advanceTo(startMs)
        countDynos(startMs)
        report = await runCycle(ports, { policy, mode: 'live', runUrl: null, docsUrl: null })
        looks += 1
        changes += report.processes.filter(({ outcome }) => outcome.kind === 'scaled').length
      }
      yield { atMs: tickMs, load, dynos: app.quantity('web'), run: startMs !== undefined ? 'started' : missed.some(within) ? 'missed' : 'none', report }
    }

    countDynos(dayStartMs + 1440 * minuteMs)
    const dynoHours = dynoMs / (60 * minuteMs)
    const flatDynoHours = 72
    return {
      looks,
      missedRuns: missed.length,
      changes,
      dynoHours,
      flatDynoHours,
      savedPercent: 100 * (1 - dynoHours / flatDynoHours),
      issues: [...github.issues.values()].map(({ number, title, state, comments }) => ({ number, title, state, lastComment: comments.at(-1)?.body ?? null }))
    }
  } finally {
    await Promise.all([emulator.close(), github.close()])
  }
}

export function demoPolicy(): Policy {
  const policy = policyFromInputs({ app: demoApp, schedule: demoSchedule })
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join(' '))
  return policy.value
}
