import { describe, expect, it } from 'vitest'
import { packed } from '../../src/core/history/points.ts'
import type { History, HistoryPoint } from '../../src/core/model.ts'
import { lastDay } from '../../src/report/last-day.ts'
import type { ShownHour } from '../../src/report/last-day.ts'
import { freshHistory } from '../../src/core/decide/memory.ts'
import { point } from '../core/history/histories.ts'
import { noon, stateWith } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { minuteMs } from '../../src/core/durations.ts'

const policy = policyWith({ schedule: ['00:00-12:00 2-6', '4'] })
const daysOf = (history: Partial<History>, minutes: number): readonly ShownHour[] =>
  lastDay(policy, stateWith({ history: { ...freshHistory, ...history } }), noon + minutes * minuteMs)
const hoursOf = (looks: readonly HistoryPoint[], minutes: number): readonly ShownHour[] => daysOf({ looks }, minutes)

describe('the last day', () => {
  it('has no hour before the first look', () => {
    expect(hoursOf([], 0)).toEqual([])
  })

  it('has one hour with the first look', () => {
    expect(hoursOf([point(0)], 0)).toEqual([
      { startMs: noon, quantity: 2, bounds: { floor: 2, ceiling: 6 }, responseMs: 180, demand: 140, verdict: 'up' }
    ])
  })

  it.each([
    ['begins with the hour of the first look', [point(-90)], 0, 3],
    ['has 24 hours, the present one among them', [point(-3000), point(0)], 30, 24],
    ['has 24 hours after a gap of days', [point(-9000)], 0, 24]
  ])('%s', (_, looks, minutes, count) => {
    const hours = hoursOf(looks, minutes)
    expect(hours).toHaveLength(count)
    expect(hours.at(-1)?.startMs).toBe(noon)
  })

  it('takes hours and ten minutes of a history that had no room for looks', () => {
    expect(
      daysOf(
        {
          hours: packed([point(-120, { quantity: 1 })]),
          tenMinutes: packed([point(-60, { quantity: 3 })]),
          looks: [point(0)]
        },
        0
      ).map(({ quantity }) => quantity)
    ).toEqual([1, 3, 2])
  })
})

describe('an hour has', () => {
  it.each<readonly [string, readonly HistoryPoint[], number, Partial<ShownHour>]>([
    [
      'the mean of the dynos over time',
      [point(0, { quantity: 1 }), point(15, { quantity: 3 })],
      59,
      { quantity: (15 + 44 * 3) / 59 }
    ],
    ['the mean up to now', [point(0, { quantity: 1 }), point(15, { quantity: 3 })], 30, { quantity: 2 }],
    [
      'the dynos that ran before its first look',
      [point(-30, { quantity: 4 }), point(30, { quantity: 2 })],
      59,
      { quantity: (30 * 4 + 29 * 2) / 59 }
    ],
    [
      'what was left where a look could not see it',
      [point(0, { quantity: 3 }), point(15, { quantity: null })],
      30,
      { quantity: 3 }
    ],
    [
      'what was left where there was no look, and nothing else',
      [point(-90, { quantity: 3 })],
      30,
      { quantity: 3, responseMs: null, demand: null, verdict: null, bounds: { floor: 4, ceiling: 4 } }
    ],
    ['no dynos where none were ever seen', [point(0, { quantity: null })], 30, { quantity: null }],
    [
      'the slowest response',
      [point(0, { responseMs: 900 }), point(15, { responseMs: null }), point(20)],
      30,
      { responseMs: 900 }
    ],
    [
      'the mean demand',
      [point(0, { demand: 100 }), point(15, { demand: null }), point(20, { demand: 200 })],
      30,
      { demand: 150 }
    ],
    [
      'the worst verdict',
      [point(0, { verdict: 'slow' }), point(15, { verdict: 'down' }), point(20)],
      30,
      { verdict: 'down' }
    ],
    [
      'the bounds of all its looks',
      [point(0, { bounds: { floor: 1, ceiling: 1 } }), point(15, { bounds: null }), point(20)],
      30,
      { bounds: { floor: 1, ceiling: 6 } }
    ],
    ['no bounds where no window held', [point(0, { bounds: null })], 30, { bounds: null }]
  ])('%s', (_, looks, minutes, expected) => {
    expect(hoursOf(looks, minutes).at(-1)).toMatchObject(expected)
  })
})
