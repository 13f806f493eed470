import { incidentSubject } from '../core/incidents/incident-key.ts'
import { hasLasted } from '../core/incidents/platform.ts'
import { zoneOf } from '../core/schedule/app-zone.ts'
import { zonedTime } from '../core/schedule/local-clock.ts'
import type { FailOn, RunReport } from '../core/model/run-report.ts'
import { maintenanceProblems } from './maintenance-text.ts'
import { notReady } from './readiness-text.ts'

/** How a run ends: what to annotate, and its exit status. */
export interface Ending {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly status: 0 | 1
}

/** Transient faults are warnings until they have lasted; permanent ones are errors at once. */
export function endingOf(report: RunReport, failOn: FailOn): Ending {
  const faults = report.processes.flatMap(({ fault, state }) => {
    if (fault === null) return []
    const isError = fault.kind === 'permanent' || hasLasted(fault, state.faults, report.nowMs)
    return [isError ? { errors: [fault.message], warnings: [] } : { errors: [], warnings: [fault.message] }]
  })
  const limits = report.processes.flatMap(({ outcome, decision, policy }) => {
    if (outcome.kind !== 'limited') return []
    const limit = `${policy.app} ${policy.process}: ${decision.reasons.at(-1)?.message ?? 'limited'}`
    return [`${limit}. Lower "max", or choose a dyno type that allows more.`]
  })
  const maintenance = report.processes.map(maintenanceProblems)
  const errors = new Set([
    ...report.errors,
    ...faults.flatMap((one) => one.errors),
    ...maintenance.flatMap((one) => one.errors),
    ...notReady(report)
  ])
  const warnings = new Set([
    ...faults.flatMap((one) => one.warnings),
    ...limits,
    ...maintenance.flatMap((one) => one.warnings),
    ...report.warnings
  ])
  const open = failOn === 'incident' ? openIncidents(report) : []
  const status = failOn !== 'never' && errors.size + open.length > 0 ? 1 : 0
  return { errors: [...errors, ...open], warnings: [...warnings], status }
}

function openIncidents({ incidents, policy, nowMs }: RunReport): readonly string[] {
  if (incidents.length === 0) return []
  const names = incidents.map((incident) => {
    const { app, kind, sinceMs } = incident
    return `${incidentSubject(incident)} (${kind}) since ${zonedTime(zoneOf(policy, app), sinceMs, nowMs)}`
  })
  const what = names.length === 1 ? 'An incident is open' : `${names.length} incidents are open`
  return [`${what}: ${names.join(', ')}. Without "fail-on: incident" the run would not fail for it.`]
}
