import type { Observation, ProcessPolicy } from '../model.ts'

/** Dyno type of the formation, in lower case; null: it was not read, or has no such process type. */
export function formationSize({ process }: ProcessPolicy, { app }: Observation): string | null {
  if (app.status !== 'ok') return null
  return app.formation.find((entry) => entry.process === process)?.size.toLowerCase() ?? null
}

/** Dynos of the formation; null: it was not read, or has no such process type. */
export function formationQuantity({ process }: ProcessPolicy, { app }: Observation): number | null {
  return app.status === 'ok' ? (app.formation.find((entry) => entry.process === process)?.quantity ?? null) : null
}
