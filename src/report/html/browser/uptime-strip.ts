/** A bar for each day: how much of it the app was up, slow and down. */
import { minutes, uptime } from '../chart-numbers.ts'
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
    element(`i.day.${worstOf(day)}`, { title: `${wallDay(zone, day.fromMs)}: ${describe(day)}` })
  )
  const ends = (days.length > 1 ? [first, last] : [first]).map(({ fromMs }) => element('span', shortDay(zone, fromMs)))
  const strip = element(
    'div',
    element('div.days', { role: 'img', 'aria-label': `${label}: ${summary(days)}` }, bars),
    element('p.ends', ends)
  )
  strip.style.maxWidth = `${Math.max(days.length, fewestDays) * widestDay}px`
  const table = dataTable({
    caption: label,
    headers: ['Day', 'Uptime', 'Down', 'Slow'],
    rows: () =>
      days.map((day) => {
        const share = uptimeOf(day)
        const shown = share === null ? null : [uptime(share), minutes(day.downMinutes), minutes(day.slowMinutes)]
        return [wallDay(zone, day.fromMs), ...(shown ?? ['–', '–', '–'])]
      })
  })
  return element('div.uptime', element('h3', 'Uptime by day'), strip, table)
}

function worstOf(day: DaySum): 'down' | 'slow' | 'up' | 'unknown' {
  if (uptimeOf(day) === null) return 'unknown'
  return day.downMinutes > 0 ? 'down' : day.slowMinutes > 0 ? 'slow' : 'up'
}

function describe(day: DaySum): string {
  const share = uptimeOf(day)
  if (share === null) return 'not looked at'
  const down = day.downMinutes > 0 ? `, ${minutes(day.downMinutes)} down` : ''
  const slow = day.slowMinutes > 0 ? `, ${minutes(day.slowMinutes)} slow` : ''
  return `${uptime(share)} up${down}${slow}`
}

function summary(days: readonly DaySum[]): string {
  const of = (kind: ReturnType<typeof worstOf>): number => days.filter((day) => worstOf(day) === kind).length
  return `of ${days.length} days ${of('down')} with an outage, ${of('slow')} slow at times, ${of('up')} up, ${of('unknown')} not looked at`
}
