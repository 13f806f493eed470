/** The incidents, newest first. */
import type { ReportIncident } from '../report-data.ts'
import { duration } from '../../../core/format.ts'
import { plural } from '../chart-numbers.ts'
import { describeTrouble, moment } from '../first-screen.ts'
import { incidentLabels } from '../labels.ts'
import { wallDateTime } from '../zone.ts'
import type { Zone } from '../zone.ts'
import { issueText } from './banner.ts'
import { element, emptyPanel, panel } from './element.ts'
import { incidentsIn } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'

const maxIncidents = 30

export function incidentList(data: ChartData): HTMLElement {
  const incidents = incidentsIn(data)
  if (incidents.length === 0) return emptyPanel('Incidents', 'There was no incident in this time.')
  const items = incidents.slice(0, maxIncidents).map((incident) => {
    const { kind, endedMs, issue } = incident
    return element(
      `li.${endedMs === null ? 'open' : 'over'}`,
      element('b', incidentLabels[kind]),
      ' ',
      element('span.when', period(incident, data.process.zone, data.endMs)),
      element('p', describeTrouble(incident), issueText(issue))
    )
  })
  const open = incidents.filter(({ endedMs }) => endedMs === null).length
  const note = open === 0 ? 'All closed.' : `${plural(open, 'incident')} still open.`
  return panel('Incidents', note, element('ul.incidents', items))
}

function period({ sinceMs, endedMs, phase }: ReportIncident, zone: Zone, endMs: number): string {
  const begun = wallDateTime(zone, sinceMs)
  if (endedMs !== null) return `${begun} to ${moment(zone, endedMs, sinceMs)} (${duration(endedMs - sinceMs)})`
  const recovering = phase === 'recovering' ? ', recovering' : ''
  return `since ${begun}${recovering} (${duration(endMs - sinceMs)})`
}
