import { describe, expect, it } from 'vitest'
import { advance, sizeAfter } from '../../../src/core/decide/advance.ts'
import { freshHistory, freshMemory } from '../../../src/core/decide/memory.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import type { ChangeRecord, Decision, Outcome, PlatformFault, ProcessState } from '../../../src/core/model.ts'
import { decisionWith, noon, stateWith } from '../../run/looks.ts'
import { ago } from './table.ts'

const fault: PlatformFault = { kind: 'transient', scope: 'app', message: 'Heroku answered 503.' }
const deploy: PlatformFault = { ...fault, isDeploy: true }
const unchanged: Outcome = { kind: 'unchanged' }
const failed: Outcome = { kind: 'failed', fault }
const scaled = (quantity: number): Outcome => ({ kind: 'scaled', quantity })
const limited: Outcome = { kind: 'limited', quantity: 4, limit: 4 }
const size = { from: 'Standard-1X', to: 'performance-m' }
const moves = decisionWith({ from: 2, to: 6 })
const after = (state: ProcessState | null, decision: Decision, outcome: Outcome, seen: PlatformFault | null = null) =>
  advance(state, decision, outcome, seen, noon)

describe('faults in a row', () => {
  it.each<readonly [string, ProcessState['faults'], PlatformFault | null, ProcessState['faults']]>([
    ['a deploy is named', null, deploy, { sinceMs: noon, looks: 1, isDeploy: true }],
    [
      'and counted on',
      { sinceMs: ago(5), looks: 3, isDeploy: true },
      deploy,
      { sinceMs: ago(5), looks: 4, isDeploy: true }
    ],
    [
      'other faults begin anew after it',
      { sinceMs: ago(5), looks: 3, isDeploy: true },
      fault,
      { sinceMs: noon, looks: 1 }
    ],
    ['and it after them', { sinceMs: ago(5), looks: 3 }, deploy, { sinceMs: noon, looks: 1, isDeploy: true }],
    ['are over with the first look without', { sinceMs: ago(5), looks: 3 }, null, null]
  ])('%s', (_, faults, seen, counted) => {
    expect(after(stateWith({ faults }), moves, failed, seen).faults).toEqual(counted)
  })
})

describe('what is kept of the state before', () => {
  const change: ChangeRecord = { atMs: ago(9), from: 1, to: 2, by: 'ours', code: 'demand', message: '' }
  const intents = [{ run: 'r', atMs: ago(1), from: 2, to: 3 }]
  const history = { ...freshHistory, month: null, looks: [] }

  it('intents and history, whatever was decided', () => {
    const state = after(stateWith({ intents, history }), decisionWith(), unchanged)
    expect(state.intents).toBe(intents)
    expect(state.history).toBe(history)
  })

  it('at the first look nothing', () => {
    expect(after(null, decisionWith(), unchanged)).toMatchObject({ intents: [], changes: [], history: freshHistory })
    expect(after(null, decisionWith({ from: null, to: null }), unchanged)).toMatchObject({
      expectedQuantities: [],
      expectedSizes: []
    })
  })

  it('the last 50 changes', () => {
    const changes = Array.from({ length: 50 }, (_, index) => ({ ...change, atMs: ago(100 - index) }))
    const kept = after(stateWith({ changes, expectedQuantities: [2] }), moves, scaled(6)).changes
    expect([kept.length, kept[0]?.atMs, kept.at(-1)?.to]).toEqual([50, ago(99), 6])
  })
})

