import type { ProcessPolicy } from '../core/model.ts'

/** What the demand of a process type counts; `demand`: a number of which only its source knows the unit. null: a policy that is not known. */
export function demandUnitOf(policy: ProcessPolicy | null): string {
  if (policy?.router != null) return 'requests a minute'
  const metrics = policy?.metrics ?? []
  const first = metrics.find(({ goal }) => goal.kind === 'per-dyno') ?? metrics[0]
  return first?.source.kind === 'hirefire' ? 'jobs' : 'demand'
}
