/** What every day came to, beside the flat maximum. */
import { create, scaleBand, scaleLinear } from 'd3'
import type { DaySum } from '../report-data.ts'
import { amount, dollars, percent } from '../words.ts'
import { describeDays, shortDay } from '../zone.ts'
import { chartHost, putChart, stepThrough } from './chart-host.ts'
import { dataTable } from './data-table.ts'
import { node } from './dynos-chart.ts'
import { element, legend, panel } from './element.ts'
import type { ChartData } from './chart-data.ts'
import { plotLeft as axisLeft } from './chart-data.ts'
import type { SvgDrawing } from './time-axis.ts'
import { createTooltip, asSentence } from './tooltip.ts'
import type { Details } from './tooltip.ts'
import { drawOnResize } from './redraw.ts'
import { dayMs, weekMs } from '../../../core/durations.ts'

export function daysPanel(scene: ChartData): HTMLElement {
  const { process, endMs, fromMs } = scene
  const { hourPrice, flat, zone } = process
  const name = `${process.app} ${process.process}`
  // A day or two alone compare with nothing.
  const days = process.days.filter((day) => day.fromMs + dayMs > Math.min(fromMs, endMs - weekMs))
  const title = hourPrice === null ? 'Dyno-hours by day' : 'Cost by day'
  if (days.length === 0) return panel(title, '', element('p', { class: 'empty' }, 'No day was seen yet.'))
  const words = (dynoHours: number): string => (hourPrice === null ? amount(dynoHours) : dollars(dynoHours * hourPrice))
  const details = (day: DaySum): Details => ({
    title: describeDays(zone, day.fromMs),
    rows: [
      ['Dyno-hours', amount(day.dynoHours)],
      ...(hourPrice === null ? [] : [['Cost', words(day.dynoHours)] as const]),
      ...(day.flatDynoHours === null || day.flatDynoHours === 0
        ? []
        : [
            [`Flat ${flat ?? 0}`, words(day.flatDynoHours)] as const,
            [
              'Saved',
              `${words(day.flatDynoHours - day.dynoHours)} (${percent(1 - day.dynoHours / day.flatDynoHours)})`
            ] as const
          ]),
      ...(day.hours < 22.9 ? [['Seen', `${amount(day.hours)} h of the day`] as const] : [])
    ]
  })
  return panel(
    title,
    `${hourPrice === null ? '' : `${process.size ?? 'Dynos'} at list price. `}Days of ${zone.name}.`,
    legend([
      ['bar', hourPrice === null ? 'Dyno-hours' : 'Cost'],
      ...(flat === null ? [] : [['ghost', `A flat ${flat}, all the time`] as const])
    ]),
    barChart(days, {
      label: `${title} of ${name}`,
      words,
      hourPrice: hourPrice ?? 1,
      details,
      day: (day) => shortDay(zone, day.fromMs)
    }),
    dataTable({
      caption: `${title} of ${name}`,
      headers: [
        'Day',
        'Hours seen',
        'Dyno-hours',
        ...(hourPrice === null ? [] : ['Cost']),
        ...(flat === null ? [] : [`Flat ${flat}`, 'Saved'])
      ],
      rows: () =>
        days.map((day) => [
          describeDays(zone, day.fromMs),
          amount(day.hours),
          amount(day.dynoHours),
          ...(hourPrice === null ? [] : [words(day.dynoHours)]),
          ...(day.flatDynoHours === null ? [] : [words(day.flatDynoHours), words(day.flatDynoHours - day.dynoHours)])
        ])
    })
  )
}

interface Bars {
  readonly label: string
  readonly words: (dynoHours: number) => string
  /** What one dyno-hour counts on the axis. */
  readonly hourPrice: number
  readonly details: (day: DaySum) => Details
  readonly day: (day: DaySum) => string
}

