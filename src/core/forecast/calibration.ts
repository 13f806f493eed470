import type { DemandMemory } from '../model.ts'
import { countedIn, totalOf } from './counts.ts'
import { classes } from './distance.ts'

/** Chances are told apart by halves: above 1/2, above 1/4 ... down to what is rarer than 1/8192. */
const cells = 14
/** So many minutes stand for what the chances say of themselves. */
const doubt = 300
/** Counts forget by halves: they are halved when there are so many. */
const mostCounted = 20_160

export const freshReached: DemandMemory['reached'] = Array.from({ length: classes }, () =>
  Array.from({ length: cells }, () => 0)
)

/** Counts a minute by the chance that was given to more demand than came (the probability integral transform; Dawid 1984). */
export function learnReached(
  before: DemandMemory['reached'],
  distance: number,
  chance: number
): DemandMemory['reached'] {
  return before.with(distance, countedIn(before[distance] ?? [], cellOf(chance), mostCounted))
}

/** By class of distance: how often a chance of 1, 1/2, 1/4 ... or less came true. */
export type Calibration = readonly (readonly number[])[]

export function calibrationOf(reached: DemandMemory['reached']): Calibration {
  return reached.map((counts) => {
    const total = totalOf(counts)
    let rarer = 0
    return counts
      .map((_, index) => index)
      .reverse()
      .map((index) => {
        rarer += counts[index] ?? 0
        return (rarer + doubt * 2 ** -index) / (total + doubt)
      })
      .reverse()
  })
}

/** What a chance has been worth so far (recalibration; Kuleshov, Fenner and Ermon 2018). Never rises where the chance falls. */
export function calibrated(calibration: Calibration, distance: number, chance: number): number {
  if (chance <= 0) return 0
  const shares = calibration[distance] ?? []
  const cell = cellOf(chance)
  const above = shares[cell] ?? chance
  if (cell === cells - 1) return above * chance * 2 ** cell
  const below = shares[cell + 1] ?? chance
  return above * (below / above) ** (-Math.log2(chance) - cell)
}

function cellOf(chance: number): number {
  return Math.max(0, Math.min(cells - 1, Math.floor(-Math.log2(Math.max(chance, Number.MIN_VALUE)))))
}
