import { expect, it } from 'vitest'
import { levelAfter, trendAt } from '../../../src/control/demand/level.ts'
import type { LevelMemory } from '../../../src/model.ts'

function levelOf(demands: readonly number[]): LevelMemory {
  const level = demands.map((demand) => Math.log1p(demand)).reduce<LevelMemory | null>(levelAfter, null)
  if (level === null) throw new Error('no demand')
  return level
}

it.each([
  ['a steady demand stays', [600, 600, 600, 600], 3, 600],
  ['a rise goes on', [100, 200, 300, 400], 2, 600],
  ['a rise goes on for four minutes', [100, 200, 300, 400], 60, 800],
  ['a fall ends at a quarter of what there was', [400, 300, 200, 100], 60, 62.5],
  ['two minutes are no trend', [100, 400], 4, 250]
])('%s', (_, demands, minutes, expected) => {
  expect(Math.expm1(trendAt(levelOf(demands), minutes))).toBeCloseTo(expected, 6)
})

it('the peak is remembered, and fades to a half in 35 minutes', () => {
  const level = levelOf([1000, ...Array.from({ length: 35 }, () => 10)])
  expect(Math.expm1(level.peak)).toBeGreaterThan(450)
  expect(Math.expm1(level.peak)).toBeLessThan(550)
})
