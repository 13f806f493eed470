import type { Lease, State } from '../core/model.ts'
import type { Clock, StateStore } from '../ports.ts'
import type { LeaseFor, StoredState, WriteOptions } from './stored-state.ts'

/** `leader`: this run changes Heroku. `follower`: another run does; this one looks and reports. */
export type Role = 'leader' | 'follower'

/** What a run is after a step, and whether that merged in what other runs saved. */
export interface LeaseStep {
  readonly role: Role
  readonly hasMerged: boolean
}

/** The right to change Heroku, which one run at a time has. It is stored with the state. */
export interface LeaderLease {
  readonly role: () => Role
  /** As stored, as far as this run knows. */
  readonly current: () => Lease | null
  /** Whether this run has the lease, or works with a store that knows none. */
  readonly isSecured: () => boolean
  /**
   * The same, and saves what this run is about to change.
   *
   * @param occasion `by-hand`: a person asked for it, and it is done beside a leader, too
   */
  readonly announce: (occasion: 'look' | 'by-hand') => Promise<LeaseStep>
  /** Takes the lease, or makes sure that it is still ours and that nobody saved since. */
  readonly renew: () => Promise<LeaseStep>
  /** For a follower: takes over what the leader has saved since. */
  readonly follow: () => Promise<void>
}

export interface LeaseOptions {
  readonly stored: StoredState
  readonly pace: StateStore['pace']
  readonly clock: Clock
  /** Run id and attempt. */
  readonly holder: string
  /** How long the lease is valid without another save. */
  readonly durationMs: number
}

/** Whatever changes afterwards is announced again, where there is a lease. */
const once: WriteOptions = { progress: 'done', tries: 1 }

/** Calls of `renew`, `announce` and `follow` may not overlap. */
export function openLease({ stored, pace, clock, holder, durationMs }: LeaseOptions): LeaderLease & {
  /** Whether there can be a lease: only where other runs see a save at once. */
  readonly isAvailable: () => boolean
  /** The lease to save with a state. */
  readonly leaseFor: (stored: State, use: 'keep' | 'release') => Lease | null
} {
  const isValid = ({ untilMs }: Lease): boolean => untilMs > clock.now()
  const isOurs = ({ lease }: State): boolean => lease !== null && lease.holder === holder && isValid(lease)
  const isExternal = ({ lease }: State): boolean => lease !== null && lease.holder !== holder && isValid(lease)
  const isAvailable = (): boolean => stored.mayWrite() && pace === 'often'
  const extended = (): Lease => ({ holder, untilMs: clock.now() + durationMs })
  const role = (): Role => (isExternal(stored.base()) ? 'follower' : 'leader')
  const take: LeaseFor = (state) => (isExternal(state) ? 'do-not-write' : extended())
  const step = async (work: () => Promise<void>): Promise<LeaseStep> => {
    const [before, was] = [stored.merges(), role()]
    await work()
    if (was === 'leader' && role() === 'follower') stored.working.replace(stored.base())
    return { role: role(), hasMerged: stored.merges() > before }
  }

  return {
    role,
    current: () => stored.base().lease,
    isSecured: () => !isAvailable() || isOurs(stored.base()),
    isAvailable,
    leaseFor: (state, use) => {
      if (isExternal(state)) return state.lease
      return use === 'keep' && isAvailable() && isOurs(state) ? extended() : null
    },
    announce: (occasion) =>
      step(() =>
        stored.write((state) => (occasion === 'by-hand' && isExternal(state) ? state.lease : take(state)), once)
      ),
    renew: () =>
      step(async () => {
        if (isOurs(stored.base())) await stored.refresh()
        // A store that fails does not stop this run from changing Heroku.
        if (!isOurs(stored.base())) await stored.write(take, once)
      }),
    follow: stored.adopt
  }
}
