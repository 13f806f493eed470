/** Cost or dyno-hours of every day, beside those of the flat maximum. */
import { scaleBand, scaleLinear } from 'd3'
import type { ScaleBand, ScaleLinear } from 'd3'
import { dayMs, weekMs } from '../../../core/durations.ts'
import type { DaySum } from '../report-data.ts'
import { shortNumber, dollars, percent } from '../chart-numbers.ts'
import { wallDay, shortDay } from '../zone.ts'
import { plotLeft } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { dataTable } from './data-table.ts'
import { element, legend, panel } from './element.ts'
import { interactiveChart, stepThrough } from './interactive-chart.ts'
import type { IndexedChart } from './interactive-chart.ts'
import { createDrawing, drawValueAxis, svgElement } from './svg.ts'
import type { SvgDrawing } from './svg.ts'
import type { Details } from './tooltip.ts'

/** A day with less than 23 hours, that of a clock change, was not seen as a whole. */
const wholeDayHours = 22.9

export function daysPanel(data: ChartData): HTMLElement {
  const { process, endMs, fromMs } = data
  const { hourPrice, flat, zone } = process
  // One or two days alone say little, so it is a week at least.
  const days = process.days.filter((day) => day.fromMs + dayMs > Math.min(fromMs, endMs - weekMs))
  const title = hourPrice === null ? 'Dyno-hours by day' : 'Cost by day'
  if (days.length === 0) return panel(title, '', element('p', { class: 'empty' }, 'No day was seen yet.'))
  const label = `${title} of ${process.app} ${process.process}`
  return panel(
    title,
    `${hourPrice === null ? '' : `${process.size ?? 'Dynos'} at list price. `}Days in ${zone.name}.`,
    legend([
      ['bar', hourPrice === null ? 'Dyno-hours' : 'Cost'],
      ...(flat === null ? [] : [['ghost', `A flat ${flat}, all the time`] as const])
    ]),
    interactiveChart({
      label,
      step: (key, selected) => stepThrough(key, selected, days.length, 7),
      details: (index) => {
        const day = days[index]
        return day === undefined ? null : detailsOfDay(day, data)
      },
      draw: (width) => drawDays(days, data, width)
    }),
    daysTable(label, days, data)
  )
}

function formatHours(dynoHours: number, { process: { hourPrice } }: ChartData): string {
  return hourPrice === null ? shortNumber(dynoHours) : dollars(dynoHours * hourPrice)
}

function detailsOfDay(day: DaySum, data: ChartData): Details {
  const { hourPrice, flat, zone } = data.process
  const { dynoHours, flatDynoHours, hours } = day
  const rows: (readonly [string, string])[] = [['Dyno-hours', shortNumber(dynoHours)]]
  if (hourPrice !== null) rows.push(['Cost', formatHours(dynoHours, data)])
  if (flatDynoHours !== null && flatDynoHours !== 0) {
    const saved = `${formatHours(flatDynoHours - dynoHours, data)} (${percent(1 - dynoHours / flatDynoHours)})`
    rows.push([`Flat ${flat ?? 0}`, formatHours(flatDynoHours, data)], ['Saved', saved])
  }
  if (hours < wholeDayHours) rows.push(['Seen', `${shortNumber(hours)} h of the day`])
  return { title: wallDay(zone, day.fromMs), rows }
}

function daysTable(caption: string, days: readonly DaySum[], data: ChartData): HTMLElement {
  const { hourPrice, flat, zone } = data.process
  return dataTable({
    caption,
    headers: [
      'Day',
      'Hours seen',
      'Dyno-hours',
      ...(hourPrice === null ? [] : ['Cost']),
      ...(flat === null ? [] : [`Flat ${flat}`, 'Saved'])
    ],
    rows: () =>
      days.map(({ fromMs, hours, dynoHours, flatDynoHours }) => [
        wallDay(zone, fromMs),
        shortNumber(hours),
        shortNumber(dynoHours),
        ...(hourPrice === null ? [] : [formatHours(dynoHours, data)]),
        ...(flatDynoHours === null
          ? []
          : [formatHours(flatDynoHours, data), formatHours(flatDynoHours - dynoHours, data)])
      ])
  })
}

interface DayScales {
  readonly x: ScaleBand<number>
  readonly y: ScaleLinear<number, number>
  readonly bottom: number
  readonly width: number
}

function drawDays(days: readonly DaySum[], data: ChartData, width: number): IndexedChart {
  const hourPrice = data.process.hourPrice ?? 1
  const [top, bottom] = [10, 10 + Math.round(Math.max(130, Math.min(220, width * 0.2)))]
  const svg = createDrawing(width, bottom + 26)
  const highestHours = days.reduce((most, day) => Math.max(most, day.dynoHours, day.flatDynoHours ?? 0), 0)
  const y = scaleLinear([0, highestHours * hourPrice || 1], [bottom, top]).nice(4)
  const x = scaleBand([...days.keys()], [plotLeft, width - 4])
    .paddingInner(0.28)
    .paddingOuter(0.1)
  const ticks = y.ticks(4)
  const describeTick = (tick: number): string =>
    hourPrice === 1 ? String(Number(tick.toPrecision(3))) : `$${ticks.every(Number.isInteger) ? tick : tick.toFixed(2)}`
  drawValueAxis(svg, { name: 'cost-axis', ticks, y, left: plotLeft, right: width - 4, text: describeTick })
  drawBars(svg, days, data, { x, y, bottom, width })
  const cursor = svg
    .append('rect')
    .attr('class', 'field-cursor')
    .attr('rx', 3)
    .attr('y', top)
    .attr('height', bottom - top)
    .attr('width', x.step())
    .attr('visibility', 'hidden')
  const start = (index: number): number => (x(index) ?? 0) - (x.step() - x.bandwidth()) / 2
  return {
    svg: svgElement(svg),
    x: (index) => (x(index) ?? 0) + x.bandwidth() / 2,
    mark: (index) =>
      cursor.attr('visibility', index === null ? 'hidden' : 'visible').attr('x', index === null ? 0 : start(index)),
    indexAt: (px) => {
      const index = Math.floor((px - start(0)) / x.step())
      return index >= 0 && index < days.length ? index : null
    }
  }
}

function drawBars(svg: SvgDrawing, days: readonly DaySum[], data: ChartData, scales: DayScales): void {
  const { x, y, bottom, width } = scales
  const hourPrice = data.process.hourPrice ?? 1
  const barWidth = Math.min(x.bandwidth(), 64)
  const daysPerLabel = Math.ceil(days.length / Math.max(2, Math.floor((width - plotLeft) / 64)))
  days.forEach((day, index) => {
    const left = (x(index) ?? 0) + (x.bandwidth() - barWidth) / 2
    const bar = (name: string, value: number): void => {
      svg
        .append('rect')
        .attr('class', name)
        .attr('x', left)
        .attr('width', barWidth)
        .attr('y', y(value))
        .attr('height', bottom - y(value))
        .attr('rx', 2)
    }
    if (day.flatDynoHours !== null) bar('ghost', day.flatDynoHours * hourPrice)
    bar('bar', day.dynoHours * hourPrice)
    if ((days.length - 1 - index) % daysPerLabel !== 0) return
    svg
      .append('text')
      .attr('class', 'tick')
      // The label of the last bar would not fit below its middle.
      .attr('x', Math.min(left + barWidth / 2, width - 22))
      .attr('y', bottom + 18)
      .attr('text-anchor', 'middle')
      .text(shortDay(data.process.zone, day.fromMs))
  })
}
