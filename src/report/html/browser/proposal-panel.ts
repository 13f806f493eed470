/** A proposed schedule, and what to expect of it. */
import type { ReportProposal } from '../report-data.ts'
import { element, panel } from './element.ts'

export function proposalPanel({ yaml, paragraphs: texts }: ReportProposal, process: string): HTMLElement {
  const paragraphs = texts.map((text) => element('p', {}, ...withCode(text)))
  return panel(
    'Proposed schedule',
    `To replace the schedule of ${process} in the configuration.`,
    element('div', { class: 'proposal' }, ...paragraphs, element('pre', {}, yaml))
  )
}

/** Shows what is between backticks as code. */
function withCode(text: string): readonly (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)))
}
