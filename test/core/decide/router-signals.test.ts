import { describe, expect, it } from 'vitest'
import { minuteMs } from '../../../src/core/durations.ts'
import type {
  ChangeRecord,
  Observation,
  ProcessState,
  ReasonCode,
  RouterBucket,
  RouterReading
} from '../../../src/core/model.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { ago, byMetrics, decideRow, router } from './table.ts'
import type { Row } from './table.ts'

const free = { ...byMetrics, forecast: 'off', scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 0 } } as const
const seen = (reading: RouterReading | null, quantity = 4): Observation => ({
  ...observation(quantity, null),
  router: reading
})
/** `[requests a minute, p95]` of each minute until now. */
function minutes(...all: readonly (readonly [requests: number | null, p95Ms: number | null])[]): RouterReading {
  const reading = router({}, all.length)
  if (reading.status !== 'ok') return reading
  const buckets = reading.buckets.map((bucket, index) => {
    const [requestsPerMinute, p95Ms] = all[index] ?? [null, null]
    return { ...bucket, requestsPerMinute, p95Ms }
  })
  return { status: 'ok', buckets }
}
function bucketsOf(reading: RouterReading): readonly RouterBucket[] {
  return reading.status === 'ok' ? reading.buckets : []
}
const unreadable: RouterReading = { status: 'unavailable', cause: 'it answered 503' }
const scaled = (minutesAgo: number, from: number, to: number): ChangeRecord => ({
  atMs: ago(minutesAgo),
  from,
  to,
  by: 'ours',
  code: 'demand',
  message: ''
})
type Result = readonly [to: number | null, ...codes: readonly ReasonCode[]]
function result(policy: Row['policy'], look: Observation, changes: readonly ChangeRecord[] = []): Result {
  const decision = decideRow({
    policy: { ...free, ...policy },
    state: stateWith({ changes }),
    observation: look,
    to: 0,
    reasons: []
  })
  return [decision.to, ...decision.reasons.map(({ code }) => code)]
}

/** It would scale in, and does not. */
const hidden: Result = [4, 'target-tracking', 'signal-unavailable']
const quietOnce = minutes([0, null], [null, null], [null, null], [null, null], [null, null])

