import { isWhole } from '../whole-reading.ts'
import type { Moment } from './moment.ts'

/** Why the jobs in work could not all be counted, by metric; a worker that nobody sees may be at work. */
export function unseenJobs({ policy, observation }: Pick<Moment, 'policy' | 'observation'>): readonly string[] {
  return policy.metrics.flatMap(({ busy }, index) => {
    if (busy === undefined) return []
    const reading = observation.busy?.[index]
    if (reading?.status !== 'ok')
      return [`the jobs in work cannot be read: ${reading?.cause ?? 'they were not asked for'}`]
    return isWhole(reading) ? [] : ['the number of jobs in work is a partial answer, which may be too small']
  })
}
