import type { LevelMemory } from '../../model.ts'

/** How much of the way the levels go in a minute, and how fast the peak is forgotten: half of it in 35 minutes. */
const fastRate = 0.5
const slowRate = 0.05
const peakDecay = 0.02
/** A trend is seen in so many minutes, and followed for so many. */
const trendMinutes = 4
const followedMinutes = 4

export function levelAfter(before: LevelMemory | null, demand: number): LevelMemory {
  if (before === null) return { fast: demand, slow: demand, peak: demand, last: [demand] }
  return {
    fast: before.fast + fastRate * (demand - before.fast),
    slow: before.slow + slowRate * (demand - before.slow),
    peak: Math.max(demand, before.peak - peakDecay),
    last: [...before.last, demand].slice(-trendMinutes)
  }
}

/** The line through the last minutes (least squares), so many minutes after the last. Never below a quarter of their mean. */
export function trendAt({ last }: LevelMemory, minutes: number): number {
  const values = last.map((value) => Math.expm1(value))
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
  const slope = values.length < 3 ? 0 : values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread
  return Math.log1p(Math.max(mean / 4, mean + slope * (middle + Math.min(minutes, followedMinutes))))
}
