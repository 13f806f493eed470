import { expect, it } from 'vitest'
import { dayMs, hourMs } from '../../../src/core/durations.ts'
import { saidZero } from '../../../src/core/schedule/bounds.ts'
import { policyWith } from '../../policies.ts'

const midnight = Date.parse('2026-11-27T00:00:00Z')
const nights = ['22:00-06:00 0', '2']

it.each<readonly [string, readonly string[], number, number, boolean]>([
  ['it says 0 at the beginning', nights, 5, 12, true],
  ['it says 0 in the middle', nights, -3, 12, true],
  ['it begins to say 0 at the end, which no longer counts', nights, 12, 22, false],
  ['it says 0 since a moment', nights, 12, 22 + 1 / 3600, true],
  ['it says something else', nights, 6, 22, false],
  ['no time has passed', nights, 1, 1, false],
  ['a range from 0 is not 0', ['22:00-06:00 0-1', '2'], 0, 12, false],
  ['no window holds', ['fri 22:00-24:00 0'], 0, 12, false],
  ['not in the schedule at all', ['2'], 0, 12, false],
  ['0 was longer ago than anything remembers', ['11-01 0', '2'], -27 * 24, 0, false],
  ['it was two weeks ago', ['11-13 0', '2'], -60 * 24, 0, true]
])('%s', (_, schedule, from, to, said) => {
  expect(saidZero(policyWith({ schedule }), midnight + from * hourMs, midnight + to * hourMs)).toBe(said)
})

it('min lifts it', () => {
  expect(saidZero(policyWith({ schedule: nights, min: 1 }), midnight, midnight + dayMs)).toBe(false)
})
