import { hasLasted } from '../core/incidents/detectors.ts'
import type { FailOn, RunReport } from '../core/model/run-report.ts'

/** How a run ends: what to annotate, and its exit status. */
export interface Ending {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly status: 0 | 1
}

/** Faults that pass are warnings until they have lasted; what needs a person is an error at once. */
export function endingOf(report: RunReport, failOn: FailOn): Ending {
  const faults = report.processes.flatMap(({ fault, state }) =>
    fault === null
      ? []
      : [{ message: fault.message, grave: fault.kind === 'permanent' || hasLasted(state.faults, report.nowMs) }]
  )
  const limits = report.processes.flatMap(({ outcome, decision, policy }) =>
    outcome.kind === 'limited'
      ? [
          `${policy.app} ${policy.process}: ${decision.reasons.at(-1)?.message ?? 'limited'}. Lower "max", or choose a dyno type that allows more.`
        ]
      : []
  )
  const errors = [...new Set([...report.errors, ...faults.filter(({ grave }) => grave).map(({ message }) => message)])]
  const warnings = [
    ...new Set([...faults.filter(({ grave }) => !grave).map(({ message }) => message), ...limits, ...report.warnings])
  ]
  const fails = failOn !== 'never' && (errors.length > 0 || (failOn === 'incident' && report.incidents.length > 0))
  return { errors, warnings, status: fails ? 1 : 0 }
}
