/**
 * What was learned about the demand of a process type: types only. Demands are logarithms, `ln(1 + a minute's
 * demand)`.
 */
import type { EpochMs } from './units.ts'

/** Sums of a linear regression of ln(p95 over its target) on ln(load of a dyno), the latest minutes counting most. */
export interface SlownessRegression {
  readonly count: number
  readonly load: number
  readonly slowdown: number
  readonly loadSquared: number
  readonly slowdownSquared: number
  readonly product: number
}

/** What one dyno carries, learned from requests against slowness. */
export interface CapacityMemory {
  /** Requests a minute at which a dyno's p95 meets its target. */
  readonly perDyno: number
  /**
   * Requests that each dyno has still to work off since more came than it carries, at most those of a minute: what is
   * slow meanwhile is slow for that.
   */
  readonly backlog: number
  /** A queue was seen; before, `perDyno` is only what a dyno carries at least. */
  readonly limitSeen: boolean
  /** The minutes that were slow below the capacity. */
  readonly unexplained: SlownessRegression
}

/** Where the demand stands. */
export interface LevelMemory {
  /** Exponentially smoothed, with a short and with a long memory. */
  readonly fast: number
  readonly slow: number
  /** The highest of late, forgotten slowly. */
  readonly peak: number
  /** The last minutes, oldest first. */
  readonly lastMinutes: readonly number[]
}

/** Where the demand stands at a look: what a forecast starts from. */
export interface ForecastOrigin {
  readonly atMs: EpochMs
  /** The end of the last known minute. */
  readonly untilMs: EpochMs
  readonly level: LevelMemory
  /** The demand of this instant, by the leading metric; null: not known. */
  readonly demandNow: number | null
}

/**
 * A number with a `target` that is proportional to the requests of each dyno, such as their busy share: it knows the
 * demand before the minute is over.
 */
export interface LeadingMetricMemory {
  /** `ln` of the number times the dynos, over the requests of that minute; and its mean absolute error. */
  readonly logRatio: number
  readonly meanError: number
  /** How often they were compared. */
  readonly comparisons: number
  /** What was read in minutes that are not known yet: the number times the dynos. */
  readonly readings: readonly { readonly atMs: EpochMs; readonly load: number }[]
  /** The demand of this instant; null: too little is known to tell. */
  readonly demandNow: number | null
}

/** The usual demand in each part of a day or week of the local calendar. */
export interface SeasonalProfile {
  /** In hundredths; -1: never seen. */
  readonly usual: readonly number[]
  /** The part that is not over yet; null: none was begun. */
  readonly current: { readonly part: number; readonly sum: number; readonly count: number } | null
}

/** A mixture of predictors, weighted by how well each did. */
export interface EnsembleMemory {
  /** Mean absolute error by class of lead time and predictor. */
  readonly meanErrors: readonly (readonly number[])[]
  /** Weight by class of lead time and predictor; sums to 1 in a class. */
  readonly weights: readonly (readonly number[])[]
  /** How often which multiple of its mean error was seen, by predictor. */
  readonly errorHistograms: readonly (readonly number[])[]
}

/** What each candidate for the cost of a slow minute would have led to. Counts forget over two weeks. */
export interface SlowMinuteCostMemory {
  /** Minutes that were counted. */
  readonly minutes: number
  /** By candidate: minutes with more demand than its dynos carry. */
  readonly shortMinutes: readonly number[]
  /** By candidate: its dynos, summed over the minutes. */
  readonly dynoMinutes: readonly number[]
  /** Minutes in which the forecast counted, and how many of them were slow for want of dynos. */
  readonly forecastMinutes: number
  readonly slowMinutes: number
  /** How much of the aim the candidates are held to, so that as much is spent as is aimed at. */
  readonly allowance: number
  /** The quantities of all candidates at the last looks, oldest first. */
  readonly proposals: readonly { readonly atMs: EpochMs; readonly quantities: readonly number[] }[]
}

