import { processKey } from '../../core/process-key.ts'
import type { RunReport } from '../../core/model/run-report.ts'
import { secondMs } from '../../core/durations.ts'
import { counted, duration } from '../../core/format.ts'
import { clockSeconds } from '../../core/schedule/local-clock.ts'
import { inert, table } from '../markdown.ts'
import { mermaidBlock } from '../mermaid.ts'
import { renderSummary } from '../summary.ts'
import type { TimelineRow, Timeline } from './timeline.ts'

/** Charts for the first process types; more make the page slow, and nobody looks at them. */
const mostCharts = 4
/** As many instants, with their seconds, have room below a chart. */
const mostInstants = 10
/** GitHub takes a mebibyte for a step; so many rows stay below it. */
const mostRowsShown = 200

/** How a watch ended. */
export type WatchEnd = 'in-time' | 'cancelled'

/**
 * The job summary of a run of many looks: what happened when, as charts and as a table, then the last look. All text
 * from outside is escaped.
 */
export function renderWatchSummary(timeline: Timeline, last: RunReport, ended: WatchEnd): string {
  const { startMs, endMs, looks, changes } = timeline
  const counts = `${counted(looks, 'look')}, ${changes === 0 ? 'no change' : counted(changes, 'change')}`
  const parts = [
    `## Watched for ${duration(endMs - startMs)}: ${counts}${ended === 'cancelled' ? '; cancelled' : ''}`,
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

function charts({ rows, startMs, endMs }: Timeline): readonly string[] {
  if (endMs === startMs) return []
  const processes = [...new Map(rows.map((row) => [processKey(row), row])).values()]
  const drawn = processes.slice(0, mostCharts).map(({ app, process, timezone }) => {
    const own = rows.filter((row) => row.app === app && row.process === process)
    const count = Math.min(mostInstants, Math.max(2, Math.round((endMs - startMs) / secondMs) + 1))
    const instants = Array.from({ length: count }, (_, index) => startMs + ((endMs - startMs) * index) / (count - 1))
    return mermaidBlock({
      title: `${app} ${process}: dynos`,
      xTitle: timezone,
      yTitle: 'dynos',
      labels: instants.map((atMs) => clockSeconds(timezone, atMs)),
      series: [{ kind: 'bar', shows: 'dynos', values: instants.map((atMs) => quantityAt(own, atMs)) }]
    })
  })
  return processes.length > mostCharts
    ? [...drawn, `… and ${counted(processes.length - mostCharts, 'process type')} more, without a chart.`]
    : drawn
}

function quantityAt(rows: readonly TimelineRow[], atMs: number): number | null {
  const begun = rows.filter(({ fromMs }) => fromMs <= atMs).at(-1) ?? rows[0]
  return begun?.to ?? null
}

function looksTable({ rows, leftOut }: Timeline): string {
  const shown = rows.slice(-mostRowsShown)
  const missing = leftOut + rows.length - shown.length
  const cells = shown.map(
    ({ app, process, timezone, fromMs, toMs, looks, from, to, verdict, fastestMs, slowestMs, why }) => [
      `${clockSeconds(timezone, fromMs)}${looks === 1 ? '' : `-${clockSeconds(timezone, toMs)}`} ${timezone}`,
      String(looks),
      inert(app),
      inert(process),
      from === to ? String(to ?? '?') : `**${from ?? '?'} → ${to ?? '?'}**`,
      inert(healthOf(verdict, fastestMs, slowestMs)),
      why === '' ? '' : `\`${why}\``
    ]
  )
  const all = table(['when', 'looks', 'app', 'process', 'dynos', 'health', 'why'], cells)
  return missing === 0 ? all : `${all}\n\n… and ${missing} earlier rows: the log has them all.`
}

function healthOf(verdict: string, fastestMs: number | null, slowestMs: number | null): string {
  if (verdict === 'unknown') return 'not pinged'
  if (fastestMs === null || slowestMs === null) return verdict
  return `${verdict} ${fastestMs === slowestMs ? fastestMs : `${fastestMs}-${slowestMs}`} ms`
}
