import type { SeasonalProfile } from '../model.ts'

/** A cycle of the local calendar in equal parts. Minutes count from Monday, local midnight. */
export interface Cycle {
  readonly lengthMinutes: number
  readonly partMinutes: number
  /** How much a new pass counts against all earlier ones. */
  readonly learningRate: number
}

/** A day and a week, as the profiles of a memory follow them. */
export interface Cycles {
  readonly day: Cycle
  readonly week: Cycle
}

export const demandCycles: Cycles = {
  day: { lengthMinutes: 1440, partMinutes: 5, learningRate: 0.3 },
  week: { lengthMinutes: 10_080, partMinutes: 30, learningRate: 0.5 }
}

const unseen = -1
/** Values are remembered in whole hundredths. */
const unit = 100

export function freshProfile({ lengthMinutes, partMinutes }: Cycle): SeasonalProfile {
  return { usual: Array.from({ length: lengthMinutes / partMinutes }, () => unseen), current: null }
}

/** The usual demand at a minute; null: never seen. */
export function usualAt({ usual }: SeasonalProfile, cycle: Cycle, localMinute: number): number | null {
  const value = usual[partOf(cycle, localMinute)] ?? unseen
  return value === unseen ? null : value / unit
}

/** A part is learned when it is over, so that no prediction knows what it is compared with. */
export function learnProfile(
  { usual, current }: SeasonalProfile,
  cycle: Cycle,
  localMinute: number,
  demand: number
): SeasonalProfile {
  const part = partOf(cycle, localMinute)
  if (current?.part === part) return { usual, current: { part, sum: current.sum + demand, count: current.count + 1 } }
  const next = { part, sum: demand, count: 1 }
  if (current === null) return { usual, current: next }
  const mean = (current.sum / current.count) * unit
  return { usual: usual.with(current.part, Math.round(smoothed(usual[current.part], mean, cycle))), current: next }
}

function smoothed(before: number | undefined, mean: number, { learningRate }: Cycle): number {
  return before === undefined || before === unseen ? mean : before + learningRate * (mean - before)
}

function partOf({ lengthMinutes, partMinutes }: Cycle, localMinute: number): number {
  return Math.floor((((localMinute % lengthMinutes) + lengthMinutes) % lengthMinutes) / partMinutes)
}
