/** A table of all process types, the worst first, each with a small chart of its dynos. */
import { scaleLinear } from 'd3'
import { quantityPath } from '../segments.ts'
import { standingKinds } from '../report-data.ts'
import type { Range, ReportData, ReportProcess } from '../report-data.ts'
import { dynos } from '../chart-numbers.ts'
import { answerFigure, monthFigure } from '../first-figures.ts'
import { describeMove, moment } from '../first-screen.ts'
import { tenth } from '../static-chart.ts'
import { standingMark } from './banner.ts'
import { tableHead } from './data-table.ts'
import { element, panel, setAttributes, shape } from './element.ts'
import type { Child } from './element.ts'
import { incidentsIn, chartData } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { drawing } from './svg.ts'

const [width, height] = [160, 32]

interface Column {
  readonly header: string
  readonly kind: string
  readonly cell: (process: ReportProcess) => Child
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
  const row = (process: ReportProcess): HTMLElement => {
    const name = element('button.open', { type: 'button' }, element('b', process.app), ` ${process.process}`)
    name.addEventListener('click', () => open(data.processes.indexOf(process)))
    return element(
      'tr',
      element('td.health', standingMark(process.standing.kind)),
      element('th', { scope: 'row' }, name),
      columns.map(({ header, kind, cell }) => element(`td.${kind}`, { 'data-label': header }, cell(process)))
    )
  }
  const headers = ['Health', 'Process', ...columns.map(({ header }) => header)]
  const table = element(
    'table.overview',
    element('caption.unseen', 'All process types, the worst first'),
    tableHead(headers, ['', '', ...columns.map(({ kind }) => kind)]),
    element('tbody', worstFirst(data).map(row))
  )
  return panel('All process types', 'The worst first. Choose one to see its charts.', table)
}

function worstFirst({ processes }: ReportData): readonly ReportProcess[] {
  const rank = ({ standing }: ReportProcess): number => standingKinds.indexOf(standing.kind)
  return [...processes].sort((one, other) => rank(one) - rank(other))
}

function describeDynos({ standing: { quantity, size } }: ReportProcess): string {
  return quantity === null ? '–' : `${dynos(quantity)}${size === null ? '' : ` ${size}`}`
}

function describeAnswer(process: ReportProcess): string {
  const { label, value, note } = answerFigure(process)
  return label === 'Demand' && process.demandUnit !== 'demand' ? `${value} ${note}` : value
}

function describeLastChange({ changes, zone }: ReportProcess, { madeMs }: ReportData): string {
  const [last] = changes
  return last === undefined ? '–' : `${describeMove(last)}, ${moment(zone, last.atMs, madeMs)}`
}

function sparkline(chart: ChartData): SVGSVGElement {
  const { points, fromMs, endMs } = chart
  const most = points.reduce((highest, { quantity }) => Math.max(highest, quantity ?? 0), 1)
  const x = scaleLinear([fromMs, Math.max(endMs, fromMs + 1)], [0, width])
  const y = scaleLinear([0, most], [height - 2, 3])
  const place = (atMs: number): number => tenth(x(Math.max(atMs, fromMs)))
  const incidents = incidentsIn(chart).map(({ sinceMs, endedMs }) => {
    const left = place(sinceMs)
    return shape('rect.incident', { x: left, y: 0, height, width: Math.max(1.5, place(endedMs ?? endMs) - left) })
  })
  const path = quantityPath(points, place, (value) => tenth(y(value)))
  const svg = drawing(width, height, incidents, shape('path.dynos', { d: path }))
  setAttributes(svg, { class: 'sparkline', preserveAspectRatio: 'none' })
  return svg
}
