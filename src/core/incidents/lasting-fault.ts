import { minuteMs } from '../durations.ts'
import type { EpochMs, PlatformFault, ProcessState } from '../model.ts'

/** A transient fault is told to people after so many looks, or after so long. */
const failingLooks = 3
const failingMs = 30 * minuteMs

/** Whether transient faults have gone on for so long that a person should know. A deploy may take many looks of a watch. */
export function hasLasted(fault: PlatformFault, faults: ProcessState['faults'], nowMs: EpochMs): boolean {
  if (faults === null) return false
  return nowMs - faults.sinceMs >= failingMs || (fault.isDeploy !== true && faults.looks >= failingLooks)
}
