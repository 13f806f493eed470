/** What the charts of one process type show, and what they have in common. */
import { bisector, scaleLinear } from 'd3'
import type { ScaleLinear } from 'd3'
import { unpackPoints } from '../points.ts'
import type { Point } from '../points.ts'
import { rangeMs } from '../report-data.ts'
import type { Range, ReportData, ReportIncident, ReportProcess } from '../report-data.ts'
import { describeDemand, dynos, response } from '../chart-numbers.ts'
import { verdictLabels, incidentLabels } from '../labels.ts'
import { wallClock, wallDay, wallDateTime, shortDay, wallMs, wallTicks } from '../zone.ts'
import type { Details } from './tooltip.ts'
import { dayMs, hourMs } from '../../../core/durations.ts'
import { describeBounds } from '../../../core/format.ts'

/** One process type over the range that is shown. */
export interface ChartData {
  readonly process: ReportProcess
  readonly points: readonly Point[]
  readonly fromMs: number
  readonly endMs: number
}

export function chartData(process: ReportProcess, data: ReportData, range: Range): ChartData {
  const { endMs } = data
  const startMs = endMs - rangeMs[range]
  const points = pointsOf(process, data).filter(({ untilMs }) => untilMs > startMs)
  return { process, points, fromMs: Math.max(startMs, points[0]?.atMs ?? startMs), endMs }
}

const unpacked = new WeakMap<ReportProcess, readonly Point[]>()

/** Unpacked when needed, so that a page of many process types opens sooner. */
function pointsOf(process: ReportProcess, { endMs, pauseMs }: ReportData): readonly Point[] {
  const known = unpacked.get(process)
  if (known !== undefined) return known
  const points = unpackPoints(process.points, endMs, pauseMs)
  unpacked.set(process, points)
  return points
}

/** The beginning of the plot. Beside it there is room for the labels of the axis. */
export const plotLeft = 56

/** The end of the plot. Beside it there is room for the axis of the demand, where there is one. */
export function plotRight({ process: { demandUnit } }: ChartData, width: number): number {
  return width - (demandUnit === null ? 12 : 44)
}

export function timeScale(data: ChartData, width: number): ScaleLinear<number, number> {
  const { fromMs, endMs } = data
  return scaleLinear([fromMs, Math.max(endMs, fromMs + 1)], [plotLeft, plotRight(data, width)])
}

const byInstant = bisector((point: Point) => point.atMs)

/** Index of the point that holds at an instant. */
export function indexAt({ points }: ChartData, atMs: number): number {
  return Math.max(0, byInstant.right(points, atMs) - 1)
}

/** Local times for the axis, so many that each label has room. */
export function ticksOf(data: ChartData, width: number): readonly { readonly atMs: number; readonly label: string }[] {
  const { process, fromMs, endMs } = data
  const { zone } = process
  const perMs = (plotRight(data, width) - plotLeft) / Math.max(1, endMs - fromMs)
  const steps = [hourMs, 2 * hourMs, 3 * hourMs, 6 * hourMs, 12 * hourMs, dayMs, 2 * dayMs, 7 * dayMs]
  // Wide enough for `23 Nov` or `07:00`; a day alone needs no more than `Mon`.
  const step = steps.find((candidate) => candidate * perMs >= (candidate === dayMs ? 32 : 54)) ?? 14 * dayMs
  // Of `Mon 23 Nov`, as much as has room.
  const room = step * perMs >= 84 ? 10 : step * perMs >= 54 ? 6 : 3
  const words = (atMs: number): string => {
    if (step > dayMs) return shortDay(zone, atMs)
    return wallMs(zone, atMs) % dayMs === 0 ? wallDay(zone, atMs).slice(0, room).trim() : wallClock(zone, atMs)
  }
  return wallTicks(zone, fromMs, endMs, step).map((atMs) => ({ atMs, label: words(atMs) }))
}

/** Everything that is known of a point, for its tooltip. */
export function detailsOf({ process }: ChartData, point: Point): Details {
  const { zone, demandUnit, incidents, changes } = process
  const { atMs, untilMs, quantity, bounds, responseMs, demand, verdict } = point
  const touching = incidents.filter((incident) => incident.sinceMs < untilMs && (incident.endedMs ?? Infinity) > atMs)
  const made = changes.filter((change) => change.atMs >= atMs && change.atMs < untilMs)
  const rows: (readonly [string, string])[] = [
    ['Dynos', quantity === null ? 'not seen' : dynos(quantity)],
    ['Schedule', describeBounds(bounds)],
    ['Response', responseMs === null ? 'not seen' : response(responseMs)],
    ...(demandUnit === null
      ? []
      : [['Demand', demand === null ? 'not seen' : describeDemand(demand, demandUnit)] as const]),
    ['Verdict', verdictLabels[verdict]],
    ...made.slice(0, 2).map(({ from, to, message }) => [`${from} → ${to}`, cut(message)] as const),
    ...touching.slice(0, 2).map((incident) => ['Incident', incidentLabels[incident.kind]] as const)
  ]
  const isSpan = untilMs - atMs >= hourMs / 6 && untilMs - atMs <= hourMs
  return { title: wallDateTime(zone, atMs) + (isSpan ? `-${wallClock(zone, untilMs)}` : ''), rows }
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** The incidents that were not over before the range begins. */
export function incidentsIn({ process, fromMs }: ChartData): readonly ReportIncident[] {
  return process.incidents.filter(({ endedMs }) => endedMs === null || endedMs > fromMs)
}
