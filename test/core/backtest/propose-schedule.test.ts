import { describe, expect, it, test } from 'vitest'
import { proposeFor, proposeSchedule } from '../../../src/core/backtest/propose-schedule.ts'
import type { ProposedSchedule } from '../../../src/core/backtest/propose-schedule.ts'
import { trafficOf } from '../../../src/core/backtest/traffic.ts'
import { coverDay, hoursOf } from '../../../src/core/backtest/cover-day.ts'
import { withRecordedLook } from '../../../src/core/history/record-look.ts'
import { freshProcessState } from '../../../src/core/decide/memory.ts'
import { parseWindow } from '../../../src/core/schedule/parse-window.ts'
import { decisionWith, observation } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { known, mondayMs, pointsOf, trafficWith } from './traffics.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

const router = { perDyno: 600, p95TargetMs: 1000 } as const
const policy = policyWith({ schedule: ['4'], router })

function proposed(
  rate: (hour: number, weekday: number) => number,
  changes: Parameters<typeof policyWith>[0] = {},
  days = 7
): ProposedSchedule {
  return known(proposeFor(trafficWith(days, rate), policyWith({ schedule: ['4'], router, ...changes })))
}

describe('known traffic makes known windows', () => {
  test.each<[string, (hour: number, weekday: number) => number, readonly string[]]>([
    ['the same all the time', () => 8, ['1']],
    ['a working day, also at weekends', (hour) => (hour >= 9 && hour < 17 ? 27 : 8), ['09:00-17:00 3', '1']],
    [
      'a working day on weekdays alone',
      (hour, weekday) => (weekday <= 5 && hour >= 9 && hour < 17 ? 27 : 8),
      ['weekdays 09:00-17:00 3', '1']
    ],
    [
      'a busy weekend',
      (hour, weekday) => (weekday > 5 && hour >= 10.5 && hour < 20 ? 38 : 8),
      ['weekends 10:30-20:00 4', '1']
    ],
    [
      'day, evening and night, over midnight',
      (hour) => (hour >= 22 || hour < 3 ? 18 : hour >= 7 ? 28 : 5),
      ['07:00-22:00 3', '22:00-03:00 2', '1']
    ],
    ['a quarter of an hour at noon', (hour) => (hour >= 12 && hour < 12.25 ? 15 : 8), ['12:00-12:30 2', '1']],
    [
      'a working day with a quiet noon, in one line',
      (hour) => ((hour >= 8 && hour < 12) || (hour >= 14 && hour < 18) ? 27 : 8),
      ['08:00-12:00,14:00-18:00 3', '1']
    ],
    ['nobody at night', (hour) => (hour >= 6 ? 18 : 0), ['06:00-24:00 2', '1']]
  ])('%s', (_, rate, windows) => {
    expect(proposed(rate).windows).toEqual(windows)
  })

  it('they are few where the demand is a wave', () => {
    const { windows, expected } = proposed(
      (hour, weekday) => (weekday <= 5 ? 30 : 15) - 14 * Math.cos(((hour - 3) / 24) * 2 * Math.PI),
      { schedule: ['6'] }
    )
    expect(windows.length).toBeLessThanOrEqual(7)
    expect(expected.slowShare).toBeLessThanOrEqual(0.01)
  })

  it('they keep to `min` and `max`', () => {
    expect(proposed((hour) => (hour >= 9 && hour < 17 ? 47 : 8), { min: 2, max: 3 }).windows).toEqual([
      '09:00-17:00 3',
      '2'
    ])
  })

  it('they are by the clock of the schedule', () => {
    expect(proposed((hour) => (hour >= 14 && hour < 22 ? 27 : 8), { timezone: 'America/New_York' }).windows).toEqual([
      '09:00-17:00 3',
      '1'
    ])
  })
})

describe('where it is written what a dyno of each type carries', () => {
  const day = (hour: number): number => (hour >= 9 && hour < 17 ? 27 : 8)
  const busy = (hour: number): number => (hour >= 9 && hour < 17 ? 47 : 18)
  const from = (rate: typeof day, perDyno: Readonly<Record<string, number>>): ProposedSchedule =>
    proposed(rate, { schedule: ['6:standard-1x'], router: { perDyno, p95TargetMs: 1000 } })

  it('the cheaper type is proposed, with what it costs', () => {
    const found = from(busy, { 'standard-1x': 600, 'standard-2x': 2400 })
    expect(found.yaml).toBe('size: standard-2x\nschedule:\n  - 09:00-17:00 2\n  - 1\n')
    // Eight hours of two and sixteen of one at $50, six at $25; lateness and the first look aside.
    expect(found.expected.cost).toBeCloseTo((32 / 24) * 50, -1)
    expect(found.present.cost).toBeCloseTo(150, -1)
    expect(found.schedule.map(({ size }) => size)).toEqual(['standard-2x', 'standard-2x'])
  })

  it('no other one where it is dearer', () => {
    expect(from(day, { 'standard-1x': 600, 'performance-m': 1800 }).yaml).toBe(
      'size: standard-1x\nschedule:\n  - 09:00-17:00 3\n  - 1\n'
    )
  })

  it('a schedule that names types keeps one', () => {
    expect(proposed(day, { schedule: ['4:standard-2x'] }).yaml).toBe(
      'size: standard-2x\nschedule:\n  - 09:00-17:00 3\n  - 1\n'
    )
  })
})

