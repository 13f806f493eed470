import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import type { Bounds, Decision, EpochMs, Hold, LeadPolicy, Observation, ProcessState } from '../../../src/core/model.ts'
import { clamp } from '../../../src/core/schedule/bounds.ts'
import { pace, policyWith } from '../../policies.ts'
import { appWith, down, entry, noon, observation, stateWith, unreachable, up } from '../../run/looks.ts'
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
const byHold = 'when the hold ends'
const unseen = stateWith({
  expectedQuantities: [4],
  recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(20), gaveUp: false } }
})
const early = (minutes: number): LeadPolicy => ({ kind: 'fixed', ms: minutes * minuteMs })
const capped = { ...observation(2), capped: 'the budget keeps ranges at their floor' }
const sizeHold = (minutes: number): ProcessState =>
  stateWith({
    expectedQuantities: [2],
    sizeHold: { size: 'performance-m', by: 'input', sinceMs: ago(5), untilMs: noon + minutes * minuteMs }
  })
const backSoon = 'with the next look'
/** Asked for by hand without a hold, where looks are so far apart. */
const once = (quantity: number, ...minutes: readonly number[]): Observation => ({
  ...observation(2),
  request: { kind: 'scale', quantity, hold: { kind: 'for', ms: 0 } },
  cadence: { gapsMs: minutes.map((one) => one * minuteMs), nextLookMs: null }
})
const fixed = (quantity: number): Bounds => ({ floor: quantity, ceiling: quantity })
const basic = (quantity: number): Observation =>
  observation(quantity, up, appWith(quantity, { formation: [entry(quantity, { size: 'Basic', limit: 1 })] }))

it.each<readonly [string, Written, ProcessState | null, Observation, readonly [number, Bounds, string?] | null]>([
  ['the next step of the schedule', day, null, observation(2), [30, fixed(6)]],
  ['the end of a hold that stands as it is', day, hold(1), observation(1), [60, fixed(6), byHold]],
  ['the end of one by hand', day, hold(7, { by: 'input' }), observation(7), [60, fixed(6), byHold]],
  ['a rise above a raise by somebody else', day, hold(4, { raisedFrom: 2 }), observation(4), [30, fixed(6)]],
  ['not one that stays below it', day, hold(9, { raisedFrom: 2 }), observation(9), [60, fixed(6), byHold]],
  [
    'the end of a raise inside a range',
    range,
    hold(4, { raisedFrom: 2 }),
    observation(4),
    [60, { floor: 2, ceiling: 8 }, byHold]
  ],
  ['a step after a hold that ends as it stands', day, hold(6), observation(6), [600, fixed(2)]],
  ['the end of an emergency', day, healthy(5), observation(10), [10, fixed(2), 'if it stays healthy']],
  ['its end without help', day, healthy(5), observation(10, down), [40, fixed(6), 'when the fail-safe gives up']],
  ['nothing while nobody sees how an emergency goes', day, unseen, observation(4, null), null],
  ['a rise that comes early', { ...day, lead: early(20) }, null, observation(2), [10, fixed(6), 'early for 12:30 UTC']],
  ['what comes after one that came early', { ...day, lead: early(40) }, null, observation(2), [600, fixed(2)]],
  [
    'a rise that comes early where runs are rare',
    day,
    null,
    { ...observation(2), cadence: { gapsMs: Array.from({ length: 20 }, () => 22 * minuteMs), nextLookMs: null } },
    [10, fixed(6), 'early for 12:30 UTC']
  ],
  ['the floor of a range where a budget caps', { schedule: ['12:30-22:00 4-8', '2'] }, null, capped, [30, fixed(4)]],
  ['nothing where a budget caps all that it brings', { schedule: ['12:30-22:00 2-8', '2'] }, null, capped, null],
  ['nothing after a hold of what has no plan', { schedule: [] }, hold(4), observation(4), null],
  ['no more than the dyno type allows', { schedule: ['12:30-22:00 6', '0'] }, null, basic(1), [30, fixed(1)]],
  ['nothing where it allows no more', { schedule: ['12:30-22:00 6', '2'] }, null, basic(1), null],
  ['what the next look puts back', day, null, once(5, 4), [4, fixed(2), backSoon]],
  ['that where no gap is known', { schedule: ['3'], min: 2 }, null, once(1), [0, fixed(3), backSoon]],
  ['the step after what was asked for as planned', day, null, once(2, 4), [30, fixed(6)]],
  ['nothing for what a range allows', range, null, once(5, 4), null],
  ['nothing for what has no plan', { schedule: [] }, null, once(5, 4), null],
  ['nothing where nothing changes', { schedule: ['2'] }, null, observation(2), null]
])('the next change is %s', (_, policy, state, look, expected) => {
  const { nextChange } = decide(policyWith(policy), state, look, noon)
  const [minutes, bounds, note] = expected ?? [0, null]
  const noted = note === undefined ? {} : { note }
  expect(nextChange).toEqual(expected === null ? null : { atMs: noon + minutes * minuteMs, bounds, ...noted })
})

const stepMs = 5 * minuteMs
const few = fc.integer({ min: 0, max: 8 })
const clock = fc.integer({ min: 1, max: 96 }).map((steps) => {
  const minute = 720 + steps * 5
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
})
const asked = fc.oneof(
  few.map(String),
  fc.tuple(few, few).map(([one, other]) => `${Math.min(one, other)}-${Math.max(one, other)}`)
)
const window = fc
  .tuple(clock, clock, asked)
  .filter(([from, to]) => from !== to)
  .map(([from, to, dynos]) => `${from}-${to} ${dynos}`)
