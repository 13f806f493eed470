import type { ProcessPolicy } from '../model.ts'

/** Whether something moves the quantity inside a range: what pings or metrics say, in at least one direction. */
export function isMovedBySignals({ probe, scaleOut, scaleIn, router, metrics }: ProcessPolicy): 'yes' | 'no' {
  if (scaleOut === null && scaleIn === null) return 'no'
  if (router !== null || metrics.length > 0) return 'yes'
  return probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null) ? 'yes' : 'no'
}
