import { minuteMs } from '../core/durations.ts'
import type { EpochMs, Incident, ProcessState, State } from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import type { StateStore } from '../ports.ts'
import type { StateSession } from './state-session.ts'

/** The state of a run that goes on is saved at least so often. */
const saveSpacingMs = 5 * minuteMs
/** After a save that failed. */
export const retrySavingMs = minuteMs

/** Whether a run that goes on has to save its state now: something must not be lost with the run, or the last save is long ago. */
export function isSaveDue({ lease, saved, working }: StateSession, pace: StateStore['pace'], nowMs: EpochMs): boolean {
  const { state, atMs, failedMs } = saved()
  if (pace === 'once' || lease.role() === 'follower') return false
  if (failedMs !== null && nowMs - failedMs < retrySavingMs) return false
  return nowMs - atMs >= saveSpacingMs || isWorthSaving(state, working.whole())
}

/** Whether there is a change, a hold, an emergency, a fault or an incident that is not saved yet. */
function isWorthSaving(saved: State, now: State): boolean {
  return (
    incidentsOf(saved) !== incidentsOf(now) ||
    Object.entries(now.apps).some(([app, processes]) =>
      Object.entries(processes).some(([process, state]) => {
        const before = ownValue(ownValue(saved.apps, app), process)
        return before !== state && (before === undefined || essenceOf(before) !== essenceOf(state))
      })
    )
  )
}

function essenceOf({ lastChange, hold, recovery, faults, expectedQuantities }: ProcessState): string {
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
