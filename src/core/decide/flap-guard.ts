import type { EpochMs, Health, ProcessPolicy, ProcessState, Reason, ReasonCode, RouterReading } from '../model.ts'
import { dynosFor, tolerance } from '../dynos-for.ts'
import { moved, reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import type { Recommended } from './recommend.ts'
import { routerNow } from '../router-values.ts'
import { amount } from '../format.ts'

/** So long after a scale-out a need has to fall by more than noise. */
const wearyMs = 24 * 3_600_000
const outCodes: readonly ReasonCode[] = ['slow', 'demand', 'target-tracking', 'forecast']

/** What shows how near the app is to going out again. */
export interface Strain {
  readonly health: Health
  readonly router: RouterReading | null
  /** No requests at all: how fast an answer is has nothing to do with the dynos. */
  readonly load: 'some' | 'none'
}

/** Goes in only as far as the same load on fewer dynos would not call for more at once. */
export function guardFlapping(
  proposal: Proposal,
  start: number,
  running: number,
  policy: ProcessPolicy,
  state: ProcessState | null,
  recommended: Recommended,
  strain: Strain,
  nowMs: EpochMs
): Proposal {
  if (proposal.quantity >= start) return proposal
  const least = [
    pingsNeed(policy, strain, running),
    p95Needs(policy, strain, running, nowMs),
    roomNeeds(state, recommended, running, nowMs)
  ]
  return least.reduce<Proposal>((before, need) => {
    if (need === null || need.quantity <= before.quantity) return before
    const quantity = Math.min(need.quantity, start)
    return moved(
      before,
      quantity,
      reason('would-bounce', `${quantity} instead of ${before.quantity}: ${need.why(before.quantity)}`)
    )
  }, proposal)
}

interface Need {
  readonly quantity: number
  readonly why: (quantity: number) => Reason['message']
}

function pingsNeed({ scaleOut }: ProcessPolicy, { health: { medianMs }, load }: Strain, running: number): Need | null {
  const slow = scaleOut?.slow ?? null
  if (slow === null || medianMs === null || load === 'none') return null
  return {
    quantity: Math.floor((medianMs * running) / slow.aboveMs) + 1,
    why: (quantity) =>
      `${amount(medianMs)} ms with ${running} would be ${wouldBe(medianMs, running, quantity)} with ${quantity}, and ${amount(slow.aboveMs)} ms is slow`
  }
}

function p95Needs({ router }: ProcessPolicy, strain: Strain, running: number, nowMs: EpochMs): Need | null {
  const target = router?.p95TargetMs ?? null
  const now = strain.router === null ? null : routerNow(strain.router, nowMs)
  const p95Ms = now?.status === 'ok' ? now.values.p95Ms : null
  if (target === null || p95Ms === null || strain.load === 'none') return null
  return {
    quantity: dynosFor(p95Ms * running, target * (1 + tolerance)),
    why: (quantity) =>
      `a p95 of ${amount(p95Ms)} ms with ${running} would be ${wouldBe(p95Ms, running, quantity)} with ${quantity}, and the target is ${amount(target)} ms`
  }
}

function roomNeeds(state: ProcessState | null, { words }: Recommended, running: number, nowMs: EpochMs): Need | null {
  const isWeary = (state?.changes ?? []).some(
    ({ atMs, from, to, code }) => nowMs - atMs < wearyMs && to > from && outCodes.includes(code)
  )
  const withRoom = Math.max(0, ...words.map((word) => word.withRoom))
  return isWeary && withRoom >= running
    ? { quantity: running, why: () => `a tenth more load would need ${withRoom} again` }
    : null
}

function wouldBe(value: number, running: number, quantity: number): string {
  return quantity === 0 ? 'no answer' : `about ${amount(Math.round((value * running) / quantity))} ms`
}
