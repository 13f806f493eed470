import { describe, expect, it } from 'vitest'
import { isDue } from '../../../src/core/decide/lead.ts'
import type { Cadence, EpochMs, LeadPolicy, ProcessState, ReasonCode } from '../../../src/core/model.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { check } from './table.ts'
import type { Row } from './table.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import { duration } from '../../../src/core/format.ts'

const evenly = (minutes: number, runs = 20): readonly number[] => Array.from({ length: runs }, () => minutes * minuteMs)
const runs = (gapsMs: readonly number[], nextLookMs: EpochMs | null = null): Cadence => ({ gapsMs, nextLookMs })
const at12 = 'the schedule says 1'

interface Written {
  readonly schedule: readonly string[]
  readonly cadence: Cadence
  readonly lead?: LeadPolicy
  readonly state?: ProcessState
  readonly from?: number
  readonly max?: number
}

/** It is noon. */
function row(
  { schedule, cadence, lead = { kind: 'auto' }, state = stateWith(), from = 1, max }: Written,
  to: number,
  ...reasons: Row['reasons']
): Row {
  return {
    policy: { schedule, lead, max: max ?? null, probe: null, failSafe: null },
    state,
    observation: { ...observation(from, null), cadence },
    to,
    reasons
  }
}

const lastChange = (code: ReasonCode): ProcessState =>
  stateWith({ changes: [{ atMs: noon - 5 * minuteMs, from: 1, to: 3, by: 'ours', code, message: '' }] })
const soon = ['12:10-22:00 3', '1']
const early = (label: string, minutes: number, every: number): string =>
  `${label} says 3 (starts in ${duration(minutes * minuteMs)}; ${lookAhead(every)})`
/** Steady gaps are waited for but for a twentieth. */
const lookAhead = (every: number): string =>
  `at this hour runs come about every ${duration(every * minuteMs)}, so it begins up to ${duration(Math.min(180, Math.floor((every * 20) / 21)) * minuteMs)} early`

