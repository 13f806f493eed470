/**
 * What the response times of pings taught of the load on a process type: types only. Loads are logarithms of
 * hundredths of a full dyno's load.
 */
import type { SeasonalProfile } from './demand.ts'
import type { EpochMs } from './units.ts'

export interface LatencyModel {
  /** The last look that was taken in. */
  readonly atMs: EpochMs
  /** How much time the looks cover. */
  readonly minutes: number
  /** Response times of a dyno with nothing else to do, in ms. */
  readonly baseline: { readonly meanMs: number; readonly deviationMs: number }
  /** How likely each step of the load is, from the least on; sums to 1. */
  readonly belief: readonly number[]
  readonly day: SeasonalProfile
  readonly week: SeasonalProfile
  /** Pings of the last hours at dynos that are believed not to be full, and how many of them were slow. */
  readonly slowPings: {
    readonly count: number
    readonly slow: number
    /** The share that was too many, with the fewest dynos of late; null: never. */
    readonly proven: { readonly share: number; readonly quantity: number } | null
  }
  readonly slowDays: {
    /** The most dynos of a fast look of late; null: there was none. */
    readonly carried: { readonly quantity: number; readonly atMs: EpochMs } | null
    /** The looks since the last fast one, and the dynos of the first; null: the last one was fast. */
    readonly slow: { readonly sinceMs: EpochMs; readonly quantity: number; readonly looks: number } | null
    /** The most dynos that help, since more did not; null: nothing is known against more. */
    readonly held: { readonly quantity: number; readonly sinceMs: EpochMs } | null
  }
  /** What a slow minute costs, in minutes of all dynos that the load needs. */
  readonly slowMinuteCost: number
  /** The most dynos with which the app was slow, and when that was last; null: it never was. */
  readonly highestSlow: { readonly quantity: number; readonly atMs: EpochMs } | null
}
