import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scheduledBounds } from '../../../src/core/schedule/bounds.ts'
import { policyWith } from '../../policies.ts'
import { windows, zones } from '../schedule/oracle.ts'
import { article, dayOf, plan, planFor, policyOf } from './plans.ts'

describe('the schedule 3, 2, 1', () => {
  const week = planFor({ schedule: article })
  it('is 59 dyno-hours a day', () =>
    expect(week.days.map((day) => day.dynoHours.floor)).toEqual([59, 59, 59, 59, 59, 59, 59]))
  it('is 413 a week, beside 504 of a flat 3', () =>
    expect([week.week, week.flat?.week]).toEqual([{ floor: 413, ceiling: 413 }, 504]))
  it('is 18.06 % below it', () => expect(week.flat?.saved?.floor).toBeCloseTo(18.06, 2))
  it('costs $61.46 a month, not $75', () => {
    expect(week.cost?.ceiling).toBeCloseTo(61.46, 2)
    expect(week.flat?.cost).toBe(75)
  })
  it('changes three times a day, in local time', () => {
    const day = planFor({ schedule: article, timezone: 'America/New_York' }).days[0]!
    expect(
      day.changes.map(({ atMs, minute, from, to, window }) => [
        new Date(atMs).toISOString(),
        minute,
        from?.floor,
        to?.floor,
        window
      ])
    ).toEqual([
      ['2026-11-23T08:00:00.000Z', 180, 2, 1, ''],
      ['2026-11-23T12:00:00.000Z', 420, 1, 3, '07:00-22:00'],
      ['2026-11-24T03:00:00.000Z', 1320, 3, 2, '22:00-03:00']
    ])
  })
})

describe('a week in which the clocks change', () => {
  it.each([
    ['New York loses the hour from 2 to 3, of two dynos', 'America/New_York', '2026-03-02', 411],
    ['New York repeats the hour from 1 to 2, of two dynos', 'America/New_York', '2026-10-26', 415],
    ['London loses the hour from 1 to 2, of two dynos', 'Europe/London', '2026-03-23', 411],
    ['Lord Howe loses half an hour of two dynos', 'Australia/Lord_Howe', '2026-09-28', 412],
    ['Kathmandu loses nothing', 'Asia/Kathmandu', '2026-03-23', 413]
  ])('%s', (_, timezone, from, hours) => {
    expect(planFor({ schedule: article, timezone }, { from: dayOf(from) }).dynoHours.ceiling).toBe(hours)
  })

  it('a month costs what its hours cost, however long the week is', () => {
    const spring = planFor({ schedule: ['3'], timezone: 'America/New_York' }, { from: dayOf('2026-03-02') })
    expect([spring.dynoHours.floor, spring.cost?.floor]).toEqual([501, 75])
  })
})

