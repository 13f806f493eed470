import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { localDays, startOfDay } from '../../../src/core/plan/local-days.ts'
import { zones } from '../schedule/oracle.ts'
import { dayOf } from './plans.ts'

describe('the length of a local day', () => {
  it.each([
    ['an ordinary day in New York', 'America/New_York', '2026-11-23', 24, null],
    ['spring in New York', 'America/New_York', '2026-03-08', 23, [120, 180]],
    ['autumn in New York', 'America/New_York', '2026-11-01', 25, [120, 60]],
    ['spring in London', 'Europe/London', '2026-03-29', 23, [60, 120]],
    ['spring on Lord Howe, half an hour', 'Australia/Lord_Howe', '2026-10-04', 23.5, [120, 150]],
    ['autumn on Lord Howe', 'Australia/Lord_Howe', '2026-04-05', 24.5, [120, 90]],
    ['spring in Santiago begins at 01:00', 'America/Santiago', '2026-09-06', 23, [0, 60]],
    ['autumn in Santiago repeats the last hour of Saturday', 'America/Santiago', '2026-04-04', 25, [1440, 1380]],
    ['the day after it is an ordinary one', 'America/Santiago', '2026-04-05', 24, null],
    ['autumn in Havana shows midnight twice', 'America/Havana', '2026-11-01', 25, [60, 0]],
    ['Kathmandu never changes', 'Asia/Kathmandu', '2026-03-29', 24, null],
    ['the day that Apia left out', 'Pacific/Apia', '2011-12-30', 0, null]
  ])('%s: %s %s has %s h', (_, timezone, date, hours, clocks) => {
    const [day] = localDays(timezone, dayOf(date), 1)
    expect(day!.hours).toBe(hours)
    expect(day!.clockChange === null ? null : [day!.clockChange.fromMinute, day!.clockChange.toMinute]).toEqual(clocks)
  })
})

it('a day begins where the date of a calendar turns, at the first midnight if the clocks show two', () => {
  const days = fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2028-01-01') })
  fc.assert(
    fc.property(fc.constantFrom(...zones), days, (zone, day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
      const [before, first] = [-1, 0].map((offMs) => DateTime.fromMillis(startOfDay(zone, day) + offMs, { zone }))
      expect(first!.toISODate()).toBe(date)
      expect(before!.plus({ days: 1 }).toISODate()).toBe(date)
    }),
    { numRuns: 2000 }
  )
})
