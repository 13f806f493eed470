import { packed } from '../../../src/core/history/points.ts'
import { freshProcessState } from '../../../src/core/decide/memory.ts'
import type {
  ChangeRecord,
  EpochMs,
  HistoryPoint,
  Incident,
  Policy,
  ProcessPolicy,
  ProcessState,
  ReasonCode,
  State,
  Verdict
} from '../../../src/core/model.ts'
import { listPrices } from '../../../src/core/pricing/prices.ts'
import type { ReportOptions } from '../../../src/report/html/collect.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { policyWith } from '../../policies.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

/** Sunday 2026-11-22, 12:00 UTC. */
export const nowMs: EpochMs = Date.UTC(2026, 10, 22, 12)

export const options: ReportOptions = { nowMs, sizes: () => 'Standard-1X', prices: listPrices, names: 'shown' }

export function point(atMs: EpochMs, changes: Partial<HistoryPoint> = {}): HistoryPoint {
  return {
    atMs,
    quantity: 1,
    bounds: { floor: 1, ceiling: 3 },
    responseMs: 200,
    demand: null,
    verdict: 'up',
    ...changes
  }
}

export function stateOf(apps: State['apps'], changes: Partial<State> = {}): State {
  return {
    version: 1,
    sequence: 7,
    lastLookMs: nowMs,
    gapsMs: [],
    lease: null,
    apps,
    selected: {},
    maintenance: {},
    nearlySpent: {},
    incidents: [],
    closed: [],
    saves: [],
    runs: {},
    calendar: null,
    notices: {},
    ...changes
  }
}

export function processOf(changes: Partial<ProcessState>): ProcessState {
  return { ...freshProcessState, ...changes }
}

export function policyOf(...processes: readonly ProcessPolicy[]): Policy {
  const apps = [...new Set(processes.map(({ app }) => app))]
  return {
    apps: apps.map((app) => ({
      app,
      url: { kind: 'web-url' },
      processes: processes.filter((process) => process.app === app)
    })),
    notify: []
  }
}

export function incidentOf(changes: Partial<Incident> = {}): Incident {
  return {
    app: 'sharp',
    process: 'web',
    kind: 'down',
    phase: 'over',
    sinceMs: nowMs - 6 * hourMs,
    endedMs: nowMs - 5 * hourMs,
    cause: '3 of 3 pings failed (answered 503)',
    lowest: 1,
    highest: 3,
    extra: { dynoSeconds: 0, untilMs: nowMs },
    shown: { issue: 12, url: 'https://github.com/o/r/issues/12', open: false, phase: 'over', commentedMs: null },
    ...changes
  }
}

/** A day that anybody can add up: 12 hours of 1 dyno, 6 of 3, 6 of 2; an hour of it slow, an hour down. */
export const knownPolicy = policyOf(
  policyWith({ schedule: ['00:00-06:00 1', '1-3'], router: { perDyno: 'auto', p95TargetMs: null } })
)
export const knownState: State = stateOf(
  {
    sharp: {
      web: processOf({
        history: {
          hours: '',
          tenMinutes: '',
          looks: Array.from({ length: 24 }, (_, hour) =>
            point(nowMs - (24 - hour) * hourMs, {
              quantity: hour < 12 ? 1 : hour < 18 ? 3 : 2,
              bounds: { floor: 1, ceiling: hour < 12 ? 1 : 3 },
              responseMs: hour === 18 ? null : hour === 12 ? 2000 : 200,
              demand: 60 * (hour + 1),
              verdict: hour === 18 ? 'down' : hour === 12 ? 'slow' : 'up'
            })
          ),
          // Up to the last look, an hour ago.
          month: {
            month: '2026-11',
            dynoSeconds: 40 * 3600,
            flatDynoSeconds: 69 * 3600,
            sinceMs: nowMs - dayMs
          }
        },
        changes: [
          { atMs: nowMs - 12 * hourMs, from: 1, to: 3, by: 'ours', code: 'slow', message: '3 pings above 1,000 ms' },
          {
            atMs: nowMs - 6 * hourMs,
            from: 3,
            to: 2,
            by: 'ours',
            code: 'scheduled',
            message: 'weekdays 07:00-22:00 says 2'
          },
          {
            atMs: nowMs - 3 * hourMs,
            from: 2,
            to: 2,
            by: 'external',
            code: 'manual-change-noticed',
            message: 'somebody set 2'
          }
        ]
      })
    }
  },
  { incidents: [incidentOf()] }
)

/** The same numbers in every run. */
function chance(seed: number): () => number {
  let value = seed
  return () => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648
    return value / 2_147_483_648
  }
}

const codes: readonly ReasonCode[] = ['scheduled', 'lead', 'demand', 'forecast', 'slow', 'fail-safe']

