import { describe, expect, test } from 'vitest'
import type { ProcessState } from '../../../../src/core/model.ts'
import { encode, encodeReadable } from '../../../../src/adapters/stores/document/codec.ts'
import { changesOf, historyWith, processWith, stateOf, decoded } from './states.ts'

describe.each([
  ['one line', encode],
  ['readable JSON', encodeReadable]
])('a document as %s', (_name, form) => {
  test('of 1,000 apps with two processes that are watched fits, and is read back', () => {
    const watched = (seed: number): ProcessState => ({
      ...processWith(12, seed),
      changes: changesOf(50),
      history: historyWith(300_000, seed)
    })
    const apps = Object.fromEntries(
      Array.from(
        { length: 1_000 },
        (_, index) => [`app-${index}`, { web: watched(index % 50), worker: watched(index % 7) }] as const
      )
    )
    const text = form({ ...stateOf(1), apps })
    expect(text.length).toBeLessThan(8_000_000)
    expect(decoded(text).apps['app-999']?.['worker']?.lastChange).toEqual(watched(5).lastChange)
  })
})
