import { fallbackProposals } from './fallback.ts'
import { minuteMs } from '../durations.ts'
import type { DemandNeed } from '../forecast/demand.ts'
import { reason } from './proposal.ts'
import { servedDuring } from './served.ts'
import { signalProposals } from './signal-proposals.ts'
import type { QuantityProposal, SignalQuestion } from './signal-proposals.ts'
import { unseenJobs } from './unseen-jobs.ts'

/** After a change, response times of so long are not those of the dynos that run. */
const settledMs = minuteMs

/** What all sources of a look say together. */
export interface Signals {
  /** The largest first. */
  readonly proposals: readonly QuantityProposal[]
  /** Why sources could not be read. */
  readonly missing: readonly string[]
  /** Response times call for more dynos, but they do not come from load: more would not help. */
  readonly isSlownessElsewhere: boolean
  /** What the sources that read a number at an instant ask for; null: there is none, or none could be read. */
  readonly pointQuantity: number | null
}

export const noSignals: Signals = { proposals: [], missing: [], isSlownessElsewhere: false, pointQuantity: null }

export function signalsOf(question: SignalQuestion): Signals {
  const { running, dynos, learned, policy, nowMs } = question
  const all = [...signalProposals(question), ...fallbackProposals(question)]
  const proposals = all.filter((proposal) => proposal.kind === 'proposal')
  // Nobody knows what more dynos are worth while some of them boot.
  const isElsewhere =
    learned.expected.slowness === 'elsewhere' && servedDuring(dynos, nowMs - settledMs, nowMs) >= running
  const cannotHelp = ({ about, quantity }: QuantityProposal): boolean =>
    isElsewhere && about === 'response-time' && quantity > running
  const { most } = learned.expected
  const points = all
    .slice(0, policy.metrics.length)
    .flatMap((one) => (one.kind === 'proposal' ? [atMost(one, most).quantity] : []))
  return {
    proposals: largestFirst(proposals.filter((proposal) => !cannotHelp(proposal)).map((one) => atMost(one, most))),
    missing: [
      ...all.flatMap((proposal) => (proposal.kind === 'unavailable' ? [proposal.cause] : [])),
      ...unseenJobs(question)
    ],
    isSlownessElsewhere: proposals.some(cannotHelp),
    pointQuantity: points.length === 0 ? null : Math.max(...points)
  }
}

/** No source gets more dynos than help. */
function atMost(proposal: QuantityProposal, most: DemandNeed | null): QuantityProposal {
  if (most === null || proposal.quantity <= most.quantity) return proposal
  const { quantity, message } = most
  return { ...proposal, quantity, withMoreLoad: quantity, reason: reason('scaling-does-not-help', message) }
}

function largestFirst(proposals: readonly QuantityProposal[]): readonly QuantityProposal[] {
  return proposals.toSorted((one, other) => other.quantity - one.quantity)
}
