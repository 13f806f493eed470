import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { afterSlowPings, freshSlowPings } from '../../../../src/core/forecast/latency/slow-pings.ts'
import { latency } from '../../../../src/adapters/stores/document/latency-schema.ts'

interface Looks {
  readonly looks: number
  readonly minutesApart: number
  readonly pings: number
  /** One ping in so many is slow. */
  readonly slowOneIn: number
  readonly isFull?: boolean
  /** Twice the dynos run from this look on. */
  readonly moreAfter?: number
}

/** How often the looks proved that an idle dyno is quicker than was believed. */
function proofs({ looks, minutesApart, pings, slowOneIn, isFull = false, moreAfter = Infinity }: Looks): number {
  let [memory, seen, count] = [freshSlowPings, 0, 0]
  for (let look = 0; look < looks; look += 1) {
    const slow = Math.floor((seen + pings) / slowOneIn) - Math.floor(seen / slowOneIn)
    seen += pings
    const samples = { count: pings, slow, meanMs: 300, deviationMs: 150, telling: pings, mostMs: 500, isSlow: false }
    const isMore = look >= moreAfter
    const after = afterSlowPings(memory, {
      samples,
      running: isMore ? 4 : 2,
      minutes: minutesApart,
      isExplained: isFull
    })
    if (after.isProof) count += 1
    memory = after.slowPings
  }
  return count
}

describe('pings of hours that are slow while no look is', () => {
  it.each<readonly [string, Looks, boolean]>([
    ['several hundred, one in eight slow, every 30 s', { looks: 100, minutesApart: 0.5, pings: 5, slowOneIn: 8 }, true],
    ['one in six where runs are 20 minutes apart', { looks: 100, minutesApart: 20, pings: 20, slowOneIn: 6 }, true],
    ['one in thirty is what a dyno may show', { looks: 3000, minutesApart: 0.5, pings: 5, slowOneIn: 30 }, false],
    ['a few slow ones may be chance', { looks: 4, minutesApart: 0.5, pings: 5, slowOneIn: 5 }, false],
    ['full dynos explain them', { looks: 1000, minutesApart: 0.5, pings: 5, slowOneIn: 4, isFull: true }, false]
  ])('%s', (_, looks, isProof) => {
    expect(proofs(looks) > 0).toBe(isProof)
  })

  it('each step has a proof of its own', () => {
    expect(proofs({ looks: 100, minutesApart: 0.5, pings: 5, slowOneIn: 8 })).toBeLessThan(5)
  })

  it('ends where more dynos do not help', () => {
    const looks = { looks: 60, minutesApart: 0.5, pings: 5, slowOneIn: 8 }
    const before = proofs(looks)
    expect(proofs({ ...looks, looks: 1000, moreAfter: 60 })).toBe(before)
  })

  it('a state from before has seen none', () => {
    expect(v.parse(latency.entries.slowPings, undefined)).toEqual(freshSlowPings)
  })
})
