/** What all charts over time have in common: the time axis, the incidents behind, a crosshair at the selected point. */
import type { ScaleLinear } from 'd3'
import type { Point } from '../points.ts'
import { incidentsIn, plotLeft, plotRight, ticksOf } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { setAttributes, shape } from './element.ts'

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

export function timeAxis(
  data: ChartData,
  x: ScaleLinear<number, number>,
  { width, top, bottom, axis }: PlotArea
): SVGElement {
  const ticks = ticksOf(data, width).filter(({ atMs }) => x(atMs) >= plotLeft && x(atMs) <= plotRight(data, width) + 1)
  const group = shape('g.time-axis')
  let taken = 0
  for (const { atMs, label } of ticks) {
    group.append(shape('line.grid', { x1: x(atMs), x2: x(atMs), y1: top, y2: bottom }))
    const half = label.length * characterWidth
    // A label that does not fit around the last tick ends at the edge, if the one before leaves it room.
    const at = Math.min(x(atMs), width - half)
    if (at - half < taken) continue
    taken = at + half + characterWidth
    group.append(shape('text.tick', { x: at, y: axis + 16, 'text-anchor': 'middle', 'data-at': atMs }, label))
  }
  return group
}

/** A band over the whole height for each incident, wide enough to be seen. */
export function incidentBands(
  data: ChartData,
  x: ScaleLinear<number, number>,
  { top, bottom }: PlotArea
): readonly SVGElement[] {
  return incidentsIn(data).map(({ sinceMs, endedMs, kind }) => {
    const left = x(Math.max(sinceMs, data.fromMs))
    const place = { x: left, y: top, width: Math.max(3, x(endedMs ?? data.endMs) - left) }
    return shape(
      'g.incident-band',
      { 'data-kind': kind },
      shape('rect.incident', { ...place, height: bottom - top }),
      shape('rect.incident-edge', { ...place, height: 3 })
    )
  })
}

/** Adds a crosshair, and gives what moves it to a point; `y` is where it has a dot, if anywhere. */
export function addCrosshair(
  { fromMs }: ChartData,
  { node, x }: Pick<DrawnChart, 'node' | 'x'>,
  { top, bottom }: Pick<PlotArea, 'top' | 'bottom'>,
  y: (point: Point) => number | null
): DrawnChart['mark'] {
  const line = shape('line.crosshair', { y1: top, y2: bottom, visibility: 'hidden' })
  const dot = shape('circle.crosshair-dot', { r: 4.5, visibility: 'hidden' })
  node.append(line, dot)
  return (point) => {
    const at = point === null ? 0 : x(Math.max(point.atMs, fromMs))
    const height = point === null ? null : y(point)
    setAttributes(line, { visibility: point === null ? 'hidden' : 'visible', x1: at, x2: at })
    setAttributes(dot, { visibility: height === null ? 'hidden' : 'visible', cx: at, cy: height ?? 0 })
  }
}
