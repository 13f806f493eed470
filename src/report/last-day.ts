/** The last day of a process type, hour by hour, for its chart and its table. */
import { allPoints } from '../core/history/points.ts'
import { scheduledBounds } from '../core/schedule/bounds.ts'
import type { Bounds, EpochMs, HistoryPoint, ProcessPolicy, ProcessState, Verdict } from '../core/model.ts'
import { hourMs } from '../core/durations.ts'
import { mean } from '../core/statistics.ts'

const hoursShown = 24

/** An hour that has begun. null: not known. */
export interface ShownHour {
  readonly startMs: EpochMs
  /** Mean over time; in an hour without a look: what the last one left. */
  readonly quantity: number | null
  /** What the schedule allowed, from the least to the most; null: no window held. */
  readonly bounds: Bounds | null
  /** The slowest response. */
  readonly responseMs: number | null
  readonly demand: number | null
  /** The worst verdict; null: no look. */
  readonly verdict: Verdict | null
}

/** The worst first. */
const fromWorst: readonly Verdict[] = ['down', 'slow', 'up', 'unknown']

/** The clock hours up to `nowMs`, oldest first: at most 24, from the first look on; none without a look. */
export function lastDay(policy: ProcessPolicy, { history }: ProcessState, nowMs: EpochMs): readonly ShownHour[] {
  const fromMs = Math.floor(nowMs / hourMs) * hourMs - (hoursShown - 1) * hourMs
  const points = allPoints(history).filter(({ atMs }) => atMs <= nowMs)
  const begun = points.findLastIndex(({ atMs }) => atMs <= fromMs)
  const near = points.slice(Math.max(0, begun))
  const first = near[0]
  if (first === undefined) return []
  const startMs = Math.max(fromMs, Math.floor(first.atMs / hourMs) * hourMs)
  const count = Math.floor((nowMs - startMs) / hourMs) + 1
  return Array.from({ length: count }, (_, index) => hourOf(policy, near, startMs + index * hourMs, nowMs))
}

function hourOf(policy: ProcessPolicy, points: readonly HistoryPoint[], startMs: EpochMs, nowMs: EpochMs): ShownHour {
  const endMs = Math.min(startMs + hourMs, nowMs)
  const inside = points.filter(({ atMs }) => atMs >= startMs && atMs < startMs + hourMs)
  const ranges = inside.flatMap(({ bounds }) => (bounds === null ? [] : [bounds]))
  const demands = inside.flatMap(({ demand }) => (demand === null ? [] : [demand]))
  const responses = inside.flatMap(({ responseMs }) => (responseMs === null ? [] : [responseMs]))
  return {
    startMs,
    quantity: meanQuantity(points, startMs, endMs),
    bounds:
      inside.length === 0
        ? (scheduledBounds(policy, startMs)?.bounds ?? null)
        : ranges.length === 0
          ? null
          : {
              floor: Math.min(...ranges.map(({ floor }) => floor)),
              ceiling: Math.max(...ranges.map(({ ceiling }) => ceiling))
            },
    responseMs: responses.length === 0 ? null : Math.max(...responses),
    demand: demands.length === 0 ? null : mean(demands),
    verdict: fromWorst.find((verdict) => inside.some((point) => point.verdict === verdict)) ?? null
  }
}

/** The quantity of each point holds until the next one with a quantity. */
function meanQuantity(points: readonly HistoryPoint[], startMs: EpochMs, endMs: EpochMs): number | null {
  const known = points.filter(({ atMs, quantity }) => quantity !== null && atMs <= endMs)
  let sum = 0
  let weight = 0
  for (const [index, { atMs, quantity }] of known.entries()) {
    const spanMs = Math.min(known[index + 1]?.atMs ?? endMs, endMs) - Math.max(atMs, startMs)
    if (spanMs <= 0) continue
    sum += (quantity ?? 0) * spanMs
    weight += spanMs
  }
  return weight > 0 ? sum / weight : (known.at(-1)?.quantity ?? null)
}
