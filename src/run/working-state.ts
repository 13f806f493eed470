import type { ProcessPolicy, ProcessState, State } from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import { mergeProcess } from './merge-states.ts'

type ProcessName = Pick<ProcessPolicy, 'app' | 'process'>

/**
 * The state while a run changes it, process type by process type. With a thousand apps the record of them all is long: it is written
 * anew only when somebody asks for the whole.
 */
export interface WorkingState {
  readonly whole: () => State
  readonly replace: (state: State) => void
  readonly update: (change: (state: State) => State) => void
  /** The looks before, without the cost of the whole. */
  readonly pastLooks: () => Pick<State, 'gapsMs' | 'lastLookMs' | 'maintenance'>
  /** null: never looked at. */
  readonly processOf: (process: ProcessName) => ProcessState | null
  /** Sets what a look made of a process type, merged with what another run has saved of it since the look read it as `before`. */
  readonly setProcess: (process: ProcessName, before: ProcessState | null, after: ProcessState) => void
}

export function workingState(start: State): WorkingState {
  let written = start
  let changed = new Map<string, State['apps'][string]>()
  const processesOf = (app: string): State['apps'][string] => changed.get(app) ?? ownValue(written.apps, app) ?? {}
  const processOf: WorkingState['processOf'] = ({ app, process }) => ownValue(processesOf(app), process) ?? null

  const whole = (): State => {
    if (changed.size > 0) written = { ...written, apps: { ...written.apps, ...Object.fromEntries(changed) } }
    changed = new Map()
    return written
  }
  const replace = (state: State): void => {
    written = state
    changed = new Map()
  }

  return {
    whole,
    replace,
    update: (change) => replace(change(whole())),
    pastLooks: () => written,
    processOf,
    setProcess: (process, before, after) => {
      const now = processOf(process)
      const merged = now === before || now === null ? after : mergeProcess(before, now, after)
      changed.set(process.app, { ...processesOf(process.app), [process.process]: merged })
    }
  }
}
