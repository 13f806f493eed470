/** What a plan says: types only. */
import type { Bounds, DayNumber, EpochMs, Holiday } from '../model.ts'
import type { LocalDay } from './local-days.ts'
import type { DynoHours, Span, SchedulePeriod } from '../pricing/dyno-hours.ts'
import type { PriceList } from '../pricing/prices.ts'

export interface PlanOptions {
  readonly nowMs: EpochMs
  /** First local day; null: today, in each process's own zone. */
  readonly from: DayNumber | null
  /** How many local days, at least 1. */
  readonly days: number
  /** The dyno type that a process runs on, as the platform names it; null: not known. */
  readonly sizes: (app: string, process: string) => string | null
  readonly prices: PriceList
  /** Those that the schedules' `holidays` matches, to be named beside their days. */
  readonly holidays?: readonly Holiday[]
}

/** Plain data: the same policy and options give the same plan. */
export interface Plan {
  readonly days: number
  /** Where the prices come from, for people. */
  readonly priceSource: string
  readonly processes: readonly ProcessPlan[]
  readonly total: PlanTotal
}

/** The plan of one process type. */
export interface ProcessPlan {
  readonly app: string
  readonly process: string
  readonly timezone: string
  /** `false`: nothing will be changed; the plan says what would be. */
  readonly enabled: boolean
  readonly size: string
  /** The size is not known, `assumedSize` stands for it. */
  readonly sizeAssumed: boolean
  /** US$ a month of one dyno; null: no price is known. */
  readonly price: number | null
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
  readonly days: readonly PlanDay[]
  /** The whole period, in order and without a hole; neighbours differ. */
  readonly stretches: readonly SchedulePeriod[]
  readonly dynoHours: DynoHours
  /** Dyno-hours of seven days. */
  readonly week: Span
  /** US$ a month; null: no price is known. */
  readonly cost: Span | null
  /** Against the absolute maximum all the time; null: there is none. */
  readonly flat: FlatMaximum | null
}

/** The absolute maximum, running all the time. */
export interface FlatMaximum {
  readonly quantity: number
  readonly dynoHours: number
  /** Dyno-hours of seven days. */
  readonly week: number
  /** US$ a month; null: no price is known. */
  readonly cost: number | null
  /** Percent that the plan lies below it; null: it is 0, or hours of the plan are unknown. */
  readonly saved: Span | null
}

export interface PlanDay extends LocalDay {
  /** Names of the holidays on this day. */
  readonly holidays: readonly string[]
  readonly changes: readonly PlannedChange[]
  readonly dynoHours: DynoHours
}

/** An instant at which the schedule asks for something else than before. */
export interface PlannedChange {
  readonly atMs: EpochMs
  /** Minutes of the wall clock since local midnight. */
  readonly minute: number
  /** Offset of the zone at that instant, in minutes, east positive. */
  readonly offsetMinutes: number
  /** null: unknown, as no window holds and no `max` is written. */
  readonly from: Bounds | null
  readonly to: Bounds | null
  /** Days and hours of the window that begins, as written (empty: always); null: none holds. */
  readonly window: string | null
}

/** All process types of a plan together: the enabled ones, or all of them where none is. */
export interface PlanTotal {
  readonly counted: number
  /** Process types that are not counted, as their app says `enabled: false`. */
  readonly off: number
  /** None is enabled, and the sums say what would be. */
  readonly allOff: boolean
  /** Dyno-hours of the plan, of the days that were asked for. */
  readonly dynoHours: Span
  /** Dyno-hours of seven days. */
  readonly week: Span
  /** Hours, summed over the process types, for which no window and no `max` says anything. */
  readonly unknownHours: number
  /** US$ a month of those whose price is known. */
  readonly cost: Span
  /** Process types without a known price, in no sum of dollars. */
  readonly unpriced: number
  /** Process types whose dyno type was assumed. */
  readonly assumed: number
  /** Process types on Eco dynos: 0 here, a flat rate for the account. */
  readonly eco: number
  /** Every absolute maximum all the time; null: one has none, or hours are unknown. */
  readonly flat: {
    readonly dynoHours: number
    readonly week: number
    readonly cost: number
    readonly saved: Span | null
    readonly costSaved: Span | null
  } | null
}
