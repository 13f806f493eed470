import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absoluteBounds, clamp, hasPlan, scheduleAhead, scheduledBounds } from '../../../src/core/schedule/bounds.ts'
import { policyWith } from '../../policies.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

const article = ['07:00-22:00 3', '22:00-03:00 2', '1']

describe('the bounds of the window that holds', () => {
  it.each([
    ['those of the window', {}, '2-6', { floor: 2, ceiling: 6 }],
    ['not below min', { min: 3 }, '2-6', { floor: 3, ceiling: 6 }],
    ['not above max', { max: 4 }, '2-6', { floor: 2, ceiling: 4 }],
    ['a window above max altogether', { max: 1 }, '2-6', { floor: 1, ceiling: 1 }],
    ['a window below min altogether', { min: 8 }, '2-6', { floor: 8, ceiling: 8 }],
    ['zero is lifted by min', { min: 1 }, '0', { floor: 1, ceiling: 1 }]
  ])('%s', (_, limits, line, bounds) => {
    expect(scheduledBounds(policyWith({ schedule: [line], ...limits }), 0)?.bounds).toEqual(bounds)
  })

  it('there are none where no window holds', () => {
    expect(scheduledBounds(policyWith({ schedule: ['mon 1'], min: 1, max: 3 }), 0)).toBeNull()
  })
})

describe('min and max by default', () => {
  it.each([
    [
      'the smallest and the largest quantity of the schedule',
      { schedule: ['2-6', '12', '1'] },
      { floor: 1, ceiling: 12 }
    ],
    ['what is written wins', { schedule: ['2-6', '1'], min: 2, max: 9 }, { floor: 2, ceiling: 9 }],
    ['max is at least min', { schedule: ['2'], min: 5 }, { floor: 5, ceiling: 5 }],
    ['min is at most max', { schedule: ['4-6'], max: 3 }, { floor: 3, ceiling: 3 }],
    ['without a schedule min is 0', { max: 3 }, { floor: 0, ceiling: 3 }],
    ['both alone', { min: 1, max: 3 }, { floor: 1, ceiling: 3 }],
    ['without a schedule and max there are none', { min: 1 }, null],
    ['without anything there are none', {}, null]
  ])('%s', (_, written, bounds) => {
    expect(absoluteBounds(policyWith(written))).toEqual(bounds)
  })
})

it.each([
  ['nothing is written', {}, false],
  ['a schedule', { schedule: ['2'] }, true],
  ['min alone', { min: 0 }, true],
  ['max alone', { max: 3 }, true]
])('there is a plan, %s: %j, %s', (_, written, has) => {
  expect(hasPlan(policyWith(written))).toBe(has)
})

it.each([
  [5, { floor: 1, ceiling: 3 }, 3],
  [0, { floor: 1, ceiling: 3 }, 1],
  [2, { floor: 1, ceiling: 3 }, 2]
])('%i inside %j is %i', (quantity, bounds, expected) => {
  expect(clamp(quantity, bounds)).toBe(expected)
})