describe('a change', () => {
  it.each<readonly [string, ProcessState | null, Decision, Outcome, ProcessState['lastChange']]>([
    [
      'of which fewer were allowed, with its dyno type',
      null,
      { ...moves, size },
      limited,
      { atMs: noon, from: 2, to: 4, size }
    ],
    ['that failed is none', null, { ...moves, size }, failed, null],
    ['in a dry run is none', null, { ...moves, size }, { kind: 'dry-run' }, null],
    [
      'of the dyno type that was refused is one of the quantity',
      null,
      { ...moves, size },
      { kind: 'size-refused', quantity: 3, fault },
      { atMs: noon, from: 2, to: 3 }
    ],
    ['cannot be told where nothing was read', null, decisionWith({ from: null, to: null }), scaled(3), null],
    ['nor where it is not known what is left', null, decisionWith({ from: null, to: 3 }), failed, null],
    [
      'that seemed to fail, and was not made',
      stateWith({ expectedQuantities: [2, 5] }),
      decisionWith(),
      unchanged,
      null
    ],
    [
      'that somebody else made after one that failed',
      stateWith({ expectedQuantities: [2, 5] }),
      decisionWith({ from: 4, to: 4 }),
      unchanged,
      null
    ],
    [
      'was not made where only one was expected',
      stateWith({ expectedQuantities: [2] }),
      decisionWith({ from: 5, to: 5 }),
      unchanged,
      null
    ]
  ])('%s', (_, state, decision, outcome, lastChange) => {
    expect(after(state, decision, outcome).lastChange).toEqual(lastChange)
  })

  it('that was made after all makes counts begin anew', () => {
    const memory = { ...freshMemory, streaks: { slow: 3, fast: 0, atMs: noon } }
    const state = stateWith({ expectedQuantities: [2, 5] })
    expect(after(state, decisionWith({ from: 5, to: 5, memory }), unchanged).streaks.slow).toBe(0)
    expect(after(state, decisionWith({ memory }), unchanged).streaks.slow).toBe(3)
  })

  it('that failed may have been made, or another one in its place', () => {
    const decision = decisionWith({ from: 2, to: 5, size: { from: 'eco', to: 'basic' } })
    const maybe = { quantity: 4, size: 'standard-1x' }
    const state = after(null, decision, { ...failed, maybe })
    expect([state.expectedQuantities, state.expectedSizes]).toEqual([
      [2, 5, 4],
      ['eco', 'basic', 'standard-1x']
    ])
    expect(after(state, decisionWith({ from: 4, to: 4 }), unchanged).lastChange).toMatchObject({ from: 2, to: 4 })
    expect(after(state, decisionWith({ from: 4, to: 4 }), unchanged).changes).toEqual([])
  })

  it('that failed may have been made only where one was asked for', () => {
    expect(after(null, decisionWith({ from: 2, to: null }), failed).expectedQuantities).toEqual([2])
    expect(
      after(stateWith({ expectedQuantities: [7] }), decisionWith({ from: null, to: 6 }), failed).expectedQuantities
    ).toEqual([7])
  })

  it.each<readonly [string, ProcessState | null, Decision]>([
    ['at the first look', null, decisionWith({ from: 5 })],
    ['where nothing is known of what we left', stateWith(), decisionWith({ from: 5 })],
    ['where it was not read', stateWith({ expectedQuantities: [2] }), decisionWith({ from: null, to: null })]
  ])('by others is not noticed %s', (_, state, decision) => {
    expect(after(state, decision, unchanged).changes).toEqual([])
  })

  it('by others has a dyno type only where that changed', () => {
    const noticed = {
      ...freshMemory,
      sizeHold: { size: 'basic', by: 'noticed', sinceMs: noon, untilMs: noon + 1 }
    } as const
    const seen = { from: 'Basic', to: 'Basic' }
    const changeOf = (expectedSizes: readonly string[], decision: Partial<Decision>): ChangeRecord['size'] =>
      after(
        stateWith({ expectedQuantities: [2], expectedSizes }),
        decisionWith({ from: 3, to: 3, ...decision }),
        unchanged
      ).changes[0]?.size
    expect(changeOf(['Eco'], { size: seen, memory: noticed })).toEqual({ from: 'Eco', to: 'Basic' })
    expect(changeOf(['Eco'], { size: seen })).toBeUndefined()
    expect(changeOf(['Eco'], { memory: noticed })).toBeUndefined()
    expect(changeOf([], { size: seen, memory: noticed })).toBeUndefined()
  })

  it('by a hold of the dyno type is a person’s where that is what changed', () => {
    const memory = {
      ...freshMemory,
      sizeHold: { size: 'basic', by: 'input', sinceMs: noon, untilMs: noon + 1 }
    } as const
    const by = (code: 'resized' | 'demand', decided: Partial<Decision>): string | undefined =>
      after(null, decisionWith({ memory, reasons: [{ code, message: '' }], ...decided }), scaled(3)).changes[0]?.by
    expect([by('resized', { size, from: 3 }), by('demand', { from: 2, to: 3 })]).toEqual(['manual', 'ours'])
  })

  it('without a reason is not in the list', () => {
    expect(after(null, decisionWith({ from: 2, to: 3, reasons: [] }), scaled(3)).changes).toEqual([])
  })

  it('with its limit, where more was asked for than the bounds allowed', () => {
    const reasons = [
      { code: 'demand', message: '5 dynos' },
      { code: 'clamped', message: '3 instead of 5: the bounds are 1-3' }
    ] as const
    expect(after(null, decisionWith({ from: 2, to: 3, reasons }), scaled(3)).changes).toMatchObject([
      { code: 'demand', message: '5 dynos; 3 instead of 5: the bounds are 1-3' }
    ])
  })
})

describe('the dyno type of a look', () => {
  const recent = (sizeBefore: object): ProcessState['recent'] => [
    { atMs: ago(5), from: 2, to: 2, verdict: 'up', medianMs: 1, answers: [], ...sizeBefore }
  ]
  const stays = { from: 'Standard-1X', to: 'Standard-1X' }
  const resized: ChangeRecord = { atMs: ago(90), from: 2, to: 2, size, by: 'ours', code: 'resized', message: '' }
  const plain: ChangeRecord = { atMs: ago(90), from: 1, to: 2, by: 'ours', code: 'demand', message: '' }
  it.each<readonly [string, ProcessState | null, Decision['size'], string | undefined]>([
    ['is not told where it never changed', stateWith({ recent: recent({}), changes: [plain] }), stays, undefined],
    ['nor at the first look', null, stays, undefined],
    [
      'is told where the look before told it',
      stateWith({ recent: recent({ size: 'standard-1x' }) }),
      stays,
      'standard-1x'
    ],
    ['and where it changed in what is remembered', stateWith({ changes: [resized, plain] }), stays, 'standard-1x'],
    ['not where it is not known', stateWith({ changes: [resized] }), undefined, undefined]
  ])('%s', (_, state, seen, told) => {
    const decision = seen === undefined ? decisionWith() : decisionWith({ size: seen })
    expect(after(state, decision, unchanged).recent.at(-1)?.size).toBe(told)
  })

  it('is known after a change of which fewer were allowed', () => {
    expect(sizeAfter(decisionWith({ size }), limited)).toBe('performance-m')
  })
})

it('a deploy refuses a change for now', () => {
  const later = noon + 5 * minuteMs
  const first = advance(null, moves, { kind: 'failed', fault: deploy }, deploy, noon)
  expect(advance(first, moves, { kind: 'failed', fault: deploy }, deploy, later).faults).toEqual({
    sinceMs: noon,
    looks: 2,
    isDeploy: true
  })
})
