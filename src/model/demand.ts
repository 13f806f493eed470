/** What was learned about the demand of a process type: types only. */
import type { EpochMs } from './units.ts'

export interface DemandMemory {
  /** The last instant whose demand was taken in. */
  readonly untilMs: EpochMs
}