const minutesOf = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most / 5 }).map((steps) => steps * 5)

/** What the looks of an afternoon find, all of them alike. */
const courses = fc.record({
  schedule: fc.tuple(fc.array(window, { minLength: 1, maxLength: 3 }), asked).map(([some, last]) => [...some, last]),
  max: fc.option(fc.integer({ min: 8, max: 12 })),
  lead: fc.oneof(
    fc.constant<LeadPolicy>({ kind: 'off' }),
    fc.constant<LeadPolicy>({ kind: 'auto' }),
    minutesOf(120).map((minutes) => early(minutes))
  ),
  gaps: fc.constantFrom(0, 10, 21, 63),
  running: few,
  hold: fc.option(
    fc.record({ quantity: few, minutes: minutesOf(300), by: fc.constantFrom<Hold['by']>('input', 'noticed') })
  ),
  emergency: fc.option(fc.record({ since: minutesOf(50), healthy: fc.option(minutesOf(10)) })),
  probe: fc.constantFrom(up, down, null),
  limit: fc.constantFrom(1, 6, 100),
  isCapped: fc.boolean()
})

it('what is foretold comes, when it is foretold, and nothing before it', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(courses, ({ schedule, max, lead, gaps, running, hold: held, emergency, probe, limit, isCapped }) => {
      // At 0 nobody would see that it is down.
      const min = probe === down ? 1 : 0
      const policy = policyWith({ ...pace, schedule, min, max, lead })
      let quantity = Math.max(min, Math.min(held?.quantity ?? running, limit))
      let state: ProcessState | null = stateWith({
        expectedQuantities: [quantity],
        hold:
          held === null ? null : { quantity, by: held.by, sinceMs: ago(5), untilMs: noon + held.minutes * minuteMs },
        recovery: {
          // It ends with a look that sees the app well.
          healthySinceMs: emergency?.healthy == null || probe !== up ? null : ago(emergency.healthy),
          failSafe: emergency === null ? null : { sinceMs: ago(emergency.since), gaveUp: false }
        }
      })
      const cadence = { gapsMs: gaps === 0 ? [] : Array.from({ length: 20 }, () => gaps * minuteMs), nextLookMs: null }
      const lookAt = (nowMs: EpochMs): Decision => {
        const formation = [entry(quantity, { limit })]
        const look = { ...observation(quantity, probe, appWith(quantity, { formation })), cadence }
        const decision = decide(policy, state, isCapped ? { ...look, capped: 'the budget' } : look, nowMs)
        const to = decision.to ?? quantity
        const outcome = to === quantity ? ({ kind: 'unchanged' } as const) : ({ kind: 'scaled', quantity: to } as const)
        state = advance(state, decision, outcome, null, nowMs)
        quantity = to
        return decision
      }
      const { nextChange } = lookAt(noon)
      const before = quantity
      const untilMs = Math.min(nextChange?.atMs ?? Infinity, noon + 9 * hourMs)
      let nowMs = noon + stepMs
      for (; nowMs < untilMs; nowMs += stepMs) expect([nowMs, lookAt(nowMs).to]).toEqual([nowMs, before])
      if (nextChange?.bounds != null && nextChange.atMs <= untilMs)
        expect(lookAt(nowMs).to).toBe(clamp(before, nextChange.bounds))
    }),
    { numRuns: 40 }
  )
})

it.each<readonly [string, Written, ProcessState | null, Observation, readonly [number, number, string?] | null]>([
  [
    'to another dyno type',
    { schedule: ['12:30-22:00 2:standard-2x', '2:standard-1x'] },
    null,
    observation(2),
    [30, 2, 'standard-2x']
  ],
  [
    'not before a hold of the dyno type ends',
    { schedule: ['12:30-22:00 2:standard-2x', '2:standard-1x'] },
    sizeHold(60),
    observation(2),
    [60, 2, 'standard-2x']
  ],
  [
    'at its very end',
    { schedule: ['13:00-22:00 2:standard-2x', '2:standard-1x'] },
    sizeHold(60),
    observation(2),
    [60, 2, 'standard-2x']
  ],
  [
    'of the quantity meanwhile keeps the type',
    { schedule: ['12:30-22:00 5:standard-2x', '2:standard-1x'] },
    sizeHold(60),
    observation(2),
    [30, 5, 'performance-m']
  ],
  [
    'within what the type that comes allows',
    { schedule: ['12:30-22:00 20:performance-m', '2:standard-1x'] },
    null,
    observation(2),
    [30, 10, 'performance-m']
  ],
  [
    'not within what is not known',
    { schedule: ['12:30-22:00 300', '2'] },
    null,
    observation(2, up, unreachable),
    [30, 300]
  ]
])('the next change is one %s', (_, policy, state, look, expected) => {
  const { nextChange } = decide(policyWith(policy), state, look, noon)
  const [minutes, quantity, size] = expected ?? [0, 0]
  const { atMs, bounds, size: then } = nextChange ?? {}
  expect([atMs, bounds, then]).toEqual([noon + minutes * minuteMs, fixed(quantity), size])
})
