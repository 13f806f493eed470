/** What was learned about the demand of a process type: types only. Demands are logarithms, `ln(1 + a minute's demand)`. */
import type { EpochMs } from './units.ts'

/** What one dyno carries, learned from requests against slowness. */
export interface CapacityMemory {
  /** Requests a minute at which a dyno's p95 meets its target. */
  readonly perDyno: number
  /** Requests that each dyno has still to work off since more came than it carries, at the most those of a minute: what is slow meanwhile is slow for that. */
  readonly backlog: number
  /** A queue was seen; before, `perDyno` is only what a dyno carries at least. */
  readonly limitSeen: boolean
  /** The slow minutes below the capacity, the latest counting most: how many, and sums of ln(load), ln(p95), their squares and product. */
  readonly suspects: {
    readonly count: number
    readonly load: number
    readonly p95: number
    readonly load2: number
    readonly p952: number
    readonly product: number
  }
}

/** Where the demand stands. */
export interface LevelMemory {
  readonly fast: number
  readonly slow: number
  /** The highest of late, forgotten slowly. */
  readonly peak: number
  /** The last minutes, oldest first. */
  readonly last: readonly number[]
}

/** Where the demand stands at a look, to predict from. */
export interface StandingMemory {
  readonly atMs: EpochMs
  /** The end of the last known minute. */
  readonly untilMs: EpochMs
  readonly level: LevelMemory
  /** The demand of this instant, by the gauge; null: it does not speak. */
  readonly now: number | null
}

/** A number with a `target` that goes with the requests of each dyno, such as their busy share: it knows the demand before the minute is over. */
export interface GaugeMemory {
  /** `ln` of the number times the dynos, over the requests of that minute; and how far off it is in the mean. */
  readonly ratio: number
  readonly error: number
  /** How often they were compared. */
  readonly compared: number
  /** What was read in minutes that are not known yet: the number times the dynos. */
  readonly open: readonly { readonly atMs: EpochMs; readonly load: number }[]
  /** The demand of this instant; null: it does not speak. */
  readonly now: number | null
}

/** The usual demand in each part of a day or week of the local calendar, in hundredths; -1: never seen. */
export interface ProfileMemory {
  readonly usual: readonly number[]
  /** The part that is being seen. */
  readonly open: { readonly part: number; readonly sum: number; readonly count: number } | null
}

/** How well each predictor did, by how far ahead. */
export interface SkillMemory {
  /** Mean absolute error by class of distance and predictor. */
  readonly error: readonly (readonly number[])[]
  /** Trust by class of distance and predictor; sums to 1 in a class. */
  readonly trust: readonly (readonly number[])[]
  /** How often which multiple of its mean error was seen, by predictor. */
  readonly shape: readonly (readonly number[])[]
}

/** What each price of a slow minute would have led to. */
export interface MarginMemory {
  /** Minutes counted, the latest counting most; so with all counts here. */
  readonly minutes: number
  /** Minutes with more demand than the dynos of each price carry. */
  readonly over: readonly number[]
  /** Minutes in which the price ruled, and how many of them were slow for want of dynos. */
  readonly slow: number
  readonly ruled: number
  /** What each price asked for lately, oldest first. */
  readonly asked: readonly { readonly atMs: EpochMs; readonly quantities: readonly number[] }[]
}

export interface DemandMemory {
  /** `requests` of the router in a minute; `dynos` that numbers with a `per-dyno` ask for. */
  readonly unit: 'requests' | 'dynos'
  /** The last instant whose demand was taken in. */
  readonly untilMs: EpochMs
  /** Minutes of demand taken in. */
  readonly minutes: number
  /** null: nothing is known yet, or it is given. */
  readonly capacity: CapacityMemory | null
  /** Whether the last minute was slow, and why. */
  readonly slowness: 'none' | 'queueing' | 'elsewhere' | 'unknown'
  readonly level: LevelMemory
  /** null: no number tells of the demand. */
  readonly gauge: GaugeMemory | null
  readonly day: ProfileMemory
  readonly week: ProfileMemory
  readonly skill: SkillMemory
  /** How often which chance came true, by class of distance. */
  readonly reached: readonly (readonly number[])[]
  readonly margin: MarginMemory
  /** The mean of the dynos that the demand needed. */
  readonly size: number
  /** What the minutes are compared with: predictions from here. */
  readonly pending: StandingMemory | null
}
