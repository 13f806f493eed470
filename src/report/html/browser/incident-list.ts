/** The incidents, newest first. */
import type { ReportIncident } from '../report-data.ts'
import { duration } from '../../../core/format.ts'
import { plural } from '../chart-numbers.ts'
import { sentence } from '../first-screen.ts'
import { incidentLabels } from '../labels.ts'
import { wallClock, wallDay, wallDateTime } from '../zone.ts'
import type { Zone } from '../zone.ts'
import { issueText } from './banner.ts'
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
      element('b', {}, incidentLabels[incident.kind]),
      ' ',
      element('span', { class: 'when' }, period(incident, zone, data.endMs)),
      element(
        'p',
        {},
        [incident.cause === null ? '' : sentence(incident.cause), describeDynos(incident)]
          .filter((part) => part !== '')
          .join(' '),
        ...(incident.issue === null ? [] : [' ', issueText(incident.issue)])
      )
    )
  const open = incidents.filter(({ endedMs }) => endedMs === null).length
  return panel(
    'Incidents',
    open === 0 ? 'All closed.' : `${plural(open, 'incident')} still open.`,
    element('ul', { class: 'incidents' }, ...incidents.slice(0, maxIncidents).map(item))
  )
}

function period({ sinceMs, endedMs, phase }: ReportIncident, zone: Zone, endMs: number): string {
  if (endedMs === null)
    return (
      `since ${wallDateTime(zone, sinceMs)}${phase === 'recovering' ? ', recovering' : ''} ` +
      `(${duration(Math.max(0, endMs - sinceMs))})`
    )
  const end = wallDay(zone, sinceMs) === wallDay(zone, endedMs) ? wallClock(zone, endedMs) : wallDateTime(zone, endedMs)
  return `${wallDateTime(zone, sinceMs)} to ${end} (${duration(endedMs - sinceMs)})`
}

function describeDynos({ lowest, highest }: ReportIncident): string {
  if (lowest === null || highest === null) return ''
  return lowest === highest ? `${plural(lowest, 'dyno')}.` : `${lowest} to ${highest} dynos.`
}
