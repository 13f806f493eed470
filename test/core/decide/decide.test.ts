import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/core/decide/decide.ts'
import type { AppReading, Bounds, FailSafeState, Observation, ProcessState, Reason } from '../../../src/core/model.ts'
import {
  answered,
  appWith,
  down,
  entry,
  noon,
  notFound,
  observation,
  overloaded,
  pings,
  slow,
  stateWith,
  tooSlow,
  unreachable,
  up
} from '../../run/looks.ts'
import { failSafe, policyWith } from '../../policies.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** 3 by day, 2 in the evening, 1 by night; it is noon, so 3. */
const article = ['07:00-22:00 3', '22:00-03:00 2', '1']

type Written = Parameters<typeof policyWith>[0]

interface Row {
  readonly policy?: Written
  readonly state?: ProcessState | null
  readonly observation: Observation
  readonly from: number | null
  readonly to: number | null
  readonly reasons: readonly (readonly [Reason['code'], string])[]
}

/** In an emergency since so many minutes; healthy since so many, or not at all. */
function emergency(
  sinceMinutes: number,
  healthyMinutes: number | null = null,
  changes: Partial<FailSafeState> = {}
): ProcessState {
  const healthySinceMs = healthyMinutes === null ? null : noon - healthyMinutes * minuteMs
  return stateWith({
    recovery: { healthySinceMs, failSafe: { sinceMs: noon - sinceMinutes * minuteMs, gaveUp: false, ...changes } }
  })
}

const types = (...processes: readonly string[]): AppReading =>
  appWith(0, { formation: processes.map((process) => entry(1, { process })) })
const sized = (quantity: number, size: string, limit: number): Observation =>
  observation(quantity, up, appWith(quantity, { formation: [entry(quantity, { size, limit })] }))
const says3 = ['in-bounds', '07:00-22:00 says 3'] as const
const scheduled3 = ['scheduled', '07:00-22:00 says 3'] as const
const allFailed = '3 of 3 pings failed (answered 503)'

function check({ policy = { schedule: article }, state = null, observation: look, from, to, reasons }: Row): void {
  const decision = decide(policyWith(policy), state, look, noon)
  expect({
    from: decision.from,
    to: decision.to,
    reasons: decision.reasons.map(({ code, message }) => [code, message])
  }).toEqual({ from, to, reasons })
}

describe('guards', () => {
  it.each<readonly [string, Row]>([
    [
      'no formation was read: nothing is decided',
      {
        observation: observation(2, down, unreachable),
        from: null,
        to: null,
        reasons: [['formation-unavailable', 'Could not read the app sharp: Heroku answered 503.']]
      }
    ],
    [
      'the app has no such process type',
      {
        observation: observation(0, null, types('clock', 'worker')),
        from: null,
        to: null,
        reasons: [
          [
            'formation-unavailable',
            'sharp has clock, worker. There is no "web" to scale. Check the name, or the Procfile of the last release.'
          ]
        ]
      }
    ],
    [
      'the app was never released',
      {
        observation: observation(0, null, types()),
        from: null,
        to: null,
        reasons: [
          [
            'formation-unavailable',
            'sharp has no process types yet: they come with the first release. There is no "web" to scale. Check the name, or the Procfile of the last release.'
          ]
        ]
      }
    ],
    [
      'enabled: false keeps the quantity',
      {
        policy: { schedule: article, enabled: false },
        observation: observation(1),
        from: 1,
        to: 1,
        reasons: [['disabled', 'the configuration says enabled: false']]
      }
    ],
    [
      'enabled: false keeps it in an outage too',
      {
        policy: { schedule: article, enabled: false },
        observation: observation(1, down),
        from: 1,
        to: 1,
        reasons: [['disabled', 'the configuration says enabled: false']]
      }
    ],
    [
      'maintenance keeps the quantity',
      {
        observation: observation(0, null, appWith(0, { maintenance: true })),
        from: 0,
        to: 0,
        reasons: [['maintenance', 'the app is in maintenance mode']]
      }
    ],
    [
      'disabled comes before maintenance',
      {
        policy: { schedule: article, enabled: false },
        observation: observation(1, null, appWith(1, { maintenance: true })),
        from: 1,
        to: 1,
        reasons: [['disabled', 'the configuration says enabled: false']]
      }
    ]
  ])('%s', (_, row) => check(row))

  it('an emergency does not begin where nothing may be done', () => {
    const decision = decide(policyWith({ schedule: article, enabled: false }), null, observation(1, down), noon)
    expect(decision.memory.recovery).toEqual({ healthySinceMs: null, failSafe: null })
  })

  it('one that runs goes on while the formation cannot be read', () => {
    const state = emergency(10)
    expect(
      decide(policyWith({ schedule: article }), state, observation(2, null, unreachable), noon).memory.recovery
    ).toEqual(state.recovery)
  })
})

