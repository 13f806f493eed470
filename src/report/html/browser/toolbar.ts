/** The choice of what is shown: which process type, and how far back. */
import type { Range, ReportData } from '../report-data.ts'
import { rangeLabels } from '../labels.ts'
import { element } from './element.ts'

/** `process`: index of the process type; null: all of them. */
export interface View {
  readonly process: number | null
  readonly range: Range
}

export interface Toolbar {
  readonly bar: HTMLElement
  /** Shows what is chosen. */
  readonly set: (view: View) => void
}

const ranges: readonly Range[] = ['day', 'week', 'all']

export function createToolbar({ processes }: ReportData, first: View, choose: (view: View) => void): Toolbar {
  let view = first
  const all = element('option', { value: '' }, `All ${processes.length} process types`)
  const each = processes.map(({ app, process }, index) => element('option', { value: index }, `${app} ${process}`))
  const pick = element('select', { id: 'process' }, all, each)
  pick.addEventListener('change', () => choose({ ...view, process: pick.value === '' ? null : Number(pick.value) }))
  const radios = ranges.map((range) => {
    const input = element('input', { type: 'radio', name: 'range', value: range })
    input.addEventListener('change', () => choose({ ...view, range }))
    return { range, input, label: element('label', input, element('span', rangeLabels[range])) }
  })
  const labels = radios.map(({ label }) => label)
  const bar = element(
    'div.toolbar',
    processes.length > 1 ? element('label.pick', element('span.unseen', 'Process type'), pick) : null,
    element('fieldset', element('legend.unseen', 'How far back'), labels)
  )
  const set = (next: View): void => {
    view = next
    pick.value = next.process === null ? '' : String(next.process)
    for (const { range, input } of radios) input.checked = range === next.range
  }
  set(first)
  return { bar, set }
}
