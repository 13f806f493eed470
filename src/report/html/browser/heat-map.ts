/** The usual week: a field for every hour, darker where there is more. */
import { create } from 'd3'
import type { ReportProcess } from '../report-data.ts'
import { amount, dynos } from '../words.ts'
import { describeWeekHour } from '../zone.ts'
import { chartHost, putChart } from './chart-host.ts'
import { dataTable } from './data-table.ts'
import { node } from './dynos-chart.ts'
import type { SvgDrawing } from './time-axis.ts'
import { element } from './element.ts'
import { createTooltip, asSentence } from './tooltip.ts'
import type { Details } from './tooltip.ts'
import { drawOnResize } from './redraw.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const left = 40
const top = 4

/** One quantity over the week. */
export interface Week {
  readonly title: string
  readonly mark: 'dynos' | 'demand'
  readonly values: readonly (number | null)[]
  readonly words: (value: number) => string
}

export function weeksOf({ week, demandUnit }: ReportProcess): readonly Week[] {
  const traffic: Week = {
    title: demandUnit === 'requests a minute' ? 'Traffic' : 'Demand',
    mark: 'demand',
    values: week.demand,
    words: (value) => `${amount(value)}${demandUnit === 'demand' ? '' : ` ${demandUnit ?? ''}`}`
  }
  return [
    ...(demandUnit === null ? [] : [traffic]),
    {
      title: 'Dynos',
      mark: 'dynos',
      values: week.dynos,
      words: (value) => `${dynos(value)} ${value === 1 ? 'dyno' : 'dynos'}`
    }
  ]
}

export function heatMap({ title, mark, values, words }: Week, name: string): HTMLElement {
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  const most = Math.max(0, ...known)
  if (known.length === 0)
    return element(
      'div',
      { class: 'week' },
      element('h3', {}, title),
      element('p', { class: 'empty' }, 'Nothing was seen yet.')
    )
  let at: number | null = null
  let drawn: {
    readonly place: (hour: number | null) => void
    readonly x: (hour: number) => number
    readonly width: number
  } | null = null
  const details = (hour: number): Details => {
    const value = values[hour] ?? null
    return { title: describeWeekHour(hour), rows: [[title, value === null ? 'not seen' : words(value)]] }
  }
  const move = (hour: number | null): void => {
    at = hour
    drawn?.place(hour)
    if (hour === null || drawn === null) tip.hide()
    else tip.show(details(hour), drawn.x(hour % 24), drawn.width)
  }
  const { host, announce } = chartHost(`${title} of ${name} by hour and weekday`, (key) => {
    const next = stepOver(key, at)
    if (next === undefined) return false
    move(next)
    announce(next === null ? '' : asSentence(details(next)))
    return true
  })
  const tip = createTooltip(host)
  host.classList.add('heat', mark)
  host.addEventListener('blur', () => move(null))
  drawOnResize(host, (width) => {
    const cell = (width - left) / 24
    const height = Math.round(Math.max(17, Math.min(26, cell * 0.8)))
    const svg: SvgDrawing = create('svg')
      .attr('viewBox', `0 0 ${width} ${top + 7 * height + 24}`)
      .attr('aria-hidden', 'true')
    const x = (hour: number): number => left + hour * cell
    days.forEach((day, row) =>
      svg
        .append('text')
        .attr('class', 'tick')
        .attr('x', 0)
        .attr('y', top + row * height + height / 2 + 4)
        .text(day)
    )
    const step = cell >= 22 ? 3 : 6
    for (let hour = 0; hour < 24; hour += step) {
      svg
        .append('text')
        .attr('class', 'tick')
        .attr('x', x(hour))
        .attr('y', top + 7 * height + 18)
        .text(`${String(hour).padStart(2, '0')}:00`)
    }
    values.forEach((value, hour) => {
      const field = svg
        .append('rect')
        .attr('class', value === null ? 'field unseen-field' : 'field')
        .attr('rx', 2)
      field
        .attr('x', x(hour % 24) + 1)
        .attr('y', top + Math.floor(hour / 24) * height + 1)
        .attr('width', cell - 2)
        .attr('height', height - 2)
      if (value !== null)
        field
          .attr('fill-opacity', most === 0 ? 0.08 : (0.08 + (0.92 * value) / most).toFixed(3))
          .attr('data-value', value)
    })
    const cursor = svg
      .append('rect')
      .attr('class', 'field-cursor')
      .attr('rx', 3)
      .attr('width', cell)
      .attr('height', height)
      .attr('visibility', 'hidden')
    drawn = {
      width,
      x,
      place: (hour) => {
        cursor.attr('visibility', hour === null ? 'hidden' : 'visible')
        if (hour !== null) cursor.attr('x', x(hour % 24)).attr('y', top + Math.floor(hour / 24) * height)
      }
    }
    const look = (px: number, py: number): void => {
      const [column, row] = [Math.floor((px - left) / cell), Math.floor((py - top) / height)]
      move(column >= 0 && column < 24 && row >= 0 && row < 7 ? row * 24 + column : null)
    }
    putChart(host, node(svg), look, () => move(null))
  })
  const scale = element(
    'p',
    { class: 'scale' },
    '0',
    element('i', { class: `ramp ${mark}`, 'aria-hidden': 'true' }),
    most === 0 ? '0' : words(most)
  )
  const table = dataTable({
    caption: `${title} of ${name}, mean by hour and weekday`,
    headers: ['Hour', ...days],
    rows: () =>
      Array.from({ length: 24 }, (_, hour) => [
        `${String(hour).padStart(2, '0')}:00`,
        ...days.map((_day, row) => describeCell(values[row * 24 + hour] ?? null))
      ])
  })
  return element('div', { class: 'week' }, element('h3', {}, title), host, scale, table)
}

function describeCell(value: number | null): string {
  return value === null ? '–' : dynos(value)
}

/** Left and right through the hours, up and down through the days. */
function stepOver(key: string, at: number | null): number | null | undefined {
  if (key === 'Escape') return null
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 }
  const step = steps[key]
  if (step === undefined) return key === 'Home' ? 0 : key === 'End' ? 167 : undefined
  return at === null ? 0 : Math.max(0, Math.min(167, at + step))
}
