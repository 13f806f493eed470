import type { ProcessPolicy } from '../model.ts'

/** Whether pings or metrics can change the quantity inside a range of the schedule, in at least one direction. */
export function isMovedBySignals({ probe, scaleOut, scaleIn, router, metrics }: ProcessPolicy): boolean {
  if (scaleOut === null && scaleIn === null) return false
  if (router !== null || metrics.length > 0) return true
  return probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null)
}
