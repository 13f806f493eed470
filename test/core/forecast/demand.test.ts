import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectDemand } from '../../../src/core/forecast/demand.ts'
import type { ExpectedDemand } from '../../../src/core/forecast/demand.ts'
import { learnDemand } from '../../../src/core/forecast/learn-demand.ts'
import type { DemandMemory, NumberMetric, Observation, ProcessPolicy, RouterBucket } from '../../../src/core/model.ts'
import { demand as demandSchema } from '../../../src/adapters/stores/document/demand-schema.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

const web = policyWith({ schedule: ['1-50'], router: { perDyno: 'auto', p95TargetMs: 500 } })
const queueLength: NumberMetric = {
  source: { kind: 'hirefire', url: 'https://app.test/', headers: {}, query: 'worker' },
  goal: { kind: 'per-dyno', perDyno: 100 }
}
const worker = policyWith({ process: 'web', schedule: ['0-50'], probe: null, metrics: [queueLength] })

function bucket(startMs: number, requestsPerMinute: number | null, p95Ms: number | null = 400): RouterBucket {
  return { startMs, lengthMs: minuteMs, requestsPerMinute, p95Ms, errorShare: 0 }
}

function lookAt(quantity: number, buckets: readonly RouterBucket[], gapMs = 20 * minuteMs): Observation {
  return {
    ...observation(quantity),
    router: { status: 'ok', buckets },
    cadence: { gapsMs: Array.from({ length: 9 }, () => gapMs), nextLookMs: null }
  }
}

/** More by day than by night, and more on weekdays. */
function usual(atMs: number): number {
  const hour = (atMs / hourMs) % 24
  const weekday = Math.floor(atMs / dayMs + 3) % 7
  return (
    (200 + 2000 * Math.max(0, Math.sin(((hour - 6) / 12) * Math.PI)) * (weekday < 5 ? 1 : 0.3)) *
    (1 + 0.05 * Math.sin(atMs / 777_777))
  )
}

/** Looks every 20 minutes from `noon` on. */
function lived(days: number, demandAt = usual, policy: ProcessPolicy = web): DemandMemory {
  let memory: DemandMemory | null = null
  for (let nowMs = noon; nowMs <= noon + days * dayMs; nowMs += 20 * minuteMs) {
    const quantity = Math.max(1, Math.ceil(demandAt(nowMs) / 700))
    const buckets = Array.from({ length: 20 }, (_, index) => nowMs + (index - 20) * minuteMs).map((startMs) =>
      bucket(startMs, demandAt(startMs), 330 + 150 * (demandAt(startMs) / quantity / 1000))
    )
    memory = learnDemand(policy, stateWith({ demand: memory }), lookAt(quantity, buckets), nowMs)
  }
  if (memory === null) throw new Error('nothing was learned')
  return memory
}

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
      /^\d+ dynos? until the next look in about 20 min; Mondays at \d\d:\d\d usually need \d+/
    )
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
    expect(expectDemand(worker, memory, perLook(420), noon)).toEqual({ now: null, ahead: null, slowness: 'unknown' })
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
          expect(demandSchema.parse(JSON.parse(JSON.stringify(memory)))).toEqual(memory)
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

it('a year is remembered in less than four kilobytes', () => {
  const year = lived(365)
  expect(gzipSync(JSON.stringify(year)).length).toBeLessThan(4096)
  expect(demandSchema.parse(JSON.parse(JSON.stringify(year)))).toEqual(year)
}, 120_000)
