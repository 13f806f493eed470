import { writeFile } from 'node:fs/promises'
import type { Policy, State } from '../core/model.ts'
import type { Redact } from '../core/redact.ts'
import { assets } from '../report/html/browser-bundle.js'
import { reportDataOf } from '../report/html/collect.ts'
import type { ReportOptions } from '../report/html/collect.ts'
import { renderReportPage } from '../report/html/page.ts'
import { counted } from '../core/format.ts'

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

/** Why the file could not be written, and what to do about it. */
export function cannotWrite(file: string, error: unknown): string {
  return `The report cannot be written to ${file}: ${error instanceof Error ? error.message : String(error)}. Check that its folder exists and may be written to.`
}
