import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { minuteMs, secondMs } from '../../../src/core/durations.ts'
import type {
  NumberReading,
  Observation,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  RouterBucket
} from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { answered, appWith, missing, noon, observation, overloaded, pings } from '../../run/looks.ts'
import { byMetrics, jobs, latency, read, unread } from './table.ts'

/** What a sequence of looks comes to; each look sees what the one before left. */
function quantitiesOf(
  policy: ProcessPolicy | ((index: number) => ProcessPolicy),
  start: number,
  spacingMs: number,
  looks: readonly Partial<Observation>[]
): readonly number[] {
  let state: ProcessState | null = null
  let quantity = start
  return looks.map((look, index) => {
    const nowMs = noon + index * spacingMs
    const current = typeof policy === 'function' ? policy(index) : policy
    const decision = decide(current, state, { ...observation(quantity, null), ...look }, nowMs)
    const to = decision.to ?? quantity
    state = advance(
      state,
      decision,
      to === quantity ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to },
      null,
      nowMs
    )
    quantity = to
    return quantity
  })
}

const values = (...numbers: readonly number[]): readonly Partial<Observation>[] =>
  numbers.map((value) => ({ metrics: [read(value)] }))

describe('one odd value removes no dyno', () => {
  const worker = policyWith({ ...byMetrics, schedule: ['1-10'], metrics: [jobs] })

  it.each([
    ['on cron, the looks 20 minutes apart', 20 * minuteMs],
    ['an hour apart', 60 * minuteMs],
    ['a minute apart', minuteMs]
  ])('%s', (_, spacingMs) => {
    const looks = values(750, 760, 740, 770, 100, 760)
    expect(quantitiesOf(worker, 8, spacingMs, looks)).toEqual([8, 8, 8, 8, 8, 8])
  })

  it('and the look after says the same: it scales in', () => {
    expect(quantitiesOf(worker, 8, 20 * minuteMs, values(750, 760, 100, 100, 100))).toEqual([8, 8, 8, 1, 1])
  })

  it('the higher of the two counts', () => {
    expect(quantitiesOf(worker, 8, 20 * minuteMs, values(750, 500, 100, 100))).toEqual([8, 8, 5, 1])
  })

  it('a look that could not read it is no look before', () => {
    const unread: Partial<Observation> = { metrics: [{ status: 'unavailable', cause: 'it answered 503' }] }
    const looks = [...values(750), unread, ...values(100, 100)]
    expect(quantitiesOf(worker, 8, 20 * minuteMs, looks)).toEqual([8, 8, 8, 1])
  })

  describe('after a look that showed only a part', () => {
    const pair = policyWith({ ...byMetrics, schedule: ['0-10'], metrics: [jobs, jobs] })
    const both = (first: NumberReading, second = read(10)): Partial<Observation> => ({ metrics: [first, second] })
    const partial: NumberReading = { status: 'ok', value: 0, partial: true }
    /** The look at so many minutes, just after a release. */
    const muted = (minute: number): Partial<Observation> => ({
      ...both(read(0)),
      app: appWith(5, { releasedAtMs: noon + (minute - 1) * minuteMs })
    })

    it.each([
      ['one of two metrics could not be read', [both(unread), both(read(0)), both(read(500))], [5, 5, 5]],
      ['one answered in part', [both(partial), both(read(0)), both(read(500))], [5, 5, 5]],
      ['one answered in part, twice', [both(partial), both(partial), both(read(0)), both(read(0))], [5, 5, 5, 1]],
      ['a release muted the metrics', [muted(40), both(read(0)), both(read(0))], [5, 5, 1]]
    ] as const)('%s', (_, looks, quantities) => {
      const before = [both(read(500)), both(read(500))]
      const all = quantitiesOf(pair, 5, 20 * minuteMs, [...before, ...looks])
      expect(all).toEqual([5, 5, ...quantities])
    })

    it('in a fixed window before a range', () => {
      const fixed = policyWith({ ...byMetrics, schedule: ['5'], metrics: [jobs, jobs] })
      const looks = [both(read(500)), both(unread), both(read(0)), both(read(500))]
      for (const spacingMs of [20 * minuteMs, 3 * minuteMs])
        expect(quantitiesOf((index) => (index < 2 ? fixed : pair), 5, spacingMs, looks)).toEqual([5, 5, 5, 5])
    })

    it('also for the stabilization after it', () => {
      const fixed = policyWith({ ...byMetrics, schedule: ['5'], metrics: [jobs, jobs] })
      const looks = [both(unread), both(unread), both(read(0)), both(read(0)), both(read(0))]
      expect(quantitiesOf((index) => (index < 2 ? fixed : pair), 5, 2 * minuteMs, looks)).toEqual([5, 5, 5, 5, 1])
    })

    it('a fallback that had added dynos keeps them', () => {
      const own = { ...policyWith({ ...byMetrics, metrics: [jobs] }), fallback: { quantity: 5, afterMs: 5 * minuteMs } }
      const gone: Partial<Observation> = { metrics: [unread] }
      const looks = [...values(100, 100), gone, gone, ...values(0, 500)]
      expect(quantitiesOf(own, 1, 10 * minuteMs, looks)).toEqual([1, 1, 1, 5, 5, 5])
    })

    it('nothing was seen at the first looks', () => {
      expect(quantitiesOf(pair, 5, 20 * minuteMs, [muted(0), both(read(0)), both(read(0))])).toEqual([5, 5, 1])
    })
  })

  it('nor where a fixed window becomes a range', () => {
    const fixed = policyWith({ ...byMetrics, schedule: ['8'], metrics: [jobs] })
    const looks = values(750, 760, 100, 760, 760)
    const policy = (index: number): ProcessPolicy => (index < 2 ? fixed : worker)
    expect(quantitiesOf(policy, 8, minuteMs, looks)).toEqual([8, 8, 8, 8, 8])
    expect(quantitiesOf(policy, 8, 20 * minuteMs, looks)).toEqual([8, 8, 8, 8, 8])
  })

  it('what was recommended in a fixed window below scales out at once in the range', () => {
    const one = policyWith({ ...byMetrics, schedule: ['1'], metrics: [jobs] })
    expect(quantitiesOf((index) => (index < 1 ? one : worker), 1, minuteMs, values(750, 750))).toEqual([1, 8])
  })
})

