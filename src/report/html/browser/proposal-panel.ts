/** A schedule to be pasted, and what to expect of it. */
import type { ReportProposal } from '../report-data.ts'
import { element, panel } from './element.ts'

export function proposalPanel({ yaml, words }: ReportProposal, process: string): HTMLElement {
  const paragraphs = words.map((text) => element('p', {}, ...withCode(text)))
  return panel(
    'Proposed schedule',
    `To be pasted below ${process}: in the place of its schedule.`,
    element('div', { class: 'proposal' }, ...paragraphs, element('pre', {}, yaml))
  )
}

/** What stands between backticks is code. */
function withCode(text: string): readonly (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)))
}
