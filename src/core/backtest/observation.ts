import type {
  Cadence,
  EpochMs,
  Observation,
  ProbePolicy,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  RouterBucket,
  RouterReading,
  SampleResult
} from '../model.ts'
import { isPinged } from '../decide/expected-down.ts'
import { needsDynos } from '../decide/served.ts'
import type { Ping, SimulatedApp } from './simulated-app.ts'
import { minuteMs } from '../durations.ts'
import { exactDuration } from '../format.ts'

/** How far back the router metrics are read, as in a run: to the last look, but at least and at most so far. */
const shortestRouterMs = 5 * minuteMs
export const longestRouterMs = 120 * minuteMs

export interface LookInput {
  readonly app: SimulatedApp
  readonly policy: ProcessPolicy
  readonly state: ProcessState | null
  readonly cadence: Cadence
  /** The router metrics by the minute, oldest first and without a gap. */
  readonly minutes: readonly RouterBucket[]
  /** Dyno type, and the most dynos that Heroku allows of it. */
  readonly size: string
  readonly limit: number
  readonly nowMs: EpochMs
}

/** What a look observes of the simulated app: pings and router metrics, as far as the policy asks for them. */
export function observe({ app, policy, state, cadence, minutes, size, limit, nowMs }: LookInput): Observation {
  const { process } = policy
  const quantity = app.quantity()
  const lastMs = state?.demand?.untilMs ?? state?.recent.at(-1)?.atMs ?? nowMs
  return {
    app: {
      status: 'ok',
      id: policy.app,
      name: policy.app,
      maintenance: false,
      webUrl: null,
      releasedAtMs: null,
      formation: [{ process, quantity, size, limit, autoscaled: false }]
    },
    probe:
      policy.probe !== null && isPinged({ policy, state, request: null, quantity, nowMs })
        ? pinged(app, policy.probe)
        : null,
    router: policy.router === null ? null : routerOf(minutes, lastMs, nowMs),
    metrics: [],
    dynos: needsDynos(policy, state, quantity, nowMs)
      ? app
          .upSinceMs()
          .map((upSinceMs, index) => ({ name: `${process}.${index + 1}`, process, state: 'up', upSinceMs }))
      : null,
    cadence,
    request: null
  }
}

function pinged(app: SimulatedApp, probe: ProbePolicy): ProbeReading {
  return { status: 'ok', samples: Array.from({ length: probe.samples }, () => sampleOf(app.ping(), probe)) }
}

function sampleOf({ kind, elapsedMs }: Ping, { timeoutMs, expect }: ProbePolicy): SampleResult {
  if (elapsedMs > timeoutMs)
    return {
      kind: 'failed',
      failure: 'overload',
      label: 'timeout',
      cause: `no answer within ${exactDuration(timeoutMs)}`,
      elapsedMs: timeoutMs
    }
  if (kind === 'failed') return { kind: 'failed', failure: 'overload', label: '503', cause: 'answered 503', elapsedMs }
  return { kind: 'answered', status: expect.status[0]?.from ?? 200, elapsedMs }
}

function routerOf(minutes: readonly RouterBucket[], sinceMs: EpochMs, nowMs: EpochMs): RouterReading {
  const toMs = Math.floor(nowMs / minuteMs) * minuteMs
  const fromMs = Math.max(
    toMs - longestRouterMs,
    Math.min(toMs - shortestRouterMs, Math.floor(sinceMs / minuteMs) * minuteMs)
  )
  const last = minutes.length
  const count = Math.min(last, Math.round((toMs - fromMs) / minuteMs))
  return count === 0
    ? { status: 'unavailable', cause: 'there are no complete minutes yet' }
    : { status: 'ok', buckets: minutes.slice(last - count) }
}
