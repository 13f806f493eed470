import { noop } from '../async.ts'
import { minuteMs } from '../core/durations.ts'
import type { EpochMs, RunMark, RunNumber, State } from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import type { Clock } from '../ports.ts'

/** Workflows that may share a state and are remembered. */
const rememberedWorkflows = 10
/** A run that looks once is over by then. */
const longestLookMs = 4 * minuteMs

export interface RunNumbers {
  /** Takes note of a state that other runs may have saved. */
  readonly read: (state: State) => void
  readonly lacksRuns: () => boolean
  readonly marked: (runs: State['runs'], progress: RunMark['progress']) => State['runs']
}

/** Which run of the same workflow the state tells of. Without a number nothing is known of missing runs. */
export function openRunNumbers(run: RunNumber | null, clock: Clock): RunNumbers {
  if (run === null) return { read: noop, lacksRuns: () => false, marked: (runs) => runs }
  let last: RunMark | null = null
  return {
    read: ({ runs }) => {
      const mark = ownValue(runs, run.workflow)
      if (mark !== undefined && !isSameRun(mark, run)) last = mark
    },
    lacksRuns: () => hasGap(last, run) || isAfterGap(last, clock.now()),
    marked: (runs, progress) => marked(runs, run, { atMs: clock.now(), progress, followsGap: hasGap(last, run) })
  }
}

/**
 * Whether a run of the same workflow may have changed something that the state does not know of: it is missing, or was under way.
 *
 * @param last the run that the state tells of; null: none is known
 */
export function hasGap(last: RunMark | null, run: RunNumber): boolean {
  return last !== null && (last.progress === 'under-way' || !follows(run, last))
}

/** Whether runs beside each other may have replaced what the other saved, where a store cannot tell: a run was missing a moment ago. */
export function isAfterGap(last: RunMark | null, nowMs: EpochMs): boolean {
  return last !== null && last.followsGap && nowMs - last.atMs < longestLookMs
}

/** The marks with that of `run`, unless a later run of its workflow has left one. */
export function marked(runs: State['runs'], run: RunNumber, mark: Omit<RunMark, keyof RunNumber>): State['runs'] {
  const { workflow, number, attempt } = run
  return laterMarks(runs, { [workflow]: { number, attempt, ...mark } })
}

/** Of each workflow the later run; of the same run what `ours` says. */
export function laterMarks(theirs: State['runs'], ours: State['runs']): State['runs'] {
  const known = new Map(Object.entries(theirs))
  for (const [workflow, mark] of Object.entries(ours)) {
    const other = known.get(workflow)
    if (other === undefined || order(mark, other) >= 0) known.set(workflow, mark)
  }
  return Object.fromEntries([...known].sort(([, a], [, b]) => b.atMs - a.atMs).slice(0, rememberedWorkflows))
}

function isSameRun(mark: RunMark, { number, attempt }: RunNumber): boolean {
  return mark.number === number && mark.attempt === attempt
}

function follows(run: RunNumber, last: RunMark): boolean {
  if (order(last, run) >= 0) return true
  return run.attempt === 1
    ? last.number === run.number - 1
    : last.number === run.number && last.attempt === run.attempt - 1
}

type Numbered = Pick<RunNumber, 'number' | 'attempt'>

function order(one: Numbered, other: Numbered): number {
  return one.number - other.number || one.attempt - other.attempt
}
