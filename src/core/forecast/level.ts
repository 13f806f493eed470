import type { LevelMemory, StandingMemory } from '../model.ts'
import { mean } from '../statistics.ts'
import { minuteMs } from '../durations.ts'

/** How much of the way the levels go in a minute, and how fast the peak is forgotten: half of it in 35 minutes. */
const fastRate = 0.5
const slowRate = 0.05
const peakDecay = 0.02
/** A trend is seen in so many points, and followed for so many minutes beyond the last. */
const trendPoints = 3
const followedMinutes = 5

export function levelAfter(before: LevelMemory | null, demand: number): LevelMemory {
  if (before === null) return { fast: demand, slow: demand, peak: demand, last: [demand] }
  return {
    fast: before.fast + fastRate * (demand - before.fast),
    slow: before.slow + slowRate * (demand - before.slow),
    peak: Math.max(demand, before.peak - peakDecay),
    last: [...before.last, demand].slice(-trendPoints)
  }
}

/** The level with what the gauge says of this instant, where it speaks. */
export function levelNow({ level, now }: StandingMemory): LevelMemory {
  return now === null ? level : levelAfter(level, now)
}

/** The line through the last points (least squares), in the middle of the minute that begins so many minutes ahead. Never below a quarter of their mean. */
export function trendAt(standing: StandingMemory, minutes: number): number {
  const points = pointsOf(standing)
  const middle = mean(points.map(({ at }) => at))
  const demand = mean(points.map((point) => point.demand))
  const spread = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0)
  const slope =
    points.length < trendPoints
      ? 0
      : points.reduce((sum, point) => sum + (point.at - middle) * (point.demand - demand), 0) / spread
  const at = Math.min(minutes + 0.5, (points.at(-1)?.at ?? 0) + followedMinutes)
  return Math.log1p(Math.max(demand / 4, demand + slope * (at - middle)))
}

/** The middles of the last minutes, and this instant, in minutes from now. */
function pointsOf({
  level: { last },
  now,
  atMs,
  untilMs
}: StandingMemory): readonly { readonly at: number; readonly demand: number }[] {
  const newest = (untilMs - atMs) / minuteMs - 0.5
  const minutes = last.map((demand, index) => ({ at: newest - (last.length - 1 - index), demand: Math.expm1(demand) }))
  return (now === null ? minutes : [...minutes, { at: 0, demand: Math.expm1(now) }]).slice(-trendPoints)
}
