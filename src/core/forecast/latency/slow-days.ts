import type { EpochMs, LatencyModel } from '../../model.ts'
import { dayMs } from '../../durations.ts'
import type { DemandNeed } from '../demand.ts'
import { describeSlowDay } from '../words.ts'

type SlowDays = LatencyModel['slowDays']

/** No load stays for a whole day: its nights are quiet, and dynos that are added catch up with it. So many looks have to show it. */
const slowForMs = dayMs
const fewestLooks = 20
/** Dynos that were added meanwhile, as a share of those before. */
const addedShare = 0.5
/** What is held ends after a week; after a slow day with it, it is so much less. */
const heldMs = 7 * dayMs
const loweredShare = 0.7

export const freshSlowDays: SlowDays = { carried: null, slow: null, held: null }

/** A look, as far as slow days go. */
export interface SlowDayLook {
  readonly isSlow: boolean
  readonly running: number
  readonly nowMs: EpochMs
}

/**
 * Where no look of a whole day is fast although half as many dynos again were added, they are in each other's way, or what is slow is none of
 * them: no more serve than the most that were fast before. Pings do not tell how much comes, so it takes a day to know.
 */
export function afterSlowDays({ carried, slow, held: before }: SlowDays, look: SlowDayLook): SlowDays {
  const { isSlow, running, nowMs } = look
  const held = before !== null && nowMs - before.sinceMs >= heldMs ? null : before
  if (!isSlow) {
    const isMost = carried === null || running >= carried.quantity || nowMs - carried.atMs >= heldMs
    return { carried: isMost ? { quantity: running, atMs: nowMs } : carried, slow: null, held }
  }
  const since = slow ?? { sinceMs: nowMs, quantity: running, looks: 0 }
  const counted = { ...since, looks: since.looks + 1 }
  if (counted.looks < fewestLooks || nowMs - counted.sinceMs < slowForMs) return { carried, slow: counted, held }
  if (held !== null && running > held.quantity) return { carried, slow: counted, held }
  if (held !== null)
    return {
      carried,
      slow: null,
      held: { quantity: Math.max(1, Math.floor(loweredShare * held.quantity)), sinceMs: nowMs }
    }
  const isProven = carried !== null && carried.quantity < running && running >= (1 + addedShare) * counted.quantity
  return isProven
    ? { carried, slow: null, held: { quantity: carried.quantity, sinceMs: nowMs } }
    : { carried, slow: counted, held }
}

/** The most dynos that help; null: nothing is known against more. */
export function mostOfSlowDays({ slowDays: { held } }: LatencyModel): DemandNeed | null {
  return held === null ? null : { quantity: held.quantity, message: describeSlowDay(held.quantity) }
}
