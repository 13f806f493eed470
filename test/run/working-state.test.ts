import { expect, it } from 'vitest'
import { freshState } from '../../src/core/decide/advance.ts'
import { workingState } from '../../src/run/working-state.ts'
import type { State } from '../../src/core/model.ts'
import { noon, stateWith } from './looks.ts'

const web = { app: 'sharp', process: 'web' }
const worker = { app: 'sharp', process: 'worker' }
const first = stateWith({ expectedQuantities: [1] })
const second = stateWith({ expectedQuantities: [2] })
const start: State = {
  ...freshState,
  lastLookMs: noon,
  gapsMs: [7],
  apps: { sharp: { web: first }, other: { web: first } }
}

it('what a look made of one process type is in the whole, and nothing else is changed', () => {
  const state = workingState(start)
  state.setProcess(worker, null, second)
  state.setProcess(web, first, second)
  expect(state.processOf(web)).toBe(second)
  expect(state.whole()).toEqual({ ...start, apps: { sharp: { web: second, worker: second }, other: { web: first } } })
  expect(state.whole(), 'the same, as long as nothing changes').toBe(state.whole())
  expect(state.pastLooks()).toMatchObject({ lastLookMs: noon, gapsMs: [7] })
  expect(start.apps).toEqual({ sharp: { web: first }, other: { web: first } })
})

it('what another run has saved of a process type since a look began is not lost', () => {
  const state = workingState(start)
  const hold = { quantity: 5, by: 'input', sinceMs: noon, untilMs: noon + 1 } as const
  state.replace({ ...start, apps: { sharp: { web: { ...first, hold } } } })
  state.setProcess(web, first, second)
  expect(state.processOf(web)).toMatchObject({ hold, expectedQuantities: [1, 2] })
})

it('a state that takes its place takes the place of all of it', () => {
  const state = workingState(start)
  state.setProcess(web, first, second)
  state.replace(freshState)
  expect([state.whole(), state.processOf(web)]).toEqual([freshState, null])
})

it('an app may have a name that objects know already', () => {
  const state = workingState(freshState)
  const odd = { app: 'constructor', process: 'web' }
  expect(state.processOf(odd)).toBeNull()
  state.setProcess(odd, null, first)
  expect([state.processOf(odd), state.whole().apps]).toEqual([first, { constructor: { web: first } }])
})
