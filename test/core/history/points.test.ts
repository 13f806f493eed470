import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HistoryPoint } from '../../../src/core/model.ts'
import { firstInstant, newestPoint, packed, splitPacked, unpacked, withLast } from '../../../src/core/history/points.ts'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { noon } from '../../run/looks.ts'
import { anyPoints, point } from './histories.ts'

const row = (count: number): readonly HistoryPoint[] =>
  Array.from({ length: count }, (_, index) => point(10 * index, { responseMs: index }))

it('any number of points comes back', () => {
  for (const count of [0, 1, 95, 96, 97, 192, 500]) expect(unpacked(packed(row(count)))).toEqual(row(count))
})

it('the first instant is read without unpacking', () => {
  expect(firstInstant(packed(row(3)))).toBe(noon)
  expect(firstInstant('')).toBeNull()
})

it('are split at any instant, as a list of points is', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: -10, max: 3_010 }), anyPoints, (count, minutes, more) => {
      const points = count < 100 ? more : row(count)
      const fromMs = noon + minutes * 60_000
      const { old, kept } = splitPacked(packed(points), fromMs)
      expect(old).toEqual(points.filter(({ atMs }) => atMs < fromMs))
      expect(unpacked(kept)).toEqual(points.filter(({ atMs }) => atMs >= fromMs))
    })
  )
})

it('the last ones change alone, and more may come behind them', () => {
  const points = packed(row(200))
  const changed = withLast(points, (last) => [...last.slice(0, -1), ...row(400).slice(200)])
  expect(unpacked(changed)).toEqual([...row(199), ...row(400).slice(200)])
  expect(changed.startsWith(points.slice(0, points.lastIndexOf('|')))).toBe(true)
})

it.each([
  ['that is damaged', 'noon;2'],
  ['whose second part is', `${packed(row(96))}|x`],
  ['that goes back in time', `${packed(row(96))}|${packed(row(96))}`],
  [
    'of more points than anything holds',
    `1 1*99999;${'2*100000;'.repeat(4)}u*100000|200000 1*9;${'2*10;'.repeat(4)}u*10`
  ]
])('a text %s is taken for no points', (_, text) => {
  expect(unpacked(text)).toEqual([])
})

it('the newest point is the last look, or what is known before it', () => {
  const history = {
    ...freshHistory,
    hours: packed([point(-9, { size: 'basic' })]),
    tenMinutes: packed(row(1)),
    looks: [point(50, { quantity: null })]
  }
  expect(newestPoint(history, () => true)).toEqual(point(50, { quantity: null }))
  expect(newestPoint(history, ({ quantity }) => quantity !== null)).toEqual(point(0, { responseMs: 0 }))
  expect(newestPoint(history, ({ size }) => size !== undefined)).toEqual(point(-9, { size: 'basic' }))
  expect(newestPoint(freshHistory, () => true)).toBeNull()
})
