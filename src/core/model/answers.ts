/** What the times of pings taught of the load on a process type: types only. Demands are logarithms of hundredths of a full dyno's load. */
import type { ProfileMemory } from './demand.ts'
import type { EpochMs } from './units.ts'

export interface LatencyModel {
  /** The last look that was taken in. */
  readonly atMs: EpochMs
  /** How much time the looks cover. */
  readonly minutes: number
  /** An answer of a dyno with nothing else to do, in ms: its mean, and how far answers are spread around it. */
  readonly base: { readonly meanMs: number; readonly deviationMs: number }
  /** How likely each step of the demand is, from the least on; sums to 1. */
  readonly belief: readonly number[]
  readonly day: ProfileMemory
  readonly week: ProfileMemory
  /** What a slow minute is worth, in minutes of all dynos that the demand needs. */
  readonly price: number
  /** The most dynos with which answers were slow, and when that was last; null: they never were. */
  readonly slowWith: { readonly quantity: number; readonly atMs: EpochMs } | null
}
