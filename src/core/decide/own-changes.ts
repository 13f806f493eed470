import { minuteMs } from '../durations.ts'
import type { ChangeIntent, EpochMs, FormationEntry, ProcessState } from '../model.ts'
import { sameSize } from '../schedule/dyno-size.ts'
import { isExternal } from './hold.ts'
import { noStreaks } from './memory.ts'
import { isExternalSize } from './size-plan.ts'

/** `complete`: the state tells of every run until now. `incomplete`: a run is missing, or what it did could not be read. */
export type Evidence = 'complete' | 'incomplete'

/** What runs, as far as it tells of changes. */
type Found = Pick<FormationEntry, 'quantity' | 'size'>

/** A change is made within this time of being saved as an intent, or never. */
const intentLifetimeMs = 5 * minuteMs

/**
 * The state of a process type, with what runs of ours did since known as such: a quantity or a dyno type that an intent names, and any other
 * where a run is missing, is as good as a change of ours that seemed to fail and was made. Any other difference stays one that somebody else
 * made.
 *
 * @param found what runs; null: not known
 */
export function withOwnChanges(
  state: ProcessState | null,
  found: Found | null,
  evidence: Evidence
): ProcessState | null {
  if (state === null || found === null || !isFoundChanged(state, found)) return state
  const { quantity, size } = found
  const intent = state.intents.findLast((one) => explains(one, quantity))
  const isOwnQuantity = intent !== undefined || evidence === 'incomplete'
  const isOwnSize = evidence === 'incomplete' || state.intents.some((one) => sameSize(one.size ?? null, size))
  const known = isOwnSize ? { ...state, expectedSizes: [...state.expectedSizes, size] } : state
  if (!isOwnQuantity || !isExternal(state, quantity)) return known
  const [before = quantity] = state.expectedQuantities
  // Pings and looks before the change say nothing of the new quantity.
  return { ...known, streaks: noStreaks, agreeing: null, expectedQuantities: [intent?.from ?? before, quantity] }
}

/**
 * What another run of ours was about to change, and what runs shows that it did; null: none. That run has not told of it: a change is in the
 * state before it is told.
 *
 * @param state as it was stored
 * @param run that looks now
 */
export function lateChange(state: ProcessState | null, found: Found | null, run: string): ChangeIntent | null {
  if (state === null || found === null) return null
  // At first none is expected, and after a change that failed two are.
  const isCertain = state.expectedQuantities.length === 1
  if (isCertain && !isFoundChanged(state, found)) return null
  const isMade = (one: ChangeIntent): boolean =>
    one.run !== run && explains(one, found.quantity) && (one.size === undefined || sameSize(one.size, found.size))
  return state.intents.findLast(isMade) ?? null
}

/** Whether something else runs than what we left. */
export function isFoundChanged(state: ProcessState, { quantity, size }: Found): boolean {
  return isExternal(state, quantity) || isExternalSize(state.expectedSizes, size)
}

/** Heroku may have allowed fewer than were asked for. */
function explains({ from, to }: ChangeIntent, found: number): boolean {
  return found === to || (from < found && found < to)
}

/** The intents that still say something after a look of `run`: of other runs that may only now be making their change. */
export function intentsAfter(
  intents: readonly ChangeIntent[],
  { run, found, nowMs }: { readonly run: string; readonly found: number | null; readonly nowMs: EpochMs }
): readonly ChangeIntent[] {
  if (found === null) return intents
  return intents.filter((one) => one.run !== run && one.to !== found && nowMs - one.atMs < intentLifetimeMs)
}
