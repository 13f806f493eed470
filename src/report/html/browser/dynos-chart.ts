/** Dynos as steps, the schedule's band and the demand behind, and the verdicts as a strip below. */
import { area, create, curveStepAfter, scaleLinear } from 'd3'
import type { ScaleLinear } from 'd3'
import type { Verdict } from '../../../core/model.ts'
import type { Point } from '../points.ts'
import { bandPath, boundsRuns, runsOf, stepPath } from '../runs.ts'
import { quantityTicks } from '../static-chart.ts'
import { count } from '../words.ts'
import { plotLeft, plotRight, timeScale } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { drawCrosshair, drawIncidents, drawTimeAxis } from './time-axis.ts'
import type { PlotArea, Crosshair, SvgDrawing } from './time-axis.ts'

/** A chart on the page, and its line at a point. */
export interface DrawnChart {
  readonly svgElement: SVGSVGElement
  readonly x: ScaleLinear<number, number>
  readonly mark: (point: Point | null) => void
}

/** How much of the plot's height the demand takes, so that the dynos stay above most of it. */
const demandShare = 0.6
const strip = { gap: 10, height: 16 } as const
/** Worse is taller, so that the strip can be read without its colours. */
const heights: Readonly<Record<Verdict, number>> = { up: 4, slow: 10, down: strip.height, unknown: 2 }

export function drawDynos(scene: ChartData, width: number): DrawnChart {
  const plot = Math.round(Math.max(190, Math.min(320, width * 0.26)))
  const bottom = 14 + plot
  const place: PlotArea = { width, top: 14, bottom, axis: bottom + strip.gap + strip.height }
  const height = place.axis + 24
  const svg: SvgDrawing = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('aria-hidden', 'true')
  const x = timeScale(scene, width)
  const most = scene.points.reduce(
    (highest, { quantity, bounds }) => Math.max(highest, quantity ?? 0, bounds?.ceiling ?? 0),
    1
  )
  const y = scaleLinear([0, most * 1.08], [bottom, place.top])

  drawTimeAxis(svg, scene, x, place)
  const axis = svg.append('g').attr('class', 'quantity-axis')
  for (const tick of quantityTicks(most)) {
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
      .attr('x', plotLeft - 10)
      .attr('y', y(tick) + 4)
      .attr('text-anchor', 'end')
      .text(tick)
  }
  const from = (atMs: number): number => x(Math.max(atMs, scene.fromMs))
  svg
    .append('path')
    .attr('class', 'band')
    .attr('d', bandPath(boundsRuns(scene.points), from, y))
  drawDemand(svg, scene, x, place)
  drawIncidents(svg, scene, x, place)
  svg
    .append('path')
    .attr('class', 'dynos')
    .attr(
      'd',
      stepPath(
        runsOf(scene.points, ({ quantity }) => quantity),
        from,
        y
      )
    )
  drawVerdicts(svg, scene, from, place)
  return {
    svgElement: node(svg),
    x,
    mark: crosshairMarker(drawCrosshair(svg, { ...place, bottom: place.axis }), scene, x, ({ quantity }) =>
      quantity === null ? null : y(quantity)
    )
  }
}

/** The demand has an axis of its own, on the right. */
function drawDemand(svg: SvgDrawing, scene: ChartData, x: ScaleLinear<number, number>, { width, top, bottom }: PlotArea): void {
  const {
    points,
    fromMs,
    process: { demandUnit }
  } = scene
  const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0)
  if (demandUnit === null || most === 0) return
  const y = scaleLinear([0, most], [bottom, bottom - demandShare * (bottom - top)]).nice(3)
  const last = points.at(-1)
  // The last point reaches to the end.
  const ends = last === undefined ? [] : [{ ...last, atMs: last.untilMs }]
  const shape = area<Point>()
    .defined(({ demand }) => demand !== null)
    .x(({ atMs }) => x(Math.max(atMs, fromMs)))
    .y0(bottom)
    .y1(({ demand }) => y(demand ?? 0))
    .curve(curveStepAfter)
  svg
    .append('path')
    .attr('class', 'demand')
    .attr('d', shape([...points, ...ends]))
  svg
    .append('path')
    .attr('class', 'demand-line')
    .attr('d', shape.lineY1()([...points, ...ends]))
  const axis = svg.append('g').attr('class', 'demand-axis')
  for (const tick of y.ticks(3)) {
    axis
      .append('text')
      .attr('class', 'tick')
      .attr('x', plotRight(scene, width) + 8)
      .attr('y', y(tick) + 4)
      .text(short(tick))
  }
}

/** `250`, `1.5k`: four signs at most have room beside the plot. */
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
  for (const { fromMs, untilMs, value } of runsOf(points, ({ verdict }) => verdict)) {
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

/** Moves the line of a chart to a point. */
export function crosshairMarker(
  crosshair: Crosshair,
  { fromMs }: ChartData,
  x: ScaleLinear<number, number>,
  y: (point: Point) => number | null
): DrawnChart['mark'] {
  return (point) =>
    crosshair.move(point === null ? null : x(Math.max(point.atMs, fromMs)), point === null ? null : y(point))
}

export function node(svg: SvgDrawing): SVGSVGElement {
  const made = svg.node()
  if (made === null) throw new Error('A chart without an element.')
  return made
}
