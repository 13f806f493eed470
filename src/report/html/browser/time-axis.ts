/** What every chart over time has: days below, grid and incidents behind, a line at the point that is looked at. */
import type { ScaleLinear, Selection } from 'd3'
import { incidentsIn, plotLeft, plotRight, ticksOf } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'

export type SvgDrawing = Selection<SVGSVGElement, undefined, null, undefined>

export interface PlotArea {
  readonly width: number
  readonly top: number
  /** Where the plot ends; ticks come below `axis`. */
  readonly bottom: number
  readonly axis: number
}

export function drawTimeAxis(
  svg: SvgDrawing,
  scene: ChartData,
  x: ScaleLinear<number, number>,
  { width, top, bottom, axis }: PlotArea
): void {
  const ticks = ticksOf(scene, width).filter(({ atMs }) => x(atMs) >= plotLeft && x(atMs) <= plotRight(scene, width) + 1)
  const group = svg.append('g').attr('class', 'time-axis')
  for (const { atMs, label } of ticks) {
    group
      .append('line')
      .attr('class', 'grid')
      .attr('x1', x(atMs))
      .attr('x2', x(atMs))
      .attr('y1', top)
      .attr('y2', bottom)
    // Half of the label lies to the right of its tick.
    if (x(atMs) + label.length * 3.6 > width) continue
    group
      .append('text')
      .attr('class', 'tick')
      .attr('x', x(atMs))
      .attr('y', axis + 16)
      .attr('text-anchor', 'middle')
      .attr('data-at', atMs)
      .text(label)
  }
}

/** Bands over the whole height, at least wide enough to be seen. */
export function drawIncidents(svg: SvgDrawing, scene: ChartData, x: ScaleLinear<number, number>, { top, bottom }: PlotArea): void {
  for (const { sinceMs, endedMs, kind } of incidentsIn(scene)) {
    const [from, to] = [x(Math.max(sinceMs, scene.fromMs)), x(endedMs ?? scene.endMs)]
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
