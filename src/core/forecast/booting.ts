import type { EpochMs, ProcessState } from '../model.ts'
import { minuteMs } from '../durations.ts'

/** Dynos are sure to serve so long after they were asked for. */
const longestBootMs = 3 * minuteMs

/** Whether dynos that a change added may still be starting at an instant. */
export function areBooting(change: ProcessState['lastChange'], atMs: EpochMs): boolean {
  return change !== null && change.to > change.from && atMs < change.atMs + longestBootMs
}
