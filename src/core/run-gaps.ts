import type { Cadence, EpochMs } from './model.ts'
import { dayMs, hourMs, minuteMs, secondMs } from './durations.ts'
import { sum } from './statistics.ts'

/** How many of the last gaps between runs count, and how many it takes to go by them. */
const mostGaps = 200
export const fewestGaps = 5
/** Gaps that began at this time of day count most, within about so long; all of them together as so many of those. */
const sameTimeMs = hourMs
const anyTime = 10
/** A gap counts less the older it is, by a factor e in so long: delays come in seasons. */
const fadingMs = 4 * dayMs
/**
 * Delays come in stretches, too: what followed on a gap like the one that just ended counts most, within about this
 * difference of their logarithms, all of them together as so many of those.
 */
const sameStretch = 0.4
const anyGapBefore = 4

/** A gap between runs, and how likely the one that begins now is such a one. Weights sum to 1. */
export interface RunGap {
  readonly ms: number
  readonly weight: number
}

/**
 * The gap that begins now, as a distribution: the last ones, weighted by how near the time of day was at which they
 * began, by how like the gap before them was to the one that just ended (Gaussian kernels; Nadaraya 1964, Watson 1964)
 * and by how recent they are. Empty: too few are known.
 */
export function likelyGaps({ gapsMs }: Cadence, nowMs: EpochMs): readonly RunGap[] {
  if (gapsMs.length < fewestGaps) return []
  let beganMs = nowMs
  const latest = gapsMs.slice(-mostGaps).toReversed()
  const weighted = latest.map((ms, index) => {
    beganMs -= ms
    const recent = Math.exp(-(nowMs - ms - beganMs) / fadingMs)
    const sameTime = kernel(apartInDay(nowMs - beganMs) / sameTimeMs)
    const alike = kernel((logOf(latest[index + 1] ?? ms) - logOf(latest[0] ?? ms)) / sameStretch)
    return { ms, weight: recent * (anyTime / latest.length + sameTime) * (anyGapBefore / latest.length + alike) }
  })
  const total = sum(weighted.map(({ weight }) => weight))
  return weighted.map(({ ms, weight }) => ({ ms, weight: weight / total }))
}

function kernel(distance: number): number {
  return Math.exp(-(distance ** 2) / 2)
}

function logOf(ms: number): number {
  return Math.log(Math.max(ms, secondMs))
}

/** How far apart two instants are on the clock, at most half a day. */
function apartInDay(ms: number): number {
  const rest = ms % dayMs
  return Math.min(rest, dayMs - rest)
}

/** The gap that half of what is likely stays below; null: none is known. */
export function usualGapMs(gaps: readonly RunGap[]): number | null {
  let below = 0
  for (const { ms, weight } of gaps.toSorted((a, b) => a.ms - b.ms)) {
    below += weight
    if (below >= 0.5 - 1e-9) return ms
  }
  return null
}

/** How many minutes too early are as bad as one too late: where runs are frequent, and where they are rare. */
const costOfLateness = { least: 4, most: 20 }
/** One more with so much of the mean gap: where gaps are long, delays last, and users feel a long one most. */
const gapPerCostMs = 5 * minuteMs

/** By the mean of the last gaps; those that are not known yet count as long ones. */
export function latenessCost({ gapsMs }: Cadence): number {
  const latest = gapsMs.slice(-mostGaps)
  const unknownMs = (mostGaps - latest.length) * costOfLateness.most * gapPerCostMs
  const cost = (sum(latest) + unknownMs) / mostGaps / gapPerCostMs
  return Math.max(costOfLateness.least, Math.min(costOfLateness.most, cost))
}
