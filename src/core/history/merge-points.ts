import type { Bounds, EpochMs, HistoryPoint, Verdict } from '../model.ts'

/** From the least to the most severe. */
const severity: readonly Verdict[] = ['unknown', 'up', 'slow', 'down']

/**
 * The points, oldest first, with all points of one cell merged into one. Cells are `cellMs` long and begin at multiples
 * of it since 1970, so that merging again changes nothing. A point alone in its cell stays as it is.
 *
 * @param untilMs until when the last point holds
 */
export function mergeCells(points: readonly HistoryPoint[], cellMs: number, untilMs: EpochMs): readonly HistoryPoint[] {
  const coarse: HistoryPoint[] = []
  let first = 0
  for (let index = 1; index <= points.length; index++) {
    const next = points[index]
    if (next !== undefined && cellOf(next, cellMs) === cellOf(points[first], cellMs)) continue
    coarse.push(...mergedCell(points.slice(first, index), next?.atMs ?? untilMs))
    first = index
  }
  return coarse
}

/** Whether two points lie in the same cell of `cellMs`. */
export function shareCell(one: HistoryPoint | undefined, other: HistoryPoint | undefined, cellMs: number): boolean {
  return one !== undefined && other !== undefined && cellOf(one, cellMs) === cellOf(other, cellMs)
}

function cellOf(point: HistoryPoint | undefined, cellMs: number): number | null {
  return point === undefined ? null : Math.floor(point.atMs / cellMs)
}

function mergedCell(points: readonly HistoryPoint[], untilMs: EpochMs): readonly HistoryPoint[] {
  const [first, ...more] = points
  if (first === undefined || more.length === 0) return points
  const spansMs = points.map(({ atMs }, index) => (points[index + 1]?.atMs ?? untilMs) - atMs)
  const quantity = weightedMean(
    points.map((point) => point.quantity),
    spansMs
  )
  const demand = weightedMean(
    points.map((point) => point.demand),
    spansMs
  )
  const size = sizeOfMost(points, spansMs)
  return [
    {
      atMs: first.atMs,
      quantity: quantity === null ? null : hundredths(quantity),
      bounds: points.reduce<Bounds | null>((all, { bounds }) => envelope(all, bounds), null),
      responseMs: points.reduce<number | null>(
        (most, { responseMs }) => (responseMs === null ? most : Math.max(most ?? 0, responseMs)),
        null
      ),
      demand: demand === null ? null : threeDigits(demand),
      verdict: points.reduce<Verdict>(
        (worst, { verdict }) => (severity.indexOf(verdict) > severity.indexOf(worst) ? verdict : worst),
        'unknown'
      ),
      ...(size === null ? {} : { size })
    }
  ]
}

/** The mean of the known values, weighted by how long each held; null: none is known. */
function weightedMean(values: readonly (number | null)[], spansMs: readonly number[]): number | null {
  let sum = 0
  let weight = 0
  for (const [index, value] of values.entries()) {
    const spanMs = spansMs[index] ?? 0
    if (value === null) continue
    sum += value * spanMs
    weight += spanMs
  }
  return weight > 0 ? sum / weight : (values.findLast((value) => value !== null) ?? null)
}

/** The dyno type with the most dynos over time; null: none is known. */
function sizeOfMost(points: readonly HistoryPoint[], spansMs: readonly number[]): string | null {
  const weights = new Map<string, number>()
  for (const [index, { size, quantity }] of points.entries()) {
    if (size !== undefined)
      weights.set(size, (weights.get(size) ?? 0) + (quantity ?? 0) * Math.max(1, spansMs[index] ?? 0))
  }
  const most = [...weights].reduce<readonly [string, number] | null>(
    (best, one) => (best === null || one[1] > best[1] ? one : best),
    null
  )
  return most?.[0] ?? null
}

function envelope(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (one === null || other === null) return one ?? other
  return { floor: Math.min(one.floor, other.floor), ceiling: Math.max(one.ceiling, other.ceiling) }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

/** Charts show no more digits, and each digit makes the state larger. */
export function threeDigits(value: number): number {
  return Number(value.toPrecision(3))
}
