import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import type { NumberReading, Observation, ProcessPolicy, ProcessState } from '../../../src/core/model.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import { down, noon, observation, slow, stateWith } from '../../run/looks.ts'
import { policyWith, scaleOut } from '../../policies.ts'
import { ago, byMetrics, check, jobs, read, router, unread } from './table.ts'
import type { Row } from './table.ts'

const none = { step: null, consecutive: 1 } as const
const byJobs = { ...byMetrics, metrics: [jobs], forecast: 'off' } as const
const limited = (
  out: Partial<typeof none | { step: number; consecutive: number }>,
  into = {}
): Pick<ProcessPolicy, 'changeLimits'> => ({
  changeLimits: { out: { ...none, ...out }, in: { ...none, ...into } }
})

/** The dynos after each look, of which the metric says what is given; so many minutes lie between. */
function quantities(
  policy: ProcessPolicy,
  start: number,
  readings: readonly NumberReading[],
  everyMinutes: number
): readonly number[] {
  let state: ProcessState = stateWith()
  let running = start
  return readings.map((reading, index) => {
    const look: Observation = { ...observation(running, null), metrics: [reading] }
    const nowMs = noon + index * everyMinutes * minuteMs
    const decision = decide(policy, state, look, nowMs)
    const to = decision.to ?? running
    const outcome = to === running ? ({ kind: 'unchanged' } as const) : ({ kind: 'scaled', quantity: to } as const)
    state = advance(state, decision, outcome, null, nowMs)
    running = to
    return running
  })
}

const values = (...dynos: readonly number[]): readonly NumberReading[] => dynos.map((wanted) => read(wanted * 100))

describe('a metric goes', () => {
  it.each<readonly [string, Pick<ProcessPolicy, 'changeLimits'>, number, readonly NumberReading[], readonly number[]]>([
    ['out as far as it wants, without a limit', limited({}), 1, values(8, 8), [8, 8]],
    ['out by two dynos at a time', limited({ step: 2 }), 1, values(8, 8, 8, 8, 8), [3, 5, 7, 8, 8]],
    ['out when two looks in a row agree', limited({ consecutive: 2 }), 1, values(8, 8, 8), [1, 8, 8]],
    ['not out for every other look', limited({ consecutive: 2 }), 1, values(8, 1, 8, 1, 8), [1, 1, 1, 1, 1]],
    [
      'out by two dynos when two looks agree, and counts anew after a change',
      limited({ step: 2, consecutive: 2 }),
      1,
      values(8, 8, 8, 8, 8),
      [1, 3, 3, 5, 5]
    ],
    [
      'not out where a look in between cannot be read',
      limited({ consecutive: 2 }),
      1,
      [read(800), unread, read(800)],
      [1, 1, 1]
    ],
    ['in by one dyno at a time', limited({}, { step: 1 }), 4, values(1, 1, 1, 1), [3, 2, 1, 1]],
    ['in when three looks in a row agree', limited({}, { consecutive: 3 }), 4, values(1, 1, 1, 1), [4, 4, 1, 1]],
    ['in without a limit where only out has one', limited({ step: 1, consecutive: 3 }), 4, values(1, 1), [1, 1]]
  ])('%s', (_, limits, start, readings, expected) => {
    const policy = policyWith({ ...byJobs, ...limits, scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 0 } })
    expect(quantities(policy, start, readings, 10)).toEqual(expected)
  })
})

describe('the limits of metrics', () => {
  const waiting = { policy: { ...byJobs, ...limited({ step: 2, consecutive: 3 }) } }
  it.each<readonly [string, Row]>([
    [
      'say what they wait for',
      {
        ...waiting,
        observation: { ...observation(1, null), metrics: [read(800)] },
        to: 1,
        reasons: [
          ['demand', 'worker says 800, 100 a dyno, so 8'],
          ['stabilized', '1 instead of 8: 1 of 3 looks in a row that scaling out waits for (scale-out.consecutive)']
        ]
      }
    ],
    [
      'say how far they let it go',
      {
        ...waiting,
        state: stateWith({ agreeing: { direction: 'out', looks: 2 } }),
        observation: { ...observation(1, null), metrics: [read(800)] },
        to: 3,
        reasons: [
          ['demand', 'worker says 800, 100 a dyno, so 8'],
          ['stabilized', '3 instead of 8: at most 2 dynos at a time (scale-out.step)']
        ]
      }
    ],
    [
      'do not hold the schedule back',
      {
        policy: { ...byJobs, schedule: ['5-10'], ...limited({ step: 1, consecutive: 3 }) },
        observation: { ...observation(1, null), metrics: [read(100)] },
        to: 5,
        reasons: [['scheduled', 'the schedule says 5-10']]
      }
    ],
    [
      'do not hold pings back, which have counts of their own',
      {
        policy: {
          schedule: ['1-10'],
          metrics: [jobs],
          forecast: 'off',
          scaleOut,
          ...limited({ step: 2, consecutive: 3 })
        },
        observation: { ...observation(1, slow), metrics: [read(100)] },
        to: 2,
        reasons: [['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']]
      }
    ],
    [
      'do not hold the fail-safe back',
      {
        policy: { schedule: ['1-10'], metrics: [jobs], forecast: 'off', ...limited({ step: 1, consecutive: 3 }) },
        observation: { ...observation(1, down), metrics: [read(100)] },
        to: 10,
        reasons: [
          ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more'],
          ['fail-safe', '3 of 3 pings failed (answered 503), so at least 10 at once']
        ]
      }
    ]
  ])('%s', (_, row) => check(row))
})

