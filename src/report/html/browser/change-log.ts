/** Every change of the quantity with its reason, in a table that can be searched. */
import { rollups } from 'd3'
import type { ChangeRecord } from '../../../core/model.ts'
import { count, plural } from '../chart-numbers.ts'
import { describeMove } from '../first-screen.ts'
import { reasonLabels } from '../labels.ts'
import { wallDateTime } from '../zone.ts'
import type { Zone } from '../zone.ts'
import type { ChartData } from './chart-data.ts'
import { tableHead } from './data-table.ts'
import { element, emptyPanel, panel } from './element.ts'

/** More are shown on demand. */
const firstRows = 12

const describeBy: Readonly<Record<ChangeRecord['by'], string>> = {
  ours: '',
  manual: 'asked for by hand',
  external: 'by somebody else'
}

export function changeLog({ process, fromMs }: ChartData): HTMLElement {
  const changes = process.changes.filter(({ atMs }) => atMs >= fromMs)
  if (changes.length === 0) return emptyPanel('Changes', 'The quantity did not change in this time.')

  const search = element('input', { type: 'search', autocomplete: 'off', placeholder: 'e.g. pings' })
  const kind = element('select', element('option', { value: '' }, 'All kinds'), kindOptions(changes))
  const found = element('p.found', { role: 'status' })
  const body = element('tbody')
  const more = element('button.more', { type: 'button' })
  const caption = element('caption.unseen', 'Changes of the quantity, newest first')
  const table = element('table.changes', caption, tableHead(['When', 'Dynos', 'Kind', 'Why']), body)
  let maxRows = firstRows
  const show = (): void => {
    const wanted = search.value.trim().toLowerCase()
    const matching = changes.filter(
      (change) => (kind.value === '' || change.code === kind.value) && textOf(change, process.zone).includes(wanted)
    )
    body.replaceChildren(...matching.slice(0, maxRows).map((change) => rowOf(change, process.zone)))
    const all = plural(changes.length, 'change')
    found.textContent = matching.length === changes.length ? all : `${count(matching.length)} of ${all}`
    more.hidden = matching.length <= maxRows
    more.textContent = `Show all ${count(matching.length)}`
    table.hidden = matching.length === 0
  }
  search.addEventListener('input', show)
  kind.addEventListener('change', show)
  more.addEventListener('click', () => {
    maxRows = Infinity
    show()
  })
  show()
  const labels = [element('label', element('span', 'Find'), search), element('label', element('span', 'Kind'), kind)]
  const filters = element('div.filters', labels, found)
  return panel('Changes', 'Newest first; only the last ones are kept.', filters, table, more)
}

function rowOf(change: ChangeRecord, zone: Zone): HTMLElement {
  const { atMs, from, to, code, message, by } = change
  const author = describeBy[by]
  return element(
    'tr',
    element('td.when', wallDateTime(zone, atMs)),
    element('td.move', element(`b.${to > from ? 'out' : 'in'}`, describeMove(change))),
    element('td.kind', element('span', reasonLabels[code])),
    element('td.why', message, author === '' ? null : element('small', ` (${author})`))
  )
}

/** What the search looks through, in lower case. */
function textOf(change: ChangeRecord, zone: Zone): string {
  const { atMs, code, message, by } = change
  const parts = [wallDateTime(zone, atMs), describeMove(change), reasonLabels[code], code, message, describeBy[by]]
  return parts.join(' ').toLowerCase()
}

/** The most frequent kind first. */
function kindOptions(changes: readonly ChangeRecord[]): readonly HTMLElement[] {
  return rollups(
    changes,
    ({ length }) => length,
    ({ code }) => code
  )
    .sort((a, b) => b[1] - a[1])
    .map(([code, value]) => element('option', { value: code }, `${reasonLabels[code]} (${count(value)})`))
}
