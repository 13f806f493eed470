import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oracleWindowAt, windows, zones } from '../schedule/oracle.ts'
import { dayOf, planFor } from './plans.ts'
import { minuteMs } from '../../../src/core/durations.ts'

it('dyno-hours agree with a walk from minute to minute, over days that lie side by side', () => {
  const schedules = fc.array(windows, { minLength: 1, maxLength: 5 })
  const from = fc.oneof(
    fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2027-12-01') }),
    fc.constantFrom('2026-03-06', '2026-10-30', '2026-03-27', '2026-10-02', '2026-04-03', '2026-09-04').map(dayOf)
  )
  fc.assert(
    fc.property(
      schedules,
      fc.constantFrom(...zones),
      from,
      fc.integer({ min: 1, max: 4 }),
      (spelled, timezone, day, days) => {
        const week = planFor({ schedule: spelled.map(({ line }) => line), timezone }, { from: day, days })
        const walked = { floor: 0, ceiling: 0, unknown: 0 }
        for (let atMs = week.fromMs; atMs < week.toMs; atMs += minuteMs) {
          const found = spelled[oracleWindowAt(spelled, timezone, atMs)]
          walked.floor += found?.quantity.floor ?? 0
          walked.ceiling += found?.quantity.ceiling ?? 0
          walked.unknown += found === undefined ? 1 : 0
        }
        expect(week.dynoHours.floor * 60).toBeCloseTo(walked.floor, 6)
        expect(week.dynoHours.ceiling * 60).toBeCloseTo(walked.ceiling, 6)
        expect(week.dynoHours.unknownHours * 60).toBeCloseTo(walked.unknown, 6)
        expect(week.days.reduce((sum, { dynoHours }) => sum + dynoHours.ceiling, 0)).toBeCloseTo(
          week.dynoHours.ceiling,
          6
        )
        expect(week.days.slice(1).map(({ fromMs }) => fromMs)).toEqual(week.days.slice(0, -1).map(({ toMs }) => toMs))
      }
    ),
    { numRuns: 150 }
  )
}, 60_000)
