import type { Outcome, PlatformFault, Policy, ProcessPolicy } from '../../src/core/model.ts'
import type { ProcessReport, RunReport } from '../../src/core/model/run-report.ts'
import { decisionWith, noon, stateWith } from '../run/looks.ts'
import { policyWith } from '../policies.ts'

export const passing: PlatformFault = {
  kind: 'transient',
  scope: 'app',
  message: 'Could not scale sharp web from 2 to 5: Heroku answered 503.'
}
export const lasting: PlatformFault = {
  kind: 'permanent',
  scope: 'account',
  message: 'Could not read the app sharp: Heroku answered 401.'
}

/** One process type of one look; nothing happened unless something else is said. */
export function processReport(changes: Partial<ProcessReport> = {}): ProcessReport {
  return {
    policy: policyWith({ schedule: ['2'] }),
    decision: decisionWith(),
    outcome: { kind: 'unchanged' },
    fault: null,
    during: 'read',
    state: stateWith(),
    size: 'Standard-1X',
    ...changes
  }
}

/** One that went from `from` to `to`, or should have. */
export function changed(from: number, to: number, outcome: Outcome = { kind: 'scaled', quantity: to }): ProcessReport {
  return processReport({
    decision: decisionWith({ from, to, reasons: [{ code: 'scheduled', message: `the schedule says ${to}` }] }),
    outcome
  })
}

/** A configuration of these. */
export function policyOf(processes: readonly ProcessReport[]): Policy {
  const names = [...new Set(processes.map(({ policy }) => policy.app))]
  const of = (app: string): readonly ProcessPolicy[] =>
    processes.flatMap(({ policy }) => (policy.app === app ? [policy] : []))
  return { apps: names.map((app) => ({ app, url: { kind: 'none' }, processes: of(app) })), notify: [] }
}

export function runReport(
  processes: readonly ProcessReport[] = [processReport()],
  changes: Partial<RunReport> = {}
): RunReport {
  return {
    nowMs: noon,
    mode: 'live',
    policy: policyOf(processes),
    lastLookMs: noon - 19 * 60_000,
    processes,
    incidents: [],
    warnings: [],
    errors: [],
    ...changes
  }
}
