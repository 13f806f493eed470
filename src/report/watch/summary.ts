import { processKey } from '../../core/process-key.ts'
import type { RunReport } from '../../core/model/run-report.ts'
import { counted, duration } from '../../core/format.ts'
import { inert, table } from '../markdown.ts'
import { mostLabels, xychart } from '../mermaid.ts'
import { renderSummary } from '../summary.ts'
import type { Stretch, Timeline } from './timeline.ts'

/** More charts than this nobody looks at. */
const mostCharts = 4
/** GitHub takes a mebibyte for a step; so many rows stay below it. */
const mostRows = 200

/** How a watch ended, as the summary tells it. */
export type WatchEnd = 'in-time' | 'cancelled'

/** The job summary of a run of many looks: what happened when, as charts and as a table, then the last look. All text from outside is escaped. */
export function renderWatchSummary(timeline: Timeline, last: RunReport, ended: WatchEnd): string {
  const { startMs, endMs, looks, changes } = timeline
  const words = `Watched for ${duration(endMs - startMs)}: ${counted(looks, 'look')}, ${changes === 0 ? 'no change' : counted(changes, 'change')}`
  const parts = [
    `## ${words}${ended === 'cancelled' ? '; cancelled' : ''}`,
    ...charts(timeline),
    '### All looks',
    looksTable(timeline),
    '### The last look',
    last.processes.length === 0
      ? 'None came to an end.'
      : renderSummary(last)
          .replace(/^## (.*)$/m, '**$1**')
          .trimEnd()
  ]
  return `${parts.join('\n\n')}\n`
}

function charts({ stretches, startMs, endMs }: Timeline): readonly string[] {
  if (endMs === startMs) return []
  const processes = [...new Map(stretches.map((stretch) => [processKey(stretch), stretch])).values()]
  const drawn = processes.slice(0, mostCharts).map(({ app, process }) => {
    const own = stretches.filter((stretch) => stretch.app === app && stretch.process === process)
    const count = Math.min(mostLabels, Math.max(2, Math.round((endMs - startMs) / 1000) + 1))
    const instants = Array.from({ length: count }, (_, index) => startMs + ((endMs - startMs) * index) / (count - 1))
    const chart = xychart({
      title: `${app} ${process}: dynos, UTC`,
      yTitle: 'dynos',
      labels: instants.map(clockTime),
      series: [{ kind: 'bar', values: instants.map((atMs) => quantityAt(own, atMs)) }]
    })
    return ['```mermaid', chart, '```'].join('\n')
  })
  return processes.length > mostCharts
    ? [...drawn, `… and ${counted(processes.length - mostCharts, 'process type')} more, without a chart.`]
    : drawn
}

function quantityAt(stretches: readonly Stretch[], atMs: number): number {
  const begun = stretches.filter(({ fromMs }) => fromMs <= atMs).at(-1) ?? stretches[0]
  return begun?.to ?? 0
}

function looksTable({ stretches, leftOut }: Timeline): string {
  const shown = stretches.slice(-mostRows)
  const missing = leftOut + stretches.length - shown.length
  const rows = shown.map(({ app, process, fromMs, toMs, looks, from, to, verdict, fastestMs, slowestMs, why }) => [
    looks === 1 ? clockTime(fromMs) : `${clockTime(fromMs)}-${clockTime(toMs)}`,
    String(looks),
    inert(app),
    inert(process),
    from === to ? String(to ?? '?') : `**${from ?? '?'} → ${to ?? '?'}**`,
    inert(healthOf(verdict, fastestMs, slowestMs)),
    why === '' ? '' : `\`${why}\``
  ])
  const all = table(['UTC', 'looks', 'app', 'process', 'dynos', 'health', 'why'], rows)
  return missing === 0 ? all : `${all}\n\n… and ${missing} earlier rows: the log has them all.`
}

function healthOf(verdict: string, fastestMs: number | null, slowestMs: number | null): string {
  if (verdict === 'unknown') return 'not pinged'
  if (fastestMs === null || slowestMs === null) return verdict
  return `${verdict} ${fastestMs === slowestMs ? fastestMs : `${fastestMs}-${slowestMs}`} ms`
}

/** `12:00:05` */
function clockTime(atMs: number): string {
  return new Date(atMs).toISOString().slice(11, 19)
}
