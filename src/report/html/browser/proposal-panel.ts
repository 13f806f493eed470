/** A proposed schedule, and what to expect of it. */
import type { ReportProposal } from '../report-data.ts'
import { element, panel } from './element.ts'

export function proposalPanel({ yaml, paragraphs }: ReportProposal, process: string): HTMLElement {
  return panel(
    'Proposed schedule',
    `To replace the schedule of ${process} in the configuration.`,
    element('div.proposal', paragraphs.map(paragraph), element('pre', yaml))
  )
}

/** Shows what is between backticks as code. */
function paragraph(text: string): HTMLElement {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : element('code', part)))
  return element('p', parts)
}
