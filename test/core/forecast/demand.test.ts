import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { expectDemand } from '../../../src/core/forecast/demand.ts'
import type { ExpectedDemand } from '../../../src/core/forecast/demand.ts'
import { learnDemand } from '../../../src/core/forecast/learn-demand.ts'
import type { DemandMemory, NumberMetric, NumberReading, Observation, ProcessPolicy } from '../../../src/core/model.ts'
import { demand as demandSchema } from '../../../src/adapters/stores/document/demand-schema.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'
import { bucket, lived, lookAt, usual, web } from './lived.ts'

const queueLength: NumberMetric = {
  source: { kind: 'hirefire', url: 'https://app.test/', headers: {}, query: 'worker' },
  goal: { kind: 'per-dyno', perDyno: 100 }
}
const worker = policyWith({ process: 'web', schedule: ['0-50'], probe: null, metrics: [queueLength] })

const week = lived(8)

describe('what the demand says', () => {
  it.each<[string, ProcessPolicy, DemandMemory | null, Partial<ExpectedDemand>]>([
    ['nothing before anything was seen', web, null, { now: null, ahead: null, slowness: 'unknown' }],
    ['only what is needed now in the first three days', web, lived(2), { ahead: null, slowness: 'none' }],
    ['no forecast where it is switched off', { ...web, forecast: 'off' }, week, { ahead: null }],
    [
      'no need of now where the capacity is given',
      { ...web, router: { perDyno: 600, p95TargetMs: null } },
      week,
      { now: null }
    ]
  ])('%s', (_, policy, memory, expected) => {
    expect(expectDemand(policy, memory, observation(3), noon + 8 * dayMs)).toMatchObject(expected)
  })

  it('speaks of time and quantity', () => {
    const nowMs = noon + 8 * dayMs
    const { now, ahead } = expectDemand(web, week, lookAt(3, []), nowMs)
    expect(now?.message).toMatch(/^[\d,]+ requests a minute, about [\d,.]+ a dyno, so \d+$/)
    expect(ahead?.message).toMatch(
      /^\d+ dynos? until the next look in about 20 minutes; Mondays at \d\d:\d\d usually need \d+/
    )
  })

  it('does not speak of a weekday that it has not seen', () => {
    // Four days from a Monday's noon on: the first Friday comes.
    const known = lived(4)
    const { ahead } = expectDemand(web, known, lookAt(3, []), noon + 4 * dayMs)
    expect(ahead?.message).toMatch(/; it usually needs \d+ at \d\d:\d\d/)
    expect(ahead?.message).not.toMatch(/days at/)
  })

  it('knows the morning before it comes', () => {
    // Monday 05:00: the demand rises from 06:00 on.
    const nowMs = noon + 14 * dayMs + 17 * hourMs
    const upToNow = lived((nowMs - noon) / dayMs)
    const { ahead } = expectDemand(web, upToNow, lookAt(1, [], 6 * hourMs), nowMs)
    expect(ahead?.message).toMatch(/; Mondays at (09|10|11):\d\d usually need 3/)
  })

  it('answers a jump to five times as much in the look that sees it', () => {
    const nowMs = noon + 8 * dayMs + 20 * minuteMs
    const jump = learnDemand(
      web,
      stateWith({ demand: week }),
      lookAt(3, [bucket(nowMs - minuteMs, 5 * usual(nowMs), 9000)]),
      nowMs
    )
    const before = expectDemand(web, week, lookAt(3, []), nowMs).now?.quantity ?? NaN
    expect(expectDemand(web, jump, lookAt(3, []), nowMs).now?.quantity).toBeGreaterThanOrEqual(before * 5 - 4)
  })

  it('the same with numbers', () => {
    const perLook = (value: number): Observation => ({ ...observation(2), metrics: [{ status: 'ok', value }] })
    const memory = learnDemand(worker, null, perLook(420), noon)
    expect(memory).toMatchObject({ unit: 'dynos', minutes: 1, capacity: null })
    expect(expectDemand(worker, memory, perLook(420), noon)).toEqual({
      now: null,
      ahead: null,
      slowness: 'unknown',
      most: null
    })
  })

  it.each<readonly [string, NumberReading]>([
    ['cannot be read', { status: 'unavailable', cause: '503' }],
    ['is a partial answer', { status: 'ok', value: 0, partial: true }]
  ])('nothing of numbers of which one %s: it may be the one that counts', (_, reading) => {
    const two = { ...worker, metrics: [queueLength, queueLength] }
    const seen = (first: NumberReading): Observation => ({
      ...observation(2),
      metrics: [first, { status: 'ok', value: 10 }]
    })
    const memory = learnDemand(two, null, seen({ status: 'ok', value: 420 }), noon)
    const after = learnDemand(two, stateWith({ demand: memory }), seen(reading), noon + 5 * minuteMs)
    expect(after).toMatchObject({ minutes: 1, level: memory?.level })
  })

  it('starts anew when the signal is another', () => {
    const memory = learnDemand(
      worker,
      stateWith({ demand: week }),
      { ...observation(2), metrics: [{ status: 'ok', value: 420 }] },
      noon + 9 * dayMs
    )
    expect(memory).toMatchObject({ unit: 'dynos', minutes: 1 })
  })

  it.each([
    ['unavailable', { status: 'unavailable' as const, cause: '503' }],
    ['no new minute', { status: 'ok' as const, buckets: [] }],
    ['a minute without a number', { status: 'ok' as const, buckets: [bucket(noon + 8 * dayMs, null)] }]
  ])('learns nothing of a router with %s', (_, router) => {
    const after = learnDemand(
      web,
      stateWith({ demand: week }),
      { ...observation(3), router },
      noon + 8 * dayMs + minuteMs
    )
    expect(after).toMatchObject({
      untilMs: week.untilMs,
      minutes: week.minutes,
      ensemble: week.ensemble,
      level: week.level
    })
  })

  it('forgets nothing where there is nothing to learn from', () => {
    expect(learnDemand(policyWith(), null, observation(2), noon)).toBeNull()
  })
})

