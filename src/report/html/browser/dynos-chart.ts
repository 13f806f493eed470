/** The chart of the dynos: their number as steps, with bounds and demand behind, and the verdicts as a strip below. */
import { area, curveStepAfter, scaleLinear } from 'd3'
import type { ScaleLinear } from 'd3'
import type { Verdict } from '../../../core/model.ts'
import type { Point } from '../points.ts'
import { bandPath, boundsSegments, segmentsOf, stepPath } from '../segments.ts'
import { quantityTicks } from '../static-chart.ts'
import { count } from '../chart-numbers.ts'
import { plotLeft, plotRight, timeScale } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { createDrawing, drawValueAxis, svgElement } from './svg.ts'
import type { SvgDrawing } from './svg.ts'
import { crosshairMarker, drawCrosshair, drawIncidents, drawTimeAxis } from './time-axis.ts'
import type { DrawnChart, PlotArea } from './time-axis.ts'

/** Share of the plot's height for the demand, so that most of it stays below the dynos. */
const demandShare = 0.6
const strip = { gap: 10, height: 16 } as const
/** Worse verdicts are taller, so that the strip can be read without colours. */
const heights: Readonly<Record<Verdict, number>> = { up: 4, slow: 10, down: strip.height, unknown: 2 }

export function drawDynos(data: ChartData, width: number): DrawnChart {
  const plot = Math.round(Math.max(190, Math.min(320, width * 0.26)))
  const bottom = 14 + plot
  const place: PlotArea = { width, top: 14, bottom, axis: bottom + strip.gap + strip.height }
  const svg = createDrawing(width, place.axis + 24)
  const x = timeScale(data, width)
  const most = data.points.reduce(
    (highest, { quantity, bounds }) => Math.max(highest, quantity ?? 0, bounds?.ceiling ?? 0),
    1
  )
  const y = scaleLinear([0, most * 1.08], [bottom, place.top])

  drawTimeAxis(svg, data, x, place)
  drawValueAxis(svg, {
    name: 'quantity-axis',
    ticks: quantityTicks(most),
    y,
    left: plotLeft,
    right: plotRight(data, width),
    text: String
  })
  const from = (atMs: number): number => x(Math.max(atMs, data.fromMs))
  svg
    .append('path')
    .attr('class', 'band')
    .attr('d', bandPath(boundsSegments(data.points), from, y))
  drawDemand(svg, data, x, place)
  drawIncidents(svg, data, x, place)
  svg
    .append('path')
    .attr('class', 'dynos')
    .attr(
      'd',
      stepPath(
        segmentsOf(data.points, ({ quantity }) => quantity),
        from,
        y
      )
    )
  drawVerdicts(svg, data, from, place)
  return {
    node: svgElement(svg),
    x,
    mark: crosshairMarker(drawCrosshair(svg, { ...place, bottom: place.axis }), data, x, ({ quantity }) =>
      quantity === null ? null : y(quantity)
    )
  }
}

/** The demand has an axis of its own, on the right. */
function drawDemand(
  svg: SvgDrawing,
  data: ChartData,
  x: ScaleLinear<number, number>,
  { width, top, bottom }: PlotArea
): void {
  const {
    points,
    fromMs,
    process: { demandUnit }
  } = data
  const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0)
  if (demandUnit === null || most === 0) return
  const y = scaleLinear([0, most], [bottom, bottom - demandShare * (bottom - top)]).nice(3)
  // Where a point is not followed at once it needs an end of its own, and a gap behind it.
  const drawn = points.flatMap((point, index) => {
    const end = { ...point, atMs: point.shownUntilMs }
    return points[index + 1]?.atMs === end.atMs ? [point] : [point, end, { ...end, demand: null }]
  })
  const shape = area<Point>()
    .defined(({ demand }) => demand !== null)
    .x(({ atMs }) => x(Math.max(atMs, fromMs)))
    .y0(bottom)
    .y1(({ demand }) => y(demand ?? 0))
    .curve(curveStepAfter)
  svg.append('path').attr('class', 'demand').attr('d', shape(drawn))
  svg.append('path').attr('class', 'demand-line').attr('d', shape.lineY1()(drawn))
  const axis = svg.append('g').attr('class', 'demand-axis')
  for (const tick of y.ticks(3)) {
    axis
      .append('text')
      .attr('class', 'tick')
      .attr('x', plotRight(data, width) + 8)
      .attr('y', y(tick) + 4)
      .text(short(tick))
  }
}

/** `250`, `1.5k`: there is room for four characters beside the plot. */
function short(value: number): string {
  return value >= 1000
    ? `${Number((value / 1000).toPrecision(2))}k`
    : value >= 10
      ? count(value)
      : String(Number(value.toPrecision(2)))
}

function drawVerdicts(svg: SvgDrawing, { points }: ChartData, x: (atMs: number) => number, { bottom }: PlotArea): void {
  const group = svg.append('g').attr('class', 'verdicts')
  const base = bottom + strip.gap + strip.height
  for (const { fromMs, untilMs, value } of segmentsOf(points, ({ verdict }) => verdict)) {
    const height = heights[value]
    const left = x(fromMs)
    group
      .append('rect')
      .attr('class', value)
      .attr('x', left)
      .attr('width', Math.max(1.5, x(untilMs) - left))
      .attr('y', base - height)
      .attr('height', height)
  }
}
