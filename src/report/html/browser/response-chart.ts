/** The chart of the response times, on a logarithmic scale, with the thresholds of the policy. */
import { line, scaleLog } from 'd3'
import type { ScaleLogarithmic } from 'd3'
import type { Point } from '../points.ts'
import { response } from '../chart-numbers.ts'
import { plotLeft, plotRight, timeScale } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { createDrawing, drawValueAxis, svgElement } from './svg.ts'
import type { SvgDrawing } from './svg.ts'
import { crosshairMarker, drawCrosshair, drawIncidents, drawTimeAxis } from './time-axis.ts'
import type { DrawnChart, PlotArea } from './time-axis.ts'

/** In pixels. */
const minTickDistance = 22
const ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000]

export function drawResponse(data: ChartData, width: number): DrawnChart {
  const plot = Math.round(Math.max(150, Math.min(240, width * 0.19)))
  const place: PlotArea = { width, top: 14, bottom: 14 + plot, axis: 14 + plot }
  const svg = createDrawing(width, place.axis + 26)
  const x = timeScale(data, width)
  const lines = thresholdsOf(data)
  const responses = data.points.flatMap(({ responseMs }) => (responseMs === null ? [] : [Math.max(1, responseMs)]))
  const known = [...responses, ...lines.map(({ ms }) => ms)]
  const [low, high] = known.length === 0 ? [50, 5000] : [Math.min(...known) * 0.7, Math.max(...known) * 1.4]
  const y = scaleLog([low, high], [place.bottom, place.top])

  drawTimeAxis(svg, data, x, place)
  drawIncidents(svg, data, x, place)
  drawValueAxis(svg, {
    name: 'response-axis',
    ticks: spacedTicks(y, low, high),
    y,
    left: plotLeft,
    right: plotRight(data, width),
    text: response
  })
  for (const { ms, mark } of lines) {
    svg
      .append('line')
      .attr('class', `threshold ${mark}`)
      .attr('data-ms', ms)
      .attr('x1', plotLeft)
      .attr('x2', plotRight(data, width))
      .attr('y1', y(ms))
      .attr('y2', y(ms))
  }
  const path = line<Point>(
    ({ atMs }) => x(Math.max(atMs, data.fromMs)),
    ({ responseMs }) => y(Math.max(1, responseMs ?? 1))
  )
  svg
    .append('path')
    .attr('class', 'response')
    .attr(
      'd',
      lineSegments(data.points)
        .map((segment) => path(segment))
        .join('')
    )
  drawFailures(svg, data, place, (atMs) => x(Math.max(atMs, data.fromMs)))
  drawSingles(svg, data, (atMs) => x(Math.max(atMs, data.fromMs)), y)
  return {
    node: svgElement(svg),
    x,
    mark: crosshairMarker(drawCrosshair(svg, place), data, x, ({ responseMs }) =>
      responseMs === null ? null : y(Math.max(1, responseMs))
    )
  }
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

export interface Threshold {
  readonly ms: number
  readonly mark: 'fast' | 'slow' | 'fail-safe'
  readonly words: string
}

export function thresholdsOf({ process: { thresholds } }: ChartData): readonly Threshold[] {
  const all = [
    { ms: thresholds.fastMs, mark: 'fast', words: 'Fast below' },
    { ms: thresholds.slowMs, mark: 'slow', words: 'Slow above' },
    { ms: thresholds.failSafeMs, mark: 'fail-safe', words: 'Fail-safe above' }
  ] as const
  return all.flatMap(({ ms, mark, words }) => (ms === null ? [] : [{ ms, mark, words: `${words} ${response(ms)}` }]))
}

/** Whether the app was looked at and did not answer. */
export function isUnanswered({ verdict, responseMs }: Point): boolean {
  return verdict === 'down' && responseMs === null
}

/** A mark at the foot of the plot where the app did not answer: it has no response time there. */
function drawFailures(svg: SvgDrawing, { points }: ChartData, { bottom }: PlotArea, x: (atMs: number) => number): void {
  for (const { atMs, shownUntilMs } of points.filter(isUnanswered)) {
    svg
      .append('rect')
      .attr('class', 'unanswered')
      .attr('x', x(atMs))
      .attr('width', Math.max(3, x(shownUntilMs) - x(atMs)))
      .attr('y', bottom - 7)
      .attr('height', 7)
  }
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

/** A dot for each point that stands alone, as it makes no line. */
function drawSingles(
  svg: SvgDrawing,
  { points }: ChartData,
  x: (atMs: number) => number,
  y: (ms: number) => number
): void {
  for (const [only, ...more] of lineSegments(points)) {
    if (only?.responseMs == null || more.length > 0) continue
    svg
      .append('circle')
      .attr('class', 'response-dot')
      .attr('r', 2.5)
      .attr('cx', x(only.atMs))
      .attr('cy', y(Math.max(1, only.responseMs)))
  }
}
