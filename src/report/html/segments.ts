/** Stretches of points that say the same. */
import type { Bounds, EpochMs } from '../../core/model.ts'
import type { Point } from './points.ts'

export interface Segment<Value> {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly untilMs: EpochMs
  readonly value: Value
}

/** Neighbours with the same value as one; where the value is null there is a hole. */
export function segmentsOf<Value>(
  points: readonly Point[],
  valueOf: (point: Point) => Value | null,
  isSame: (a: Value, b: Value) => boolean = Object.is
): readonly Segment<Value>[] {
  const runs: Segment<Value>[] = []
  for (const point of points) {
    const value = valueOf(point)
    const last = runs.at(-1)
    if (value === null || point.untilMs <= point.atMs) continue
    if (last?.untilMs === point.atMs && isSame(last.value, value))
      runs[runs.length - 1] = { ...last, untilMs: point.untilMs }
    else runs.push({ fromMs: point.atMs, untilMs: point.untilMs, value })
  }
  return runs
}

/** What the schedule allowed. */
export function boundsSegments(points: readonly Point[]): readonly Segment<Bounds>[] {
  return segmentsOf(
    points,
    ({ bounds }) => bounds,
    (a, b) => a.floor === b.floor && a.ceiling === b.ceiling
  )
}

type Place = (value: number) => number

/** The path of a line in steps: every run level, neighbours joined, holes left open. */
export function stepPath(runs: readonly Segment<number>[], x: Place, y: Place): string {
  return runs
    .map(
      ({ fromMs, untilMs, value }, index) =>
        `${runs[index - 1]?.untilMs === fromMs ? 'L' : 'M'}${x(fromMs)},${y(value)}H${x(untilMs)}`
    )
    .join('')
}

/** The path of a band: a rectangle from floor to ceiling for every run. */
export function bandPath(runs: readonly Segment<Bounds>[], x: Place, y: Place): string {
  return runs
    .map(
      ({ fromMs, untilMs, value: { floor, ceiling } }) =>
        `M${x(fromMs)},${y(ceiling)}H${x(untilMs)}V${y(floor)}H${x(fromMs)}Z`
    )
    .join('')
}
