import { describe, expect, it } from 'vitest'
import { listPrices, monthlyPrice, pricesOf } from '../../../src/core/pricing/prices.ts'

describe('a dyno a month', () => {
  it.each([
    ['Standard-1X', 25],
    ['standard-2x', 50],
    ['PERFORMANCE-L-RAM', 500],
    ['Basic', 7],
    ['Eco', 0],
    ['dyno-2c-8gb', 160],
    ['Gold-9', null],
    ['constructor', null],
    ['__proto__', null]
  ])('%s costs %s', (size, price) => expect(monthlyPrice(size)).toBe(price))
})

describe("prices of Heroku's answer", () => {
  it.each([
    ['cents a month', { name: 'Standard-1X', cost: { cents: 3000, unit: 'month' } }, 'standard-1x', 30],
    ['cents an hour are 720 a month', { name: 'New-1', cost: { cents: 10, unit: 'hour' } }, 'New-1', 72],
    [
      'another unit keeps the list price',
      { name: 'Standard-1X', cost: { cents: 3000, unit: 'year' } },
      'Standard-1X',
      25
    ],
    ['no price keeps it too', { name: 'Standard-1X', cost: null }, 'Standard-1X', 25],
    [
      'nor does a price that is none count',
      { name: 'Standard-1X', cost: { cents: NaN, unit: 'month' } },
      'Standard-1X',
      25
    ],
    [
      'a type that the answer does not have keeps the list price',
      { name: 'New-1', cost: { cents: 100, unit: 'month' } },
      'Basic',
      7
    ]
  ])('%s', (_, answer, size, price) => expect(monthlyPrice(size, pricesOf([answer]))).toBe(price))

  it('an empty one is the list', () => expect(pricesOf([{ name: 'x' }])).toBe(listPrices))
})
