import { describe, expect, it } from 'vitest'
import { learnLeadingMetric, readLeadingMetric } from '../../../src/core/forecast/leading-metric.ts'
import type { LeadingMetricReading } from '../../../src/core/forecast/leading-metric.ts'
import type {
  CapacityMemory,
  LeadingMetricMemory,
  NumberMetric,
  Observation,
  ProcessState
} from '../../../src/core/model.ts'
import { noon, observation } from '../../run/looks.ts'
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
  unexplained: { count: 0, load: 0, slowdown: 0, loadSquared: 0, slowdownSquared: 0, product: 0 }
}
const policy = policyWith({ router: { perDyno: 'auto', p95TargetMs: 500 }, metrics: [queue, busyShare] })
const busy = {
  ...observation(4),
  metrics: [
    { status: 'ok' as const, value: 7 },
    { status: 'ok' as const, value: 0.5 }
  ]
}

/** What is different from four dynos that serve at noon, and can be read. */
interface Given {
  readonly change?: ProcessState['lastChange']
  readonly capacity?: CapacityMemory
  readonly seen?: Observation
  readonly metrics?: readonly NumberMetric[]
  readonly running?: number
  readonly nowMs?: number
}

const broken: Observation = {
  ...busy,
  metrics: [
    { status: 'ok', value: 7 },
    { status: 'unavailable', cause: '503' }
  ]
}

/** Three dynos that have been up for long, and a fourth. */
function listed(upSinceMs: number | null): Observation {
  return {
    ...busy,
    dynos: [0, 0, 0, upSinceMs].map((sinceMs) => ({ name: '', process: 'web', state: 'up', upSinceMs: sinceMs }))
  }
}

describe('what a look reads of it', () => {
  const wentOut = { atMs: noon - minuteMs, from: 3, to: 4 }
  const wentIn = { atMs: noon - minuteMs, from: 6, to: 4 }
  it.each<[string, Given, LeadingMetricReading | null]>([
    ['the number with a target, times the dynos', {}, { load: 2, isLowerBound: false }],
    ['at the least that, while dynos that were added start', { change: wentOut }, { load: 1.5, isLowerBound: true }],
    [
      'all of it at once, where the list says that they are up',
      { change: wentOut, seen: listed(noon - minuteMs) },
      { load: 2, isLowerBound: false }
    ],
    [
      'what is up alone, where the list says that one boots',
      { change: wentOut, seen: listed(null), nowMs: noon + bootedMs },
      { load: 1.5, isLowerBound: true }
    ],
    ['all of it, once they serve', { change: wentOut, nowMs: noon + bootedMs }, { load: 2, isLowerBound: false }],
    ['all of it, after dynos went', { change: wentIn }, { load: 2, isLowerBound: false }],
    ['at the least that, while queues stand', { capacity: queueing }, { load: 2, isLowerBound: true }],
    ['nothing, where nobody serves', { running: 0 }, null],
    ['nothing, where it cannot be read', { seen: broken }, null],
    ['nothing, where no number has a target', { metrics: [queue] }, null]
  ])('%s', (_, { change = null, capacity = null, seen = busy, metrics, running = 4, nowMs = noon }, expected) => {
    const given = { ...policy, metrics: metrics ?? policy.metrics }
    expect(readLeadingMetric(given, change, capacity, { seen, running, nowMs })).toEqual(expected)
  })
})

const demandAt = (minute: number): number => 1000 + 500 * Math.sin(minute / 20)

/** A look in the middle of each minute; the number goes with the requests, but for what `noise` does. */
function lived(minutes: number, noise: (minute: number) => number = () => 1, p95Ms = 300): LeadingMetricMemory | null {
  let memory: LeadingMetricMemory | null = null
  for (let minute = 0; minute < minutes; minute += 1) {
    const known = minute === 0 ? [] : [{ startMs: noon + (minute - 1) * minuteMs, demand: demandAt(minute - 1), p95Ms }]
    memory = learnLeadingMetric(memory, {
      minutes: known,
      targetMs: 500,
      reading: { load: 0.002 * demandAt(minute) * noise(minute), isLowerBound: false },
      lastDemand: Math.log1p(demandAt(minute - 1)),
      nowMs: noon + (minute + 0.5) * minuteMs
    })
  }
  return memory
}

/** A look at which no minute became known. */
function later(
  before: LeadingMetricMemory | null,
  reading: LeadingMetricReading | null,
  nowMs = noon + 61 * minuteMs
): LeadingMetricMemory | null {
  return learnLeadingMetric(before, { minutes: [], targetMs: 500, reading, lastDemand: Math.log1p(1000), nowMs })
}

const requests = (memory: LeadingMetricMemory | null): number | null =>
  memory?.demandNow == null ? null : Math.expm1(memory.demandNow)

describe('the demand of this instant', () => {
  it.each<[string, LeadingMetricMemory | null, number | null]>([
    ['is not known before it was compared often enough', lived(21), null],
    ['is read from a number that goes with the requests', lived(60), demandAt(59)],
    ['is read from one that nearly does', lived(300, (minute) => 1 + 0.05 * (minute % 2)), demandAt(299)],
    ['is not read from one that does not', lived(300, (minute) => 1 + 3 * (minute % 2)), null],
    ['is not learned from slow minutes', lived(300, undefined, 900), null]
  ])('%s', (_, memory, expected) => {
    if (expected === null) expect(requests(memory)).toBeNull()
    else expect((requests(memory) ?? NaN) / expected).toBeCloseTo(1, 1)
  })

  it('counts only where it is more, while it is a lower bound', () => {
    const known = lived(60)
    const atLeast = (load: number): number | null => requests(later(known, { load, isLowerBound: true }))
    expect(atLeast(0.002 * 900)).toBeNull()
    expect(atLeast(0.002 * 1500)).toBeCloseTo(1500, 0)
  })

  it('is not that of an earlier look', () => {
    expect(later(lived(60), null)).toMatchObject({ demandNow: null, comparisons: 59 })
  })
})

it('waits for a few minutes only', () => {
  let memory: LeadingMetricMemory | null = null
  for (let look = 0; look < 100; look += 1)
    memory = later(memory, { load: 1, isLowerBound: false }, noon + look * 30_000)
  expect(memory?.readings.length).toBeLessThanOrEqual(6)
})

it('is nothing where there is nothing to read', () => {
  expect(later(null, null)).toBeNull()
})