describe('schedule', () => {
  it.each<readonly [string, Row]>([
    ['up to an exact quantity', { observation: observation(1), from: 1, to: 3, reasons: [scheduled3] }],
    ['down to an exact quantity', { observation: observation(5), from: 5, to: 3, reasons: [scheduled3] }],
    ['already there', { observation: observation(3), from: 3, to: 3, reasons: [says3] }],
    [
      'up to the floor of a range',
      {
        policy: { schedule: ['2-6'] },
        observation: observation(1),
        from: 1,
        to: 2,
        reasons: [['scheduled', 'the schedule says 2-6']]
      }
    ],
    [
      'down to its ceiling',
      {
        policy: { schedule: ['2-6'] },
        observation: observation(9),
        from: 9,
        to: 6,
        reasons: [['scheduled', 'the schedule says 2-6']]
      }
    ],
    [
      'inside the range it stays',
      {
        policy: { schedule: ['2-6'] },
        observation: observation(4),
        from: 4,
        to: 4,
        reasons: [['in-bounds', 'the schedule says 2-6']]
      }
    ],
    [
      'to zero',
      {
        policy: { schedule: ['weekends 0', '3'] },
        observation: observation(2, null),
        from: 2,
        to: 0,
        reasons: [['scheduled', 'weekends says 0']]
      }
    ],
    ['from zero', { observation: observation(0, null), from: 0, to: 3, reasons: [scheduled3] }],
    [
      'by another process type',
      {
        policy: { process: 'worker', schedule: ['0-10'], probe: null, failSafe: null },
        observation: observation(0, null, types('worker')),
        from: 1,
        to: 1,
        reasons: [['in-bounds', 'the schedule says 0-10']]
      }
    ],
    [
      'slow pings do not move what is said exactly',
      { observation: observation(3, slow), from: 3, to: 3, reasons: [says3] }
    ],
    [
      'nor do failures that dynos cannot cure',
      { observation: observation(3, notFound), from: 3, to: 3, reasons: [says3] }
    ],
    [
      'an unpinged app is scheduled all the same',
      {
        observation: observation(1, { status: 'unavailable', cause: 'no address' }),
        from: 1,
        to: 3,
        reasons: [scheduled3]
      }
    ]
  ])('%s', (_, row) => check(row))

  it.each<readonly [string, Row]>([
    [
      'the quantity stays',
      {
        policy: { schedule: ['mon 3'] },
        observation: observation(7),
        from: 7,
        to: 7,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['in-bounds', 'it stays at 7']
        ]
      }
    ],
    [
      'the bounds that the schedule implies do not count',
      {
        policy: { schedule: ['mon 3'], min: 2 },
        observation: observation(7),
        from: 7,
        to: 7,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['in-bounds', 'it stays at 7']
        ]
      }
    ],
    [
      'min is kept',
      {
        policy: { schedule: ['mon 3'], min: 2 },
        observation: observation(1),
        from: 1,
        to: 2,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['clamped', '2 instead of 1: min is 2']
        ]
      }
    ],
    [
      'max is kept',
      {
        policy: { schedule: ['mon 3'], max: 4 },
        observation: observation(7),
        from: 7,
        to: 4,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['clamped', '4 instead of 7: max is 4']
        ]
      }
    ],
    [
      'an outage takes nothing away',
      {
        policy: { schedule: ['mon 3'] },
        observation: observation(7, down),
        from: 7,
        to: 7,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['fail-safe', `${allFailed}, so at least 3 at once`]
        ]
      }
    ],
    [
      'an outage still calls for max',
      {
        policy: { schedule: ['mon 3'] },
        observation: observation(1, down),
        from: 1,
        to: 3,
        reasons: [
          ['no-window', 'no window of the schedule holds now'],
          ['fail-safe', `${allFailed}, so at least 3 at once`]
        ]
      }
    ]
  ])('where no window holds, %s', (_, row) => check(row))
})

