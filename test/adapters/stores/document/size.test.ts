import { describe, expect, it } from 'vitest'
import { unpacked } from '../../../../src/core/history/points.ts'
import type { History, State } from '../../../../src/core/model.ts'
import { decode, encode, encodeForVariable } from '../../../../src/adapters/stores/document/codec.ts'
import { changesOf, processWith, stateOf } from './states.ts'
import { historyOfDays } from './years.ts'

/** As large as a state of so many apps gets, besides the charts. */
function stateWith(histories: readonly History[]): State {
  const apps = Object.fromEntries(
    histories.map(
      (history, index) =>
        [
          `sharp-mountain-${4005 + index}`,
          { web: { ...processWith(12, index), changes: changesOf(50), history } }
        ] as const
    )
  )
  return { ...stateOf(1, 200), lastLookMs: histories[0]?.looks.at(-1)?.atMs ?? null, apps }
}

function variableOf(state: State): { readonly text: string; readonly kept: State } {
  const encoded = encodeForVariable(state)
  const decoded = decode(encoded.kind === 'encoded' ? encoded.text : '')
  if (encoded.kind !== 'encoded' || decoded.kind !== 'loaded') throw new Error('it does not fit')
  return { text: encoded.text, kept: decoded.state }
}

const cron = (seed: number, days: number): History => historyOfDays(days, 22 * 60_000, seed)
const watched = (seed: number): History => historyOfDays(36, 30_000, seed)

describe('one app, whole in a variable', () => {
  it.each([
    ['after a year of 65 runs a day', cron(1, 365), 15_000],
    ['after five weeks of looks every 30 s, from when on it does not grow', watched(1), 25_000]
  ])('%s', (_, history, most) => {
    const state = stateWith([history])
    const { text, kept } = variableOf(state)
    expect(kept).toEqual(state)
    expect(text.length).toBeLessThan(most)
    expect(text.length).toBeGreaterThan(most / 2)
  })
})

describe('twenty apps', () => {
  it('on cron fit into a variable with the hours of days, and everything that decides', () => {
    const state = stateWith(Array.from({ length: 20 }, (_, seed) => cron(seed, 50)))
    const { text, kept } = variableOf(state)
    expect(text.length).toBeLessThanOrEqual(40_000)
    for (const app of Object.values(kept.apps)) {
      expect(app['web']?.recent).toHaveLength(12)
      expect(unpacked(app['web']?.history.hours ?? '').length).toBeGreaterThan(100)
    }
  })

  it('are whole in a cache or a file', () => {
    const state = stateWith(Array.from({ length: 20 }, (_, seed) => cron(seed, 50)))
    const decoded = decode(encode(state))
    expect(decoded).toEqual({ kind: 'loaded', state })
  })
})
