import { describe, expect, it } from 'vitest'
import { packed } from '../../../src/core/history/points.ts'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { recordLook } from '../../../src/core/history/record-look.ts'
import type { RecordedLook } from '../../../src/core/history/record-look.ts'
import type { History, HistoryPoint, NumberMetric, RouterBucket } from '../../../src/core/model.ts'
import { decisionWith, healthy, ill, noon, observation, unseen } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { allPoints, point } from './histories.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const policy = policyWith({ schedule: ['weekends 2-6', '3'] })
const router = { perDyno: 'auto', p95TargetMs: null } as const
const lookWith = (changes: Partial<RecordedLook> = {}): RecordedLook => ({
  policy,
  observation: observation(2),
  decision: decisionWith(),
  quantity: 2,
  nowMs: noon,
  ...changes
})
const last = (look: Partial<RecordedLook>, before: History = freshHistory): HistoryPoint | undefined =>
  recordLook(before, lookWith(look)).looks.at(-1)

const bucket = (
  minute: number,
  requestsPerMinute: number | null,
  p95Ms: number | null = null,
  minutes = 1
): RouterBucket => ({
  startMs: noon + minute * minuteMs,
  lengthMs: minutes * minuteMs,
  requestsPerMinute,
  p95Ms,
  errorShare: 0
})
const routed = (...buckets: readonly RouterBucket[]): Partial<RecordedLook> => ({
  policy: { ...policy, router },
  observation: { ...observation(2), router: { status: 'ok', buckets } },
  decision: decisionWith({ health: unseen })
})
const queue: NumberMetric = {
  source: { kind: 'json', url: 'https://x', headers: {}, query: null },
  goal: { kind: 'per-dyno', perDyno: 100 }
}
const latency: NumberMetric = { ...queue, goal: { kind: 'target', target: 30 } }
const measured = (metrics: readonly NumberMetric[], ...values: readonly number[]): Partial<RecordedLook> => ({
  policy: { ...policy, metrics },
  observation: { ...observation(2), metrics: values.map((value) => ({ status: 'ok', value })) }
})

it('a look becomes a point', () => {
  expect(recordLook(freshHistory, lookWith())).toEqual({
    hours: '',
    tenMinutes: '',
    looks: [
      { atMs: noon, quantity: 2, bounds: { floor: 2, ceiling: 6 }, responseMs: 182, demand: null, verdict: 'up' }
    ],
    month: { month: '2026-11', dynoSeconds: 0, flatDynoSeconds: 0, sinceMs: noon }
  })
})

describe('the point has', () => {
  it.each<readonly [string, Partial<RecordedLook>, Partial<HistoryPoint>]>([
    ['whole seconds', { nowMs: noon + 999 }, { atMs: noon }],
    ['no dynos where the formation could not be read', { quantity: null }, { quantity: null }],
    ['no bounds where no window holds', { policy: policyWith({ schedule: ['mon 2'] }) }, { bounds: null }],
    ['the verdict', { decision: decisionWith({ health: ill }) }, { verdict: 'down', responseMs: null }],
    [
      'the median of the pings before the router',
      { ...routed(bucket(-1, 60, 700)), decision: decisionWith({ health: healthy }) },
      { responseMs: 182 }
    ],
    [
      "the router's p95 without pings, weighted by requests",
      routed(bucket(-2, 300, 100), bucket(-1, 100, 500)),
      { responseMs: 200 }
    ],
    [
      "the router's throughput of the last five minutes",
      routed(
        bucket(-7, 9000),
        bucket(-6, 9000),
        bucket(-5, 100),
        bucket(-4, 200),
        bucket(-3, 300),
        bucket(-2, 400),
        bucket(-1, 500)
      ),
      { demand: 300 }
    ],
    [
      'that of the last bucket where buckets are longer',
      routed(bucket(-20, 9000, null, 10), bucket(-10, 120, null, 10)),
      { demand: 120 }
    ],
    ['that of the minutes that were reported', routed(bucket(-2, null), bucket(-1, 120)), { demand: 120 }],
    ['three digits of it', routed(bucket(-1, 12_345)), { demand: 12_300 }],
    [
      'no demand while the router tells nothing',
      {
        policy: { ...policy, router, metrics: [queue] },
        observation: {
          ...observation(2),
          router: { status: 'unavailable', cause: 'down' },
          metrics: [{ status: 'ok', value: 7 }]
        }
      },
      { demand: null }
    ],
    ['the number without a router', measured([queue], 140), { demand: 140 }],
    ['the number of so many a dyno before others', measured([latency, queue], 31, 140), { demand: 140 }],
    ['the first number where there is no other kind', measured([latency, latency], 31, 32), { demand: 31 }],
    [
      'no demand while the number cannot be read',
      {
        policy: { ...policy, metrics: [queue] },
        observation: { ...observation(2), metrics: [{ status: 'unavailable', cause: '503' }] }
      },
      { demand: null }
    ]
  ])('%s', (_, look, expected) => {
    expect(last(look)).toMatchObject(expected)
  })
})

describe('the month', () => {
  const after = (points: readonly HistoryPoint[], nowMs: number): History['month'] =>
    recordLook({ ...freshHistory, looks: points }, lookWith({ nowMs, quantity: 5 })).month
  it.each([
    [
      'counts what was left since the last look, not what this one leaves',
      [point(0, { quantity: 2 })],
      60,
      2 * 3600,
      6 * 3600
    ],
    ['counts what was left last', [point(0, { quantity: 2 }), point(30, { quantity: 4 })], 60, 4 * 1800, 6 * 1800],
    [
      'counts what was left also where a look between saw nothing',
      [point(0, { quantity: 2 }), point(59, { quantity: null })],
      60,
      2 * 60,
      6 * 60
    ],
    ['counts three days without a look', [point(0, { quantity: 1 })], 3 * 24 * 60, 3 * 86_400, 6 * 3 * 86_400]
  ])('%s', (_, points, minutes, dynoSeconds, flatDynoSeconds) => {
    expect(after(points, noon + minutes * minuteMs)).toMatchObject({ month: '2026-11', dynoSeconds, flatDynoSeconds })
  })
})

it('points of a clock that was ahead go', () => {
  const before: History = {
    hours: packed([point(0)]),
    tenMinutes: packed([point(70)]),
    looks: [point(80), point(90)],
    month: null
  }
  const after = recordLook(before, lookWith({ nowMs: noon + 60 * minuteMs }))
  expect(allPoints(after).map(({ atMs }) => (atMs - noon) / hourMs)).toEqual([0, 1])
})
