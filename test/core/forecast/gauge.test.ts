import { describe, expect, it } from 'vitest'
import { gaugeAfter, readGauge } from '../../../src/core/forecast/gauge.ts'
import type { GaugeReading } from '../../../src/core/forecast/gauge.ts'
import type { CapacityMemory, GaugeMemory, NumberMetric, ProcessState } from '../../../src/core/model.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const bootedMs = 3 * minuteMs
const busyShare: NumberMetric = {
  source: { kind: 'json', url: 'https://app.test/', headers: {}, query: 'busy' },
  goal: { kind: 'target', target: 0.6 }
}
const queue: NumberMetric = { ...busyShare, goal: { kind: 'per-dyno', perDyno: 100 } }
const queueing: CapacityMemory = {
  perDyno: 800,
  backlog: 40,
  limitSeen: true,
  suspects: { count: 0, load: 0, p95: 0, load2: 0, p952: 0, product: 0 }
}
const policy = policyWith({ router: { perDyno: 'auto', p95TargetMs: 500 }, metrics: [queue, busyShare] })
const busy = {
  ...observation(4),
  metrics: [
    { status: 'ok' as const, value: 7 },
    { status: 'ok' as const, value: 0.5 }
  ]
}

describe('what a look reads of it', () => {
  const wentOut: ProcessState = stateWith({ lastChange: { atMs: noon - minuteMs, from: 3, to: 4 } })
  const wentIn: ProcessState = stateWith({ lastChange: { atMs: noon - minuteMs, from: 6, to: 4 } })
  it.each<[string, Parameters<typeof readGauge>, GaugeReading | null]>([
    [
      'the number with a target, times the dynos',
      [policy, stateWith(), busy, 4, null, noon],
      { load: 2, tells: 'demand' }
    ],
    [
      'at the least that, while dynos that were added start',
      [policy, wentOut, busy, 4, null, noon],
      { load: 1.5, tells: 'least' }
    ],
    ['all of it, once they serve', [policy, wentOut, busy, 4, null, noon + bootedMs], { load: 2, tells: 'demand' }],
    ['all of it, after dynos went', [policy, wentIn, busy, 4, null, noon], { load: 2, tells: 'demand' }],
    [
      'at the least that, while queues stand',
      [policy, stateWith(), busy, 4, queueing, noon],
      { load: 2, tells: 'least' }
    ],
    ['nothing, where nobody serves', [policy, stateWith(), busy, 0, null, noon], null],
    [
      'nothing, where it cannot be read',
      [
        policy,
        stateWith(),
        {
          ...busy,
          metrics: [
            { status: 'ok', value: 7 },
            { status: 'unavailable', cause: '503' }
          ]
        },
        4,
        null,
        noon
      ],
      null
    ],
    ['nothing, where no number has a target', [{ ...policy, metrics: [queue] }, stateWith(), busy, 4, null, noon], null]
  ])('%s', (_, given, expected) => {
    expect(readGauge(...given)).toEqual(expected)
  })
})

const demandAt = (minute: number): number => 1000 + 500 * Math.sin(minute / 20)

/** A look in the middle of each minute; the number goes with the requests, but for what `noise` does. */
function lived(minutes: number, noise: (minute: number) => number = () => 1, p95Ms = 300): GaugeMemory | null {
  let gauge: GaugeMemory | null = null
  for (let minute = 0; minute < minutes; minute += 1) {
    const known = minute === 0 ? [] : [{ startMs: noon + (minute - 1) * minuteMs, demand: demandAt(minute - 1), p95Ms }]
    gauge = gaugeAfter(
      gauge,
      known,
      500,
      { load: 0.002 * demandAt(minute) * noise(minute), tells: 'demand' },
      Math.log1p(demandAt(minute - 1)),
      noon + (minute + 0.5) * minuteMs
    )
  }
  return gauge
}

const requests = (gauge: GaugeMemory | null): number | null => (gauge?.now == null ? null : Math.expm1(gauge.now))

describe('the demand of this instant', () => {
  it.each<[string, GaugeMemory | null, number | null]>([
    ['is not known before it was compared often enough', lived(21), null],
    ['is read from a number that goes with the requests', lived(60), demandAt(59)],
    ['is read from one that nearly does', lived(300, (minute) => 1 + 0.05 * (minute % 2)), demandAt(299)],
    ['is not read from one that does not', lived(300, (minute) => 1 + 3 * (minute % 2)), null],
    ['is not learned from slow minutes', lived(300, undefined, 900), null]
  ])('%s', (_, gauge, expected) => {
    if (expected === null) expect(requests(gauge)).toBeNull()
    else expect((requests(gauge) ?? NaN) / expected).toBeCloseTo(1, 1)
  })

  it('counts only where it is more, while it tells the least', () => {
    const known = lived(60)
    const atLeast = (load: number): number | null =>
      requests(gaugeAfter(known, [], 500, { load, tells: 'least' }, Math.log1p(1000), noon + 61 * minuteMs))
    expect(atLeast(0.002 * 900)).toBeNull()
    expect(atLeast(0.002 * 1500)).toBeCloseTo(1500, 0)
  })

  it('is not that of an earlier look', () => {
    expect(gaugeAfter(lived(60), [], 500, null, Math.log1p(1000), noon + 61 * minuteMs)).toMatchObject({
      now: null,
      compared: 59
    })
  })
})

it('waits for a few minutes only', () => {
  let gauge: GaugeMemory | null = null
  for (let look = 0; look < 100; look += 1)
    gauge = gaugeAfter(gauge, [], 500, { load: 1, tells: 'demand' }, 0, noon + look * 30_000)
  expect(gauge?.open.length).toBeLessThanOrEqual(6)
})

it('is nothing where there is nothing to read', () => {
  expect(gaugeAfter(null, [], 500, null, 0, noon)).toBeNull()
})
