import { freshState } from '../core/decide/advance.ts'
import type { EpochMs, Lease, RunMark, RunNumber, State } from '../core/model.ts'
import type { Clock, LoadedState, SavedState, StateStore } from '../ports.ts'
import { mergeStates } from './merge-states.ts'
import { openRunNumbers } from './run-marks.ts'
import { workingState } from './working-state.ts'
import type { WorkingState } from './working-state.ts'

/** What this run made of the state, beside what the store has of it. Nothing here rejects; calls may not overlap. */
export interface StoredState {
  readonly working: WorkingState
  /** As the store has it, as far as this run knows. */
  readonly base: () => State
  /** How often something that other runs saved was merged in. */
  readonly merges: () => number
  /** When that was last; null: never. */
  readonly mergedMs: () => EpochMs | null
  readonly mayWrite: () => boolean
  /** Merges in what other runs saved since. */
  readonly refresh: () => Promise<'read' | 'failed'>
  /** Whether the state may lack what another run of the workflow did, as far as the numbers of runs tell. */
  readonly lacksRuns: () => boolean
  /** Takes what is stored in place of what this run made. */
  readonly adopt: () => Promise<void>
  /** Saves, with the lease that `leaseFor` gives for what is stored, and merges with other runs until nobody is faster. */
  readonly write: (leaseFor: LeaseFor, options: WriteOptions) => Promise<void>
  /** null: no save failed since the last one that succeeded. */
  readonly lastSave: () => { readonly atMs: EpochMs; readonly failedMs: EpochMs | null }
  /** In the order in which they came, without repeats. */
  readonly problems: () => { readonly warnings: readonly string[]; readonly errors: readonly string[] }
}

/** The lease to save with what is stored. */
export type LeaseFor = (stored: State) => Lease | null | 'do-not-write'

export interface WriteOptions {
  /** Whether this run may yet change something without saying so. */
  readonly progress: RunMark['progress']
  /** How often a save that fails is tried. */
  readonly tries: number
}

export interface StoredStateOptions {
  readonly store: StateStore
  readonly clock: Clock
  /** Run id and attempt. */
  readonly holder: string
  /** null: GitHub does not count this run. */
  readonly runNumber: RunNumber | null
}

/** More conflicts in a row than this are no coincidence. */
const maxWriteTries = 8

const tooManyConflicts =
  'The state could not be saved, because other runs save it all the time. Run one at a time: a "concurrency" group does that.'

