import { freshState } from '../core/decide/advance.ts'
import type { EpochMs, Lease, State } from '../core/model.ts'
import type { Clock, LoadedState, SavedState, StateStore } from '../ports.ts'
import { mergeStates } from './merge-states.ts'
import { workingState } from './working-state.ts'
import type { WorkingState } from './working-state.ts'

/** What this run made of the state, beside what the store has of it. Nothing here rejects; calls may not overlap. */
export interface StoredState {
  readonly working: WorkingState
  /** As the store has it, as far as this run knows. */
  readonly base: () => State
  /** How often something that other runs saved was merged in. */
  readonly merges: () => number
  readonly mayWrite: () => boolean
  /** Merges in what other runs saved since. */
  readonly refresh: () => Promise<void>
  /** Takes what is stored in place of what this run made. */
  readonly adopt: () => Promise<void>
  /** Saves, with the lease that `leaseFor` gives for what is stored, and merges with other runs until nobody is faster. */
  readonly write: (leaseFor: (stored: State) => Lease | null | 'do-not-write') => Promise<void>
  /** null: no save failed since the last one that succeeded. */
  readonly lastSave: () => { readonly atMs: EpochMs; readonly failedMs: EpochMs | null }
  /** In the order in which they came, without repeats. */
  readonly problems: () => { readonly warnings: readonly string[]; readonly errors: readonly string[] }
}

/** More conflicts in a row than this are no coincidence. */
const maxWriteTries = 8

const tooManyConflicts =
  'The state could not be saved, because other runs save it all the time. Run one at a time: a "concurrency" group does that.'

/** Loads the state. */
export async function loadStoredState(store: StateStore, clock: Clock): Promise<StoredState> {
  const loaded = await store.load()
  let mayWrite = isReplaceable(loaded)
  let base = loaded.kind === 'loaded' ? loaded.state : freshState
  let lastSave: ReturnType<StoredState['lastSave']> = { atMs: clock.now(), failedMs: null }
  let merges = 0
  const working = workingState(base)
  const { warnings, errors } = problemsOf(loaded)

  const merge = (theirs: State): void => {
    merges += 1
    working.replace(mergeStates(base, theirs, working.whole()))
    base = theirs
  }

  const fail = ({ warning, cause }: Pick<Extract<SavedState, { kind: 'failed' }>, 'warning' | 'cause'>): void => {
    lastSave = { ...lastSave, failedMs: clock.now() }
    ;(cause === 'permission' ? errors : warnings).add(warning)
    // A permission that a person has to grant first is not asked for again and again.
    if (cause === 'permission') mayWrite = false
  }

  const write = async (leaseFor: Parameters<StoredState['write']>[0], triesLeft = maxWriteTries): Promise<void> => {
    const lease = leaseFor(base)
    if (!mayWrite || lease === 'do-not-write') return
    const next: State = { ...working.whole(), sequence: base.sequence + 1, lease }
    const result = await store.save(next)
    if (result.kind === 'saved') {
      base = next
      lastSave = { atMs: clock.now(), failedMs: null }
    } else if (result.kind === 'failed') fail(result)
    else {
      merge(result.state)
      if (triesLeft > 1) await write(leaseFor, triesLeft - 1)
      else fail({ warning: tooManyConflicts, cause: 'transient' })
    }
  }

  return {
    working,
    base: () => base,
    merges: () => merges,
    mayWrite: () => mayWrite,
    refresh: async () => {
      const found = await store.load()
      if (found.kind === 'loaded' && found.state.sequence > base.sequence) merge(found.state)
    },
    adopt: async () => {
      const found = await store.load()
      if (found.kind !== 'loaded') return
      base = found.state
      working.replace(found.state)
    },
    write: (leaseFor) => write(leaseFor),
    lastSave: () => lastSave,
    problems: () => ({ warnings: [...warnings], errors: [...errors] })
  }
}

/** A state that could not be read, or that a newer version wrote, is not replaced by what this run knows. */
function isReplaceable({ kind }: LoadedState): boolean {
  return kind !== 'newer' && kind !== 'unreachable'
}

function problemsOf(loaded: LoadedState): { readonly warnings: Set<string>; readonly errors: Set<string> } {
  if (loaded.kind === 'loaded' || loaded.kind === 'empty') return { warnings: new Set(), errors: new Set() }
  const isForbidden = loaded.kind === 'unreachable' && loaded.cause === 'permission'
  return isForbidden
    ? { warnings: new Set(), errors: new Set([loaded.warning]) }
    : { warnings: new Set([loaded.warning]), errors: new Set() }
}
