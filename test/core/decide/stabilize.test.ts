import { describe, expect, it } from 'vitest'
import { signalDirection } from '../../../src/core/decide/schedule-plan.ts'
import { withRecommendation } from '../../../src/core/decide/stabilize.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import type { Recommendation } from '../../../src/core/model.ts'
import { noon, stateWith } from '../../run/looks.ts'
import { ago, byMetrics, decideRow, jobs, seenJobs } from './table.ts'

const needed = (minutes: number, quantity: number): Recommendation => ({ atMs: ago(minutes), quantity })

describe('recommendations that can still hold back scaling in', () => {
  it.each<readonly [string, readonly Recommendation[], number, readonly Recommendation[]]>([
    ['the new one', [], 3, [needed(0, 3)]],
    [
      'higher ones of the last five minutes',
      [needed(4.9, 5), needed(2, 4)],
      3,
      [needed(4.9, 5), needed(2, 4), needed(0, 3)]
    ],
    ['not those that are older', [needed(5, 5)], 3, [needed(0, 3)]],
    ['nor those that are no higher', [needed(4, 3), needed(2, 2)], 3, [needed(0, 3)]]
  ])('%s', (_, before, quantity, kept) => {
    expect(withRecommendation(before, quantity, 5 * minuteMs, noon)).toEqual(kept)
  })
})

describe('scaling in to 2 of 8', () => {
  it.each<readonly [string, readonly Recommendation[], number | null, number, RegExp]>([
    ['follows the most of the last five minutes', [needed(4, 5), needed(2, 4)], 0, 5, /5 were needed 4 minutes ago/],
    ['the first of two that are the same', [needed(4, 5), needed(2, 5)], 0, 5, /5 were needed 4 minutes ago/],
    ['also where it is what the look before asked for', [needed(4, 5)], 5, 5, /5 were needed 4 minutes ago/],
    ['else what the look before asked for', [needed(4, 4)], 5, 5, /5 were needed at the look before/],
    ['however long ago', [needed(6, 7)], 5, 5, /5 were needed at the look before/],
    [
      'and not at all where that look did not read all',
      [needed(4, 4)],
      null,
      8,
      /the look before did not read every metric/
    ],
    ['never above what runs', [needed(4, 9)], 0, 8, /9 were needed 4 minutes ago/],
    ['and goes on where nothing more was needed', [needed(4, 2), needed(5, 9)], 2, 2, /^worker says/]
  ])('%s', (_, recommendations, pointQuantity, to, message) => {
    const decision = decideRow({
      policy: { ...byMetrics, metrics: [jobs], forecast: 'off', scaleIn: { ...byMetrics.scaleIn, cooldownMs: 0 } },
      state: stateWith({ recommendations, pointQuantity }),
      observation: seenJobs(8, 200),
      to,
      reasons: []
    })
    expect(decision.to).toBe(to)
    expect(decision.reasons.at(-1)?.message.replace(/^\d+ instead of \d+: /, '')).toMatch(message)
  })
})

it.each([
  [4, 2, 3, 'out'],
  [1, 2, 3, 'in'],
  [3, 2, 3, 'none'],
  [2, 2, 3, 'none'],
  [2, 3, 3, 'in']
])(
  '%i is, from %i by the schedule and %i inside the range, the way %s',
  (quantity, scheduledQuantity, start, direction) => {
    expect(signalDirection(quantity, { lead: null, range: null, scheduledQuantity, start })).toBe(direction)
  }
)
