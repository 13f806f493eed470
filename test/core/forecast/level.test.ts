import { expect, it } from 'vitest'
import { levelAfter, levelNow, trendAt } from '../../../src/core/forecast/level.ts'
import type { LevelMemory, StandingMemory } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** Minutes of demand, the last of which ended now. */
function levelOf(demands: readonly number[]): LevelMemory {
  const level = demands.map((demand) => Math.log1p(demand)).reduce<LevelMemory | null>(levelAfter, null)
  if (level === null) throw new Error('no demand')
  return level
}

function standingOf(demands: readonly number[], changes: Partial<StandingMemory> = {}): StandingMemory {
  return { atMs: noon, untilMs: noon, level: levelOf(demands), now: null, ...changes }
}

const later = { atMs: noon + minuteMs / 2 }
const gauged = (demand: number): Partial<StandingMemory> => ({ now: Math.log1p(demand) })

it.each<[string, StandingMemory, number, number]>([
  ['a steady demand stays', standingOf([600, 600, 600]), 3, 600],
  ['a rise goes on', standingOf([200, 300, 400]), 2, 700],
  ['a rise goes on from the last minute, however late the look', standingOf([200, 300, 400], later), 2, 750],
  ['a rise goes on for five minutes', standingOf([200, 300, 400]), 60, 900],
  ['a fall ends at a quarter of what there was', standingOf([300, 200, 100]), 60, 50],
  ['two minutes are no trend', standingOf([100, 400]), 4, 250],
  ['a rise that the gauge shows first', standingOf([300, 300, 300], gauged(600)), 0, 600],
  ['a fall that the gauge shows first', standingOf([300, 300, 300], gauged(0)), 0, 50]
])('%s', (_, standing, minutes, expected) => {
  expect(Math.expm1(trendAt(standing, minutes))).toBeCloseTo(expected, 6)
})

it('the gauge counts like the last minute', () => {
  expect(levelNow(standingOf([300], gauged(900)))).toEqual(levelOf([300, 900]))
  expect(levelNow(standingOf([300]))).toEqual(levelOf([300]))
})

it('the peak is remembered, and fades to a half in 35 minutes', () => {
  const level = levelOf([1000, ...Array.from({ length: 35 }, () => 10)])
  expect(Math.expm1(level.peak)).toBeGreaterThan(450)
  expect(Math.expm1(level.peak)).toBeLessThan(550)
})
