import { describe, expect, it } from 'vitest'
import { advance, decidingReason, faultOf, resizeOf, settle, sizeAfter } from '../../../src/core/decide/advance.ts'
import { freshMemory } from '../../../src/core/decide/memory.ts'
import type { Decision, Hold, Outcome, PlatformFault, ReasonCode, SizeHold } from '../../../src/core/model.ts'
import { decisionWith, noon, observation, stateWith, unreachable } from '../../run/looks.ts'
import { ago } from './table.ts'

const fault: PlatformFault = { kind: 'permanent', scope: 'app', message: 'Heroku answered 422.' }
const size = { from: 'Standard-1X', to: 'performance-m' }
const unchanged: Outcome = { kind: 'unchanged' }
const failed: Outcome = { kind: 'failed', fault }
const refused: Outcome = { kind: 'size-refused', quantity: 3, fault }
const scaled = (quantity: number): Outcome => ({ kind: 'scaled', quantity })
const limited: Outcome = { kind: 'limited', quantity: 4, limit: 4 }
const because = (...codes: readonly ReasonCode[]): Decision['reasons'] =>
  codes.map((code) => ({ code, message: `because of ${code}` }))
const hold = (quantity: number): Hold => ({ quantity, by: 'input', sinceMs: ago(5), untilMs: noon + 1 })
const sizeHold = (by: SizeHold['by'], sinceMs = noon): SizeHold => ({ size: 'basic', by, sinceMs, untilMs: noon + 1 })
const remembering = (changes: Partial<Decision['memory']>): Decision['memory'] => ({ ...freshMemory, ...changes })

describe('a decision with what Heroku made of it', () => {
  const decision = decisionWith({ to: 5, size, reasons: because('scheduled', 'resized') })

  it('is the same where all was done', () => {
    expect(settle(decision, scaled(5))).toBe(decision)
  })

  it('stays with the dyno type of before where the other was refused', () => {
    expect(settle(decision, refused)).toMatchObject({
      to: 3,
      size: { from: 'Standard-1X', to: 'Standard-1X' },
      reasons: [
        { code: 'scheduled', message: 'because of scheduled' },
        { code: 'resized', message: 'it stays standard-1x: Heroku refused performance-m' }
      ]
    })
  })

  it('says what is allowed where that is less', () => {
    expect(settle(decision, limited)).toMatchObject({
      to: 4,
      reasons: [{}, {}, { code: 'limited', message: 'Heroku allows 4, not the 5 that were asked for' }]
    })
  })
})

describe('the dyno type', () => {
  it.each<readonly [string, Decision['size'], object | null]>([
    ['is not known: no change', undefined, null],
    ['is the same, however it is written: no change', { from: 'Standard-1X', to: 'standard-1x' }, null],
    ['is another', size, size]
  ])('%s', (_, asked, change) => {
    expect(resizeOf(asked === undefined ? {} : { size: asked })).toEqual(change)
  })

  it.each<readonly [string, Outcome, string]>([
    ['is new after a change', scaled(2), 'performance-m'],
    ['is new where fewer were allowed', limited, 'performance-m'],
    ['is the old one where nothing was done', unchanged, 'Standard-1X'],
    ['is the old one where it was refused', refused, 'Standard-1X'],
    ['is the old one where the change failed', failed, 'Standard-1X']
  ])('%s', (_, outcome, after) => {
    expect(sizeAfter(decisionWith({ size }), outcome)).toBe(after)
  })

  it('is not known after a look that did not see it', () => {
    expect(sizeAfter(decisionWith(), scaled(2))).toBeNull()
  })
})

describe('what kept a look from its work', () => {
  const refusal = remembering({ sizeRefusal: { size: 'performance-m', atMs: ago(9), message: 'no such type' } })
  it.each<readonly [string, Decision, Outcome, string | null]>([
    ['nothing', decisionWith(), unchanged, null],
    ['the change failed', decisionWith(), failed, 'Heroku answered 422.'],
    ['the dyno type was refused', decisionWith(), refused, 'Heroku answered 422.'],
    ['it was refused a while ago', decisionWith({ memory: refusal }), unchanged, 'no such type'],
    [
      'the process type is not there',
      decisionWith({ from: null, reasons: because('disabled', 'formation-unavailable') }),
      unchanged,
      'because of formation-unavailable'
    ],
    [
      'what it was told of and saw all the same is none',
      decisionWith({ from: 2, reasons: because('formation-unavailable') }),
      unchanged,
      null
    ]
  ])('%s', (_, decision, outcome, message) => {
    expect(faultOf(decision, observation(2), outcome)?.message ?? null).toBe(message)
  })

  it('Heroku could not be read', () => {
    expect(faultOf(decisionWith(), observation(2, null, unreachable), failed)?.kind).toBe('transient')
  })
})

