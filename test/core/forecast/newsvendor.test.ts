import { describe, expect, it } from 'vitest'
import { horizonOf } from '../../../src/core/forecast/horizon.ts'
import { learnDemand } from '../../../src/core/forecast/learn-demand.ts'
import { cheapestQuantity } from '../../../src/core/forecast/newsvendor.ts'
import { outlookOf } from '../../../src/core/forecast/outlook.ts'
import { noon, observation } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const few = {
  minutes: 20,
  candidates: [
    { quantity: 1, slowMinutes: 5 },
    { quantity: 2, slowMinutes: 1 },
    { quantity: 3, slowMinutes: 0.2 },
    { quantity: 4, slowMinutes: 0 }
  ]
}
const many = (...quantities: readonly number[]): typeof few => ({
  minutes: 20,
  candidates: quantities.map((quantity) => ({ quantity, slowMinutes: 0 }))
})

describe('the quantity that costs least', () => {
  it.each([
    ['where slow minutes are cheap, the fewest', few, 1, 1, 1],
    ['where they are dear, the most', few, 1000, 1, 4],
    ['in between, as many as are worth it', few, 10, 1, 2],
    ['what is, where more would hardly be worth it', few, 20, 2, 2],
    ['what is, where fewer would hardly save', few, 24, 3, 3],
    ['of many, what is where a few fewer would do', many(49, 50), 10, 50, 50],
    ['of many, fewer where it is worth a change', many(46, 50), 10, 50, 46],
    ['one, where nothing is known', many(), 10, 3, 1]
  ])('%s', (_, outlook, cost, current, expected) => {
    expect(cheapestQuantity(outlook, cost, current)).toBe(expected)
  })
})

describe('the time ahead', () => {
  const policy = policyWith({ router: { perDyno: 'auto', p95TargetMs: 500 } })
  const bucket = { startMs: noon - minuteMs, lengthMs: minuteMs, requestsPerMinute: 1000, p95Ms: 300, errorShare: 0 }
  const memory = learnDemand(policy, null, { ...observation(2), router: { status: 'ok', buckets: [bucket] } }, noon)
  if (memory === null) throw new Error('nothing was learned')
  const origin = { atMs: noon, untilMs: noon, level: memory.level, demandNow: null }
  const cadence = { gapsMs: Array.from({ length: 9 }, () => 20 * minuteMs), nextLookMs: null }

  it('begins at what is needed now, and more dynos leave fewer slow minutes', () => {
    const { candidates, minutes } = outlookOf(memory, origin, horizonOf(cadence, noon), 400, 0)
    expect(minutes).toBeCloseTo(21, 6)
    expect(candidates[0]?.quantity).toBe(3)
    const slow = candidates.map(({ slowMinutes }) => slowMinutes)
    expect(slow).toEqual(slow.toSorted((a, b) => b - a))
    expect(slow[0]).toBeLessThanOrEqual(minutes)
  })

  it('is paid for 18 minutes at the least, also inside a watch', () => {
    expect(outlookOf(memory, origin, horizonOf({ ...cadence, nextLookMs: noon + 30_000 }, noon), 400, 0).minutes).toBe(
      18
    )
  })
})
