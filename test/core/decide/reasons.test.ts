import { describe, expect, it, vi } from 'vitest'
import { settle } from '../../../src/core/decide/advance.ts'
import { expectDemand } from '../../../src/core/forecast/demand.ts'
import type { ExpectedDemand } from '../../../src/core/forecast/demand.ts'
import type { Observation, ProcessState, ReasonCode } from '../../../src/core/model.ts'
import {
  answered,
  appWith,
  down,
  entry,
  noon,
  observation,
  pings,
  slow,
  stateWith,
  unreachable,
  up
} from '../../run/looks.ts'
import { failSafe } from '../../policies.ts'
import { ago, byMetrics, check, decideRow, jobs, latency, read, router, seenJobs, unread } from './table.ts'
import type { Row } from './table.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

// What was learned is given here: how it is learned has tests of its own.
vi.mock('../../../src/core/forecast/demand.ts')

const nothingLearned: ExpectedDemand = { now: null, ahead: null, slowness: 'unknown', most: null }

function checkWith(expected: Partial<ExpectedDemand>, row: Row): void {
  vi.mocked(expectDemand).mockReturnValue({ ...nothingLearned, ...expected })
  check(row)
}

const end = 'run the workflow with scale: resume to end it'
const says3 = ['in-bounds', 'the schedule says 3'] as const
const three = { schedule: ['3'] } as const
const byJobs = { ...byMetrics, metrics: [jobs] }
const counted = { ...jobs, busy: { source: { ...jobs.source, query: 'active' }, forMs: hourMs } }
const outage: ProcessState = stateWith({
  recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(10), gaveUp: false } }
})
const recovering: ProcessState = stateWith({
  recovery: { healthySinceMs: ago(5), failSafe: { sinceMs: ago(10), gaveUp: false } }
})
const given: ProcessState = stateWith({
  recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(90), gaveUp: true } }
})
const allFailed = '3 of 3 pings failed (answered 503), so at least 6 at once'
const released = (quantity: number, probe: Observation['probe'], changes: Partial<Observation> = {}): Observation => ({
  ...observation(quantity, probe, appWith(quantity, { releasedAtMs: noon - minuteMs })),
  ...changes
})
const inRelease = [
  'release-in-progress',
  'released 1 minute ago: the pings and metrics of this look do not count yet'
] as const
const autoscaled = (quantity: number, probe: Observation['probe']): Observation =>
  observation(quantity, probe, appWith(quantity, { formation: [entry(quantity, { autoscaled: true })] }))
const native = ['native-autoscaling', "Heroku's own autoscaling of web is on; switch one of the two off"] as const

/** The others follow from what the platform answers. */
const rows: Readonly<
  Record<
    Exclude<ReasonCode, 'limited' | 'deploy-in-progress' | 'restarted'>,
    Row & { readonly expected?: Partial<ExpectedDemand> }
  >
