import { processKey } from '../../core/process-key.ts'
import type { ProcessReport, RunReport } from '../../core/model/run-report.ts'
import { counted } from '../../core/format.ts'
import { clockSeconds } from '../../core/schedule/local-clock.ts'
import { renderLog } from '../log.ts'
import { oneLine } from '../markdown.ts'
import { describeChange, describeHealth, describeIssues, describeReasons } from '../decision-text.ts'
import { describeReadiness } from '../readiness-text.ts'

/** One look in the log of a watch: a line, and the details folded below it; none where nothing has changed. */
export interface LookLines {
  readonly line: string
  readonly details: readonly string[]
}

/** With more process types than this, a line counts them instead. */
const mostNamed = 3

/** @param before the look before; null: this is the first */
export function lookLines(report: RunReport, before: RunReport | null): LookLines {
  const news = newsOf(report, before)
  return {
    line: `${instant(report)}  ${oneLine(lineOf(report.processes, news, (process) => describeState(process) + describeIssues(process, report)) + describeReadiness(report), 500)}`,
    details: news.length === 0 ? [] : renderLog({ ...report, processes: news }).slice(0, -1)
  }
}

/** One look in a single line, with the reasons of what has changed; for a log that folds nothing. */
export function lookInOneLine(report: RunReport, before: RunReport | null): string {
  const news = newsOf(report, before)
  const describe = (process: ProcessReport): string =>
    `${describeState(process)}${news.includes(process) ? `: ${describeReasons(process)}` : ''}${describeIssues(process, report)}`
  return `${instant(report)}  ${oneLine(lineOf(report.processes, news, describe) + describeReadiness(report), 1000)}`
}

/** In the zone of the apps; in UTC where they have several. */
function instant({ processes, nowMs }: RunReport): string {
  const [timezone = 'UTC', ...others] = new Set(processes.map(({ policy }) => policy.timezone))
  const zone = others.length === 0 ? timezone : 'UTC'
  return `${clockSeconds(zone, nowMs)} ${zone}`
}

function newsOf(report: RunReport, before: RunReport | null): readonly ProcessReport[] {
  const known = new Map((before?.processes ?? []).map((process) => [processKey(process.policy), process]))
  return report.processes.filter((process) => isNews(process, known.get(processKey(process.policy))))
}

function describeState(process: ProcessReport): string {
  const { policy, decision } = process
  return `${policy.app} ${policy.process} ${describeChange(process)}, ${describeHealth(decision.health)}`
}

function lineOf(
  processes: readonly ProcessReport[],
  news: readonly ProcessReport[],
  describe: (process: ProcessReport) => string
): string {
  if (processes.length === 0) return 'nothing could be seen in time'
  const named = processes.length <= mostNamed ? processes : news.slice(0, mostNamed)
  const rest = processes.length - named.length
  const down = processes.filter(({ decision }) => decision.health.verdict === 'down').length
  const more = named.length === 0 ? '' : 'more '
  const others = `${counted(rest, 'process type')} ${more}${down === 0 ? '' : `(${down} of all down)`}`.trim()
  return [...named.map(describe), ...(rest === 0 ? [] : [others])].join(' · ')
}

function isNews(now: ProcessReport, before: ProcessReport | undefined): boolean {
  if (before === undefined || now.outcome.kind !== 'unchanged' || (now.fault === null) !== (before.fault === null))
    return true
  const [one, other] = [now.decision, before.decision]
  return (
    one.health.verdict !== other.health.verdict ||
    one.reasons.map(({ code }) => code).join() !== other.reasons.map(({ code }) => code).join() ||
    one.from !== before.decision.to
  )
}
