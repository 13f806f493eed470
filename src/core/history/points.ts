/** What a history holds, by points. */
import { secondMs } from '../durations.ts'
import type { EpochMs, History, HistoryPoint, PackedPoints } from '../model.ts'
import { decodePoints, encodePoints, mostPoints } from './points-text.ts'

/** Between chunks of points, so that what is new or too old costs one chunk to pack, not all of them. */
const separator = '|'
const mostInChunk = 96

/** All points of a history, oldest first. */
export function allPoints({ hours, tenMinutes, looks }: Omit<History, 'month'>): readonly HistoryPoint[] {
  return [...unpacked(hours), ...unpacked(tenMinutes), ...looks]
}

/** The newest point of which `isWanted` holds, among the looks and the last of the ten minutes and of the hours. */
export function newestPoint(history: History, isWanted: (point: HistoryPoint) => boolean): HistoryPoint | null {
  const lastOf = (points: PackedPoints): HistoryPoint | undefined =>
    unpacked(lastChunk(points)).slice(-1).find(isWanted)
  return history.looks.findLast(isWanted) ?? lastOf(history.tenMinutes) ?? lastOf(history.hours) ?? null
}

export function packed(points: readonly HistoryPoint[]): PackedPoints {
  const starts = Array.from({ length: Math.ceil(points.length / mostInChunk) }, (_, index) => index * mostInChunk)
  return starts.map((start) => encodePoints(points.slice(start, start + mostInChunk))).join(separator)
}

/** What was packed; nothing where the text is damaged, as the rest of the state is worth more than old points. */
export function unpacked(points: PackedPoints): readonly HistoryPoint[] {
  const all: HistoryPoint[] = []
  for (const chunk of points.split(separator)) {
    const found = decodePoints(chunk)
    const isLater = (found?.[0]?.atMs ?? Infinity) > (all.at(-1)?.atMs ?? -1)
    if (found === null || !isLater || all.length + found.length > mostPoints) return []
    all.push(...found)
  }
  return all
}

/** When the first of them was; null: there is none. */
export function firstInstant(points: PackedPoints): EpochMs | null {
  const seconds = Number.parseFloat(points)
  return Number.isNaN(seconds) ? null : Math.round(seconds * secondMs)
}

/** The points, of which `change` makes others of the last ones, whatever their number. */
export function withLast(
  points: PackedPoints,
  change: (last: readonly HistoryPoint[]) => readonly HistoryPoint[]
): PackedPoints {
  const last = lastChunk(points)
  return points.slice(0, points.length - last.length) + packed(change(unpacked(last)))
}

/** Those before an instant, and the others. */
export function splitPacked(
  points: PackedPoints,
  fromMs: EpochMs
): { readonly old: readonly HistoryPoint[]; readonly kept: PackedPoints } {
  if ((firstInstant(points) ?? Infinity) >= fromMs) return { old: [], kept: points }
  const chunks = points.split(separator)
  const isAfter = (chunk: PackedPoints): boolean => (firstInstant(chunk) ?? Infinity) > fromMs
  const next = chunks.findIndex((chunk, index) => index > 0 && isAfter(chunk))
  const [before, after] = next === -1 ? [chunks, []] : [chunks.slice(0, next), chunks.slice(next)]
  const mixed = unpacked(before.at(-1) ?? '')
  const kept = packed(mixed.filter(({ atMs }) => atMs >= fromMs))
  return {
    old: [...unpacked(before.slice(0, -1).join(separator)), ...mixed.filter(({ atMs }) => atMs < fromMs)],
    kept: [kept, ...after].filter((chunk) => chunk !== '').join(separator)
  }
}

function lastChunk(points: PackedPoints): PackedPoints {
  return points.slice(points.lastIndexOf(separator) + 1)
}
