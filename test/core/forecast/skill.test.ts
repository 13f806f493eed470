import { expect, it } from 'vitest'
import { classOf } from '../../../src/core/forecast/distance.ts'
import { predictorCount } from '../../../src/core/forecast/predictors.ts'
import { chanceAbove, freshSkill, learnSkill, tailsOf } from '../../../src/core/forecast/skill.ts'
import type { SkillMemory } from '../../../src/core/model.ts'

it.each([
  [0, 0],
  [0.9, 0],
  [1.9, 1],
  [2, 2],
  [7.9, 3],
  [24, 5],
  [1e6, 9]
])('%d minutes ahead are class %d', (minutes, expected) => {
  expect(classOf(minutes)).toBe(expected)
})

/** One predictor is nearly right, the others are far off. */
function trained(minutes: number): SkillMemory {
  let skill = freshSkill
  for (let minute = 0; minute < minutes; minute += 1) {
    const predicted = Array.from({ length: predictorCount }, (_, index) => (index === 3 ? 5 : 2))
    skill = learnSkill(skill, 2, predicted, 5 + 0.1 * Math.sin(minute))
  }
  return skill
}

it('trusts who was right', () => {
  const trust = trained(2000).trust[2] ?? []
  expect(trust[3]).toBeGreaterThan(0.9)
  expect(trust.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3)
})

it('learns each distance by itself', () => {
  expect(trained(2000).trust[3]).toEqual(freshSkill.trust[3])
})

it('more demand is less likely', () => {
  const skill = trained(2000)
  const predicted = Array.from({ length: predictorCount }, () => 5)
  const chances = [3, 4, 4.9, 5, 5.1, 5.5, 8].map((limit) => chanceAbove(skill, tailsOf(skill), 2, predicted, limit))
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  expect(chances[0]).toBeGreaterThan(0.95)
  expect(chances.at(-1)).toBeLessThan(0.01)
})

it('shapes stay small', () => {
  const shape = trained(30_000).shape[3] ?? []
  expect(shape.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10_000)
})
