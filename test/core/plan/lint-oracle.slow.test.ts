import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uncoveredHours, unreachableWindows } from '../../../src/core/plan/lint-coverage.ts'
import type { DayNumber } from '../../../src/core/model.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { policyWith, windowOf } from '../../policies.ts'
import { day } from '../../adapters/calendars/days.ts'
import { dayMs } from '../../../src/core/durations.ts'

const today = day('2026-11-23')

/** Walks the days minute by minute, or in larger steps where every edge lies on one; tells which windows ever hold, and if none does. */
function walk(
  lines: readonly string[],
  days: Iterable<DayNumber>,
  stepMinutes = 1
): { readonly reached: ReadonlySet<number>; readonly hole: boolean } {
  const schedule = lines.map(windowOf)
  const reached = new Set<number>()
  let hole = false
  for (const at of days) {
    for (let minute = 0; minute < 1440; minute += stepMinutes) {
      const window = windowAt(schedule, localTime('UTC', at * dayMs + minute * 60_000))
      if (window === null) hole = true
      else reached.add(schedule.indexOf(window))
    }
  }
  return { reached, hole }
}

function days(from: DayNumber, count: number): readonly DayNumber[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

function never(lines: readonly string[]): readonly number[] {
  return [...unreachableWindows(lines.map(windowOf), { day: today, minute: 0 }).keys()]
}

function missing(lines: readonly string[], reached: ReadonlySet<number>): readonly number[] {
  return lines.flatMap((_, index) => (reached.has(index) ? [] : [index]))
}

const calendar = days(today, 28 * 365 + 8)
const two = (value: number): string => String(value).padStart(2, '0')
const names = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'weekdays',
  'weekends',
  'sat-mon',
  'tue-thu',
  'daily'
] as const
const weekly = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((items) => items.join(','))

/** Hours on multiples of `stepMinutes`; few different ones, so that edges meet. */
function hours(stepMinutes: number): fc.Arbitrary<string> {
  const at = fc.integer({ min: 0, max: 1440 / stepMinutes - 1 }).map((step) => step * stepMinutes)
  const text = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  return fc.tuple(at, at, fc.boolean()).map(([from, to, end]) => `${text(from)}-${end ? '24:00' : text(to)}`)
}

function lines(
  dayItems: fc.Arbitrary<string>,
  stepMinutes: number,
  maxLength: number
): fc.Arbitrary<readonly string[]> {
  const line = fc
    .tuple(fc.option(dayItems, { nil: '' }), fc.option(hours(stepMinutes), { nil: '' }))
    .map((parts) => [...parts, '1'].filter((part) => part !== '').join(' '))
  return fc.array(line, { minLength: 1, maxLength })
}

describe('windows that never hold, and gaps, are those that walking finds', () => {
  it('minute by minute, for weekly windows', () => {
    fc.assert(
      fc.property(fc.oneof(lines(weekly, 1, 6), lines(weekly, 240, 8)), (schedule) => {
        const { reached, hole } = walk(schedule, days(today, 15))
        expect(never(schedule)).toEqual(missing(schedule, reached))
        expect(uncoveredHours(policyWith({ schedule })) !== null).toBe(hole)
      }),
      { numRuns: 60 }
    )
  }, 120_000)

  it('every four hours, for more of them', () => {
    fc.assert(
      fc.property(lines(weekly, 240, 8), (schedule) => {
        const { reached, hole } = walk(schedule, days(today, 15), 240)
        expect(never(schedule)).toEqual(missing(schedule, reached))
        expect(uncoveredHours(policyWith({ schedule })) !== null).toBe(hole)
      }),
      { numRuns: 1000 }
    )
  }, 60_000)

  it('on every day that is named and those around it, for dates', () => {
    const date = fc
      .integer({ min: -3, max: 25 })
      .map((offset) => new Date((today + offset) * dayMs).toISOString().slice(0, 10))
    const range = fc.tuple(date, date).map(([a, b]) => (a < b ? `${a}..${b}` : `${b}..${a}`))
    const item = fc.oneof(
      weekly,
      date,
      range,
      fc.tuple(date, weekly).map((both) => both.join(','))
    )
    fc.assert(
      fc.property(lines(item, 240, 7), (schedule) => {
        const { reached } = walk(schedule, days(today, 45), 240)
        const over = schedule.flatMap((_, index) => (isOver(schedule, index) ? [index] : []))
        expect(never(schedule)).toEqual(missing(schedule, reached).filter((index) => !over.includes(index)))
      }),
      { numRuns: 400 }
    )
  }, 60_000)

  it('on every day of 28 years, for yearly dates', () => {
    const date = fc.constantFrom('01-01', '02-28', '02-29', '03-01', '06-30', '07-01', '12-25', '12-31')
    const item = fc.oneof(
      weekly,
      date,
      fc.tuple(date, date).map((both) => both.join('..')),
      fc.tuple(date, weekly).map((both) => both.join(','))
    )
    fc.assert(
      fc.property(lines(item, 720, 6), (schedule) => {
        const { reached, hole } = walk(schedule, days(today, 28 * 365 + 8), 720)
        expect(never(schedule)).toEqual(missing(schedule, reached))
        expect(uncoveredHours(policyWith({ schedule })) !== null).toBe(hole)
      }),
      { numRuns: 60 }
    )
  }, 120_000)
})

it('windows that never hold, and gaps, with months, days of the month and sets joined by &', () => {
  const month = fc.constantFrom('feb', 'jun-aug', 'nov-jan', 'mar,sep', '')
  const item = fc.constantFrom(
    '1st',
    'last',
    '28th-3rd',
    '29th-last',
    '1st mon',
    'last fri',
    '5th sun',
    'weekends',
    '02-29'
  )
  const set = fc.array(item, { minLength: 1, maxLength: 2 }).map((words) => words.join(','))
  const days = fc.array(set, { maxLength: 2 }).map((words) => words.join(' & '))
  const both = fc.tuple(month, days).map((parts) => parts.filter((part) => part !== '').join(' '))
  fc.assert(
    fc.property(lines(both, 720, 4), (schedule) => {
      const { reached, hole } = walk(schedule, calendar, 720)
      expect(never(schedule)).toEqual(missing(schedule, reached))
      expect(uncoveredHours(policyWith({ schedule })) !== null).toBe(hole)
    }),
    { numRuns: 60 }
  )
}, 120_000)

/** Whether the window, alone, does not hold any more. */
function isOver(schedule: readonly string[], index: number): boolean {
  return walk(schedule.slice(index, index + 1), days(today, 45), 240).reached.size === 0
}
