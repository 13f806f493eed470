import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import type {
  ChangeRecord,
  Hold,
  HoldTime,
  ManualRequest,
  Observation,
  ProcessState,
  Verdict
} from '../../../src/core/model.ts'
import { appWith, down, entry, noon, observation, slow, stateWith, unreachable, up } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { ago, check, decideRow } from './table.ts'
import type { Row } from './table.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const article = ['07:00-22:00 3', '22:00-03:00 2', '1']
const policy = { schedule: article }
const end = 'run the workflow with scale: resume to end it'
const scale = (quantity: number, hold: HoldTime = { kind: 'for', ms: 2 * hourMs }): ManualRequest => ({
  kind: 'scale',
  quantity,
  hold
})
const asked = (
  quantity: number,
  request: ManualRequest | null,
  look: Observation = observation(quantity)
): Observation => ({ ...look, request })
const held = (quantity: number, by: Hold['by'] = 'input', minutes = 60): ProcessState =>
  stateWith({
    hold: { quantity, by, sinceMs: ago(5), untilMs: noon + minutes * minuteMs },
    expectedQuantities: [quantity]
  })
const expecting = (...quantities: readonly number[]): ProcessState => stateWith({ expectedQuantities: quantities })
const scheduled3 = ['scheduled', '07:00-22:00 says 3'] as const
const atZero = [
  'held-at-zero',
  'at 0 by hand: it is not pinged, and no fail-safe brings it back before the hold ends'
] as const

describe('scale', () => {
  it.each<readonly [string, Row, number | null]>([
    [
      'for 2 h',
      {
        policy,
        observation: asked(3, scale(2)),
        to: 2,
        reasons: [['manual-hold', `2 asked for by hand, until 14:00 UTC; ${end}`]]
      },
      noon + 2 * hourMs
    ],
    [
      'until 18:00',
      {
        policy,
        observation: asked(3, scale(2, { kind: 'until', atMs: noon + 6 * hourMs })),
        to: 2,
        reasons: [['manual-hold', `2 asked for by hand, until 18:00 UTC; ${end}`]]
      },
      noon + 6 * hourMs
    ],
    [
      'until next',
      {
        policy,
        observation: asked(3, scale(2, { kind: 'until-next' })),
        to: 2,
        reasons: [['manual-hold', `2 asked for by hand, until 22:00 UTC; ${end}`]]
      },
      noon + 10 * hourMs
    ],
    [
      'until next, where there is none: two hours',
      {
        policy: { schedule: ['1-3'] },
        observation: asked(3, scale(2, { kind: 'until-next' })),
        to: 2,
        reasons: [['manual-hold', `2 asked for by hand, until 14:00 UTC; ${end}`]]
      },
      noon + 2 * hourMs
    ],
    [
      'for 0: once',
      {
        policy,
        observation: asked(3, scale(2, { kind: 'for', ms: 0 })),
        to: 2,
        reasons: [['manual-hold', '2 asked for by hand, without a hold: the next look follows the plan']]
      },
      null
    ],
    [
      'what runs already is held',
      {
        policy,
        observation: asked(5, scale(5)),
        to: 5,
        reasons: [scheduled3, ['manual-hold', `5 asked for by hand (above max, 3), until 14:00 UTC; ${end}`]]
      },
      noon + 2 * hourMs
    ],
    [
      'above max, with a warning',
      {
        policy: { ...policy, max: 4 },
        observation: asked(3, scale(9)),
        to: 9,
        reasons: [['manual-hold', `9 asked for by hand (above max, 4), until 14:00 UTC; ${end}`]]
      },
      noon + 2 * hourMs
    ],
    [
      'below min, with a warning',
      {
        policy: { ...policy, min: 2 },
        observation: asked(3, scale(1)),
        to: 1,
        reasons: [['manual-hold', `1 asked for by hand (below min, 2), until 14:00 UTC; ${end}`]]
      },
      noon + 2 * hourMs
    ],
    [
      'to 0',
      {
        policy,
        observation: asked(3, scale(0)),
        to: 0,
        reasons: [['manual-hold', `0 asked for by hand (below min, 1), until 14:00 UTC; ${end}`], atZero]
      },
      noon + 2 * hourMs
    ],
    [
      'not above what Heroku allows',
      {
        policy,
        observation: asked(
          1,
          scale(9),
          observation(1, up, appWith(1, { formation: [entry(1, { size: 'Basic', limit: 1 })] }))
        ),
        to: 1,
        reasons: [
          scheduled3,
          ['manual-hold', `9 asked for by hand (above max, 3), until 14:00 UTC; ${end}`],
          ['clamped', '1 instead of 9: Heroku allows at most 1 Basic dyno of a type']
        ]
      },
      noon + 2 * hourMs
    ],
    [
      'instead of an older hold',
      {
        policy,
        state: held(5),
        observation: asked(5, scale(2)),
        to: 2,
        reasons: [scheduled3, ['manual-hold', `2 asked for by hand, until 14:00 UTC; ${end}`]]
      },
      noon + 2 * hourMs
    ],
    [
      'resume ends a hold',
      { policy, state: held(5), observation: asked(5, { kind: 'resume' }), to: 3, reasons: [scheduled3] },
      null
    ],
    [
      'resume does not take notice of what others did',
      { policy, state: expecting(3), observation: asked(5, { kind: 'resume' }), to: 3, reasons: [scheduled3] },
      null
    ],
    [
      'where nothing may be written it is refused, and nothing is remembered of it',
      {
        policy,
        observation: asked(3, scale(2), observation(3, null, appWith(3, { maintenance: true }))),
        to: 3,
        reasons: [
          ['maintenance', 'the app is in maintenance mode'],
          ['manual-hold', '2 asked for by hand: refused, because nothing may be changed']
        ]
      },
      null
    ],
    [
      'a hold of before stands then',
      {
        policy,
        state: held(5),
        observation: asked(5, scale(2), observation(5, null, appWith(5, { maintenance: true }))),
        to: 5,
        reasons: [
          ['maintenance', 'the app is in maintenance mode'],
          ['manual-hold', '2 asked for by hand: refused, because nothing may be changed']
        ]
      },
      noon + hourMs
    ]
  ])('%s', (_, row, untilMs) => {
    check(row)
    expect(decideRow(row).memory.hold?.untilMs ?? null).toBe(untilMs)
  })
})