describe('a floor that is about to rise', () => {
  it.each<readonly [string, Row]>([
    [
      'comes early where the next run may be late for it',
      row({ schedule: soon, cadence: runs(evenly(18)) }, 3, ['lead', early('12:10-22:00', 10, 18)])
    ],
    [
      'and stays once it came',
      row({ schedule: soon, cadence: runs(evenly(18)), from: 3 }, 3, ['in-bounds', early('12:10-22:00', 10, 18)])
    ],
    [
      'not in a watch, where it did not come early before',
      row({ schedule: soon, cadence: runs(evenly(18), noon + minuteMs), from: 3, state: lastChange('demand') }, 1, [
        'scheduled',
        at12
      ])
    ],
    ['nor where nothing is known of the runs', row({ schedule: soon, cadence: runs([]) }, 1, ['in-bounds', at12])],
    [
      'nor where that is off',
      row({ schedule: soon, cadence: runs(evenly(18)), lead: { kind: 'off' } }, 1, ['in-bounds', at12])
    ],
    [
      'not where another run surely comes before',
      row({ schedule: soon, cadence: runs(evenly(9)) }, 1, ['in-bounds', at12])
    ],
    [
      'a fall never comes early',
      row({ schedule: ['12:00-12:10 3', '1'], cadence: runs(evenly(18)), from: 3 }, 3, [
        'in-bounds',
        '12:00-12:10 says 3'
      ])
    ],
    [
      'it goes down as far as that and no further',
      row({ schedule: soon, cadence: runs(evenly(18)), from: 5 }, 3, ['lead', early('12:10-22:00', 10, 18)])
    ],
    [
      'the highest within reach counts',
      row({ schedule: ['12:05-12:15 2', '12:15-22:00 3', '1'], cadence: runs(evenly(18)) }, 3, [
        'lead',
        early('12:15-22:00', 15, 18)
      ])
    ],
    [
      'a rise behind a fall counts too',
      row({ schedule: ['12:00-12:05 2', '12:10-22:00 3', '1'], cadence: runs(evenly(18)), from: 2 }, 3, [
        'lead',
        early('12:10-22:00', 10, 18)
      ])
    ],
    [
      'as far as max lets it',
      row({ schedule: soon, cadence: runs(evenly(18)), max: 2 }, 2, ['lead', early('12:10-22:00', 10, 18)])
    ],
    [
      'out of a time that no window covers',
      row(
        { schedule: ['12:10-22:00 3'], cadence: runs(evenly(18)) },
        3,
        ['no-window', 'no window of the schedule holds now'],
        ['lead', early('12:10-22:00', 10, 18)]
      )
    ],
    [
      'into a range: its floor',
      row({ schedule: ['12:10-22:00 3-6', '1'], cadence: runs(evenly(18)) }, 3, [
        'lead',
        `12:10-22:00 says 3-6 (starts in 10 minutes; ${lookAhead(18)})`
      ])
    ],
    ['four gaps are too few to know', row({ schedule: soon, cadence: runs(evenly(18, 4)) }, 1, ['in-bounds', at12])],
    [
      'five are enough',
      row({ schedule: soon, cadence: runs(evenly(18, 5)) }, 3, ['lead', early('12:10-22:00', 10, 18)])
    ],
    [
      'only the last 200 count',
      row({ schedule: soon, cadence: runs([...evenly(600, 50), ...evenly(5, 200)]) }, 1, ['in-bounds', at12])
    ],
    [
      'three hours ahead at most',
      row({ schedule: ['15:00-22:00 3', '1'], cadence: runs(evenly(600)) }, 3, ['lead', early('15:00-22:00', 180, 600)])
    ],
    [
      'and no minute more',
      row({ schedule: ['15:01-22:00 3', '1'], cadence: runs(evenly(600)) }, 1, ['in-bounds', at12])
    ],
    ['not inside a watch', row({ schedule: soon, cadence: runs(evenly(18), noon + 30_000) }, 1, ['in-bounds', at12])],
    [
      'but what an earlier run did early stays',
      row(
        {
          schedule: soon,
          cadence: runs(evenly(18), noon + 30_000),
          from: 3,
          state: stateWith({
            changes: [{ atMs: noon - minuteMs, from: 1, to: 3, by: 'ours', code: 'lead', message: '' }]
          })
        },
        3,
        ['in-bounds', early('12:10-22:00', 10, 18)]
      )
    ],
    ['lead: off', row({ schedule: soon, cadence: runs(evenly(18)), lead: { kind: 'off' } }, 1, ['in-bounds', at12])],
    [
      'lead: 15m',
      row({ schedule: soon, cadence: runs([]), lead: { kind: 'fixed', ms: 15 * minuteMs } }, 3, [
        'lead',
        '12:10-22:00 says 3 (starts in 10 minutes; lead is 15 minutes)'
      ])
    ],
    [
      'lead: 15m, also inside a watch',
      row({ schedule: soon, cadence: runs([], noon + 30_000), lead: { kind: 'fixed', ms: 15 * minuteMs } }, 3, [
        'lead',
        '12:10-22:00 says 3 (starts in 10 minutes; lead is 15 minutes)'
      ])
    ],
    [
      'lead: 9m',
      row({ schedule: soon, cadence: runs([]), lead: { kind: 'fixed', ms: 9 * minuteMs } }, 1, ['in-bounds', at12])
    ]
  ])('%s', (_, written) => check(written))
})

/** 20 x mean(max(0, gap - d)) >= mean(min(d, gap)). */
it.each([
  ['a steady gap: until it is over, all but a twentieth', evenly(21), 20, true],
  ['just beyond', evenly(21), 20.01, false],
  ['one run in 20 is an hour late: 20 x 2.05 minutes late, 19.05 early', [...evenly(18, 19), hourMs], 19, true],
  ['ten minutes later still', [...evenly(18, 19), hourMs], 30, true],
  ['20 x 0.9 late, 19.2 early', [...evenly(18, 19), hourMs], 42, false]
])('%s', (_, gaps, minutes, due) => {
  expect(
    isDue({ gaps: gaps.map((ms) => ({ ms, weight: 1 / gaps.length })), latenessCost: 20 }, minutes * minuteMs)
  ).toBe(due)
})
