/** What all charts over time have in common: the time axis, the incidents behind, a crosshair at the selected point. */
import type { ScaleLinear } from 'd3'
import type { Point } from '../points.ts'
import type { SvgDrawing } from './svg.ts'
import { incidentsIn, plotLeft, plotRight, ticksOf } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'

/** A chart for one width, and a way to mark a point in it. */
export interface DrawnChart {
  readonly node: SVGSVGElement
  readonly x: ScaleLinear<number, number>
  readonly mark: (point: Point | null) => void
}

/** Half of what a character of a label takes, at most, in pixels. */
const characterWidth = 3.6

export interface PlotArea {
  readonly width: number
  readonly top: number
  /** Where the plot ends; the labels of the ticks are below `axis`. */
  readonly bottom: number
  readonly axis: number
}

export function drawTimeAxis(
  svg: SvgDrawing,
  data: ChartData,
  x: ScaleLinear<number, number>,
  { width, top, bottom, axis }: PlotArea
): void {
  const ticks = ticksOf(data, width).filter(({ atMs }) => x(atMs) >= plotLeft && x(atMs) <= plotRight(data, width) + 1)
  const group = svg.append('g').attr('class', 'time-axis')
  let taken = 0
  for (const { atMs, label } of ticks) {
    group
      .append('line')
      .attr('class', 'grid')
      .attr('x1', x(atMs))
      .attr('x2', x(atMs))
      .attr('y1', top)
      .attr('y2', bottom)
    const half = label.length * characterWidth
    // A label that does not fit around the last tick ends at the edge, if the one before leaves it room.
    const at = Math.min(x(atMs), width - half)
    if (at - half < taken) continue
    taken = at + half + characterWidth
    group
      .append('text')
      .attr('class', 'tick')
      .attr('x', at)
      .attr('y', axis + 16)
      .attr('text-anchor', 'middle')
      .attr('data-at', atMs)
      .text(label)
  }
}

/** A band over the whole height for each incident, wide enough to be seen. */
export function drawIncidents(
  svg: SvgDrawing,
  data: ChartData,
  x: ScaleLinear<number, number>,
  { top, bottom }: PlotArea
): void {
  for (const { sinceMs, endedMs, kind } of incidentsIn(data)) {
    const [from, to] = [x(Math.max(sinceMs, data.fromMs)), x(endedMs ?? data.endMs)]
    const width = Math.max(3, to - from)
    const band = svg.append('g').attr('class', 'incident-band').attr('data-kind', kind)
    band
      .append('rect')
      .attr('class', 'incident')
      .attr('x', from)
      .attr('y', top)
      .attr('width', width)
      .attr('height', bottom - top)
    band
      .append('rect')
      .attr('class', 'incident-edge')
      .attr('x', from)
      .attr('y', top)
      .attr('width', width)
      .attr('height', 3)
  }
}

export interface Crosshair {
  readonly move: (x: number | null, y: number | null) => void
}

export function drawCrosshair(svg: SvgDrawing, { top, bottom }: PlotArea): Crosshair {
  const line = svg
    .append('line')
    .attr('class', 'crosshair')
    .attr('y1', top)
    .attr('y2', bottom)
    .attr('visibility', 'hidden')
  const dot = svg.append('circle').attr('class', 'crosshair-dot').attr('r', 4.5).attr('visibility', 'hidden')
  return {
    move: (x, y) => {
      line
        .attr('visibility', x === null ? 'hidden' : 'visible')
        .attr('x1', x ?? 0)
        .attr('x2', x ?? 0)
      dot
        .attr('visibility', x === null || y === null ? 'hidden' : 'visible')
        .attr('cx', x ?? 0)
        .attr('cy', y ?? 0)
    }
  }
}

/** Moves the crosshair of a chart to a point. */
export function crosshairMarker(
  crosshair: Crosshair,
  { fromMs }: ChartData,
  x: ScaleLinear<number, number>,
  y: (point: Point) => number | null
): DrawnChart['mark'] {
  return (point) =>
    crosshair.move(point === null ? null : x(Math.max(point.atMs, fromMs)), point === null ? null : y(point))
}
