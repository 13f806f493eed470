/** Counts by cell that forget by halves. */
export type Counts = readonly number[]

export function totalOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** With one more in a cell; all halved once there are more than `most`. */
export function countedIn(counts: Counts, cell: number, most: number): Counts {
  const added = counts.with(cell, (counts[cell] ?? 0) + 1)
  return totalOf(added) > most ? added.map((count) => Math.round(count / 2)) : added
}

/** Five decimals are enough to keep, and short to write. */
export function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
