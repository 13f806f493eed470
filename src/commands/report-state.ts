import { freshState } from '../core/decide/advance.ts'
import type { State } from '../core/model.ts'
import type { LoadedState } from '../ports.ts'

export type FoundState =
  | { readonly ok: true; readonly state: State; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problem: string }

/** Without any state the report is empty and says so; a state that is there and cannot be read is no reason for an empty one. */
export function stateIn(loaded: LoadedState): FoundState {
  if (loaded.kind === 'loaded') return { ok: true, state: loaded.state, warnings: [] }
  if (loaded.kind !== 'empty') return { ok: false, problem: `No report: ${withoutFreshStart(loaded.warning)}` }
  const warning =
    'There is no state yet, so the report is empty. It fills with every "command: run" that keeps its state in the same place.'
  return { ok: true, state: freshState, warnings: [warning] }
}

/** What a run would do about it is not what happens here. */
export function withoutFreshStart(warning: string): string {
  return warning
    .replace(/ This run starts with a fresh state\.$/, '')
    .replace(', and this run starts with a fresh state that is not kept', '')
}
