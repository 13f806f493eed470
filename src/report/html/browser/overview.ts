/** A table of all process types, each with a small chart of its dynos. */
import { scaleLinear } from 'd3'
import { segmentsOf, stepPath } from '../segments.ts'
import type { Range, ReportData, ReportProcess } from '../report-data.ts'
import { shortNumber, count, dynos } from '../chart-numbers.ts'
import { headline } from '../headline.ts'
import { element, panel } from './element.ts'
import { incidentsIn, chartData } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { createDrawing, svgElement } from './svg.ts'

const [width, height] = [160, 32]

/** @param open called with the index of the process type that is chosen */
export function overview(data: ReportData, range: Range, open: (index: number) => void): HTMLElement {
  const headers = ['Process', 'Dynos', 'Now', 'Dyno-hours', 'Saved', 'Incidents', 'Slow minutes']
  const row = (process: ReportProcess, index: number): HTMLElement => {
    const figures = process.figures[range]
    const name = element(
      'button',
      { type: 'button', class: 'open' },
      element('b', {}, process.app),
      ` ${process.process}`
    )
    name.addEventListener('click', () => open(index))
    const chart = chartData(process, data, range)
    const now = chart.points.findLast(({ quantity }) => quantity !== null)?.quantity ?? null
    const saved = headline([process], range)[1]?.value ?? '–'
    const cells = [
      now === null ? '–' : dynos(now),
      shortNumber(figures.dynoHours),
      saved,
      `${count(figures.incidents)}${figures.open > 0 ? ' (open)' : ''}`,
      count(figures.slowMinutes)
    ]
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', { class: 'spark' }, sparkline(chart)),
      ...cells.map((cell, column) =>
        element(
          'td',
          {
            class: column === 3 && figures.open > 0 ? 'number alarm' : 'number',
            'data-label': headers[column + 2] ?? ''
          },
          cell
        )
      )
    )
  }
  const table = element(
    'table',
    { class: 'overview' },
    element('caption', { class: 'unseen' }, 'All process types'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...headers.map((header, column) =>
          element('th', { scope: 'col', ...(column > 1 ? { class: 'number' } : {}) }, header)
        )
      )
    ),
    element('tbody', {}, ...data.processes.map(row))
  )
  return panel('All process types', 'Choose one to see its charts.', table)
}

function sparkline(chart: ChartData): SVGSVGElement {
  const svg = createDrawing(width, height).attr('class', 'sparkline').attr('preserveAspectRatio', 'none')
  const most = chart.points.reduce((highest, { quantity }) => Math.max(highest, quantity ?? 0), 1)
  const x = scaleLinear([chart.fromMs, Math.max(chart.endMs, chart.fromMs + 1)], [0, width])
  const y = scaleLinear([0, most], [height - 2, 3])
  const place = (atMs: number): number => Math.round(x(Math.max(atMs, chart.fromMs)) * 10) / 10
  for (const { sinceMs, endedMs } of incidentsIn(chart)) {
    svg
      .append('rect')
      .attr('class', 'incident')
      .attr('x', place(sinceMs))
      .attr('y', 0)
      .attr('height', height)
      .attr('width', Math.max(1.5, place(endedMs ?? chart.endMs) - place(sinceMs)))
  }
  svg
    .append('path')
    .attr('class', 'dynos')
    .attr(
      'd',
      stepPath(
        segmentsOf(chart.points, ({ quantity }) => quantity),
        place,
        (value) => Math.round(y(value) * 10) / 10
      )
    )
  return svgElement(svg)
}