const demands = fc.array(fc.oneof(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.constant(0)), {
  minLength: 1,
  maxLength: 40
})

describe('always', () => {
  const after = (values: readonly number[], p95Ms: number | null, quantity: number): DemandMemory | null => {
    const fromMs = noon + 8 * dayMs
    const buckets = values.map((value, index) => bucket(fromMs + index * minuteMs, value, p95Ms))
    return learnDemand(web, stateWith({ demand: week }), lookAt(quantity, buckets), fromMs + values.length * minuteMs)
  }

  it('finite numbers that the state takes and gives back', () => {
    fc.assert(
      fc.property(
        demands,
        fc.option(fc.double({ min: 0, max: 60_000, noNaN: true })),
        fc.integer({ min: 0, max: 50 }),
        (values, p95Ms, quantity) => {
          const memory = after(values, p95Ms, quantity)
          expect(v.parse(demandSchema, JSON.parse(JSON.stringify(memory)))).toEqual(memory)
          const { now, ahead } = expectDemand(web, memory, lookAt(quantity, []), noon + 9 * dayMs)
          for (const need of [now, ahead]) expect(Number.isSafeInteger(need?.quantity ?? 0)).toBe(true)
        }
      ),
      { numRuns: 60 }
    )
  })

  it('the same in, the same out, and nothing changed on the way', () => {
    const before = JSON.stringify(week)
    fc.assert(
      fc.property(demands, (values) => {
        expect(after(values, 400, 3)).toEqual(after(values, 400, 3))
      }),
      { numRuns: 20 }
    )
    expect(JSON.stringify(week)).toBe(before)
  })

  it('more demand never needs fewer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (value, factor) => {
          // Without response times, so that both know the same capacity.
          const [less, more] = [value, value * factor].map((each) =>
            expectDemand(web, after([each, each], null, 3), lookAt(3, []), noon + 8 * dayMs + 2 * minuteMs)
          )
          expect(more?.now?.quantity).toBeGreaterThanOrEqual(less?.now?.quantity ?? 0)
          expect(more?.ahead?.quantity).toBeGreaterThanOrEqual(more?.now?.quantity ?? 0)
        }
      ),
      { numRuns: 60 }
    )
  })
})
