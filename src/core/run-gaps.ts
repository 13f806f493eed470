import type { Cadence, EpochMs } from './model.ts'
import { dayMs, hourMs } from './durations.ts'
import { sum } from './statistics.ts'

/** How many of the last gaps between runs count, and how many it takes to go by them. */
const mostGaps = 200
export const fewestGaps = 5
/** Gaps that began at this time of day count most, within about so long; all of them together as so many of those. */
const sameTimeMs = hourMs
const anyTime = 10
/** A gap counts less the older it is, by a factor e in so long: delays come in stretches. */
const fadingMs = 4 * dayMs

/** A gap between runs, and how likely the one that begins now is such a one. Weights sum to 1. */
export interface RunGap {
  readonly ms: number
  readonly weight: number
}

/**
 * The gap that begins now, as a distribution: the last ones, weighted by how near the time of day was at which they
 * began (a Gaussian kernel; Nadaraya 1964, Watson 1964) and by how recent they are. Empty: too few are known.
 */
export function likelyGaps({ gapsMs }: Cadence, nowMs: EpochMs): readonly RunGap[] {
  if (gapsMs.length < fewestGaps) return []
  let beganMs = nowMs
  const latest = gapsMs.slice(-mostGaps).toReversed()
  const weighted = latest.map((ms) => {
    beganMs -= ms
    const recent = Math.exp(-(nowMs - ms - beganMs) / fadingMs)
    const sameTime = Math.exp(-((apartInDay(nowMs - beganMs) / sameTimeMs) ** 2) / 2)
    return { ms, weight: recent * (anyTime / latest.length + sameTime) }
  })
  const total = sum(weighted.map(({ weight }) => weight))
  return weighted.map(({ ms, weight }) => ({ ms, weight: weight / total }))
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
