import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnLoad } from '../../../../src/core/forecast/latency/learn-load.ts'
import {
  beliefParts,
  covarianceOf,
  freshBelief,
  idleMsOf,
  idlePart,
  loadAhead,
  partsAt,
  passed,
  sumOf,
  withQuickerIdle
} from '../../../../src/core/forecast/latency/load-belief.ts'
import { expectedMean } from '../../../../src/core/forecast/latency/response-time.ts'
import type { LoadBelief } from '../../../../src/core/model.ts'
import { latency } from '../../../../src/adapters/stores/document/latency-schema.ts'
import * as v from 'valibot'

const dynos = (count: number): number => Math.log(100 * count)
const fresh = freshBelief(dynos(2), 150)

/** A look at so many dynos that are full at 0.7, with twenty pings. */
const look = (running: number, meanMs: number, minute = 720, minutes = 20) => ({
  minute,
  minutes,
  meanMs,
  expected: (load: number) => {
    const utilization = (Math.exp(load) / 100 / running) * 0.7
    const responses = { count: 20, minutesSince: minutes, mostMs: Infinity }
    const { meanMs: mean, variance } = expectedMean({ meanMs: 150, deviationMs: 90 }, utilization, responses)
    return { mean: Math.log(mean / 150), variance: variance / mean ** 2, slowChance: 1 }
  }
})

const variances = ({ covariances }: LoadBelief): readonly number[] =>
  covariances.map((_, part) => covarianceOf(covariances, part, part))

describe('what is believed of a load', () => {
  it('is the sum of what is usual then and how far it is from that', () => {
    for (const minute of [0, 45, 719, 1440, 5000, 10_079, 25_000]) {
      const weights = partsAt(minute).map(({ weight }) => weight)
      expect(weights).toHaveLength(6)
      expect([weights[0], weights[1]]).toEqual([1, 1])
      expect(weights[2]! + weights[3]!).toBeCloseTo(1, 9)
      expect(weights[4]! + weights[5]!).toBeCloseTo(1, 9)
    }
    expect(loadAhead(fresh, 720, 0).mean).toBeCloseTo(dynos(2), 9)
  })

  it('says at once what is in an hour, as if the hour had passed without a look', () => {
    const known = learnLoad(fresh, look(3, 400))
    const [ahead, later] = [loadAhead(known, 780, 60), sumOf(passed(known, 60), partsAt(780))]
    expect(ahead.mean).toBeCloseTo(later.mean, 9)
    // What is usual changes within it, too: by less than a thousandth.
    expect(later.variance - ahead.variance).toBeGreaterThan(0)
    expect(later.variance - ahead.variance).toBeLessThan(0.001)
  })

  it('returns to what is usual, and becomes less certain, without a look', () => {
    const known = learnLoad(fresh, look(3, 400))
    const off = [0, 60, 600, 6000].map((minutes) => {
      const { means } = passed(known, minutes)
      return Math.abs(means[0]!) + Math.abs(means[1]!)
    })
    expect(off).toEqual([...off].sort((one, other) => other - one))
    expect(off[3]! / off[0]!).toBeLessThan(0.05)
    const certain = [0, 60, 600].map((minutes) => sumOf(passed(known, minutes), partsAt(720)).variance)
    expect(certain).toEqual([...certain].sort((one, other) => one - other))
  })

  it('is never known for certain, even where digits that were not remembered say so', () => {
    const below = { ...fresh, covariances: fresh.covariances.map((row) => row.map(() => -1e-4)) }
    expect(sumOf(below, partsAt(720)).variance).toBe(1e-5)
    expect(loadAhead(below, 720, 0).variance).toBe(1e-5)
    const { variance, mean } = sumOf(learnLoad(below, look(3, 400)), partsAt(720))
    expect(variance).toBeGreaterThan(0)
    expect(mean).toBeGreaterThan(dynos(1))
  })
})

