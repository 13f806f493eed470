import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryPoint } from '../../../src/core/model.ts'
import { decodePoints, encodePoints } from '../../../src/core/history/points-text.ts'
import { anyPoints, point } from './histories.ts'
import { noon } from '../../run/looks.ts'

const second = noon / 1000

it('points are columns, with repeated values once', () => {
  const points = [
    point(0),
    point(5),
    point(10, { quantity: 2.25, bounds: { floor: 3, ceiling: 3 }, responseMs: null, verdict: 'slow' }),
    point(15, { bounds: null, demand: null, verdict: 'down' }),
    point(20, { quantity: null, verdict: 'unknown' })
  ]
  expect(encodePoints(points)).toBe(
    `${second} 300*4;2 2 2.25 2 -;2-6 2-6 3 - 2-6;180 180 - 180 180;140*3 - 140;u u s d ?`
  )
})

it('no points are nothing', () => {
  expect(encodePoints([])).toBe('')
  expect(decodePoints('')).toEqual([])
})

it('any points come back as they were', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      expect(decodePoints(encodePoints(points))).toEqual(points)
    })
  )
})

it('milliseconds and long fractions come back too', () => {
  const odd: readonly HistoryPoint[] = [
    { ...point(0), atMs: 1 },
    { ...point(0), atMs: noon + 123, quantity: 1 / 3, demand: 1e21, responseMs: 1e-7 }
  ]
  expect(decodePoints(encodePoints(odd))).toEqual(odd)
})

describe('nothing is read from', () => {
  it.each([
    ['a column too few', `${second};2;2-6;180;140`],
    ['a column too many', `${second};2;2-6;180;140;u;standard-1x;u`],
    ['columns of different length', `${second} 300;2;2-6;180;140;u`],
    ['an instant that is no number', 'noon;2;2-6;180;140;u'],
    ['an instant that is null', '-;2;2-6;180;140;u'],
    ['an infinite instant', '1e999;2;2-6;180;140;u'],
    ['points out of order', `${second} -5;2*2;2-6*2;180*2;140*2;u*2`],
    ['two points at once', `${second} 0;2*2;2-6*2;180*2;140*2;u*2`],
    ['a negative quantity', `${second};-2;2-6;180;140;u`],
    ['an empty value', `${second};;2-6;180;140;u`],
    ['half a bound', `${second};2;2-;180;140;u`],
    ['a bound that is no whole number', `${second};2;2.5;180;140;u`],
    ['three bounds', `${second};2;1-2-3;180;140;u`],
    ['a demand in hexadecimal', `${second};2;2-6;180;0x10;u`],
    ['a verdict that is unknown to it', `${second};2;2-6;180;140;x`],
    ['a billion points', '1*1000000000;2*1000000000;2*1000000000;1*1000000000;1*1000000000;u*1000000000'],
    ['half a point', `${second}*0.5;2;2-6;180;140;u`],
    ['a count of a count', `${second}*1*2;2;2-6;180;140;u`]
  ])('%s', (_, text) => {
    expect(decodePoints(text)).toBeNull()
  })

  it('anything else, and nothing breaks', () => {
    const texts = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.string({ unit: fc.constantFrom('0', '1', '2', '30', '-', '*', ';', '.', ' ', 'u', 'e', '?', 's', 'd') }),
          { maxLength: 7 }
        )
        .map((columns) => columns.join(';'))
    )
    fc.assert(
      fc.property(texts, (text) => {
        const points = decodePoints(text)
        if (points !== null) expect(decodePoints(encodePoints(points))).toEqual(points)
      }),
      { numRuns: 1000 }
    )
  })
})
