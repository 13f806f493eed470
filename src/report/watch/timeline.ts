import { processKey } from '../../core/process-key.ts'
import type { EpochMs, Verdict } from '../../core/model.ts'
import type { ProcessReport, RunReport } from '../../core/model/run-report.ts'

/** Looks in a row that found a process type the same. */
export interface Stretch {
  readonly app: string
  readonly process: string
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

/** All looks of one run, as far as they differ. */
export interface Timeline {
  readonly startMs: EpochMs
  readonly endMs: EpochMs
  readonly looks: number
  /** Changes of formations. */
  readonly changes: number
  /** The oldest go first when there are too many; in the order in which they began. */
  readonly stretches: readonly Stretch[]
  readonly leftOut: number
}

/** More rows than this are not read. */
const mostStretches = 500

function isChange({ outcome, decision }: ProcessReport): boolean {
  return outcome.kind === 'scaled' || (outcome.kind === 'limited' && outcome.quantity !== decision.from)
}

/** The timeline with one more look. `before` null: it is the first. */
export function withLook(before: Timeline | null, report: RunReport): Timeline {
  const timeline = before ?? {
    startMs: report.nowMs,
    endMs: report.nowMs,
    looks: 0,
    changes: 0,
    stretches: [],
    leftOut: 0
  }
  const stretches = [...timeline.stretches]
  const last = new Map(stretches.map((stretch, index) => [processKey(stretch), index]))
  for (const process of report.processes) {
    const next = stretchOf(process, report.nowMs)
    const index = last.get(processKey(next))
    const open = index === undefined ? undefined : stretches[index]
    if (index !== undefined && open !== undefined && goesOn(open, next)) stretches[index] = joined(open, next)
    else stretches.push(next)
  }
  const leftOut = Math.max(0, stretches.length - Math.max(mostStretches, report.processes.length))
  return {
    ...timeline,
    endMs: report.nowMs,
    looks: timeline.looks + 1,
    changes: timeline.changes + report.processes.filter(isChange).length,
    stretches: stretches.slice(leftOut),
    leftOut: timeline.leftOut + leftOut
  }
}

function stretchOf({ policy: { app, process }, decision, outcome }: ProcessReport, atMs: EpochMs): Stretch {
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

/** A change begins a stretch of its own, and so does another verdict or another reason. */
function goesOn(open: Stretch, next: Stretch): boolean {
  return (
    next.from === next.to &&
    next.from === open.to &&
    next.verdict === open.verdict &&
    (next.why === open.why || open.from !== open.to)
  )
}

function joined(open: Stretch, next: Stretch): Stretch {
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
