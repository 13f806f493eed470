import { isChanged } from '../outputs.ts'
import { processKey } from '../../core/process-key.ts'
import type { EpochMs, Verdict } from '../../core/model.ts'
import type { ProcessReport, RunReport } from '../../core/model/run-report.ts'

/** A row of the table: looks one after the other that found a process type the same. */
export interface TimelineRow {
  readonly app: string
  readonly process: string
  readonly timezone: string
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
  readonly looks: number
  /** What ran before the first of them and after; null: unknown. */
  readonly from: number | null
  readonly to: number | null
  readonly verdict: Verdict
  readonly fastestMs: number | null
  readonly slowestMs: number | null
  readonly why: string
}

/** All looks of one run; equal ones share a row. */
export interface Timeline {
  readonly startMs: EpochMs
  readonly endMs: EpochMs
  readonly looks: number
  /** Changes of formations. */
  readonly changes: number
  /** In the order in which they began. Where there are too many, the oldest are dropped. */
  readonly rows: readonly TimelineRow[]
  /** How many were dropped. */
  readonly leftOut: number
}

/** Rows that are kept; nobody reads more. */
const mostRows = 500

/** The timeline with one more look. `before` null: it is the first. */
export function appendLook(before: Timeline | null, report: RunReport): Timeline {
  const timeline = before ?? {
    startMs: report.nowMs,
    endMs: report.nowMs,
    looks: 0,
    changes: 0,
    rows: [],
    leftOut: 0
  }
  const rows = [...timeline.rows]
  const last = new Map(rows.map((row, index) => [processKey(row), index]))
  for (const process of report.processes) {
    const next = rowOf(process, report.nowMs)
    const index = last.get(processKey(next))
    const open = index === undefined ? undefined : rows[index]
    if (index !== undefined && open !== undefined && goesOn(open, next)) rows[index] = joined(open, next)
    else rows.push(next)
  }
  const leftOut = Math.max(0, rows.length - Math.max(mostRows, report.processes.length))
  return {
    ...timeline,
    endMs: report.nowMs,
    looks: timeline.looks + 1,
    changes: timeline.changes + report.processes.filter(isChanged).length,
    rows: rows.slice(leftOut),
    leftOut: timeline.leftOut + leftOut
  }
}

function rowOf({ policy: { app, process, timezone }, decision, outcome }: ProcessReport, atMs: EpochMs): TimelineRow {
  const {
    from,
    to,
    health: { verdict, medianMs },
    reasons
  } = decision
  const after = outcome.kind === 'failed' || outcome.kind === 'dry-run' ? from : to
  return {
    app,
    process,
    timezone,
    fromMs: atMs,
    toMs: atMs,
    looks: 1,
    from,
    to: after,
    verdict,
    fastestMs: medianMs,
    slowestMs: medianMs,
    why: reasons.at(-1)?.code ?? ''
  }
}

/** A change has a row of its own, and another verdict or another reason begins a new row. */
function goesOn(open: TimelineRow, next: TimelineRow): boolean {
  return (
    next.from === next.to &&
    next.from === open.to &&
    next.verdict === open.verdict &&
    (next.why === open.why || open.from !== open.to)
  )
}

function joined(open: TimelineRow, next: TimelineRow): TimelineRow {
  const known = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null)
  const [fast, slow] = [known([open.fastestMs, next.fastestMs]), known([open.slowestMs, next.slowestMs])]
  return {
    ...open,
    toMs: next.toMs,
    looks: open.looks + next.looks,
    fastestMs: fast.length === 0 ? null : Math.min(...fast),
    slowestMs: slow.length === 0 ? null : Math.max(...slow)
  }
}
