/** Every process type in a row, with its dynos as a small line. */
import { create, scaleLinear } from 'd3'
import { runsOf, stepPath } from '../runs.ts'
import type { Range, ReportData, ReportProcess } from '../report-data.ts'
import { amount, count, dynos, headline } from '../words.ts'
import { node } from './dynos-chart.ts'
import { element, panel } from './element.ts'
import { incidentsIn, chartData } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import type { SvgDrawing } from './time-axis.ts'

const [width, height] = [160, 32]

/** @param open called with the position of the process that a reader wants to see */
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
    const scene = chartData(process, data, range)
    const now = scene.points.findLast(({ quantity }) => quantity !== null)?.quantity ?? null
    const saved = headline([process], range)[1]?.value ?? '–'
    const cells = [
      now === null ? '–' : dynos(now),
      amount(figures.dynoHours),
      saved,
      `${count(figures.incidents)}${figures.open > 0 ? ' (open)' : ''}`,
      count(figures.slowMinutes)
    ]
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      element('td', { class: 'spark' }, sparkline(scene)),
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

function sparkline(scene: ChartData): SVGSVGElement {
  const svg: SvgDrawing = create('svg')
    .attr('class', 'sparkline')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('preserveAspectRatio', 'none')
    .attr('aria-hidden', 'true')
  const most = scene.points.reduce((highest, { quantity }) => Math.max(highest, quantity ?? 0), 1)
  const x = scaleLinear([scene.fromMs, Math.max(scene.endMs, scene.fromMs + 1)], [0, width])
  const y = scaleLinear([0, most], [height - 2, 3])
  const place = (atMs: number): number => Math.round(x(Math.max(atMs, scene.fromMs)) * 10) / 10
  for (const { sinceMs, endedMs } of incidentsIn(scene)) {
    svg
      .append('rect')
      .attr('class', 'incident')
      .attr('x', place(sinceMs))
      .attr('y', 0)
      .attr('height', height)
      .attr('width', Math.max(1.5, place(endedMs ?? scene.endMs) - place(sinceMs)))
  }
  svg
    .append('path')
    .attr('class', 'dynos')
    .attr(
      'd',
      stepPath(
        runsOf(scene.points, ({ quantity }) => quantity),
        place,
        (value) => Math.round(y(value) * 10) / 10
      )
    )
  return node(svg)
}
