import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { absoluteBounds, scheduledBounds } from '../../../src/core/schedule/bounds.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import type {
  EpochMs,
  NumberReading,
  Observation,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  RouterReading,
  SampleResult
} from '../../../src/core/model.ts'
import { answered, appWith, entry, noon, observation, pings, stateWith, unreachable } from '../../run/looks.ts'
import { failSafe, policyWith } from '../../policies.ts'
import { windows, zones } from '../schedule/oracle.ts'
import { byMetrics, jobs, latency, router, seenJobs } from './table.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const samples: fc.Arbitrary<SampleResult> = fc.oneof(
  fc.integer({ min: 1, max: 9000 }).map((elapsedMs): SampleResult => ({ kind: 'answered', status: 200, elapsedMs })),
  fc
    .constantFrom<'overload' | 'other'>('overload', 'other')
    .map((failure): SampleResult => ({ kind: 'failed', failure, label: 'x', cause: 'y', elapsedMs: 5 }))
)
const readings: fc.Arbitrary<ProbeReading | null> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(samples, { minLength: 1, maxLength: 5 })
      .map((list): ProbeReading => ({ status: 'ok', samples: list }))
  },
  fc.constant<ProbeReading>({ status: 'unavailable', cause: 'no address' }),
  fc.constant(null)
)
const quantity = fc.integer({ min: 0, max: 20 })
const limits = fc
  .tuple(fc.option(quantity), fc.option(quantity))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

const policies: fc.Arbitrary<ProcessPolicy> = fc
  .record({
    schedule: fc.array(windows, { minLength: 1, maxLength: 4 }).map((list) => list.map(({ line }) => line)),
    timezone: fc.constantFrom(...zones),
    limits,
    enabled: fc.constantFrom(true, true, true, false),
    failSafe: fc.option(
      fc.record({ quantity: fc.option(quantity), on: fc.constantFrom<'overload' | 'any'>('overload', 'any') })
    ),
    by: fc.constantFrom<'pings' | 'metrics' | 'both'>('pings', 'metrics', 'both'),
    idle: fc.option(fc.record({ afterMs: fc.constantFrom(minuteMs, 30 * minuteMs), quantity }))
  })
  .map(({ limits: { min, max }, failSafe: written, by, idle, ...rest }) =>
    policyWith({
      ...rest,
      min,
      max,
      failSafe: written === null ? null : { ...failSafe, ...written },
      ...(by === 'pings' ? {} : { metrics: [jobs], router: { perDyno: 500, p95TargetMs: null }, idle }),
      ...(by === 'metrics' ? { scaleOut: byMetrics.scaleOut, scaleIn: byMetrics.scaleIn } : {})
    })
  )

const numbers: fc.Arbitrary<NumberReading> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 2500 }).map((value): NumberReading => ({ status: 'ok', value })) },
  fc.constant<NumberReading>({ status: 'unavailable', cause: 'it answered 503' })
)
const routers: fc.Arbitrary<RouterReading> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        requestsPerMinute: fc.option(fc.integer({ min: 0, max: 9000 })),
        errorShare: fc.constantFrom(0, 0.3, 0.9)
      })
      .map((values) => router(values))
  },
  fc.constant<RouterReading>({ status: 'unavailable', cause: 'it answered 503' })
)

const looks: fc.Arbitrary<Observation> = fc
  .record({
    quantity,
    limit: fc.constantFrom(1, 10, 100),
    probe: readings,
    number: numbers,
    router: routers,
    readable: fc.constantFrom(true, true, true, true, false),
    maintenance: fc.constantFrom(false, false, false, true)
  })
  .map(({ quantity: running, limit, probe, number, router: reading, readable, maintenance }) => ({
    ...observation(running),
    metrics: [number],
    router: reading,
    app: readable
      ? appWith(running, { maintenance, formation: [entry(Math.min(running, limit), { limit })] })
      : unreachable,
    probe
  }))

