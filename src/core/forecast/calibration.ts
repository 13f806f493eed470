import type { DemandMemory } from '../model.ts'
import { sum } from '../statistics.ts'
import { withCount } from './histogram.ts'
import { leadTimeClasses } from './lead-time.ts'

/** Chances are told apart by halves: above 1/2, above 1/4 ... down to what is rarer than 1/8192. */
const bins = 14
/** The chances as they are count as if so many minutes had confirmed them. */
const priorMinutes = 300
/** Two weeks of minutes: then the counts are halved. */
const rememberedMinutes = 20_160

export const freshCalibration: DemandMemory['calibration'] = Array.from({ length: leadTimeClasses }, () =>
  Array.from({ length: bins }, () => 0)
)

/**
 * Counts a minute by the chance that was given to more demand than came (the probability integral transform; Dawid
 * 1984).
 */
export function learnCalibration(
  before: DemandMemory['calibration'],
  leadClass: number,
  chance: number
): DemandMemory['calibration'] {
  return before.with(leadClass, withCount(before[leadClass] ?? [], binOf(chance), rememberedMinutes))
}

/** By class of lead time: how often a chance of 1, 1/2, 1/4 ... or less came true. */
export type CalibrationCurves = readonly (readonly number[])[]

export function calibrationCurves(calibration: DemandMemory['calibration']): CalibrationCurves {
  return calibration.map((counts) => {
    const total = sum(counts)
    let rarer = 0
    return counts
      .map((_, index) => index)
      .reverse()
      .map((index) => {
        rarer += counts[index] ?? 0
        return (rarer + priorMinutes * 2 ** -index) / (total + priorMinutes)
      })
      .reverse()
  })
}

/**
 * What a chance has been worth so far (recalibration; Kuleshov, Fenner and Ermon 2018). Never rises where the chance
 * falls.
 */
export function calibrated(curves: CalibrationCurves, leadClass: number, chance: number): number {
  if (chance <= 0) return 0
  const shares = curves[leadClass] ?? []
  const bin = binOf(chance)
  const above = shares[bin] ?? chance
  if (bin === bins - 1) return above * chance * 2 ** bin
  const below = shares[bin + 1] ?? chance
  return above * (below / above) ** (-Math.log2(chance) - bin)
}

function binOf(chance: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor(-Math.log2(Math.max(chance, Number.MIN_VALUE)))))
}
