/** Dyno-hours of a schedule, and what they cost. */
import type { Bounds, EpochMs } from '../model.ts'
import { hourMs } from '../durations.ts'

/** The least and the most that the schedule allows; the same number twice where it leaves no choice. */
export type Span = Bounds

export const zeroSpan: Span = { floor: 0, ceiling: 0 }

/** Dyno-hours of some periods. */
export interface DynoHours extends Span {
  /** Hours in which no window holds and there is no `max`. Neither sum has them, as the quantity stays whatever it was. */
  readonly unknownHours: number
}

/** A period in which the bounds of the schedule do not change. */
export interface SchedulePeriod {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
  /** null: unknown. */
  readonly bounds: Bounds | null
}

/** The same with the dyno type that runs meanwhile. */
export interface SizedPeriod extends SchedulePeriod {
  readonly size: string
}

/** Dynos times elapsed hours, which clock changes do not affect. */
export function dynoHours(periods: readonly SchedulePeriod[]): DynoHours {
  const sum = (weight: (bounds: Bounds | null) => number): number =>
    periods.reduce((total, { fromMs, toMs, bounds }) => total + (toMs - fromMs) * weight(bounds), 0) / hourMs
  return {
    floor: sum((bounds) => bounds?.floor ?? 0),
    ceiling: sum((bounds) => bounds?.ceiling ?? 0),
    unknownHours: sum((bounds) => (bounds === null ? 1 : 0))
  }
}

function addSpans(a: Span, b: Span): Span {
  return { floor: a.floor + b.floor, ceiling: a.ceiling + b.ceiling }
}

export function sumSpans(spans: readonly Span[]): Span {
  return spans.reduce(addSpans, zeroSpan)
}

/** null: one of them is not known. */
export function sumOfKnown(spans: readonly (Span | null)[]): Span | null {
  return spans.every((span) => span !== null) ? sumSpans(spans) : null
}

/** What the second is more than the first. */
export function spanBetween(before: Span, after: Span): Span {
  return { floor: after.floor - before.floor, ceiling: after.ceiling - before.ceiling }
}

export function scaleSpan({ floor, ceiling }: Span, factor: number): Span {
  return { floor: floor * factor, ceiling: ceiling * factor }
}

/**
 * US$ a month of 720 hours, from the dyno-hours of `hours` hours.
 *
 * @param price US$ a month of one dyno
 */
export function monthlyCost(dynos: Span, hours: number, price: number): Span {
  // A month has 720 hours and an hour costs a 720th of the price, so 720 cancels out.
  return hours === 0 ? zeroSpan : { floor: (dynos.floor * price) / hours, ceiling: (dynos.ceiling * price) / hours }
}

/** What dynos of one type come to. */
export interface SizeHours {
  readonly size: string
  /** US$ a month of one dyno; null: no price is known. */
  readonly price: number | null
  readonly dynoHours: Span
}

/** The dyno-hours of each type, in the order in which they come; a type of which none runs is left out where another is there. */
export function hoursBySize(
  periods: readonly SizedPeriod[],
  priceOf: (size: string) => number | null
): readonly SizeHours[] {
  const sizes = [...new Set(periods.map(({ size }) => size))].map((size) => {
    const { floor, ceiling } = dynoHours(periods.filter((period) => period.size === size))
    return { size, price: priceOf(size), dynoHours: { floor, ceiling } }
  })
  const running = sizes.filter((one) => one.dynoHours.ceiling > 0)
  return running.length > 0 ? running : sizes.slice(0, 1)
}

/** US$ a month of all types together; null: a price is not known. */
export function monthlyCostBySize(sizes: readonly SizeHours[], hours: number): Span | null {
  return sumOfKnown(
    sizes.map(({ price, dynoHours: dynos }) => (price === null ? null : monthlyCost(dynos, hours, price)))
  )
}

/** Percent by which a cost is below a flat one: `floor` the least, `ceiling` the most. null: the flat cost is 0. */
export function percentSaved(cost: Span, flat: number): Span | null {
  return flat <= 0 ? null : { floor: (1 - cost.ceiling / flat) * 100, ceiling: (1 - cost.floor / flat) * 100 }
}
