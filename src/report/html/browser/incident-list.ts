/** The incidents, newest first. */
import type { ReportIncident } from '../report-data.ts'
import { counted, incidentWords, length } from '../words.ts'
import { describeClock, describeDays, describeMoment } from '../zone.ts'
import type { Zone } from '../zone.ts'
import { element, panel } from './element.ts'
import { incidentsIn } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'

const maxIncidents = 30

export function incidentList(data: ChartData): HTMLElement {
  const incidents = incidentsIn(data)
  if (incidents.length === 0)
    return panel('Incidents', '', element('p', { class: 'empty' }, 'There was no incident in this time.'))
  const { zone } = data.process
  const item = (incident: ReportIncident): HTMLElement =>
    element(
      'li',
      { class: incident.endedMs === null ? 'open' : 'over' },
      element('b', {}, incidentWords[incident.kind]),
      element('span', { class: 'when' }, period(incident, zone, data.endMs)),
      element(
        'p',
        {},
        [sentence(incident.cause), describeDynos(incident), incident.issue === null ? '' : `Issue ${incident.issue}.`]
          .filter((part) => part !== '')
          .join(' ')
      )
    )
  const open = incidents.filter(({ endedMs }) => endedMs === null).length
  return panel(
    'Incidents',
    open === 0 ? 'All closed.' : `${counted(open, 'incident')} still open.`,
    element('ul', { class: 'incidents' }, ...incidents.slice(0, maxIncidents).map(item))
  )
}

/** The text with a full stop at its end. */
function sentence(text: string | null): string {
  return text === null || text === '' ? '' : /[.!?…]$/.test(text) ? text : `${text}.`
}

function period({ sinceMs, endedMs, phase }: ReportIncident, zone: Zone, endMs: number): string {
  if (endedMs === null)
    return (
      `since ${describeMoment(zone, sinceMs)}${phase === 'recovering' ? ', recovering' : ''} ` +
      `(${length(Math.max(0, endMs - sinceMs))})`
    )
  const end =
    describeDays(zone, sinceMs) === describeDays(zone, endedMs)
      ? describeClock(zone, endedMs)
      : describeMoment(zone, endedMs)
  return `${describeMoment(zone, sinceMs)} to ${end} (${length(endedMs - sinceMs)})`
}

function describeDynos({ lowest, highest }: ReportIncident): string {
  if (lowest === null || highest === null) return ''
  return lowest === highest ? `${counted(lowest, 'dyno')}.` : `${lowest} to ${highest} dynos.`
}
