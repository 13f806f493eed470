/** Response times on a logarithmic scale, with the thresholds at which something happens. */
import { create, line, scaleLog } from 'd3'
import { hourMs } from '../../../core/durations.ts'
import type { Point } from '../points.ts'
import { response } from '../words.ts'
import { crosshairMarker, node } from './dynos-chart.ts'
import type { DrawnChart } from './dynos-chart.ts'
import { plotLeft, plotRight, timeScale } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { drawCrosshair, drawIncidents, drawTimeAxis } from './time-axis.ts'
import type { PlotArea, SvgDrawing } from './time-axis.ts'

/** A hole between looks that is longer than this is not bridged by the line. */
const longestBridgeMs = 3 * hourMs
const ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000]

export function drawResponse(scene: ChartData, width: number): DrawnChart {
  const plot = Math.round(Math.max(150, Math.min(240, width * 0.19)))
  const place: PlotArea = { width, top: 14, bottom: 14 + plot, axis: 14 + plot }
  const svg: SvgDrawing = create('svg')
    .attr('viewBox', `0 0 ${width} ${place.axis + 26}`)
    .attr('aria-hidden', 'true')
  const x = timeScale(scene, width)
  const lines = thresholdsOf(scene)
  const observation = scene.points.flatMap(({ responseMs }) => (responseMs === null ? [] : [Math.max(1, responseMs)]))
  const known = [...observation, ...lines.map(({ ms }) => ms)]
  const [low, high] = known.length === 0 ? [50, 5000] : [Math.min(...known) * 0.7, Math.max(...known) * 1.4]
  const y = scaleLog([low, high], [place.bottom, place.top])

  drawTimeAxis(svg, scene, x, place)
  drawIncidents(svg, scene, x, place)
  const axis = svg.append('g').attr('class', 'response-axis')
  let above = Infinity
  for (const tick of ticks.filter((value) => value >= low && value <= high)) {
    if (above - y(tick) < 22) continue
    above = y(tick)
    axis
      .append('line')
      .attr('class', 'grid')
      .attr('x1', plotLeft)
      .attr('x2', plotRight(scene, width))
      .attr('y1', y(tick))
      .attr('y2', y(tick))
    axis
      .append('text')
      .attr('class', 'tick')
      .attr('x', plotLeft - 8)
      .attr('y', y(tick) + 4)
      .attr('text-anchor', 'end')
      .text(response(tick))
  }
  for (const { ms, mark } of lines) {
    svg
      .append('line')
      .attr('class', `threshold ${mark}`)
      .attr('data-ms', ms)
      .attr('x1', plotLeft)
      .attr('x2', plotRight(scene, width))
      .attr('y1', y(ms))
      .attr('y2', y(ms))
  }
  const path = line<Point>(
    ({ atMs }) => x(Math.max(atMs, scene.fromMs)),
    ({ responseMs }) => y(Math.max(1, responseMs ?? 1))
  )
  svg
    .append('path')
    .attr('class', 'response')
    .attr(
      'd',
      pieces(scene.points)
        .map((piece) => path(piece))
        .join('')
    )
  drawSingles(svg, scene, (atMs) => x(Math.max(atMs, scene.fromMs)), y)
  return {
    svgElement: node(svg),
    x,
    mark: crosshairMarker(drawCrosshair(svg, place), scene, x, ({ responseMs }) =>
      responseMs === null ? null : y(Math.max(1, responseMs))
    )
  }
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

/** Points with a response time, parted where there was none or no look for long. */
function pieces(points: readonly Point[]): readonly (readonly Point[])[] {
  const found: Point[][] = []
  let current: Point[] = []
  for (const point of points) {
    const last = current.at(-1)
    if (last !== undefined && (point.responseMs === null || point.atMs - last.atMs > longestBridgeMs)) {
      found.push(current)
      current = []
    }
    if (point.responseMs !== null) current.push(point)
  }
  return [...found, current]
}

/** A point alone makes no line. */
function drawSingles(svg: SvgDrawing, { points }: ChartData, x: (atMs: number) => number, y: (ms: number) => number): void {
  for (const [only, ...more] of pieces(points)) {
    if (only?.responseMs == null || more.length > 0) continue
    svg
      .append('circle')
      .attr('class', 'response-dot')
      .attr('r', 2.5)
      .attr('cx', x(only.atMs))
      .attr('cy', y(Math.max(1, only.responseMs)))
  }
}
