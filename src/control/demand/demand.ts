import type { DemandMemory, EpochMs, ProcessPolicy, ProcessState, Seen } from '../../model.ts'

/** How many dynos the demand needs, in the words of a reason. */
export interface DemandNeed {
  readonly quantity: number
  readonly message: string
}

/** What the demand says at a look. */
export interface ExpectedDemand {
  /** For a capacity of a dyno that is learned; null: nothing was learned yet, or it is given. */
  readonly now: DemandNeed | null
  /** Until the next look; null: no forecast speaks. */
  readonly ahead: DemandNeed | null
  /** `queueing`: the router's slowness comes with load, more dynos cure it. `elsewhere`: it does not. */
  readonly slowness: 'none' | 'queueing' | 'elsewhere' | 'unknown'
}

/** Takes in what the look saw of the demand. Pure. */
export function learnDemand(_policy: ProcessPolicy, state: ProcessState | null, _seen: Seen, _nowMs: EpochMs): DemandMemory | null {
  return state?.demand ?? null
}

/** What the demand needs now and until the next look. Pure. */
export function expectDemand(_policy: ProcessPolicy, _memory: DemandMemory | null, _seen: Seen, _nowMs: EpochMs): ExpectedDemand {
  return { now: null, ahead: null, slowness: 'unknown' }
}
