/** Dynos and response times of one process type over the same time, with one crosshair through both. */
import { dayMs } from '../../../core/durations.ts'
import { describeBounds } from '../../../core/format.ts'
import { demandTitle, shortNumber, dynos, orDash, response } from '../chart-numbers.ts'
import { verdictLabels } from '../labels.ts'
import { wallDateTime } from '../zone.ts'
import { detailsOf, indexAt } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { dataTable } from './data-table.ts'
import { drawDynos } from './dynos-chart.ts'
import { emptyPanel, legend, panel } from './element.ts'
import { createSelection, interactiveChart, stepThrough } from './interactive-chart.ts'
import type { Selection } from './interactive-chart.ts'
import { drawResponse, isUnanswered, thresholdsOf } from './response-chart.ts'
import type { DrawnChart } from './time-axis.ts'

export function timeline(data: ChartData): readonly HTMLElement[] {
  const { process, points } = data
  const name = `${process.app} ${process.process}`
  if (points.length === 0)
    return [emptyPanel('Dynos', `Nothing was seen of ${name} yet. The next look begins this chart.`)]
  const selection = createSelection()
  const dynosPanel = panel(
    'Dynos',
    `Times in ${process.zone.name}.`,
    dynosLegend(data),
    timeChart(`Dynos of ${name} over time`, data, drawDynos, selection),
    pointsTable(name, data)
  )
  if (points.every(({ responseMs }) => responseMs === null)) return [dynosPanel]
  const responsePanel = panel(
    'Response time',
    'Median of the pings, or the router’s p95; the highest of each ten minutes or hour where only those are kept.',
    legend([
      ['response', 'Response time'],
      ...(points.some(isUnanswered) ? [['unanswered', 'No answer'] as const] : []),
      ...thresholdsOf(data).map(({ mark, words }) => [`threshold.${mark}`, words] as const)
    ]),
    timeChart(`Response times of ${name}`, data, drawResponse, selection)
  )
  return [dynosPanel, responsePanel]
}

function dynosLegend({ process: { demandUnit }, points }: ChartData): HTMLElement {
  const verdicts = new Set(points.map(({ verdict }) => verdict))
  return legend([
    ['dynos', 'Dynos'],
    ['band', 'What the schedule allows'],
    ...(demandUnit === null ? [] : [['demand', `${demandTitle(demandUnit)} (right)`] as const]),
    ['incident', 'Incident'],
    ...(['up', 'slow', 'down', 'unknown'] as const)
      .filter((verdict) => verdicts.has(verdict))
      .map((verdict) => [verdict, verdictLabels[verdict]] as const)
  ])
}

function pointsTable(name: string, { process, points }: ChartData): HTMLElement {
  return dataTable({
    caption: `${name}, every point that the charts show`,
    headers: ['When', 'Dynos', 'Schedule', 'Response', demandTitle(process.demandUnit), 'Verdict'],
    rows: () =>
      points.map(({ atMs, quantity, bounds, responseMs, demand, verdict }) => [
        wallDateTime(process.zone, atMs),
        orDash(quantity, dynos),
        orDash(bounds, describeBounds),
        orDash(responseMs, response),
        orDash(demand, shortNumber),
        verdictLabels[verdict]
      ])
  })
}

function timeChart(
  label: string,
  data: ChartData,
  draw: (data: ChartData, width: number) => DrawnChart,
  selection: Selection
): HTMLElement {
  const { points, fromMs, endMs } = data
  const pointsPerDay = Math.max(1, Math.round((points.length * dayMs) / Math.max(dayMs, endMs - fromMs)))
  return interactiveChart({
    label,
    selection,
    step: (key, selected) => stepThrough(key, selected, points.length, pointsPerDay),
    details: (index) => {
      const point = points[index]
      return point === undefined ? null : detailsOf(data, point)
    },
    draw: (width) => {
      const chart = draw(data, width)
      return {
        svg: chart.node,
        x: (index) => chart.x(Math.max(points[index]?.atMs ?? fromMs, fromMs)),
        mark: (index) => chart.mark(index === null ? null : (points[index] ?? null)),
        indexAt: (px) => indexAt(data, chart.x.invert(px))
      }
    }
  })
}
