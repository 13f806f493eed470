/** Every change of the quantity with its reason, to be searched. */
import type { ReportChange } from '../report-data.ts'
import { count, counted, describeReason } from '../words.ts'
import { describeMoment } from '../zone.ts'
import { element, panel } from './element.ts'
import type { ChartData } from './chart-data.ts'

const firstRows = 12

const describeBy: Readonly<Record<ReportChange['by'], string>> = {
  ours: '',
  manual: 'asked for by hand',
  external: 'by somebody else'
}

export function changeLog({ process, fromMs }: ChartData): HTMLElement {
  const changes = process.changes.filter(({ atMs }) => atMs >= fromMs)
  if (changes.length === 0)
    return panel('Changes', '', element('p', { class: 'empty' }, 'The quantity did not change in this time.'))

  const search = element('input', { type: 'search', autocomplete: 'off', placeholder: 'e.g. 07:00 or pings' })
  const kind = element(
    'select',
    {},
    element('option', { value: '' }, 'All kinds'),
    ...kindsOf(changes).map(([code, times]) =>
      element('option', { value: code }, `${describeReason[code]} (${count(times)})`)
    )
  )
  const found = element('p', { class: 'found', role: 'status' })
  const body = element('tbody')
  const more = element('button', { type: 'button', class: 'more' })
  const table = element(
    'table',
    { class: 'changes' },
    element('caption', { class: 'unseen' }, 'Changes of the quantity, newest first'),
    element(
      'thead',
      {},
      element('tr', {}, ...['When', 'Dynos', 'Kind', 'Why'].map((header) => element('th', { scope: 'col' }, header)))
    ),
    body
  )
  let most = firstRows
  const show = (): void => {
    const words = search.value.trim().toLowerCase()
    const matching = changes.filter(
      (change) => (kind.value === '' || change.code === kind.value) && (words === '' || textOf(change).includes(words))
    )
    body.replaceChildren(...matching.slice(0, most).map(rowOf))
    found.textContent =
      matching.length === changes.length
        ? counted(changes.length, 'change')
        : `${count(matching.length)} of ${counted(changes.length, 'change')}`
    more.hidden = matching.length <= most
    more.textContent = `Show all ${count(matching.length)}`
    table.hidden = matching.length === 0
  }
  const textOf = (change: ReportChange): string =>
    `${describeMoment(process.zone, change.atMs)} ${change.from} → ${change.to} ${describeReason[change.code]} ${change.code} ${change.message} ${describeBy[change.by]}`.toLowerCase()
  const rowOf = ({ atMs, from, to, code, message, by }: ReportChange): HTMLElement =>
    element(
      'tr',
      {},
      element('td', { class: 'when' }, describeMoment(process.zone, atMs)),
      element('td', { class: 'move' }, element('b', { class: to > from ? 'out' : 'in' }, `${from} → ${to}`)),
      element('td', { class: 'kind' }, element('span', {}, describeReason[code])),
      element(
        'td',
        { class: 'why' },
        message,
        ...(describeBy[by] === '' ? [] : [element('small', {}, ` (${describeBy[by]})`)])
      )
    )
  search.addEventListener('input', show)
  kind.addEventListener('change', show)
  more.addEventListener('click', () => {
    most = Infinity
    show()
  })
  show()
  const filters = element(
    'div',
    { class: 'filters' },
    element('label', {}, element('span', {}, 'Find'), search),
    element('label', {}, element('span', {}, 'Kind'), kind),
    found
  )
  return panel('Changes', 'Newest first; only the last ones are kept.', filters, table, more)
}

function kindsOf(changes: readonly ReportChange[]): readonly (readonly [ReportChange['code'], number])[] {
  const times = new Map<ReportChange['code'], number>()
  for (const { code } of changes) times.set(code, (times.get(code) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])
}
