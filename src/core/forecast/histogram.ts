import { sum } from '../statistics.ts'

/** Counts by bin that forget by halves. */
export type Histogram = readonly number[]

/** With one more in a bin; all halved once there are more than `most`. */
export function withCount(counts: Histogram, bin: number, most: number): Histogram {
  const added = counts.with(bin, (counts[bin] ?? 0) + 1)
  return sum(added) > most ? added.map((count) => Math.round(count / 2)) : added
}

/** Five decimals are enough to remember, and short to write. */
export function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
