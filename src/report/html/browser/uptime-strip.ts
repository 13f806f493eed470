/** A bar for each day: how much of it the app was up, slow and down. */
import { duration } from '../../../core/format.ts'
import { minuteMs } from '../../../core/durations.ts'
import { uptime } from '../chart-numbers.ts'
import { uptimeOf } from '../first-figures.ts'
import type { DaySum, ReportProcess } from '../report-data.ts'
import { shortDay, wallDay } from '../zone.ts'
import { dataTable } from './data-table.ts'
import { element } from './element.ts'

/** In pixels. */
const widestDay = 34
/** As many have room for the dates at both ends. */
const fewestDays = 4

/** null: the health is never known, and there is nothing to draw. */
export function uptimeStrip({ app, process, days, zone, figures }: ReportProcess): HTMLElement | null {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || uptimeOf(figures.all) === null) return null
  const label = `Uptime of ${app} ${process} by day`
  const bars = days.map((day) =>
    element('i', { class: `day ${worstOf(day)}`, title: `${wallDay(zone, day.fromMs)}: ${describe(day)}` })
  )
  const ends = days.length > 1 ? [first, last] : [first]
  const strip = element(
    'div',
    {},
    element('div', { class: 'days', role: 'img', 'aria-label': `${label}: ${summary(days)}` }, ...bars),
    element('p', { class: 'ends' }, ...ends.map(({ fromMs }) => element('span', {}, shortDay(zone, fromMs))))
  )
  strip.style.maxWidth = `${Math.max(days.length * widestDay, fewestDays * widestDay)}px`
  return element(
    'div',
    { class: 'uptime' },
    element('h3', {}, 'Uptime by day'),
    strip,
    dataTable({
      caption: label,
      headers: ['Day', 'Uptime', 'Down', 'Slow'],
      rows: () =>
        days.map((day) => {
          const share = uptimeOf(day)
          return share === null
            ? [wallDay(zone, day.fromMs), '–', '–', '–']
            : [wallDay(zone, day.fromMs), uptime(share), minutes(day.downMinutes), minutes(day.slowMinutes)]
        })
    })
  )
}

function worstOf(day: DaySum): 'down' | 'slow' | 'up' | 'unknown' {
  if (uptimeOf(day) === null) return 'unknown'
  return day.downMinutes > 0 ? 'down' : day.slowMinutes > 0 ? 'slow' : 'up'
}

function describe(day: DaySum): string {
  const share = uptimeOf(day)
  if (share === null) return 'not looked at'
  const parts = [
    ...(day.downMinutes > 0 ? [`${minutes(day.downMinutes)} down`] : []),
    ...(day.slowMinutes > 0 ? [`${minutes(day.slowMinutes)} slow`] : [])
  ]
  return `${uptime(share)} up${parts.length === 0 ? '' : `, ${parts.join(', ')}`}`
}

function summary(days: readonly DaySum[]): string {
  const of = (kind: ReturnType<typeof worstOf>): number => days.filter((day) => worstOf(day) === kind).length
  return `of ${days.length} days ${of('down')} with an outage, ${of('slow')} slow at times, ${of('up')} up, ${of('unknown')} not looked at`
}

function minutes(value: number): string {
  return duration(value * minuteMs)
}
