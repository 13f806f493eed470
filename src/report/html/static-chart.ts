/** The main chart as SVG, for browsers that run no scripts. */
import type { EpochMs } from '../../core/model.ts'
import { escapeHtml } from './markup.ts'
import { unpackPoints } from './points.ts'
import type { Point } from './points.ts'
import { rangeMs } from './report-data.ts'
import type { ReportData, ReportProcess } from './report-data.ts'
import { bandPath, quantityPath } from './segments.ts'
import { plural, dynos } from './chart-numbers.ts'
import { incidentLabels } from './labels.ts'
import { wallDateTime, shortDay, wallTicks } from './zone.ts'
import { dayMs } from '../../core/durations.ts'

const size = { width: 960, height: 260, left: 40, right: 12, top: 12, bottom: 28 } as const

/** Empty where none was seen. The dynos of the last seven days as steps, behind them the schedule's bounds and the incidents as bands. */
export function staticChart(process: ReportProcess, { endMs, pauseMs }: ReportData): string {
  const points = unpackPoints(process.points, endMs, pauseMs).filter(({ untilMs }) => untilMs > endMs - rangeMs.week)
  if (points.every(({ quantity }) => quantity === null)) return ''
  const fromMs = Math.max(endMs - rangeMs.week, points[0]?.atMs ?? endMs - dayMs)
  const most = highestQuantity(points)
  const [right, bottom] = [size.width - size.right, size.height - size.bottom]
  const x = (atMs: EpochMs): number =>
    tenth(size.left + ((Math.max(atMs, fromMs) - fromMs) / Math.max(1, endMs - fromMs)) * (right - size.left))
  const y = (quantity: number): number => tenth(bottom - (quantity / (most * 1.08)) * (bottom - size.top))
  const parts = [
    ...quantityTicks(most).flatMap((tick) => [
      `<line class="grid" x1="${size.left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/>`,
      `<text class="tick" x="${size.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`
    ]),
    ...wallTicks(process.zone, fromMs, endMs, dayMs).flatMap((atMs) => [
      `<line class="grid" x1="${x(atMs)}" x2="${x(atMs)}" y1="${size.top}" y2="${bottom}"/>`,
      `<text class="tick" x="${x(atMs)}" y="${size.height - 8}" text-anchor="middle">`,
      `${shortDay(process.zone, atMs)}</text>`
    ]),
    `<path class="band" d="${bandPath(points, x, y)}"/>`,
    ...process.incidents
      .filter(({ endedMs }) => (endedMs ?? endMs) > fromMs)
      .map(({ kind, sinceMs, endedMs }) => {
        const left = x(sinceMs)
        const width = Math.max(2, tenth(x(endedMs ?? endMs) - left))
        const place = `x="${left}" y="${size.top}" width="${width}" height="${bottom - size.top}"`
        return `<rect class="incident" ${place}><title>${incidentLabels[kind]}</title></rect>`
      }),
    `<path class="dynos" d="${quantityPath(points, x, y)}"/>`
  ]
  const label = escapeHtml(description(process, points, endMs))
  const viewBox = `0 0 ${size.width} ${size.height}`
  return `<svg class="static" role="img" aria-label="${label}" viewBox="${viewBox}">${parts.join('')}</svg>`
}

function description(
  { app, process, zone, incidents }: ReportProcess,
  points: readonly Point[],
  endMs: EpochMs
): string {
  const quantities = points.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]))
  const first = points[0]
  if (first === undefined || quantities.length === 0) return `Dynos of ${app} ${process}: nothing was seen yet.`
  const [low, high] = [Math.min(...quantities), Math.max(...quantities)].map(dynos)
  const span = low === high ? `${low}` : `${low} to ${high}`
  const period = `from ${wallDateTime(zone, first.atMs)} to ${wallDateTime(zone, endMs)} (${zone.name})`
  return `Dynos of ${app} ${process} ${period}: ${span}; ${plural(incidents.length, 'incident')}.`
}

/** The highest that dynos or schedule came to; at least 1. */
export function highestQuantity(points: readonly Point[]): number {
  return points.reduce((highest, { quantity, bounds }) => Math.max(highest, quantity ?? 0, bounds?.ceiling ?? 0), 1)
}

/** At most five whole numbers from 0 up to `most`. */
export function quantityTicks(most: number): readonly number[] {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((candidate) => most / candidate <= 5) ?? Math.ceil(most / 5)
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