describe('a hold', () => {
  it.each<readonly [string, Row, number | null]>([
    [
      'overrides the schedule',
      {
        policy,
        state: held(5),
        observation: observation(5),
        to: 5,
        reasons: [scheduled3, ['manual-hold', `5 asked for by hand (above max, 3) stay until 13:00 UTC; ${end}`]]
      },
      5
    ],
    [
      'is brought back where a fail-safe went above it',
      {
        policy,
        state: { ...held(1), expectedQuantities: [3] },
        observation: observation(3),
        to: 1,
        reasons: [['manual-hold', `1 asked for by hand stays until 13:00 UTC; ${end}`]]
      },
      1
    ],
    [
      'of somebody else at 0 does not come back after the outage',
      {
        policy,
        state: held(0, 'noticed'),
        observation: observation(0, down),
        to: 3,
        reasons: [
          scheduled3,
          ['fail-safe', '3 of 3 pings failed (answered 503), so at least 3 at once'],
          [
            'manual-hold',
            '0 was set by somebody else, so the app is down and comes back; to keep it at 0, run the workflow with scale: web=0'
          ]
        ]
      },
      null
    ],
    [
      'vanishes at its end',
      { policy, state: held(5, 'input', 0), observation: observation(5), to: 3, reasons: [scheduled3] },
      null
    ],
    [
      'tomorrow is named with the day',
      {
        policy,
        state: held(2, 'input', 13 * 60),
        observation: observation(2),
        to: 2,
        reasons: [scheduled3, ['manual-hold', `2 asked for by hand stay until Mon 01:00 UTC; ${end}`]]
      },
      2
    ],
    [
      'by somebody else',
      {
        policy,
        state: held(5, 'noticed'),
        observation: observation(5),
        to: 5,
        reasons: [scheduled3, ['manual-hold', `5 set by somebody else (above max, 3) stay until 13:00 UTC; ${end}`]]
      },
      5
    ],
    [
      'the fail-safe goes above it',
      {
        policy: { schedule: ['2'], max: 6 },
        state: held(1),
        observation: observation(1, down),
        to: 6,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe', '3 of 3 pings failed (answered 503), so at least 6 at once'],
          [
            'manual-hold',
            `1 asked for by hand (below min, 2) stays until 13:00 UTC; ${end}; the fail-safe goes above it until the app is healthy`
          ]
        ]
      },
      1
    ],
    [
      'not below it',
      {
        policy: { schedule: ['2'], max: 6 },
        state: held(9),
        observation: observation(9, down),
        to: 9,
        reasons: [
          ['scheduled', 'the schedule says 2'],
          ['fail-safe', '3 of 3 pings failed (answered 503), so at least 6 at once'],
          ['manual-hold', `9 asked for by hand (above max, 6) stay until 13:00 UTC; ${end}`]
        ]
      },
      9
    ],
    [
      'held at zero and an outage: it stays',
      {
        policy,
        state: held(0),
        observation: observation(0, down),
        to: 0,
        reasons: [
          scheduled3,
          ['manual-hold', `0 asked for by hand (below min, 1) stay until 13:00 UTC; ${end}`],
          atZero
        ]
      },
      0
    ],
    [
      'signals do not move it',
      {
        policy: { schedule: ['1-6'] },
        state: held(2),
        observation: observation(2, slow),
        to: 2,
        reasons: [
          ['slow', '3 pings in a row above 1,000 ms or failed, so 1 more'],
          ['manual-hold', `2 asked for by hand stay until 13:00 UTC; ${end}`]
        ]
      },
      2
    ]
  ])('%s', (_, row, quantity) => {
    check(row)
    expect(decideRow(row).memory.hold?.quantity ?? null).toBe(quantity)
  })
})

