import { freshState } from '../core/decide/advance.ts'
import { mergeStates } from './merge-states.ts'
import type { EpochMs, Lease, State } from '../core/model.ts'
import type { Clock, LoadedState, StateStore } from '../ports.ts'
import { workingState } from './working-state.ts'
import type { WorkingState } from './working-state.ts'

/** What this run may do. `bystander`: another run acts; this one looks and reports. */
export type Standing = 'acting' | 'bystander'

/** The state during one run: as this run knows it, and what the store has of it. Nothing here rejects. */
export interface StateSession {
  readonly loaded: LoadedState
  readonly state: () => State
  /** Parts of the state, without the cost of the whole. */
  readonly past: WorkingState['past']
  readonly processOf: WorkingState['processOf']
  readonly keepProcess: WorkingState['keep']
  readonly update: (change: (state: State) => State) => void
  readonly standing: () => Standing
  readonly isHolding: () => boolean
  /** The stored one, as far as this run knows. */
  readonly lease: () => Lease | null
  /** Takes the lease, or makes sure that it is still ours and that nobody saved since. `merged`: what others saved was taken in. */
  readonly confirm: () => Promise<{ readonly standing: Standing; readonly news: 'none' | 'merged' }>
  /** For a bystander: what the run that acts has saved since. */
  readonly follow: () => Promise<void>
  /** At once, where other runs can see it. */
  readonly saveAhead: () => Promise<void>
  readonly save: (lease: 'keep' | 'release') => Promise<void>
  /** What was saved last, and when: `state` before the first save is what was loaded. */
  readonly saved: () => { readonly state: State; readonly atMs: EpochMs; readonly failedMs: EpochMs | null }
  /** In the order in which they came, without repeats. */
  readonly warnings: () => readonly string[]
  readonly errors: () => readonly string[]
}

export interface StateSessionOptions {
  readonly store: StateStore
  readonly clock: Clock
  /** Run id and attempt. */
  readonly holder: string
  /** How long the lease stands without another save. */
  readonly leaseMs: number
}

/** More conflicts in a row than this are no coincidence. */
const mostTries = 8

/** Loads the state and keeps it for one run. */
export async function openStateSession({ store, clock, holder, leaseMs }: StateSessionOptions): Promise<StateSession> {
  const loaded = await store.load()
  // A state that could not be read, or that a newer version wrote, is not replaced by what this run knows.
  let mayWrite = loaded.kind !== 'newer' && loaded.kind !== 'unreachable'
  const mayLease = (): boolean => mayWrite && store.pace === 'often'
  let base = loaded.kind === 'loaded' ? loaded.state : freshState
  const current = workingState(base)
  let savedMs = clock.now()
  let failedMs: EpochMs | null = null
  const warnings = new Set<string>()
  const errors = new Set<string>()

  const isExternal = ({ lease }: State): boolean =>
    lease !== null && lease.holder !== holder && lease.untilMs > clock.now()
  const isOurs = ({ lease }: State): boolean => lease !== null && lease.holder === holder && lease.untilMs > clock.now()
  const standing = (): Standing => (isExternal(base) ? 'bystander' : 'acting')

  let merges = 0
  const takeIn = (theirs: State): void => {
    merges += 1
    current.replace(mergeStates(base, theirs, current.whole()))
    base = theirs
  }

  /** Saves until nobody is faster, or, as `taking`, until somebody else has the lease. */
  const write = async (
    lease: (stored: State) => State['lease'],
    taking: 'lease' | 'nothing'
  ): Promise<'saved' | 'taken' | 'failed'> => {
    for (let tries = 1; tries <= mostTries; tries++) {
      if (taking === 'lease' && isExternal(base)) return 'taken'
      const next: State = { ...current.whole(), sequence: base.sequence + 1, lease: lease(base) }
      const result = await store.save(next)
      if (result.kind === 'saved') {
        base = next
        savedMs = clock.now()
        failedMs = null
        return 'saved'
      }
      if (result.kind === 'failed') {
        failedMs = clock.now()
        ;(result.cause === 'permission' ? errors : warnings).add(result.warning)
        // What a person has to grant first is not asked for again and again.
        if (result.cause === 'permission') mayWrite = false
        return 'failed'
      }
      takeIn(result.state)
    }
    failedMs = clock.now()
    warnings.add(
      'The state could not be saved, because other runs save it all the time. Run one at a time: a "concurrency" group does that.'
    )
    return 'failed'
  }

  const ours = (): State['lease'] => ({ holder, untilMs: clock.now() + leaseMs })
  const kept = (stored: State): State['lease'] =>
    isExternal(stored) ? stored.lease : mayLease() && isOurs(stored) ? ours() : null
  const released = (stored: State): State['lease'] => (isExternal(stored) ? stored.lease : null)

  const confirmNow: StateSession['confirm'] = async () => {
    const [before, was] = [merges, standing()]
    if (isOurs(base)) {
      const found = await store.load()
      if (found.kind === 'loaded' && found.state.sequence > base.sequence) takeIn(found.state)
    }
    // A store that fails keeps nobody from being helped.
    if (!isOurs(base)) await write(ours, 'lease')
    if (was === 'acting' && standing() === 'bystander') current.replace(base)
    return { standing: standing(), news: merges === before ? 'none' : 'merged' }
  }

  // One at a time, so that this run never conflicts with itself.
  let tail: Promise<unknown> = Promise.resolve()
  const serially = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work)
    tail = result
    return result
  }

  const save: StateSession['save'] = (lease) =>
    serially(async () => {
      if (mayWrite) await write(lease === 'keep' ? kept : released, 'nothing')
    })

  if (
    loaded.kind === 'unusable' ||
    loaded.kind === 'newer' ||
    (loaded.kind === 'unreachable' && loaded.cause === 'transient')
  )
    warnings.add(loaded.warning)
  if (loaded.kind === 'unreachable' && loaded.cause === 'permission') errors.add(loaded.warning)

  return {
    loaded,
    state: current.whole,
    past: current.past,
    processOf: current.processOf,
    keepProcess: current.keep,
    update: (change) => current.replace(change(current.whole())),
    standing,
    isHolding: () => !mayLease() || isOurs(base),
    lease: () => base.lease,
    confirm: () => (mayLease() ? serially(confirmNow) : Promise.resolve({ standing: standing(), news: 'none' })),
    follow: () =>
      serially(async () => {
        const found = await store.load()
        if (found.kind !== 'loaded') return
        base = found.state
        current.replace(found.state)
      }),
    saveAhead: () => (mayLease() ? save('keep') : Promise.resolve()),
    save,
    saved: () => ({ state: base, atMs: savedMs, failedMs }),
    warnings: () => [...warnings],
    errors: () => [...errors]
  }
}
