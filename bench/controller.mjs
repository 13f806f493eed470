/**
 * The project's own decisions for a closed loop of traffic and dynos: `meta`, `init(context)`, `decide(observation, state, nowMs)`.
 * `DYNO_SCALER_SIGNAL`: `router` (requests, p95 and errors by the minute, as Heroku's router gives them), `metrics` (also the share of busy
 * request slots), `pings`. `DYNO_SCALER_AIM`: the share of minutes that may be slow, such as 0.005;
 * `DYNO_SCALER_DELAY`: so many minutes late come those of the router. Reads nothing of the traffic but what a look can see.
 */
import { advance } from '../src/core/decide/advance.ts'
import { decide as decideOn } from '../src/core/decide/decide.ts'
import { parseWindow } from '../src/core/schedule/parse-window.ts'
import { minuteMs, secondMs } from '../src/core/durations.ts'

const signal = process.env.DYNO_SCALER_SIGNAL ?? 'metrics'
const aim = process.env.DYNO_SCALER_AIM
const delayMinutes = Number(process.env.DYNO_SCALER_DELAY ?? 0)
const pingsPerLook = 20
const mostGaps = 200

export const meta = { name: `dyno-scaler (${signal})`, pings: signal === 'pings' ? pingsPerLook : 0 }

export function init({ limits, slo }) {
  return {
    policy: policyOf(limits, slo),
    process: null,
    gapsMs: [],
    lastMs: null,
    wasLast: false,
    minutes: 0,
    upSinceMs: []
  }
}

function policyOf({ min, max }, { p95Ms }) {
  const { window } = parseWindow(`daily ${min}-${max}`)
  const pinged = signal === 'pings'
  return {
    app: 'app',
    process: 'web',
    timezone: 'UTC',
    enabled: true,
    schedule: [window],
    min: null,
    max: null,
    probe: pinged
      ? {
          samples: pingsPerLook,
          spacingMs: 2000,
          timeoutMs: 30 * secondMs,
          method: 'GET',
          headers: {},
          expect: { status: [{ from: 200, to: 299 }], body: null }
        }
      : null,
    failSafe: null,
    scaleOut: { slow: { aboveMs: p95Ms, consecutive: 3, step: 1 }, cooldownMs: 0 },
    scaleIn: {
      fast: pinged ? { belowMs: 0.8 * p95Ms, consecutive: 10, step: 1 } : null,
      cooldownMs: 0,
      stabilizationMs: minuteMs
    },
    router: pinged ? null : { perDyno: 'auto', p95TargetMs: null },
    metrics:
      signal === 'metrics'
        ? [
            {
              source: { kind: 'json', url: 'https://app.test/', headers: {}, query: 'busy' },
              goal: { kind: 'target', target: 0.85 }
            }
          ]
        : [],
    forecast: aim === undefined ? 'auto' : { slowMinutes: Number(aim) },
    lead: { kind: 'auto' },
    idle: null,
    manualChanges: { kind: 'overwrite' },
    changeLimits: null,
    fallback: null,
    tooManyChanges: null
  }
}

export function decide(simulated, state, nowMs) {
  const { app, run, metrics } = simulated
  if (state.lastMs !== null && state.wasLast) state.gapsMs = [...state.gapsMs, nowMs - state.lastMs].slice(-mostGaps)
  const observation = {
    app: {
      status: 'ok',
      id: 'app',
      name: 'app',
      maintenance: false,
      webUrl: null,
      releasedAtMs: null,
      formation: [{ process: 'web', quantity: app.quantity, size: 'Standard-1X', limit: 100, autoscaled: false }]
    },
    probe: signal === 'pings' ? { status: 'ok', samples: simulated.pings.map(sampleOf) } : null,
    router: signal === 'pings' ? null : routerOf(metrics, state, nowMs),
    metrics: signal === 'metrics' ? [{ status: 'ok', value: metrics.now.util }] : [],
    dynos: signal === 'pings' ? null : dynosOf(app, state, nowMs),
    cadence: { gapsMs: state.gapsMs, nextLookMs: run.last ? null : nowMs + 30 * secondMs },
    request: null
  }
  const decision = decideOn(state.policy, state.process, observation, nowMs)
  const outcome = decision.to === decision.from ? { kind: 'unchanged' } : { kind: 'scaled', quantity: decision.to }
  state.process = advance(state.process, decision, outcome, null, nowMs)
  state.lastMs = nowMs
  state.wasLast = run.last
  return { target: decision.to, state }
}

/** Dynos count as up from the look that sees them so. */
function dynosOf({ up, booting }, state, nowMs) {
  const known = state.upSinceMs.slice(0, up)
  state.upSinceMs = [...known, ...Array.from({ length: up - known.length }, () => nowMs)]
  const readingOf = (upSinceMs) => ({ process: 'web', state: 'up', upSinceMs })
  return [...state.upSinceMs, ...Array.from({ length: booting }, () => null)].map(readingOf)
}

/** The complete minutes since the last look, and five before them. */
function routerOf({ series }, state, nowMs) {
  const firstMs = Math.floor(nowMs / minuteMs) * minuteMs - series.count * minuteMs
  const buckets = []
  const known = Math.max(0, series.count - delayMinutes)
  for (let index = Math.max(0, state.minutes - 5); index < known; index += 1) {
    buckets.push({
      startMs: firstMs + index * minuteMs,
      lengthMs: minuteMs,
      requestsPerMinute: series.rps[index] * 60,
      p95Ms: series.p95Ms[index],
      errorShare: series.errorRate[index]
    })
  }
  state.minutes = known
  return { status: 'ok', buckets }
}

function sampleOf({ ms, status }) {
  if (status === 200) return { kind: 'answered', status, elapsedMs: ms }
  return { kind: 'failed', failure: 'overload', label: String(status), cause: `answered ${status}`, elapsedMs: ms }
}
