import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chanceAbove,
  gridLoads,
  gridSteps,
  meanOf,
  mixBeliefs,
  normalBelief,
  predictBelief,
  updateBelief
} from '../../../../src/core/forecast/latency/belief.ts'
import type { Belief } from '../../../../src/core/forecast/latency/belief.ts'

const dyno = (count: number): number => Math.log(100 * count)
const total = (belief: Belief): number => belief.reduce((sum, chance) => sum + chance, 0)
const demand = fc.double({ min: dyno(0.3), max: dyno(60), noNaN: true })

describe('a belief', () => {
  it('reaches from a tenth of a dyno to two hundred', () => {
    expect(gridLoads).toHaveLength(gridSteps)
    expect([Math.exp(gridLoads[0]!), Math.exp(gridLoads.at(-1)!)].map((value) => Math.round(value))).toEqual([
      10, 20_000
    ])
  })

  it('sums to 1, whatever becomes of it', () => {
    fc.assert(
      fc.property(
        demand,
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0.03, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, deviation, by, blur, share) => {
          const belief = updateBelief(
            mixBeliefs(predictBelief(normalBelief(at, deviation), by, blur), normalBelief(null, 1), share),
            (one) => Math.exp(-((one - at) ** 2))
          )
          expect(total(belief)).toBeCloseTo(1, 9)
          expect(Math.min(...belief)).toBeGreaterThanOrEqual(0)
        }
      )
    )
  })

  it('goes where the demand goes, and becomes broader', () => {
    const before = normalBelief(dyno(4), 0.3)
    const after = predictBelief(before, Math.log(2), 0.2)
    expect(Math.exp(meanOf(after) - meanOf(before))).toBeCloseTo(2, 1)
    expect(Math.max(...after)).toBeLessThan(Math.max(...before))
  })

  it('stays where it is as long as nothing happens', () => {
    const before = normalBelief(dyno(4), 0.3)
    const after = predictBelief(before, 0, 1e-6)
    after.forEach((chance, step) => expect(chance).toBeCloseTo(before[step]!, 9))
  })

  it('does not leave the scale', () => {
    expect(Math.exp(meanOf(predictBelief(normalBelief(dyno(50), 0.2), 9, 0.1)))).toBeGreaterThan(10_000)
    expect(Math.exp(meanOf(predictBelief(normalBelief(dyno(1), 0.2), -9, 0.1)))).toBeLessThan(20)
  })

  it('is drawn to what makes that likely which was seen', () => {
    const seen = updateBelief(normalBelief(dyno(2), 0.5), (one) => Math.exp(-(((one - dyno(4)) / 0.5) ** 2) / 2))
    // Two bells of the same width meet in the middle.
    expect(meanOf(seen)).toBeCloseTo((dyno(2) + dyno(4)) / 2, 1)
  })

  it('starts anew where nothing that was believed can be', () => {
    expect(total(updateBelief(normalBelief(dyno(2), 0.5), () => 0))).toBeCloseTo(1, 9)
  })

  it('gives less for more: half above the middle of a bell, nearly all above nothing', () => {
    const belief = normalBelief(dyno(5), 0.4)
    expect(chanceAbove(belief, dyno(5))).toBeCloseTo(0.5, 2)
    expect(chanceAbove(belief, 0)).toBeCloseTo(1, 9)
    expect(chanceAbove(belief, dyno(1000))).toBe(0)
    fc.assert(
      fc.property(demand, demand, (one, other) => {
        expect(chanceAbove(belief, Math.max(one, other))).toBeLessThanOrEqual(
          chanceAbove(belief, Math.min(one, other)) + 1e-12
        )
      })
    )
  })
})