/** The last minutes in which so many dynos served. */
export interface QuantityMinutes {
  readonly quantity: number
  /** How many minutes. */
  readonly minutes: number
  /** Means of the last few: the demand, and the p95 over its target; and that of the last minute. */
  readonly demand: number
  readonly slowdown: number
  readonly last: number
}

/** Whether more dynos make responses faster. */
export interface ScaleOutEffect {
  /** The most demand of a fast minute, and how many dynos served in it; null: there was none. */
  readonly carried: { readonly quantity: number; readonly demand: number } | null
  /** The quantity before a scale-out that is not judged yet; null: there is none. */
  readonly before: QuantityMinutes | null
  readonly current: QuantityMinutes | null
  /** Scale-outs in a row after which slow responses were no faster. */
  readonly worse: number
  /** What is held since more dynos did not help: a quantity, and the demand that it carried; null: nothing. */
  readonly held: {
    readonly quantity: number
    readonly demand: number
    readonly sinceMs: EpochMs
    /** Slow minutes in a row that should have been fast. */
    readonly refuting: number
  } | null
}

export interface DemandMemory {
  /** `requests` of the router in a minute; `dynos` that numbers with a `per-dyno` ask for. */
  readonly unit: 'requests' | 'dynos'
  /** The last instant whose demand was taken in. */
  readonly untilMs: EpochMs
  /** Minutes of demand taken in. */
  readonly minutes: number
  /** Of a dyno of the type `capacitySize`; null: nothing is known yet, or it is given. */
  readonly capacity: CapacityMemory | null
  /** The dyno type that `capacity` was learned of, in lower case; null: not known. */
  readonly capacitySize: string | null
  /** What was learned of other dyno types, by name in lower case. */
  readonly otherCapacities: Readonly<Record<string, CapacityMemory>>
  readonly scaleOutEffect: ScaleOutEffect
  /** Whether the last minute was slow, and why. */
  readonly slowness: 'none' | 'queueing' | 'elsewhere' | 'unknown'
  readonly level: LevelMemory
  /** null: no number tells of the demand. */
  readonly leadingMetric: LeadingMetricMemory | null
  readonly day: SeasonalProfile
  readonly week: SeasonalProfile
  readonly ensemble: EnsembleMemory
  /** By class of lead time: how often more came than was given a chance of 1, 1/2, 1/4 ... or less. */
  readonly calibration: readonly (readonly number[])[]
  readonly slowMinuteCost: SlowMinuteCostMemory
  /** The mean of the dynos that the demand needed. */
  readonly meanDynos: number
  /** The minutes to come are compared with the predictions from here; null: with none yet. */
  readonly forecastOrigin: ForecastOrigin | null
}

/**
 * Parts of a load, and the response time of an idle dyno, as logarithms: their means, and of each part the covariances
 * with those before it and its own variance.
 */
export interface LoadBelief {
  readonly means: readonly number[]
  readonly covariances: readonly (readonly number[])[]
}

/**
 * What the response times of pings taught of the load on a process type. Loads are logarithms of hundredths of a full
 * dyno's load.
 */
export interface LatencyModel {
  /** The last look that was taken in. */
  readonly atMs: EpochMs
  /** How much time the looks cover. */
  readonly minutes: number
  readonly load: LoadBelief
  /** Standard deviation of the response times of a dyno with nothing else to do, over their mean. */
  readonly variation: number
  /** Pings of the last hours at dynos that are believed not to be full, and how many of them were slow. */
  readonly slowPings: {
    readonly count: number
    readonly slow: number
    /** The share that was too many, with the fewest dynos so far; null: never. */
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
  /** How much of late speaks for slow pings being no chance; 0: nothing does. */
  readonly slowEvidence: number
  /** The most dynos with which the app was slow, and when that was last; null: it never was. */
  readonly highestSlow: { readonly quantity: number; readonly atMs: EpochMs } | null
}