describe('a p95 with four dynos and a target of 400 ms', () => {
  const target = { router: { perDyno: null, p95TargetMs: 400 } }
  it.each<readonly [string, RouterReading | null, readonly ChangeRecord[], Result]>([
    ['twice as long takes twice the dynos', router({ p95Ms: 800 }), [], [8, 'target-tracking']],
    ['half as long half of them', router({ p95Ms: 200 }), [], [2, 'target-tracking']],
    ['a tenth more moves nothing', router({ p95Ms: 440 }), [], [4, 'in-bounds']],
    ['twenty requests say something', router({ p95Ms: 800, requestsPerMinute: 4 }), [], [8, 'target-tracking']],
    ['fewer do not', router({ p95Ms: 800, requestsPerMinute: 3.9 }), [], [4, 'in-bounds']],
    [
      'where they are not counted, the time does',
      router({ p95Ms: 800, requestsPerMinute: null }),
      [],
      [8, 'target-tracking', 'signal-unavailable']
    ],
    ['which does not scale in', router({ p95Ms: 30, requestsPerMinute: null }), [], hidden],
    ['also where some are not', minutes([3, 800], [null, 800]), [], [8, 'target-tracking', 'signal-unavailable']],
    ['and weigh as the others do', minutes([10, 100], [null, 1500]), [], [8, 'target-tracking', 'signal-unavailable']],
    ['nor does it where some are not', minutes([100, 30], [null, 30]), [], hidden],
    ['nor where most requests have no time', minutes([100, null], [100, null], [100, 30]), [], hidden],
    ['a few without a time say nothing', minutes([3, null], [3, null], [1, 30]), [], [4, 'in-bounds']],
    ['one quiet minute of five tells of no quiet app', quietOnce, [], hidden],
    ['most of five do', minutes([0, null], [0, null], [0, null], [null, null]), [], [0, 'target-tracking']],
    ['no requests need no dyno', router({ p95Ms: null, requestsPerMinute: 0 }), [], [0, 'target-tracking']],
    ['without a time nothing scales in', router({ p95Ms: null }), [], [4, 'signal-unavailable']],
    ['nor without the router', unreadable, [], [4, 'signal-unavailable']],
    ['nor where it was not asked', null, [], [4, 'signal-unavailable']],
    ['requests weigh', minutes([300, 900], [100, 100]), [], [7, 'target-tracking']],
    [
      'where none is counted, minutes weigh the same',
      minutes([null, 900], [null, 100]),
      [],
      [5, 'target-tracking', 'signal-unavailable']
    ],
    ['a minute without a time is left out', minutes([100, 800], [100, null]), [], [8, 'target-tracking']],
    [
      'minutes with fewer dynos are left out',
      minutes([100, 8000], [100, 8000], [100, 800], [100, 800]),
      [scaled(4, 2, 4)],
      [8, 'target-tracking']
    ],
    [
      'nothing is known before all have served for a minute',
      router({ p95Ms: 8000 }),
      [scaled(1, 2, 4)],
      [4, 'in-bounds']
    ],
    ['what was removed since carried its part', router({ p95Ms: 400 }), [scaled(1, 8, 4)], [6, 'target-tracking']]
  ])('%s', (_, reading, changes, expected) => {
    expect(result(target, seen(reading), changes)).toEqual(expected)
  })

  it('that does not count yet forbids nothing, and is said where something else moves', () => {
    const policy = { router: { perDyno: 100, p95TargetMs: 400 } }
    const look = seen(router({ p95Ms: 8000, requestsPerMinute: 900 }))
    expect(result(policy, look, [scaled(1, 2, 4)])).toEqual([9, 'demand'])
    expect(result(policy, seen(router({ p95Ms: 8000, requestsPerMinute: 100 })), [scaled(1, 2, 4)])[0]).toBe(4)
  })
})

const withUnreadable: RouterReading = {
  status: 'ok',
  buckets: bucketsOf(minutes([90, 30], [null, null])).map((bucket, index) =>
    index === 1 ? { ...bucket, isUnreadable: true } : bucket
  )
}

it.each([
  [
    'response times without requests',
    { perDyno: null, p95TargetMs: 400 },
    router({ requestsPerMinute: null }),
    4,
    true
  ],
  ['values that make no sense', { perDyno: 100, p95TargetMs: null }, withUnreadable, 4, true],
  ['one quiet minute', { perDyno: 100, p95TargetMs: null }, quietOnce, 4, true],
  ['the same without a dyno', { perDyno: 100, p95TargetMs: null }, quietOnce, 0, false],
  ['every minute', { perDyno: 100, p95TargetMs: 400 }, router({}), 4, false]
] as const)(
  'a router with %s counts as missing, for the incident and a fallback',
  (_, goals, reading, quantity, is) => {
    const look = seen(reading, quantity)
    const { memory } = decideRow({ policy: { ...free, router: goals }, observation: look, to: 0, reasons: [] })
    expect(memory.unavailableSinceMs).toBe(is ? noon : null)
  }
)

