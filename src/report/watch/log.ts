import { processKey } from '../../core/process-key.ts'
import type { ProcessReport, RunReport } from '../../core/model/run-report.ts'
import { counted, utcClockSeconds } from '../../core/format.ts'
import { renderLog } from '../log.ts'
import { oneLine } from '../markdown.ts'
import { describeChange, describeHealth } from '../decision-text.ts'

/** One look in the log of a watch: a line, and the details folded below it; none where nothing has changed. */
export interface LookLines {
  readonly line: string
  readonly details: readonly string[]
}

/** With more process types than this, a line counts them instead. */
const mostNamed = 3

/** @param before the look before; null: this is the first */
export function lookLines(report: RunReport, before: RunReport | null): LookLines {
  const known = new Map((before?.processes ?? []).map((process) => [processKey(process.policy), process]))
  const news = report.processes.filter((process) => isNews(process, known.get(processKey(process.policy))))
  return {
    line: `${utcClockSeconds(report.nowMs)}  ${lineOf(report.processes, news)}`,
    details: news.length === 0 ? [] : renderLog({ ...report, processes: news }).slice(0, -1)
  }
}

function lineOf(processes: readonly ProcessReport[], news: readonly ProcessReport[]): string {
  if (processes.length === 0) return 'nothing could be seen in time'
  const named = processes.length <= mostNamed ? processes : news.slice(0, mostNamed)
  const names = named.map((process) => {
    const { policy, decision } = process
    return `${policy.app} ${policy.process} ${describeChange(process)}, ${describeHealth(decision.health)}`
  })
  const rest = processes.length - named.length
  const down = processes.filter(({ decision }) => decision.health.verdict === 'down').length
  const more = named.length === 0 ? '' : 'more '
  const others = `${counted(rest, 'process type')} ${more}${down === 0 ? '' : `(${down} of all down)`}`.trim()
  return oneLine([...names, ...(rest === 0 ? [] : [others])].join(' · '), 500)
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
