/** The first screen: how it stands, in colour and in words. */
import type { FirstScreen, OpenIncident } from '../first-screen.ts'
import { standingLabels } from '../labels.ts'
import type { ReportIssue, StandingKind } from '../report-data.ts'
import { element } from './element.ts'
import { figureList } from './figures.ts'

export function banner(screen: FirstScreen, name: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement {
  const { kind, title, details, figures, incidents, changes } = screen
  return element(
    'section',
    { class: `banner is-${kind}` },
    name,
    element('p', { class: 'standing' }, dot(kind), title),
    ...(details.length === 0 ? [] : [element('p', { class: 'details' }, details.join(' '))]),
    ...(incidents.length === 0 ? [] : [openIncidents(incidents)]),
    figureList(figures),
    ...more,
    ...(changes.length === 0 ? [] : [lastChanges(changes)])
  )
}

/** A coloured dot; its meaning stands beside it in words. */
export function dot(kind: StandingKind): HTMLElement {
  return element('i', { class: `dot is-${kind}`, 'aria-hidden': 'true' })
}

/** The dot and its word. */
export function standingMark(kind: StandingKind): HTMLElement {
  return element('span', { class: 'standing-mark' }, dot(kind), standingLabels[kind])
}

/** The number of an issue, as a link where its address is known. */
export function issueText({ number, url }: ReportIssue): HTMLElement {
  const text = `issue #${number}`
  return url === null ? element('span', {}, text) : element('a', { href: url, rel: 'noreferrer' }, text)
}

const mostIncidents = 8

function openIncidents(incidents: readonly OpenIncident[]): HTMLElement {
  const items = incidents
    .slice(0, mostIncidents)
    .map(({ label, text, issue }) =>
      element('li', {}, element('b', {}, label), ` ${text}`, ...(issue === null ? [] : [' ', issueText(issue)]))
    )
  const rest = incidents.length - items.length
  return element(
    'div',
    { class: 'open-incidents' },
    element('h3', {}, 'Open incidents'),
    element('ul', {}, ...items, ...(rest === 0 ? [] : [element('li', {}, `… and ${rest} more.`)]))
  )
}

function lastChanges(changes: FirstScreen['changes']): HTMLElement {
  const rows = changes.map(({ when, move, why }) =>
    element('tr', {}, element('td', {}, when), element('td', {}, element('b', {}, move)), element('td', {}, why))
  )
  return element(
    'div',
    { class: 'last-changes' },
    element('h3', {}, 'Last changes'),
    element(
      'table',
      {},
      element('caption', { class: 'unseen' }, 'Last changes, newest first'),
      element('tbody', {}, ...rows)
    )
  )
}