function barChart(days: readonly DaySum[], { label, hourPrice, details, day: dayLabel }: Bars): HTMLElement {
  let at: number | null = null
  let drawn: {
    readonly x: (index: number) => number
    readonly width: number
    readonly place: (index: number | null) => void
  } | null = null
  const move = (index: number | null): void => {
    at = index
    drawn?.place(index)
    const day = index === null ? undefined : days[index]
    if (day === undefined || drawn === null || index === null) tip.hide()
    else tip.show(details(day), drawn.x(index), drawn.width)
  }
  const { host, announce } = chartHost(label, (key) => {
    const next = stepThrough(key, at, days.length, 7)
    if (next === undefined) return false
    move(next)
    const day = next === null ? undefined : days[next]
    announce(day === undefined ? '' : asSentence(details(day)))
    return true
  })
  const tip = createTooltip(host)
  host.addEventListener('blur', () => move(null))
  drawOnResize(host, (width) => {
    const [top, bottom] = [10, 10 + Math.round(Math.max(130, Math.min(220, width * 0.2)))]
    const svg: SvgDrawing = create('svg')
      .attr('viewBox', `0 0 ${width} ${bottom + 26}`)
      .attr('aria-hidden', 'true')
    const most =
      days.reduce((highest, { dynoHours, flatDynoHours }) => Math.max(highest, dynoHours, flatDynoHours ?? 0), 0) *
      hourPrice
    const y = scaleLinear([0, most || 1], [bottom, top]).nice(4)
    const x = scaleBand(
      days.map((_, index) => index),
      [axisLeft, width - 4]
    )
      .paddingInner(0.28)
      .paddingOuter(0.1)
    const ticks = y.ticks(4)
    const describeTick = (tick: number): string =>
      hourPrice === 1
        ? String(Number(tick.toPrecision(3)))
        : `$${ticks.every(Number.isInteger) ? tick : tick.toFixed(2)}`
    for (const tick of ticks) {
      svg
        .append('line')
        .attr('class', 'grid')
        .attr('x1', axisLeft)
        .attr('x2', width - 4)
        .attr('y1', y(tick))
        .attr('y2', y(tick))
      svg
        .append('text')
        .attr('class', 'tick')
        .attr('x', axisLeft - 8)
        .attr('y', y(tick) + 4)
        .attr('text-anchor', 'end')
        .text(describeTick(tick))
    }
    const every = Math.ceil(days.length / Math.max(2, Math.floor((width - axisLeft) / 64)))
    const wide = Math.min(x.bandwidth(), 64)
    days.forEach((day, index) => {
      const left = (x(index) ?? 0) + (x.bandwidth() - wide) / 2
      const bar = (name: string, value: number): void => {
        svg
          .append('rect')
          .attr('class', name)
          .attr('x', left)
          .attr('width', wide)
          .attr('y', y(value))
          .attr('height', bottom - y(value))
          .attr('rx', 2)
      }
      if (day.flatDynoHours !== null) bar('ghost', day.flatDynoHours * hourPrice)
      bar('bar', day.dynoHours * hourPrice)
      // A label in the middle of the last bar may have no room.
      const middle = Math.min(left + wide / 2, width - 22)
      if ((days.length - 1 - index) % every === 0)
        svg
          .append('text')
          .attr('class', 'tick')
          .attr('x', middle)
          .attr('y', bottom + 18)
          .attr('text-anchor', 'middle')
          .text(dayLabel(day))
    })
    const cursor = svg
      .append('rect')
      .attr('class', 'field-cursor')
      .attr('rx', 3)
      .attr('y', top)
      .attr('height', bottom - top)
      .attr('width', x.step())
      .attr('visibility', 'hidden')
    const start = (index: number): number => (x(index) ?? 0) - (x.step() - x.bandwidth()) / 2
    drawn = {
      width,
      x: (index) => (x(index) ?? 0) + x.bandwidth() / 2,
      place: (index) =>
        cursor.attr('visibility', index === null ? 'hidden' : 'visible').attr('x', index === null ? 0 : start(index))
    }
    const look = (px: number): void => {
      const index = Math.floor((px - start(0)) / x.step())
      move(index >= 0 && index < days.length ? index : null)
    }
    putChart(host, node(svg), look, () => move(null))
  })
  return host
}
