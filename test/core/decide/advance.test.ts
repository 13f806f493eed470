import { describe, expect, it } from 'vitest'
import { advance, decidingReason, faultOf, quantityAfter, settle } from '../../../src/core/decide/advance.ts'
import type { Decision, Hold, Outcome, PlatformFault, ReasonCode } from '../../../src/core/model.ts'
import { freshMemory } from '../../../src/core/decide/memory.ts'
import { decisionWith, noon, observation, stateWith, unreachable } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const fault: PlatformFault = { kind: 'transient', scope: 'app', message: 'Heroku answered 503.' }
const limited: Outcome = { kind: 'limited', quantity: 4, limit: 4 }
const change = decisionWith({ from: 2, to: 6 })

describe('what runs after a look, asked to go from 2 to 6', () => {
  it.each<readonly [string, Outcome, number]>([
    ['scaled', { kind: 'scaled', quantity: 6 }, 6],
    ['limited', limited, 4],
    ['a dry run', { kind: 'dry-run' }, 2],
    ['failed', { kind: 'failed', fault }, 2]
  ])('%s', (_, outcome, quantity) => {
    expect(quantityAfter(change, outcome)).toBe(quantity)
    expect(advance(null, change, outcome, null, noon).lastChange).toEqual(
      quantity === 2 ? null : { atMs: noon, from: 2, to: quantity }
    )
  })

  it('unknown where the formation could not be read', () => {
    expect(quantityAfter(decisionWith({ from: null, to: null }), { kind: 'unchanged' })).toBeNull()
  })
})

it('a limit is the last reason', () => {
  expect(settle(change, limited)).toMatchObject({
    to: 4,
    reasons: [{ code: 'in-bounds' }, { code: 'limited', message: 'Heroku allows 4, not the 6 that were asked for' }]
  })
  expect(settle(change, { kind: 'scaled', quantity: 6 })).toBe(change)
})

describe('the reason that decided', () => {
  const hold: Hold = { quantity: 2, by: 'input', sinceMs: noon, untilMs: noon + minuteMs }
  it.each<readonly [string, number, readonly ReasonCode[], Hold | null, ReasonCode]>([
    ['the last that moved the quantity', 4, ['scheduled', 'demand'], null, 'demand'],
    ['not the bounds that it met', 4, ['demand', 'clamped'], null, 'demand'],
    ['the schedule, where the signals were held back', 4, ['scheduled', 'demand', 'stabilized'], null, 'scheduled'],
    ['the lead, where they have to wait', 4, ['lead', 'demand', 'cooldown'], null, 'lead'],
    ['the signals, where they were held back in part', 4, ['demand', 'would-bounce'], null, 'demand'],
    ['the emergency above all of them', 4, ['scheduled', 'fail-safe', 'clamped'], null, 'fail-safe'],
    ['the hand of a person', 2, ['scheduled', 'fail-safe', 'manual-hold'], hold, 'manual-hold'],
    ['the emergency above the hand', 4, ['scheduled', 'fail-safe', 'manual-hold'], hold, 'fail-safe'],
    ['why nothing moved', 2, ['in-bounds'], null, 'in-bounds']
  ])('%s', (_, to, codes, held, expected) => {
    const decision = decisionWith({
      to,
      reasons: codes.map((code) => ({ code, message: code })),
      memory: { ...freshMemory, hold: held }
    })
    expect(decidingReason(decision)?.code).toBe(expected)
  })
})

describe('the fault of a look', () => {
  it.each([
    ['none', faultOf(decisionWith(), observation(2), { kind: 'unchanged' }), null],
    [
      'that of the reading',
      faultOf(decisionWith({ from: null, to: null }), observation(2, null, unreachable), { kind: 'unchanged' }),
      { message: 'Could not read the app sharp: Heroku answered 503.' }
    ],
    ['that of the change', faultOf(change, observation(2), { kind: 'failed', fault }), fault],
    [
      'a process type that is not there lasts',
      faultOf(
        decisionWith({
          from: null,
          to: null,
          reasons: [{ code: 'formation-unavailable', message: 'sharp has clock.' }]
        }),
        observation(2),
        { kind: 'unchanged' }
      ),
      { kind: 'permanent', scope: 'app', message: 'sharp has clock.' }
    ]
  ])('%s', (_, found, expected) => {
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })
})

describe('the state after a look', () => {
  it('counts faults in a row from the first one', () => {
    const first = advance(null, change, { kind: 'failed', fault }, fault, noon)
    const second = advance(first, change, { kind: 'failed', fault }, fault, noon + 5 * minuteMs)
    expect(second.faults).toEqual({ sinceMs: noon, looks: 2 })
    expect(advance(second, change, { kind: 'scaled', quantity: 6 }, null, noon + 10 * minuteMs).faults).toBeNull()
  })

  it('keeps the last change until the next', () => {
    const lastChange = { atMs: noon, from: 1, to: 2 }
    expect(
      advance(stateWith({ lastChange }), decisionWith(), { kind: 'unchanged' }, null, noon + minuteMs).lastChange
    ).toEqual(lastChange)
  })

  it('keeps the last 12 looks, oldest first', () => {
    let state = stateWith()
    for (let look = 0; look < 20; look++)
      state = advance(state, decisionWith(), { kind: 'unchanged' }, null, noon + look * minuteMs)
    expect(state.recent.map(({ atMs }) => (atMs - noon) / minuteMs)).toEqual([
      8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19
    ])
    expect(state.recent.at(-1)).toEqual({
      atMs: noon + 19 * minuteMs,
      from: 2,
      to: 2,
      verdict: 'up',
      medianMs: 182,
      answers: ['180 ms', '182 ms', '190 ms']
    })
  })

  it('remembers the dyno type of a look from its first change on', () => {
    const look = (to: string): Decision => decisionWith({ size: { from: 'Standard-1X', to } })
    const before = advance(stateWith(), look('Standard-1X'), { kind: 'unchanged' }, null, noon)
    const resized = advance(before, look('standard-2x'), { kind: 'scaled', quantity: 2 }, null, noon + minuteMs)
    const after = advance(resized, look('Standard-1X'), { kind: 'unchanged' }, null, noon + 2 * minuteMs)
    expect(after.recent.map(({ size }) => size)).toEqual([undefined, 'standard-2x', 'standard-1x'])
  })
})