describe('requests of which one dyno carries 100 a minute', () => {
  const throughput = { router: { perDyno: 100, p95TargetMs: null } }
  it.each<readonly [string, Row['policy'], RouterReading, number, Result]>([
    ['need as many', throughput, router({ requestsPerMinute: 750 }), 4, [8, 'demand']],
    [
      'are fewer in fewer minutes, where a quiet app reports no others',
      throughput,
      minutes([90, 30], [null, null]),
      4,
      [1, 'demand']
    ],
    ['not where it reports them as 0', throughput, quietOnce, 4, [4, 'demand', 'signal-unavailable']],
    ['of which some make no sense', throughput, withUnreadable, 4, [4, 'demand', 'signal-unavailable']],
    ['may call for more all the same', throughput, withUnreadable, 0, [1, 'demand', 'signal-unavailable']],
    ['which were not counted', throughput, router({ requestsPerMinute: null }), 4, [4, 'signal-unavailable']],
    [
      'wake an app that sleeps',
      { router: { perDyno: 'auto', p95TargetMs: null } },
      router({ requestsPerMinute: 1 }),
      0,
      [1, 'demand']
    ],
    [
      'none does not',
      { router: { perDyno: 'auto', p95TargetMs: null } },
      router({ requestsPerMinute: 0 }),
      0,
      [0, 'in-bounds']
    ],
    [
      'nor do they say anything of one that runs',
      { router: { perDyno: 'auto', p95TargetMs: null } },
      router({ requestsPerMinute: 1 }),
      2,
      [2, 'in-bounds']
    ],
    [
      'by its dyno type',
      { router: { perDyno: { 'standard-1x': 50 }, p95TargetMs: null } },
      router({ requestsPerMinute: 400 }),
      4,
      [8, 'demand']
    ],
    [
      'of which nothing is written',
      { router: { perDyno: { 'standard-2x': 50 }, p95TargetMs: null } },
      router({ requestsPerMinute: 4 }),
      4,
      [4, 'signal-unavailable']
    ]
  ])('%s', (_, policy, reading, quantity, expected) => {
    expect(result(policy, seen(reading, quantity))).toEqual(expected)
  })

  it.each([
    [9.3, '9.3 requests a minute, 100 a dyno, so 1'],
    [10.3, '10 requests a minute, 100 a dyno, so 1']
  ])('%s a minute are told as "%s"', (requestsPerMinute, message) => {
    const { reasons } = decideRow({
      policy: { ...free, ...throughput },
      observation: seen(router({ requestsPerMinute })),
      to: 1,
      reasons: []
    })
    expect(reasons[0]?.message).toBe(message)
  })

  it('the dyno type that a load is counted by is named', () => {
    const { reasons } = decideRow({
      policy: { ...free, router: { perDyno: { 'standard-1x': 50 }, p95TargetMs: null } },
      observation: seen(router({ requestsPerMinute: 400 })),
      to: 8,
      reasons: []
    })
    expect(reasons[0]?.message).toBe('400 requests a minute, 50 a standard-1x dyno, so 8')
  })
})

describe('min 1 and max 6 without a schedule are a range', () => {
  const [out, inward] = [
    { slow: { aboveMs: 1000, consecutive: 1, step: 1 }, cooldownMs: 0 },
    { fast: { belowMs: 200, consecutive: 1, step: 1 }, cooldownMs: 0, stabilizationMs: 0 }
  ]
  const bare = { scaleOut: { ...out, slow: null }, scaleIn: { ...inward, fast: null }, failSafe: null }
  const [byPings, byJobs] = [
    observation(3),
    { ...observation(3, null), metrics: [{ status: 'ok', value: 4 }] as const }
  ]
  const jobs = {
    metrics: [
      {
        source: { kind: 'json', url: 'https://www.example.com/', headers: {}, query: 'x' },
        goal: { kind: 'per-dyno', perDyno: 1 }
      }
    ]
  } as const
  it.each<readonly [string, Row['policy'], Observation, ReasonCode]>([
    ['where slow pings scale out', { ...bare, scaleOut: out }, byPings, 'clamped'],
    ['where fast ones scale in', { ...bare, scaleIn: inward }, byPings, 'clamped'],
    [
      'where the router tells',
      { ...bare, probe: null, router: { perDyno: 100, p95TargetMs: null } },
      seen(router({}), 3),
      'clamped'
    ],
    ['where a metric does', { ...bare, probe: null, ...jobs }, byJobs, 'clamped'],
    ['not where pings move nothing', bare, byPings, 'no-window'],
    ['nor where there are none', { ...bare, scaleOut: out, probe: null }, byJobs, 'no-window'],
    ['nor where both are off', { ...bare, scaleOut: null, scaleIn: null }, byPings, 'no-window']
  ])('%s', (_, policy, look, code) => {
    // Where a range is, a budget keeps it at its floor.
    const capped = { ...look, capped: 'the budget is spent' }
    const decision = decideRow({ policy: { min: 1, max: 6, ...policy }, observation: capped, to: 1, reasons: [] })
    expect([decision.to, decision.reasons.at(-1)?.code === 'clamped']).toEqual(
      code === 'clamped' ? [1, true] : [3, false]
    )
  })
})