describe('fail-safe', () => {
  it.each<readonly [string, Row]>([
    [
      'down: to the largest quantity of the schedule',
      {
        policy: { schedule: ['2', 'mon 6'] },
        observation: observation(2, down),
        from: 2,
        to: 6,
        reasons: [['fail-safe', `${allFailed}, so at least 6 at once`]]
      }
    ],
    [
      'down: to max',
      {
        policy: { schedule: ['2'], max: 12 },
        observation: observation(2, down),
        from: 2,
        to: 12,
        reasons: [['fail-safe', `${allFailed}, so at least 12 at once`]]
      }
    ],
    [
      'down: to the quantity that is written',
      {
        policy: { schedule: ['2'], max: 12, failSafe: { ...failSafe, quantity: 5 } },
        observation: observation(2, down),
        from: 2,
        to: 5,
        reasons: [['fail-safe', `${allFailed}, so at least 5 at once`]]
      }
    ],
    [
      'a quantity above max is clamped',
      {
        policy: { schedule: ['2'], max: 4, failSafe: { ...failSafe, quantity: 9 } },
        observation: observation(2, down),
        from: 2,
        to: 4,
        reasons: [
          ['fail-safe', `${allFailed}, so at least 9 at once`],
          ['clamped', '4 instead of 9: max is 4']
        ]
      }
    ],
    [
      'too slow',
      {
        policy: { schedule: ['2'], max: 12 },
        observation: observation(2, tooSlow),
        from: 2,
        to: 12,
        reasons: [['fail-safe', 'answers take 5,500 ms, far too slow, so at least 12 at once']]
      }
    ],
    [
      'a blip does not',
      {
        policy: { schedule: ['2'], max: 12 },
        observation: observation(2, pings(overloaded, answered(90), answered(91))),
        from: 2,
        to: 2,
        reasons: [['in-bounds', 'the schedule says 2']]
      }
    ],
    [
      'from the schedule and above it in one step',
      {
        policy: { schedule: article, max: 8 },
        observation: observation(1, down),
        from: 1,
        to: 8,
        reasons: [scheduled3, ['fail-safe', `${allFailed}, so at least 8 at once`]]
      }
    ],
    [
      'at its quantity already',
      {
        policy: { schedule: ['2'], max: 2 },
        observation: observation(2, down),
        from: 2,
        to: 2,
        reasons: [['fail-safe', `${allFailed}, so at least 2 at once`]]
      }
    ],
    [
      'an app that somebody scaled to 0 comes back',
      {
        policy: { schedule: ['2-4'], manualChanges: { kind: 'overwrite' } },
        state: stateWith({ expectedQuantities: [2] }),
        observation: observation(0, down),
        from: 0,
        to: 4,
        reasons: [
          ['scheduled', 'the schedule says 2-4'],
          ['fail-safe', `${allFailed}, so at least 4 at once`]
        ]
      }
    ],
    [
      'holding against the schedule while healthy for too short a time',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(20, 14),
        observation: observation(12),
        from: 12,
        to: 12,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe-holding', 'healthy, but not for 15 minutes yet: at least 12 until then']
        ]
      }
    ],
    [
      'holding while nobody knows whether it is healthy still',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(20, 14),
        observation: observation(12, null),
        from: 12,
        to: 12,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe-holding', 'healthy when it was last seen, but not for 15 minutes yet: at least 12 until then']
        ]
      }
    ],
    [
      'holding while nobody knows',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(20),
        observation: observation(12, null),
        from: 12,
        to: 12,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe-holding', 'not seen healthy yet: at least 12 until then']
        ]
      }
    ],
    [
      'released exactly at release-after',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(20, 15),
        observation: observation(12),
        from: 12,
        to: 2,
        reasons: [['scheduled', 'the schedule says 2']]
      }
    ],
    [
      'a relapse engages again',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(20, 5),
        observation: observation(12, down),
        from: 12,
        to: 12,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe', `${allFailed}, so at least 12 at once`]
        ]
      }
    ],
    [
      'given up: the schedule applies',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(60),
        observation: observation(12, down),
        from: 12,
        to: 2,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe-gave-up', 'more dynos did not help for 1 h; the schedule applies until the app is healthy again']
        ]
      }
    ],
    [
      'and goes on applying',
      {
        policy: { schedule: ['2'], max: 12 },
        state: emergency(100, null, { gaveUp: true }),
        observation: observation(2, down),
        from: 2,
        to: 2,
        reasons: [
          ['fail-safe-gave-up', 'more dynos did not help for 1 h; the schedule applies until the app is healthy again']
        ]
      }
    ],
    [
      'times that are not whole minutes are given in seconds',
      {
        policy: { schedule: ['2'], max: 12, failSafe: { ...failSafe, releaseAfterMs: 90_000 } },
        state: emergency(20, 1),
        observation: observation(12),
        from: 12,
        to: 12,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe-holding', 'healthy, but not for 90 s yet: at least 12 until then']
        ]
      }
    ],
    [
      'switched off',
      {
        policy: { schedule: ['2'], max: 12, failSafe: null },
        observation: observation(2, down),
        from: 2,
        to: 2,
        reasons: [['in-bounds', 'the schedule says 2']]
      }
    ]
  ])('%s', (_, row) => check(row))

  it('a schedule of 0 is no outage, and ends one', () => {
    const decision = decide(policyWith({ schedule: ['0'] }), emergency(10), observation(3, null), noon)
    expect(decision).toMatchObject({
      from: 3,
      to: 0,
      reasons: [{ code: 'scheduled' }],
      memory: { recovery: { healthySinceMs: null, failSafe: null } }
    })
  })
})

