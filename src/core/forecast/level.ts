import type { DemandMemory, EpochMs, ForecastOrigin, LevelMemory } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { dynosFor } from '../dynos-for.ts'
import { mean } from '../statistics.ts'

/**
 * How much of the way the smoothed levels go in a minute, and how fast the peak is forgotten: half of it in 35
 * minutes.
 */
const fastRate = 0.5
const slowRate = 0.05
const peakDecay = 0.02
/** A trend is seen in so many points, and followed for so many minutes beyond the last. */
const trendPoints = 3
const followedMinutes = 5
/** It never predicts less than this share of the mean of its points. */
const leastTrendShare = 1 / 4

/** The levels with one more minute (exponential smoothing). */
export function smoothLevel(before: LevelMemory | null, demand: number): LevelMemory {
  if (before === null) return { fast: demand, slow: demand, peak: demand, lastMinutes: [demand] }
  return {
    fast: before.fast + fastRate * (demand - before.fast),
    slow: before.slow + slowRate * (demand - before.slow),
    peak: Math.max(demand, before.peak - peakDecay),
    lastMinutes: [...before.lastMinutes, demand].slice(-trendPoints)
  }
}

/** The demand of the last minute. */
export function lastMinute({ lastMinutes, fast }: LevelMemory): number {
  return lastMinutes.at(-1) ?? fast
}

/** Where a forecast at this instant starts from. */
export function originOf({ untilMs, level, leadingMetric }: DemandMemory, nowMs: EpochMs): ForecastOrigin {
  return { atMs: nowMs, untilMs, level, demandNow: leadingMetric?.demandNow ?? null }
}

/** The level with what the leading metric says of this instant, where it is known. */
export function levelNow({ level, demandNow }: ForecastOrigin): LevelMemory {
  return demandNow === null ? level : smoothLevel(level, demandNow)
}

/** Dynos for the demand of this instant. */
export function neededNow(origin: ForecastOrigin, perDyno: number): number {
  return dynosFor(Math.expm1(lastMinute(levelNow(origin))), perDyno)
}

/** The line through the last points (least squares), in the middle of the minute that begins so many minutes ahead. */
export function trendAt(origin: ForecastOrigin, minutes: number): number {
  const points = pointsOf(origin)
  const middle = mean(points.map(({ at }) => at))
  const demand = mean(points.map((point) => point.demand))
  const spread = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0)
  const slope =
    points.length < trendPoints
      ? 0
      : points.reduce((sum, point) => sum + (point.at - middle) * (point.demand - demand), 0) / spread
  const at = Math.min(minutes + 0.5, (points.at(-1)?.at ?? 0) + followedMinutes)
  return Math.log1p(Math.max(demand * leastTrendShare, demand + slope * (at - middle)))
}

/** The middles of the last minutes, and this instant, in minutes from now. */
function pointsOf({
  level: { lastMinutes },
  demandNow,
  atMs,
  untilMs
}: ForecastOrigin): readonly { readonly at: number; readonly demand: number }[] {
  const newest = (untilMs - atMs) / minuteMs - 0.5
  const minutes = lastMinutes.map((demand, index) => ({
    at: newest - (lastMinutes.length - 1 - index),
    demand: Math.expm1(demand)
  }))
  return (demandNow === null ? minutes : [...minutes, { at: 0, demand: Math.expm1(demandNow) }]).slice(-trendPoints)
}
