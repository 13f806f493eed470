import type { ReasonCode } from '../model.ts'
import { hourMs } from '../durations.ts'
import { amount } from '../format.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import { signalDirection } from './schedule-plan.ts'
import type { Situation } from './situation.ts'

/** For so long after a scale-out a need has to fall by more than noise. */
const memorableMs = 24 * hourMs
const scaleOutCodes: readonly ReasonCode[] = ['slow', 'demand', 'target-tracking', 'forecast']

/** Dynos that have to stay, and why fewer would not do. */
interface Need {
  readonly quantity: number
  readonly why: (fewer: number) => string
}

/** Scales in only as far as the same load on fewer dynos would not call for more at once. */
export function guardFlapping(proposal: Proposal, situation: Situation): Proposal {
  if (signalDirection(proposal.quantity, situation) !== 'in') return proposal
  const needs = [needOfPings(situation), needWithMoreLoad(situation)]
  return needs.reduce<Proposal>((before, need) => {
    if (need === null || need.quantity <= before.quantity) return before
    const quantity = Math.min(need.quantity, situation.start)
    const why = `${quantity} instead of ${before.quantity}: ${need.why(before.quantity)}`
    return moved(before, quantity, reason('would-bounce', why))
  }, proposal)
}

function needOfPings({ policy, health: { medianMs }, idle, running, learned }: Situation): Need | null {
  const slow = policy.scaleOut?.slow ?? null
  // Without requests, how fast an answer is has nothing to do with the dynos.
  if (slow === null || medianMs === null || idle !== null) return null
  // Where so many made nothing faster, fewer do not make it slower.
  const most = learned?.expected.most ?? null
  if (most !== null && running > most.quantity) return null
  return {
    quantity: Math.floor((medianMs * running) / slow.aboveMs) + 1,
    why: (fewer) =>
      `${amount(medianMs)} ms with ${running} would be ${wouldBe(medianMs, running, fewer)} with ${fewer}, and ${amount(slow.aboveMs)} ms is slow`
  }
}

function needWithMoreLoad({ state, signals: { proposals }, running, nowMs }: Situation): Need | null {
  const hasScaledOut = (state?.changes ?? []).some(
    ({ atMs, from, to, code }) => nowMs - atMs < memorableMs && to > from && scaleOutCodes.includes(code)
  )
  const withMoreLoad = Math.max(0, ...proposals.map((proposal) => proposal.withMoreLoad))
  return hasScaledOut && withMoreLoad >= running
    ? { quantity: running, why: () => `a tenth more load would need ${withMoreLoad} again` }
    : null
}

function wouldBe(value: number, running: number, quantity: number): string {
  return quantity === 0 ? 'no answer' : `about ${amount(Math.round((value * running) / quantity))} ms`
}
