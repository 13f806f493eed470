import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { decodePoints, encodePoints } from '../../../../src/core/history/points-text.ts'
import { demand } from '../../../../src/adapters/stores/document/demand-schema.ts'
import { freshCalibration } from '../../../../src/core/forecast/calibration.ts'
import { freshEnsemble } from '../../../../src/core/forecast/ensemble.ts'
import { demandCycles, freshProfile } from '../../../../src/core/forecast/profile.ts'
import { freshSlowMinuteCost } from '../../../../src/core/forecast/slow-minute-cost.ts'

describe('a state that is saved can be read again', () => {
  it('with a mean of demands that is past the largest number', () => {
    const point = { atMs: 1_795_600_000_000, quantity: 1, bounds: null, responseMs: null, verdict: 'up' } as const
    expect(decodePoints(encodePoints([{ ...point, demand: Infinity }]))).toEqual([{ ...point, demand: null }])
  })
})

describe('what was learned of the demand', () => {
  const level = { fast: 1, slow: 1, peak: 1, lastMinutes: [1] }
  const learned = {
    unit: 'requests',
    untilMs: 1_795_600_000_000,
    minutes: 1,
    capacity: null,
    slowness: 'unknown',
    level,
    leadingMetric: null,
    day: freshProfile(demandCycles.day),
    week: freshProfile(demandCycles.week),
    ensemble: freshEnsemble,
    calibration: freshCalibration,
    slowMinuteCost: freshSlowMinuteCost,
    meanDynos: 1,
    forecastOrigin: null
  }

  it('is taken as it was written', () => {
    expect(v.is(demand, learned)).toBe(true)
  })

  it.each<readonly [string, object]>([
    ['a class of lead times', { ensemble: { ...freshEnsemble, weights: freshEnsemble.weights.slice(1) } }],
    [
      'a predictor',
      { ensemble: { ...freshEnsemble, meanErrors: freshEnsemble.meanErrors.map((row) => row.slice(1)) } }
    ],
    ['a bin', { calibration: freshCalibration.map((row) => row.slice(1)) }],
    ['a part of the day', { day: { usual: learned.day.usual.slice(1), current: null } }],
    ['the part of the week that goes on', { week: { ...learned.week, current: { part: 336, sum: 1, count: 1 } } }],
    ['a cost', { slowMinuteCost: { ...freshSlowMinuteCost, shortMinutes: [] } }]
  ])('is learned anew where it lacks %s', (_, change) => {
    expect(v.is(demand, { ...learned, ...change })).toBe(false)
  })
})
