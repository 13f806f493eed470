import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduleAhead, scheduledBounds } from '../../../src/core/schedule/bounds.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { policyWith, windowOf } from '../../policies.ts'
import { instants, oracleNextChange, oracleWindowAt, windows, zones } from './oracle.ts'
import { dayMs } from '../../../src/core/durations.ts'

const schedules = fc.array(windows, { maxLength: 5 })

describe('for any schedule, zone and instant of three years', { timeout: 60_000 }, () => {
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
