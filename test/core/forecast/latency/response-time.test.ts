import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedMean, expectedSlow, fullUtilization } from '../../../../src/core/forecast/latency/response-time.ts'
import { quickDyno } from './dyno.ts'

const baseline = { meanMs: 150, deviationMs: 90 }
const all = { count: 20, minutesSince: 20, mostMs: Infinity }

describe('a dyno is full', () => {
  it('where one response in twenty is slow, as in a queue that is lived through', () => {
    const busy = fullUtilization(baseline, 500)!
    const times = quickDyno({ slots: 3, meanMs: 150, deviationMs: 90, busy, requests: 200_000, seed: 1 })
    expect(times.filter((ms) => ms > 500).length / times.length).toBeGreaterThan(0.03)
    expect(times.filter((ms) => ms > 500).length / times.length).toBeLessThan(0.08)
  })

  it.each([
    ['later, where slow is slower', baseline, 1000, 0.8, 0.95],
    ['never before it falls behind, where slow is far away', baseline, 20_000, 0.94, 0.95],
    ['also where all responses take the same', { meanMs: 150, deviationMs: 0 }, 500, 0.7, 0.9]
  ])('%s', (_, given, slowMs, from, to) => {
    const busy = fullUtilization(given, slowMs)
    expect(busy).toBeGreaterThan(from)
    expect(busy).toBeLessThanOrEqual(to)
  })

  it.each([
    ['from the start, where an idle one is slow', { meanMs: 2000, deviationMs: 300 }, 500],
    ['from the start, where too many responses of an idle one are slow', { meanMs: 300, deviationMs: 180 }, 500]
  ])('%s', (_, given, slowMs) => {
    expect(fullUtilization(given, slowMs)).toBeNull()
  })
})

describe("the mean of a look's response times", () => {
  it('is that of an idle dyno without load', () => {
    expect(expectedMean(baseline, 0, all).meanMs).toBe(150)
  })

  it.each([0.4, 0.6, 0.8])('is about that of a queue that is lived through, %d busy', (busy) => {
    const times = quickDyno({ slots: 3, meanMs: 150, deviationMs: 90, busy, requests: 300_000, seed: 2 })
    const meanMs = times.reduce((sum, ms) => sum + ms, 0) / times.length
    expect((expectedMean(baseline, busy, all).meanMs - 150) / (meanMs - 150)).toBeGreaterThan(0.75)
    expect((expectedMean(baseline, busy, all).meanMs - 150) / (meanMs - 150)).toBeLessThan(1.35)
  })

  it.each([0.4, 0.6, 0.8, 0.9])('without those above a limit is that of the others, %d busy', (busy) => {
    const times = quickDyno({ slots: 3, meanMs: 150, deviationMs: 90, busy, requests: 300_000, seed: 3 })
    const others = times.filter((ms) => ms <= 500)
    const meanMs = others.reduce((sum, ms) => sum + ms, 0) / others.length
    const expected = expectedMean(baseline, busy, { ...all, mostMs: 500 }).meanMs
    expect(expected).toBeLessThan(expectedMean(baseline, busy, all).meanMs)
    expect(expected / meanMs).toBeGreaterThan(0.85)
    expect(expected / meanMs).toBeLessThan(1.15)
  })

  it('without those above a limit is never above it', () => {
    for (const mostMs of [100, 150, 151, 500])
      for (const busy of [0, 0.5, 0.95, 3])
        expect(expectedMean(baseline, busy, { ...all, mostMs }).meanMs).toBeLessThanOrEqual(Math.max(150, mostMs))
  })

  it('rises with the load, and is less sure', () => {
    const share = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((busy) =>
          expectedMean(baseline, busy, all)
        ) as [ReturnType<typeof expectedMean>, ReturnType<typeof expectedMean>]
        expect(high.meanMs).toBeGreaterThanOrEqual(low.meanMs)
        expect(high.variance).toBeGreaterThanOrEqual(low.variance - 1e-6)
      })
    )
  })

  it('is never quite sure, even where all responses take the same', () => {
    expect(expectedMean({ meanMs: 200, deviationMs: 0 }, 0, all)).toEqual({ meanMs: 200, variance: 100 })
  })

  it('is surer with more responses, and longer the longer a dyno fell behind', () => {
    expect(expectedMean(baseline, 0.5, all).variance).toBeLessThan(
      expectedMean(baseline, 0.5, { ...all, count: 3 }).variance
    )
    expect(expectedMean(baseline, 1.2, { ...all, minutesSince: 60 }).meanMs).toBeGreaterThan(
      2 * expectedMean(baseline, 1.2, all).meanMs
    )
  })
})

describe('the share of slow responses', () => {
  it.each([0.6, 0.8, 0.9])('is about that of a queue that is lived through, %d busy', (busy) => {
    const times = quickDyno({ slots: 3, meanMs: 150, deviationMs: 90, busy, requests: 300_000, seed: 4 })
    const share = times.filter((ms) => ms > 500).length / times.length
    expect(Math.abs(expectedSlow(baseline, 500, 20)(busy) - share)).toBeLessThan(0.06)
  })

  it('is little without load, and nearly all of them where a dyno has fallen behind', () => {
    expect(expectedSlow(baseline, 500, 20)(0)).toBeLessThan(0.02)
    expect(expectedSlow(baseline, 500, 20)(1.5)).toBeGreaterThan(0.85)
  })

  it('is never none nor all of them, so that no look is impossible', () => {
    for (const meanMs of [1, 150, 500, 60_000])
      for (const busy of [0, 0.5, 0.95, 1, 300]) {
        const share = expectedSlow({ meanMs, deviationMs: meanMs / 2 }, 500, 1440)(busy)
        expect(share).toBeGreaterThanOrEqual(0.01)
        expect(share).toBeLessThan(1)
      }
  })
})