describe('what a plan knows', () => {
  it.each([
    [
      'a range has a floor and a ceiling',
      { schedule: ['08:00-20:00 2-6', '1'] },
      { floor: 252, ceiling: 588, unknownHours: 0 }
    ],
    [
      'hours without a window are unknown',
      { schedule: ['08:00-20:00 2'] },
      { floor: 168, ceiling: 168, unknownHours: 84 }
    ],
    [
      'with a minimum and a maximum they are a range',
      { schedule: ['08:00-20:00 2'], min: 1, max: 3 },
      { floor: 252, ceiling: 420, unknownHours: 0 }
    ],
    [
      'a minimum alone does not say enough',
      { schedule: ['08:00-20:00 2'], min: 1 },
      { floor: 168, ceiling: 168, unknownHours: 84 }
    ],
    ['the maximum caps a window', { schedule: ['5'], max: 2 }, { floor: 336, ceiling: 336, unknownHours: 0 }],
    ['no schedule at all is unknown', {}, { floor: 0, ceiling: 0, unknownHours: 168 }],
    ['zero is a quantity', { schedule: ['0'] }, { floor: 0, ceiling: 0, unknownHours: 0 }]
  ])('%s', (_, written, hours) => expect(planFor(written).dynoHours).toEqual(hours))

  it.each([
    ['of a range the saving is a span', { schedule: ['1-4'] }, { floor: 0, ceiling: 75 }],
    ['with unknown hours none is claimed', { schedule: ['08:00-20:00 2'] }, undefined],
    ['below nothing there is nothing', { schedule: ['0'] }, undefined]
  ])('%s', (_, written, saved) => expect(planFor(written).flat?.saved ?? undefined).toEqual(saved))

  it('an unknown dyno type is assumed and said', () => {
    expect(planFor({ schedule: ['1'] }, { sizes: () => null })).toMatchObject({
      size: 'Standard-1X',
      sizeAssumed: true,
      price: 25
    })
    expect(planFor({ schedule: ['1'] }, { sizes: () => 'Gold-9' })).toMatchObject({
      size: 'Gold-9',
      sizeAssumed: false,
      price: null,
      cost: null
    })
  })

  it('a holiday is named on its day', () => {
    const holidays = [{ day: dayOf('2026-11-26'), name: 'Thanksgiving' }]
    expect(planFor({ schedule: ['1'] }, { holidays }).days.map((day) => day.holidays.join())).toEqual([
      '',
      '',
      '',
      'Thanksgiving',
      '',
      '',
      ''
    ])
  })

  it('today is the day of the zone', () => {
    const options = { nowMs: Date.parse('2026-11-23T23:30Z'), from: null, days: 1 }
    expect(planFor({ schedule: ['1'], timezone: 'Asia/Tokyo' }, options).days[0]!.date).toBe('2026-11-24')
    expect(planFor({ schedule: ['1'], timezone: 'America/New_York' }, options).days[0]!.date).toBe('2026-11-23')
  })

  it('a change at the first midnight is in the plan, the state before it known', () => {
    const [saturday] = planFor({ schedule: ['weekends 1', '3'] }, { from: dayOf('2026-11-28') }).days
    expect(saturday!.changes).toMatchObject([{ minute: 0, from: { floor: 3 }, to: { floor: 1 }, window: 'weekends' }])
  })
})

describe('all process types together', () => {
  const on = policyWith({ schedule: ['2'] })
  const off = policyWith({ app: 'quiet', enabled: false, schedule: ['4'] })
  it('a process that is switched off is not counted', () => {
    expect(plan(policyOf(on, off)).total).toMatchObject({
      counted: 1,
      off: 1,
      allOff: false,
      cost: { floor: 50, ceiling: 50 }
    })
  })
  it('unless all are', () =>
    expect(plan(policyOf(off)).total).toMatchObject({ counted: 1, off: 0, allOff: true, cost: { floor: 100 } }))
  it('those without a price are in the hours alone', () => {
    const sizes = (app: string): string => (app === 'quiet' ? 'Gold-9' : 'Standard-1X')
    const both = plan(policyOf(on, { ...off, enabled: true }), { sizes })
    expect(both.total).toMatchObject({ dynoHours: { floor: 1008 }, cost: { floor: 50 }, unpriced: 1 })
  })
})

it('every change is one, and the bounds after it are those of the schedule', () => {
  const schedules = fc.array(windows, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(schedules, fc.constantFrom(...zones), (spelled, timezone) => {
      const policy = policyWith({ schedule: spelled.map(({ line }) => line), timezone })
      for (const { changes } of plan(policyOf(policy)).processes[0]!.days) {
        for (const { atMs, from, to } of changes) {
          expect(scheduledBounds(policy, atMs)?.bounds ?? null).toEqual(to)
          expect(scheduledBounds(policy, atMs - 1)?.bounds ?? null).toEqual(from)
          expect(from).not.toEqual(to)
        }
      }
    }),
    { numRuns: 300 }
  )
})