const pastMs = fc.integer({ min: 0, max: 120 }).map((minutes) => noon - minutes * minuteMs)
const states: fc.Arbitrary<ProcessState | null> = fc.option(
  fc
    .record({
      recovery: fc.record({
        healthySinceMs: fc.option(pastMs),
        failSafe: fc.option(fc.record({ sinceMs: pastMs, gaveUp: fc.boolean() }))
      }),
      streaks: fc.record({ slow: fc.integer({ min: 0, max: 3 }), fast: fc.integer({ min: 0, max: 5 }), atMs: pastMs }),
      recommendations: fc.array(fc.record({ atMs: pastMs, quantity }), { maxLength: 3 }),
      lastChange: fc.option(fc.record({ atMs: pastMs, from: quantity, to: quantity })),
      lastRequestMs: fc.option(pastMs)
    })
    .map((written) => stateWith(written))
)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

/** Checks a property of the decision on frozen inputs, so that a write to any of them throws. */
function forAny(check: (policy: ProcessPolicy, state: ProcessState | null, observation: Observation) => void): void {
  fc.assert(
    fc.property(policies, states, looks, (policy, state, observation) => {
      const metered = policy.metrics.length > 0 ? observation : { ...observation, metrics: [], router: null }
      check(deepFreeze(policy), deepFreeze(state), deepFreeze(metered))
    }),
    { numRuns: 150 }
  )
}

describe('for any policy, state and look', () => {
  it('the quantity keeps to min, max and the limit of the dyno type', () => {
    forAny((policy, state, observation) => {
      const { from, to, reasons } = decide(policy, state, observation, noon)
      if (
        from === null ||
        to === null ||
        observation.app.status !== 'ok' ||
        reasons.some(({ code }) => code === 'disabled' || code === 'maintenance')
      ) {
        expect(to).toBe(from)
        return
      }
      const limit = observation.app.formation[0]!.limit
      expect(Number.isInteger(to)).toBe(true)
      expect(to).toBeGreaterThanOrEqual(Math.min(policy.min ?? 0, limit))
      expect(to).toBeLessThanOrEqual(Math.min(policy.max ?? Infinity, limit))
    })
  })

  it('the schedule decides, and only an emergency goes above it', () => {
    forAny((policy, state, observation) => {
      const { from, to, reasons } = decide(policy, state, observation, noon)
      const scheduled = scheduledBounds(policy, noon)?.bounds
      const codes = reasons.map(({ code }) => code)
      if (
        from === null ||
        to === null ||
        observation.app.status !== 'ok' ||
        scheduled === undefined ||
        codes.some((code) => code === 'disabled' || code === 'maintenance')
      )
        return
      const limit = observation.app.formation[0]!.limit
      expect(to).toBeGreaterThanOrEqual(Math.min(scheduled.floor, limit))
      if (to > scheduled.ceiling) {
        expect(codes.some((code) => code === 'fail-safe' || code === 'fail-safe-holding')).toBe(true)
        expect(to).toBeLessThanOrEqual(absoluteBounds(policy)!.ceiling)
      }
    })
  })

  it('there is a reason for it, in words', () => {
    forAny((policy, state, observation) => {
      const { reasons } = decide(policy, state, observation, noon)
      expect(reasons.length).toBeGreaterThan(0)
      for (const { message } of reasons) expect(message).toMatch(/\S/)
    })
  })

  it('the same arguments give the same decision', () => {
    forAny((policy, state, observation) => {
      expect(decide(policy, state, observation, noon)).toEqual(
        decide(structuredClone(policy), structuredClone(state), structuredClone(observation), noon)
      )
    })
  })

  it('a second look at the result, with nothing new, changes nothing', () => {
    forAny((policy, state, observation) => {
      const first = decide(policy, state, observation, noon)
      if (first.from === null || first.to === null || observation.app.status !== 'ok') return
      const byPings = policy.metrics.length === 0
      // New pings are news; where they count beside metrics, so is their absence.
      if (!byPings && policy.scaleIn?.fast !== null) return
      const after = advance(
        state,
        first,
        first.from === first.to ? { kind: 'unchanged' } : { kind: 'scaled', quantity: first.to },
        null,
        noon
      )
      const { app } = observation
      const again = decide(
        policy,
        after,
        {
          ...observation,
          probe: byPings ? null : observation.probe,
          app: { ...app, formation: app.formation.map((line) => ({ ...line, quantity: first.to! })) }
        },
        noon
      )
      expect([again.from, again.to]).toEqual([first.to, first.to])
    })
  })

  it('nothing goes below the schedule and what runs while a source cannot be read', () => {
    forAny((policy, state, observation) => {
      const { from, to } = decide(policy, state, observation, noon)
      const missing =
        observation.metrics.some(({ status }) => status === 'unavailable') ||
        observation.router?.status === 'unavailable' ||
        observation.probe?.status === 'unavailable'
      if (!missing || from === null || to === null || observation.app.status !== 'ok') return
      const ceiling = scheduledBounds(policy, noon)?.bounds.ceiling ?? policy.max ?? Infinity
      expect(to).toBeGreaterThanOrEqual(Math.min(from, ceiling, policy.max ?? Infinity))
    })
  })

  it('more demand never means fewer dynos', () => {
    forAny((policy, state, observation) => {
      const [number] = observation.metrics
      if (number?.status !== 'ok') return
      const more = decide(
        policy,
        state,
        { ...observation, metrics: [{ status: 'ok', value: number.value * 1.5 + 1 }] },
        noon
      )
      expect(more.to ?? 0).toBeGreaterThanOrEqual(decide(policy, state, observation, noon).to ?? 0)
    })
  })
})

