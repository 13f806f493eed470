import { expect, it } from 'vitest'
import { nextChangeAfter } from '../../../src/core/decide/next-change.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import type { Hold, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, stateWith } from '../../run/looks.ts'
import { ago } from './table.ts'

type Written = NonNullable<Parameters<typeof policyWith>[0]>

const hold = (quantity: number, minutes: number): Hold => ({
  quantity,
  by: 'input',
  sinceMs: ago(5),
  untilMs: noon + minutes * minuteMs
})
const rescue = (healthySinceMs: number | null, gaveUp = false): ProcessState =>
  stateWith({ recovery: { healthySinceMs, failSafe: { sinceMs: ago(20), gaveUp } } })
const sized = { schedule: ['12:30-22:00 2:standard-2x', '2:standard-1x'] }
const sizeHold = (minutes: number): ProcessState =>
  stateWith({ sizeHold: { size: 'performance-m', by: 'input', sinceMs: ago(5), untilMs: noon + minutes * minuteMs } })
const day: Written = { schedule: ['15:00-22:00 6', '2'], max: 10 }
const late = Array.from({ length: 20 }, () => hourMs)

it.each<
  readonly [
    string,
    Written,
    ProcessState,
    Partial<{ size: string; gapsMs: readonly number[] }>,
    readonly [minutes: number, quantity: number, size?: string]
  ]
>([
  ['the schedule’s', day, stateWith(), {}, [180, 6]],
  ['early, where runs are late', { ...day, lead: { kind: 'auto' } }, stateWith(), { gapsMs: late }, [123, 6]],
  ['the end of a hold', day, stateWith({ hold: hold(4, 60) }), {}, [60, 2]],
  ['none of a hold that is over', day, stateWith({ hold: hold(4, 0) }), {}, [180, 6]],
  ['when the fail-safe ends', day, rescue(ago(5)), {}, [10, 2]],
  ['when it gives up', day, rescue(null), {}, [40, 2]],
  ['the schedule’s, once it has', day, rescue(null, true), {}, [180, 6]],
  ['to another dyno type', sized, stateWith(), {}, [30, 2, 'standard-2x']],
  ['when the hold of one ends', sized, sizeHold(60), {}, [60, 2, 'standard-2x']],
  ['not of one that has ended', sized, sizeHold(0), {}, [30, 2, 'standard-2x']],
  [
    'within what the type that runs allows',
    { schedule: ['15:00-22:00 20', '2'] },
    stateWith(),
    { size: 'performance-m' },
    [180, 10]
  ],
  ['on Fir more', { schedule: ['15:00-22:00 200', '2'] }, stateWith(), { size: 'dyno-2c-1gb' }, [180, 200]]
])('between two looks the next change is %s', (_, policy, state, running, [minutes, quantity, size]) => {
  const known = { quantity: 2, size: 'standard-1x', gapsMs: [], ...running }
  const next = nextChangeAfter(policyWith(policy), state, known, noon)
  expect([next?.atMs, next?.bounds, next?.size]).toEqual([
    noon + minutes * minuteMs,
    { floor: quantity, ceiling: quantity },
    size
  ])
})

it.each([
  [null, 'basic'],
  [2, null]
])('where %s dynos of the type %s run, no type allows less', (quantity, size) => {
  const next = nextChangeAfter(
    policyWith({ schedule: ['15:00-22:00 300', '2'] }),
    stateWith(),
    { quantity, size, gapsMs: [] },
    noon
  )
  expect(next?.bounds).toEqual({ floor: 300, ceiling: 300 })
})
