import type { Cadence, EpochMs } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { likelyGaps, usualGapMs } from '../run-gaps.ts'
import type { RunGap } from '../run-gaps.ts'

/** Dynos asked for now serve about so much later. */
export const bootMinutes = 1
/** While too few gaps between runs are known. */
const defaultGapMs = 20 * minuteMs
const longestMinutes = 24 * 60
/** Intervals of which less comes, on the mean, are left out. */
const negligibleMinutes = 1e-3

/** A piece of the time ahead, and how many minutes of it come, on the mean, before the next look's dynos serve. */
export interface HorizonInterval {
  readonly middleMinutes: number
  readonly weight: number
}

export interface Horizon {
  readonly intervals: readonly HorizonInterval[]
  /** Sum of the weights. */
  readonly minutes: number
  /** The typical time until the next look. */
  readonly nextLookMs: number
}

/** The edges of the intervals: the farther, the longer. */
const edges = [0, 1, 2, 4]
for (let edge = 9; edge < longestMinutes; edge += edge < 60 ? 5 : edge < 240 ? 15 : 60) edges.push(edge)

/** What this look has to provide for: until the next one inside a watch, else as long as the gaps are likely to be. */
export function horizonOf(cadence: Cadence, nowMs: EpochMs): Horizon {
  const gaps = gapsAhead(cadence, nowMs)
  const intervals: HorizonInterval[] = []
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0]
    let minutes = 0
    for (const { ms, weight } of gaps) minutes += weight * Math.max(0, Math.min(ms / minuteMs + bootMinutes, to) - from)
    if (minutes < negligibleMinutes) break
    intervals.push({ middleMinutes: (from + to) / 2, weight: minutes })
  }
  return {
    intervals,
    minutes: intervals.reduce((total, { weight }) => total + weight, 0),
    nextLookMs: cadence.nextLookMs === null ? (usualGapMs(gaps) ?? defaultGapMs) : cadence.nextLookMs - nowMs
  }
}

function gapsAhead(cadence: Cadence, nowMs: EpochMs): readonly RunGap[] {
  if (cadence.nextLookMs !== null) return [{ ms: Math.max(minuteMs, cadence.nextLookMs - nowMs + minuteMs), weight: 1 }]
  const gaps = likelyGaps(cadence, nowMs)
  return gaps.length > 0 ? gaps : [{ ms: defaultGapMs, weight: 1 }]
}
