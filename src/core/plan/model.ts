/** The types of a plan. */
import type { Bounds, BudgetPolicy, DayNumber, EpochMs, Holiday, ProcessPolicy, SizeChange } from '../model.ts'
import type { Maximum } from './flat-maximum.ts'
import type { LocalDay } from './local-days.ts'
import type { DynoHours, SizedPeriod, SizeHours, Span } from '../pricing/dyno-hours.ts'
import type { PriceList } from '../pricing/prices.ts'

export interface PlanOptions {
  readonly nowMs: EpochMs
  /** First local day; null: today, in each process's own zone. */
  readonly from: DayNumber | null
  /** How many local days, at least 1. */
  readonly days: number
  /** The dyno type that a process runs on, as Heroku names it; null: not known. */
  readonly sizes: (app: string, process: string) => string | null
  /** The most dynos that Heroku allows of that type; null, absent: what its name says. */
  readonly limits?: (app: string, process: string) => number | null
  readonly prices: PriceList
  /** The holidays of the schedules, to be named beside their days. */
  readonly holidays?: readonly Holiday[]
}

/** Plain data: the same policy and options give the same plan. */
export interface Plan {
  readonly days: number
  /** Where the prices come from, for people. */
  readonly priceSource: string
  readonly processes: readonly ProcessPlan[]
  readonly total: PlanTotal
  /** Absent: none is set. */
  readonly budgets?: readonly PlannedBudget[]
}

/** A budget beside what the plan comes to. */
export interface PlannedBudget extends BudgetPolicy {
  /** null: of all apps together. */
  readonly app: string | null
  /** US$ a month; null: a price is not known. */
  readonly cost: Span | null
}

/** The plan of one process type. */
export interface ProcessPlan extends Pick<ProcessPolicy, 'app' | 'process' | 'timezone'> {
  /** `false`: the process type is not scaled; the plan shows what would be done. */
  readonly enabled: boolean
  /** Dyno types by the most hours; several are in `sizes`. */
  readonly size: string
  /** What each dyno type comes to; at least one. */
  readonly sizes: readonly SizeHours[]
  /** What changes of the dyno type restart in these days. */
  readonly restarts: Restarts
  /** The dyno type is not known, and `assumedSize` is used. */
  readonly sizeAssumed: boolean
  /** US$ a month of one dyno; null: no price is known, or there are several dyno types. */
  readonly price: number | null
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
  readonly days: readonly PlanDay[]
  /** The whole period in order and without a gap; neighbours have different bounds or dyno types. */
  readonly stretches: readonly SizedPeriod[]
  readonly dynoHours: DynoHours
  /** Dyno-hours a week. */
  readonly week: Span
  /** US$ a month; null: no price is known. */
  readonly cost: Span | null
  /** The cost of the maximum around the clock, to compare with; null: there is no maximum. */
  readonly flat: FlatMaximum | null
}

/** Heroku restarts every dyno of a process type when its dyno type changes. */
export interface Restarts {
  /** How often, with a dyno running before and after. */
  readonly changes: number
  /** Dynos that start anew by that. */
  readonly dynos: Span
  /** US$ a month for the time in which they boot, which is in the cost already; null: a price is not known. */
  readonly cost: Span | null
}

/** What it costs to run the maximum around the clock. */
export interface FlatMaximum extends Maximum {
  readonly dynoHours: number
  /** Dyno-hours a week. */
  readonly week: number
  /** US$ a month; null: no price is known. */
  readonly cost: number | null
  /** Percent by which the plan is cheaper; null: the maximum is 0, or hours of the plan are unknown. */
  readonly saved: Span | null
}

export interface PlanDay extends LocalDay {
  /** Names of the holidays on this day. */
  readonly holidays: readonly string[]
  readonly changes: readonly PlannedChange[]
  readonly dynoHours: DynoHours
}

/** An instant at which the bounds of the schedule or its dyno type change. */
export interface PlannedChange {
  readonly atMs: EpochMs
  /** Wall clock, in minutes since local midnight. */
  readonly minute: number
  /** UTC offset at that instant, in minutes, east positive. */
  readonly offsetMinutes: number
  /** null: unknown, as no window holds and there is no `max`. */
  readonly from: Bounds | null
  readonly to: Bounds | null
  /** The dyno type that changes with it; null: it stays. */
  readonly resize: SizeChange | null
  /** Days and hours of the new window as written, empty where it names none; null: no window holds. */
  readonly window: string | null
}

/** Sums over the enabled process types of a plan, or over all of them where none is enabled. */
export interface PlanTotal {
  readonly counted: number
  /** Process types that are left out because of `enabled: false`. */
  readonly off: number
  /** No process type is enabled, and the sums show what would be. */
  readonly allOff: boolean
  /** Dyno-hours of all days of the plan. */
  readonly dynoHours: Span
  /** Dyno-hours a week. */
  readonly week: Span
  /** Hours, summed over the process types, in which no window holds and there is no `max`. */
  readonly unknownHours: number
  /** US$ a month of the process types whose price is known. */
  readonly cost: Span
  /** Process types without a known price, which no sum of dollars includes. */
  readonly unpriced: number
  /** Process types whose dyno type was assumed. */
  readonly assumed: number
  /** Process types on Eco dynos. They count as 0 US$ here, as Heroku charges a flat rate for the account. */
  readonly eco: number
  /** The cost of every maximum around the clock; null: a process type has no maximum, or hours are unknown. */
  readonly flat: {
    readonly dynoHours: number
    readonly week: number
    readonly cost: number
    readonly saved: Span | null
    readonly costSaved: Span | null
  } | null
}
