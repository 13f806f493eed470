/** Sums of dyno-hours and of dollars. */
import type { Bounds, EpochMs } from '../model.ts'
import { hourMs } from '../durations.ts'

/** From the fewest to the most that the schedule allows; the same number twice where it is exact. */
export interface Span {
  readonly floor: number
  readonly ceiling: number
}

export const zeroSpan: Span = { floor: 0, ceiling: 0 }

/** Dyno-hours of a stretch of time. */
export interface DynoHours extends Span {
  /** Hours in which no window holds and no `max` is written. They are in neither sum: the quantity stays what it was. */
  readonly unknownHours: number
}

/** A stretch of time in which the schedule asks for the same all along. */
export interface SchedulePeriod {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
  /** null: unknown. */
  readonly bounds: Bounds | null
}

/** Dyno-hours of stretches: dynos times hours, real ones, whatever the clocks on the wall do. */
export function dynoHours(stretches: readonly SchedulePeriod[]): DynoHours {
  const sum = (weight: (bounds: Bounds | null) => number): number =>
    stretches.reduce((total, { fromMs, toMs, bounds }) => total + (toMs - fromMs) * weight(bounds), 0) / hourMs
  return {
    floor: sum((bounds) => bounds?.floor ?? 0),
    ceiling: sum((bounds) => bounds?.ceiling ?? 0),
    unknownHours: sum((bounds) => (bounds === null ? 1 : 0))
  }
}

export function addSpans(a: Span, b: Span): Span {
  return { floor: a.floor + b.floor, ceiling: a.ceiling + b.ceiling }
}

export function scaleSpan({ floor, ceiling }: Span, factor: number): Span {
  return { floor: floor * factor, ceiling: ceiling * factor }
}

/**
 * US$ a month of 720 hours for dyno-hours that are those of `hours` hours.
 *
 * @param price US$ of one dyno all month
 */
export function monthlyCost(dynos: Span, hours: number, price: number): Span {
  // The 720 hours of the month and the 720th that an hour costs cancel out.
  return hours === 0 ? zeroSpan : { floor: (dynos.floor * price) / hours, ceiling: (dynos.ceiling * price) / hours }
}

/** Percent by which a cost lies below a flat one, `floor` the least and `ceiling` the most; null: the flat one is nothing. */
export function percentSaved(cost: Span, flat: number): Span | null {
  return flat <= 0 ? null : { floor: (1 - cost.ceiling / flat) * 100, ceiling: (1 - cost.floor / flat) * 100 }
}