describe('a target', () => {
  const policy = policyWith({ ...byMetrics, schedule: ['1-50'], metrics: [latency] })
  const dynosAt = (upSinceMs: readonly (number | null)[]): Observation['dynos'] =>
    upSinceMs.map((sinceMs) => ({ name: '', process: 'web', state: 'up', upSinceMs: sinceMs }))

  it('asks again once the dynos of the change serve', () => {
    const [booting, serving] = [dynosAt([0, 0, 0, null, null]), dynosAt([0, 0, 0, noon + 15_000, noon + 15_000])]
    const looks = [null, booting, serving].map((dynos) => ({ metrics: [read(50)], dynos }))
    expect(quantitiesOf(policy, 3, 10 * secondMs, looks)).toEqual([5, 5, 9])
  })

  it('does not take what is removed for what serves', () => {
    const looks = [60, 60, 10, 10, 10].map((value) => ({ metrics: [read(value)] }))
    const quick = { ...policy, scaleIn: { slow: null, fast: null, cooldownMs: 0, stabilizationMs: 0 } }
    expect(quantitiesOf(quick, 3, 20 * minuteMs, looks)).toEqual([6, 12, 12, 4, 4])
  })
})

function minutes(
  count: number,
  values: (index: number) => Partial<RouterBucket>,
  untilMs = noon
): Observation['router'] {
  const bucket = (index: number): RouterBucket => ({
    startMs: untilMs - (count - index) * minuteMs,
    lengthMs: minuteMs,
    requestsPerMinute: 600,
    p95Ms: 300,
    errorShare: 0,
    ...values(index)
  })
  return { status: 'ok', buckets: Array.from({ length: count }, (_, index) => bucket(index)) }
}

