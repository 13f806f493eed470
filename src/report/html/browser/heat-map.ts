/** The usual week: a cell for every hour, darker where the value is higher. */
import type { ReportProcess } from '../report-data.ts'
import { shortNumber, dynos } from '../chart-numbers.ts'
import { describeWeekHour } from '../zone.ts'
import { dataTable } from './data-table.ts'
import { element } from './element.ts'
import { interactiveChart } from './interactive-chart.ts'
import type { IndexedChart } from './interactive-chart.ts'
import { createDrawing, svgElement } from './svg.ts'
import type { SvgDrawing } from './svg.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const hoursADay = 24
const lastHour = days.length * hoursADay - 1
const left = 40
const top = 4

/** One quantity over the week. */
export interface Week {
  readonly title: string
  readonly mark: 'dynos' | 'demand'
  /** By hour of the week from Monday 00:00; null: no data. */
  readonly values: readonly (number | null)[]
  readonly format: (value: number) => string
}

export function weeksOf({ week, demandUnit }: ReportProcess): readonly Week[] {
  const traffic: Week = {
    title: demandUnit === 'requests a minute' ? 'Traffic' : 'Demand',
    mark: 'demand',
    values: week.demand,
    format: (value) => `${shortNumber(value)}${demandUnit === 'demand' ? '' : ` ${demandUnit ?? ''}`}`
  }
  return [
    ...(demandUnit === null ? [] : [traffic]),
    {
      title: 'Dynos',
      mark: 'dynos',
      values: week.dynos,
      format: (value) => `${dynos(value)} ${value === 1 ? 'dyno' : 'dynos'}`
    }
  ]
}

export function heatMap(week: Week, name: string): HTMLElement {
  const { title, mark, values, format } = week
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  const heading = element('h3', {}, title)
  if (known.length === 0)
    return element('div', { class: 'week' }, heading, element('p', { class: 'empty' }, 'Nothing was seen yet.'))
  const highest = Math.max(0, ...known)
  const host = interactiveChart({
    label: `${title} of ${name} by hour and weekday`,
    step: stepOver,
    details: (hour) => {
      const value = values[hour] ?? null
      return { title: describeWeekHour(hour), rows: [[title, value === null ? 'not seen' : format(value)]] }
    },
    draw: (width) => drawHeatMap(values, highest, width)
  })
  host.classList.add('heat', mark)
  const scale = element(
    'p',
    { class: 'scale' },
    '0',
    element('i', { class: `ramp ${mark}`, 'aria-hidden': 'true' }),
    highest === 0 ? '0' : format(highest)
  )
  return element('div', { class: 'week' }, heading, host, scale, weekTable(week, name))
}

function drawHeatMap(values: Week['values'], highest: number, width: number): IndexedChart {
  const cell = (width - left) / hoursADay
  const height = Math.round(Math.max(17, Math.min(26, cell * 0.8)))
  const svg = createDrawing(width, top + days.length * height + 24)
  const x = (hour: number): number => left + (hour % hoursADay) * cell
  const y = (hour: number): number => top + Math.floor(hour / hoursADay) * height
  drawLabels(svg, x, cell, height)
  values.forEach((value, hour) => {
    const rect = svg
      .append('rect')
      .attr('class', value === null ? 'field unseen-field' : 'field')
      .attr('rx', 2)
      .attr('x', x(hour) + 1)
      .attr('y', y(hour) + 1)
      .attr('width', cell - 2)
      .attr('height', height - 2)
    if (value !== null)
      rect
        .attr('fill-opacity', highest === 0 ? 0.08 : (0.08 + (0.92 * value) / highest).toFixed(3))
        .attr('data-value', value)
  })
  const cursor = svg
    .append('rect')
    .attr('class', 'field-cursor')
    .attr('rx', 3)
    .attr('width', cell)
    .attr('height', height)
    .attr('visibility', 'hidden')
  return {
    svg: svgElement(svg),
    x,
    mark: (hour) => {
      cursor.attr('visibility', hour === null ? 'hidden' : 'visible')
      if (hour !== null) cursor.attr('x', x(hour)).attr('y', y(hour))
    },
    indexAt: (px, py) => {
      const [column, row] = [Math.floor((px - left) / cell), Math.floor((py - top) / height)]
      const isCell = column >= 0 && column < hoursADay && row >= 0 && row < days.length
      return isCell ? row * hoursADay + column : null
    }
  }
}

function drawLabels(svg: SvgDrawing, x: (hour: number) => number, cell: number, height: number): void {
  days.forEach((day, row) =>
    svg
      .append('text')
      .attr('class', 'tick')
      .attr('x', 0)
      .attr('y', top + row * height + height / 2 + 4)
      .text(day)
  )
  for (let hour = 0; hour < hoursADay; hour += cell >= 22 ? 3 : 6) {
    svg
      .append('text')
      .attr('class', 'tick')
      .attr('x', x(hour))
      .attr('y', top + days.length * height + 18)
      .text(clock(hour))
  }
}

function weekTable({ title, values }: Week, name: string): HTMLElement {
  return dataTable({
    caption: `${title} of ${name}, mean by hour and weekday`,
    headers: ['Hour', ...days],
    rows: () =>
      Array.from({ length: hoursADay }, (_, hour) => [
        clock(hour),
        ...days.map((_day, row) => describeCell(values[row * hoursADay + hour] ?? null))
      ])
  })
}

function describeCell(value: number | null): string {
  return value === null ? '–' : dynos(value)
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** Left and right through the hours, up and down through the days. */
function stepOver(key: string, selected: number | null): number | null | undefined {
  if (key === 'Escape') return null
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 }
  const step = steps[key]
  if (step === undefined) return key === 'Home' ? 0 : key === 'End' ? lastHour : undefined
  return selected === null ? 0 : Math.max(0, Math.min(lastHour, selected + step))
}
