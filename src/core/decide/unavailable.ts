/** What metrics that cannot be read mean for a look. */
import type { EpochMs } from '../model.ts'
import type { Moment } from './moment.ts'
import { routerGaps } from './router-gaps.ts'
import { isWhole } from '../whole-reading.ts'

/** Since when a metric or its jobs in work cannot be read, or are empty; null: all say something. Pings have an incident of their own. */
export function unavailableSince(moment: Moment): EpochMs | null {
  const { memory, observation, nowMs } = moment
  // Without the app nobody knows where to ask for its metrics.
  if (observation.app.status === 'unavailable') return memory.unavailableSinceMs
  const readings = [...observation.metrics, ...(observation.busy ?? [])]
  const isMissing = isRouterSilent(moment) || readings.some((reading) => reading?.status === 'unavailable')
  return isMissing ? (memory.unavailableSinceMs ?? nowMs) : null
}

/** Whether the router says nothing of what it is asked for, also where it answered. */
function isRouterSilent({ policy: { router: goals }, router, entry }: Moment): boolean {
  if (goals === null || router === null) return false
  if (router.status === 'unavailable') return true
  // Without a dyno there may be nothing to report.
  if (entry?.quantity === 0) return false
  return routerGaps(goals, router).length > 0
}

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
