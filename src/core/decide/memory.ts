import type { History, IneffectiveScaleOut, Memory, ProcessState, Recovery, Streaks } from '../model.ts'

export const noRecovery: Recovery = { healthySinceMs: null, failSafe: null }
export const noStreaks: Streaks = { slow: 0, fast: 0, atMs: 0 }
export const noIneffectiveScaleOut: IneffectiveScaleOut = { count: 0, before: null, beganWithLoad: null }

/** What is remembered of a process type before its first look. */
export const freshMemory: Memory = {
  recovery: noRecovery,
  streaks: noStreaks,
  recommendations: [],
  pointQuantity: null,
  agreeing: null,
  hold: null,
  sizeHold: null,
  beforeHold: null,
  sizeRefusal: null,
  ineffectiveScaleOut: noIneffectiveScaleOut,
  unavailableSinceMs: null,
  busySinceMs: null,
  restarts: [],
  lastRequestMs: null,
  demand: null,
  latency: null
}

export const freshHistory: History = { hours: '', tenMinutes: '', looks: [], month: null }

export const freshProcessState: ProcessState = {
  ...freshMemory,
  lastChange: null,
  faults: null,
  expectedQuantities: [],
  intents: [],
  expectedSizes: [],
  recent: [],
  changes: [],
  history: freshHistory
}

/** The part of a process's state that decisions start from and write. */
export function memoryOf(state: ProcessState | null): Memory {
  if (state === null) return freshMemory
  const keys = Object.keys(freshMemory) as (keyof Memory)[]
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as unknown as Memory
}
