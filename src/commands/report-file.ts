import { writeFile } from 'node:fs/promises'
import { systemClock } from '../adapters/clock.ts'
import type { Heroku } from '../adapters/heroku/heroku.ts'
import { refusal } from '../config/problem.ts'
import type { Parsed } from '../config/problem.ts'
import { counted } from '../core/format.ts'
import type { HolidaySources, Policy, State } from '../core/model.ts'
import type { Redact } from '../core/redact.ts'
import { asRemembered } from '../core/select-apps.ts'
import { assets } from '../report/html/browser-bundle.js'
import { reportDataOf } from '../report/html/collect.ts'
import type { ReportOptions } from '../report/html/collect.ts'
import { renderReportPage } from '../report/html/page.ts'
import { withKnownHolidays } from './holidays.ts'
import { readSizes } from './prepare-plan.ts'
import { isSameFile } from './same-file.ts'

export interface ReportFile extends ReportOptions {
  readonly file: string
  readonly state: State
  /** null: not known. */
  readonly policy: Policy | null
  readonly redact: Redact
}

export const reportFileName = 'dyno-scaler-report.html'

/** Writes the HTML report. Gives a line about it for people; rejects when the file cannot be written. */
export async function writeReport({ file, state, policy, redact, ...options }: ReportFile): Promise<string> {
  const data = redact(reportDataOf(state, policy, options))
  const page = renderReportPage(data, assets)
  await writeFile(file, page)
  const apps = new Set(data.processes.map(({ app }) => app))
  return `Report of ${counted(data.processes.length, 'process type')} of ${counted(apps.size, 'app')}: ${file} (${Math.ceil(Buffer.byteLength(page) / 1000)} kB). It is one file that opens in any browser.`
}

export interface StateReport extends Pick<ReportFile, 'file' | 'state' | 'policy' | 'names' | 'redact'> {
  readonly holidays: HolidaySources | null
  /** Paths of what it is made from, which it may not overwrite, and what they are for people. */
  readonly sources: Readonly<Record<string, string>>
  /** null: without a token. */
  readonly platform: Heroku | null
}

/** The same with what holidays and Heroku add. Never rejects. */
export async function writeStateReport({
  policy: configured,
  holidays,
  platform,
  sources,
  ...known
}: StateReport): Promise<{ readonly written: Parsed<string>; readonly warnings: readonly string[] }> {
  const { file, state } = known
  for (const [source, what] of Object.entries(sources)) {
    if (await isSameFile(file, source))
      return {
        written: refusal(`The report cannot be written to ${file}: it is ${what}. Name another file for one of them.`),
        warnings: []
      }
  }
  const nowMs = systemClock.now()
  const policy =
    configured === null ? null : await withKnownHolidays(asRemembered(configured, state), holidays, state, nowMs)
  const { size: sizes, prices, warnings } = await readSizes(platform, policy ?? appsOf(state))
  try {
    const line = await writeReport({ ...known, policy, nowMs, sizes, prices })
    return { written: { ok: true, value: line }, warnings }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    const message = `The report cannot be written to ${file}: ${cause}. Check that its folder exists and may be written to.`
    return { written: refusal(message), warnings }
  }
}

function appsOf({ apps }: State): Policy {
  return { apps: Object.keys(apps).map((app) => ({ app, url: { kind: 'none' }, processes: [] })), notify: [] }
}
