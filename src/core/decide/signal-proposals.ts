import type {
  EpochMs,
  NumberMetric,
  NumberReading,
  NumberSource,
  Observation,
  ProcessPolicy,
  Reason,
  RouterPolicy,
  Streaks
} from '../model.ts'
import type { ExpectedDemand } from '../forecast/demand.ts'
import type { Idleness } from './idle.ts'
import { dynosFor, dynosForTarget, tolerance } from '../dynos-for.ts'
import { reason } from './proposal.ts'
import { routerNow } from '../router-values.ts'
import type { RouterValues } from '../router-values.ts'
import { amount } from '../format.ts'

/** What one source says. */
export type SignalProposal =
  | {
      readonly kind: 'proposal'
      readonly quantity: number
      /** null: it wants things as they are, and has nothing to tell. */
      readonly reason: Reason | null
      /** What it is about: only load is surely helped by more dynos. */
      readonly about: 'load' | 'response-time'
      /** With a tenth of the load more; the same where that has no meaning. */
      readonly withRoom: number
    }
  | { readonly kind: 'unavailable'; readonly cause: string }

/** What the sources are asked about. */
export interface Question {
  readonly policy: ProcessPolicy
  readonly observation: Observation
  /** What runs, and serves. */
  readonly quantity: number
  readonly streaks: Streaks
  readonly health: 'known' | 'unknown' | 'given-up'
  readonly expected: ExpectedDemand
  readonly idle: Idleness | null
  readonly nowMs: EpochMs
}

/** What every source of a process type says, those first whose word counts more where two say the same. */
export function signalProposals(question: Question): readonly SignalProposal[] {
  return [
    ...numberProposals(question),
    ...routerProposals(question),
    ...pingProposals(question),
    ...forecastProposals(question),
    ...idleProposals(question)
  ]
}

function load(quantity: number, why: Reason | null, withRoom = quantity): SignalProposal {
  return { kind: 'proposal', quantity, reason: why, about: 'load', withRoom }
}

function responseTime(quantity: number, why: Reason | null): SignalProposal {
  return { kind: 'proposal', quantity, reason: why, about: 'response-time', withRoom: quantity }
}

function pingProposals({
  policy: { scaleOut, scaleIn },
  observation,
  streaks,
  health,
  quantity,
  idle
}: Question): readonly SignalProposal[] {
  if (observation.probe === null) return []
  if (health === 'unknown') return [{ kind: 'unavailable', cause: 'the pings do not tell how the app is doing' }]
  const slow = scaleOut?.slow ?? null
  const fast = scaleIn?.fast ?? null
  if (slow !== null && streaks.slow >= slow.consecutive && health !== 'given-up') {
    return [
      responseTime(
        quantity + slow.step,
        reason('slow', `${inARow(slow.consecutive)} above ${amount(slow.aboveMs)} ms or failed, so ${slow.step} more`)
      )
    ]
  }
  // Nobody asks: how fast it would answer says nothing.
  if (fast === null || idle !== null) return []
  if (streaks.fast < fast.consecutive) return [responseTime(quantity, null)]
  // The last one has to stay: without it there is nothing to ping.
  const fewer = Math.max(quantity - fast.step, Math.min(quantity, 1))
  return [
    responseTime(
      fewer,
      fewer === quantity
        ? null
        : reason('fast', `${inARow(fast.consecutive)} below ${amount(fast.belowMs)} ms, so ${quantity - fewer} fewer`)
    )
  ]
}

function inARow(pings: number): string {
  return pings === 1 ? '1 ping' : `${pings} pings in a row`
}

function routerProposals({ policy: { router }, observation, quantity, nowMs }: Question): readonly SignalProposal[] {
  if (router === null) return []
  const now =
    observation.router === null
      ? { status: 'unavailable' as const, cause: 'they were not read' }
      : routerNow(observation.router, nowMs)
  if (now.status === 'unavailable')
    return [{ kind: 'unavailable', cause: `the router's metrics cannot be read: ${now.cause}` }]
  return [...throughputProposals(router, now.values, quantity), ...p95Proposals(router, now.values, quantity)]
}

function throughputProposals(
  { perDyno }: RouterPolicy,
  { requestsPerMinute }: RouterValues,
  quantity: number
): readonly SignalProposal[] {
  if (perDyno === null) return []
  if (requestsPerMinute === null) return [{ kind: 'unavailable', cause: 'the router reported no throughput' }]
  const requests = `${amount(requestsPerMinute < 10 ? requestsPerMinute : Math.round(requestsPerMinute))} requests a minute`
  if (perDyno !== 'auto') return [perDynoProposal(requests, requestsPerMinute, perDyno)]
  return quantity === 0 && requestsPerMinute > 0 ? [load(1, reason('demand', `${requests} and no dyno, so 1`))] : []
}

function p95Proposals(
  { p95TargetMs }: RouterPolicy,
  { requestsPerMinute, p95Ms }: RouterValues,
  quantity: number
): readonly SignalProposal[] {
  if (p95TargetMs === null) return []
  if (requestsPerMinute === 0) return [load(0, reason('target-tracking', 'no requests, so 0'))]
  if (p95Ms === null) return [{ kind: 'unavailable', cause: 'the router reported no response times' }]
  const wanted = dynosForTarget(p95Ms, p95TargetMs, quantity)
  return [
    responseTime(
      wanted,
      reason(
        'target-tracking',
        `p95 is ${amount(p95Ms)} ms with ${quantity}, the target ${amount(p95TargetMs)} ms, so ${amount(wanted)}`
      )
    )
  ]
}

function numberProposals({ policy: { metrics }, observation, quantity }: Question): readonly SignalProposal[] {
  return metrics.map((metric, index) => numberProposal(metric, observation.metrics[index], quantity))
}

function numberProposal(
  { source, goal }: NumberMetric,
  reading: NumberReading | undefined,
  quantity: number
): SignalProposal {
  const name = sourceName(source)
  if (reading === undefined) return { kind: 'unavailable', cause: `${name} was not read` }
  if (reading.status === 'unavailable')
    return { kind: 'unavailable', cause: `${name} cannot be read: ${reading.cause}` }
  const says = `${name} says ${amount(reading.value)}`
  if (goal.kind === 'per-dyno') return perDynoProposal(says, reading.value, goal.perDyno)
  const wanted = dynosForTarget(reading.value, goal.target, quantity)
  return load(
    wanted,
    reason('target-tracking', `${says} with ${quantity}, the target is ${amount(goal.target)}, so ${amount(wanted)}`)
  )
}

function perDynoProposal(says: string, value: number, perDyno: number): SignalProposal {
  const quantity = dynosFor(value, perDyno)
  return load(
    quantity,
    reason('demand', `${says}, ${amount(perDyno)} a dyno, so ${amount(quantity)}`),
    dynosFor(value * (1 + tolerance), perDyno)
  )
}

/** Addresses may hold secrets: they are not told. */
function sourceName({ kind, query }: NumberSource): string {
  return query ?? `the ${kind.toUpperCase()} metric`
}

function forecastProposals({ policy: { forecast }, expected: { now, ahead } }: Question): readonly SignalProposal[] {
  return [
    ...(now === null ? [] : [load(now.quantity, reason('demand', now.message))]),
    ...(ahead === null || forecast === 'off' ? [] : [load(ahead.quantity, reason('forecast', ahead.message))])
  ]
}

function idleProposals({ idle, quantity }: Question): readonly SignalProposal[] {
  if (idle === null) return []
  return idle.quantity < quantity ? [load(idle.quantity, reason('idle', idle.message))] : [load(quantity, null)]
}
