import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, unpacked } from '../../../src/core/history/points.ts'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { fullDepth, downsample } from '../../../src/core/history/downsample.ts'
import type { EpochMs, History, HistoryPoint } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { allPoints, anyPoints, dynoMs, point } from './histories.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

/** A look every `everyMs` for `days` days until noon, each thinned as it comes. */
function historyOf(everyMs: number, days: number): History {
  let history = freshHistory
  for (let atMs = noon - days * dayMs; atMs <= noon; atMs += everyMs)
    history = withLook(history, point((atMs - noon) / minuteMs, { quantity: 1 + (Math.floor(atMs / hourMs) % 3) }))
  return history
}

function withLook(history: History, look: HistoryPoint): History {
  return downsample({ ...history, looks: [...history.looks, look] }, look.atMs)
}

const ageOf = (points: readonly HistoryPoint[]): number => (noon - (points[0]?.atMs ?? noon)) / hourMs

describe('forty days of looks every five minutes are', () => {
  const history = historyOf(5 * minuteMs, 40)
  it.each([
    ['looks for 24 hours', history.looks, 24, 289],
    ['ten minutes for a week', unpacked(history.tenMinutes), 7 * 24, 6 * 144],
    ['hours for five weeks', unpacked(history.hours), 35 * 24, 28 * 24]
  ])('%s', (_, points, hours, count) => {
    expect(ageOf(points)).toBe(hours)
    expect(points).toHaveLength(count)
  })

  it('without a gap between them', () => {
    expect(unpacked(history.hours).at(-1)?.atMs).toBe(noon - 7 * dayMs - hourMs)
    expect(unpacked(history.tenMinutes).at(-1)?.atMs).toBe(noon - dayMs - 10 * minuteMs)
  })

  it('of the same dyno time as before', () => {
    const points = allPoints(history)
    expect(dynoMs(points, noon) / (35 * dayMs)).toBeCloseTo(2, 2)
  })
})

it('looks every three hours stay as they are for five weeks', () => {
  const history = historyOf(3 * hourMs, 40)
  expect(allPoints(history)).toHaveLength(35 * 8 + 1)
  expect(allPoints(history).every(({ atMs }) => (noon - atMs) % (3 * hourMs) === 0)).toBe(true)
})

it('after a gap of ten days old looks become hours at once', () => {
  const history = downsample(
    { ...freshHistory, looks: [point(0, { quantity: 1 }), point(20, { quantity: 3 }), point(14_400)] },
    noon + 14_400 * minuteMs
  )
  expect(history).toEqual({
    hours: packed([point(0, { quantity: 3 })]),
    tenMinutes: '',
    looks: [point(14_400)],
    month: null
  })
})

it('looks join the ten minutes and the hour that an earlier, shorter history began', () => {
  const day = (minutes: number): number => minutes - 24 * 60
  const ten = downsample(
    {
      ...freshHistory,
      tenMinutes: packed([point(day(0), { quantity: 1 })]),
      looks: [point(day(5), { quantity: 3 }), point(day(10)), point(60)]
    },
    noon + 70 * minuteMs
  )
  expect(unpacked(ten.tenMinutes)).toEqual([point(day(0), { quantity: 2 }), point(day(10))])
  const hours = downsample(
    {
      ...freshHistory,
      hours: packed([point(-10_080, { quantity: 1 })]),
      tenMinutes: packed([point(-10_050, { quantity: 3 })]),
      looks: [point(60)]
    },
    noon + 60 * minuteMs
  )
  expect(unpacked(hours.hours)).toEqual([point(-10_080, { quantity: 2.99 })])
})

it('with no depth at all only the newest look stays', () => {
  const shallow = downsample(historyOf(5 * minuteMs, 2), noon, { looksMs: 0, tenMinutesMs: 0, hoursMs: 0 })
  expect(shallow).toMatchObject({
    hours: '',
    tenMinutes: '',
    looks: [point(0, { quantity: 1 + (Math.floor(noon / hourMs) % 3) })]
  })
})

describe('any looks, however deep', () => {
  const depth = fc
    .tuple(fc.nat(dayMs), fc.nat(7 * dayMs), fc.nat(35 * dayMs))
    .map(([looksMs, tenMinutesMs, hoursMs]) => ({
      looksMs,
      tenMinutesMs: looksMs + tenMinutesMs,
      hoursMs: looksMs + tenMinutesMs + hoursMs
    }))
  const nowOf = (points: readonly HistoryPoint[]): EpochMs => points.at(-1)?.atMs ?? noon

  it('stay in order', () => {
    fc.assert(
      fc.property(anyPoints, depth, (points, depths) => {
        const times = allPoints(downsample({ ...freshHistory, looks: points }, nowOf(points), depths)).map(
          ({ atMs }) => atMs
        )
        expect(times).toEqual([...new Set(times)].sort((one, other) => one - other))
      })
    )
  })

  it('are thinned the same in one step or in two', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const nowMs = nowOf(points)
        const once = downsample({ ...freshHistory, looks: points }, nowMs, { ...fullDepth, looksMs: 0 })
        const twice = downsample(downsample({ ...freshHistory, looks: points }, nowMs), nowMs, {
          ...fullDepth,
          looksMs: 0
        })
        expect(twice.looks).toEqual(once.looks)
        expect(
          unpacked(twice.tenMinutes).map(({ atMs, responseMs, verdict, bounds }) => ({
            atMs,
            responseMs,
            verdict,
            bounds
          }))
        ).toEqual(
          unpacked(once.tenMinutes).map(({ atMs, responseMs, verdict, bounds }) => ({
            atMs,
            responseMs,
            verdict,
            bounds
          }))
        )
      })
    )
  })

  it('lose nothing of five weeks: the first and the slowest are still there', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const nowMs = nowOf(points)
        const kept = allPoints(downsample({ ...freshHistory, looks: points }, nowMs))
        const young = points.filter(({ atMs }) => atMs >= nowMs - fullDepth.hoursMs)
        expect(kept[0]?.atMs).toBe(young[0]?.atMs)
        expect(Math.max(0, ...kept.map(({ responseMs }) => responseMs ?? 0))).toBe(
          Math.max(0, ...young.map(({ responseMs }) => responseMs ?? 0))
        )
      })
    )
  })
})