/** Five weeks of an app that people visit by day. */
export function busyProcess(policy: ProcessPolicy, seed: number, lookEveryMs = 6 * minuteMs): ProcessState {
  const random = chance(seed)
  const changes: ChangeRecord[] = []
  let quantity = 2
  let outageUntilMs = 0
  const size = 250 + (seed % 7) * 320
  const pointAt = (atMs: EpochMs, lengthMs: number): HistoryPoint => {
    const local = new Date(atMs - 5 * hourMs)
    const hour = local.getUTCHours() + local.getUTCMinutes() / 60
    const weekend = [0, 6].includes(local.getUTCDay())
    const demand =
      size *
      (0.12 + (weekend ? 0.45 : 1) * Math.max(0, Math.sin(((hour - 6) / 17) * Math.PI)) ** 1.4) *
      (0.85 + 0.3 * random())
    const bounds = windowAt(policy.schedule, localTime(policy.timezone, atMs))?.bounds ?? null
    if (random() < lengthMs / (9 * dayMs)) outageUntilMs = atMs + lengthMs * 2
    const isDown = atMs < outageUntilMs
    const wanted = Math.ceil((demand / size) * 5)
    const next = isDown ? 6 : Math.min(Math.max(wanted, bounds?.floor ?? 1), bounds?.ceiling ?? 6)
    if (next !== quantity) {
      const code = isDown ? 'fail-safe' : (codes[Math.floor(random() * 5)] ?? 'scheduled')
      changes.push({
        atMs,
        from: quantity,
        to: next,
        by: random() < 0.04 ? 'external' : 'ours',
        code,
        message: messages[code] ?? ''
      })
    }
    quantity = next
    const load = demand / (size * 0.22 * Math.max(1, quantity))
    const spike = random() < 0.012 ? 400 + 900 * random() : 0
    const responseMs = isDown ? null : Math.round(90 * (0.8 + 0.4 * random()) + 110 * load ** 3 + spike)
    const verdict: Verdict = isDown
      ? 'down'
      : responseMs !== null && responseMs > 1000
        ? 'slow'
        : random() < 0.004
          ? 'unknown'
          : 'up'
    return { atMs, quantity, bounds, responseMs: verdict === 'unknown' ? null : responseMs, demand, verdict }
  }
  const row = (fromMs: EpochMs, toMs: EpochMs, stepMs: number, jitterMs = 0): readonly HistoryPoint[] =>
    Array.from({ length: Math.floor((toMs - fromMs) / stepMs) }, (_, index) =>
      pointAt(fromMs + index * stepMs + Math.floor(random() * jitterMs), stepMs)
    )
  const history = {
    hours: packed(row(nowMs - 35 * dayMs, nowMs - 7 * dayMs, hourMs)),
    tenMinutes: packed(row(nowMs - 7 * dayMs, nowMs - dayMs, 10 * minuteMs)),
    looks: row(nowMs - dayMs, nowMs, lookEveryMs, lookEveryMs * 0.8),
    month: null
  }
  return processOf({ history, changes: changes.slice(-100) })
}

const messages: Readonly<Partial<Record<ReasonCode, string>>> = {
  scheduled: 'weekdays 07:00-22:00 says 2 to 6',
  lead: 'weekdays 07:00-22:00 says 2 from 07:00; runs come about every 18 min, so now',
  demand: '612 requests a minute, 150 a dyno carry it: 5',
  forecast: '740 requests a minute expected until the next look in 18 min: 5',
  slow: '3 pings in a row above 1,000 ms',
  'fail-safe': 'the app is down (3 of 3 pings failed, answered 503): at least 6'
}

/** An app as busy people have it: five weeks, an incident that is over and one that is not. */
export const busyPolicy = policyOf(
  policyWith({
    app: 'sharp-mountain-4005',
    timezone: 'America/New_York',
    schedule: ['weekdays 07:00-22:00 2-6', 'weekends 09:00-22:00 1-4', '22:00-03:00 2', '1'],
    router: { perDyno: 'auto', p95TargetMs: 500 }
  })
)
export const busyState: State = stateOf(
  { 'sharp-mountain-4005': { web: busyProcess(busyPolicy.apps[0]!.processes[0]!, 3) } },
  {
    incidents: [
      incidentOf({ app: 'sharp-mountain-4005', sinceMs: nowMs - 30 * hourMs, endedMs: nowMs - 28.6 * hourMs }),
      incidentOf({
        app: 'sharp-mountain-4005',
        kind: 'slow-at-max',
        phase: 'ongoing',
        sinceMs: nowMs - 40 * minuteMs,
        endedMs: null,
        cause: '4 pings in a row above 1,000 ms with 6 dynos, the most that is allowed'
      })
    ]
  }
)

/** `count` process types of a few apps. */
export function manyProcesses(
  count: number,
  lookEveryMs = 5 * minuteMs
): { readonly state: State; readonly policy: Policy } {
  const processes = Array.from({ length: count }, (_, index) =>
    policyWith({
      app: ['sharp-mountain-4005', 'quiet-river-1207', 'shop-production-with-a-rather-long-name', 'intranet'][
        Math.floor(index / 5) % 4
      ]!,
      process: ['web', 'worker', 'mailer', 'clock', 'importer'][index % 5]!,
      timezone: 'America/New_York',
      schedule: ['weekdays 07:00-22:00 2-6', '1-2'],
      router: { perDyno: 'auto', p95TargetMs: null }
    })
  )
  const apps: Record<string, Record<string, ProcessState>> = {}
  processes.forEach((policy, index) => {
    apps[policy.app] = { ...apps[policy.app], [policy.process]: busyProcess(policy, index + 1, lookEveryMs) }
  })
  return {
    state: stateOf(apps, { incidents: [incidentOf({ app: 'intranet', phase: 'ongoing', endedMs: null })] }),
    policy: policyOf(...processes)
  }
}

/** A look every 20 minutes for so many days: 1,620 requests a minute from 9 to 17 UTC, else 480; 4 dynos all the time. */
export function rhythmicProcess(days: number): ProcessState {
  const looks = Array.from({ length: days * 72 }, (_, index) => nowMs - (days * 72 - index) * 20 * minuteMs)
  const at = (atMs: EpochMs): HistoryPoint => {
    const hour = (atMs % dayMs) / hourMs
    return point(atMs, { quantity: 4, bounds: { floor: 4, ceiling: 4 }, demand: hour >= 9 && hour < 17 ? 1620 : 480 })
  }
  return processOf({ history: { hours: '', tenMinutes: packed(looks.map(at)), looks: [], month: null } })
}

/** The dynos of that rhythm are 3 and 1. */
export const rhythmicPolicy = policyWith({ schedule: ['4'], router: { perDyno: 600, p95TargetMs: 1000 } })