> = {
  'formation-unavailable': {
    policy: three,
    observation: observation(1, null, unreachable),
    to: null,
    reasons: [['formation-unavailable', 'Could not read the app sharp: Heroku answered 503.']]
  },
  disabled: {
    policy: { ...three, enabled: false },
    observation: observation(1),
    to: 1,
    reasons: [['disabled', 'the configuration says enabled: false']]
  },
  maintenance: {
    policy: three,
    observation: observation(1, null, appWith(1, { maintenance: true })),
    to: 1,
    reasons: [['maintenance', 'the app is in maintenance mode']]
  },
  'native-autoscaling': { policy: three, observation: autoscaled(1, up), to: 1, reasons: [native] },
  'release-in-progress': {
    policy: { schedule: ['2-6'] },
    observation: released(3, slow),
    to: 3,
    reasons: [inRelease, ['in-bounds', 'the schedule says 2-6']]
  },
  scheduled: { policy: three, observation: observation(1), to: 3, reasons: [['scheduled', 'the schedule says 3']] },
  lead: {
    policy: { schedule: ['weekends 12:12-22:00 3', '1'] },
    observation: {
      ...observation(1),
      cadence: { gapsMs: Array.from({ length: 9 }, () => 18 * minuteMs), nextLookMs: null }
    },
    to: 3,
    reasons: [
      [
        'lead',
        'weekends 12:12-22:00 says 3 (starts in 12 minutes; at this hour runs come about every 18 minutes, so it begins up to 17 minutes early)'
      ]
    ]
  },
  'no-window': {
    policy: { schedule: ['mon 3'] },
    observation: observation(2),
    to: 2,
    reasons: [
      ['no-window', 'no window of the schedule holds now'],
      ['in-bounds', 'it stays at 2']
    ]
  },
  'signal-unavailable': {
    policy: byJobs,
    observation: { ...observation(2, null), metrics: [unread] },
    to: 2,
    reasons: [['signal-unavailable', 'worker cannot be read: it answered 503, so it does not scale in']]
  },
  slow: {
    policy: { schedule: ['2-6'] },
    observation: observation(3, slow),
    to: 4,
    reasons: [['slow', '3 pings in a row above 1,000 ms or failed, so 1 more']]
  },
  fast: {
    policy: { schedule: ['2-6'] },
    state: stateWith({ streaks: { slow: 0, fast: 4, atMs: ago(10) } }),
    observation: observation(3, up),
    to: 2,
    reasons: [['fast', '5 pings in a row below 200 ms, so 1 fewer']]
  },
  demand: {
    policy: byJobs,
    observation: seenJobs(1, 140),
    to: 2,
    reasons: [['demand', 'worker says 140, 100 a dyno, so 2']]
  },
  'target-tracking': {
    policy: { ...byMetrics, metrics: [latency] },
    observation: seenJobs(2, 45),
    to: 3,
    reasons: [['target-tracking', 'latency says 45 with 2 dynos and should be 30, so 3']]
  },
  forecast: {
    policy: byJobs,
    expected: { ahead: { quantity: 5, message: 'Tue 09:00 usually needs 5' } },
    observation: seenJobs(2, 140),
    to: 5,
    reasons: [['forecast', 'Tue 09:00 usually needs 5']]
  },
  busy: {
    policy: { ...byMetrics, metrics: [counted] },
    state: stateWith({ busySinceMs: ago(19) }),
    observation: { ...seenJobs(4, 0), busy: [read(7)] },
    to: 4,
    reasons: [
      ['demand', 'worker says 0, 100 a dyno, so 0'],
      ['busy', '7 jobs are running; it does not scale in for up to 41 minutes']
    ]
  },
  idle: {
    policy: {
      ...byMetrics,
      router: { perDyno: 'auto', p95TargetMs: null },
      idle: { afterMs: 30 * minuteMs, quantity: 1 }
    },
    state: stateWith({
      lastRequestMs: ago(42),
      recent: [{ atMs: ago(5), from: 4, to: 4, verdict: 'unknown', medianMs: null, answers: [] }]
    }),
    observation: { ...observation(4, null), router: router({ requestsPerMinute: 0, p95Ms: null }) },
    to: 1,
    reasons: [['idle', 'no request for 42 minutes, so 1']]
  },
  fallback: {
    policy: { ...byMetrics, metrics: [jobs], fallback: { quantity: 2, afterMs: 15 * minuteMs } },
    state: stateWith({ unavailableSinceMs: ago(20) }),
    observation: { ...observation(0, null), metrics: [unread] },
    to: 2,
    reasons: [
      ['fallback', 'metrics have been missing for 20 minutes, so at least 2'],
      ['signal-unavailable', 'worker cannot be read: it answered 503, so it does not scale in']
    ]
  },
  'scaling-does-not-help': {
    policy: { ...byMetrics, router: { perDyno: null, p95TargetMs: 500 } },
    expected: { slowness: 'elsewhere' },
    observation: { ...observation(2, null), router: router({ p95Ms: 2300 }) },
    to: 2,
    reasons: [['scaling-does-not-help', 'responses are slow whatever the load, so more dynos would not help']]
  },
  'would-bounce': {
    policy: { schedule: ['1-6'], scaleOut: { slow: { aboveMs: 300, consecutive: 3, step: 1 }, cooldownMs: 0 } },
    state: stateWith({ streaks: { slow: 0, fast: 4, atMs: ago(10) } }),
    observation: observation(2, up),
    to: 2,
    reasons: [
      ['fast', '5 pings in a row below 200 ms, so 1 fewer'],
      ['would-bounce', '2 instead of 1: 182 ms with 2 would be about 364 ms with 1, and 300 ms is slow']
    ]
  },
  stabilized: {
    policy: byJobs,
    state: stateWith({ recommendations: [{ atMs: ago(3), quantity: 4 }] }),
    observation: seenJobs(4, 140),
    to: 4,
    reasons: [
      ['demand', 'worker says 140, 100 a dyno, so 2'],
      [
        'stabilized',
        '4 instead of 2: 4 were needed 3 minutes ago, and scaling in waits until fewer have been enough for 5 minutes'
      ]
    ]
  },
  cooldown: {
    policy: byJobs,
    state: stateWith({ lastChange: { atMs: ago(2), from: 1, to: 4 } }),
    observation: seenJobs(4, 140),
    to: 4,
    reasons: [
      ['demand', 'worker says 140, 100 a dyno, so 2'],
      ['cooldown', '4 instead of 2: the last change was 2 minutes ago, and scaling in waits for 5 minutes']
    ]
  },
  'fail-safe': {
    policy: { schedule: ['3'], max: 6 },
    observation: observation(3, down),
    to: 6,
    reasons: [['fail-safe', allFailed]]
  },
  'fail-safe-holding': {
    policy: { schedule: ['3'], max: 6 },
    state: recovering,
    observation: observation(6),
    to: 6,
    reasons: [
      ['scheduled', 'the schedule says 3'],
      ['fail-safe-holding', 'healthy, but not for 15 minutes yet: at least 6 until then']
    ]
  },
  'fail-safe-gave-up': {
    policy: { schedule: ['3'], max: 6 },
    state: given,
    observation: observation(3, down),
    to: 3,
    reasons: [
      ['fail-safe-gave-up', 'more dynos did not help for 1 h; the schedule applies until the app is healthy again']
    ]
  },
  'manual-hold': {
    policy: three,
    observation: { ...observation(3), request: { kind: 'scale', quantity: 2, hold: { kind: 'for', ms: 6 * hourMs } } },
    to: 2,
    reasons: [['manual-hold', `2 asked for by hand (below min, 3), until 18:00 UTC; ${end}`]]
  },
  'manual-change-noticed': {
    policy: three,
    state: stateWith({ expectedQuantities: [3] }),
    observation: observation(5),
    to: 5,
    reasons: [
      ['scheduled', 'the schedule says 3'],
      ['manual-change-noticed', `somebody else changed 3 to 5 (above max, 3): this stays until 13:00 UTC; ${end}`]
    ]
  },
  resized: {
    policy: { schedule: ['weekends 3:standard-2x', '1:standard-1x'] },
    observation: observation(3),
    to: 3,
    reasons: [['resized', 'resized to standard-2x: weekends (dynos restart)']]
  },
  'held-at-zero': {
    policy: { schedule: ['0-3'] },
    state: stateWith({ hold: { quantity: 0, by: 'input', sinceMs: ago(5), untilMs: noon + hourMs } }),
    observation: observation(0, null),
    to: 0,
    reasons: [
      ['manual-hold', `0 asked for by hand stay until 13:00 UTC; ${end}`],
      ['held-at-zero', 'at 0 by hand: it is not pinged, and no fail-safe brings it back before the hold ends']
    ]
  },
  clamped: {
    policy: byJobs,
    observation: seenJobs(8, 1140),
    to: 10,
    reasons: [
      ['demand', 'worker says 1,140, 100 a dyno, so 12'],
      ['clamped', '10 instead of 12: the bounds are 0-10']
    ]
  },
  'in-bounds': { policy: three, observation: observation(3), to: 3, reasons: [says3] }
}

