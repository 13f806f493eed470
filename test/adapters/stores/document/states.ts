import { packed } from '../../../../src/core/history/points.ts'
import { decode } from '../../../../src/adapters/stores/document/codec.ts'
import { freshProcessState } from '../../../../src/core/decide/memory.ts'
import type {
  ChangeRecord,
  History,
  HistoryPoint,
  Incident,
  LookRecord,
  Notice,
  ProcessState,
  State
} from '../../../../src/core/model.ts'

const START_MS = Date.UTC(2026, 10, 27, 6)

/** Numbers that vary enough not to be compressed away. */
function lookAt(index: number, seed: number): LookRecord {
  const elapsedMs = (index * 7_919 + seed * 104_729) % 29_989
  return {
    atMs: START_MS + index * 300_000,
    from: 2,
    to: index % 3,
    verdict: index % 2 === 0 ? 'up' : 'slow',
    medianMs: elapsedMs,
    answers: [`${elapsedMs} ms`, '503', 'timeout']
  }
}

/** Like {@link lookAt}, `index` steps of `stepMs` before the last look of {@link stateOf}. */
function pointAt(index: number, stepMs: number, seed: number): HistoryPoint {
  const responseMs = (index * 7_919 + seed * 104_729) % 2_989
  return {
    atMs: START_MS - index * stepMs,
    quantity: index % 100 < 50 ? 2 : 2.25,
    bounds: index % 200 < 100 ? { floor: 2, ceiling: 6 } : null,
    responseMs: index % 10 === 0 ? null : responseMs,
    demand: index % 30 === 0 ? null : (responseMs * 31) % 1_000,
    verdict: responseMs > 2_000 ? 'slow' : 'up'
  }
}

/** Points in every resolution as far back as they reach, the looks `everyMs` apart. */
export function historyWith(everyMs: number, seed = 0): History {
  const points = (stepMs: number, fromMs: number, toMs: number): readonly HistoryPoint[] =>
    Array.from({ length: Math.floor((toMs - fromMs) / stepMs) }, (_, index) =>
      pointAt(Math.floor(fromMs / stepMs) + index, stepMs, seed)
    ).reverse()
  const hourMs = 3_600_000
  return {
    hours: packed(points(hourMs, 7 * 24 * hourMs, 35 * 24 * hourMs)),
    tenMinutes: packed(points(600_000, 25 * hourMs, 7 * 24 * hourMs)),
    looks: points(everyMs, 0, 24 * hourMs),
    month: { month: '2026-11', dynoSeconds: 1_234_567 + seed, flatDynoSeconds: 3_456_789 }
  }
}

export function changesOf(count: number): readonly ChangeRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    atMs: START_MS + index,
    from: 2,
    to: 3,
    by: 'ours',
    code: 'scheduled',
    message: `weekdays 07:00-22:00 says 3 (${(index * 7_919) % 29_989})`
  }))
}

export function processWith(looks: number, seed = 0): ProcessState {
  return {
    ...freshProcessState,
    recovery: { healthySinceMs: null, failSafe: { sinceMs: START_MS, gaveUp: false } },
    lastChange: { atMs: START_MS, from: 2, to: 12 },
    faults: { sinceMs: START_MS, looks: 2 },
    recent: Array.from({ length: looks }, (_, index) => lookAt(index, seed))
  }
}

export const incident: Incident = {
  app: 'sharp-mountain-4005',
  process: 'web',
  kind: 'down',
  phase: 'gave-up',
  sinceMs: START_MS,
  endedMs: null,
  cause: 'answered 503 – “out of order” 🛑',
  lowest: 2,
  highest: 12,
  extra: { dynoSeconds: 36_000, untilMs: START_MS },
  shown: { issue: 7, url: 'https://github.com/o/r/issues/7', open: true, phase: 'ongoing', commentedMs: START_MS }
}

/** What `processWith` leaves out. */
const withCharts: Partial<ProcessState> = {
  changes: changesOf(2),
  history: {
    hours: packed([pointAt(50, 3_600_000, 0)]),
    tenMinutes: packed([pointAt(200, 600_000, 0)]),
    looks: [pointAt(1, 30_500, 0), pointAt(0, 30_500, 0)],
    month: { month: '2026-11', dynoSeconds: 5, flatDynoSeconds: 10.5 }
  }
}

const notice: Notice = {
  kind: 'incident-opened',
  app: 'sharp-mountain-4005',
  process: 'web',
  timezone: 'UTC',
  atMs: START_MS,
  title: 'sharp-mountain-4005 web is down since 06:00 UTC',
  text: 'Answered 503 – “out of order” 🛑.',
  from: 2,
  to: 12,
  verdict: 'down',
  responseTimeMs: null,
  reasons: [{ code: 'fail-safe', message: 'the app is down' }],
  incident: {
    kind: 'down',
    sinceMs: START_MS,
    endedMs: null,
    issue: { number: 7, url: 'https://github.com/o/r/issues/7' }
  },
  runUrl: 'https://github.com/o/r/actions/runs/1'
}

/** A document that uses every field. */
export function stateOf(sequence: number, looks = 3): State {
  return {
    version: 1,
    sequence,
    lastLookMs: START_MS,
    gapsMs: Array.from({ length: looks }, (_, index) => 300_000 + ((index * 7_919) % 29_989)),
    lease: { holder: '1234-1', untilMs: START_MS },
    saves: ['1234-1 1'],
    nearlySpent: { 'sharp-mountain-4005': '2026-11' },
    maintenance: { 'sharp-mountain-4005': { stage: 'on' } },
    runs: {
      'o/r/.github/workflows/scale.yml': { number: 71, attempt: 1, atMs: START_MS, progress: 'done', followsGap: false }
    },
    apps: { 'sharp-mountain-4005': { web: { ...processWith(looks), ...withCharts }, worker: processWith(1) } },
    selected: { 'review-*': ['review-pr-7'] },
    incidents: [incident],
    closed: [
      {
        app: 'sharp-mountain-4005',
        process: 'web',
        kind: 'slow-at-max',
        sinceMs: START_MS - 600_000,
        endedMs: START_MS,
        lowest: 2,
        highest: null
      }
    ],
    calendar: [{ day: 20_813, name: 'Christmas Day' }],
    notices: {
      'slack 1': {
        sentAt: { 'sharp-mountain-4005 web down': START_MS },
        pending: [notice],
        outgoing: [{ ...notice, kind: 'scale', incident: null }]
      }
    }
  }
}

/** The state of a document that can be read. */
export function decoded(text: string): State {
  const result = decode(text)
  if (result.kind !== 'loaded') throw new Error(result.warning)
  return result.state
}
