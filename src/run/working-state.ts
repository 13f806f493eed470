import { mergeProcess } from './merge-states.ts'
import type { ProcessPolicy, ProcessState, State } from '../core/model.ts'

type Which = Pick<ProcessPolicy, 'app' | 'process'>

/**
 * The state while a run changes it, process type by process type. With a thousand apps the record of them all is long: it is written
 * anew only when somebody asks for the whole.
 */
export interface WorkingState {
  readonly whole: () => State
  readonly replace: (state: State) => void
  /** What does not depend on the apps. */
  readonly past: () => Pick<State, 'gapsMs' | 'lastLookMs'>
  /** null: never looked at. */
  readonly processOf: (process: Which) => ProcessState | null
  /** Takes in what a look made of a process type, and with it what another run has saved of it since the look knew it as `before`. */
  readonly keep: (process: Which, before: ProcessState | null, after: ProcessState) => void
}

export function workingState(start: State): WorkingState {
  let written = start
  let changed = new Map<string, State['apps'][string]>()
  const processesOf = (app: string): State['apps'][string] => changed.get(app) ?? own(written.apps, app) ?? {}
  const processOf: WorkingState['processOf'] = ({ app, process }) => own(processesOf(app), process) ?? null

  return {
    whole: () => {
      if (changed.size > 0) written = { ...written, apps: { ...written.apps, ...Object.fromEntries(changed) } }
      changed = new Map()
      return written
    },
    replace: (state) => {
      written = state
      changed = new Map()
    },
    past: () => written,
    processOf,
    keep: (process, before, after) => {
      const now = processOf(process)
      const merged = now === before || now === null ? after : mergeProcess(before, now, after)
      changed.set(process.app, { ...processesOf(process.app), [process.process]: merged })
    }
  }
}

function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}
