import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '../../src/core/durations.ts'
import { latenessCost, likelyGaps, usualGapMs } from '../../src/core/run-gaps.ts'
import { sum } from '../../src/core/statistics.ts'
import { noon } from '../run/looks.ts'

const cadence = (...minutes: readonly number[]) => ({
  gapsMs: minutes.map((each) => each * minuteMs),
  nextLookMs: null
})
const repeated = (times: number, ...minutes: readonly number[]): readonly number[] =>
  Array.from({ length: times }, () => minutes).flat()

/** Half a day of gaps of 10 minutes, then half a day of 60. */
const fastThenSlow = [...repeated(72, 10), ...repeated(12, 60)]

describe('the gap that begins now', () => {
  it('is not known from fewer than five', () => {
    expect(likelyGaps(cadence(18, 18, 18, 18), noon)).toEqual([])
    expect(usualGapMs([])).toBeNull()
  })

  it.each([
    ['what came at this time of day before, after such a one', [...fastThenSlow, ...repeated(60, 10), 60, 60], 60],
    ['the middle of steady ones', repeated(20, 18), 18]
  ])('is likely %s', (_, minutes, usual) => {
    const gaps = likelyGaps(cadence(...minutes), noon)
    expect(sum(gaps.map(({ weight }) => weight))).toBeCloseTo(1, 9)
    expect(usualGapMs(gaps)).toBe(usual * minuteMs)
  })

  it('is a long one more often at hours that had long ones', () => {
    const minutes = [...fastThenSlow, ...repeated(72, 10), 60, 60]
    const long = likelyGaps(cadence(...minutes), noon).filter(({ ms }) => ms === hourMs)
    expect(sum(long.map(({ weight }) => weight))).toBeGreaterThan((3 * long.length) / minutes.length)
  })

  it('is rather like those of late than like those of a week ago', () => {
    const gaps = likelyGaps(cadence(...repeated(7, 12 * 60), ...repeated(7, 12 * 60 + 1)), noon)
    const recent = gaps.filter(({ ms }) => ms > 12 * hourMs)
    expect(sum(recent.map(({ weight }) => weight))).toBeGreaterThan(0.6)
  })
})

it('a gap follows on one that is like it', () => {
  // A bad stretch every few hours, at another hour each day.
  const days = [0, 1, 2, 3, 4].flatMap((day) => [
    ...repeated(30 + 3 * day, 10),
    ...repeated(5, 60),
    ...repeated(30, 10)
  ])
  const longShare = (...last: readonly number[]): number =>
    sum(
      likelyGaps(cadence(...days, ...last), noon)
        .filter(({ ms }) => ms === hourMs)
        .map(({ weight }) => weight)
    )
  expect(longShare(60)).toBeGreaterThan(0.5)
  expect(longShare(10)).toBeLessThan(0.1)
})

it.each([
  ['what is not known counts as rare', [], 20],
  ['a few frequent ones change little', repeated(10, 10), 19.1],
  ['frequent runs', repeated(200, 10), 4],
  ['usual ones', repeated(200, 25), 5],
  ['some of them long', [...repeated(150, 25), ...repeated(50, 125)], 10],
  ['rare ones', repeated(200, 120), 20]
])('a minute too late costs as many early ones: %s', (_, minutes, cost) => {
  expect(latenessCost(cadence(...minutes))).toBeCloseTo(cost, 9)
})
