/** Cost or dyno-hours of every day, beside those of the flat maximum. */
import { precisionFixed, scaleBand, scaleLinear } from 'd3'
import type { ScaleBand, ScaleLinear } from 'd3'
import { dayMs, weekMs } from '../../../core/durations.ts'
import type { DaySum } from '../report-data.ts'
import { shortNumber, dollars, percent } from '../chart-numbers.ts'
import { describeFlat } from '../headline.ts'
import { wallDay, shortDay } from '../zone.ts'
import { plotLeft } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'
import { dataTable } from './data-table.ts'
import { emptyPanel, legend, panel, setAttributes, shape } from './element.ts'
import { interactiveChart, stepThrough } from './interactive-chart.ts'
import type { IndexedChart } from './interactive-chart.ts'
import { drawing, valueAxis } from './svg.ts'
import type { Details } from './tooltip.ts'

/** A day with less than 23 hours, that of a clock change, was not seen as a whole. */
const wholeDayHours = 22.9

export function daysPanel(data: ChartData): HTMLElement {
  const { process, endMs, fromMs } = data
  const isPriced = hasPrices(data)
  // One or two days alone say little, so it is a week at least.
  const days = process.days.filter((day) => day.fromMs + dayMs > Math.min(fromMs, endMs - weekMs))
  const title = isPriced ? 'Cost by day' : 'Dyno-hours by day'
  if (days.length === 0) return emptyPanel(title, 'No day was seen yet.')
  const label = `${title} of ${process.app} ${process.process}`
  return panel(
    title,
    `${isPriced ? `${pricedDynos(process)} at list price. ` : ''}Days in ${process.zone.name}.`,
    legend([
      ['bar', isPriced ? 'Cost' : 'Dyno-hours'],
      ...(process.flat === null ? [] : [['ghost', `A ${describeFlat(process)}, all the time`] as const])
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
  const costs = hasPrices(data) ? ['Cost'] : []
  return dataTable({
    caption,
    headers: ['Day', 'Hours seen', 'Dyno-hours', ...costs, ...(most === null ? [] : [`Flat ${most}`, 'Saved'])],
    rows: () =>
      days.map((day) => {
        const { ran, flat } = amountsOf(day, data)
        return [
          wallDay(zone, day.fromMs),
          shortNumber(day.hours),
          shortNumber(day.dynoHours),
          ...costs.map(() => describeAmount(ran, data)),
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
  const highest = amounts.reduce((most, { ran, flat }) => Math.max(most, ran, flat ?? 0), 0)
  const y = scaleLinear([0, highest || 1], [bottom, top]).nice(4)
  const x = scaleBand([...days.keys()], [plotLeft, width - 4])
    .paddingInner(0.28)
    .paddingOuter(0.1)
  const ticks = y.ticks(4)
  // Cents, or as many digits as tell the ticks of a first hour apart.
  const decimals = ticks.every(Number.isInteger) ? 0 : Math.max(2, precisionFixed((ticks[1] ?? 1) - (ticks[0] ?? 0)))
  const text = (tick: number): string => (isPriced ? `$${tick.toFixed(decimals)}` : String(Number(tick.toPrecision(3))))
  const place = { y: top, height: bottom - top, width: x.step(), visibility: 'hidden' }
  const cursor = shape('rect.field-cursor', { rx: 3, ...place })
  const svg = drawing(
    width,
    bottom + 26,
    valueAxis({ name: 'cost-axis', ticks, y, left: plotLeft, right: width - 4, text }),
    days.map((day, index) => dayBars(day, days.length - 1 - index, data, { x, y, bottom, width })),
    cursor
  )
  const start = (index: number): number => (x(index) ?? 0) - (x.step() - x.bandwidth()) / 2
  return {
    svg,
    x: (index) => (x(index) ?? 0) + x.bandwidth() / 2,
    mark: (index) =>
      setAttributes(cursor, index === null ? { visibility: 'hidden' } : { visibility: 'visible', x: start(index) }),
    indexAt: (px) => {
      const index = Math.floor((px - start(0)) / x.step())
      return index >= 0 && index < days.length ? index : null
    }
  }
}

/** @param later how many days come after it */
function dayBars(day: DaySum, later: number, data: ChartData, scales: DayScales): readonly (SVGElement | null)[] {
  const { x, y, bottom, width } = scales
  const count = x.domain().length
  const barWidth = Math.min(x.bandwidth(), 64)
  const daysPerLabel = Math.ceil(count / Math.max(2, Math.floor((width - plotLeft) / 64)))
  const left = (x(count - 1 - later) ?? 0) + (x.bandwidth() - barWidth) / 2
  const bar = (name: 'ghost' | 'bar', value: number): SVGElement =>
    shape(`rect.${name}`, { x: left, width: barWidth, y: y(value), height: bottom - y(value), rx: 2 })
  // The label of the last bar would not fit below its middle.
  const label = { x: Math.min(left + barWidth / 2, width - 22), y: bottom + 18, 'text-anchor': 'middle' }
  const { ran, flat } = amountsOf(day, data)
  return [
    flat === null ? null : bar('ghost', flat),
    bar('bar', ran),
    later % daysPerLabel === 0 ? shape('text.tick', label, shortDay(data.process.zone, day.fromMs)) : null
  ]
}
