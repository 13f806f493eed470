import { quantityAfter } from '../core/decide/advance.ts'
import type { BudgetStatus, EpochMs, Policy, State } from '../core/model.ts'
import type { Mode, ProcessReport, RunReport } from '../core/model/run-report.ts'
import type { Ports } from '../ports.ts'
import type { AppResult } from './app-pool.ts'
import type { StateSession } from './state-session.ts'

/** The latest look at each app, and the warnings of the run. */
export interface RunReports {
  readonly warn: (warning: string) => void
  /** Tells of what needs a person: the run fails. */
  readonly fail: (error: string) => void
  /** Tells of what is worth knowing. */
  readonly note: (note: string) => void
  readonly setBudgets: (budgets: readonly BudgetStatus[]) => void
  readonly add: (results: readonly AppResult[]) => void
  /** Whether a look at the app has ever been finished in this run. */
  readonly has: (app: string) => boolean
  readonly latest: () => readonly ProcessReport[]
  /** Of one look; `finished`: the apps that it finished. */
  readonly report: (nowMs: EpochMs, finished: readonly AppResult[]) => RunReport
}

export interface RunReportsContext {
  /** As it is applied now. */
  readonly policy: () => Policy
  readonly mode: Mode
  readonly session: StateSession
  /** The state that the run began with. */
  readonly opened: State
  /** null: no issue is opened. */
  readonly tracker: Ports['tracker']
}

export function openRunReports({ policy, mode, session, opened, tracker }: RunReportsContext): RunReports {
  const warnings = new Set<string>()
  const errors = new Set<string>()
  const notes = new Set<string>()
  const latest = new Map<string, readonly ProcessReport[]>()
  let budgets: readonly BudgetStatus[] = []
  return {
    warn: (warning) => void warnings.add(warning),
    fail: (error) => void errors.add(error),
    note: (note) => void notes.add(note),
    setBudgets: (found) => {
      budgets = found
    },
    add: (results) => results.forEach(({ app, reports }) => latest.set(app, reports)),
    has: (app) => latest.has(app),
    latest: () => [...latest.values()].flat(),
    report: (nowMs, finished) => {
      const isFinished = new Set(finished.map(({ app }) => app))
      const problems = session.problems()
      return {
        nowMs,
        mode,
        policy: policy(),
        lastLookMs: opened.lastLookMs,
        processes: policy().apps.flatMap(({ app }) =>
          (latest.get(app) ?? []).map((report) => (isFinished.has(app) ? report : unchanged(report)))
        ),
        incidents: inOrderOf(
          policy(),
          session.working.whole().incidents.filter(({ phase }) => phase !== 'over')
        ),
        ...(tracker === null ? { isWithoutTracker: true } : {}),
        warnings: [...new Set([...problems.warnings, ...warnings])],
        errors: [...new Set([...problems.errors, ...errors])],
        notes: [...notes],
        ...(budgets.length === 0 ? {} : { budgets })
      }
    }
  }
}

/** An earlier look of a process type, for a look that did not finish: nothing changed. */
function unchanged(report: ProcessReport): ProcessReport {
  const quantity = quantityAfter(report.decision, report.outcome)
  return { ...report, decision: { ...report.decision, from: quantity, to: quantity }, outcome: { kind: 'unchanged' } }
}

/** Those that this run handles last, app by app as they are configured, whichever look ended first. */
function inOrderOf({ apps }: Policy, incidents: State['incidents']): State['incidents'] {
  const places = new Map(apps.map(({ app }, index) => [app, index]))
  const placeOf = (app: string | null): number => (app === null ? -1 : (places.get(app) ?? -1))
  return incidents.toSorted((one, other) => placeOf(one.app) - placeOf(other.app))
}
