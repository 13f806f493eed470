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
export function isSaveDue(session: StateSession, pace: StateStore['pace'], nowMs: EpochMs): boolean {
  const { state, atMs } = session.saved()
  const { working } = session
  if (!mayTrySaving(session, pace, nowMs)) return false
  return nowMs - atMs >= saveSpacingMs || isWorthSaving(state, working.whole())
}

/** Whether a run that goes on may save: the leader, where a save is cheap, and not at once after one that failed. */
export function mayTrySaving(
  { lease, saved }: Pick<StateSession, 'lease' | 'saved'>,
  pace: StateStore['pace'],
  nowMs: EpochMs
): boolean {
  const { failedMs } = saved()
  const isTooSoon = failedMs !== null && nowMs - failedMs < retrySavingMs
  return pace === 'often' && lease.role() === 'leader' && !isTooSoon
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

function essenceOf({ lastChange, hold, recovery, faults, expectedQuantities, intents }: ProcessState): string {
  return JSON.stringify([
    lastChange?.atMs,
    hold?.quantity,
    hold?.sinceMs,
    hold?.untilMs,
    recovery.failSafe?.sinceMs,
    recovery.failSafe?.gaveUp,
    faults?.sinceMs,
    expectedQuantities,
    intents
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
