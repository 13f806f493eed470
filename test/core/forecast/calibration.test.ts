import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calibrated,
  calibrationCurves,
  freshCalibration,
  learnCalibration
} from '../../../src/core/forecast/calibration.ts'
import type { DemandMemory } from '../../../src/core/model.ts'

const leadClass = 3

/** So many minutes, of which each chance in the list came up in turn. */
function lived(minutes: number, chances: readonly number[]): DemandMemory['calibration'] {
  let calibration = freshCalibration
  for (let minute = 0; minute < minutes; minute += 1)
    calibration = learnCalibration(calibration, leadClass, chances[minute % chances.length] ?? 1)
  return calibration
}

/** What comes of chances that are right: every hundredth minute comes up beyond a chance of 1 %, and so on. */
const honest = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000)

describe('what a chance is worth', () => {
  it.each<[string, DemandMemory['calibration'], number, number, number]>([
    ['itself, before anything was seen', freshCalibration, 0.01, 0.0099, 0.0101],
    ['itself, where chances came true as often as they said', lived(20_000, honest), 0.01, 0.009, 0.012],
    ['less, where what was called rare never came', lived(20_000, [0.3, 0.6, 0.9]), 0.01, 0, 0.0005],
    [
      'more, where what was called rare came often',
      lived(20_000, [0.0005, ...Array.from({ length: 19 }, () => 0.7)]),
      0.001,
      0.04,
      0.06
    ],
    ['nothing, where it is nothing', lived(20_000, honest), 0, 0, 0],
    ['next to nothing, where it is', lived(20_000, honest), 1e-9, 0, 1e-5]
  ])('%s', (_, calibration, chance, least, most) => {
    const worth = calibrated(calibrationCurves(calibration), leadClass, chance)
    expect(worth).toBeGreaterThanOrEqual(least)
    expect(worth).toBeLessThanOrEqual(most)
  })

  it('is learned for each lead time by itself', () => {
    expect(calibrated(calibrationCurves(lived(20_000, [0.9])), leadClass + 1, 0.01)).toBeCloseTo(0.01, 9)
  })

  it('never rises where the chance falls, and stays a chance', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 400 }), chance, chance, (chances, one, other) => {
        const curves = calibrationCurves(
          chances.reduce((calibration, each) => learnCalibration(calibration, leadClass, each), freshCalibration)
        )
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          calibrated(curves, leadClass, each)
        )
        expect(less).toBeLessThanOrEqual((more ?? NaN) + 1e-12)
        expect(more).toBeLessThanOrEqual(1)
      })
    )
  })
})

it('counts stay small, and forget', () => {
  const counts = lived(60_000, [0.9])[leadClass] ?? []
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(20_160)
  const after = [0.9, ...Array.from({ length: 60_000 }, () => 0.001)].reduce(
    (calibration, chance) => learnCalibration(calibration, leadClass, chance),
    lived(20_000, [0.9])
  )
  expect(after[leadClass]?.[0]).toBeLessThan(2500)
})
