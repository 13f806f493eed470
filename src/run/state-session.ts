import { serialQueue } from '../async.ts'
import { freshState } from '../core/decide/advance.ts'
import type { Evidence } from '../core/decide/own-changes.ts'
import type { EpochMs, State } from '../core/model.ts'
import type { StateStore } from '../ports.ts'
import { openLease } from './lease.ts'
import type { LeaderLease, LeaseStep } from './lease.ts'
import { loadStoredState } from './stored-state.ts'
import type { StoredState, StoredStateOptions } from './stored-state.ts'
import type { WorkingState } from './working-state.ts'

/** The state during one run: loaded, changed, merged with what other runs save, and saved. Nothing here rejects. */
export interface StateSession {
  readonly working: WorkingState
  readonly lease: Pick<LeaderLease, 'role' | 'current' | 'isSecured' | 'renew' | 'follow'>
  /** Saves while the run goes on. */
  readonly save: () => Promise<void>
  /** Saves for the last time and gives the lease back; tries it again where this run was about to change something. */
  readonly close: () => Promise<void>
  /** Before Heroku is changed: saves the intents of the working state, with the lease where there is one, so that they outlive this run. */
  readonly announce: LeaderLease['announce']
  /** Reads what other runs have saved, before a difference is believed to be made by somebody else. */
  readonly readAgain: () => Promise<{ readonly evidence: Evidence; readonly hasMerged: boolean }>
  /** When something that other runs saved was merged in last; null: never. */
  readonly mergedMs: () => EpochMs | null
  /** Whether every run until now is known, as far as this one can tell without reading again. */
  readonly evidence: () => Evidence
  /** What was saved last, and when: `state` before the first save is what was loaded. */
  readonly saved: () => { readonly state: State; readonly atMs: EpochMs; readonly failedMs: EpochMs | null }
  /** Whether what this run makes of the state is being kept, as far as is known. */
  readonly isKept: () => boolean
  readonly keeps: StateStore['keeps']
  readonly problems: StoredState['problems']
  /** Run id and attempt. */
  readonly holder: string
}

export interface StateSessionOptions extends StoredStateOptions {
  /** How long the lease is valid without another save. */
  readonly leaseMs: number
}

/** Loads the state and keeps it for one run. */
export async function openStateSession(options: StateSessionOptions): Promise<StateSession> {
  // Longer than a screen, as it is the list of what can be done with the state above it.
  const { store, clock, holder, leaseMs } = options
  const stored = await loadStoredState(options)
  const lease = openLease({ stored, pace: store.pace, clock, holder, durationMs: leaseMs })
  // One call of the store at a time, so that this run never conflicts with itself.
  const serially = serialQueue()
  const evidence = (): Evidence => (stored.lacksRuns() ? 'incomplete' : 'complete')
  const unchanged = (): LeaseStep => ({ role: lease.role(), hasMerged: false })
  let hasAnnounced = false
  /** One that has not begun: it takes along what else is announced until then. */
  let waiting: Promise<LeaseStep> | null = null

  /** A store that takes one entry a save gets one: it says that this run is under way. */
  const announceOnce = async (): Promise<void> => {
    if (hasAnnounced) return
    hasAnnounced = true
    await stored.write(() => null, { progress: 'under-way', tries: 1 })
  }

  const announceTogether = (): Promise<LeaseStep> => {
    waiting ??= serially(() => {
      waiting = null
      return lease.announce('look')
    })
    return waiting
  }

  return {
    working: stored.working,
    lease: {
      ...lease,
      renew: async () => (lease.isAvailable() ? serially(lease.renew) : unchanged()),
      follow: () => serially(lease.follow)
    },
    save: () => serially(() => stored.write((state) => lease.leaseFor(state, 'keep'), { progress: 'done', tries: 1 })),
    close: () =>
      serially(async () => {
        // Such a store does not tell of what another run saved: it may be one of those that are missing.
        if (store.pace === 'once' && stored.lacksRuns()) await stored.refresh()
        const tries = hasAnnounced ? 2 : 1
        await stored.write((state) => lease.leaseFor(state, 'release'), { progress: 'done', tries })
      }),
    announce: async (occasion) => {
      if (store.pace === 'once') {
        await serially(announceOnce)
        return unchanged()
      }
      hasAnnounced = true
      if (!lease.isAvailable()) return unchanged()
      const before = stored.merges()
      const { role } = await (occasion === 'by-hand' ? serially(() => lease.announce(occasion)) : announceTogether())
      return { role, hasMerged: stored.merges() > before }
    },
    readAgain: () =>
      serially(async () => {
        const before = stored.merges()
        const result = await stored.refresh()
        return { evidence: result === 'failed' ? 'incomplete' : evidence(), hasMerged: stored.merges() > before }
      }),
    evidence,
    mergedMs: stored.mergedMs,
    saved: () => ({ state: store.keeps === 'nothing' ? freshState : stored.base(), ...stored.lastSave() }),
    isKept: () => store.keeps !== 'nothing' && stored.mayWrite() && stored.lastSave().failedMs === null,
    keeps: store.keeps,
    problems: stored.problems,
    holder
  }
}