describe('the reason that made a change', () => {
  it.each<readonly [string, Partial<Decision>, readonly ReasonCode[], ReasonCode | null]>([
    ['none', {}, [], null],
    ['the last that moved it', {}, ['scheduled', 'demand'], 'demand'],
    ['not one that only limits it', {}, ['demand', 'clamped'], 'demand'],
    ['unless there is no other', {}, ['clamped', 'in-bounds'], 'clamped'],
    ['what says that nothing moved, at last', {}, ['no-window', 'in-bounds'], 'in-bounds'],
    ['the emergency before all signals', {}, ['fail-safe', 'demand'], 'fail-safe'],
    ['one that goes on, too', {}, ['fail-safe-holding', 'demand'], 'fail-safe-holding'],
    [
      'a person before an emergency',
      { to: 2, memory: remembering({ hold: hold(2) }) },
      ['manual-hold', 'fail-safe'],
      'manual-hold'
    ],
    [
      'not below the quantity that is held',
      { to: 5, memory: remembering({ hold: hold(2) }) },
      ['fail-safe', 'manual-hold'],
      'fail-safe'
    ],
    [
      'nor where a signal goes above it',
      { to: 5, memory: remembering({ hold: hold(2) }) },
      ['demand', 'manual-hold'],
      'demand'
    ],
    [
      'what was noticed',
      { to: 2, memory: remembering({ hold: hold(2) }) },
      ['scheduled', 'manual-change-noticed'],
      'manual-change-noticed'
    ],
    [
      'not a hold of the dyno type alone',
      { memory: remembering({ sizeHold: sizeHold('noticed') }) },
      ['scheduled', 'manual-hold'],
      'scheduled'
    ],
    [
      'a hold of the type that was asked for is one',
      { memory: remembering({ sizeHold: sizeHold('input') }) },
      ['scheduled', 'manual-hold'],
      'manual-hold'
    ],
    ['the schedule where signals were held back', {}, ['scheduled', 'demand', 'stabilized'], 'scheduled'],
    ['an early rise, too', {}, ['lead', 'demand', 'cooldown'], 'lead'],
    ['also where going in would bounce', {}, ['scheduled', 'demand', 'would-bounce'], 'scheduled'],
    ['the signal where the schedule did not move it', {}, ['demand', 'cooldown'], 'demand']
  ])('%s', (_, changes, codes, code) => {
    expect(decidingReason(decisionWith({ ...changes, reasons: because(...codes) }))?.code ?? null).toBe(code)
  })
})

describe('what the next look finds', () => {
  const before = stateWith({
    expectedQuantities: [2],
    expectedSizes: ['Standard-1X'],
    streaks: { slow: 2, fast: 0, atMs: ago(5) },
    lastChange: { atMs: ago(60), from: 1, to: 2 },
    beforeHold: { quantity: 1, size: null }
  })
  const after = (changes: Partial<Decision>, outcome: Outcome, state: typeof before | null = before) =>
    advance(state, decisionWith(changes), outcome, outcome.kind === 'failed' ? fault : null, noon)
  const memory = remembering({ streaks: { slow: 3, fast: 0, atMs: noon }, beforeHold: { quantity: 1, size: null } })

  it.each<readonly [string, Partial<Decision>, Outcome, object]>([
    [
      'a change: counts begin anew',
      { to: 3, memory },
      scaled(3),
      {
        lastChange: { atMs: noon, from: 2, to: 3 },
        streaks: { slow: 0, fast: 0 },
        expectedQuantities: [3],
        beforeHold: null
      }
    ],
    [
      'no change: they go on',
      { memory },
      unchanged,
      {
        lastChange: { atMs: ago(60), from: 1, to: 2 },
        streaks: { slow: 3 },
        expectedQuantities: [2],
        beforeHold: { quantity: 1 }
      }
    ],
    [
      'a change that failed may have been made',
      { to: 3 },
      failed,
      { expectedQuantities: [2, 3], faults: { sinceMs: noon, looks: 1 } }
    ],
    ['nothing to change, and it failed', {}, failed, { expectedQuantities: [2] }],
    [
      'another dyno type',
      { size },
      scaled(2),
      { lastChange: { atMs: noon, from: 2, to: 2, size }, expectedSizes: ['performance-m'] }
    ],
    [
      'a dyno type that failed may be there',
      { size },
      failed,
      { expectedSizes: ['Standard-1X', 'performance-m'], lastChange: { to: 2, from: 1 } }
    ],
    [
      'a dyno type that was refused is remembered',
      { size },
      refused,
      {
        sizeRefusal: { size: 'performance-m', atMs: noon, message: 'Heroku answered 422.' },
        expectedSizes: ['Standard-1X']
      }
    ],
    [
      'a look that saw nothing',
      { from: null, to: null },
      unchanged,
      { expectedQuantities: [2], expectedSizes: ['Standard-1X'] }
    ],
    [
      'during a hold what was before it stays known',
      { to: 3, memory: { ...memory, hold: hold(3) } },
      scaled(3),
      { beforeHold: { quantity: 1 } }
    ]
  ])('%s', (_, changes, outcome, expected) => {
    expect(after(changes, outcome)).toMatchObject(expected)
  })

  it('counts the looks of a fault from its first', () => {
    const failing = stateWith({ faults: { sinceMs: ago(10), looks: 2 } })
    expect(after({}, failed, failing).faults).toEqual({ sinceMs: ago(10), looks: 3 })
  })

  it('a change that seemed to fail was made after all', () => {
    const doubtful = stateWith({ expectedQuantities: [2, 5], lastChange: null })
    expect(after({ from: 5, to: 5 }, unchanged, doubtful).lastChange).toEqual({ atMs: noon, from: 2, to: 5 })
  })
})

