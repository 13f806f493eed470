import { freshMemory, freshProcessState } from '../../src/core/decide/memory.ts'
import type {
  AppReading,
  Decision,
  EpochMs,
  FormationEntry,
  Health,
  Observation,
  ProbeReading,
  ProcessState,
  SampleResult
} from '../../src/core/model.ts'
import { hourMs } from '../../src/core/durations.ts'

/** Sunday 2026-11-22, 12:00 UTC. */
export const noon: EpochMs = Date.UTC(2026, 10, 22, 12)

export function answered(elapsedMs: number): SampleResult {
  return { kind: 'answered', status: 200, elapsedMs }
}

/** A 503: what more dynos can cure. */
export const overloaded: SampleResult = {
  kind: 'failed',
  failure: 'overload',
  label: '503',
  cause: 'answered 503',
  elapsedMs: 30
}

/** A 404: what they cannot. */
export const missing: SampleResult = {
  kind: 'failed',
  failure: 'other',
  label: '404',
  cause: 'answered 404',
  elapsedMs: 20
}

export function pings(...samples: readonly SampleResult[]): ProbeReading {
  return { status: 'ok', samples }
}

export const up = pings(answered(180), answered(182), answered(190))
export const slow = pings(answered(1500), answered(1600), answered(1700))
export const tooSlow = pings(answered(5400), answered(5500), answered(9000))
export const down = pings(overloaded, overloaded, overloaded)
export const notFound = pings(missing, missing, missing)

export function entry(quantity: number, changes: Partial<FormationEntry> = {}): FormationEntry {
  return { process: 'web', quantity, size: 'Standard-1X', limit: 100, autoscaled: false, ...changes }
}

export function appWith(quantity: number, changes: Partial<Extract<AppReading, { status: 'ok' }>> = {}): AppReading {
  return {
    status: 'ok',
    id: '01234567-89ab-4cde-8f01-23456789abcd',
    name: 'sharp',
    maintenance: false,
    webUrl: 'https://sharp.herokuapp.com/',
    releasedAtMs: noon - 24 * hourMs,
    formation: [entry(quantity)],
    ...changes
  }
}

/** One look at `quantity` web dynos. */
export function observation(
  quantity: number,
  probe: ProbeReading | null = up,
  app: AppReading = appWith(quantity)
): Observation {
  return {
    app,
    probe,
    router: null,
    metrics: [],
    dynos: null,
    cadence: { gapsMs: [], nextLookMs: null },
    request: null
  }
}

export const unreachable: AppReading = {
  status: 'unavailable',
  fault: { kind: 'transient', scope: 'account', message: 'Could not read the app sharp: Heroku answered 503.' }
}

/** What an earlier look left. */
export function stateWith(changes: Partial<ProcessState> = {}): ProcessState {
  return { ...freshProcessState, pointQuantity: 0, ...changes }
}

export const healthy: Health = {
  verdict: 'up',
  medianMs: 182,
  cause: null,
  answers: ['180 ms', '182 ms', '190 ms'],
  misconfigured: false
}
export const ill: Health = {
  verdict: 'down',
  medianMs: null,
  cause: '3 of 3 pings failed (answered 503)',
  answers: ['503', '503', '503'],
  misconfigured: false
}
export const unseen: Health = { verdict: 'unknown', medianMs: null, cause: null, answers: [], misconfigured: false }
export const misconfigured: Health = {
  verdict: 'unknown',
  medianMs: null,
  cause: '3 of 3 pings failed (answered 404)',
  answers: ['404', '404', '404'],
  misconfigured: true
}

export function decisionWith(changes: Partial<Decision> = {}): Decision {
  return {
    app: 'sharp',
    process: 'web',
    from: 2,
    to: 2,
    health: healthy,
    reasons: [{ code: 'in-bounds', message: 'the schedule says 2' }],
    nextChange: null,
    memory: { ...freshMemory, recovery: { healthySinceMs: noon, failSafe: null } },
    ...changes
  }
}
