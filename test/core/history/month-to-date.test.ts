import { describe, expect, it } from 'vitest'
import { countMonth } from '../../../src/core/history/month-to-date.ts'
import { noon } from '../../run/looks.ts'
import { hourMs } from '../../../src/core/durations.ts'

const before = { month: '2026-11', dynoSeconds: 100, flatDynoSeconds: 300 }
const december = Date.UTC(2026, 11, 1)

describe('the sums of the month', () => {
  it.each([
    [
      'begin at nothing with the first look',
      null,
      { fromMs: null, toMs: noon, quantity: 2, most: 3 },
      { month: '2026-11', dynoSeconds: 0, flatDynoSeconds: 0 }
    ],
    [
      'grow by what ran and by the maximum',
      before,
      { fromMs: noon - hourMs, toMs: noon, quantity: 2, most: 3 },
      { month: '2026-11', dynoSeconds: 7300, flatDynoSeconds: 11_100 }
    ],
    [
      'grow by what ran where there is no maximum',
      before,
      { fromMs: noon - hourMs, toMs: noon, quantity: 2, most: null },
      { month: '2026-11', dynoSeconds: 7300, flatDynoSeconds: 7500 }
    ],
    [
      'stay where it is unknown what ran',
      before,
      { fromMs: noon - hourMs, toMs: noon, quantity: null, most: 3 },
      before
    ],
    ['stay where a clock went back', before, { fromMs: noon, toMs: noon - hourMs, quantity: 2, most: 3 }, before],
    [
      'count a day without a look',
      before,
      { fromMs: noon - 24 * hourMs, toMs: noon, quantity: 1, most: 3 },
      { month: '2026-11', dynoSeconds: 86_500, flatDynoSeconds: 259_500 }
    ],
    [
      'begin anew with a month in UTC, at its first second',
      before,
      { fromMs: december - hourMs, toMs: december + 60_000, quantity: 2, most: 3 },
      { month: '2026-12', dynoSeconds: 120, flatDynoSeconds: 180 }
    ],
    [
      'begin anew after a month without a look',
      before,
      { fromMs: noon, toMs: Date.UTC(2027, 0, 1, 0, 1), quantity: 2, most: 3 },
      { month: '2027-01', dynoSeconds: 120, flatDynoSeconds: 180 }
    ],
    [
      'begin anew in the same month of another year',
      { ...before, month: '2025-11' },
      { fromMs: noon - hourMs, toMs: noon, quantity: 2, most: 3 },
      { month: '2026-11', dynoSeconds: 7200, flatDynoSeconds: 10_800 }
    ]
  ])('%s', (_, sums, elapsed, expected) => {
    expect(countMonth(sums, { ...elapsed, timezone: 'UTC' })).toEqual(expected)
  })
})
