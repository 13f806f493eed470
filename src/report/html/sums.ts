/** Sums of the points over ranges and days, means over the hours of the week, and outages. */
import type { EpochMs } from '../../core/model.ts'
import type { Point } from './points.ts'
import type { DaySum, Figures, ReportIncident } from './report-data.ts'
import { hourOfWeek, nextHour } from './zone.ts'
import type { Zone } from './zone.ts'
import { hourMs, minuteMs } from '../../core/durations.ts'

interface Period {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
}

/** Hours and dyno-hours of the points inside a period, as far as the quantity is known. */
export function dynoHoursOf(
  points: readonly Point[],
  { fromMs, toMs }: Period,
  flat: number | null
): Omit<DaySum, 'fromMs'> {
  let [ms, dynoMs] = [0, 0]
  for (const { atMs, untilMs, quantity } of points) {
    const lengthMs = Math.min(untilMs, toMs) - Math.max(atMs, fromMs)
    if (quantity === null || lengthMs <= 0) continue
    ms += lengthMs
    dynoMs += quantity * lengthMs
  }
  const hours = ms / hourMs
  return { hours, dynoHours: dynoMs / hourMs, flatDynoHours: flat === null ? null : flat * hours }
}

/** Minutes of a period that were slow or down. */
function slowMinutesOf(points: readonly Point[], { fromMs, toMs }: Period): number {
  const bad = points.filter(({ verdict }) => verdict === 'slow' || verdict === 'down')
  return (
    bad.reduce(
      (sum, { atMs, seenMs }) => sum + Math.max(0, Math.min(atMs + seenMs, toMs) - Math.max(atMs, fromMs)),
      0
    ) / minuteMs
  )
}

/** What a report knows of a process type. */
export interface ProcessRecord {
  readonly points: readonly Point[]
  readonly incidents: readonly ReportIncident[]
}

export function figuresOf({ points, incidents }: ProcessRecord, period: Period, flat: number | null): Figures {
  const touching = incidents.filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs)
  return {
    fromMs: period.fromMs,
    ...dynoHoursOf(points, period, flat),
    slowMinutes: slowMinutesOf(points, period),
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
    if (point.quantity !== null) dynos.add(zone, { fromMs: point.atMs, toMs: point.untilMs }, point.quantity)
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

/**
 * Outages as the history shows them: where incidents were lost with the state, or dropped from it, these are still
 * known.
 */
export function outagesOf(points: readonly Point[]): readonly ReportIncident[] {
  const outages: ReportIncident[] = []
  let first: Point | null = null
  let quantities: number[] = []
  const close = (atMs: EpochMs | null): void => {
    if (first === null) return
    const range =
      quantities.length === 0
        ? { lowest: null, highest: null }
        : { lowest: Math.floor(Math.min(...quantities)), highest: Math.ceil(Math.max(...quantities)) }
    outages.push({
      kind: 'down',
      phase: atMs === null ? 'ongoing' : 'over',
      sinceMs: first.atMs,
      endedMs: atMs,
      cause: null,
      ...range,
      issue: null
    })
    first = null
    quantities = []
  }
  for (const point of points) {
    if (point.verdict === 'down') {
      first ??= point
      if (point.quantity !== null) quantities.push(point.quantity)
    } else if (point.verdict !== 'unknown') {
      close(point.atMs)
    }
  }
  close(null)
  return outages
}
