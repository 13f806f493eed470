/** Neighbouring points with the same value, as the segments of a line or a band. */
import type { Bounds, EpochMs } from '../../core/model.ts'
import type { Point } from './points.ts'

interface Segment<Value> {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly untilMs: EpochMs
  readonly value: Value
}

/** One segment for neighbours with the same value; where it is null, or nobody looked, there is a gap. */
export function segmentsOf<Value>(
  points: readonly Point[],
  valueOf: (point: Point) => Value | null,
  isSame: (a: Value, b: Value) => boolean = Object.is
): readonly Segment<Value>[] {
  const segments: Segment<Value>[] = []
  for (const point of points) {
    const value = valueOf(point)
    const last = segments.at(-1)
    if (value === null || point.shownUntilMs <= point.atMs) continue
    if (last?.untilMs === point.atMs && isSame(last.value, value))
      segments[segments.length - 1] = { ...last, untilMs: point.shownUntilMs }
    else segments.push({ fromMs: point.atMs, untilMs: point.shownUntilMs, value })
  }
  return segments
}

/** From a value to its place in the chart. */
type Scale = (value: number) => number

/** The SVG path of the dynos, a line in steps: each segment level, neighbours joined, gaps left open. */
export function quantityPath(points: readonly Point[], x: Scale, y: Scale): string {
  return segmentsOf(points, ({ quantity }) => quantity)
    .map(({ fromMs, untilMs, value }, index, all) => {
      const isJoined = all[index - 1]?.untilMs === fromMs
      return `${isJoined ? 'L' : 'M'}${x(fromMs)},${y(value)}H${x(untilMs)}`
    })
    .join('')
}

/** The SVG path of the band that the schedule allowed: a rectangle from floor to ceiling for each segment. */
export function bandPath(points: readonly Point[], x: Scale, y: Scale): string {
  const isSame = (a: Bounds, b: Bounds): boolean => a.floor === b.floor && a.ceiling === b.ceiling
  return segmentsOf(points, ({ bounds }) => bounds, isSame)
    .map(({ fromMs, untilMs, value: { floor, ceiling } }) => {
      const left = x(fromMs)
      return `M${left},${y(ceiling)}H${x(untilMs)}V${y(floor)}H${left}Z`
    })
    .join('')
}
