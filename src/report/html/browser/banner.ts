/** The first screen: how it stands, in colour and in words. */
import type { FirstScreen, OpenIncident } from '../first-screen.ts'
import type { Figure } from '../headline.ts'
import { standingLabels } from '../labels.ts'
import type { ReportIssue, StandingKind } from '../report-data.ts'
import { element } from './element.ts'

export function banner(screen: FirstScreen, name: HTMLElement, more: HTMLElement | null): HTMLElement {
  const { kind, title, details, figures, incidents, changes } = screen
  return element(
    `section.banner.is-${kind}`,
    name,
    element('p.standing', dot(kind), title),
    details.length === 0 ? null : element('p.details', details.join(' ')),
    incidents.length === 0 ? null : openIncidents(incidents),
    figureList(figures),
    more,
    changes.length === 0 ? null : lastChanges(changes)
  )
}

export function figureList(figures: readonly Figure[]): HTMLElement {
  const items = figures.map(({ label, value, note }) =>
    element('div.figure', element('dt', label), element('dd', element('b', value), element('span', note)))
  )
  return element('dl.figures', items)
}

/** A coloured dot; its meaning stands beside it in words. */
function dot(kind: StandingKind): HTMLElement {
  return element(`i.dot.is-${kind}`, { 'aria-hidden': 'true' })
}

/** The dot and its word. */
export function standingMark(kind: StandingKind): HTMLElement {
  return element('span.standing-mark', dot(kind), standingLabels[kind])
}

/** The number of an issue, as a link where its address is known, after a space; null: there is no issue. */
export function issueText(issue: ReportIssue | null): readonly (HTMLElement | string)[] | null {
  if (issue === null) return null
  const text = `issue #${issue.number}`
  return [' ', issue.url === null ? element('span', text) : element('a', { href: issue.url, rel: 'noreferrer' }, text)]
}

const mostIncidents = 8

function openIncidents(incidents: readonly OpenIncident[]): HTMLElement {
  const items = incidents
    .slice(0, mostIncidents)
    .map(({ label, text, issue }) => element('li', element('b', label), ` ${text}`, issueText(issue)))
  const rest = incidents.length - items.length
  const more = rest === 0 ? null : element('li', `… and ${rest} more.`)
  return element('div.open-incidents', element('h3', 'Open incidents'), element('ul', items, more))
}

function lastChanges(changes: FirstScreen['changes']): HTMLElement {
  const rows = changes.map(({ when, move, why }) =>
    element('tr', element('td', when), element('td', element('b', move)), element('td', why))
  )
  const caption = element('caption.unseen', 'Last changes, newest first')
  return element('div.last-changes', element('h3', 'Last changes'), element('table', caption, element('tbody', rows)))
}
