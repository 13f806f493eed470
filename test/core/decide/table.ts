import { expect } from 'vitest'
import { decide } from '../../../src/core/decide/decide.ts'
import type {
  Decision,
  EpochMs,
  NumberMetric,
  NumberReading,
  Observation,
  ProcessState,
  ReasonCode,
  RouterBucket,
  RouterReading
} from '../../../src/core/model.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** One decision at noon, as a row of a table. */
export interface Row {
  readonly policy?: Parameters<typeof policyWith>[0]
  /** An earlier look is remembered unless this says otherwise. */
  readonly state?: ProcessState | null
  readonly observation: Observation
  readonly to: number | null
  readonly reasons: readonly (readonly [ReasonCode, string])[]
}

export function decideRow({ policy, state = stateWith(), observation: look }: Row): Decision {
  return decide(policyWith(policy), state, look, noon)
}

export function check(row: Row): void {
  const decision = decideRow(row)
  expect({ to: decision.to, reasons: decision.reasons.map(({ code, message }) => [code, message]) }).toEqual({
    to: row.to,
    reasons: row.reasons
  })
}

export const ago = (minutes: number): EpochMs => noon - minutes * minuteMs

/** Complete minutes up to the instant, all alike. */
export function router(
  values: Partial<Pick<RouterBucket, 'requestsPerMinute' | 'p95Ms' | 'errorShare'>>,
  minutes = 5,
  untilMs = noon
): RouterReading {
  const bucket = (index: number): RouterBucket => ({
    startMs: untilMs - (minutes - index) * minuteMs,
    lengthMs: minuteMs,
    requestsPerMinute: 600,
    p95Ms: 300,
    errorShare: 0,
    ...values
  })
  return { status: 'ok', buckets: Array.from({ length: minutes }, (_, index) => bucket(index)) }
}

export const read = (value: number): NumberReading => ({ status: 'ok', value })
export const unread: NumberReading = { status: 'unavailable', cause: 'it answered 503' }

/** One dyno carries 100 jobs. */
export const jobs: NumberMetric = {
  source: { kind: 'hirefire', url: 'https://www.example.com/', headers: {}, query: 'worker' },
  goal: { kind: 'per-dyno', perDyno: 100 }
}
/** 30 s of waiting are right, however many dynos there are. */
export const latency: NumberMetric = {
  source: { kind: 'json', url: 'https://www.example.com/', headers: {}, query: 'latency' },
  goal: { kind: 'target', target: 30 }
}

/** Moved by metrics alone, as a worker is by default. */
export const byMetrics = {
  probe: null,
  failSafe: null,
  scaleOut: { slow: null, cooldownMs: 0 },
  scaleIn: { fast: null, cooldownMs: 300_000, stabilizationMs: 300_000 },
  schedule: ['0-10']
} as const

export function seenJobs(quantity: number, ...values: readonly number[]): Observation {
  return { ...observation(quantity, null), metrics: values.map(read) }
}
