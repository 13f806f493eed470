import type { StateStore } from '../../ports.ts'

/** Forgets everything: each run starts anew. */
export function noStore(): StateStore {
  return {
    pace: 'once',
    load: () => Promise.resolve({ kind: 'empty' }),
    save: () => Promise.resolve({ kind: 'saved' })
  }
}
