/** Maintenance mode of an app while its web is at 0 as planned: when it goes on and off, and whose it is. */
import type { Decision, EpochMs, Observation, OwnMaintenance, ProcessPolicy, ProcessState } from '../model.ts'
import { isZeroByPlan } from './expected-down.ts'

export interface MaintenanceStep {
  /** What it is to be switched to; null: it stays as it is. */
  readonly to: 'on' | 'off' | null
  /** What is remembered of it once that is done. */
  readonly own: OwnMaintenance | null
}

export interface MaintenanceQuestion {
  readonly policy: ProcessPolicy
  readonly observation: Pick<Observation, 'app' | 'request'>
  /** Of the process type. */
  readonly state: ProcessState | null
  /** Without a guard that stopped it. */
  readonly decision: Pick<Decision, 'from' | 'to'>
  readonly own: OwnMaintenance | null
  readonly nowMs: EpochMs
}

/** Part of an observation where maintenance mode, if it is on, is ours. */
export const byUs: Pick<Observation, 'maintenanceBy'> = { maintenanceBy: 'us' }

/** Whether maintenance mode that is found on is ours. */
export function isOurs(own: OwnMaintenance | null): boolean {
  return own !== null && own.stage !== 'left-off'
}

/**
 * On where `web` goes to 0, or is there, by the schedule or by hand; off when it comes back. What a person switched off meanwhile is left
 * off until the next 0.
 */
export function maintenanceStep(question: MaintenanceQuestion): MaintenanceStep {
  const { policy, state, decision, own, nowMs } = question
  const { app, request } = question.observation
  if (app.status === 'unavailable' || decision.to === null || policy.process !== 'web') return { to: null, own }
  const isWanted =
    policy.atZero === 'maintenance' &&
    decision.to === 0 &&
    isZeroByPlan({ policy, state, request, quantity: decision.from, nowMs })
  if (!isWanted) return { to: app.maintenance && isOurs(own) ? 'off' : null, own: null }
  if (app.maintenance) return { to: null, own: { stage: 'on' } }
  const wasLeftOn = own !== null && own.stage !== 'switching-on'
  if (decision.from === 0 && wasLeftOn) return { to: null, own: { stage: 'left-off' } }
  return { to: 'on', own: { stage: 'switching-on' } }
}
