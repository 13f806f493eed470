import { minuteMs } from '../durations.ts'
import type { ChangeIntent, EpochMs, ProcessState } from '../model.ts'
import { isExternal } from './hold.ts'
import { noStreaks } from './memory.ts'

/** `complete`: the state tells of every run until now. `incomplete`: a run is missing, or what it did could not be read. */
export type Evidence = 'complete' | 'incomplete'

/** A change is made within this time of being saved as an intent, or never. */
const intentLifetimeMs = 5 * minuteMs

/**
 * The state of a process type, with what runs of ours did since known as such: a quantity that an intent names, and any other where a run is
 * missing, is as good as a change of ours that seemed to fail and was made. Any other difference stays one that somebody else made.
 *
 * @param found dynos that run; null: not known
 */
export function withOwnChanges(
  state: ProcessState | null,
  found: number | null,
  evidence: Evidence
): ProcessState | null {
  if (state === null || found === null || !isExternal(state, found)) return state
  const intent = state.intents.findLast((one) => explains(one, found))
  if (intent === undefined && evidence === 'complete') return state
  const [before = found] = state.expectedQuantities
  // Pings and looks before the change say nothing of the new quantity.
  return { ...state, streaks: noStreaks, agreeing: null, expectedQuantities: [intent?.from ?? before, found] }
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