describe('a few slow requests', () => {
  const policy = policyWith({
    ...byMetrics,
    schedule: ['1-6'],
    router: { perDyno: 600, p95TargetMs: 500 }
  })

  it('hold no maximum: fewer than 20 say nothing of the load', () => {
    const looks = Array.from({ length: 24 }, (_, index) => ({
      router: minutes(5, () => ({ requestsPerMinute: 1, p95Ms: 5000 }), noon + index * 15 * minuteMs)
    }))
    expect(quantitiesOf(policy, 6, 15 * minuteMs, looks).at(-1)).toBe(1)
    expect(Math.max(...quantitiesOf(policy, 1, 15 * minuteMs, looks))).toBe(1)
  })

  it('20 of them count', () => {
    const looks = [{ router: minutes(5, () => ({ requestsPerMinute: 4, p95Ms: 1500 })) }]
    expect(quantitiesOf(policy, 2, minuteMs, looks)).toEqual([6])
  })
})

describe('failures with the app up', () => {
  const policy = policyWith({
    ...byMetrics,
    schedule: ['1-50'],
    router: { perDyno: null, p95TargetMs: 500 }
  })
  const failing = { errorShare: 0.25, p95Ms: 1500 }

  it('that were there from the beginning, at the same load, take no dyno more', () => {
    const looks = Array.from({ length: 12 }, (_, index) => ({
      router: minutes(5, () => failing, noon + index * 2 * minuteMs)
    }))
    expect(quantitiesOf(policy, 2, 2 * minuteMs, looks)).toEqual(looks.map(() => 2))
  })

  it('that began while the load was the same take none', () => {
    const looks = [0, 1, 2].map((index) => ({
      router: minutes(8 + index, (minute) => (minute < 4 ? {} : failing), noon + index * minuteMs)
    }))
    expect(quantitiesOf(policy, 2, minuteMs, looks)).toEqual([2, 2, 2])
  })

  it('of pings alone do not tell, as the router does not show when they began', () => {
    const pinged = policyWith({ schedule: ['1-50'], router: { perDyno: null, p95TargetMs: 500 } })
    const probe = pings(answered(300), overloaded, answered(300), overloaded, answered(300))
    const looks = [0, 1].map((index) => ({
      probe,
      router: minutes(5, () => ({ p95Ms: 1500 }), noon + index * minuteMs)
    }))
    expect(quantitiesOf(pinged, 2, minuteMs, looks)).toEqual([6, 6])
  })

  it('that began with three times the load do', () => {
    const rush = (minute: number): Partial<RouterBucket> =>
      minute < 4 ? { requestsPerMinute: 600 } : { ...failing, requestsPerMinute: 1800 }
    const looks = [{ router: minutes(8, rush) }, { router: minutes(5, () => rush(5), noon + 20 * minuteMs) }]
    const [first, second] = quantitiesOf(policy, 2, 20 * minuteMs, looks)
    expect(first).toBeGreaterThan(2)
    expect(second).toBeGreaterThan(first!)
  })
})

describe('pings in a row', () => {
  const policy = policyWith({
    schedule: ['1-6'],
    failSafe: null,
    scaleOut: { slow: { aboveMs: 300, consecutive: 4, step: 2 }, cooldownMs: 0 },
    scaleIn: { fast: { belowMs: 100, consecutive: 4, step: 2 }, cooldownMs: 0, stabilizationMs: 0 },
    forecast: 'off'
  })
  const [fastLook, slowLook] = [pings(answered(5), answered(5)), pings(answered(500), answered(500))]
  const course = (...probes: readonly ProbeReading[]): readonly number[] =>
    quantitiesOf(
      policy,
      4,
      10 * minuteMs,
      probes.map((probe) => ({ probe }))
    )

  it.each<readonly [string, ProbeReading]>([
    ['were not found', pings(missing, missing)],
    ['failed', pings(overloaded, overloaded)],
    ['failed in two ways', pings(overloaded, missing)],
    ['could not be sent', { status: 'unavailable', cause: 'there is no address' }]
  ])('are not fast ones across those that %s', (_, between) => {
    expect(course(fastLook, between, fastLook, fastLook)).toEqual([4, 4, 4, 2])
  })

  it.each<readonly [string, ProbeReading, readonly number[]]>([
    ['go on after those that more dynos do not cure', pings(missing, missing), [4, 4, 6]],
    ['and those that could not be sent', { status: 'unavailable', cause: 'there is no address' }, [4, 4, 6]],
    ['but not after an answer in time', pings(missing, answered(5), missing), [4, 4, 4]]
  ])('slow ones %s', (_, between, quantities) => {
    expect(course(slowLook, between, slowLook)).toEqual(quantities)
  })
})
