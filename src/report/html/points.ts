/** The history as one row of points that follow each other without a gap. */
import { hourMs } from '../../core/durations.ts'
import { allPoints } from '../../core/history/points.ts'
import type { EpochMs, History, HistoryPoint } from '../../core/model.ts'
import { median } from '../../core/statistics.ts'
import { packColumn, packTimes, unpackColumn, unpackTimes } from './columns.ts'
import type { Column } from './columns.ts'
import { verdicts } from './report-data.ts'
import type { PointColumns } from './report-data.ts'

/** The longest time for which a look says how the app was: in a longer gap it may have changed. */
const longestSeenMs = hourMs
/** Two looks that are kept for one hour each can be nearly so far apart, though looks came all the time. */
const shortestPauseMs = 2 * hourMs
/** So many times the usual gap between runs is no delay of a run any more. */
const pauseInGaps = 3

/** From which time without a look on nobody looked, by the gaps between recent runs. */
export function pauseOf(gapsMs: readonly number[]): number {
  return Math.max(shortestPauseMs, pauseInGaps * (median(gapsMs) ?? 0))
}

/** A point of the history until the next one. */
export interface Point extends HistoryPoint {
  /** Exclusive: where the next one begins. */
  readonly untilMs: EpochMs
  /** How long the verdict and the demand of this point count: until the next one, and for an hour at most. */
  readonly seenMs: number
  /** Where charts end it: at the next one, or before a gap in which nobody looked. */
  readonly shownUntilMs: EpochMs
}

/** What is shown, and from how long without a look on there is a gap in it. */
export interface Period {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
  readonly pauseMs: number
}

/** The points of a history that begin in a period. The quantity of each is taken to hold until the next. */
export function pointsOf(history: History, { fromMs, toMs, pauseMs }: Period): readonly Point[] {
  return joined(
    allPoints(history).filter(({ atMs }) => atMs >= fromMs && atMs < toMs),
    toMs,
    pauseMs
  )
}

function joined(points: readonly HistoryPoint[], endMs: EpochMs, pauseMs: number): readonly Point[] {
  return points.map((point, index) => {
    const untilMs = Math.max(point.atMs, points[index + 1]?.atMs ?? endMs)
    const seenMs = Math.min(untilMs - point.atMs, longestSeenMs)
    return { ...point, untilMs, seenMs, shownUntilMs: untilMs - point.atMs > pauseMs ? point.atMs + seenMs : untilMs }
  })
}

export function packPoints(points: readonly Point[]): PointColumns {
  const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0)
  const demandScale = most >= 1000 ? 1 : most >= 10 ? 10 : 1000
  const column = (valueOf: (point: Point) => number | null | undefined, scale = 1): Column =>
    packColumn(
      points.map((point) => {
        const value = valueOf(point) ?? null
        return value === null ? null : Math.round(value * scale)
      })
    )
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

/** The points of a page: times to the second, quantities to the hundredth. */
export function unpackPoints(columns: PointColumns, endMs: EpochMs, pauseMs: number): readonly Point[] {
  const column = (packed: Column, scale = 1): readonly (number | null)[] =>
    unpackColumn(packed).map((value) => (value === null ? null : value / scale))
  const quantity = column(columns.quantity, 100)
  const [floor, ceiling] = [column(columns.floor), column(columns.ceiling)]
  const response = column(columns.response)
  const demand = column(columns.demand, columns.demandScale)
  const verdict = column(columns.verdict)
  const points = unpackTimes(columns.at).map((atMs, index): HistoryPoint => {
    const [low, high] = [floor[index] ?? null, ceiling[index] ?? null]
    return {
      atMs,
      quantity: quantity[index] ?? null,
      bounds: low === null || high === null ? null : { floor: low, ceiling: high },
      responseMs: response[index] ?? null,
      demand: demand[index] ?? null,
      verdict: verdicts[verdict[index] ?? -1] ?? 'unknown'
    }
  })
  return joined(points, endMs, pauseMs)
}
