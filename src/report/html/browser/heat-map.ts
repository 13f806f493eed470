/** The usual week: a cell for every hour, darker where the value is higher. */
import { range } from 'd3'
import type { ReportProcess } from '../report-data.ts'
import { describeDemand, dynos, orDash } from '../chart-numbers.ts'
import { describeWeekHour, hourClock, weekdays } from '../zone.ts'
import { dataTable } from './data-table.ts'
import { element, setAttributes, shape } from './element.ts'
import { interactiveChart } from './interactive-chart.ts'
import type { IndexedChart } from './interactive-chart.ts'
import { drawing } from './svg.ts'

const hoursADay = 24
const lastHour = weekdays.length * hoursADay - 1
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
    format: (value) => describeDemand(value, demandUnit)
  }
  const format = (value: number): string => `${dynos(value)} ${value === 1 ? 'dyno' : 'dynos'}`
  return [...(demandUnit === null ? [] : [traffic]), { title: 'Dynos', mark: 'dynos', values: week.dynos, format }]
}

export function heatMap(week: Week, name: string): HTMLElement {
  const { title, mark, values, format } = week
  const known = values.filter((value) => value !== null)
  const heading = element('h3', title)
  if (known.length === 0) return element('div.week', heading, element('p.empty', 'Nothing was seen yet.'))
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
  const ramp = element(`i.ramp.${mark}`, { 'aria-hidden': 'true' })
  const scale = element('p.scale', '0', ramp, highest === 0 ? '0' : format(highest))
  return element('div.week', heading, host, scale, weekTable(week, name))
}

function drawHeatMap(values: Week['values'], highest: number, width: number): IndexedChart {
  const cell = (width - left) / hoursADay
  const height = Math.round(Math.max(17, Math.min(26, cell * 0.8)))
  const x = (hour: number): number => left + (hour % hoursADay) * cell
  const y = (hour: number): number => top + Math.floor(hour / hoursADay) * height
  const bottom = y(lastHour) + height
  const dayLabels = weekdays.map((day, row) =>
    shape('text.tick', { x: 0, y: top + row * height + height / 2 + 4 }, day)
  )
  const hourLabels = range(0, hoursADay, cell >= 22 ? 3 : 6).map((hour) =>
    shape('text.tick', { x: x(hour), y: bottom + 18 }, hourClock(hour))
  )
  const fields = values.map((value, hour) => {
    const place = { rx: 2, x: x(hour) + 1, y: y(hour) + 1, width: cell - 2, height: height - 2 }
    if (value === null) return shape('rect.field.unseen-field', place)
    const opacity = highest === 0 ? 0.08 : (0.08 + (0.92 * value) / highest).toFixed(3)
    return shape('rect.field', { ...place, 'fill-opacity': opacity, 'data-value': value })
  })
  const cursor = shape('rect.field-cursor', { rx: 3, width: cell, height, visibility: 'hidden' })
  return {
    svg: drawing(width, bottom + 24, dayLabels, hourLabels, fields, cursor),
    x,
    mark: (hour) =>
      setAttributes(
        cursor,
        hour === null ? { visibility: 'hidden' } : { visibility: 'visible', x: x(hour), y: y(hour) }
      ),
    indexAt: (px, py) => {
      const [column, row] = [Math.floor((px - left) / cell), Math.floor((py - top) / height)]
      const isCell = column >= 0 && column < hoursADay && row >= 0 && row < weekdays.length
      return isCell ? row * hoursADay + column : null
    }
  }
}

function weekTable({ title, values }: Week, name: string): HTMLElement {
  return dataTable({
    caption: `${title} of ${name}, mean by hour and weekday`,
    headers: ['Hour', ...weekdays],
    rows: () =>
      range(hoursADay).map((hour) => [
        hourClock(hour),
        ...weekdays.map((_day, row) => orDash(values[row * hoursADay + hour] ?? null, dynos))
      ])
  })
}

/** Left and right through the hours, up and down through the days. */
function stepOver(key: string, selected: number | null): number | null | undefined {
  if (key === 'Escape') return null
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -24, ArrowDown: 24 }
  const step = steps[key]
  if (step === undefined) return key === 'Home' ? 0 : key === 'End' ? lastHour : undefined
  return selected === null ? 0 : Math.max(0, Math.min(lastHour, selected + step))
}
