import { describe, expect, it } from 'vitest'
import { describeBudget } from '../../../src/core/history/budget-words.ts'
import { budgetStatus } from '../../../src/core/history/spending.ts'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import type { MonthToDate } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon } from '../../run/looks.ts'

const budget = { amount: 100, then: 'warn' } as const
/** From Sunday 22 November, 12:00 UTC, until December: eight and a half days. */
const hoursLeft = 8.5 * 24

function statusOf(
  schedule: readonly string[],
  {
    month = null,
    size = 'Standard-1X',
    timezone = 'UTC',
    quantity = null
  }: {
    readonly month?: MonthToDate | null
    readonly size?: string
    readonly timezone?: string
    readonly quantity?: number | null
  } = {}
): ReturnType<typeof budgetStatus> {
  const policy = { ...policyWith({ schedule }), timezone }
  const state = month === null ? null : { history: { ...freshHistory, month } }
  return budgetStatus({ app: 'sharp', budget }, { timezone, processes: [{ policy, state, size, quantity }] }, noon)
}

describe('what a month comes to', () => {
  const dynoHour = 25 / 720
  it.each<readonly [string, Parameters<typeof statusOf>, number]>([
    ['the floor of a window until its end', [['2']], hoursLeft * 2 * dynoHour],
    ['of a range its floor', [['2-9']], hoursLeft * 2 * dynoHour],
    ['nothing at 0', [['0']], 0],
    ['each window for its hours', [['06:00-18:00 4', '1']], (8.5 * 12 * 4 + 8.5 * 12) * dynoHour],
    ['the dyno type of a window', [['2:standard-2x']], hoursLeft * 2 * 2 * dynoHour],
    [
      'what runs where no window holds',
      [['mon 00:00-00:01 0'], { quantity: 3 }],
      (hoursLeft - 1 / 60 - 1 / 60) * 3 * dynoHour
    ],
    ['until midnight in the zone', [['1'], { timezone: 'America/New_York' }], (hoursLeft + 5) * dynoHour],
    ['nothing for a type without a price', [['2'], { size: 'Mystery-1' }], 0]
  ])('%s', (_, given, expected) => {
    const { spent, expected: found } = statusOf(...given)
    expect(spent).toBe(0)
    expect(found).toBeCloseTo(expected, 6)
  })

  it('what was spent, by dyno type, and what is ahead', () => {
    const bySize = { 'standard-1x': 36_000, 'standard-2x': 3600 }
    const month = { month: '2026-11', dynoSeconds: 43_200, bySize, flatDynoSeconds: 0 }
    const { spent, expected, countedSince } = statusOf(['0'], { month })
    // Ten hours, one hour, and one hour of before dyno types were known.
    expect(spent).toBeCloseTo((10 + 2 + 1) * dynoHour, 6)
    expect(expected).toBeCloseTo(spent, 6)
    expect(countedSince).toBeNull()
  })

  it('says since when it is counted, and what has no price', () => {
    const text = describeBudget(statusOf(['2'], { size: 'Mystery-1' }))
    expect(text).toBe(
      '$0.00 spent in 2026-11 (counted since 2026-11-22), $0.00 at least by its end, of $100.00; no price is known for mystery-1, which counts for nothing'
    )
  })
})
