/** Units that everything shares: types only. */

/** Milliseconds since the Unix epoch, UTC. */
export type EpochMs = number

/** An inclusive range of dynos; `floor === ceiling` is an exact quantity. */
export interface Bounds {
  readonly floor: number
  readonly ceiling: number
}
