import { describe, expect, it } from 'vitest'
import { demandCycles, freshProfile, learnProfile, usualAt } from '../../../src/core/forecast/profile.ts'
import type { Cycle } from '../../../src/core/forecast/profile.ts'

const { day, week } = demandCycles
const nine = 9 * 60

function taught(cycle: Cycle, minutes: readonly (readonly [minute: number, demand: number])[]) {
  return minutes.reduce(
    (profile, [minute, demand]) => learnProfile(profile, cycle, minute, demand),
    freshProfile(cycle)
  )
}

describe('the usual demand', () => {
  it.each([
    ['nothing is usual before it was seen', [], null],
    ['a part that is still being seen is not known yet', [[nine, 4]], null],
    [
      'once it is over it is',
      [
        [nine, 4],
        [nine + 5, 7]
      ],
      4
    ],
    [
      'it is the mean of its minutes',
      [
        [nine, 4],
        [nine + 1, 5],
        [nine + 5, 7]
      ],
      4.5
    ],
    [
      'the next day counts three tenths',
      [
        [nine, 4],
        [nine + 5, 7],
        [nine + 1440, 5],
        [nine + 1445, 7]
      ],
      4.3
    ]
  ] as const)('%s', (_, minutes, expected) => {
    expect(usualAt(taught(day, minutes), day, nine + 2 * 1440)).toBe(expected)
  })

  it('of a week knows Monday from Tuesday', () => {
    const profile = taught(week, [
      [nine, 4],
      [nine + 1440, 2],
      [nine + 2880, 1]
    ])
    expect([usualAt(profile, week, nine), usualAt(profile, week, nine + 1440)]).toEqual([4, 2])
  })
})
