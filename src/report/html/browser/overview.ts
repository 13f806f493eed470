/** A table of all process types, the worst first, each with a small chart of its dynos. */
import { scaleLinear } from 'd3'
import { segmentsOf, stepPath } from '../segments.ts'
import { standingKinds } from '../report-data.ts'
import type { Range, ReportData, ReportProcess } from '../report-data.ts'
import { dynos, response, shortNumber } from '../chart-numbers.ts'
import { monthFigure } from '../first-figures.ts'
import { describeMove, moment } from '../first-screen.ts'
import { standingMark } from './banner.ts'
import { element, panel } from './element.ts'
import { incidentsIn, chartData } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { createDrawing, svgElement } from './svg.ts'

const [width, height] = [160, 32]

interface Column {
  readonly header: string
  readonly kind: string
  readonly cell: (process: ReportProcess) => Node | string
}

/** @param open called with the index of the process type that is chosen */
export function overview(data: ReportData, range: Range, open: (index: number) => void): HTMLElement {
  const columns: readonly Column[] = [
    { header: 'Dynos', kind: 'number', cell: describeDynos },
    { header: 'Response', kind: 'answer', cell: describeAnswer },
    { header: 'Dynos over time', kind: 'spark', cell: (process) => sparkline(chartData(process, data, range)) },
    { header: 'This month', kind: 'number', cell: (process) => monthFigure([process]).value },
    { header: 'Last change', kind: 'change', cell: (process) => describeLastChange(process, data) }
  ]
  const row = ({ process, index }: Ranked): HTMLElement => {
    const name = element(
      'button',
      { type: 'button', class: 'open' },
      element('b', {}, process.app),
      ` ${process.process}`
    )
    name.addEventListener('click', () => open(index))
    return element(
      'tr',
      {},
      element('td', { class: 'health' }, standingMark(process.standing.kind)),
      element('th', { scope: 'row' }, name),
      ...columns.map(({ header, kind, cell }) => element('td', { class: kind, 'data-label': header }, cell(process)))
    )
  }
  const headers = [
    ...['Health', 'Process'].map((header) => element('th', { scope: 'col' }, header)),
    ...columns.map(({ header, kind }) => element('th', { scope: 'col', class: kind }, header))
  ]
  const table = element(
    'table',
    { class: 'overview' },
    element('caption', { class: 'unseen' }, 'All process types, the worst first'),
    element('thead', {}, element('tr', {}, ...headers)),
    element('tbody', {}, ...worstFirst(data).map(row))
  )
  return panel('All process types', 'The worst first. Choose one to see its charts.', table)
}

interface Ranked {
  readonly process: ReportProcess
  /** In the report. */
  readonly index: number
}

function worstFirst({ processes }: ReportData): readonly Ranked[] {
  const rank = ({ process }: Ranked): number => standingKinds.indexOf(process.standing.kind)
  return processes.map((process, index) => ({ process, index })).sort((one, other) => rank(one) - rank(other))
}

function describeDynos({ standing: { quantity, size } }: ReportProcess): string {
  return quantity === null ? '–' : `${dynos(quantity)}${size === null ? '' : ` ${size}`}`
}

function describeAnswer({ standing, demandUnit }: ReportProcess): string {
  const { responseMs, answers, demand } = standing
  if (responseMs !== null) return response(responseMs)
  if (answers.length > 0) return 'no answer'
  if (demand === null) return '–'
  return demandUnit === 'demand' ? shortNumber(demand) : `${shortNumber(demand)} ${demandUnit ?? ''}`
}

function describeLastChange({ changes, zone }: ReportProcess, { madeMs }: ReportData): string {
  const [last] = changes
  return last === undefined ? '–' : `${describeMove(last)}, ${moment(zone, last.atMs, madeMs)}`
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