describe('the next change, exact to the minute', () => {
  it.each<readonly [string, readonly string[], string, string, string | null, number | null]>([
    ['later today', article, 'UTC', '2026-11-22T12:00:00Z', '2026-11-22T22:00:00Z', 2],
    ['a second before', article, 'UTC', '2026-11-22T21:59:59Z', '2026-11-22T22:00:00Z', 2],
    ['at the very instant it is the one after', article, 'UTC', '2026-11-22T22:00:00Z', '2026-11-23T03:00:00Z', 1],
    ['tomorrow morning', article, 'UTC', '2026-11-22T03:00:00.001Z', '2026-11-22T07:00:00Z', 3],
    ['by the local clock', article, 'America/New_York', '2026-11-22T12:30:00Z', '2026-11-23T03:00:00Z', 2],
    [
      'windows that say the same are no change',
      ['07:00-22:00 3', '22:00-23:00 3', '1'],
      'UTC',
      '2026-11-22T12:00:00Z',
      '2026-11-22T23:00:00Z',
      1
    ],
    ['over the weekend', ['weekdays 07:00-22:00 3', '1'], 'UTC', '2026-11-20T22:00:00Z', '2026-11-23T07:00:00Z', 3],
    ['a whole week ahead', ['sun 12:00-12:01 3', '1'], 'UTC', '2026-11-22T12:01:00Z', '2026-11-29T12:00:00Z', 3],
    ['to no window at all', ['sun 3'], 'UTC', '2026-11-22T12:00:00Z', '2026-11-23T00:00:00Z', null],
    ['from no window', ['sun 3'], 'UTC', '2026-11-23T00:00:00Z', '2026-11-29T00:00:00Z', 3],
    [
      'on a date months ahead',
      ['2027-08-01 06:00-24:00 9', '1'],
      'UTC',
      '2026-11-22T12:00:00Z',
      '2027-08-01T06:00:00Z',
      9
    ],
    ['the end of a date', ['2026-11-22 9', '1'], 'UTC', '2026-11-22T12:00:00Z', '2026-11-23T00:00:00Z', 1],
    [
      'a wrapping yearly range ends in the new year',
      ['12-30..01-02 9', '1'],
      'UTC',
      '2026-12-31T00:00:00Z',
      '2027-01-03T00:00:00Z',
      1
    ],
    [
      '24:00 on the day with 25 hours',
      ['sun 18:00-24:00 2', '1'],
      'America/New_York',
      '2026-11-02T00:00:00Z',
      '2026-11-02T05:00:00Z',
      1
    ],
    [
      'where the clock skips the beginning',
      ['02:30-04:00 2', '1'],
      'America/New_York',
      '2026-03-08T05:00:00Z',
      '2026-03-08T07:00:00Z',
      2
    ],
    [
      'a window inside the skipped hour is passed over',
      ['02:15-02:45 2', '1'],
      'America/New_York',
      '2026-03-08T05:00:00Z',
      '2026-03-09T06:15:00Z',
      2
    ],
    [
      'also for two weeks',
      ['sun 02:15-02:45 2', '1'],
      'America/New_York',
      '2026-03-01T07:45:00Z',
      '2026-03-15T06:15:00Z',
      2
    ],
    [
      'where the clock goes back into a window',
      ['01:00-01:30 2', '1'],
      'America/New_York',
      '2026-11-01T05:40:00Z',
      '2026-11-01T06:00:00Z',
      2
    ],
    [
      'a jump of half an hour',
      ['02:00-03:00 2', '1'],
      'Australia/Lord_Howe',
      '2026-10-03T14:00:00Z',
      '2026-10-03T15:30:00Z',
      2
    ],
    [
      'a midnight that is not there',
      ['sun 2', '1'],
      'America/Santiago',
      '2026-09-05T12:00:00Z',
      '2026-09-06T04:00:00Z',
      2
    ],
    [
      'years ahead, where a month and a day meet',
      ['feb 29th & sun 2', '1'],
      'UTC',
      '2032-03-01T12:00:00Z',
      '2060-02-29T00:00:00Z',
      2
    ],
    ['or two sets of days', ['02-29 & sun 2', '1'], 'UTC', '2032-03-01T12:00:00Z', '2060-02-29T00:00:00Z', 2],
    ['a leap day', ['02-29 2', '1'], 'UTC', '2028-03-01T12:00:00Z', '2032-02-29T00:00:00Z', 2],
    [
      'a leap day around a century without one',
      ['02-29 2', '1'],
      'UTC',
      '2096-03-01T12:00:00Z',
      '2104-02-29T00:00:00Z',
      2
    ],
    ['a month', ['jun 2', '1'], 'UTC', '2026-11-22T12:00:00Z', '2027-06-01T00:00:00Z', 2],
    ['a day of the month', ['31st 2', '1'], 'UTC', '2027-01-31T12:00:00Z', '2027-02-01T00:00:00Z', 1],
    [
      'the day before it was another, and the night goes on',
      ['fri 22:00-03:00 2', '1'],
      'UTC',
      '2026-11-28T01:00:00Z',
      '2026-11-28T03:00:00Z',
      1
    ],
    ['a day that is not there', ['fri 2', '1'], 'Pacific/Apia', '2011-12-29T12:00:00Z', '2012-01-05T10:00:00Z', 2]
  ])('%s: %j in %s from %s', (_, schedule, timezone, after, at, floor) => {
    const next = scheduleAhead(policyWith({ schedule, timezone }), Date.parse(after), 0).nextChange
    expect(next === null ? null : new Date(next.atMs).toISOString()).toBe(
      at === null ? null : new Date(at).toISOString()
    )
    expect(next?.bounds?.floor ?? null).toBe(floor)
  })

  it('is that of the holidays, years ahead', () => {
    const next = (days: readonly number[]): number | null => {
      const policy = policyWith({ schedule: ['holidays 2', '1'] })
      const schedule = policy.schedule.map((window) =>
        window.days.length === 0 ? window : { ...window, days: [[{ kind: 'holidays', days } as const]] }
      )
      return scheduleAhead({ ...policy, schedule }, 100.5 * dayMs, 0).nextChange?.atMs ?? null
    }
    expect([[], [90], [100], [101, 90], [2000, 99]].map(next)).toEqual([
      null,
      null,
      101 * dayMs,
      101 * dayMs,
      2000 * dayMs
    ])
  })

  it.each([
    ['to another dyno type alone', ['12:00-24:00 2:basic', '2:standard-1x'], 'standard-1x'],
    ['with both', ['12:00-24:00 2:basic', '3:standard-1x'], 'standard-1x'],
    ['with none, where the schedule does not speak of them', ['12:00-24:00 2', '3'], undefined]
  ])('is one %s', (_, schedule, size) => {
    const next = scheduleAhead(policyWith({ schedule }), 12.5 * hourMs, 0).nextChange
    expect([next?.atMs, next?.size]).toEqual([dayMs, size])
  })

  it.each([
    ['one window for all time', { schedule: ['3'] }],
    ['windows that say the same, one of them always', { schedule: ['weekdays 07:00-22:00 3', '3'] }],
    ['and the same dyno type', { schedule: ['weekdays 07:00-22:00 3:basic', '3:Basic'] }],
    ['no schedule', {}],
    ['dates that are past', { schedule: ['2020-01-01 9', '1'] }],
    ['windows that max makes equal', { schedule: ['07:00-22:00 5', '4'], max: 3 }]
  ])('there is none with %s', (_, written) => {
    expect(scheduleAhead(policyWith(written), Date.UTC(2026, 10, 22), 0).nextChange).toBeNull()
  })
})

