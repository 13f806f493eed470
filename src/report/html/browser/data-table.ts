/** The numbers of a chart as a table, made when it is opened. */
import { element } from './element.ts'

export interface Table {
  readonly caption: string
  readonly headers: readonly string[]
  readonly rows: () => readonly (readonly string[])[]
}

export function dataTable({ caption, headers, rows }: Table): HTMLElement {
  const details = element('details.data', element('summary', 'Show as a table'))
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table') !== null) return
    const body = rows().map(([first = '', ...rest]) =>
      element(
        'tr',
        element('th', { scope: 'row' }, first),
        rest.map((cell) => element('td', cell))
      )
    )
    const table = element('table', element('caption', caption), tableHead(headers), element('tbody', body))
    details.append(element('div.scroll', { tabindex: '0', role: 'region', 'aria-label': caption }, table))
  })
  return details
}

/** @param kinds classes of the cells; '': none */
export function tableHead(headers: readonly string[], kinds: readonly string[] = []): HTMLElement {
  const cells = headers.map((header, column) => element(`th.${kinds[column] ?? ''}`, { scope: 'col' }, header))
  return element('thead', element('tr', cells))
}
