import { describe, expect, it } from 'vitest'
import { minuteMs } from '../../../src/core/durations.ts'
import { isExternal } from '../../../src/core/decide/hold.ts'
import { isExternalSize } from '../../../src/core/decide/size-plan.ts'
import { intentsAfter, lateChange, withOwnChanges } from '../../../src/core/decide/own-changes.ts'
import type { Evidence } from '../../../src/core/decide/own-changes.ts'
import type { ChangeIntent } from '../../../src/core/model.ts'
import { noon, stateWith } from '../../run/looks.ts'

const intent = (from: number, to: number, changes: Partial<ChangeIntent> = {}): ChangeIntent => ({
  atMs: noon,
  from,
  to,
  run: '7-1',
  ...changes
})

const running = (quantity: number, size = 'Standard-1X'): { readonly quantity: number; readonly size: string } => ({
  quantity,
  size
})

describe('a quantity that we did not leave', () => {
  it.each<readonly [string, readonly ChangeIntent[], number, Evidence, 'ours' | 'somebody else']>([
    ['is what a run was about to set', [intent(2, 3)], 3, 'complete', 'ours'],
    ['is less, as Heroku may have allowed fewer', [intent(2, 6)], 4, 'complete', 'ours'],
    ['is more than a run was about to set', [intent(2, 3)], 5, 'complete', 'somebody else'],
    ['is between, where a run was about to scale in', [intent(6, 2)], 4, 'complete', 'somebody else'],
    [
      'is what the first of two runs was about to set',
      [intent(2, 3), intent(3, 6, { run: '8-1' })],
      3,
      'complete',
      'ours'
    ],
    ['no run was about to set anything', [], 3, 'complete', 'somebody else'],
    ['a run is missing', [], 3, 'incomplete', 'ours'],
    ['a run is missing, and 0 runs', [], 0, 'incomplete', 'ours']
  ])('%s', (_, intents, found, evidence, whose) => {
    const state = withOwnChanges(stateWith({ expectedQuantities: [2], intents }), running(found), evidence)
    expect(isExternal(state!, found)).toBe(whose === 'somebody else')
  })

  it.each<readonly [string, readonly ChangeIntent[], Evidence, 'ours' | 'somebody else']>([
    ['is what a run was about to set', [intent(2, 2, { size: 'standard-2x' })], 'complete', 'ours'],
    ['is another than a run was about to set', [intent(2, 3, { size: 'performance-m' })], 'complete', 'somebody else'],
    ['no run was about to set one', [], 'complete', 'somebody else'],
    ['a run is missing', [], 'incomplete', 'ours']
  ])('and a dyno type: %s', (_, intents, evidence, whose) => {
    const before = stateWith({ expectedQuantities: [2], expectedSizes: ['Standard-1X'], intents })
    const state = withOwnChanges(before, running(2, 'Standard-2X'), evidence)
    expect(isExternalSize(state!.expectedSizes, 'Standard-2X')).toBe(whose === 'somebody else')
  })

  it('is known with what ran before it', () => {
    const state = stateWith({ expectedQuantities: [2], intents: [intent(2, 6)] })
    expect(withOwnChanges(state, running(6), 'complete')).toMatchObject({ expectedQuantities: [2, 6] })
    expect(withOwnChanges(stateWith({ expectedQuantities: [2] }), running(5), 'incomplete')).toMatchObject({
      expectedQuantities: [2, 5]
    })
  })
})

it.each([
  ['what we left', stateWith({ expectedQuantities: [2], intents: [intent(2, 6)] }), 2],
  ['what nobody knows', stateWith(), 5],
  ['what could not be read', stateWith({ expectedQuantities: [2] }), null],
  ['a first look', null, 3]
] as const)('%s changes nothing of the state', (_, state, found) => {
  expect(withOwnChanges(state, found === null ? null : running(found), 'incomplete')).toBe(state)
})

describe('a change of which no run has told', () => {
  const resized = intent(2, 2, { size: 'standard-2x' })
  it.each<
    readonly [string, readonly number[], readonly ChangeIntent[], ReturnType<typeof running>, ChangeIntent | null]
  >([
    ['is what another run was about to set', [2], [intent(2, 3)], running(3), intent(2, 3)],
    ['is that of the very first run', [], [intent(2, 3)], running(3), intent(2, 3)],
    ['is one that was refused before', [2, 3], [intent(2, 3)], running(3), intent(2, 3)],
    ['is none where it is refused again', [2, 3], [intent(2, 3)], running(2), null],
    ['is less, as Heroku may have allowed fewer', [2], [intent(2, 6)], running(4), intent(2, 6)],
    ['is a dyno type', [2], [resized], running(2, 'Standard-2X'), resized],
    ['is none where nothing was changed', [2], [intent(2, 3)], running(2), null],
    ['is none at the next look', [3], [intent(2, 3)], running(3), null],
    ['is none that this run was about to make', [2], [intent(2, 3, { run: 'me' })], running(3), null],
    ['is none where somebody else changed it', [2], [intent(2, 3)], running(5), null],
    ['is none with another dyno type', [2], [resized], running(2, 'Performance-M'), null]
  ])('%s', (_, expectedQuantities, intents, found, expected) => {
    const state = stateWith({ expectedQuantities, expectedSizes: ['Standard-1X'], intents })
    expect(lateChange(state, found, 'me')).toEqual(expected)
  })
})

it('intents stay while another run may yet act on them', () => {
  const own = intent(2, 3, { run: 'me' })
  const old = intent(2, 3, { atMs: noon - 6 * minuteMs })
  const young = intent(2, 3, { atMs: noon - 4 * minuteMs })
  const made = intent(1, 2)
  const all = [own, old, young, made]
  expect(intentsAfter(all, { run: 'me', found: 2, nowMs: noon })).toEqual([young])
  expect(intentsAfter(all, { run: 'me', found: null, nowMs: noon })).toEqual(all)
})
