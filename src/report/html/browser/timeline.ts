/** Dynos and response times of one process over the same time, with one line through both. */
import { amount, describeVerdict, dynos, response } from '../words.ts'
import { describeMoment } from '../zone.ts'
import { chartHost, putChart, stepThrough } from './chart-host.ts'
import { dataTable } from './data-table.ts'
import { drawDynos } from './dynos-chart.ts'
import type { DrawnChart } from './dynos-chart.ts'
import { element, legend, panel } from './element.ts'
import { drawResponse, thresholdsOf } from './response-chart.ts'
import { detailsOf, indexAt } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { createTooltip, asSentence } from './tooltip.ts'
import { dayMs } from '../../../core/durations.ts'
import { drawOnResize } from './redraw.ts'

interface Chart {
  readonly mark: (index: number | null) => void
  readonly host: HTMLElement
}

export function timeline(scene: ChartData): readonly HTMLElement[] {
  const { process, points } = scene
  const name = `${process.app} ${process.process}`
  if (points.length === 0)
    return [
      panel(
        'Dynos',
        '',
        element('p', { class: 'empty' }, `Nothing was seen of ${name} yet. The next look begins this chart.`)
      )
    ]

  let at: number | null = null
  const charts: Chart[] = []
  const move = (index: number | null): void => {
    at = index
    charts.forEach(({ mark }) => mark(index))
  }
  const chart = (label: string, draw: (scene: ChartData, width: number) => DrawnChart): Chart => {
    const made = timeChart(label, scene, draw, () => at, move)
    charts.push(made)
    return made
  }
  const dynosChart = chart(`Dynos of ${name} over time`, drawDynos)
  const responseChart = chart(`Response times of ${name}`, drawResponse)
  const marks = new Set(points.map(({ verdict }) => verdict))
  return [
    panel(
      'Dynos',
      `Times of ${process.zone.name}.`,
      legend([
        ['dynos', 'Dynos'],
        ['band', 'What the schedule allows'],
        ...(process.demandUnit === null
          ? []
          : [
              [
                'demand',
                process.demandUnit === 'demand' ? 'Demand (right)' : `Demand, ${process.demandUnit} (right)`
              ] as const
            ]),
        ['incident', 'Incident'],
        ...(['up', 'slow', 'down', 'unknown'] as const)
          .filter((verdict) => marks.has(verdict))
          .map((verdict) => [verdict, describeVerdict[verdict]] as const)
      ]),
      dynosChart.host,
      dataTable({
        caption: `${name}, every point that the charts show`,
        headers: ['When', 'Dynos', 'Schedule', 'Response', 'Demand', 'Verdict'],
        rows: () =>
          points.map(({ atMs, quantity, bounds, responseMs, demand, verdict }) => [
            describeMoment(process.zone, atMs),
            quantity === null ? '–' : dynos(quantity),
            bounds === null
              ? '–'
              : bounds.floor === bounds.ceiling
                ? String(bounds.floor)
                : `${bounds.floor}-${bounds.ceiling}`,
            responseMs === null ? '–' : response(responseMs),
            demand === null ? '–' : amount(demand),
            describeVerdict[verdict]
          ])
      })
    ),
    panel(
      'Response time',
      'Median of the pings, or the router’s p95; the highest of each ten minutes or hour where only those are kept.',
      legend([
        ['response', 'Response time'],
        ...thresholdsOf(scene).map(({ mark, words }) => [`threshold ${mark}`, words] as const)
      ]),
      responseChart.host
    )
  ]
}

function timeChart(
  label: string,
  scene: ChartData,
  draw: (scene: ChartData, width: number) => DrawnChart,
  at: () => number | null,
  move: (index: number | null) => void
): Chart {
  let drawn: { readonly chart: DrawnChart; readonly width: number } | null = null
  const perDay = Math.max(
    1,
    Math.round((scene.points.length * dayMs) / Math.max(dayMs, scene.endMs - scene.fromMs))
  )
  const show = (index: number | null): void => {
    const point = index === null ? undefined : scene.points[index]
    if (point === undefined || drawn === null) tip.hide()
    else tip.show(detailsOf(scene, point), drawn.chart.x(Math.max(point.atMs, scene.fromMs)), drawn.width)
  }
  const { host, announce } = chartHost(label, (key) => {
    const next = stepThrough(key, at(), scene.points.length, perDay)
    if (next === undefined) return false
    move(next)
    show(next)
    const point = next === null ? undefined : scene.points[next]
    announce(point === undefined ? '' : asSentence(detailsOf(scene, point)))
    return true
  })
  const tip = createTooltip(host)
  const leave = (): void => {
    move(null)
    tip.hide()
  }
  host.addEventListener('blur', leave)
  drawOnResize(host, (width) => {
    const chart = draw(scene, width)
    drawn = { chart, width }
    const look = (px: number): void => {
      const index = indexAt(scene, chart.x.invert(px))
      move(index)
      show(index)
    }
    putChart(host, chart.svgElement, look, leave)
  })
  return {
    host,
    mark: (index) => {
      drawn?.chart.mark(index === null ? null : (scene.points[index] ?? null))
      if (index === null) tip.hide()
    }
  }
}
