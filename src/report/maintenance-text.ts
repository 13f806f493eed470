/** What is told of maintenance mode. Plain text: not escaped. */
import type { ProcessReport } from '../core/model/run-report.ts'

/** What was done about it, as part of a sentence; empty: nothing. */
export function describeMaintenance({ maintenance }: ProcessReport): readonly string[] {
  if (maintenance === undefined) return []
  const { to, kind } = maintenance
  return kind === 'failed'
    ? [`maintenance mode could not be switched ${to}`]
    : [kind === 'dry-run' ? `maintenance mode would go ${to}` : `maintenance mode went ${to}`]
}

/** What needs a look by a person. */
export function maintenanceProblems({ policy, decision, maintenance }: ProcessReport): {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
} {
  if (maintenance?.kind === 'failed') {
    const { fault } = maintenance
    return fault.kind === 'permanent'
      ? { errors: [fault.message], warnings: [] }
      : { errors: [], warnings: [fault.message] }
  }
  const isSomebodyElses = policy.atZero !== undefined && decision.reasons.some(({ code }) => code === 'maintenance')
  const off = `"heroku maintenance:off -a ${policy.app}"`
  return {
    errors: [],
    warnings: isSomebodyElses
      ? [
          `${policy.app} is in maintenance mode, and nothing says that Dyno Scaler switched it on: it is left so, and nothing is scaled. ${off} ends it.`
        ]
      : []
  }
}
