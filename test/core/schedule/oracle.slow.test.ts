import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleAhead, scheduledBounds } from '../../../src/core/schedule/bounds.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { policyWith, windowOf } from '../../policies.ts'
import { DateTime } from 'luxon'
import type { SpelledWindow } from './oracle.ts'
import { instants, oracleNextChange, oracleWindowAt, windows, zones } from './oracle.ts'
import { dayMs } from '../../../src/core/durations.ts'

const schedules = fc.array(windows, { maxLength: 5 })

/** Where clocks are set back at 01:00, as in Havana, midnight comes twice, and luxon's start of the day is the second. */
function firstInstantOfDay(noon: DateTime): DateTime {
  const midnight = noon.startOf('day')
  const hourBefore = midnight.minus({ hours: 1 })
  return hourBefore.hasSame(midnight, 'day') ? hourBefore : midnight
}

describe('for any schedule, zone and instant of three years', () => {
  it('the window that holds is the one that a calendar says', () => {
    fc.assert(
      fc.property(
        schedules,
        fc.constantFrom(...zones),
        fc.array(instants, { minLength: 5, maxLength: 20 }),
        (spelled, zone, times) => {
          const schedule = spelled.map(({ line }) => windowOf(line))
          for (const atMs of times) {
            const window = windowAt(schedule, localTime(zone, atMs))
            expect(window === null ? -1 : schedule.indexOf(window)).toBe(oracleWindowAt(spelled, zone, atMs))
          }
        }
      ),
      { numRuns: 2000 }
    )
  })

  it('the next change is the first minute at which walking finds another quantity', () => {
    fc.assert(
      fc.property(schedules, fc.constantFrom(...zones), instants, (spelled, zone, atMs) => {
        const policy = policyWith({ schedule: spelled.map(({ line }) => line), timezone: zone })
        const next = scheduleAhead(policy, atMs, 0).nextChange
        const untilMs = Math.min(next?.atMs ?? Infinity, atMs + 3 * dayMs)
        const walked = oracleNextChange(spelled, zone, atMs, untilMs)
        expect(walked).toBe(next !== null && next.atMs <= untilMs ? next.atMs : null)
        if (next !== null) expect(next.bounds).toEqual(scheduledBounds(policy, next.atMs)?.bounds ?? null)
      }),
      { numRuns: 150 }
    )
  })
})

it('a change years ahead is found on the day on which a walk from day to day finds it', () => {
  const rare = windows.map((spelled): SpelledWindow => {
    const words = [spelled.months, ...spelled.days].map((list) => list.map(({ text }) => text).join(','))
    const [monthWords = '', ...sets] = words
    return { ...spelled, spans: [], line: [monthWords, sets.join(' & '), '3'].filter((part) => part !== '').join(' ') }
  })
  const leapDay = windows.map((spelled): SpelledWindow => {
    const named = { text: '02-29', kind: 'yearly', first: '02-29', last: '02-29' } as const
    return { ...spelled, months: [], days: [[named]], spans: [], line: '02-29 3' }
  })
  const eightYearsOfDays = 8 * 366
  fc.assert(
    fc.property(fc.oneof(rare, leapDay), fc.constantFrom(...zones), instants, (spelled, zone, atMs) => {
      const schedule = [{ ...spelled, quantity: { floor: 3, ceiling: 3 } }]
      const next = scheduleAhead(policyWith({ schedule: [spelled.line], timezone: zone }), atMs, 0).nextChange
      const noon = DateTime.fromMillis(atMs, { zone }).set({ hour: 12 })
      const now = oracleWindowAt(schedule, zone, noon.toMillis())
      const days = Array.from({ length: eightYearsOfDays }, (_, index) => index + 1)
      const found = days.find((count) => oracleWindowAt(schedule, zone, noon.plus({ days: count }).toMillis()) !== now)
      const expected = found === undefined ? null : firstInstantOfDay(noon.plus({ days: found })).toMillis()
      if (expected !== null) expect(next?.atMs).toBe(expected)
      else expect(next === null || next.atMs > atMs + (eightYearsOfDays - 1) * dayMs).toBe(true)
    }),
    { numRuns: 200 }
  )
})
