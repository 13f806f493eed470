import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '../../src/core/durations.ts'
import { likelyGaps, usualGapMs } from '../../src/core/run-gaps.ts'
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
    ['what came at this time of day before', [...fastThenSlow, ...fastThenSlow], 10],
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
