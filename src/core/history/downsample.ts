import { dayMs, hourMs, minuteMs } from '../durations.ts'
import type { EpochMs, History, HistoryPoint, PackedPoints } from '../model.ts'
import { mergeCells, shareCell } from './merge-points.ts'
import { firstInstant, splitPacked, withLast } from './points.ts'

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
  const lookMs = looks.kept[0]?.atMs ?? null
  const ten = moved(history.tenMinutes, { added: looks.old, afterMs: lookMs }, tenMinutesMs, tenFrom)
  const afterMs = firstInstant(ten.kept) ?? lookMs
  const hours = moved(history.hours, { added: ten.old, afterMs }, hourMs, hoursFrom)
  return { hours: hours.kept, tenMinutes: ten.kept, looks: looks.kept, month: history.month }
}

/** Finer points that become coarser ones, and when the next of the finer ones is; null: there is none. */
interface Aged {
  readonly added: readonly HistoryPoint[]
  readonly afterMs: EpochMs | null
}

/** `coarse` with more points behind it, merged by cells of `cellMs`, and without those before `fromMs`. */
function moved(
  coarse: PackedPoints,
  aged: Aged,
  cellMs: number,
  fromMs: EpochMs
): { readonly old: readonly HistoryPoint[]; readonly kept: PackedPoints } {
  const all = aged.added.length === 0 ? coarse : withLast(coarse, (last) => joined(last, aged, cellMs))
  return splitPacked(all, fromMs)
}

function joined(coarse: readonly HistoryPoint[], { added, afterMs }: Aged, cellMs: number): readonly HistoryPoint[] {
  const untilMs = afterMs ?? floorTo(added.at(-1)?.atMs ?? 0, cellMs) + cellMs
  const whole = shareCell(coarse.at(-1), added[0], cellMs) ? coarse.length - 1 : coarse.length
  return [...coarse.slice(0, whole), ...mergeCells([...coarse.slice(whole), ...added], cellMs, untilMs)]
}

function split(
  points: readonly HistoryPoint[],
  fromMs: EpochMs
): { readonly old: readonly HistoryPoint[]; readonly kept: readonly HistoryPoint[] } {
  const found = points.findIndex(({ atMs }) => atMs >= fromMs)
  const index = found === -1 ? points.length : found
  return { old: points.slice(0, index), kept: points.slice(index) }
}

function floorTo(ms: number, unitMs: number): number {
  return Math.floor(ms / unitMs) * unitMs
}
