import type { StateStore } from '../../ports.ts'
import type { StoreKind } from './store.ts'

export const noneKind = {
  kind: 'none',
  usage: 'none',
  takesToken: false,
  mistakes: () => [],
  needsRepository: null,
  open: () => noStore()
} satisfies StoreKind

/** Forgets everything: each run starts anew. */
export function noStore(): StateStore {
  return {
    pace: 'once',
    keeps: 'nothing',
    load: () => Promise.resolve({ kind: 'empty' }),
    save: () => Promise.resolve({ kind: 'saved' })
  }
}
