/** Sums of the points over ranges and days, and means over the hours of the week. */
import type { EpochMs } from '../../core/model.ts'
import type { Point } from './points.ts'
import type { DynoSums, Figures, ReportIncident } from './report-data.ts'
import { hourOfWeek, nextHour } from './zone.ts'
import type { Zone } from './zone.ts'
import { hourMs } from '../../core/durations.ts'
import { healthSumsOf } from './health-sums.ts'
import type { HealthSpan } from './health-sums.ts'

interface Period {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
}

/** What the dynos of a process type cost. */
export interface Rates {
  /** US$ of a dyno-hour, by dyno type; undefined: that of a point that knows none. null: not known. */
  readonly hourPrice: (size: string | undefined) => number | null
  /** Dyno type of a point that knows none, in lower case; undefined: not known. */
  readonly usualSize: string | undefined
  /** The maximum to compare with; null: there is none. */
  readonly flat: { readonly quantity: number; readonly hourPrice: number | null } | null
}

/** Hours, dyno-hours and costs of the points inside a period, as far as the quantity is known. */
export function dynoSumsOf(
  points: readonly Point[],
  { fromMs, toMs }: Period,
  { hourPrice, usualSize, flat }: Rates
): DynoSums {
  let ms = 0
  const dynoMsOf = new Map<string | undefined, number>()
  for (const { atMs, untilMs, quantity, size = usualSize } of points) {
    const lengthMs = Math.min(untilMs, toMs) - Math.max(atMs, fromMs)
    if (quantity === null || lengthMs <= 0) continue
    ms += lengthMs
    if (quantity > 0) dynoMsOf.set(size, (dynoMsOf.get(size) ?? 0) + quantity * lengthMs)
  }
  const hours = ms / hourMs
  const flatPrice = flat?.hourPrice ?? null
  const ran = [...dynoMsOf].map(([size, dynoMs]) => ({ size, dynoHours: dynoMs / hourMs, price: hourPrice(size) }))
  return {
    hours,
    dynoHours: ran.reduce((sum, { dynoHours }) => sum + dynoHours, 0),
    cost: ran.reduce<number | null>(
      (sum, { dynoHours, price }) => (sum === null || price === null ? null : sum + dynoHours * price),
      hourPrice(undefined) === null && ran.length === 0 ? null : 0
    ),
    sizes: ran.length < 2 ? [] : ran.map(({ size, dynoHours }) => [size ?? '?', dynoHours]),
    flatDynoHours: flat === null ? null : flat.quantity * hours,
    flatCost: flatPrice === null ? null : (flat?.quantity ?? 0) * hours * flatPrice
  }
}

/** What a report knows of a process type. */
export interface ProcessRecord {
  readonly points: readonly Point[]
  readonly health: readonly HealthSpan[]
  readonly incidents: readonly ReportIncident[]
}

export function figuresOf({ points, health, incidents }: ProcessRecord, period: Period, rates: Rates): Figures {
  const touching = incidents.filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs)
  return {
    fromMs: period.fromMs,
    ...dynoSumsOf(points, period, rates),
    ...healthSumsOf(health, period),
    incidents: touching.length,
    open: touching.filter(({ endedMs }) => endedMs === null).length
  }
}

/** Means over time of each hour of the local week, Monday 00:00 first; null: not seen. */
export function weekMeans(
  points: readonly Point[],
  zone: Zone
): { readonly dynos: readonly (number | null)[]; readonly demand: readonly (number | null)[] } {
  const dynos = sums()
  const demand = sums()
  for (const point of points) {
    if (point.quantity !== null) dynos.add(zone, { fromMs: point.atMs, toMs: point.shownUntilMs }, point.quantity)
    if (point.demand !== null) demand.add(zone, { fromMs: point.atMs, toMs: point.atMs + point.seenMs }, point.demand)
  }
  return { dynos: dynos.means(), demand: demand.means() }
}

const hoursAWeek = 168

interface WeekSums {
  readonly add: (zone: Zone, period: Period, value: number) => void
  readonly means: () => readonly (number | null)[]
}

function sums(): WeekSums {
  const weights = new Array<number>(hoursAWeek).fill(0)
  const totals = new Array<number>(hoursAWeek).fill(0)
  return {
    add: (zone, { fromMs, toMs }, value) => {
      for (let startMs = fromMs; startMs < toMs;) {
        const endMs = Math.min(nextHour(zone, startMs), toMs)
        const hour = hourOfWeek(zone, startMs)
        weights[hour] = (weights[hour] ?? 0) + endMs - startMs
        totals[hour] = (totals[hour] ?? 0) + (endMs - startMs) * value
        startMs = endMs
      }
    },
    means: () =>
      totals.map((total, hour) => (weights[hour] === 0 ? null : Number((total / (weights[hour] ?? 1)).toPrecision(4))))
  }
}
