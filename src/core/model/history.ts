/** What happened, for charts and figures: types only. */
import type { Verdict } from './decision.ts'
import type { Incident } from './incident.ts'
import type { BudgetPolicy } from './policy.ts'
import type { Bounds, EpochMs } from './units.ts'

/**
 * One look, or the looks of ten minutes or of an hour taken together. It stands until the next point. A null was not
 * seen.
 */
export interface HistoryPoint {
  /** Of several looks: the first. Whole seconds. */
  readonly atMs: EpochMs
  /** Dynos after the look; over several looks: the mean over time. */
  readonly quantity: number | null
  /** What the schedule allowed, over several looks from the least to the most; null: no window held. */
  readonly bounds: Bounds | null
  /** Response time: median of the pings, or the router's p95 without pings; over several looks: the highest. */
  readonly responseMs: number | null
  /**
   * Demand in the unit of the process's first demand signal (requests a minute for the router); over several looks:
   * the mean over time.
   */
  readonly demand: number | null
  /** The worst of them. */
  readonly verdict: Verdict
  /** Dyno type after the look, in lower case; over several looks: that of the most dynos. Absent: not known. */
  readonly size?: string
}

/** What the dynos of a calendar month came to so far, by the zone of the process type. */
export interface MonthToDate {
  /** `YYYY-MM`. */
  readonly month: string
  readonly dynoSeconds: number
  /** The part of them whose dyno type is known, by dyno type in lower case. */
  readonly bySize?: Readonly<Record<string, number>>
  /** Since when it is counted; absent: since the month began. */
  readonly sinceMs?: EpochMs
  /** What the process's maximum would have come to in the same time. */
  readonly flatDynoSeconds: number
}

/** Points, oldest first, as a text (`core/history/points.ts`): a tenth of the memory, for what most looks do not read. */
export type PackedPoints = string

/**
 * Every look of the last 24 h, ten minutes for a week, then hours, for five weeks; each oldest first, and none
 * overlaps the next. Coarser where a store has no room.
 */
export interface History {
  readonly hours: PackedPoints
  readonly tenMinutes: PackedPoints
  readonly looks: readonly HistoryPoint[]
  readonly month: MonthToDate | null
}

/** Trouble that is over, for reports. */
export interface ClosedIncident extends Pick<Incident, 'app' | 'process' | 'kind' | 'sinceMs' | 'lowest' | 'highest'> {
  readonly endedMs: EpochMs
}

export interface BudgetStatus extends BudgetPolicy {
  /** null: of all apps together. */
  readonly app: string | null
  /** `YYYY-MM`. */
  readonly month: string
  /** US$ since the month began, as far as it was seen. */
  readonly spent: number
  /** The same with the floors of the schedules until the end of the month. */
  readonly expected: number
  /** The local day since which it is counted, where that was not the first of the month. */
  readonly countedSince: string | null
  /** Dyno types without a known price: they count for nothing. */
  readonly unpriced: readonly string[]
}