describe('the list of changes', () => {
  const before = stateWith({ expectedQuantities: [2], expectedSizes: ['Standard-1X'] })
  const last = (changes: Partial<Decision>, outcome: Outcome) =>
    advance(before, decisionWith(changes), outcome, null, noon).changes.at(-1)
  const noticedHold: Hold = { ...hold(3), by: 'noticed' }

  it.each<readonly [string, Partial<Decision>, Outcome, object]>([
    [
      'ours, with its reason',
      { to: 3, reasons: because('demand') },
      scaled(3),
      { by: 'ours', code: 'demand', from: 2, to: 3 }
    ],
    [
      'asked for',
      { to: 3, reasons: because('manual-hold'), memory: remembering({ hold: hold(3) }) },
      scaled(3),
      { by: 'manual' }
    ],
    ['asked for once, without a hold', { to: 3, reasons: because('manual-hold') }, scaled(3), { by: 'manual' }],
    [
      'what others did goes on: ours',
      { to: 3, reasons: because('manual-hold'), memory: remembering({ hold: noticedHold }) },
      scaled(3),
      { by: 'ours' }
    ],
    [
      'the dyno type alone',
      { size, reasons: because('scheduled', 'resized') },
      scaled(2),
      { by: 'ours', code: 'resized', size }
    ],
    [
      'both at once',
      { to: 3, size, reasons: because('scheduled', 'resized') },
      scaled(3),
      { by: 'ours', code: 'scheduled', size }
    ],
    [
      'a dyno type that was asked for',
      { size, reasons: because('resized'), memory: remembering({ sizeHold: sizeHold('input') }) },
      scaled(2),
      { by: 'manual', code: 'resized' }
    ],
    [
      'by somebody else',
      { from: 4, to: 4, reasons: because('in-bounds') },
      unchanged,
      { by: 'external', from: 2, to: 4, message: 'somebody else changed 2 to 4' }
    ],
    [
      'by somebody else, as it was noticed',
      { from: 4, to: 4, reasons: because('manual-change-noticed') },
      unchanged,
      { by: 'external', message: 'because of manual-change-noticed' }
    ],
    [
      'a dyno type by somebody else',
      {
        size: { from: 'Basic', to: 'Basic' },
        memory: remembering({ sizeHold: sizeHold('noticed') }),
        reasons: because('manual-change-noticed')
      },
      unchanged,
      { by: 'external', from: 2, to: 2, size: { from: 'Standard-1X', to: 'Basic' } }
    ]
  ])('%s', (_, changes, outcome, expected) => {
    expect(last(changes, outcome)).toMatchObject(expected)
  })

  it.each<readonly [string, Partial<Decision>, Outcome]>([
    ['nothing where nothing changed', {}, unchanged],
    ['nothing where it failed', { to: 3, reasons: because('demand') }, failed],
    [
      'nothing where the dyno type was noticed before',
      { size: { from: 'Basic', to: 'Basic' }, memory: remembering({ sizeHold: sizeHold('noticed', ago(9)) }) },
      unchanged
    ]
  ])('%s', (_, changes, outcome) => {
    expect(last(changes, outcome)).toBeUndefined()
  })
})
