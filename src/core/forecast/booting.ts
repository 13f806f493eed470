import type { EpochMs, ProcessState } from '../model.ts'
import { minuteMs } from '../durations.ts'

/** Heroku gives a dyno 60 s to boot, and up to 180 s where an app asked for more: after that it is sure to serve. */
export const longestBootMs = 3 * minuteMs

/** Whether dynos that a change added, or restarted with another type, may still be starting at an instant. */
export function areBooting(change: ProcessState['lastChange'], atMs: EpochMs): boolean {
  return change !== null && (change.to > change.from || change.size !== undefined) && atMs < change.atMs + longestBootMs
}
