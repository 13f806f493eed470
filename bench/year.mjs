// A simulated year of one process type, a look a minute, through decision and state: node bench/year.mjs [days]
import { advance } from '../src/core/decide/advance.ts'
import { decide } from '../src/core/decide/decide.ts'
import { dayMs, minuteMs } from '../src/core/durations.ts'
import { article, policyOf } from './measure.mjs'

const [days = 365] = process.argv.slice(2).map(Number)
const startMs = Date.UTC(2026, 0, 1)
const daysOfYear = 365
const shownBuckets = 5

const kinds = {
  '3/2/1 by hours, without pings': { url: 'none', web: { schedule: article } },
  'a range, by pings': { web: { schedule: ['07:00-22:00 2-6', '1-2'] } },
  'a range, by requests and forecast': {
    web: { schedule: ['07:00-22:00 2-6', '1-2'], metrics: [{ router: 'throughput', 'per-dyno': 600 }] }
  }
}

/** Requests a minute: a day's hill, the same every day. */
const requestsAt = (atMs) => Math.round(1200 * (1 + Math.sin((2 * Math.PI * atMs) / dayMs)))

function routerAt(nowMs) {
  const endMs = Math.floor(nowMs / minuteMs) * minuteMs
  const buckets = Array.from({ length: shownBuckets }, (_, index) => {
    const startMs = endMs - (shownBuckets - index) * minuteMs
    return { startMs, lengthMs: minuteMs, requestsPerMinute: requestsAt(startMs), p95Ms: 180, errorShare: 0 }
  })
  return { status: 'ok', buckets }
}

function lookAt(policy, quantity, nowMs) {
  const entry = { process: 'web', quantity, size: 'Standard-1X', limit: 100, autoscaled: false }
  const app = { id: 'sharp', name: 'sharp', maintenance: false, webUrl: null, releasedAtMs: null, formation: [entry] }
  const answered = { kind: 'answered', status: 200, elapsedMs: 180 }
  return {
    app: { status: 'ok', ...app },
    probe: policy.probe === null ? null : { status: 'ok', samples: [answered, answered, answered] },
    router: policy.router === null ? null : routerAt(nowMs),
    metrics: [],
    dynos: null,
    cadence: { gapsMs: [], nextLookMs: nowMs + minuteMs },
    request: null
  }
}

const rows = Object.entries(kinds).map(([kind, { url, web }]) => {
  const policy = policyOf(JSON.stringify({ apps: { sharp: { url, processes: { web } } } })).apps[0].processes[0]
  let [state, quantity, changes, outsideMs] = [null, 1, 0, 0]
  const begun = process.cpuUsage()
  for (let nowMs = startMs; nowMs < startMs + days * dayMs; nowMs += minuteMs) {
    const before = performance.now()
    const look = lookAt(policy, quantity, nowMs)
    outsideMs += performance.now() - before
    const decision = decide(policy, state, look, nowMs)
    const isChanged = decision.to !== decision.from
    const outcome = isChanged ? { kind: 'scaled', quantity: decision.to } : { kind: 'unchanged' }
    state = advance(state, decision, outcome, null, nowMs)
    if (isChanged) [quantity, changes] = [decision.to, changes + 1]
  }
  const { user, system } = process.cpuUsage(begun)
  const usedMs = (user + system) / 1000 - outsideMs
  const looks = (days * dayMs) / minuteMs
  return {
    kind,
    looks,
    changes,
    'µs a look': Math.round((1000 * usedMs) / looks),
    's a year': Math.round((usedMs * daysOfYear) / days / 100) / 10
  }
})
console.table(rows)
