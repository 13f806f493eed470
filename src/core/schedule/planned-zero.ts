import type { EpochMs, ProcessPolicy } from '../model.ts'
import { dayMs } from '../durations.ts'
import { scheduledBounds } from './bounds.ts'
import { turningPoints } from './turning-points.ts'

/** A night, a weekend, a long holiday. What was longer ago explains nothing of today. */
const longestSearchMs = 14 * dayMs

/** Whether the schedule said 0 at any instant in `[sinceMs, untilMs)`. */
export function saidZero(policy: ProcessPolicy, sinceMs: EpochMs, untilMs: EpochMs): boolean {
  const fromMs = Math.max(sinceMs, untilMs - longestSearchMs)
  if (fromMs >= untilMs || !policy.schedule.some(({ bounds }) => bounds.ceiling === 0)) return false
  const saysZero = (atMs: EpochMs): boolean => scheduledBounds(policy, atMs)?.bounds.ceiling === 0
  if (saysZero(fromMs)) return true
  for (const { atMs } of turningPoints(policy.schedule, policy.timezone, fromMs, untilMs - 1)) {
    if (saysZero(atMs)) return true
  }
  return false
}
