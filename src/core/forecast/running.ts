import type { Observation, ProcessPolicy } from '../model.ts'

/** Dynos of the formation; null: it was not read, or has no such process type. */
export function formationQuantity({ process }: ProcessPolicy, { app }: Observation): number | null {
  return app.status === 'ok' ? (app.formation.find((entry) => entry.process === process)?.quantity ?? null) : null
}
