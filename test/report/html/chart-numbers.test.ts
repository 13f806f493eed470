import { expect, it } from 'vitest'
import { demandTitle } from '../../../src/report/html/chart-numbers.ts'

it.each([
  ['requests a minute', 'Demand, requests a minute'],
  ['demand', 'Demand'],
  [null, 'Demand']
])('the demand in %s is titled with its unit', (unit, title) => {
  expect(demandTitle(unit)).toBe(title)
})
