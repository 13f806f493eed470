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
  const { flat, flatSize, zone } = process
  const isPriced = hasPrices(data)
  // One or two days alone say little, so it is a week at least.
  const days = process.days.filter((day) => day.fromMs + dayMs > Math.min(fromMs, endMs - weekMs))
  const title = isPriced ? 'Cost by day' : 'Dyno-hours by day'
  if (days.length === 0) return panel(title, '', element('p', { class: 'empty' }, 'No day was seen yet.'))
  const label = `${title} of ${process.app} ${process.process}`
  return panel(
    title,
    `${isPriced ? `${pricedDynos(process)} at list price. ` : ''}Days in ${zone.name}.`,
    legend([
      ['bar', isPriced ? 'Cost' : 'Dyno-hours'],
      ...(flat === null ? [] : [['ghost', `A flat ${[flat, flatSize ?? ''].join(' ').trim()}, all the time`] as const])
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

function hasPrices({ process: { figures, flat } }: ChartData): boolean {
  return figures.all.cost !== null && (flat === null || figures.all.flatCost !== null)
}

function pricedDynos({ figures, size }: ChartData['process']): string {
  return figures.all.sizes.length > 0 ? 'Each dyno type' : (size ?? 'Dynos')
}

/** Dollars, or dyno-hours where a price is not known. */
function amountsOf(day: DaySum, data: ChartData): { readonly ran: number; readonly flat: number | null } {
  return hasPrices(data) ? { ran: day.cost ?? 0, flat: day.flatCost } : { ran: day.dynoHours, flat: day.flatDynoHours }
}

function describeAmount(amount: number, data: ChartData): string {
  return hasPrices(data) ? dollars(amount) : shortNumber(amount)
}

function detailsOfDay(day: DaySum, data: ChartData): Details {
  const { flat: most, zone } = data.process
  const { dynoHours, hours, sizes } = day
  const { ran, flat } = amountsOf(day, data)
  const rows: (readonly [string, string])[] = [['Dyno-hours', shortNumber(dynoHours)]]
  sizes.forEach(([size, ofSize]) => rows.push([size, shortNumber(ofSize)]))
  if (hasPrices(data)) rows.push(['Cost', describeAmount(ran, data)])
  if (flat !== null && flat !== 0) {
    const saved = `${describeAmount(flat - ran, data)} (${percent(1 - ran / flat)})`
    rows.push([`Flat ${most ?? 0}`, describeAmount(flat, data)], ['Saved', saved])
  }
  if (hours < wholeDayHours) rows.push(['Seen', `${shortNumber(hours)} h of the day`])
  return { title: wallDay(zone, day.fromMs), rows }
}

function daysTable(caption: string, days: readonly DaySum[], data: ChartData): HTMLElement {
  const { flat: most, zone } = data.process
  const isPriced = hasPrices(data)
  return dataTable({
    caption,
    headers: [
      'Day',
      'Hours seen',
      'Dyno-hours',
      ...(isPriced ? ['Cost'] : []),
      ...(most === null ? [] : [`Flat ${most}`, 'Saved'])
    ],
    rows: () =>
      days.map((day) => {
        const { ran, flat } = amountsOf(day, data)
        return [
          wallDay(zone, day.fromMs),
          shortNumber(day.hours),
          shortNumber(day.dynoHours),
          ...(isPriced ? [describeAmount(ran, data)] : []),
          ...(flat === null ? [] : [describeAmount(flat, data), describeAmount(flat - ran, data)])
        ]
      })
  })
}

interface DayScales {
  readonly x: ScaleBand<number>
  readonly y: ScaleLinear<number, number>
  readonly bottom: number
  readonly width: number
}

function drawDays(days: readonly DaySum[], data: ChartData, width: number): IndexedChart {
  const isPriced = hasPrices(data)
  const amounts = days.map((day) => amountsOf(day, data))
  const [top, bottom] = [10, 10 + Math.round(Math.max(130, Math.min(220, width * 0.2)))]
  const svg = createDrawing(width, bottom + 26)
  const highest = amounts.reduce((most, { ran, flat }) => Math.max(most, ran, flat ?? 0), 0)
  const y = scaleLinear([0, highest || 1], [bottom, top]).nice(4)
  const x = scaleBand([...days.keys()], [plotLeft, width - 4])
    .paddingInner(0.28)
    .paddingOuter(0.1)
  const ticks = y.ticks(4)
  const describeTick = (tick: number): string =>
    isPriced ? `$${ticks.every(Number.isInteger) ? tick : tick.toFixed(2)}` : String(Number(tick.toPrecision(3)))
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
    const { ran, flat } = amountsOf(day, data)
    if (flat !== null) bar('ghost', flat)
    bar('bar', ran)
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
