import { expect, it } from 'vitest'
import { freshState } from '../../src/core/decide/advance.ts'
import type { State } from '../../src/core/model.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { loadStoredState } from '../../src/run/stored-state.ts'
import type { StoredState } from '../../src/run/stored-state.ts'
import type { SavedState, StateStore } from '../../src/ports.ts'
import { noon, stateWith } from './looks.ts'

const web = { app: 'sharp', process: 'web' }
const hold = { quantity: 5, by: 'input', sinceMs: noon, untilMs: noon + 1 } as const
const often = { progress: 'done', tries: 1 } as const

/** A store that tells of a conflict, unless a save comes in the moment between another's reading and writing. */
function sharedStore(): StateStore & { stored: State; isBlind: boolean; failures: SavedState[] } {
  const store: ReturnType<typeof sharedStore> = {
    stored: {
      ...freshState,
      sequence: 5,
      saves: ['99-1 5'],
      apps: { sharp: { web: stateWith({ expectedQuantities: [2] }) } }
    },
    isBlind: false,
    failures: [],
    pace: 'often',
    load: () => Promise.resolve({ kind: 'loaded', state: store.stored }),
    save: (state) => {
      const failure = store.failures.shift()
      if (failure !== undefined) return Promise.resolve(failure)
      if (!store.isBlind && store.stored.sequence >= state.sequence)
        return Promise.resolve({ kind: 'conflict', state: store.stored })
      store.stored = state
      return Promise.resolve({ kind: 'saved' })
    }
  }
  return store
}

const open = (store: StateStore, holder: string): Promise<StoredState> =>
  loadStoredState({ store, clock: virtualClock(noon), holder, runNumber: null })

it('what another run overwrote is saved again', async () => {
  const store = sharedStore()
  const [ours, theirs] = [await open(store, '101-1'), await open(store, '102-1')]
  ours.working.setProcess(web, ours.working.processOf(web), stateWith({ expectedQuantities: [2], hold }))
  await ours.write(() => null, often)
  store.isBlind = true
  await theirs.write(() => null, often)
  expect(store.stored.apps['sharp']?.['web']?.hold).toBeNull()
  store.isBlind = false
  await ours.write(() => null, often)
  expect(store.stored).toMatchObject({ sequence: 7, apps: { sharp: { web: { hold } } } })
})

it('a save that fails once is tried again where that is asked for, and nothing is said of it', async () => {
  const store = sharedStore()
  const failed: SavedState = { kind: 'failed', cause: 'transient', warning: 'It answered 503.' }
  const state = await open(store, '101-1')
  store.failures.push(failed)
  await state.write(() => null, { progress: 'done', tries: 2 })
  expect([store.stored.sequence, state.problems().warnings, state.lastSave().failedMs]).toEqual([6, [], null])
  store.failures.push(failed, failed)
  await state.write(() => null, { progress: 'done', tries: 2 })
  expect([store.stored.sequence, state.problems().warnings]).toEqual([6, ['It answered 503.']])
})
