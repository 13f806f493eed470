import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { duration } from '../core/format.ts'
import { budgetLines } from './budget-text.ts'
import { oneLine } from './markdown.ts'
import { describeChange, describeHealth, describeIssues, describeNext, describeReasons } from './decision-text.ts'

/** The lines of a run's log: one for each process type, then the last run and the next change. */
export function renderLog(report: RunReport): readonly string[] {
  const rows = report.processes.map((process) => [
    `${process.policy.app} · ${process.policy.process}`,
    describeChange(process),
    describeHealth(process.decision.health),
    oneLine(describeReasons(process), 500) + describeIssues(process, report)
  ])
  const widths = [0, 1, 2].map((column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '))
  const notes = [...(report.notes ?? []), ...budgetLines(report)].map((note) => oneLine(note, 5000))
  return [...lines, ...notes, `${describeLastRun(report)} ${describeNextChange(report)}`.trimEnd()]
}

export function describeLastRun({ lastLookMs, nowMs }: RunReport): string {
  return lastLookMs === null ? 'No earlier run is remembered.' : `Last run ${duration(nowMs - lastLookMs)} ago.`
}

/** Empty where it is not known: something could not be read. */
function describeNextChange(report: RunReport): string {
  const upcoming = report.processes.filter(({ decision }) => decision.nextChange !== null)
  const [next] = upcoming.sort((a, b) => (a.decision.nextChange?.atMs ?? 0) - (b.decision.nextChange?.atMs ?? 0))
  const change = next === undefined ? null : describeNext(next, report.nowMs)
  if (next === undefined || change === null) return report.processes.some(isUnread) ? '' : 'No change is planned.'
  const owner = report.processes.length > 1 ? `${next.policy.app} ${next.policy.process}` : next.policy.process
  return `Next change: ${owner} → ${change}.`
}

function isUnread({ decision }: ProcessReport): boolean {
  return decision.from === null
}
