import type { Cadence, EpochMs } from '../model.ts'
import { minuteMs } from '../durations.ts'

/** Dynos asked for now serve about so much later. */
export const bootMinutes = 1
/**
 * The gaps between looks count, the last so many of them; with fewer than the fewest, looks every 20 minutes are
 * assumed.
 */
const mostGaps = 200
const fewestGaps = 5
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

/** What this look has to provide for: until the next one inside a watch, else as long as the gaps really were. */
export function horizonOf({ gapsMs, nextLookMs }: Cadence, nowMs: EpochMs): Horizon {
  const gaps =
    nextLookMs !== null
      ? [Math.max(minuteMs, nextLookMs - nowMs + minuteMs)]
      : gapsMs.length < fewestGaps
        ? [defaultGapMs]
        : gapsMs.slice(-mostGaps)
  const lengths = gaps.map((gap) => gap / minuteMs + bootMinutes)
  const intervals: HorizonInterval[] = []
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0]
    let minutes = 0
    for (const length of lengths) minutes += Math.max(0, Math.min(length, to) - from)
    if (minutes / lengths.length < negligibleMinutes) break
    intervals.push({ middleMinutes: (from + to) / 2, weight: minutes / lengths.length })
  }
  const sorted = gaps.toSorted((a, b) => a - b)
  return {
    intervals,
    minutes: intervals.reduce((total, { weight }) => total + weight, 0),
    nextLookMs: nextLookMs === null ? (sorted[Math.floor(sorted.length / 2)] ?? defaultGapMs) : nextLookMs - nowMs
  }
}
