import { expect, it } from 'vitest'
import { isDownByPlan, isPinged, isZeroByPlan } from '../../../src/core/decide/expected-down.ts'
import type { ManualRequest, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, stateWith } from '../../run/looks.ts'
import { ago } from './table.ts'

const left = (...expectedQuantities: readonly number[]): ProcessState => stateWith({ expectedQuantities })
const rescued: ProcessState = stateWith({
  expectedQuantities: [0],
  recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(5), gaveUp: false } }
})
const scale = (quantity: number): ManualRequest => ({ kind: 'scale', quantity, hold: { kind: 'for', ms: 1 } })
const heldAtZero = stateWith({ hold: { quantity: 0, by: 'input', sinceMs: ago(5), untilMs: noon + 1 } })

it.each<
  readonly [
    string,
    readonly string[],
    ProcessState | null,
    ManualRequest | null,
    number | null,
    readonly [pinged: boolean, zero: boolean, down: boolean]
  ]
>([
  ['the schedule says 0', ['0'], left(2), null, 2, [false, true, true]],
  ['it says 1', ['1'], left(1), null, 1, [true, false, false]],
  ['it allows 0, and nothing runs', ['0-2'], left(0), null, 0, [false, false, true]],
  ['it allows 0, and something runs', ['0-2'], left(1), null, 1, [true, false, false]],
  ['it allows 0, and something should run', ['0-2'], left(1), null, 0, [true, false, false]],
  ['it allows 0 amid a rescue', ['0-2'], rescued, null, 0, [true, false, false]],
  ['it wants one, and nothing runs as we left it', ['1-2'], left(0), null, 0, [false, false, false]],
  ['no window holds, and nothing runs', ['mon 2'], left(0), null, 0, [false, false, true]],
  ['a person asks for 0', ['2'], left(2), scale(0), 2, [false, true, true]],
  ['or for more than the schedule, and nothing runs yet', ['0'], left(0), scale(2), 0, [false, false, true]],
  ['a hold at 0', ['2'], heldAtZero, null, 0, [false, true, true]],
  ['is ended', ['2'], heldAtZero, { kind: 'resume' }, 0, [false, false, false]],
  ['what runs is not known, and we left something', ['0-2'], left(2), null, null, [true, false, false]],
  ['or nothing', ['0-2'], left(0), null, null, [false, false, true]]
])('%s', (_, schedule, state, request, quantity, [pinged, zero, down]) => {
  const question = { policy: policyWith({ schedule }), state, request, quantity, nowMs: noon }
  expect([isPinged(question), isZeroByPlan(question), isDownByPlan(question)]).toEqual([pinged, zero, down])
  expect(isPinged({ ...question, policy: policyWith({ schedule, probe: null }) })).toBe(false)
})
