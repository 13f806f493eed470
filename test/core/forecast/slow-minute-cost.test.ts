import { describe, expect, it } from 'vitest'
import {
  candidateCosts,
  countMinute,
  freshSlowMinuteCost,
  slowMinuteCost,
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
      stabilizationMs
    })
  }
  return memory
}

describe('the cost of a slow minute', () => {
  it('is a guess before there are minutes to go by', () => {
    expect(slowMinuteCost(counted(100, 0, 1))).toBe(32)
  })

  it('falls while nothing is ever slow', () => {
    expect(slowMinuteCost(counted(5000, 0, 1))).toBe(1)
  })

  it('is the least that would have kept the budget', () => {
    const cost = slowMinuteCost(counted(5000, 100, 4))
    expect(cost).toBeGreaterThan(candidateCosts[2] ?? 0)
    expect(cost).toBeLessThanOrEqual(candidateCosts[3] ?? 0)
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
      stabilizationMs
    }).shortMinutes[0] ?? NaN
  expect([5, 10, 11, 14, 30].map(shortAt)).toEqual([1, 1, 0, 0, 1])
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
