import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { dynosFor, dynosForTarget } from '../../../src/core/dynos-for.ts'
import { routerNow } from '../../../src/core/router-values.ts'
import { countStreaks } from '../../../src/core/decide/health.ts'
import type {
  Observation,
  ProbeReading,
  ProcessState,
  RouterBucket,
  SampleResult,
  Streaks
} from '../../../src/core/model.ts'
import {
  answered,
  down,
  missing,
  noon,
  notFound,
  observation,
  overloaded,
  pings,
  slow,
  stateWith,
  unreachable,
  up
} from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { ago, byMetrics, check, jobs, latency, read, router, seenJobs, unread } from './table.ts'
import type { Row } from './table.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const range = { schedule: ['2-6'] } as const
const quick = pings(answered(100), answered(110), answered(120))
const streaks = (slowOnes: number, fastOnes: number, minutes = 5): Streaks => ({
  slow: slowOnes,
  fast: fastOnes,
  atMs: ago(minutes)
})

/** Out: above 1000 ms, 3 in a row, by 1. In: below 200 ms, 5 in a row, by 1, 5 minutes of stabilization and cooldown. */
describe('pings', () => {
  it.each<readonly [string, Row]>([
    [
      'three slow samples of one look scale out',
      {
        policy: range,
        observation: observation(3, slow),
        to: 4,
        reasons: [['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']]
      }
    ],
    [
      'also at the first look of all',
      {
        policy: range,
        state: null,
        observation: observation(3, slow),
        to: 4,
        reasons: [['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']]
      }
    ],
    [
      'one after two of the look before scales out',
      {
        policy: range,
        state: stateWith({ streaks: streaks(2, 0) }),
        observation: observation(3, pings(answered(1500))),
        to: 4,
        reasons: [['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']]
      }
    ],
    [
      'a failed one counts as slow',
      {
        policy: range,
        observation: observation(3, pings(overloaded, answered(1500), answered(1600))),
        to: 4,
        reasons: [['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']]
      }
    ],
    [
      'exactly 1000 ms is not above',
      {
        policy: range,
        observation: observation(3, pings(answered(1000), answered(1000), answered(1000))),
        to: 3,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'two are not three',
      {
        policy: range,
        observation: observation(3, pings(answered(1500), answered(1600))),
        to: 3,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'at the ceiling they are named, and clamped',
      {
        policy: range,
        observation: observation(6, slow),
        to: 6,
        reasons: [
          ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more'],
          ['clamped', '6 instead of 7: the bounds are 2-6']
        ]
      }
    ],
    [
      'max is a ceiling too',
      {
        policy: { ...range, max: 3 },
        observation: observation(3, slow),
        to: 3,
        reasons: [
          ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more'],
          ['clamped', '3 instead of 4: the bounds are 2-3']
        ]
      }
    ],
    [
      'five fast ones over two looks scale in',
      {
        policy: range,
        state: stateWith({ streaks: streaks(0, 3) }),
        observation: observation(3, quick),
        to: 2,
        reasons: [['fast', '5 pings in a row below 200 ms, so 1 fewer']]
      }
    ],
    [
      'three do not',
      { policy: range, observation: observation(3, quick), to: 3, reasons: [['in-bounds', 'the schedule says 2-6']] }
    ],
    [
      'at the floor there is no reason',
      {
        policy: range,
        state: stateWith({ streaks: streaks(0, 5) }),
        observation: observation(2, quick),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'steps are as long as they are written',
      {
        policy: { ...range, scaleOut: { slow: { aboveMs: 800, consecutive: 1, step: 2 }, cooldownMs: 0 } },
        observation: observation(3, pings(answered(900))),
        to: 5,
        reasons: [['slow', '1 ping above 800 ms or failed, so 2 more']]
      }
    ],
    [
      'scale-out: off',
      {
        policy: { ...range, scaleOut: null },
        observation: observation(3, slow),
        to: 3,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'scale-in: off',
      {
        policy: { ...range, scaleIn: null },
        state: stateWith({ streaks: streaks(0, 5) }),
        observation: observation(3, quick),
        to: 3,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'failures that dynos cannot cure do not scale out, and forbid scaling in',
      {
        policy: range,
        observation: observation(3, notFound),
        to: 3,
        reasons: [['signal-unavailable', 'the pings do not tell how the app is doing, so it does not scale in']]
      }
    ],
    [
      'the last dyno stays: without it nothing answers',
      {
        policy: { schedule: ['0-6'], scaleOut: null },
        state: stateWith({ streaks: streaks(0, 5) }),
        observation: observation(1, quick),
        to: 1,
        reasons: [['in-bounds', 'the schedule says 0-6']]
      }
    ],
    [
      'a change by somebody else makes the count begin anew',
      {
        policy: { ...range, manualChanges: { kind: 'overwrite' } },
        state: stateWith({ streaks: streaks(0, 4), expectedQuantities: [4] }),
        observation: observation(3, pings(answered(100))),
        to: 3,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'where no window holds they move inside min and max, if both are written',
      {
        policy: { schedule: ['mon 3'], min: 1, max: 5 },
        observation: observation(3, slow),
        to: 4,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']
        ]
      }
    ],
    [
      'and not where one of them is missing',
      {
        policy: { schedule: ['mon 3'], max: 5 },
        observation: observation(3, slow),
        to: 3,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['in-bounds', 'it stays at 3']
        ]
      }
    ]
  ])('%s', (_, row) => check(row))

  it.each<readonly [string, Streaks, ProbeReading | null, number, number]>([
    ['slow ones count on', streaks(1, 0), pings(answered(2000)), 2, 0],
    ['and no further than is asked', streaks(3, 0), slow, 3, 0],
    ['a fast one ends the slow ones', streaks(2, 0), pings(answered(100)), 0, 1],
    ['one on neither side ends both', streaks(2, 0), pings(answered(500)), 0, 0],
    ['a failed one ends the fast ones', streaks(0, 4), pings(missing), 1, 0],
    ['30 minutes later they still count', streaks(1, 0, 30), pings(answered(2000)), 2, 0],
    ['after more than that they do not', streaks(1, 0, 30.1), pings(answered(2000)), 1, 0],
    ['a look that does not ping keeps them', streaks(1, 0), null, 1, 0],
    ['and so does one that could not', streaks(1, 0), { status: 'unavailable', cause: 'no address' }, 1, 0]
  ])('%s', (_, before, reading, slowOnes, fastOnes) => {
    expect(countStreaks(policyWith(range), before, reading, noon)).toMatchObject({ slow: slowOnes, fast: fastOnes })
  })

  it('counts begin anew after a change', () => {
    const decision = decide(policyWith(range), stateWith(), observation(3, slow), noon)
    expect(decision.memory.streaks.slow).toBe(3)
    expect(advance(stateWith(), decision, { kind: 'scaled', quantity: 4 }, null, noon).streaks.slow).toBe(0)
    expect(
      advance(
        stateWith(),
        decision,
        { kind: 'failed', fault: { kind: 'transient', scope: 'app', message: 'Heroku answered 503.' } },
        null,
        noon
      ).streaks.slow
    ).toBe(3)
  })
})

describe('numbers', () => {
  const one = { ...byMetrics, process: 'web', metrics: [jobs] }
  it.each<readonly [string, Row]>([
    [
      '140 jobs need two',
      { policy: one, observation: seenJobs(1, 140), to: 2, reasons: [['demand', 'worker says 140, 100 a dyno, so 2']] }
    ],
    [
      'what is right already is named with the bounds',
      {
        policy: one,
        observation: seenJobs(2, 140),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 0-10; worker says 140, 100 a dyno, so 2']]
      }
    ],
    [
      'exactly 300 need three',
      { policy: one, observation: seenJobs(1, 300), to: 3, reasons: [['demand', 'worker says 300, 100 a dyno, so 3']] }
    ],
    [
      'nothing to do: to zero',
      { policy: one, observation: seenJobs(2, 0), to: 0, reasons: [['demand', 'worker says 0, 100 a dyno, so 0']] }
    ],
    [
      'and back',
      { policy: one, observation: seenJobs(0, 1), to: 1, reasons: [['demand', 'worker says 1, 100 a dyno, so 1']] }
    ],
    [
      'the floor holds',
      {
        policy: { ...one, schedule: ['2-10'] },
        observation: seenJobs(5, 0),
        to: 2,
        reasons: [
          ['demand', 'worker says 0, 100 a dyno, so 0'],
          ['clamped', '2 instead of 0: the bounds are 2-10']
        ]
      }
    ],
    [
      'at the floor there is no reason',
      {
        policy: { ...one, schedule: ['2-10'] },
        observation: seenJobs(2, 0),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 2-10']]
      }
    ],
    [
      'the ceiling holds',
      {
        policy: one,
        observation: seenJobs(2, 1e300),
        to: 10,
        reasons: [
          ['demand', 'worker says 1.0e+300, 100 a dyno, so 9.0e+15'],
          ['clamped', '10 instead of 9.0e+15: the bounds are 0-10']
        ]
      }
    ],
    [
      'a target is followed',
      {
        policy: { ...one, metrics: [latency] },
        observation: seenJobs(2, 45),
        to: 3,
        reasons: [['target-tracking', 'latency says 45 with 2 dynos and should be 30, so 3']]
      }
    ],
    [
      'within a tenth of it nothing moves',
      {
        policy: { ...one, metrics: [latency] },
        observation: seenJobs(2, 33),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 0-10; latency says 33 with 2 dynos and should be 30, so 2']]
      }
    ],
    [
      'from zero it takes one to know',
      {
        policy: { ...one, metrics: [latency] },
        observation: seenJobs(0, 500),
        to: 1,
        reasons: [['target-tracking', 'latency says 500 with 0 dynos and should be 30, so 1']]
      }
    ],
    [
      'the largest of two wins',
      {
        policy: { ...one, metrics: [jobs, latency] },
        observation: seenJobs(2, 500, 45),
        to: 5,
        reasons: [['demand', 'worker says 500, 100 a dyno, so 5']]
      }
    ],
    [
      'whichever it is',
      {
        policy: { ...one, metrics: [jobs, latency] },
        observation: seenJobs(2, 100, 60),
        to: 4,
        reasons: [['target-tracking', 'latency says 60 with 2 dynos and should be 30, so 4']]
      }
    ],
    [
      'one that cannot be read forbids scaling in',
      {
        policy: { ...one, metrics: [jobs, latency] },
        observation: { ...observation(5, null), metrics: [read(100), unread] },
        to: 5,
        reasons: [
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          ['signal-unavailable', 'latency cannot be read: it answered 503, so it does not scale in']
        ]
      }
    ],
    [
      'but not scaling out',
      {
        policy: { ...one, metrics: [jobs, latency] },
        observation: { ...observation(5, null), metrics: [read(800), unread] },
        to: 8,
        reasons: [
          ['demand', 'worker says 800, 100 a dyno, so 8'],
          ['signal-unavailable', 'latency cannot be read: it answered 503, so it does not scale in']
        ]
      }
    ],
    [
      'and one that was not read is no better',
      {
        policy: one,
        observation: seenJobs(5),
        to: 5,
        reasons: [['signal-unavailable', 'worker was not read, so it does not scale in']]
      }
    ],
    [
      'nor does the first look scale in',
      {
        policy: one,
        state: null,
        observation: seenJobs(5, 100),
        to: 5,
        reasons: [
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          ['stabilized', '5 instead of 1: this is the first look, so what was needed before is not known']
        ]
      }
    ],
    [
      'though the schedule does',
      {
        policy: { ...one, schedule: ['0-3'] },
        state: null,
        observation: seenJobs(5, 100),
        to: 3,
        reasons: [
          ['scheduled', 'the schedule says 0-3'],
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          ['stabilized', '3 instead of 1: this is the first look, so what was needed before is not known']
        ]
      }
    ],
    [
      'an exact quantity is not moved',
      {
        policy: { ...one, schedule: ['2'] },
        observation: seenJobs(2, 900),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 2']]
      }
    ]
  ])('%s', (_, row) => check(row))

  it.each([
    [300, 100, 3],
    [300.0001, 100, 4],
    [0.3, 0.1, 3],
    [0, 100, 0],
    [1e-9, 100, 1],
    [255 * 1.1, 1.1, 255]
  ])('%d at %d a dyno need %d', (value, perDyno, quantity) => {
    expect(dynosFor(value, perDyno)).toBe(quantity)
  })

  it.each([
    [3, 110, 100, 3],
    [3, 90, 100, 3],
    [3, 111, 100, 4],
    [3, 89, 100, 3],
    [4, 50, 100, 2],
    [3, 200 / 3, 100, 2],
    [0, 0, 100, 0],
    [0, 1, 100, 1],
    [5, 0, 100, 0]
  ])('%d dynos at %d of %d become %d', (quantity, value, target, wanted) => {
    expect(dynosForTarget({ value, target, served: quantity, running: quantity })).toBe(wanted)
  })

  it.each([
    ['two of five boot: what three carry asks for five, which run', 50, 30, 3, 5, 5],
    ['it is less than that, and still above the target', 40, 30, 3, 5, 5],
    ['it asks for more than runs', 70, 30, 3, 5, 7],
    ['it is near the target', 31, 30, 3, 5, 5],
    ['it is far below the target: what boots is too much', 10, 30, 3, 5, 1],
    ['nothing serves yet', 50, 30, 0, 5, 5],
    ['six were measured, and three run', 10, 30, 6, 3, 2],
    ['six were measured near the target, and three run', 30, 30, 6, 3, 6]
  ])('while dynos boot or were removed, %s', (_, value, target, served, running, wanted) => {
    expect(dynosForTarget({ value, target, served, running })).toBe(wanted)
  })
})

describe('the router', () => {
  const policy = { ...byMetrics, router: { perDyno: 600, p95TargetMs: 500 } }
  const look = (quantity: number, reading: Observation['router']): Observation => ({
    ...observation(quantity, null),
    router: reading
  })
  it.each<readonly [string, Row]>([
    [
      'throughput scales out',
      {
        policy,
        observation: look(2, router({ requestsPerMinute: 1850 })),
        to: 4,
        reasons: [['demand', '1,850 requests a minute, 600 a dyno, so 4']]
      }
    ],
    [
      'p95 scales out',
      {
        policy,
        observation: look(2, router({ p95Ms: 900 })),
        to: 4,
        reasons: [['target-tracking', 'p95 is 900 ms with 2 dynos and should be 500 ms, so 4']]
      }
    ],
    [
      'both scale in together',
      {
        policy,
        observation: look(5, router({ p95Ms: 180 })),
        to: 2,
        reasons: [['target-tracking', 'p95 is 180 ms with 5 dynos and should be 500 ms, so 2']]
      }
    ],
    [
      'no requests need nothing',
      {
        policy,
        observation: look(3, router({ requestsPerMinute: 0, p95Ms: null })),
        to: 0,
        reasons: [['demand', '0 requests a minute, 600 a dyno, so 0']]
      }
    ],
    [
      'no response times are no answer',
      {
        policy,
        observation: look(3, router({ p95Ms: null })),
        to: 3,
        reasons: [
          ['demand', '600 requests a minute, 600 a dyno, so 1'],
          ['signal-unavailable', 'the router reported no response times, so it does not scale in']
        ]
      }
    ],
    [
      'nor is no throughput',
      {
        policy,
        observation: look(3, router({ requestsPerMinute: null, p95Ms: 100 })),
        to: 3,
        reasons: [
          ['target-tracking', 'p95 is 100 ms with 3 dynos and should be 500 ms, so 1'],
          [
            'signal-unavailable',
            'the router reported no throughput; the router reported response times without the number of requests, so it does not scale in'
          ]
        ]
      }
    ],
    [
      'no metrics are no zero',
      {
        policy,
        observation: look(3, { status: 'unavailable', cause: 'it answered 404' }),
        to: 3,
        reasons: [
          ['signal-unavailable', "the router's metrics cannot be read: it answered 404, so it does not scale in"]
        ]
      }
    ],
    [
      'from zero requests bring one back, though nothing was learned',
      {
        policy: { ...policy, router: { perDyno: 'auto', p95TargetMs: null } },
        observation: look(0, router({ requestsPerMinute: 3 })),
        to: 1,
        reasons: [['demand', '3 requests a minute and no dyno, so 1']]
      }
    ],
    [
      'before a dyno was seen at its limit it does not scale out',
      {
        policy: { ...policy, router: { perDyno: 'auto', p95TargetMs: null } },
        observation: look(3, router({})),
        to: 3,
        reasons: [['in-bounds', 'the schedule says 0-10; 600 requests a minute, answered fast by 3']]
      }
    ]
  ])('%s', (_, row) => check(row))

  const minute = (index: number, changes: Partial<RouterBucket>): RouterBucket => ({
    startMs: ago(10 - index),
    lengthMs: minuteMs,
    requestsPerMinute: 100,
    p95Ms: 200,
    errorShare: 0,
    ...changes
  })
  const ten = (index: number, changes: Partial<RouterBucket>): RouterBucket => ({
    ...minute(0, changes),
    startMs: ago(30 - 10 * index),
    lengthMs: 10 * minuteMs
  })
  it.each<readonly [string, readonly RouterBucket[], readonly [number | null, number | null, number | null]]>([
    [
      'the last five minutes count',
      Array.from({ length: 10 }, (_, index) => minute(index, { requestsPerMinute: index < 5 ? 9000 : 100 })),
      [100, 200, 0]
    ],
    [
      'weighted by requests',
      [
        minute(8, { requestsPerMinute: 300, p95Ms: 100, errorShare: 0.4 }),
        minute(9, { requestsPerMinute: 100, p95Ms: 500, errorShare: 0 })
      ],
      [200, 200, 0.3]
    ],
    [
      'minutes that were not reported are left out',
      [minute(8, { requestsPerMinute: null, p95Ms: null, errorShare: null }), minute(9, {})],
      [100, 200, 0]
    ],
    ['none reported', [minute(9, { requestsPerMinute: null, p95Ms: null, errorShare: null })], [null, null, null]],
    [
      'without requests there is no weight',
      [minute(8, { requestsPerMinute: 0, p95Ms: 100 }), minute(9, { requestsPerMinute: 0, p95Ms: 300 })],
      [0, 200, 0]
    ],
    [
      'of ten-minute buckets the last',
      [ten(0, { requestsPerMinute: 900 }), ten(1, { requestsPerMinute: 40 })],
      [40, 200, 0]
    ]
  ])('%s', (_, buckets, [requestsPerMinute, p95Ms, errorShare]) => {
    const now = routerNow({ status: 'ok', buckets }, noon)
    expect(now).toMatchObject({
      status: 'ok',
      values: {
        requestsPerMinute,
        p95Ms,
        errorShare: errorShare === null ? null : (expect.closeTo(errorShare, 9) as number)
      }
    })
  })

  it.each([
    ['no bucket', [], 'there are no complete minutes yet'],
    ['the newest is too old', [{ ...minute(0, {}), startMs: ago(41) }], 'the newest are 40 minutes old']
  ])('%s: unavailable', (_, buckets, cause) => {
    expect(routerNow({ status: 'ok', buckets }, noon)).toEqual({ status: 'unavailable', cause })
  })
})

describe('idle: to 1 after 30 minutes without requests', () => {
  const policy = {
    ...byMetrics,
    schedule: ['0-6'],
    router: { perDyno: 'auto', p95TargetMs: null },
    idle: { afterMs: 30 * minuteMs, quantity: 1 }
  } as const
  const quiet = router({ requestsPerMinute: 0, p95Ms: null })
  const since = (minutes: number | null, changes: Partial<ProcessState> = {}): ProcessState =>
    stateWith({
      lastRequestMs: minutes === null ? null : ago(minutes),
      recent: [{ atMs: ago(4), from: 4, to: 4, verdict: 'unknown', medianMs: null, answers: [] }],
      ...changes
    })
  const stays = [['in-bounds', 'the schedule says 0-6']] as const

  it.each<readonly [string, Row]>([
    [
      'exactly 30 minutes',
      {
        policy,
        state: since(30),
        observation: { ...observation(4, null), router: quiet },
        to: 1,
        reasons: [['idle', 'no request for 30 minutes, so 1']]
      }
    ],
    [
      '29 minutes are not enough',
      { policy, state: since(29), observation: { ...observation(4, null), router: quiet }, to: 4, reasons: stays }
    ],
    [
      'a request ends it',
      {
        policy,
        state: since(60),
        observation: { ...observation(4, null), router: router({ requestsPerMinute: 1 }) },
        to: 4,
        reasons: [['in-bounds', 'the schedule says 0-6; 1 requests a minute, answered fast by 4']]
      }
    ],
    [
      'who was never looked at is not idle',
      { policy, state: since(null), observation: { ...observation(4, null), router: quiet }, to: 4, reasons: stays }
    ],
    [
      'minutes that nobody saw may have had requests',
      {
        policy,
        state: since(60, { unavailableSinceMs: ago(20) }),
        observation: { ...observation(4, null), router: quiet },
        to: 4,
        reasons: stays
      }
    ],
    [
      'so may those that were not reported',
      {
        policy,
        state: since(60),
        observation: { ...observation(4, null), router: router({ requestsPerMinute: null }) },
        to: 4,
        reasons: [['signal-unavailable', 'the router reported no throughput, so it does not scale in']]
      }
    ],
    [
      'the floor holds',
      {
        policy: { ...policy, schedule: ['2-6'] },
        state: since(60),
        observation: { ...observation(4, null), router: quiet },
        to: 2,
        reasons: [
          ['idle', 'no request for 1 h, so 1'],
          ['clamped', '2 instead of 1: the bounds are 2-6']
        ]
      }
    ],
    [
      'it never scales out',
      { policy, state: since(60), observation: { ...observation(1, null), router: quiet }, to: 1, reasons: stays }
    ],
    [
      'how fast pings are does not matter then',
      {
        policy: {
          ...policyWith(),
          ...policy,
          probe: policyWith().probe,
          scaleIn: policyWith().scaleIn,
          scaleOut: policyWith().scaleOut
        },
        state: since(60),
        observation: { ...observation(4, pings(answered(700))), router: quiet },
        to: 1,
        reasons: [['idle', 'no request for 1 h, so 1']]
      }
    ]
  ])('%s', (_, row) => check(row))

  it('a number at zero is no request', () => {
    const worker = { ...byMetrics, metrics: [jobs], idle: { afterMs: 30 * minuteMs, quantity: 0 } }
    const first = decide(policyWith(worker), null, seenJobs(2, 0), noon)
    expect(first.memory.lastRequestMs).toBe(noon)
    expect(
      decide(policyWith(worker), stateWith(first.memory), seenJobs(2, 3), noon + minuteMs).memory.lastRequestMs
    ).toBe(noon + minuteMs)
    expect(
      decide(policyWith(worker), stateWith(first.memory), seenJobs(2, 0), noon + minuteMs).memory.lastRequestMs
    ).toBe(noon)
  })
})

describe('more dynos that do not help', () => {
  const policy = { ...byMetrics, router: { perDyno: 100, p95TargetMs: null }, schedule: ['1-10'] } as const
  const failing = (share: number, requestsPerMinute = 600): Observation['router'] =>
    router({ errorShare: share, requestsPerMinute })
  const tried = (count: number, minutes: number, errorShare = 0.3): ProcessState =>
    stateWith({
      ineffectiveScaleOut: {
        count,
        before: { atMs: ago(minutes), errorShare, responseMs: 300 },
        beganWithLoad: null
      }
    })
  const look = (quantity: number, reading: Observation['router']): Observation => ({
    ...observation(quantity, null),
    router: reading
  })
  const out = ['demand', '600 requests a minute, 100 a dyno, so 6'] as const

  it.each<readonly [string, Row]>([
    [
      'the second time is still tried',
      { policy, state: tried(0, 10), observation: look(3, failing(0.3)), to: 6, reasons: [out] }
    ],
    [
      'not the third',
      {
        policy,
        state: tried(1, 10),
        observation: look(3, failing(0.3)),
        to: 3,
        reasons: [
          out,
          [
            'scaling-does-not-help',
            "30 % of the answers are errors, and scaling out twice did not help, so it stays at 3: look at the app's logs"
          ]
        ]
      }
    ],
    [
      'it is judged after five minutes',
      { policy, state: tried(1, 4), observation: look(3, failing(0.3)), to: 6, reasons: [out] }
    ],
    [
      'a better share ends it',
      { policy, state: tried(1, 10), observation: look(3, failing(0.27)), to: 6, reasons: [out] }
    ],
    [
      'so does faster answering',
      {
        policy,
        state: tried(1, 10),
        observation: look(3, router({ errorShare: 0.3, requestsPerMinute: 600, p95Ms: 225 })),
        to: 6,
        reasons: [out]
      }
    ],
    [
      'a share below 20 % ends it',
      { policy, state: tried(1, 10, 0.21), observation: look(3, failing(0.19)), to: 6, reasons: [out] }
    ],
    [
      'far more failures are other trouble',
      { policy, state: tried(1, 10), observation: look(3, failing(0.4)), to: 6, reasons: [out] }
    ],
    [
      'scaling in is as free as ever',
      { policy, state: tried(1, 10), observation: look(8, failing(0.3)), to: 6, reasons: [out] }
    ]
  ])('%s', (_, row) => check(row))

  it('scale-outs shortly after each other are one attempt', () => {
    let state: ProcessState | null = stateWith()
    const count: number[] = []
    for (const [minute, running] of [
      [0, 1],
      [2, 2],
      [4, 3],
      [6, 4],
      [12, 5]
    ] as const) {
      const nowMs = noon + minute * minuteMs
      const decision = decide(
        policyWith(policy),
        state,
        look(running, router({ errorShare: 0.3, requestsPerMinute: (running + 1) * 100 }, 5, nowMs)),
        nowMs
      )
      state = advance(
        state,
        decision,
        decision.from === decision.to ? { kind: 'unchanged' } : { kind: 'scaled', quantity: decision.to! },
        null,
        nowMs
      )
      count.push(state.ineffectiveScaleOut.count)
    }
    expect(count).toEqual([0, 0, 0, 1, 1])
    expect(state.changes.length).toBe(4)
  })

  it('failing pings of an app that is up count like requests', () => {
    const recent = [
      {
        atMs: ago(5),
        from: 3,
        to: 3,
        verdict: 'up' as const,
        medianMs: 1500,
        answers: ['503', '503', '1500 ms', '1500 ms']
      }
    ]
    const state = { ...tried(1, 10, 0.2), recent }
    check({
      policy: { schedule: ['2-6'] },
      state,
      observation: observation(3, pings(answered(1500), answered(1500), answered(1500))),
      to: 3,
      reasons: [
        ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more'],
        [
          'scaling-does-not-help',
          "20 % of the answers are errors, and scaling out twice did not help, so it stays at 3: look at the app's logs"
        ]
      ]
    })
  })
})

const sampleOf = (elapsedMs: number): SampleResult => answered(elapsedMs)

describe('scaling in', () => {
  const changed = (minutes: number, from: number, to: number): ProcessState =>
    stateWith({ lastChange: { atMs: ago(minutes), from, to } })
  const needed = (quantity: number, minutes: number): ProcessState =>
    stateWith({ recommendations: [{ atMs: ago(minutes), quantity }] })
  const one = { ...byMetrics, metrics: [jobs] }
  it.each<readonly [string, Row]>([
    [
      'one of two at 600 ms would be slow',
      {
        policy: { ...one, probe: policyWith().probe, scaleOut: policyWith().scaleOut },
        observation: { ...observation(2, pings(sampleOf(600))), metrics: [read(10)] },
        to: 2,
        reasons: [
          ['demand', 'worker says 10, 100 a dyno, so 1'],
          ['would-bounce', '2 instead of 1: 600 ms with 2 would be about 1,200 ms with 1, and 1,000 ms is slow']
        ]
      }
    ],
    [
      'as far as it goes',
      {
        policy: { ...one, probe: policyWith().probe, scaleOut: policyWith().scaleOut },
        observation: { ...observation(4, pings(sampleOf(600))), metrics: [read(10)] },
        to: 3,
        reasons: [
          ['demand', 'worker says 10, 100 a dyno, so 1'],
          ['would-bounce', '3 instead of 1: 600 ms with 4 would be about 2,400 ms with 1, and 1,000 ms is slow']
        ]
      }
    ],
    [
      'reaching 1000 ms is too much',
      {
        policy: { ...one, probe: policyWith().probe, scaleOut: policyWith().scaleOut },
        observation: { ...observation(2, pings(sampleOf(500))), metrics: [read(10)] },
        to: 2,
        reasons: [
          ['demand', 'worker says 10, 100 a dyno, so 1'],
          ['would-bounce', '2 instead of 1: 500 ms with 2 would be about 1,000 ms with 1, and 1,000 ms is slow']
        ]
      }
    ],
    [
      'a day after scaling out a tenth more load has to fit',
      {
        policy: one,
        state: stateWith({ changes: [{ atMs: ago(600), from: 3, to: 4, by: 'ours', code: 'demand', message: '' }] }),
        observation: seenJobs(4, 290),
        to: 4,
        reasons: [
          ['demand', 'worker says 290, 100 a dyno, so 3'],
          ['would-bounce', '4 instead of 3: a tenth more load would need 4 again']
        ]
      }
    ],
    [
      'and where there is it, it goes',
      {
        policy: one,
        state: stateWith({ changes: [{ atMs: ago(600), from: 3, to: 4, by: 'ours', code: 'demand', message: '' }] }),
        observation: seenJobs(4, 270),
        to: 3,
        reasons: [['demand', 'worker says 270, 100 a dyno, so 3']]
      }
    ],
    [
      'follows the most of the last five minutes',
      {
        policy: one,
        state: needed(3, 4),
        observation: seenJobs(5, 100),
        to: 3,
        reasons: [
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          [
            'stabilized',
            '3 instead of 1: 3 were needed 4 minutes ago, and scaling in waits until fewer have been enough for 5 minutes'
          ]
        ]
      }
    ],
    [
      'not of longer ago',
      {
        policy: one,
        state: needed(3, 5),
        observation: seenJobs(5, 100),
        to: 1,
        reasons: [['demand', 'worker says 100, 100 a dyno, so 1']]
      }
    ],
    [
      'waits after a change',
      {
        policy: one,
        state: changed(4, 2, 5),
        observation: seenJobs(5, 100),
        to: 5,
        reasons: [
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          ['cooldown', '5 instead of 1: the last change was 4 minutes ago, and scaling in waits for 5 minutes']
        ]
      }
    ],
    [
      'for just so long',
      {
        policy: one,
        state: changed(5, 2, 5),
        observation: seenJobs(5, 100),
        to: 1,
        reasons: [['demand', 'worker says 100, 100 a dyno, so 1']]
      }
    ],
    [
      'scaling out has a wait of its own',
      {
        policy: { ...one, scaleOut: { slow: null, cooldownMs: 600_000 } },
        state: changed(4, 5, 2),
        observation: seenJobs(2, 500),
        to: 2,
        reasons: [
          ['demand', 'worker says 500, 100 a dyno, so 5'],
          ['cooldown', '2 instead of 5: the last change was 4 minutes ago, and scaling out waits for 10 minutes']
        ]
      }
    ],
    [
      'without a wait nothing waits, even after a change that another clock puts in the future',
      {
        policy: one,
        state: changed(-1, 5, 2),
        observation: seenJobs(2, 500),
        to: 5,
        reasons: [['demand', 'worker says 500, 100 a dyno, so 5']]
      }
    ]
  ])('%s', (_, row) => check(row))

  it('what was needed is kept only where it can matter', () => {
    let state = stateWith()
    for (const [minute, value] of [
      [0, 500],
      [1, 300],
      [2, 400],
      [3, 100]
    ] as const) {
      const nowMs = noon + minute * minuteMs
      const decision = decide(policyWith(one), state, seenJobs(5, value), nowMs)
      state = advance(state, decision, { kind: 'unchanged' }, null, nowMs)
    }
    expect(state.recommendations).toEqual([
      { atMs: noon, quantity: 5 },
      { atMs: noon + 2 * minuteMs, quantity: 4 },
      { atMs: noon + 3 * minuteMs, quantity: 1 }
    ])
  })
})

it.each<readonly [string, Observation, ProcessState, number | null]>([
  ['since now', { ...observation(2, null), metrics: [unread] }, stateWith(), noon],
  ['since then', { ...observation(2, null), metrics: [unread] }, stateWith({ unavailableSinceMs: ago(20) }), ago(20)],
  ['no more', { ...observation(2, null), metrics: [read(1)] }, stateWith({ unavailableSinceMs: ago(20) }), null],
  ['nobody asked', observation(2, null, unreachable), stateWith({ unavailableSinceMs: ago(20) }), ago(20)],
  ['pings have an incident of their own', { ...observation(2, notFound), metrics: [read(1)] }, stateWith(), null]
])('signals are missing: %s', (_, look, state, sinceMs) => {
  expect(
    decide(policyWith({ ...byMetrics, probe: policyWith().probe, metrics: [jobs] }), state, look, noon).memory
      .unavailableSinceMs
  ).toBe(sinceMs)
})

it.each([
  ['up', 'goes by the threshold', 500, up],
  ['slow', 'goes by the threshold', 150, up],
  ['down', 'counts failures first', 150, down]
] as const)('the verdict %s %s', (verdict, _, aboveMs, probe) => {
  const policy = policyWith({ ...range, scaleOut: { slow: { aboveMs, consecutive: 3, step: 1 }, cooldownMs: 0 } })
  expect(decide(policy, null, observation(3, probe), noon).health.verdict).toBe(verdict)
})
