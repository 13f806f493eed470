import { expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/stores/memory.ts'
import { freshState } from '../../../src/core/decide/advance.ts'

it('keeps the last state that was saved, for whoever loads it next', async () => {
  const store = memoryStore()
  expect(await store.load()).toEqual({ kind: 'empty' })
  await store.save({ ...freshState, sequence: 1 })
  await store.save({ ...freshState, sequence: 2 })
  expect(await store.load()).toEqual({ kind: 'loaded', state: { ...freshState, sequence: 2 } })
  expect(await memoryStore().load()).toEqual({ kind: 'empty' })
})