describe('a proposal', () => {
  const found = proposed((hour) => (hour >= 9 && hour < 17 ? 27 : 8), {}, 21)

  it('can be pasted', () => {
    expect(found.yaml).toBe('schedule:\n  - 09:00-17:00 3\n  - 1\n')
    expect(found.windows.map((line) => parseWindow(line).ok)).toEqual([true, true])
  })

  it('tells what to expect of it, and of the present schedule, in the last two weeks', () => {
    expect([found.fromMs, found.toMs]).toEqual([mondayMs + 7 * dayMs, mondayMs + 21 * dayMs])
    expect(found.expected.dynoHoursAWeek).toBeGreaterThan(270)
    expect(found.expected.dynoHoursAWeek).toBeLessThan(295)
    expect(found.expected.slowShare).toBeLessThan(0.01)
    expect(found.present).toMatchObject({ dynoHoursAWeek: 672, slowShare: 0 })
  })

  it('says where it rests on a guess', () => {
    expect(found.assumptions.perDynoFrom).toBe('configured')
    expect(proposed((hour) => (hour >= 9 && hour < 17 ? 27 : 8), { router: null }).assumptions.perDynoFrom).toBe('peak')
  })

  it('takes a week', () => {
    expect(
      proposeFor(
        trafficWith(6, () => 5),
        policy
      )
    ).toBeNull()
    const mostlyHoles = known(
      trafficOf(pointsOf(10, () => 5).filter(({ atMs }) => (atMs - mondayMs) % dayMs < 8 * hourMs))
    )
    expect(proposeFor(mostlyHoles, policy)).toBeNull()
  })
})

describe('from the recorded history', () => {
  /** A look every 20 minutes for so many days, as a run records it. */
  function historyOf(days: number): Parameters<typeof proposeSchedule>[0] {
    let state = freshProcessState
    for (let nowMs = mondayMs; nowMs <= mondayMs + days * dayMs; nowMs += 20 * minuteMs) {
      const hour = ((nowMs - mondayMs) % dayMs) / hourMs
      const bucket = {
        startMs: nowMs - minuteMs,
        lengthMs: minuteMs,
        requestsPerMinute: hour >= 9 && hour < 17 ? 1620 : 480,
        p95Ms: 200,
        errorShare: 0
      }
      const view = { ...observation(4), router: { status: 'ok', buckets: [bucket] } } as const
      state = withRecordedLook(state, {
        policy,
        observation: view,
        decision: decisionWith({ from: 4, to: 4 }),
        quantity: 4,
        nowMs
      })
    }
    return state.history
  }

  it('the same windows come, though it was thinned', () => {
    expect(known(proposeSchedule(historyOf(8), policy)).windows).toEqual(['09:00-17:00 3', '1'])
  })

  it.each([
    ['too short', historyOf(5), policy],
    ['of another demand than requests', historyOf(8), policyWith({ schedule: ['4'] })],
    ['that is empty', { hours: '', tenMinutes: '', looks: [] }, policy]
  ])('none comes from one %s', (_, history, given) => {
    expect(proposeSchedule(history, given)).toBeNull()
  })
})

describe('a day is covered', () => {
  const need = (...parts: readonly (readonly [number, number])[]): readonly number[] =>
    parts.flatMap(([slots, quantity]) => new Array<number>(slots).fill(quantity))

  it.each([
    [
      'over midnight',
      'may-be-crossed',
      need([6, 2], [8, 1], [30, 3], [4, 2]),
      ['07:00-22:00 3', '22:00-03:00 2', '03:00-07:00 1']
    ],
    [
      'from midnight to midnight',
      'splits',
      need([6, 2], [8, 1], [30, 3], [4, 2]),
      ['00:00-03:00 2', '03:00-07:00 1', '07:00-22:00 3', '22:00-24:00 2']
    ],
    ['all of it alike', 'may-be-crossed', need([48, 2]), [' 2']]
  ] as const)('%s', (_, midnight, slots, expected) => {
    const { parts } = coverDay(slots, { maxParts: 6, minSaving: 0.5, midnight })
    expect(new Set(parts.map((part) => `${hoursOf(part)} ${part.quantity}`))).toEqual(new Set(expected))
  })

  it('never below the need, in no more parts than allowed', () => {
    const slots = Array.from({ length: 48 }, (_, slot) => ((slot * 7) % 5) + 1)
    const { parts, dynoHours } = coverDay(slots, { maxParts: 3, minSaving: 0.5, midnight: 'splits' })
    expect(parts.length).toBeLessThanOrEqual(3)
    for (const [slot, quantity] of slots.entries())
      expect(known(parts.find(({ from, to }) => slot >= from && slot < to)).quantity).toBeGreaterThanOrEqual(quantity)
    expect(dynoHours).toBeGreaterThanOrEqual(slots.reduce((sum, quantity) => sum + quantity, 0) / 2)
  })
})
