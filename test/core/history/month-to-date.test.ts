import { describe, expect, it } from 'vitest'
import { countMonth } from '../../../src/core/history/month-to-date.ts'
import type { Elapsed } from '../../../src/core/history/month-to-date.ts'
import type { MonthToDate } from '../../../src/core/model.ts'
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
    expect(countMonth(sums, { ...elapsed, timezone: 'UTC' })).toMatchObject(expected)
  })
})

describe('the month is counted since', () => {
  it.each<readonly [string, Omit<Elapsed, 'toMs' | 'most' | 'timezone'>, string, Partial<MonthToDate>]>([
    ['the first look where there was none before', { fromMs: null, quantity: null }, 'UTC', { sinceMs: noon }],
    ['the look before it', { fromMs: noon - hourMs, quantity: 2 }, 'UTC', { sinceMs: noon - hourMs }],
    ['its beginning where a look saw the month before', { fromMs: Date.UTC(2026, 9, 31), quantity: 2 }, 'UTC', {}],
    ['midnight in the zone', { fromMs: Date.UTC(2026, 10, 1, 3, 59), quantity: 2 }, 'America/New_York', {}]
  ])('%s', (_, elapsed, timezone, expected) => {
    const month = countMonth(null, { ...elapsed, toMs: noon, most: null, timezone })
    expect(month).toMatchObject({ month: '2026-11', ...expected })
    expect(month.sinceMs).toBe(expected.sinceMs)
  })

  it('an hour of local midnight, not of UTC', () => {
    const before = { fromMs: Date.UTC(2026, 10, 1, 3), quantity: 1, most: null, timezone: 'America/New_York' }
    const month = countMonth(null, { ...before, toMs: Date.UTC(2026, 10, 1, 5) })
    expect(month).toEqual({ month: '2026-11', dynoSeconds: 3600, flatDynoSeconds: 3600 })
  })
})
