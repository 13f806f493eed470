/** Schedules that the recorded demand suggests, for the largest process types. */
import { gapsFrom } from '../../core/backtest/look-times.ts'
import { proposeSchedule } from '../../core/backtest/propose-schedule.ts'
import type { ProcessPolicy, ProcessState } from '../../core/model.ts'
import { describeProposal } from '../backtest/page.ts'
import type { ReportProposal } from './report-data.ts'

/** A proposal takes half a second, as it is a backtest. */
const mostProposals = 5

export interface Candidate {
  /** null: not known, and nothing is proposed. */
  readonly policy: ProcessPolicy | null
  readonly known: Pick<ProcessState, 'history' | 'demand'>
  readonly dynoHours: number
}

/**
 * A proposal for each, in the order given; null: less than a week of requests is known, or others have more dyno-hours.
 *
 * @param gapsMs between recent runs
 */
export function proposalsFor(
  candidates: readonly Candidate[],
  gapsMs: readonly number[]
): readonly (ReportProposal | null)[] {
  const found = new Map<Candidate, ReportProposal>()
  for (const candidate of candidates.toSorted((a, b) => b.dynoHours - a.dynoHours)) {
    if (found.size >= mostProposals) break
    const proposal = proposalFor(candidate, gapsMs)
    if (proposal !== null) found.set(candidate, proposal)
  }
  return candidates.map((candidate) => found.get(candidate) ?? null)
}

function proposalFor(
  { policy, known: { history, demand } }: Candidate,
  gapsMs: readonly number[]
): ReportProposal | null {
  if (policy === null) return null
  const learnedPerDyno = demand?.unit === 'requests' ? (demand.capacity?.perDyno ?? null) : null
  const proposal = proposeSchedule(history, policy, {
    learnedPerDyno,
    rhythm: { kind: 'cron', gaps: gapsFrom(gapsMs) }
  })
  return proposal === null ? null : { yaml: proposal.yaml, paragraphs: describeProposal(proposal) }
}
