import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/control/advance.ts'
import { absoluteBounds, scheduledBounds } from '../../src/control/bounds.ts'
import { decide } from '../../src/control/decide.ts'
import type { ProbeReading, ProcessPolicy, ProcessState, SampleResult, Seen } from '../../src/model.ts'
import { appWith, entry, minuteMs, noon, seen, stateWith, unreachable } from '../looks.ts'
import { failSafe, policyWith } from '../policies.ts'
import { windows, zones } from '../schedule/oracle.ts'

const samples: fc.Arbitrary<SampleResult> = fc.oneof(
  fc.integer({ min: 1, max: 9000 }).map((elapsedMs): SampleResult => ({ kind: 'answered', status: 200, elapsedMs })),
  fc
    .constantFrom<'overload' | 'other'>('overload', 'other')
    .map((failure): SampleResult => ({ kind: 'failed', failure, label: 'x', cause: 'y', elapsedMs: 5 }))
)
const readings: fc.Arbitrary<ProbeReading | null> = fc.oneof(
  { weight: 6, arbitrary: fc.array(samples, { minLength: 1, maxLength: 5 }).map((list): ProbeReading => ({ status: 'ok', samples: list })) },
  fc.constant<ProbeReading>({ status: 'unavailable', cause: 'no address' }),
  fc.constant(null)
)
const quantity = fc.integer({ min: 0, max: 20 })
const limits = fc.tuple(fc.option(quantity), fc.option(quantity)).map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))

const policies: fc.Arbitrary<ProcessPolicy> = fc
  .record({
    schedule: fc.array(windows, { minLength: 1, maxLength: 4 }).map((list) => list.map(({ line }) => line)),
    timezone: fc.constantFrom(...zones),
    limits,
    enabled: fc.constantFrom(true, true, true, false),
    failSafe: fc.option(fc.record({ quantity: fc.option(quantity), on: fc.constantFrom<'overload' | 'any'>('overload', 'any') }))
  })
  .map(({ limits: { min, max }, failSafe: written, ...rest }) => policyWith({ ...rest, min, max, failSafe: written === null ? null : { ...failSafe, ...written } }))

const looks: fc.Arbitrary<Seen> = fc
  .record({ quantity, limit: fc.constantFrom(1, 10, 100), probe: readings, readable: fc.constantFrom(true, true, true, true, false), maintenance: fc.constantFrom(false, false, false, true) })
  .map(({ quantity: running, limit, probe, readable, maintenance }) => ({
    ...seen(running),
    app: readable ? appWith(running, { maintenance, formation: [entry(Math.min(running, limit), { limit })] }) : unreachable,
    probe
  }))

const pastMs = fc.integer({ min: 0, max: 120 }).map((minutes) => noon - minutes * minuteMs)
const states: fc.Arbitrary<ProcessState | null> = fc.option(
  fc.record({
    recovery: fc.record({ healthySinceMs: fc.option(pastMs), failSafe: fc.option(fc.record({ sinceMs: pastMs, gaveUp: fc.boolean() })) }),
    lastChange: fc.constant(null),
    faults: fc.constant(null),
    recent: fc.constant([])
  }).map((written) => stateWith(written))
)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

/** Checks a property of the decision on frozen inputs, so that a write to any of them throws. */
function forAny(check: (policy: ProcessPolicy, state: ProcessState | null, seen: Seen) => void): void {
  fc.assert(
    fc.property(policies, states, looks, (policy, state, seen) => {
      check(deepFreeze(policy), deepFreeze(state), deepFreeze(seen))
    }),
    { numRuns: 150 }
  )
}

describe('for any policy, state and look', { timeout: 60_000 }, () => {
  it('the quantity keeps to min, max and the limit of the dyno type', () => {
    forAny((policy, state, seen) => {
      const { from, to, reasons } = decide(policy, state, seen, noon)
      if (from === null || to === null || seen.app.status !== 'ok' || reasons.some(({ code }) => code === 'disabled' || code === 'maintenance')) {
        expect(to).toBe(from)
        return
      }
      const limit = seen.app.formation[0]!.limit
      expect(Number.isInteger(to)).toBe(true)
      expect(to).toBeGreaterThanOrEqual(Math.min(policy.min ?? 0, limit))
      expect(to).toBeLessThanOrEqual(Math.min(policy.max ?? Infinity, limit))
    })
  })

  it('the schedule decides, and only an emergency goes above it', () => {
    forAny((policy, state, seen) => {
      const { from, to, reasons } = decide(policy, state, seen, noon)
      const scheduled = scheduledBounds(policy, noon)?.bounds
      const codes = reasons.map(({ code }) => code)
      if (from === null || to === null || seen.app.status !== 'ok' || scheduled === undefined || codes.some((code) => code === 'disabled' || code === 'maintenance')) return
      const limit = seen.app.formation[0]!.limit
      expect(to).toBeGreaterThanOrEqual(Math.min(scheduled.floor, limit))
      if (to > scheduled.ceiling) {
        expect(codes.some((code) => code === 'fail-safe' || code === 'fail-safe-holding')).toBe(true)
        expect(to).toBeLessThanOrEqual(absoluteBounds(policy)!.ceiling)
      }
    })
  })

  it('there is a reason for it, in words', () => {
    forAny((policy, state, seen) => {
      const { reasons } = decide(policy, state, seen, noon)
      expect(reasons.length).toBeGreaterThan(0)
      for (const { message } of reasons) expect(message).toMatch(/\S/)
    })
  })

  it('the same arguments give the same decision', () => {
    forAny((policy, state, seen) => {
      expect(decide(policy, state, seen, noon)).toEqual(decide(structuredClone(policy), structuredClone(state), structuredClone(seen), noon))
    })
  })

  it('a second look at the result, with nothing new, changes nothing', () => {
    forAny((policy, state, seen) => {
      const first = decide(policy, state, seen, noon)
      if (first.from === null || first.to === null || seen.app.status !== 'ok') return
      const after = advance(state, first, first.from === first.to ? { kind: 'unchanged' } : { kind: 'scaled', quantity: first.to }, null, noon)
      const { app } = seen
      const again = decide(policy, after, { ...seen, probe: null, app: { ...app, formation: app.formation.map((line) => ({ ...line, quantity: first.to! })) } }, noon)
      expect([again.from, again.to]).toEqual([first.to, first.to])
    })
  })
})
