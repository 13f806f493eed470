import { describe, expect, it } from 'vitest'
import { countMinute, freshMargin, priceOf, prices, withAsked } from '../../../src/core/forecast/margin.ts'
import type { MarginMemory } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const staysMs = 5 * minuteMs
const rising = prices.map((_, index) => index + 1)

/** So many minutes, of which a share in a thousand has too much demand for the first `over` prices. */
function counted(minutes: number, thousandths: number, over: number, slow: 'yes' | 'no' = 'no'): MarginMemory {
  let margin = withAsked(freshMargin, rising, staysMs, noon)
  for (let minute = 2; minute < minutes; minute += 1) {
    const isHigh = minute % 1000 < thousandths
    margin = countMinute(margin, {
      startMs: noon + minute * minuteMs,
      demand: isHigh ? 100 * over : 50,
      perDyno: 100,
      slow: isHigh ? slow : 'no',
      ruled: 'yes',
      staysMs
    })
  }
  return margin
}

describe('the price of a slow minute', () => {
  it('is a guess before there are minutes to go by', () => {
    expect(priceOf(counted(100, 0, 1))).toBe(32)
  })

  it('falls while nothing is ever slow', () => {
    expect(priceOf(counted(5000, 0, 1))).toBe(1)
  })

  it('is the least that would have kept the budget', () => {
    const price = priceOf(counted(5000, 100, 4))
    expect(price).toBeGreaterThan(prices[2] ?? 0)
    expect(price).toBeLessThanOrEqual(prices[3] ?? 0)
  })

  it('rises with what was really slow', () => {
    expect(priceOf(counted(5000, 8, 4, 'yes'))).toBeGreaterThan(priceOf(counted(5000, 8, 4, 'no')))
  })

  it('ends where more dynos hardly help', () => {
    expect(priceOf(counted(5000, 200, 99))).toBeLessThanOrEqual(prices.at(-1) ?? 0)
  })
})

it('what was asked for counts once it serves, and while going in waits', () => {
  const low = prices.map(() => 1)
  const high = prices.map(() => 9)
  const margin = withAsked(
    withAsked(withAsked(freshMargin, low, staysMs, noon), high, staysMs, noon + 10 * minuteMs),
    low,
    staysMs,
    noon + 12 * minuteMs
  )
  const overAt = (minutes: number): number =>
    countMinute(margin, {
      startMs: noon + minutes * minuteMs,
      demand: 500,
      perDyno: 100,
      slow: 'no',
      ruled: 'yes',
      staysMs
    }).over[0] ?? NaN
  expect([5, 10, 11, 14, 30].map(overAt)).toEqual([1, 1, 0, 0, 1])
})

it('remembers minutes, not hours', () => {
  let margin = freshMargin
  for (let look = 0; look < 5000; look += 1)
    margin = withAsked(
      margin,
      prices.map(() => look % 7),
      staysMs,
      noon + look * 30_000
    )
  expect(margin.asked.length).toBeLessThan(25)
})
