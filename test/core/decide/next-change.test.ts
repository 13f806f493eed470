import { expect, it } from 'vitest'
import { decide } from '../../../src/core/decide/decide.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import type { Bounds, Hold, Observation, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { appWith, down, entry, noon, observation, stateWith, up } from '../../run/looks.ts'
import { ago } from './table.ts'

type Written = Parameters<typeof policyWith>[0]

const day = { schedule: ['12:30-22:00 6', '2'], max: 10 }
const range = { schedule: ['2-8'] }
const hold = (quantity: number, changes: Partial<Hold> = {}): ProcessState =>
  stateWith({
    expectedQuantities: [quantity],
    hold: { quantity, by: 'noticed', sinceMs: ago(5), untilMs: noon + hourMs, ...changes }
  })
const healthy = (minutes: number): ProcessState =>
  stateWith({
    expectedQuantities: [10],
    recovery: { healthySinceMs: ago(minutes), failSafe: { sinceMs: ago(20), gaveUp: false } }
  })
const fixed = (quantity: number): Bounds => ({ floor: quantity, ceiling: quantity })
const basic = (quantity: number): Observation =>
  observation(quantity, up, appWith(quantity, { formation: [entry(quantity, { size: 'Basic', limit: 1 })] }))

it.each<readonly [string, Written, ProcessState | null, Observation, readonly [number, Bounds] | null]>([
  ['the next step of the schedule', day, null, observation(2), [30, fixed(6)]],
  ['the end of a hold that stands as it is', day, hold(1), observation(1), [60, fixed(6)]],
  ['the end of one by hand', day, hold(7, { by: 'input' }), observation(7), [60, fixed(6)]],
  ['a rise above a raise by somebody else', day, hold(4, { raisedFrom: 2 }), observation(4), [30, fixed(6)]],
  ['not one that stays below it', day, hold(9, { raisedFrom: 2 }), observation(9), [60, fixed(6)]],
  [
    'the end of a raise inside a range',
    range,
    hold(4, { raisedFrom: 2 }),
    observation(4),
    [60, { floor: 2, ceiling: 8 }]
  ],
  ['a step after a hold that ends as it stands', day, hold(6), observation(6), [600, fixed(2)]],
  ['the end of an emergency', day, healthy(5), observation(10), [10, fixed(2)]],
  ['the schedule while that end is not known', day, healthy(5), observation(10, down), [30, fixed(6)]],
  ['no more than the dyno type allows', { schedule: ['12:30-22:00 6', '0'] }, null, basic(1), [30, fixed(1)]],
  ['nothing where it allows no more', { schedule: ['12:30-22:00 6', '2'] }, null, basic(1), null],
  ['nothing where nothing changes', { schedule: ['2'] }, null, observation(2), null]
])('the next change is %s', (_, policy, state, look, expected) => {
  const { nextChange } = decide(policyWith(policy), state, look, noon)
  const [minutes, bounds] = expected ?? [0, null]
  expect(nextChange).toEqual(expected === null ? null : { atMs: noon + minutes * minuteMs, bounds })
})
