import path from 'node:path'
import { freshState } from '../core/decide/advance.ts'
import { assumedSize, listPrices } from '../core/pricing/prices.ts'
import { fileStore } from '../adapters/stores/file.ts'
import { reportDataOf } from '../report/html/collect.ts'
import type { GitHub } from '../emulator/github/github.ts'
import type { ReportFile } from '../commands/report-file.ts'
import { runsADay } from './cron-day.ts'
import { dayStartMs } from './simulate-day.ts'
import type { DemoTick } from './simulate-day.ts'
import { demoPolicy } from './policy.ts'
import { dayMs } from '../core/durations.ts'
import { sum } from '../core/statistics.ts'

export interface DemoIssue {
  readonly number: number
  readonly title: string
  readonly state: string
  /** The newest comment; null: none. */
  readonly lastComment: string | null
}

/** The sums of the day. */
export interface DayResult {
  /** Runs that were due: each is a look, or never started. */
  readonly dueRuns: number
  readonly looks: number
  readonly missedRuns: number
  readonly changes: number
  readonly dynoHours: number
  /** Of all days that the report has. */
  readonly reportDynoHours: number
  /** Dyno-hours of the schedule's maximum around the clock. */
  readonly flatDynoHours: number
  readonly savedPercent: number
  readonly issues: readonly DemoIssue[]
}

type DayReport = Omit<ReportFile, 'file'>

/** What the report of the simulated days is made of. */
export async function dayReport(stateFile: string): Promise<DayReport> {
  const loaded = await fileStore({ path: stateFile }).load()
  return {
    state: loaded.kind === 'loaded' ? loaded.state : freshState,
    policy: demoPolicy(),
    redact: (value) => value,
    nowMs: dayStartMs + dayMs,
    isSimulated: true,
    sizes: () => assumedSize,
    prices: listPrices,
    names: 'shown'
  }
}

/** Writes the report to a folder. Returns its path. */
export async function writeDemoReport(report: DayReport, folder: string): Promise<string> {
  // Loaded late: the page is large and only needed at the end.
  const { reportFileName, writeReport } = await import('../commands/report-file.ts')
  const file = path.join(folder, reportFileName)
  await writeReport({ ...report, file })
  return file
}

/** The sums of the day, with the dyno-hours that its report shows. */
export function resultOf(
  ticks: readonly DemoTick[],
  { state, policy, ...options }: DayReport,
  github: GitHub
): DayResult {
  const reports = ticks.flatMap((tick) => tick.reports)
  const [process] = reportDataOf(state, policy, options).processes
  const { dynoHours = 0, flatDynoHours = null } = process?.figures.day ?? {}
  return {
    dueRuns: runsADay,
    looks: reports.length,
    missedRuns: sum(ticks.map(({ missedRuns }) => missedRuns)),
    changes: reports.flatMap(({ processes }) => processes).filter(({ outcome }) => outcome.kind === 'scaled').length,
    dynoHours,
    reportDynoHours: process?.figures.all.dynoHours ?? 0,
    flatDynoHours: flatDynoHours ?? 0,
    savedPercent: 100 * (1 - dynoHours / (flatDynoHours ?? dynoHours)),
    issues: [...github.issues.values()].map(({ number, title, state: issueState, comments }) => ({
      number,
      title,
      state: issueState,
      lastComment: comments.at(-1)?.body ?? null
    }))
  }
}
