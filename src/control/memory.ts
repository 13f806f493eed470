import type { History, Memory, ProcessState, Recovery, Relief, Streaks } from '../model.ts'

export const noRecovery: Recovery = { healthySinceMs: null, failSafe: null }
export const noStreaks: Streaks = { slow: 0, fast: 0, atMs: 0 }
export const noRelief: Relief = { vain: 0, before: null }

/** What is remembered of a process type before its first look. */
export const freshMemory: Memory = {
  recovery: noRecovery,
  streaks: noStreaks,
  recommendations: [],
  hold: null,
  relief: noRelief,
  unavailableSinceMs: null,
  lastRequestMs: null,
  demand: null,
  answers: null
}

export const freshHistory: History = { hours: [], tenMinutes: [], looks: [], month: null }

export const freshProcess: ProcessState = { ...freshMemory, lastChange: null, faults: null, left: [], recent: [], changes: [], history: freshHistory }

/** The part of a process's state that the next decision starts from. */
export function memoryOf(state: ProcessState | null): Memory {
  const { recovery, streaks, recommendations, hold, relief, unavailableSinceMs, lastRequestMs, demand, answers } = state ?? freshMemory
  return { recovery, streaks, recommendations, hold, relief, unavailableSinceMs, lastRequestMs, demand, answers }
}
