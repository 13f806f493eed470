import type { State } from '../../core/model.ts'
import type { StateStore } from '../../ports.ts'

/** Keeps the state as long as the process lives. */
export function memoryStore(): StateStore {
  let kept: State | null = null
  return {
    pace: 'once',
    load: () => Promise.resolve(kept === null ? { kind: 'empty' } : { kind: 'loaded', state: kept }),
    save: (state) => {
      kept = state
      return Promise.resolve({ kind: 'saved' })
    }
  }
}
