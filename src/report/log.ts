import type { CycleReport } from './cycle-report.ts'
import { duration } from './format.ts'
import { oneLine } from './markdown.ts'
import { changeWords, healthWords, nextWords, whyWords } from './words.ts'

/** The lines of a run's log: one a process type, then when it last ran and what comes next. */
export function renderLog(report: CycleReport): readonly string[] {
  const rows = report.processes.map((process) => [
    `${process.policy.app} · ${process.policy.process}`,
    changeWords(process),
    healthWords(process.decision.health),
    oneLine(whyWords(process), 500)
  ])
  const widths = [0, 1, 2].map((column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '))
  return [...lines, `${lastRunWords(report)} ${nextChangeWords(report)}`]
}

export function lastRunWords({ lastLookMs, nowMs }: CycleReport): string {
  return lastLookMs === null ? 'No earlier run is remembered.' : `Last run ${duration(nowMs - lastLookMs)} ago.`
}

function nextChangeWords(report: CycleReport): string {
  const upcoming = report.processes.filter(({ decision }) => decision.nextChange !== null)
  const [next] = upcoming.sort((a, b) => (a.decision.nextChange?.atMs ?? 0) - (b.decision.nextChange?.atMs ?? 0))
  const words = next === undefined ? null : nextWords(next, report.nowMs)
  if (next === undefined || words === null) return 'The schedule plans no change.'
  const owner = report.processes.length > 1 ? `${next.policy.app} ${next.policy.process}` : next.policy.process
  return `Next change: ${owner} → ${words}.`
}