it.each(Object.entries(rows))('%s', (_, { expected = {}, ...row }) => checkWith(expected, row))

it('scaling-does-not-help: no source gets more dynos than help', () => {
  const message =
    'more dynos made responses no faster, twice, and 7 answered 4,800 requests a minute in time, so 7 at most'
  const row = {
    policy: byJobs,
    observation: seenJobs(9, 1000),
    to: 7,
    reasons: [['scaling-does-not-help', message]]
  } as const
  checkWith({ most: { quantity: 7, message } }, { ...row, state: stateWith({ pointQuantity: 7 }) })
  checkWith({ most: { quantity: 7, message } }, { ...row, observation: seenJobs(5, 1000) })
  checkWith(
    { most: { quantity: 12, message } },
    { ...row, to: 10, reasons: [['demand', 'worker says 1,000, 100 a dyno, so 10']] }
  )
})

it('scaling-does-not-help: slow pings do not keep more dynos than help', () => {
  const seen = {
    policy: { schedule: ['1-20'], scaleOut: { slow: { aboveMs: 300, consecutive: 3, step: 1 }, cooldownMs: 0 } },
    observation: observation(20, slow)
  } as const
  const { latency: learned } = decideRow({ ...seen, to: null, reasons: [] }).memory
  const held = { quantity: 4, sinceMs: ago(60) }
  const memory = { ...learned!, atMs: ago(10), slowDays: { ...learned!.slowDays, held } }
  const state = stateWith({ streaks: { slow: 3, fast: 0, atMs: ago(10) }, latency: memory })
  const message = 'every look of a day was slow although dynos were added, so 4 at most'
  checkWith({}, { ...seen, state, to: 4, reasons: [['scaling-does-not-help', message]] })
})

