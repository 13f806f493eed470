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
    if (shareCell(points[first], next, cellMs)) continue
    coarse.push(...mergedCell(points.slice(first, index), next?.atMs ?? untilMs))
    first = index
  }
  return coarse
}

/** Whether two points lie in the same cell of `cellMs`. */
export function shareCell(one: HistoryPoint | undefined, other: HistoryPoint | undefined, cellMs: number): boolean {
  return Math.floor((one?.atMs ?? NaN) / cellMs) === Math.floor((other?.atMs ?? NaN) / cellMs)
}

function mergedCell(points: readonly HistoryPoint[], untilMs: EpochMs): readonly HistoryPoint[] {
  const [first, ...more] = points
  if (first === undefined || more.length === 0) return points
  const spansMs = points.map(({ atMs }, index) => (points[index + 1]?.atMs ?? untilMs) - atMs)
  const quantity = weightedMean(points, spansMs, 'quantity')
  const demand = weightedMean(points, spansMs, 'demand')
  const responsesMs = points.flatMap(({ responseMs }) => responseMs ?? [])
  const size = sizeOfMost(points, spansMs)
  return [
    {
      atMs: first.atMs,
      quantity: quantity === null ? null : hundredths(quantity),
      bounds: points.reduce<Bounds | null>((all, { bounds }) => envelope(all, bounds), null),
      responseMs: responsesMs.length === 0 ? null : Math.max(...responsesMs),
      demand: demand === null ? null : threeDigits(demand),
      verdict: severity[Math.max(...points.map(({ verdict }) => severity.indexOf(verdict)))] ?? 'unknown',
      ...(size === undefined ? {} : { size })
    }
  ]
}

/** The mean of the known values, weighted by how long each held; null: none is known. */
function weightedMean(
  points: readonly HistoryPoint[],
  spansMs: readonly number[],
  key: 'quantity' | 'demand'
): number | null {
  let [sum, weight] = [0, 0]
  for (const [index, { [key]: value }] of points.entries()) {
    const spanMs = spansMs[index] ?? 0
    if (value === null) continue
    sum += value * spanMs
    weight += spanMs
  }
  return weight > 0 ? sum / weight : (points.findLast((point) => point[key] !== null)?.[key] ?? null)
}

/** The dyno type with the most dynos over time, of several the first; undefined: none is known. */
function sizeOfMost(points: readonly HistoryPoint[], spansMs: readonly number[]): string | undefined {
  const weights = new Map<string, number>()
  for (const [index, { size, quantity }] of points.entries()) {
    if (size !== undefined)
      weights.set(size, (weights.get(size) ?? 0) + (quantity ?? 0) * Math.max(1, spansMs[index] ?? 0))
  }
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0]
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
