import { expect, test } from 'vitest'
import { noStore } from '../../../src/adapters/stores/none.ts'
import { stateOf } from './document/states.ts'

test('takes what is saved and forgets it', async () => {
  const store = noStore()
  expect(await store.load()).toEqual({ kind: 'empty' })
  expect(await store.save(stateOf(1))).toEqual({ kind: 'saved' })
  expect(await store.load()).toEqual({ kind: 'empty' })
})
