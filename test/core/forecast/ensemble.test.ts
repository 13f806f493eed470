import { expect, it } from 'vitest'
import { errorTails, exceedanceChance, freshEnsemble, learnEnsemble } from '../../../src/core/forecast/ensemble.ts'
import { leadTimeClass } from '../../../src/core/forecast/lead-time.ts'
import { predictorCount } from '../../../src/core/forecast/predictors.ts'
import type { EnsembleMemory } from '../../../src/core/model.ts'

it.each([
  [0, 0],
  [0.9, 0],
  [1.9, 1],
  [2, 2],
  [7.9, 3],
  [24, 5],
  [1e6, 9]
])('%d minutes ahead are class %d', (minutes, expected) => {
  expect(leadTimeClass(minutes)).toBe(expected)
})

/** One predictor is nearly right, the others are far off. */
function trained(minutes: number): EnsembleMemory {
  let ensemble = freshEnsemble
  for (let minute = 0; minute < minutes; minute += 1) {
    const predicted = Array.from({ length: predictorCount }, (_, index) => (index === 3 ? 5 : 2))
    ensemble = learnEnsemble(ensemble, 2, predicted, 5 + 0.1 * Math.sin(minute))
  }
  return ensemble
}

it('weights the predictor that was right', () => {
  const weights = trained(2000).weights[2] ?? []
  expect(weights[3]).toBeGreaterThan(0.9)
  expect(weights.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3)
})

it('learns each lead time by itself', () => {
  expect(trained(2000).weights[3]).toEqual(freshEnsemble.weights[3])
})

it('more demand is less likely', () => {
  const ensemble = trained(2000)
  const predicted = Array.from({ length: predictorCount }, () => 5)
  const chances = [3, 4, 4.9, 5, 5.1, 5.5, 8].map((limit) =>
    exceedanceChance(ensemble, errorTails(ensemble), 2, predicted, limit)
  )
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  expect(chances[0]).toBeGreaterThan(0.95)
  expect(chances.at(-1)).toBeLessThan(0.01)
})

it('histograms stay small', () => {
  const counts = trained(30_000).errorHistograms[3] ?? []
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10_000)
})