it('what comes is known as far as it is asked for, with the first change wherever it is', () => {
  const policy = policyWith({ schedule: article })
  const ahead = scheduleAhead(policy, Date.parse('2026-11-22T21:00:00.001Z'), 5 * hourMs)
  expect(ahead.local).toEqual({ day: 20_779, minute: 1260 })
  expect(ahead.scheduled).toEqual({ window: policy.schedule[0], bounds: { floor: 3, ceiling: 3 } })
  expect(ahead.upcoming.map(({ atMs, scheduled }) => [new Date(atMs).toISOString(), scheduled?.bounds.floor])).toEqual([
    ['2026-11-22T22:00:00.000Z', 2],
    ['2026-11-23T00:00:00.000Z', 2]
  ])
  expect(scheduleAhead(policy, Date.parse('2026-11-22T21:00:00Z'), 0)).toMatchObject({
    upcoming: [],
    nextChange: ahead.nextChange
  })
})

it('what comes is told of a schedule that never changes, too', () => {
  const { upcoming, nextChange } = scheduleAhead(policyWith({ schedule: ['3'] }), 0, dayMs)
  expect([upcoming.length, nextChange]).toEqual([1, null])
})

it.each([
  ['hours', article],
  ['days, dates and a hole', ['2026-03-09 4', 'weekdays 01:30-17:00 2-5', 'sun 00:00-02:30 3']],
  ['dates alone, which end', ['2026-03-08 01:00-04:00 2', '2026-03-09 2']]
])('the next change is the same whatever was asked for before: %s', (_, schedule) => {
  const written = { schedule, timezone: 'America/New_York' }
  const firstMs = Date.parse('2026-03-06T00:00:00Z')
  const minutes = fc.array(fc.integer({ min: 0, max: 6 * 24 * 60 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(minutes, (asked) => {
      const policy = policyWith(written)
      for (const atMs of asked.map((minute) => firstMs + minute * minuteMs))
        expect(scheduleAhead(policy, atMs, 0).nextChange).toEqual(scheduleAhead({ ...policy }, atMs, 0).nextChange)
    })
  )
})