describe('what somebody else did', () => {
  const noticed = (from: string, to: number, more = ''): readonly ['manual-change-noticed', string] => [
    'manual-change-noticed',
    `somebody else changed ${from} to ${to}${more}: this stays until 13:00 UTC; ${end}`
  ]
  it.each<readonly [string, Row, Hold['by'] | null]>([
    [
      'is held for an hour',
      { policy, state: expecting(3), observation: observation(2), to: 2, reasons: [scheduled3, noticed('3', 2)] },
      'noticed'
    ],
    [
      'is not what a failed change may have done',
      {
        policy,
        state: expecting(1, 3),
        observation: observation(3),
        to: 3,
        reasons: [['in-bounds', '07:00-22:00 says 3']]
      },
      null
    ],
    [
      'is compared with both then',
      {
        policy,
        state: expecting(1, 3),
        observation: observation(2),
        to: 2,
        reasons: [scheduled3, noticed('1 or 3', 2)]
      },
      'noticed'
    ],
    [
      'is unknown before the first look',
      { policy, state: null, observation: observation(5), to: 3, reasons: [scheduled3] },
      null
    ],
    [
      'and where nothing is remembered of it',
      { policy, state: expecting(), observation: observation(5), to: 3, reasons: [scheduled3] },
      null
    ],
    [
      'is welcome where it is what the schedule says',
      {
        policy,
        state: expecting(5),
        observation: observation(3),
        to: 3,
        reasons: [['in-bounds', '07:00-22:00 says 3']]
      },
      null
    ],
    [
      'ends a hold then',
      { policy, state: held(5), observation: observation(3), to: 3, reasons: [['in-bounds', '07:00-22:00 says 3']] },
      null
    ],
    [
      'inside a range is held too',
      {
        policy: { schedule: ['1-6'] },
        state: expecting(3),
        observation: observation(2),
        to: 2,
        reasons: [noticed('3', 2)]
      },
      'noticed'
    ],
    [
      'takes the place of a hold by input',
      {
        policy,
        state: held(5),
        observation: observation(4),
        to: 4,
        reasons: [scheduled3, noticed('5', 4, ' (above max, 3)')]
      },
      'noticed'
    ],
    [
      'is overwritten where the policy says so',
      {
        policy: { ...policy, manualChanges: { kind: 'overwrite' } },
        state: expecting(3),
        observation: observation(2),
        to: 3,
        reasons: [scheduled3]
      },
      null
    ],
    [
      'to 0 is an outage: it comes back',
      {
        policy,
        state: expecting(3),
        observation: observation(0, down),
        to: 3,
        reasons: [
          scheduled3,
          ['fail-safe', '3 of 3 pings failed (answered 503), so at least 3 at once'],
          [
            'manual-change-noticed',
            'somebody else changed 3 to 0, so the app is down and comes back; to keep it at 0, run the workflow with scale: web=0'
          ]
        ]
      },
      null
    ]
  ])('%s', (_, row, by) => {
    check(row)
    expect(decideRow(row).memory.hold?.by ?? null).toBe(by)
  })

  it('is held from when it was noticed, then the plan applies again', () => {
    let state: ProcessState | null = expecting(3)
    const steps = [0, 30, 59, 60].map((minute) => {
      const nowMs = noon + minute * minuteMs
      const decision = decide(policyWith(policy), state, observation(5), nowMs)
      state = advance(
        state,
        decision,
        decision.to === 5 ? { kind: 'unchanged' } : { kind: 'scaled', quantity: 3 },
        null,
        nowMs
      )
      return [decision.to, decision.reasons.at(-1)?.code]
    })
    expect(steps).toEqual([
      [5, 'manual-change-noticed'],
      [5, 'manual-hold'],
      [5, 'manual-hold'],
      [3, 'scheduled']
    ])
    expect(state).toMatchObject({
      expectedQuantities: [3],
      hold: null,
      changes: [
        { atMs: noon, from: 3, to: 5, by: 'external', code: 'manual-change-noticed' },
        { atMs: noon + hourMs, from: 5, to: 3, by: 'ours', code: 'scheduled', message: '07:00-22:00 says 3' }
      ]
    })
  })
})

