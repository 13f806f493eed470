import { describe, expect, it } from 'vitest'
import {
  freshScaleOutEffect,
  isSlowAnyway,
  learnScaleOutEffect,
  mostHelpful
} from '../../../src/core/forecast/scale-out-effect.ts'
import type { ScaleOutEffect } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { dayMs, minuteMs } from '../../../src/core/durations.ts'

/** Minutes in a row with so many dynos, such a demand and such a p95 over its target. */
interface Minutes {
  readonly count: number
  readonly serving: number
  readonly demand: number
  readonly slowdown: number
}

function after(minutes: readonly Minutes[], before: ScaleOutEffect = freshScaleOutEffect, fromMs = noon) {
  let [effect, startMs] = [before, fromMs]
  for (const { count, ...minute } of minutes) {
    for (let index = 0; index < count; index += 1) {
      effect = learnScaleOutEffect(effect, { startMs, ...minute })
      startMs += minuteMs
    }
  }
  return effect
}

const fast = { count: 20, serving: 6, demand: 4000, slowdown: 0.9 }
const inVain = [
  { count: 5, serving: 8, demand: 4100, slowdown: 1.3 },
  { count: 5, serving: 10, demand: 4100, slowdown: 1.8 }
]

describe('whether more dynos help', () => {
  it.each<[string, readonly Minutes[], number | null]>([
    ['two scale-outs that made it slower hold the quantity that was fast', [fast, ...inVain], 6],
    ['one is not enough', [fast, ...inVain.slice(0, 1)], null],
    ['responses that became faster were helped', [fast, inVain[0]!, { ...inVain[1]!, slowdown: 1.1 }], null],
    [
      'a fast minute between them begins anew',
      [fast, inVain[0]!, { count: 1, serving: 8, demand: 4100, slowdown: 0.9 }, inVain[1]!],
      null
    ],
    [
      'more demand explains that they are slower',
      [fast, { ...inVain[0]!, demand: 5000 }, { ...inVain[1]!, demand: 6000 }],
      null
    ],
    [
      'a backlog that still grows says nothing',
      [
        fast,
        ...[2, 3, 5].map((slowdown) => ({ count: 1, serving: 8, demand: 4100, slowdown })),
        ...[9, 14, 20].map((slowdown) => ({ count: 1, serving: 10, demand: 4100, slowdown }))
      ],
      null
    ],
    [
      'one that is not worked off in a quarter of an hour, with less to do for each dyno, does',
      [
        fast,
        { count: 16, serving: 9, demand: 4500, slowdown: 40 },
        { count: 16, serving: 14, demand: 5000, slowdown: 60 }
      ],
      6
    ],
    ['where nothing was ever fast, nothing is known to be better', inVain, null]
  ])('%s', (_, minutes, held) => {
    expect(after(minutes).held?.quantity ?? null).toBe(held)
  })

  const held = after([fast, ...inVain])
  const heldAtMs = held.held?.sinceMs ?? 0

  it('lets more serve in proportion to the demand, never fewer than are held', () => {
    const demands = [1000, 3900, 6000, 8000]
    expect(demands.map((demand) => mostHelpful(held.held!, demand))).toEqual([6, 6, 10, 13])
  })

  it('takes slowness of more dynos, and of those with less to do, for no lack of dynos', () => {
    const asked = [
      [8, 9000],
      [6, 3000],
      [6, 5000]
    ] as const
    expect(asked.map(([serving, demand]) => isSlowAnyway(held, serving, demand))).toEqual([true, true, false])
    expect(isSlowAnyway(freshScaleOutEffect, 8, 1)).toBe(false)
  })

  it('is refuted by a quarter of an hour in which what was fast once is slow', () => {
    const slow = { serving: 6, demand: 3000, slowdown: 1.5 }
    expect(after([{ count: 14, ...slow }], held).held).not.toBeNull()
    expect(after([{ count: 15, ...slow }], held)).toMatchObject({ held: null, carried: null, worse: 0 })
    const between = { count: 1, serving: 6, demand: 3000, slowdown: 0.8 }
    expect(after([{ count: 14, ...slow }, between, { count: 14, ...slow }], held).held).not.toBeNull()
  })

  it('ends after a week, and then one scale-out in vain is proof; each in between is one, too', () => {
    const lateMs = heldAtMs + 7 * dayMs
    const ended = after([fast], held, lateMs)
    expect(ended.held).toBeNull()
    expect(after(inVain.slice(0, 1), { ...ended, worse: 1 }, lateMs + fast.count * minuteMs).held?.quantity).toBe(6)
    const again = after([fast, ...inVain.slice(0, 1)], held, heldAtMs + dayMs)
    expect(again.held?.sinceMs).toBeGreaterThan(heldAtMs + dayMs)
  })
})