it('limited', () => {
  vi.mocked(expectDemand).mockReturnValue(nothingLearned)
  const decision = settle(decideRow({ policy: byJobs, observation: seenJobs(8, 1000), to: 0, reasons: [] }), {
    kind: 'limited',
    quantity: 9,
    limit: 9
  })
  expect(decision).toMatchObject({
    to: 9,
    reasons: [{ code: 'demand' }, { code: 'limited', message: 'Heroku allows 9, not the 10 that were asked for' }]
  })
})

it('deploy-in-progress', () => {
  vi.mocked(expectDemand).mockReturnValue(nothingLearned)
  const fault = { kind: 'transient', scope: 'app', message: 'Heroku answered 409.', isDeploy: true } as const
  const decision = settle(decideRow({ policy: byJobs, observation: seenJobs(8, 1000), to: 0, reasons: [] }), {
    kind: 'failed',
    fault
  })
  expect(decision).toMatchObject({
    to: 10,
    reasons: [
      { code: 'demand' },
      {
        code: 'deploy-in-progress',
        message: 'Heroku accepts no change until the release phase or preboot ends; tried again at each look'
      }
    ]
  })
})

describe('where two meet', () => {
  it.each<readonly [string, Row, Partial<ExpectedDemand>]>([
    [
      'a release and an outage: it may be starting still',
      { policy: { schedule: ['3'], max: 6 }, observation: released(3, down), to: 3, reasons: [inRelease, says3] },
      {}
    ],
    [
      'a release and a fail-safe that is on: it stays on',
      {
        policy: { schedule: ['3'], max: 6 },
        state: outage,
        observation: released(6, up),
        to: 6,
        reasons: [
          inRelease,
          ['scheduled', 'the schedule says 3'],
          ['fail-safe-holding', 'not seen healthy yet: at least 6 until then']
        ]
      },
      {}
    ],
    [
      'a release and the schedule',
      {
        policy: three,
        observation: released(1, up),
        to: 3,
        reasons: [inRelease, ['scheduled', 'the schedule says 3']]
      },
      {}
    ],
    [
      'a release and a metric',
      {
        policy: byJobs,
        observation: released(2, null, { metrics: [read(900)] }),
        to: 2,
        reasons: [inRelease, ['in-bounds', 'the schedule says 0-10']]
      },
      {}
    ],
    [
      'a release two minutes ago is over',
      {
        policy: byJobs,
        observation: {
          ...observation(2, null, appWith(2, { releasedAtMs: noon - 2 * minuteMs })),
          metrics: [read(900)]
        },
        to: 9,
        reasons: [['demand', 'worker says 900, 100 a dyno, so 9']]
      },
      {}
    ],
    ['a release and nothing asked', { policy: three, observation: released(3, null), to: 3, reasons: [says3] }, {}],
    [
      'native autoscaling and the schedule',
      { policy: three, observation: autoscaled(1, up), to: 1, reasons: [native] },
      {}
    ],
    [
      'native autoscaling and an outage',
      { policy: three, observation: autoscaled(1, down), to: 1, reasons: [native] },
      {}
    ],
    [
      'native autoscaling and maintenance',
      {
        policy: three,
        observation: observation(
          1,
          null,
          appWith(1, { maintenance: true, formation: [entry(1, { autoscaled: true })] })
        ),
        to: 1,
        reasons: [['maintenance', 'the app is in maintenance mode']]
      },
      {}
    ],
    [
      'cooldown and the floor: the schedule waits for nothing',
      {
        policy: { ...byJobs, schedule: ['4-10'], scaleOut: { slow: null, cooldownMs: hourMs } },
        state: stateWith({ lastChange: { atMs: ago(1), from: 3, to: 2 } }),
        observation: seenJobs(2, 900),
        to: 4,
        reasons: [
          ['scheduled', 'the schedule says 4-10'],
          ['demand', 'worker says 900, 100 a dyno, so 9'],
          ['cooldown', '4 instead of 9: the last change was 1 minute ago, and scaling out waits for 1 h']
        ]
      },
      {}
    ],
    [
      'stabilization and the ceiling: the schedule waits for nothing',
      {
        policy: { ...byJobs, schedule: ['1-5'] },
        state: stateWith({
          lastChange: { atMs: ago(1), from: 3, to: 8 },
          recommendations: [{ atMs: ago(1), quantity: 8 }]
        }),
        observation: seenJobs(8, 200),
        to: 5,
        reasons: [
          ['scheduled', 'the schedule says 1-5'],
          ['demand', 'worker says 200, 100 a dyno, so 2'],
          [
            'stabilized',
            '5 instead of 2: 8 were needed 1 minute ago, and scaling in waits until fewer have been enough for 5 minutes'
          ]
        ]
      },
      {}
    ],
    [
      'a fail-safe and cooldown: it waits for nothing',
      {
        policy: {
          schedule: ['1-6'],
          scaleOut: { slow: { aboveMs: 1000, consecutive: 3, step: 1 }, cooldownMs: hourMs }
        },
        state: stateWith({ lastChange: { atMs: ago(1), from: 3, to: 2 } }),
        observation: observation(2, down),
        to: 6,
        reasons: [
          ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more'],
          ['cooldown', '2 instead of 3: the last change was 1 minute ago, and scaling out waits for 1 h'],
          ['fail-safe', allFailed]
        ]
      },
      {}
    ],
    [
      'given up and slow pings: they do not climb again',
      {
        policy: { schedule: ['1-6'] },
        state: given,
        observation: observation(1, down),
        to: 1,
        reasons: [
          ['fail-safe-gave-up', 'more dynos did not help for 1 h; the schedule applies until the app is healthy again']
        ]
      },
      {}
    ],
    [
      'forecast and idle: what is expected counts',
      {
        policy: { ...byJobs, idle: { afterMs: 30 * minuteMs, quantity: 1 } },
        state: stateWith({ lastRequestMs: ago(60) }),
        observation: seenJobs(5, 0),
        to: 3,
        reasons: [['forecast', 'Tue 09:00 usually needs 3']]
      },
      { ahead: { quantity: 3, message: 'Tue 09:00 usually needs 3' } }
    ],
    [
      'forecast: off',
      {
        policy: { ...byJobs, forecast: 'off' },
        observation: seenJobs(2, 140),
        to: 2,
        reasons: [['in-bounds', 'the schedule says 0-10; worker says 140, 100 a dyno, so 2']]
      },
      { ahead: { quantity: 5, message: 'Tue 09:00 usually needs 5' } }
    ],
    [
      'what is needed now and a smaller forecast',
      {
        policy: byJobs,
        observation: seenJobs(2, 900),
        to: 9,
        reasons: [['demand', 'worker says 900, 100 a dyno, so 9']]
      },
      { ahead: { quantity: 5, message: 'Tue 09:00 usually needs 5' } }
    ],
    [
      'learned throughput',
      {
        policy: { ...byMetrics, router: { perDyno: 'auto', p95TargetMs: null } },
        observation: { ...observation(2, null), router: router({}) },
        to: 4,
        reasons: [['demand', '600 requests a minute, 150 a dyno, so 4']]
      },
      { now: { quantity: 4, message: '600 requests a minute, 150 a dyno, so 4' } }
    ],
    [
      'slowness from elsewhere and demand: demand is followed',
      {
        policy: { ...byMetrics, router: { perDyno: 150, p95TargetMs: 500 } },
        observation: { ...observation(2, null), router: router({ p95Ms: 2300 }) },
        to: 4,
        reasons: [['demand', '600 requests a minute, 150 a dyno, so 4']]
      },
      { slowness: 'elsewhere' }
    ],
    [
      'slowness from queueing: p95 is followed',
      {
        policy: { ...byMetrics, router: { perDyno: null, p95TargetMs: 500 } },
        observation: { ...observation(2, null), router: router({ p95Ms: 1000 }) },
        to: 4,
        reasons: [['target-tracking', 'p95 is 1,000 ms with 2 dynos and should be 500 ms, so 4']]
      },
      { slowness: 'queueing' }
    ],
    [
      'lead and signals: not below the floor that comes',
      {
        policy: { ...byJobs, schedule: ['12:10-22:00 4-10', '0-10'] },
        observation: {
          ...seenJobs(5, 100),
          cadence: { gapsMs: Array.from({ length: 9 }, () => 18 * minuteMs), nextLookMs: null }
        },
        to: 4,
        reasons: [
          ['demand', 'worker says 100, 100 a dyno, so 1'],
          ['clamped', '4 instead of 1: the bounds are 4-10']
        ]
      },
      {}
    ],
    [
      'a noticed change and an outage at another quantity',
      {
        policy: { schedule: ['3'], max: 6, failSafe: { ...failSafe, quantity: 4 } },
        state: stateWith({ expectedQuantities: [3] }),
        observation: observation(2, pings(answered(6000))),
        to: 4,
        reasons: [
          ['scheduled', 'the schedule says 3'],
          ['fail-safe', 'answers take 6,000 ms, far too slow, so at least 4 at once'],
          [
            'manual-change-noticed',
            `somebody else changed 3 to 2 (below min, 3): this stays until 13:00 UTC; ${end}; the fail-safe goes above it until the app is healthy`
          ]
        ]
      },
      {}
    ]
  ])('%s', (_, row, expected) => checkWith(expected, row))

  it('the verdict of a release is shown all the same', () => {
    const decision = decideRow({
      policy: { schedule: ['3'], max: 6 },
      observation: released(3, down),
      to: 3,
      reasons: []
    })
    expect(decision).toMatchObject({
      health: { verdict: 'down' },
      memory: { recovery: { failSafe: null }, streaks: { slow: 0 } }
    })
  })

  it('what does not count after a release is not remembered as needed', () => {
    const state = stateWith({
      recommendations: [{ atMs: ago(2), quantity: 4 }],
      streaks: { slow: 2, fast: 0, atMs: ago(2) }
    })
    const { memory } = decideRow({
      policy: { schedule: ['2-6'] },
      state,
      observation: released(3, slow),
      to: 3,
      reasons: []
    })
    expect(memory).toMatchObject({ recommendations: state.recommendations, streaks: state.streaks })
  })
})
