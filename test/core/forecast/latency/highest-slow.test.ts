import { describe, expect, it } from 'vitest'
import { dayMs, minuteMs } from '../../../../src/core/durations.ts'
import { afterHighestSlow } from '../../../../src/core/forecast/latency/highest-slow.ts'
import type { HighestSlowLook } from '../../../../src/core/forecast/latency/highest-slow.ts'
import { noon } from '../../../run/looks.ts'

type Memory = ReturnType<typeof afterHighestSlow>

const never: Memory = { slowEvidence: 0, highestSlow: null }

/** After looks 20 minutes apart, each by how many of its pings are slow. */
function after(slowPings: readonly number[], { count, running = 4, minutes = 20, memory = never }: Looks): Memory {
  return slowPings.reduce<Memory>(
    (before, slow, index) =>
      afterHighestSlow(before, {
        samples: { count, slow },
        running,
        minutes,
        nowMs: noon + index * minutes * minuteMs
      }),
    memory
  )
}

interface Looks extends Partial<Omit<HighestSlowLook, 'samples'>> {
  readonly count: number
  readonly memory?: Memory
}

describe('the most dynos that were slow', () => {
  it.each([
    [20, [2], false],
    [20, [3], true],
    [20, [2, 2, 2], true],
    [5, [1], false],
    [5, [2], true],
    [3, [1], false],
    [3, [2], true],
    [3, [1, 1], true],
    [3, [1, 0, 0, 1], false],
    [3, [1, 0, 1, 1], true],
    [1, [1], false],
    [1, [1, 1], true],
    [1, [1, 0, 0, 1], true]
  ])('of %d pings a look, %j slow: %j', (count, slow, expected) => {
    expect(after(slow, { count }).highestSlow !== null).toBe(expected)
  })

  it('are found anew with pings that are slow anew', () => {
    const { slowEvidence, highestSlow } = after([2], { count: 3 })
    expect(slowEvidence).toBe(0)
    expect(after([1], { count: 3, running: 5, memory: { slowEvidence, highestSlow } }).highestSlow?.quantity).toBe(4)
    expect(after([1, 1], { count: 3, running: 5, memory: { slowEvidence, highestSlow } }).highestSlow?.quantity).toBe(5)
  })

  it('are not found by pings that are hours apart, nor by a fast look', () => {
    expect(after([1, 1], { count: 1, minutes: 360 }).highestSlow).toBeNull()
    expect(after([0], { count: 1, memory: { slowEvidence: 2.5, highestSlow: null } }).highestSlow).toBeNull()
  })

  it('are rarely found where 3 of 100 pings are slow for another reason, and soon where 15 are', () => {
    const looks = (share: number): readonly number[] =>
      Array.from({ length: 700 }, (_, index) => (Math.floor((index + 1) * share) > Math.floor(index * share) ? 1 : 0))
    expect(after(looks(0.03), { count: 1 }).highestSlow).toBeNull()
    expect(after(looks(0.15), { count: 1 }).highestSlow).not.toBeNull()
  })

  it.each([
    [13, 9],
    [15, 7]
  ])('are the same for two weeks, %d days after: %d; then a fifth less at the next slow look', (days, expected) => {
    const memory = { slowEvidence: 0, highestSlow: { quantity: 9, atMs: noon - days * dayMs } }
    expect(after([3], { count: 3, running: 2, memory }).highestSlow?.quantity).toBe(expected)
    expect(after([0], { count: 3, running: 2, memory }).highestSlow).toEqual(memory.highestSlow)
  })
})
