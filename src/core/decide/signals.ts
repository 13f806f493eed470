import { signalProposals } from './signal-proposals.ts'
import type { QuantityProposal, SignalQuestion } from './signal-proposals.ts'

/** What all sources of a look say together. */
export interface Signals {
  /** The largest first. */
  readonly proposals: readonly QuantityProposal[]
  /** Why sources could not be read. */
  readonly missing: readonly string[]
  /** Response times call for more dynos, but they do not come from load: more would not help. */
  readonly isSlownessElsewhere: boolean
}

export const noSignals: Signals = { proposals: [], missing: [], isSlownessElsewhere: false }

export function signalsOf(question: SignalQuestion): Signals {
  const { running, learned } = question
  const all = signalProposals(question)
  const cannotHelp = ({ about, quantity }: QuantityProposal): boolean =>
    learned.expected.slowness === 'elsewhere' && about === 'response-time' && quantity > running
  const proposals = largestFirst(all.filter((proposal) => proposal.kind === 'proposal'))
  return {
    proposals: largestFirst(
      proposals.map((proposal) => (cannotHelp(proposal) ? { ...proposal, quantity: running } : proposal))
    ),
    missing: all.flatMap((proposal) => (proposal.kind === 'unavailable' ? [proposal.cause] : [])),
    isSlownessElsewhere: proposals.some(cannotHelp)
  }
}

function largestFirst(proposals: readonly QuantityProposal[]): readonly QuantityProposal[] {
  return proposals.toSorted((one, other) => other.quantity - one.quantity)
}