describe('limits', () => {
  it.each<readonly [string, Row]>([
    [
      'max below the schedule',
      {
        policy: { schedule: ['6'], max: 4 },
        observation: observation(1),
        from: 1,
        to: 4,
        reasons: [
          ['scheduled', 'the schedule says 6'],
          ['clamped', '4 instead of 6: max is 4']
        ]
      }
    ],
    [
      'min above the schedule',
      {
        policy: { schedule: ['0'], min: 1 },
        observation: observation(2),
        from: 2,
        to: 1,
        reasons: [
          ['scheduled', 'the schedule says 0'],
          ['clamped', '1 instead of 0: min is 1']
        ]
      }
    ],
    [
      'Basic allows one dyno',
      {
        policy: { schedule: ['3'] },
        observation: sized(1, 'Basic', 1),
        from: 1,
        to: 1,
        reasons: [
          ['scheduled', 'the schedule says 3'],
          ['clamped', '1 instead of 3: Heroku allows at most 1 Basic dyno of a type']
        ]
      }
    ],
    [
      'Performance allows ten',
      {
        policy: { schedule: ['12'] },
        observation: sized(2, 'Performance-M', 10),
        from: 2,
        to: 10,
        reasons: [
          ['scheduled', 'the schedule says 12'],
          ['clamped', '10 instead of 12: Heroku allows at most 10 Performance-M dynos of a type']
        ]
      }
    ],
    [
      'the fail-safe keeps to it as well',
      {
        policy: { schedule: ['2'], max: 20 },
        observation: { ...sized(2, 'Performance-M', 10), probe: down },
        from: 2,
        to: 10,
        reasons: [
          ['fail-safe', `${allFailed}, so at least 20 at once`],
          ['clamped', '10 instead of 20: Heroku allows at most 10 Performance-M dynos of a type']
        ]
      }
    ]
  ])('%s', (_, row) => check(row))
})

it.each<readonly [string, Written, string, Bounds | null]>([
  ['what the schedule asks for next', { schedule: article }, '2026-11-22T22:00:00.000Z', { floor: 2, ceiling: 2 }],
  [
    'in the zone of the process',
    { schedule: article, timezone: 'Asia/Kathmandu' },
    '2026-11-22T16:15:00.000Z',
    { floor: 2, ceiling: 2 }
  ],
  ['also under a guard', { schedule: article, enabled: false }, '2026-11-22T22:00:00.000Z', { floor: 2, ceiling: 2 }]
])('%s comes with the decision', (_, written, at, bounds) => {
  const { nextChange } = decide(policyWith(written), null, observation(3), noon)
  expect(nextChange).toEqual({ atMs: Date.parse(at), bounds })
})