/** Loads the state. */
export async function loadStoredState({ store, clock, holder, runNumber }: StoredStateOptions): Promise<StoredState> {
  // Longer than a screen, as it is the list of what can be done with the state above it.
  const loaded = await store.load()
  let mayWrite = isReplaceable(loaded)
  let lastSave: ReturnType<StoredState['lastSave']> = { atMs: clock.now(), failedMs: null }
  const { warnings, errors } = problemsOf(loaded)
  const numbers = openRunNumbers(runNumber, clock)
  let mergedMs: EpochMs | null = null
  const versions = openVersions(loaded.kind === 'loaded' ? loaded.state : freshState, (state) => {
    numbers.read(state)
    mergedMs = clock.now()
  })
  numbers.read(versions.base())
  const { working, base, merge } = versions

  const fail = ({ warning, cause }: Failure): void => {
    lastSave = { ...lastSave, failedMs: clock.now() }
    ;(cause === 'permission' ? errors : warnings).add(warning)
    // A permission that a person has to grant first is not asked for again and again.
    if (cause === 'permission') mayWrite = false
  }

  /** Gives why it failed, or null. */
  const tryToWrite = async (
    leaseFor: LeaseFor,
    progress: RunMark['progress'],
    triesLeft = maxWriteTries
  ): Promise<Failure | null> => {
    const lease = leaseFor(base())
    if (!mayWrite || lease === 'do-not-write') return null
    const whole = working.whole()
    const runs = numbers.marked(whole.runs, progress)
    const sequence = base().sequence + 1
    const saves = [...base().saves, `${holder} ${sequence}`].slice(-rememberedSaves)
    const next: State = { ...whole, sequence, lease, saves, runs }
    const result = await store.save(next)
    if (result.kind === 'failed') return result
    if (result.kind === 'conflict') {
      merge(result.state)
      if (triesLeft <= 1) return { warning: tooManyConflicts, cause: 'transient' }
      return tryToWrite(leaseFor, progress, triesLeft - 1)
    }
    versions.add(next)
    lastSave = { atMs: clock.now(), failedMs: null }
    return null
  }

  const write: StoredState['write'] = async (leaseFor, { progress, tries }) => {
    const failure = await tryToWrite(leaseFor, progress)
    if (failure === null) return
    if (failure.cause === 'transient' && tries > 1) await write(leaseFor, { progress, tries: tries - 1 })
    else fail(failure)
  }

  return {
    working,
    base,
    merges: versions.merges,
    mergedMs: () => mergedMs,
    mayWrite: () => mayWrite,
    refresh: async () => {
      const found = await store.load()
      if (found.kind === 'loaded' && found.state.sequence > base().sequence) merge(found.state)
      return found.kind === 'loaded' || found.kind === 'empty' ? 'read' : 'failed'
    },
    lacksRuns: numbers.lacksRuns,
    adopt: async () => {
      const found = await store.load()
      if (found.kind === 'loaded') versions.adopt(found.state)
    },
    write,
    lastSave: () => lastSave,
    problems: () => ({ warnings: [...warnings], errors: [...errors] })
  }
}

/** What this run began with, and what it saved or merged since. */
interface Versions {
  readonly working: WorkingState
  /** The last one. */
  readonly base: () => State
  readonly merges: () => number
  /** What this run saved. */
  readonly add: (state: State) => void
  /** Merges in what another run saved. */
  readonly merge: (theirs: State) => void
  /** Takes what another run saved in place of what this one made. */
  readonly adopt: (theirs: State) => void
}

/** @param onRead is told of each state that other runs have saved meanwhile */
function openVersions(first: State, onRead: (state: State) => void): Versions {
  const working = workingState(first)
  let merges = 0
  let versions: readonly [...State[], State] = [first]
  const base = (): State => versions[versions.length - 1] ?? first
  const add = (version: State): void => {
    versions = [...versions.slice(1 - rememberedSaves), version]
  }
  return {
    working,
    base,
    merges: () => merges,
    add,
    merge: (theirs) => {
      merges += 1
      // Where a save of ours was overwritten, what both began with is older.
      const common = versions.findLast((one) => isBefore(one, theirs)) ?? versions[0]
      working.replace(mergeStates(common, theirs, working.whole()))
      add(theirs)
      onRead(theirs)
    },
    adopt: (theirs) => {
      add(theirs)
      working.replace(theirs)
      onRead(theirs)
    }
  }
}

/** So many saves of runs at the same time can be told apart. */
const rememberedSaves = 12

function isBefore({ saves }: State, later: State): boolean {
  const last = saves.at(-1)
  return last === undefined || later.saves.includes(last)
}

type Failure = Pick<Extract<SavedState, { kind: 'failed' }>, 'warning' | 'cause'>

/** A state that could not be read, or that a newer version wrote, is not replaced by what this run knows. */
function isReplaceable({ kind }: LoadedState): boolean {
  return kind !== 'newer' && kind !== 'unreachable'
}

function problemsOf(loaded: LoadedState): { readonly warnings: Set<string>; readonly errors: Set<string> } {
  const [warnings, errors] = [new Set<string>(), new Set<string>()]
  const isForbidden = loaded.kind === 'unreachable' && loaded.cause === 'permission'
  if ('warning' in loaded) (isForbidden ? errors : warnings).add(loaded.warning)
  return { warnings, errors }
}
