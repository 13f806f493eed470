import { hasLasted } from '../core/incidents/detectors.ts'
import type { FailOn, RunReport } from '../core/model/run-report.ts'
import { maintenanceProblems } from './maintenance-text.ts'

/** How a run ends: what to annotate, and its exit status. */
export interface Ending {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly status: 0 | 1
}

/** Transient faults are warnings until they have lasted; permanent ones are errors at once. */
export function endingOf(report: RunReport, failOn: FailOn): Ending {
  const faults = report.processes.flatMap(({ fault, state }) =>
    fault === null
      ? []
      : [{ message: fault.message, isError: fault.kind === 'permanent' || hasLasted(state.faults, report.nowMs) }]
  )
  const limits = report.processes.flatMap(({ outcome, decision, policy }) => {
    if (outcome.kind !== 'limited') return []
    const limit = `${policy.app} ${policy.process}: ${decision.reasons.at(-1)?.message ?? 'limited'}`
    return [`${limit}. Lower "max", or choose a dyno type that allows more.`]
  })
  const maintenance = report.processes.map(maintenanceProblems)
  const errors = [
    ...new Set([
      ...report.errors,
      ...faults.filter(({ isError }) => isError).map(({ message }) => message),
      ...maintenance.flatMap((one) => one.errors)
    ])
  ]
  const warnings = [
    ...new Set([
      ...faults.filter(({ isError }) => !isError).map(({ message }) => message),
      ...limits,
      ...maintenance.flatMap((one) => one.warnings),
      ...report.warnings
    ])
  ]
  const fails = failOn !== 'never' && (errors.length > 0 || (failOn === 'incident' && report.incidents.length > 0))
  return { errors, warnings, status: fails ? 1 : 0 }
}
