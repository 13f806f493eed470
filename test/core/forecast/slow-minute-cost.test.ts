import { describe, expect, it } from 'vitest'
import {
  candidateCosts,
  countMinute,
  freshSlowMinuteCost,
  slowMinuteCost,
  slowMinutesSpent,
  withProposals
} from '../../../src/core/forecast/slow-minute-cost.ts'
import type { SlowMinuteCostMemory } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const stabilizationMs = 5 * minuteMs
const rising = candidateCosts.map((_, index) => index + 1)

/** So many minutes, of which so many in a thousand have too much demand for the first `short` candidates. */
function counted(minutes: number, thousandths: number, short: number, isSlow = false): SlowMinuteCostMemory {
  let memory = withProposals(freshSlowMinuteCost, rising, stabilizationMs, noon)
  for (let minute = 2; minute < minutes; minute += 1) {
    const isHigh = minute % 1000 < thousandths
    memory = countMinute(memory, {
      startMs: noon + minute * minuteMs,
      demand: isHigh ? 100 * short : 50,
      perDyno: 100,
      isSlow: isHigh && isSlow,
      isForecast: true,
      stabilizationMs,
      aim: 0.005
    })
  }
  return memory
}

describe('the cost of a slow minute', () => {
  it('is a guess before there are minutes to go by', () => {
    expect(slowMinuteCost(counted(100, 0, 1))).toBe(32)
  })

  it('falls while nothing is ever slow', () => {
    expect(slowMinuteCost(counted(5000, 0, 1))).toBeLessThan(1)
  })

  it('is the least that would have kept the budget', () => {
    const cost = slowMinuteCost(counted(5000, 100, 4))
    expect(cost).toBeGreaterThan(candidateCosts[2] ?? 0)
    expect(cost).toBeLessThanOrEqual(candidateCosts[3] ?? 0)
  })

  it('does not follow what no candidate would have prevented', () => {
    const half = counted(5000, 100, 4)
    const outage = Array.from({ length: 60 }).reduce<SlowMinuteCostMemory>(
      (memory, _, minute) =>
        countMinute(memory, {
          ...{ startMs: noon + (5000 + minute) * minuteMs, demand: 1e6, perDyno: 100, stabilizationMs, aim: 0.005 },
          ...{ isSlow: null, isForecast: true }
        }),
      half
    )
    expect(slowMinuteCost(outage)).toBeLessThanOrEqual(slowMinuteCost(half))
  })

  it('rises with what was really slow', () => {
    expect(slowMinuteCost(counted(5000, 8, 4, true))).toBeGreaterThan(slowMinuteCost(counted(5000, 8, 4, false)))
  })

  it('rises with a tighter aim, and falls with a looser one', () => {
    const memory = counted(5000, 8, 4)
    expect(slowMinuteCost(memory, 0.001)).toBeGreaterThan(slowMinuteCost(memory))
    expect(slowMinuteCost(memory, 0.02)).toBeLessThan(slowMinuteCost(memory))
  })

  it('ends where more dynos hardly help', () => {
    expect(slowMinuteCost(counted(5000, 200, 99))).toBeLessThanOrEqual(candidateCosts.at(-1) ?? 0)
  })
})

it('what was proposed counts once it serves, and while going in waits', () => {
  const low = candidateCosts.map(() => 1)
  const high = candidateCosts.map(() => 9)
  // One that is never short: what none would have prevented is not counted.
  low[candidateCosts.length - 1] = 9
  const memory = withProposals(
    withProposals(
      withProposals(freshSlowMinuteCost, low, stabilizationMs, noon),
      high,
      stabilizationMs,
      noon + 10 * minuteMs
    ),
    low,
    stabilizationMs,
    noon + 12 * minuteMs
  )
  const shortAt = (minutes: number): number =>
    countMinute(memory, {
      startMs: noon + minutes * minuteMs,
      demand: 500,
      perDyno: 100,
      isSlow: false,
      isForecast: true,
      stabilizationMs,
      aim: 0.005
    }).shortMinutes[0] ?? NaN
  expect([5, 10, 11, 14, 30].map(shortAt)).toEqual([1, 1, 0, 0, 1])
})

describe('the aim', () => {
  /**
   * The share of slow minutes over weeks, where demand comes above the dynos of each candidate as often as dear ones
   * are rare, and minutes are slow `trouble` times as often as that.
   */
  const spent = (aim: number, trouble: number, weeks = 8): number => {
    let memory = withProposals(freshSlowMinuteCost, rising, stabilizationMs, noon)
    let [slow, minutes] = [0, 0]
    for (let minute = 2; minute < weeks * 10_080; minute += 1) {
      // The golden ratio spreads evenly, without chance.
      const place = (minute * 0.6180339887) % 1
      const shareAt = (cost: number): number => (1 + cost) ** -1.5
      const short = candidateCosts.filter((cost) => place < shareAt(cost)).length
      const isSlow = place < trouble * shareAt(slowMinuteCost(memory, aim))
      if (minute > 10_080) [slow, minutes] = [slow + (isSlow ? 1 : 0), minutes + 1]
      memory = countMinute(memory, {
        ...{ startMs: noon + minute * minuteMs, demand: 100 * short + 50, perDyno: 100, stabilizationMs, aim },
        ...{ isSlow, isForecast: true }
      })
    }
    return slow / minutes
  }

  it.each([
    ['0.5 %', 0.005, 1],
    ['2 %', 0.02, 1],
    ['where everything is slower than the candidates say', 0.01, 3],
    ['where it is faster', 0.01, 0.3]
  ])('is spent within 0.7 to 1.1 of it: %s', (_, aim, trouble) => {
    const share = spent(aim, trouble) / aim
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(1.1)
  })

  it('is left alone where slowness is not known', () => {
    const unknown = { startMs: noon + 5 * minuteMs, demand: 50, perDyno: 100, isSlow: null, isForecast: true }
    const before = withProposals(freshSlowMinuteCost, rising, stabilizationMs, noon)
    const after = countMinute(before, { ...unknown, stabilizationMs, aim: 0.005 })
    expect(after).toMatchObject({ minutes: 1, allowance: before.allowance, forecastMinutes: 0 })
  })

  it('what was spent is told after a day, with what half and twice of it would take', () => {
    expect(slowMinutesSpent(counted(1000, 8, 4, true), 0.005)).toBeNull()
    const told = slowMinutesSpent(counted(5000, 8, 4, true), 0.005)
    expect(told?.share).toBeCloseTo(0.0075, 3)
    // One dyno more with each candidate.
    expect(told?.moreForHalf).toBeGreaterThan(0)
    expect(told?.moreForHalf).toBeLessThan(4)
  })
})

it('remembers minutes, not hours', () => {
  let memory = freshSlowMinuteCost
  for (let look = 0; look < 5000; look += 1)
    memory = withProposals(
      memory,
      candidateCosts.map(() => look % 7),
      stabilizationMs,
      noon + look * 30_000
    )
  expect(memory.proposals.length).toBeLessThan(25)
})