interface Plant {
  readonly policy: ProcessPolicy
  /** What a look sees with so many dynos; `noise` is around 1. */
  readonly look: (quantity: number, noise: number) => Observation
}

const plants: Readonly<Record<'per-dyno' | 'target' | 'pings', (load: number) => Plant>> = {
  'per-dyno': (load) => ({
    policy: policyWith({ ...byMetrics, metrics: [jobs] }),
    look: (quantity, noise) => seenJobs(quantity, 100 * load * noise)
  }),
  target: (load) => ({
    policy: policyWith({ ...byMetrics, metrics: [latency] }),
    look: (quantity, noise) => seenJobs(quantity, (30 * load * noise) / Math.max(1, quantity))
  }),
  pings: (load) => ({
    policy: policyWith({ schedule: ['1-10'] }),
    look: (quantity, noise) =>
      observation(
        quantity,
        pings(...[0.99, 1, 1.01].map((spread) => answered((900 * load * noise * spread) / Math.max(1, quantity))))
      )
  })
}

/** When the quantity turned from out to in, or back. */
function turns(
  { policy, look }: Plant,
  quantity: number,
  everyMs: number,
  noises: readonly number[]
): readonly EpochMs[] {
  let state: ProcessState | null = null
  let running = quantity
  let direction = 0
  const found: EpochMs[] = []
  for (const [index, noise] of noises.entries()) {
    const nowMs = noon + index * everyMs
    const decision = decide(policy, state, look(running, noise), nowMs)
    const to = decision.to ?? running
    state = advance(
      state,
      decision,
      to === running ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to },
      null,
      nowMs
    )
    const next = Math.sign(to - running)
    if (next !== 0 && direction !== 0 && next !== direction) found.push(nowMs)
    if (next !== 0) direction = next
    running = to
  }
  return found
}

describe.each(['per-dyno', 'target', 'pings'] as const)(
  'under a constant load with 4 % of noise, seen by %s',
  (kind) => {
    it.each([
      ['every 30 s for 3 h', 30_000, 360],
      ['every 20 minutes for 23 h', 20 * minuteMs, 69]
    ])('the direction changes at most once an hour, looking %s', (_, everyMs, count) => {
      const noises = fc.array(fc.double({ min: 0.96, max: 1.04, noNaN: true }), { minLength: count, maxLength: count })
      fc.assert(
        fc.property(
          fc.double({ min: 0.3, max: 9, noNaN: true }),
          fc.integer({ min: 1, max: 10 }),
          noises,
          (load, quantity, drawn) => {
            const times = turns(plants[kind](load), quantity, everyMs, drawn)
            for (const [index, atMs] of times.entries())
              expect(atMs - (times[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(hourMs)
          }
        ),
        { numRuns: 8, endOnFailure: true }
      )
    })
  }
)