/** After a change by the schedule, so many seconds ago. */
function risen(from: number, seconds: number, changes: Partial<ChangeRecord> = {}): ProcessState {
  return stateWith({
    expectedQuantities: [3],
    changes: [{ atMs: noon - seconds * 1000, from, to: 3, by: 'ours', code: 'scheduled', message: '', ...changes }]
  })
}

it('a request that meets an unreadable formation is refused, and not remembered', () => {
  const decision = decide(
    policyWith(policy),
    stateWith(),
    { ...observation(3, null, unreachable), request: scale(2) },
    noon
  )
  expect(decision).toMatchObject({ from: null, to: null, memory: { hold: null } })
})

it.each<readonly [string, ProcessState, Observation, Verdict]>([
  ['counts for nothing while it is starting', risen(0, 59), observation(3, down), 'unknown'],
  ['counts for nothing while it is, a clock being off', risen(0, -59), observation(3, down), 'unknown'],
  ['counts for nothing where it is only slow', risen(0, 59), observation(3, slow), 'unknown'],
  ['counts where it answers', risen(0, 1), observation(3, up), 'up'],
  [
    'counts for nothing a minute later, as the change came after its look began',
    risen(0, 60),
    observation(3, down),
    'unknown'
  ],
  ['counts a minute and a half later', risen(0, 90), observation(3, down), 'down'],
  ['counts where others ran before', risen(1, 1), observation(3, down), 'down'],
  [
    'counts for nothing where somebody else brought it back',
    risen(0, 1, { by: 'external' }),
    observation(3, down),
    'unknown'
  ],
  [
    'counts in an emergency',
    { ...risen(0, 1), recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(5), gaveUp: false } } },
    observation(3, down),
    'down'
  ]
])('what came back from 0 %s', (_, state, view, verdict) => {
  const decision = decide(policyWith(policy), state, view, noon)
  expect(decision.health.verdict).toBe(verdict)
  expect(decision.reasons.some(({ code }) => code === 'fail-safe')).toBe(verdict === 'down')
})