describe('a fallback', () => {
  const policy = { ...byJobs, fallback: { quantity: 4, afterMs: 15 * minuteMs } }
  const missing = ['signal-unavailable', 'worker cannot be read: it answered 503, so it does not scale in'] as const
  const since = (minutes: number): ProcessState => stateWith({ unavailableSinceMs: ago(minutes) })
  const unreadAt = (quantity: number): Observation => ({ ...observation(quantity, null), metrics: [unread] })
  it.each<readonly [string, Row]>([
    [
      'stands in for a metric that could not be read for so long',
      {
        policy,
        state: since(15),
        observation: unreadAt(1),
        to: 4,
        reasons: [['fallback', 'metrics have been missing for 15 minutes, so at least 4'], missing]
      }
    ],
    ['not sooner', { policy, state: since(14), observation: unreadAt(1), to: 1, reasons: [missing] }],
    ['takes no dyno away', { policy, state: since(90), observation: unreadAt(6), to: 6, reasons: [missing] }],
    [
      'stays inside the bounds',
      {
        policy: { ...policy, schedule: ['0-3'] },
        state: since(20),
        observation: unreadAt(1),
        to: 3,
        reasons: [
          ['fallback', 'metrics have been missing for 20 minutes, so at least 4'],
          missing,
          ['clamped', '3 instead of 4: the bounds are 0-3']
        ]
      }
    ],
    [
      'moves nothing in a fixed window',
      {
        policy: { ...policy, schedule: ['2'] },
        state: since(20),
        observation: unreadAt(2),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 2']]
      }
    ],
    [
      'waits for no look and no step',
      {
        policy: { ...policy, ...limited({ step: 1, consecutive: 5 }) },
        state: since(15),
        observation: unreadAt(1),
        to: 4,
        reasons: [['fallback', 'metrics have been missing for 15 minutes, so at least 4'], missing]
      }
    ],
    [
      'is over when the metric is there again',
      {
        policy,
        state: since(90),
        observation: { ...observation(1, null), metrics: [read(150)] },
        to: 2,
        reasons: [['demand', 'worker says 150, 100 a dyno, so 2']]
      }
    ]
  ])('%s', (_, row) => check(row))
})

describe('a partial answer', () => {
  const partial = (value: number): Observation => ({
    ...observation(4, null),
    metrics: [{ status: 'ok', value, partial: true }]
  })
  const tooSmall = 'worker has a partial answer, which may be too small, so it does not scale in'
  it.each<readonly [string, Row]>([
    [
      'scales out',
      {
        policy: byJobs,
        observation: partial(900),
        to: 9,
        reasons: [
          ['demand', 'worker says 900, 100 a dyno, so 9'],
          ['signal-unavailable', tooSmall]
        ]
      }
    ],
    [
      'never in',
      {
        policy: byJobs,
        observation: partial(100),
        to: 4,
        reasons: [
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          ['signal-unavailable', tooSmall]
        ]
      }
    ]
  ])('%s', (_, row) => check(row))

  it('of nothing is no idleness', () => {
    const idle = { afterMs: minuteMs, quantity: 0 }
    const policy = policyWith({ ...byJobs, idle })
    expect(decide(policy, stateWith({ lastRequestMs: ago(60) }), partial(0), noon).to).toBe(4)
  })
})

describe('a signal is unavailable', () => {
  const since = (
    goals: Partial<NonNullable<ProcessPolicy['router']>>,
    look: Partial<Observation>,
    running = 2
  ): unknown =>
    decide(
      policyWith({ ...byMetrics, router: { perDyno: null, p95TargetMs: null, ...goals } }),
      stateWith(),
      { ...observation(running, null), ...look },
      noon
    ).memory.unavailableSinceMs
  const empty = router({ requestsPerMinute: null, p95Ms: null, errorShare: null })
  it.each<readonly [string, Partial<NonNullable<ProcessPolicy['router']>>, Partial<Observation>, number | null]>([
    ['with a router that reports nothing, for requests', { perDyno: 'auto' }, { router: empty }, noon],
    ['and for the p95', { p95TargetMs: 500 }, { router: empty }, noon],
    ['with a router without minutes', { perDyno: 600 }, { router: { status: 'ok', buckets: [] } }, noon],
    ['not with a p95 that nobody asks for', { perDyno: 600 }, { router: router({ p95Ms: null }) }, null],
    ['not without requests', { p95TargetMs: 500 }, { router: router({ requestsPerMinute: 0, p95Ms: null }) }, null],
    ['not with both', { perDyno: 600, p95TargetMs: 500 }, { router: router({}) }, null]
  ])('%s', (_, goals, look, expected) => {
    expect(since(goals, look)).toBe(expected)
  })

  it('not with a router that reports nothing of no dyno', () => {
    expect(since({ perDyno: 600 }, { router: empty }, 0)).toBe(null)
  })
})
