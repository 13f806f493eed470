import { nothing, percentSaved, plus } from '../pricing/money.ts'
import type { Span } from '../pricing/money.ts'
import type { ProcessPlan } from './plan.ts'

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
  readonly flat: { readonly dynoHours: number; readonly week: number; readonly cost: number; readonly saved: Span | null; readonly costSaved: Span | null } | null
}

export function totalOf(processes: readonly ProcessPlan[]): PlanTotal {
  const enabled = processes.filter((process) => process.enabled)
  const allOff = enabled.length === 0
  const counted = allOff ? processes : enabled
  const sum = (value: (process: ProcessPlan) => Span): Span => counted.reduce((total, process) => plus(total, value(process)), nothing)
  const count = (which: (process: ProcessPlan) => boolean): number => counted.filter(which).length
  const dynoHours = sum((process) => process.dynoHours)
  const cost = sum((process) => process.cost ?? nothing)
  const unknownHours = counted.reduce((total, process) => total + process.dynoHours.unknownHours, 0)
  return {
    counted: counted.length,
    off: processes.length - counted.length,
    allOff,
    dynoHours,
    week: sum((process) => process.week),
    unknownHours,
    cost,
    unpriced: count(({ price }) => price === null),
    assumed: count(({ sizeAssumed }) => sizeAssumed),
    eco: count(({ size }) => size.toLowerCase() === 'eco'),
    flat: unknownHours > 0 || counted.length === 0 ? null : flatOf(counted, dynoHours, cost)
  }
}

function flatOf(counted: readonly ProcessPlan[], planned: Span, cost: Span): PlanTotal['flat'] {
  let dynoHours = 0
  let week = 0
  let dollars = 0
  for (const { flat } of counted) {
    if (flat === null) return null
    dynoHours += flat.dynoHours
    week += flat.week
    dollars += flat.cost ?? 0
  }
  return { dynoHours, week, cost: dollars, saved: percentSaved(planned, dynoHours), costSaved: percentSaved(cost, dollars) }
}
