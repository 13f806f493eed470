import type { Incident, ProcessState, State } from '../core/model.ts'

/** Whether a state holds something that must not be lost with the run: a change, a hold, an emergency, a fault, an incident. */
export function isNews(saved: State, now: State): boolean {
  return (
    incidentsOf(saved) !== incidentsOf(now) ||
    Object.entries(now.apps).some(([app, processes]) =>
      Object.entries(processes).some(([process, state]) => {
        const before = own(own(saved.apps, app), process)
        return before !== state && (before === undefined || markOf(before) !== markOf(state))
      })
    )
  )
}

function markOf({ lastChange, hold, recovery, faults, expectedQuantities }: ProcessState): string {
  return JSON.stringify([
    lastChange?.atMs,
    hold?.quantity,
    hold?.sinceMs,
    hold?.untilMs,
    recovery.failSafe?.sinceMs,
    recovery.failSafe?.gaveUp,
    faults?.sinceMs,
    expectedQuantities
  ])
}

function incidentsOf({ incidents }: State): string {
  return JSON.stringify(
    incidents.map(({ app, process, kind, phase, shown }: Incident) => [
      app,
      process,
      kind,
      phase,
      shown?.issue,
      shown?.open,
      shown?.phase
    ])
  )
}

function own<T>(values: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined
}
