/** The chart of the dynos: their number as steps, with bounds and demand behind, and the verdicts as a strip below. */
import { area, curveStepAfter, scaleLinear } from 'd3'
import type { ScaleLinear } from 'd3'
import type { Verdict } from '../../../core/model.ts'
import type { Point } from '../points.ts'
import { bandPath, quantityPath, segmentsOf } from '../segments.ts'
import { highestQuantity, quantityTicks } from '../static-chart.ts'
import { count } from '../chart-numbers.ts'
import { plotLeft, plotRight, timeScale } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { shape } from './element.ts'
import { drawing, valueAxis } from './svg.ts'
import { addCrosshair, incidentBands, timeAxis } from './time-axis.ts'
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
  const x = timeScale(data, width)
  const most = highestQuantity(data.points)
  const y = scaleLinear([0, most * 1.08], [bottom, place.top])
  const right = plotRight(data, width)
  const from = (atMs: number): number => x(Math.max(atMs, data.fromMs))
  const node = drawing(
    width,
    place.axis + 24,
    timeAxis(data, x, place),
    valueAxis({ name: 'quantity-axis', ticks: quantityTicks(most), y, left: plotLeft, right, text: String }),
    shape('path.band', { d: bandPath(data.points, from, y) }),
    demandShapes(data, x, place),
    incidentBands(data, x, place),
    shape('path.dynos', { d: quantityPath(data.points, from, y) }),
    verdictStrip(data, from, place)
  )
  const mark = addCrosshair(data, { node, x }, { ...place, bottom: place.axis }, ({ quantity }) =>
    quantity === null ? null : y(quantity)
  )
  return { node, x, mark }
}

/** The demand has an axis of its own, on the right. */
function demandShapes(
  data: ChartData,
  x: ScaleLinear<number, number>,
  { width, top, bottom }: PlotArea
): readonly SVGElement[] {
  const { points, fromMs, process } = data
  const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0)
  if (process.demandUnit === null || most === 0) return []
  const y = scaleLinear([0, most], [bottom, bottom - demandShare * (bottom - top)]).nice(3)
  // Where a point is not followed at once it needs an end of its own, and a gap behind it.
  const drawn = points.flatMap((point, index) => {
    const end = { ...point, atMs: point.shownUntilMs }
    return points[index + 1]?.atMs === end.atMs ? [point] : [point, end, { ...end, demand: null }]
  })
  const demand = area<Point>()
    .defined((point) => point.demand !== null)
    .x(({ atMs }) => x(Math.max(atMs, fromMs)))
    .y0(bottom)
    .y1((point) => y(point.demand ?? 0))
    .curve(curveStepAfter)
  const left = plotRight(data, width) + 8
  const labels = y.ticks(3).map((tick) => shape('text.tick', { x: left, y: y(tick) + 4 }, short(tick)))
  return [
    shape('path.demand', { d: demand(drawn) ?? '' }),
    shape('path.demand-line', { d: demand.lineY1()(drawn) ?? '' }),
    shape('g.demand-axis', labels)
  ]
}

/** `250`, `1.5k`: there is room for four characters beside the plot. */
function short(value: number): string {
  return value >= 1000
    ? `${Number((value / 1000).toPrecision(2))}k`
    : value >= 10
      ? count(value)
      : String(Number(value.toPrecision(2)))
}

function verdictStrip({ points }: ChartData, x: (atMs: number) => number, { axis }: PlotArea): SVGElement {
  const bars = segmentsOf(points, ({ verdict }) => verdict).map(({ fromMs, untilMs, value }) => {
    const [left, height] = [x(fromMs), heights[value]]
    return shape(`rect.${value}`, { x: left, width: Math.max(1.5, x(untilMs) - left), y: axis - height, height })
  })
  return shape('g.verdicts', bars)
}
