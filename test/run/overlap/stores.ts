import { freshState } from '../../../src/core/decide/advance.ts'
import type { State } from '../../../src/core/model.ts'
import type { LoadedState, StateStore } from '../../../src/ports.ts'
import type { Gate } from '../scheduler.ts'

/** `file`: a save is one step. `variable`: GitHub cannot write on condition, so it reads, writes and reads back. `cache`: each save is an entry of its own. */
export const storeNames = ['file', 'variable', 'cache'] as const
export type StoreName = (typeof storeNames)[number]

/** What several runs share, each through a store of its own. */
export interface SharedState {
  readonly current: () => State
  readonly open: (gate: Gate) => StateStore
}

export function sharedState(name: StoreName): SharedState {
  /** The document, or the entries of the cache in their order. */
  const documents: State[] = []
  const current = (): State | null =>
    documents.reduce<State | null>(
      (best, one) => (best === null || name !== 'cache' || one.sequence >= best.sequence ? one : best),
      null
    )
  const found = (): LoadedState => {
    const state = current()
    return state === null ? { kind: 'empty' } : { kind: 'loaded', state: structuredClone(state) }
  }
  const put = (state: State): { readonly kind: 'saved' } => {
    documents.push(structuredClone(state))
    return { kind: 'saved' }
  }
  const save = async (gate: Gate, state: State): ReturnType<StateStore['save']> => {
    if (name === 'cache') return gate(() => Promise.resolve(put(state)))
    const newer = (): State | null => {
      const stored = current()
      return stored !== null && stored.sequence >= state.sequence ? structuredClone(stored) : null
    }
    if (name === 'file')
      return gate(() => {
        const conflict = newer()
        return Promise.resolve(conflict === null ? put(state) : { kind: 'conflict', state: conflict })
      })
    const conflict = await gate(() => Promise.resolve(newer()))
    if (conflict !== null) return { kind: 'conflict', state: conflict }
    await gate(() => Promise.resolve(put(state)))
    const other = await gate(() => Promise.resolve(current()))
    const isOurs = other === null || state.saves.every((save) => other.saves.includes(save))
    return isOurs ? { kind: 'saved' } : { kind: 'conflict', state: structuredClone(other) }
  }
  return {
    current: () => current() ?? freshState,
    open: (gate) => ({
      pace: name === 'cache' ? 'once' : 'often',
      load: () => gate(() => Promise.resolve(found())),
      save: (state) => save(gate, state)
    })
  }
}