describe('the mean response time of a look', () => {
  it('is taken in as Bayes says, where load and idle dyno are believed together', () => {
    // The same with a fine grid of both, where nothing is approximated but the two sums.
    const before = passed(fresh, 20)
    const load = sumOf(before, partsAt(720))
    const idle = { mean: before.means[idlePart]!, variance: covarianceOf(before.covariances, idlePart, idlePart) }
    const { expected } = look(3, 400)
    let [total, loads, idles] = [0, 0, 0]
    for (let one = -600; one <= 600; one += 1) {
      for (let two = -60; two <= 60; two += 1) {
        const [x, y] = [
          load.mean + (one / 120) * Math.sqrt(load.variance),
          idle.mean + (two / 12) * Math.sqrt(idle.variance)
        ]
        const { mean, variance } = expected(x)
        const off = Math.log(400) - mean - y
        const prior = Math.exp(-((one / 120) ** 2 + (two / 12) ** 2) / 2)
        const weight = (prior * Math.exp(-(off ** 2) / (2 * variance))) / Math.sqrt(variance)
        total += weight
        loads += weight * x
        idles += weight * y
      }
    }
    const after = learnLoad(fresh, look(3, 400))
    expect(Math.abs(loadAhead(after, 720, 0).mean - loads / total)).toBeLessThan(0.05)
    expect(Math.abs(Math.log(idleMsOf(after)) - idles / total)).toBeLessThan(0.01)
  })

  it('tells of more load and of a slower dyno alike, until other looks tell which', () => {
    const slow = learnLoad(fresh, look(3, 300))
    const fast = learnLoad(fresh, look(3, 155))
    expect(loadAhead(slow, 720, 0).mean).toBeGreaterThan(loadAhead(fast, 720, 0).mean + 0.3)
    expect(idleMsOf(slow)).toBeGreaterThan(idleMsOf(fast))
    const correlation =
      covarianceOf(slow.covariances, idlePart, 0) /
      Math.sqrt(covarianceOf(slow.covariances, 0, 0) * covarianceOf(slow.covariances, idlePart, idlePart))
    expect(correlation).toBeLessThan(0)
    // Six dynos are as slow as three: it is no load.
    let belief = slow
    for (let index = 0; index < 40; index += 1) belief = learnLoad(belief, look(index % 2 === 0 ? 6 : 3, 300))
    expect(idleMsOf(belief)).toBeGreaterThan(270)
    // Six are quick where three are not: it is.
    belief = slow
    for (let index = 0; index < 40; index += 1)
      belief = learnLoad(belief, index % 2 === 0 ? look(6, 165) : look(3, 300))
    expect(idleMsOf(belief)).toBeLessThan(180)
    expect(Math.exp(loadAhead(belief, 720, 0).mean) / 300).toBeGreaterThan(0.9)
  })

  it('that is usual at a time of day is expected there and not elsewhere', () => {
    let belief = fresh
    for (let minute = 0; minute < 14 * 1440; minute += 20)
      belief = learnLoad(belief, look(4, minute % 1440 < 720 ? 155 : 420, minute))
    const [morning, evening] = [360, 1080].map((minute) => loadAhead(belief, 14 * 1440 + minute, minute).mean)
    expect(Math.exp(evening! - morning!)).toBeGreaterThan(1.5)
  })

  it('that nothing explains is taken for a jump, and does not change what is usual', () => {
    let belief = fresh
    for (let minute = 0; minute < 7 * 1440; minute += 20) belief = learnLoad(belief, look(6, 165, minute))
    const jumped = learnLoad(belief, look(6, 20_000, 7 * 1440))
    const change = (minutes: number): number =>
      loadAhead(jumped, 7 * 1440 + minutes, minutes).mean - loadAhead(belief, 7 * 1440 + minutes, minutes).mean
    expect(change(0)).toBeGreaterThan(0.4)
    expect(change(1440)).toBeLessThan(0.4 * change(0))
  })

  it('leaves numbers that can be remembered, whatever comes', () => {
    const one = fc.record({
      running: fc.constantFrom(1, 2, 5, 40),
      meanMs: fc.constantFrom(1, 20, 150, 180, 300, 700, 5000, 30_000),
      minutes: fc.constantFrom(0, 0.5, 17, 90, 1440),
      isQuicker: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (looks) => {
        let [belief, minute] = [fresh, 0]
        for (const { running, meanMs, minutes, isQuicker } of looks) {
          minute += minutes
          belief = learnLoad(belief, look(running, meanMs, minute, minutes))
          if (isQuicker && meanMs > 500) belief = withQuickerIdle(belief, 0.85)
        }
        expect(v.is(latency.entries.load, belief)).toBe(true)
        expect(belief.means).toHaveLength(beliefParts)
        for (const variance of variances(belief)) expect(variance).toBeGreaterThan(0)
        const { variance } = loadAhead(belief, minute, 10)
        expect(variance).toBeGreaterThan(0)
      }),
      { numRuns: 60 }
    )
  })

  it('never makes an idle dyno quicker than a millisecond, or slower than a minute', () => {
    for (const [meanMs, least, most] of [
      [1, 1, 2],
      [30_000, 20_000, 60_000]
    ] as const) {
      let belief = withQuickerIdle(freshBelief(dynos(2), meanMs), meanMs === 1 ? 0.5 : 20)
      for (let minute = 0; minute < 3 * 1440; minute += 20) belief = learnLoad(belief, look(6, meanMs, minute))
      expect(idleMsOf(belief)).toBeGreaterThanOrEqual(least)
      expect(idleMsOf(belief)).toBeLessThanOrEqual(most)
    }
  })

  it('is taken in for months without losing its numbers', () => {
    let belief = fresh
    for (let minute = 0; minute < 90 * 1440; minute += 15)
      belief = learnLoad(
        belief,
        look(3, 150 + 200 * Math.max(0, Math.sin((minute / 1440) * 2 * Math.PI)) ** 8, minute, 15)
      )
    expect(Math.min(...variances(belief))).toBeGreaterThan(1e-6)
    expect(loadAhead(belief, 0, 0).variance).toBeGreaterThan(0.001)
    expect(idleMsOf(belief)).toBeGreaterThan(130)
    expect(idleMsOf(belief)).toBeLessThan(170)
  })
})
