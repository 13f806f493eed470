/** The entry of the report's page: builds it from the data in the HTML. */
import type { Range, ReportData, ReportProcess } from '../report-data.ts'
import { describeAge, firstScreen, firstScreenOfAll } from '../first-screen.ts'
import { wellFormed } from '../../../core/format.ts'
import { headline } from '../headline.ts'
import { banner, figureList } from './banner.ts'
import { changeLog } from './change-log.ts'
import { daysPanel } from './days-chart.ts'
import { element, panel } from './element.ts'
import { heatMap, weeksOf } from './heat-map.ts'
import { incidentList } from './incident-list.ts'
import { overview } from './overview.ts'
import { proposalPanel } from './proposal-panel.ts'
import { chartData } from './chart-data.ts'
import { timeline } from './timeline.ts'
import { rangeLabels } from '../labels.ts'
import { createToolbar } from './toolbar.ts'
import { uptimeStrip } from './uptime-strip.ts'
import type { View } from './toolbar.ts'
import { wallDateTime } from '../zone.ts'
import { drawNow, forgetCharts } from './redraw.ts'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as ReportData
const main = document.getElementById('report')
if (main !== null) start(main)

function start(root: HTMLElement): void {
  const first: View = { process: data.processes.length === 1 ? 0 : fromAddress(), range: 'week' }
  const content = element('div.content')
  const show = (view: View): void => {
    toolbar.set(view)
    forgetCharts()
    content.replaceChildren(...contentOf(view, show))
    drawNow(content)
    const chosen = view.process === null ? undefined : data.processes[view.process]
    if (data.processes.length > 1) history.replaceState(null, '', `#${chosen === undefined ? '' : addressOf(chosen)}`)
  }
  const toolbar = createToolbar(data, first, show)
  root.append(...ageNote(), toolbar.bar, content)
  show(first)
}

function ageNote(): readonly HTMLElement[] {
  const text = describeAge(data, Date.now())
  return text === null ? [] : [element('p.hint.age', text)]
}

/** The process type that the address names after `#`; null: none. */
function fromAddress(): number | null {
  const found = data.processes.findIndex((process) => addressOf(process) === location.hash.slice(1))
  return found < 0 ? null : found
}

function addressOf({ app, process }: ReportProcess): string {
  return encodeURIComponent(wellFormed(`${app}/${process}`))
}

function contentOf({ process: index, range }: View, show: (view: View) => void): readonly HTMLElement[] {
  const process = index === null ? undefined : data.processes[index]
  if (process !== undefined) return processContent(process, range)
  if (data.processes.length === 0)
    return [element('p.empty', 'The configuration names no process type, so there is nothing to show.')]
  const open = (chosen: number): void => {
    show({ process: chosen, range })
    document.querySelector<HTMLElement>('h2.process')?.focus()
    scrollTo({ top: 0 })
  }
  return [
    banner(firstScreenOfAll(data), element('h2.process', element('b', 'All process types')), null),
    overview(data, range, open),
    inRange(data.processes, range)
  ]
}

/** The sums of the range that is chosen. */
function inRange(processes: readonly ReportProcess[], range: Range): HTMLElement {
  const [first] = processes
  // Nobody looked for long: these are not the last hours before now.
  const isOver = first !== undefined && data.madeMs - data.endMs >= data.pauseMs
  const until = isOver
    ? `Until ${wallDateTime(first.zone, data.endMs)} (${first.zone.name}), soon after the last look.`
    : ''
  return panel(`The last ${rangeLabels[range]}`, until, figureList(headline(processes, range)))
}

function processContent(process: ReportProcess, range: Range): readonly HTMLElement[] {
  const chart = chartData(process, data, range)
  const name = `${process.app} ${process.process}`
  const heading = element('h2.process', { tabindex: '-1' }, element('b', process.app), ` ${process.process}`)
  const weeks = weeksOf(process).map((week) => heatMap(week, name))
  const usual = `Means of all that was seen, up to five weeks. Hours in ${process.zone.name}.`
  const sideColumn = element(
    'div.side-column',
    daysPanel(chart),
    panel('The usual week', usual, element('div.weeks', weeks)),
    process.proposal === null ? null : proposalPanel(process.proposal, process.process)
  )
  const mainColumn = element('div.main-column', timeline(chart), incidentList(chart), changeLog(chart))
  return [
    banner(firstScreen(process, data), heading, uptimeStrip(process)),
    inRange([process], range),
    element('div.columns', mainColumn, sideColumn)
  ]
}
