import type { EpochMs, History, HistoryPoint } from '../model.ts'
import { mergeCells, shareCell } from './merge-points.ts'
import { dayMs, hourMs, minuteMs } from '../durations.ts'

const tenMinutesMs = 10 * minuteMs

/** How far back each resolution is kept, from now. */
export interface RetentionDepth {
  readonly looksMs: number
  /** At least `looksMs`. */
  readonly tenMinutesMs: number
  /** At least `tenMinutesMs`. */
  readonly hoursMs: number
}

/** What an ordinary state store has room for. */
export const fullDepth: RetentionDepth = { looksMs: dayMs, tenMinutesMs: 7 * dayMs, hoursMs: 35 * dayMs }

/**
 * The history with older looks merged to ten minutes, older ones of those to hours, and what is older still removed.
 * The newest look always stays a look.
 */
export function downsample(history: History, nowMs: EpochMs, depth: RetentionDepth = fullDepth): History {
  const hoursFrom = floorTo(nowMs - depth.hoursMs, hourMs)
  const tenFrom = Math.max(hoursFrom, floorTo(nowMs - depth.tenMinutesMs, hourMs))
  const newest = history.looks.at(-1)
  const looksFrom = Math.min(Math.max(tenFrom, floorTo(nowMs - depth.looksMs, tenMinutesMs)), newest?.atMs ?? Infinity)

  const looks = split(history.looks, looksFrom)
  const ten = split(joined(history.tenMinutes, looks.old, tenMinutesMs, looks.kept), tenFrom)
  const hours = split(
    joined(history.hours, ten.old, hourMs, [...ten.kept.slice(0, 1), ...looks.kept.slice(0, 1)]),
    hoursFrom
  )
  return { hours: hours.kept, tenMinutes: ten.kept, looks: looks.kept, month: history.month }
}

/** `coarse` and `added`, merged by cells of `cellMs`. `after` are the points that follow. */
function joined(
  coarse: readonly HistoryPoint[],
  added: readonly HistoryPoint[],
  cellMs: number,
  after: readonly HistoryPoint[]
): readonly HistoryPoint[] {
  const [first] = added
  const newest = added.at(-1)
  if (first === undefined || newest === undefined) return coarse
  const untilMs = after[0]?.atMs ?? (Math.floor(newest.atMs / cellMs) + 1) * cellMs
  const last = coarse.at(-1)
  return last !== undefined && shareCell(last, first, cellMs)
    ? [...coarse.slice(0, -1), ...mergeCells([last, ...added], cellMs, untilMs)]
    : [...coarse, ...mergeCells(added, cellMs, untilMs)]
}

function split(
  points: readonly HistoryPoint[],
  fromMs: EpochMs
): { readonly old: readonly HistoryPoint[]; readonly kept: readonly HistoryPoint[] } {
  const index = points.findIndex(({ atMs }) => atMs >= fromMs)
  if (index === 0) return { old: [], kept: points }
  return index === -1 ? { old: points, kept: [] } : { old: points.slice(0, index), kept: points.slice(index) }
}

function floorTo(ms: number, unitMs: number): number {
  return Math.floor(ms / unitMs) * unitMs
}
