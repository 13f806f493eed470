import { describe, expect, it } from 'vitest'
import { horizonOf } from '../../../src/core/forecast/horizon.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const gaps = (...minutes: readonly number[]): readonly number[] => minutes.map((each) => each * minuteMs)

describe('how far a look provides', () => {
  it.each([
    [
      'inside a watch: until the next look and its dynos',
      { gapsMs: gaps(60, 60, 60, 60, 60), nextLookMs: noon + 30_000 },
      2.5,
      30_000
    ],
    ['without gaps to go by: 20 minutes', { gapsMs: gaps(60), nextLookMs: null }, 21, 20 * minuteMs],
    ['else as long as the gaps were', { gapsMs: gaps(30, 10, 20, 30, 10), nextLookMs: null }, 21.1, 20 * minuteMs],
    ['the rare long one counts as rarely', { gapsMs: gaps(10, 10, 10, 10, 110), nextLookMs: null }, 32.1, 10 * minuteMs]
  ])('%s', (_, cadence, minutes, nextLookMs) => {
    const horizon = horizonOf(cadence, noon)
    expect(horizon.minutes).toBeCloseTo(minutes, 1)
    expect(horizon.nextLookMs).toBe(nextLookMs)
  })

  it('the farther, the less certain', () => {
    const { intervals } = horizonOf({ gapsMs: gaps(10, 20, 30, 40, 50), nextLookMs: null }, noon)
    const perMinute = intervals.filter(({ middleMinutes }) => middleMinutes > 4).map(({ weight }) => weight)
    expect(perMinute).toEqual(perMinute.toSorted((a, b) => b - a))
  })
})
