/** The chart of the response times, on a logarithmic scale, with the thresholds of the policy. */
import { line, scaleLog } from 'd3'
import type { ScaleLogarithmic } from 'd3'
import type { Point } from '../points.ts'
import { response } from '../chart-numbers.ts'
import { plotLeft, plotRight, timeScale } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { shape } from './element.ts'
import { drawing, valueAxis } from './svg.ts'
import { addCrosshair, incidentBands, timeAxis } from './time-axis.ts'
import type { DrawnChart, PlotArea } from './time-axis.ts'

/** In pixels. */
const minTickDistance = 22
const ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000]

export function drawResponse(data: ChartData, width: number): DrawnChart {
  const plot = Math.round(Math.max(150, Math.min(240, width * 0.19)))
  const place: PlotArea = { width, top: 14, bottom: 14 + plot, axis: 14 + plot }
  const x = timeScale(data, width)
  const lines = thresholdsOf(data)
  const responses = data.points.flatMap(({ responseMs }) => (responseMs === null ? [] : [Math.max(1, responseMs)]))
  const known = [...responses, ...lines.map(({ ms }) => ms)]
  const [low, high] = known.length === 0 ? [50, 5000] : [Math.min(...known) * 0.7, Math.max(...known) * 1.4]
  const y = scaleLog([low, high], [place.bottom, place.top])
  const right = plotRight(data, width)
  const from = (atMs: number): number => x(Math.max(atMs, data.fromMs))
  const height = ({ responseMs }: Point): number | null => (responseMs === null ? null : y(Math.max(1, responseMs)))
  const path = line<Point>(
    ({ atMs }) => from(atMs),
    (point) => height(point) ?? 0
  )
  const segments = lineSegments(data.points)
  const node = drawing(
    width,
    place.axis + 26,
    timeAxis(data, x, place),
    incidentBands(data, x, place),
    valueAxis({ name: 'response-axis', ticks: spacedTicks(y, low, high), y, left: plotLeft, right, text: response }),
    lines.map(({ ms, mark }) =>
      shape(`line.threshold.${mark}`, { 'data-ms': ms, x1: plotLeft, x2: right, y1: y(ms), y2: y(ms) })
    ),
    shape('path.response', { d: segments.map((segment) => path(segment) ?? '').join('') }),
    failureMarks(data.points, place, from),
    // A dot for each point that stands alone, as it makes no line.
    segments.map(([only, ...more]) =>
      only === undefined || more.length > 0
        ? null
        : shape('circle.response-dot', { r: 2.5, cx: from(only.atMs), cy: height(only) ?? 0 })
    )
  )
  return { node, x, mark: addCrosshair(data, { node, x }, place, height) }
}

/** The tick values from the bottom up, without those whose labels would touch. */
function spacedTicks(y: ScaleLogarithmic<number, number>, low: number, high: number): readonly number[] {
  const kept: number[] = []
  for (const tick of ticks.filter((value) => value >= low && value <= high)) {
    const last = kept.at(-1)
    if (last === undefined || y(last) - y(tick) >= minTickDistance) kept.push(tick)
  }
  return kept
}

interface Threshold {
  readonly ms: number
  readonly mark: 'fast' | 'slow' | 'fail-safe'
  readonly words: string
}

export function thresholdsOf({ process: { thresholds } }: ChartData): readonly Threshold[] {
  const all = [
    [thresholds.fastMs, 'fast', 'Fast below'],
    [thresholds.slowMs, 'slow', 'Slow above'],
    [thresholds.failSafeMs, 'fail-safe', 'Fail-safe above']
  ] as const
  return all.flatMap(([ms, mark, words]) => (ms === null ? [] : [{ ms, mark, words: `${words} ${response(ms)}` }]))
}

/** Whether the app was looked at and did not answer. */
export function isUnanswered({ verdict, responseMs }: Point): boolean {
  return verdict === 'down' && responseMs === null
}

/** A mark at the foot of the plot where the app did not answer: it has no response time there. */
function failureMarks(
  points: readonly Point[],
  { bottom }: PlotArea,
  x: (atMs: number) => number
): readonly SVGElement[] {
  return points.filter(isUnanswered).map(({ atMs, shownUntilMs }) => {
    const left = x(atMs)
    return shape('rect.unanswered', { x: left, width: Math.max(3, x(shownUntilMs) - left), y: bottom - 7, height: 7 })
  })
}

/** The points with a response time, split where one is missing or nobody looked. */
function lineSegments(points: readonly Point[]): readonly (readonly Point[])[] {
  const found: Point[][] = []
  let current: Point[] = []
  for (const point of points) {
    const last = current.at(-1)
    if (last !== undefined && (point.responseMs === null || last.shownUntilMs !== point.atMs)) {
      found.push(current)
      current = []
    }
    if (point.responseMs !== null) current.push(point)
  }
  return [...found, current]
}
