import { expect, it } from 'vitest'
import { levelNow, smoothLevel, trendAt } from '../../../src/core/forecast/level.ts'
import type { ForecastOrigin, LevelMemory } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** Minutes of demand, the last of which ended now. */
function levelOf(demands: readonly number[]): LevelMemory {
  const level = demands.map((demand) => Math.log1p(demand)).reduce<LevelMemory | null>(smoothLevel, null)
  if (level === null) throw new Error('no demand')
  return level
}

function originAt(demands: readonly number[], changes: Partial<ForecastOrigin> = {}): ForecastOrigin {
  return { atMs: noon, untilMs: noon, level: levelOf(demands), demandNow: null, ...changes }
}

const later = { atMs: noon + minuteMs / 2 }
const measured = (demand: number): Partial<ForecastOrigin> => ({ demandNow: Math.log1p(demand) })

it.each<[string, ForecastOrigin, number, number]>([
  ['a steady demand stays', originAt([600, 600, 600]), 3, 600],
  ['a rise goes on', originAt([200, 300, 400]), 2, 700],
  ['a rise goes on from the last minute, however late the look', originAt([200, 300, 400], later), 2, 750],
  ['a rise goes on for five minutes', originAt([200, 300, 400]), 60, 900],
  ['a fall ends at a quarter of what there was', originAt([300, 200, 100]), 60, 50],
  ['two minutes are no trend', originAt([100, 400]), 4, 250],
  ['a rise that the leading metric shows first', originAt([300, 300, 300], measured(600)), 0, 600],
  ['a fall that the leading metric shows first', originAt([300, 300, 300], measured(0)), 0, 50]
])('%s', (_, origin, minutes, expected) => {
  expect(Math.expm1(trendAt(origin, minutes))).toBeCloseTo(expected, 6)
})

it('the leading metric counts like the last minute', () => {
  expect(levelNow(originAt([300], measured(900)))).toEqual(levelOf([300, 900]))
  expect(levelNow(originAt([300]))).toEqual(levelOf([300]))
})

it('the peak is remembered, and fades to a half in 35 minutes', () => {
  const level = levelOf([1000, ...Array.from({ length: 35 }, () => 10)])
  expect(Math.expm1(level.peak)).toBeGreaterThan(450)
  expect(Math.expm1(level.peak)).toBeLessThan(550)
})
