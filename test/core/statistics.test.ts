import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalTail } from '../../src/core/statistics.ts'

describe('the chance above a value of a standard normal variable', () => {
  it.each([
    [0, 0.5],
    [0.6745, 0.25],
    [1.28155, 0.1],
    [1.96, 0.025],
    [3.0902, 0.001],
    [-1.6449, 0.95],
    [-4, 0.9999683]
  ])('of %d is %d', (z, chance) => {
    expect(normalTail(z)).toBeCloseTo(chance, 5)
  })

  it('falls from 1 to 0, and is as much on the other side as is missing here', () => {
    const any = fc.double({ min: -40, max: 40, noNaN: true })
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(normalTail(Math.max(one, other))).toBeLessThanOrEqual(normalTail(Math.min(one, other)) + 2e-7)
        expect(normalTail(one) + normalTail(-one)).toBeCloseTo(1, 6)
        expect(normalTail(one)).toBeGreaterThanOrEqual(0)
      })
    )
  })
})
