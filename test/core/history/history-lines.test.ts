import { expect, it } from 'vitest'
import { packed } from '../../../src/core/history/points.ts'
import { freshState } from '../../../src/core/decide/advance.ts'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { historyLines } from '../../../src/core/history/history-lines.ts'
import type { State } from '../../../src/core/model.ts'
import { noon, stateWith } from '../../run/looks.ts'
import { point } from './histories.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const state: State = {
  ...freshState,
  apps: {
    sharp: {
      web: stateWith({
        history: {
          ...freshHistory,
          hours: packed([point(-600)]),
          tenMinutes: packed([point(-60)]),
          looks: [point(0, { bounds: null, responseMs: null })]
        },
        changes: [
          { atMs: noon - minuteMs, from: 1, to: 2, by: 'ours', code: 'scheduled', message: 'a "reason"\nof two lines' }
        ]
      })
    },
    other: { worker: stateWith({ history: { ...freshHistory, looks: [point(-30)] } }) }
  }
}
const look = {
  kind: 'look',
  app: 'sharp',
  process: 'web',
  quantity: 2,
  floor: 2,
  ceiling: 6,
  responseMs: 180,
  demand: 140,
  verdict: 'up'
}

it('every point and every change is a line of its own, oldest first', () => {
  const lines = historyLines(state, 0)
  expect(lines.every(({ text }) => !text.includes('\n'))).toBe(true)
  expect(lines.map(({ text }) => JSON.parse(text) as unknown)).toEqual([
    { at: '2026-11-22T02:00:00.000Z', ...look },
    { at: '2026-11-22T11:00:00.000Z', ...look },
    { at: '2026-11-22T11:30:00.000Z', ...look, app: 'other', process: 'worker' },
    {
      at: '2026-11-22T11:59:00.000Z',
      kind: 'change',
      app: 'sharp',
      process: 'web',
      from: 1,
      to: 2,
      by: 'ours',
      code: 'scheduled',
      message: 'a "reason"\nof two lines'
    },
    { at: '2026-11-22T12:00:00.000Z', ...look, floor: null, ceiling: null, responseMs: null }
  ])
})

it('what is written already is left out', () => {
  expect(historyLines(state, noon - minuteMs).map(({ atMs }) => atMs)).toEqual([noon])
})
