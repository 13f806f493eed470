/** The numbers of a chart as a table, made when it is opened. */
import { element } from './element.ts'

export interface Table {
  readonly caption: string
  readonly headers: readonly string[]
  readonly rows: () => readonly (readonly string[])[]
}

export function dataTable({ caption, headers, rows }: Table): HTMLElement {
  const details = element('details', { class: 'data' }, element('summary', {}, 'Show as a table'))
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table') !== null) return
    const head = element('tr', {}, ...headers.map((header) => element('th', { scope: 'col' }, header)))
    const body = rows().map(([first = '', ...rest]) =>
      element('tr', {}, element('th', { scope: 'row' }, first), ...rest.map((cell) => element('td', {}, cell)))
    )
    const table = element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, head),
      element('tbody', {}, ...body)
    )
    details.append(element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, table))
  })
  return details
}