describe('a budget that caps', () => {
  const capped = 'the budget of the month is spent'
  it.each<readonly [string, string, number, number, Result]>([
    ['keeps a range at its floor', '2-6', 4, 500, [2, 'demand', 'clamped']],
    ['also from there', '2-6', 2, 500, [2, 'demand', 'clamped']],
    ['says nothing where no more is wanted', '2-6', 2, 100, [2, 'in-bounds']],
    ['nor where no more is allowed', '2-6', 3, 200, [2, 'demand']],
    ['leaves a fixed window alone', '4', 2, 500, [4, 'scheduled']]
  ])('%s', (_, line, quantity, requestsPerMinute, expected) => {
    const policy = { schedule: [line], router: { perDyno: 100, p95TargetMs: null } }
    expect(result(policy, { ...seen(router({ requestsPerMinute }), quantity), capped })).toEqual(expected)
  })

  it('says why', () => {
    const { reasons } = decideRow({
      policy: { ...free, schedule: ['2-6'], router: { perDyno: 100, p95TargetMs: null } },
      observation: { ...seen(router({ requestsPerMinute: 500 })), capped },
      to: 2,
      reasons: []
    })
    expect(reasons.at(-1)).toEqual({ code: 'clamped', message: `2 instead of 5: ${capped}` })
  })

  it('does not hold back the fail-safe', () => {
    const look = {
      ...observation(2, {
        status: 'ok',
        samples: [{ kind: 'failed', failure: 'overload', label: '503', cause: '', elapsedMs: 1 }]
      }),
      capped
    } as const
    expect(decideRow({ policy: { schedule: ['2-6'] }, observation: look, to: 6, reasons: [] }).to).toBe(6)
  })
})

describe('what earlier looks leave for the next', () => {
  it.each<readonly [string, string, ProcessState | null, readonly number[]]>([
    ['what was recommended, inside the range', '1-6', stateWith(), [6]],
    ['in a fixed window what the load asks for, whatever response times do', '4', stateWith(), [3]],
    ['after the first look at least what ran', '4', null, [4, 3]]
  ])('%s', (_, line, state, expected) => {
    const { memory } = decideRow({
      policy: {
        ...free,
        schedule: [line],
        scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 5 * minuteMs },
        router: { perDyno: 100, p95TargetMs: 400 }
      },
      state,
      observation: seen(router({ requestsPerMinute: 300, p95Ms: 4000 })),
      to: 0,
      reasons: []
    })
    expect(memory.recommendations.map(({ quantity }) => quantity)).toEqual(expected)
  })

  it('in a fixed window without a load nothing', () => {
    const earlier = [{ atMs: ago(3), quantity: 7 }]
    const decision = decideRow({
      policy: { ...free, schedule: ['4'], router: { perDyno: null, p95TargetMs: 400 } },
      state: stateWith({ recommendations: earlier }),
      observation: seen(router({ p95Ms: 4000 })),
      to: 4,
      reasons: []
    })
    expect(decision.memory.recommendations).toEqual(earlier)
  })

  it.each<readonly [string, Row['policy'], Partial<Observation>, number]>([
    ['a scale-out in trouble', { schedule: ['1-9'] }, {}, 1],
    ['not one by the schedule', { schedule: ['5-9'] }, {}, 0],
    [
      'not one that a hold undoes',
      { schedule: ['1-9'] },
      { request: { kind: 'scale', quantity: 2, hold: { kind: 'for', ms: minuteMs } } },
      0
    ]
  ])('counts %s', (_, policy, changes, count) => {
    const decision = decideRow({
      policy: { ...free, router: { perDyno: 100, p95TargetMs: null }, ...policy },
      observation: { ...seen(router({ requestsPerMinute: 500, errorShare: 0.5 }), 2), ...changes },
      to: 5,
      reasons: []
    })
    expect(decision.memory.ineffectiveScaleOut.before === null ? 0 : 1).toBe(count)
  })
})
