/** The history as one row of points that follow each other without a gap. */
import { hourMs } from '../../core/durations.ts'
import { pointsOf as allPoints } from '../../core/history/points.ts'
import type { EpochMs, History, HistoryPoint, Verdict } from '../../core/model.ts'
import { packColumn, packTimes, unpackColumn, unpackTimes } from './columns.ts'
import { verdicts } from './report-data.ts'
import type { PointColumns } from './report-data.ts'

/** The longest time for which a look says how the app was: in a longer gap it may have changed. */
const longestSeenMs = hourMs

/** A point of the history until the next one. */
export interface Point extends HistoryPoint {
  /** Exclusive: where the next one begins. */
  readonly untilMs: EpochMs
  /** How long the verdict and the demand of this point count: until the next one, and for an hour at most. */
  readonly seenMs: number
}

/** The points of a history that begin in `[fromMs, endMs)`. The quantity of each is taken to hold until the next. */
export function pointsOf(history: History, fromMs: EpochMs, endMs: EpochMs): readonly Point[] {
  return joined(
    allPoints(history).filter(({ atMs }) => atMs >= fromMs && atMs < endMs),
    endMs
  )
}

function joined(points: readonly HistoryPoint[], endMs: EpochMs): readonly Point[] {
  return points.map((point, index) => {
    const untilMs = Math.max(point.atMs, points[index + 1]?.atMs ?? endMs)
    return { ...point, untilMs, seenMs: Math.min(untilMs - point.atMs, longestSeenMs) }
  })
}

export function packPoints(history: History, fromMs: EpochMs, endMs: EpochMs): PointColumns {
  const points = pointsOf(history, fromMs, endMs)
  const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0)
  const demandScale = most >= 1000 ? 1 : most >= 10 ? 10 : 1000
  const column = (value: (point: Point) => number | null | undefined, scale = 1): PointColumns['quantity'] =>
    packColumn(points.map((point) => roundedAt(value(point) ?? null, scale)))
  return {
    at: packTimes(points.map(({ atMs }) => atMs)),
    quantity: column(({ quantity }) => quantity, 100),
    floor: column(({ bounds }) => bounds?.floor),
    ceiling: column(({ bounds }) => bounds?.ceiling),
    response: column(({ responseMs }) => responseMs),
    demand: column(({ demand }) => demand, demandScale),
    demandScale,
    verdict: column(({ verdict }) => verdicts.indexOf(verdict))
  }
}

function roundedAt(value: number | null, scale: number): number | null {
  return value === null ? null : Math.round(value * scale)
}

/** The points of a page: times to the second, quantities to the hundredth. */
export function unpackPoints(columns: PointColumns, endMs: EpochMs): readonly Point[] {
  const [quantity, floor, ceiling, response, demand, verdict] = [
    columns.quantity,
    columns.floor,
    columns.ceiling,
    columns.response,
    columns.demand,
    columns.verdict
  ].map(unpackColumn)
  const points = unpackTimes(columns.at).map((atMs, index): HistoryPoint => {
    const [low, high] = [floor?.[index] ?? null, ceiling?.[index] ?? null]
    return {
      atMs,
      quantity: scaled(quantity?.[index], 100),
      bounds: low === null || high === null ? null : { floor: low, ceiling: high },
      responseMs: response?.[index] ?? null,
      demand: scaled(demand?.[index], columns.demandScale),
      verdict: verdictAt(verdict?.[index])
    }
  })
  return joined(points, endMs)
}

function scaled(value: number | null | undefined, scale: number): number | null {
  return value === null || value === undefined ? null : value / scale
}

function verdictAt(position: number | null | undefined): Verdict {
  return verdicts[position ?? verdicts.length - 1] ?? 'unknown'
}
