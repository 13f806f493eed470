import { serialQueue } from '../async.ts'
import type { EpochMs, State } from '../core/model.ts'
import type { Clock, StateStore } from '../ports.ts'
import { openLease } from './lease.ts'
import type { LeaderLease } from './lease.ts'
import { loadStoredState } from './stored-state.ts'
import type { StoredState } from './stored-state.ts'
import type { WorkingState } from './working-state.ts'

/** The state during one run: loaded, changed, merged with what other runs save, and saved. Nothing here rejects. */
export interface StateSession {
  readonly working: WorkingState
  readonly lease: LeaderLease
  /** `release`: gives the lease back. */
  readonly save: (lease: 'keep' | 'release') => Promise<void>
  /** Saves at once what other runs must know before Heroku is changed, where they can see it. */
  readonly saveBeforeChange: () => Promise<void>
  /** What was saved last, and when: `state` before the first save is what was loaded. */
  readonly saved: () => { readonly state: State; readonly atMs: EpochMs; readonly failedMs: EpochMs | null }
  readonly problems: StoredState['problems']
}

export interface StateSessionOptions {
  readonly store: StateStore
  readonly clock: Clock
  /** Run id and attempt. */
  readonly holder: string
  /** How long the lease is valid without another save. */
  readonly leaseMs: number
}

/** Loads the state and keeps it for one run. */
export async function openStateSession({ store, clock, holder, leaseMs }: StateSessionOptions): Promise<StateSession> {
  const stored = await loadStoredState(store, clock)
  const lease = openLease({ stored, pace: store.pace, clock, holder, durationMs: leaseMs })
  // One call of the store at a time, so that this run never conflicts with itself.
  const serially = serialQueue()
  const save: StateSession['save'] = (use) => serially(() => stored.write((state) => lease.leaseFor(state, use)))

  return {
    working: stored.working,
    lease: {
      ...lease,
      renew: async () => (lease.isAvailable() ? serially(lease.renew) : { role: lease.role(), hasMerged: false }),
      follow: () => serially(lease.follow)
    },
    save,
    saveBeforeChange: async () => {
      if (lease.isAvailable()) await save('keep')
    },
    saved: () => ({ state: stored.base(), ...stored.lastSave() }),
    problems: stored.problems
  }
}
