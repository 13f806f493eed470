import { quantityAfter } from '../core/decide/advance.ts'
import type { EpochMs, Policy, State } from '../core/model.ts'
import type { Mode, ProcessReport, RunReport } from '../core/model/run-report.ts'
import type { AppResult } from './app-pool.ts'
import type { StateSession } from './state-session.ts'

/** The latest look at each app, and the warnings of the run. */
export interface RunReports {
  readonly warn: (warning: string) => void
  readonly add: (results: readonly AppResult[]) => void
  /** Whether a look at the app has ever been finished in this run. */
  readonly has: (app: string) => boolean
  readonly latest: () => readonly ProcessReport[]
  /** Of one look; `finished`: the apps that it finished. */
  readonly report: (nowMs: EpochMs, finished: readonly AppResult[]) => RunReport
}

export interface RunReportsContext {
  readonly policy: Policy
  readonly mode: Mode
  readonly session: StateSession
  /** The state that the run began with. */
  readonly opened: State
}

export function openRunReports({ policy, mode, session, opened }: RunReportsContext): RunReports {
  const warnings = new Set<string>()
  const latest = new Map<string, readonly ProcessReport[]>()
  return {
    warn: (warning) => void warnings.add(warning),
    add: (results) => results.forEach(({ app, reports }) => latest.set(app, reports)),
    has: (app) => latest.has(app),
    latest: () => [...latest.values()].flat(),
    report: (nowMs, finished) => {
      const isFinished = new Set(finished.map(({ app }) => app))
      const problems = session.problems()
      return {
        nowMs,
        mode,
        policy,
        lastLookMs: opened.lastLookMs,
        processes: policy.apps.flatMap(({ app }) =>
          (latest.get(app) ?? []).map((report) => (isFinished.has(app) ? report : unchanged(report)))
        ),
        incidents: session.working.whole().incidents.filter(({ phase }) => phase !== 'over'),
        warnings: [...new Set([...problems.warnings, ...warnings])],
        errors: problems.errors
      }
    }
  }
}

/** An earlier look of a process type, for a look that did not finish: nothing changed. */
function unchanged(report: ProcessReport): ProcessReport {
  const quantity = quantityAfter(report.decision, report.outcome)
  return { ...report, decision: { ...report.decision, from: quantity, to: quantity }, outcome: { kind: 'unchanged' } }
}
