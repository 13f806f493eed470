import type { Health, NumberMetric, NumberReading, NumberSource, PerDyno, Reason, RouterPolicy } from '../model.ts'
import { dynosFor, dynosForTarget, tolerance } from '../dynos-for.ts'
import type { DemandNeed } from '../forecast/demand.ts'
import { amount, duration } from '../format.ts'
import { perDynoOf } from '../per-dyno.ts'
import { isWhole } from '../whole-reading.ts'
import type { RouterValues } from '../router-values.ts'
import { servedDuring, type RunningDynos, type MeasuredP95 } from './served.ts'
import type { Idleness } from './idle.ts'
import type { Learned } from './learn.ts'
import type { Moment } from './moment.ts'
import { reason } from './proposal.ts'
import { routerGaps } from './router-gaps.ts'
import { unavailableSince, unseenJobs } from './unavailable.ts'
import { minuteMs } from '../durations.ts'

/** A quantity that one source asks for. */
export interface QuantityProposal {
  readonly kind: 'proposal'
  readonly quantity: number
  /** null: it wants things as they are, for no reason worth showing. */
  readonly reason: Reason | null
  /** What it is about: only load is surely helped by more dynos. */
  readonly about: 'load' | 'response-time'
  /** What a tenth more load would ask for; `quantity` where that has no meaning. */
  readonly withMoreLoad: number
}

/** What one source says. */
export type SignalProposal = QuantityProposal | { readonly kind: 'unavailable'; readonly cause: string }

/** What the sources are asked about. */
export interface SignalQuestion extends Moment {
  /** The dynos that run. */
  readonly running: number
  /** The dyno type that will run. */
  readonly size: string
  /** The same, with what is known of when each began to serve. */
  readonly dynos: RunningDynos
  /** null: there is no `target` for the p95, or the router reported none. */
  readonly p95: MeasuredP95 | null
  readonly health: Health
  readonly learned: Learned
  readonly idle: Idleness | null
}

/** What every source of a process type says. Where two propose the same, the reason of the first counts. */
function signalProposals(question: SignalQuestion): readonly SignalProposal[] {
  return [
    ...numberProposals(question),
    ...routerProposals(question),
    ...pingProposals(question),
    ...forecastProposals(question),
    ...idleProposals(question),
    ...fallbackProposals(question)
  ]
}

function unavailable(cause: string): SignalProposal {
  return { kind: 'unavailable', cause }
}

function load(quantity: number, why: Reason | null, withMoreLoad = quantity): SignalProposal {
  return { kind: 'proposal', quantity, reason: why, about: 'load', withMoreLoad }
}

function responseTime(quantity: number, why: Reason | null): SignalProposal {
  return { kind: 'proposal', quantity, reason: why, about: 'response-time', withMoreLoad: quantity }
}

function pingProposals(question: SignalQuestion): readonly SignalProposal[] {
  const { policy, observation, memory, health, idle, running } = question
  const { streaks } = question.learned.memory
  if (observation.probe === null) return []
  if (health.verdict === 'unknown') return [unavailable('the pings do not tell how the app is doing')]
  const slow = policy.scaleOut?.slow ?? null
  const fast = policy.scaleIn?.fast ?? null
  const hasGivenUp = health.verdict === 'down' && memory.recovery.failSafe?.gaveUp === true
  if (slow !== null && streaks.slow >= slow.consecutive && !hasGivenUp) {
    const why = `${inARow(slow.consecutive)} above ${amount(slow.aboveMs)} ms or failed, so ${slow.step} more`
    return [responseTime(running + slow.step, reason('slow', why))]
  }
  // Nobody asks: how fast it would answer says nothing.
  if (fast === null || idle !== null) return []
  if (streaks.fast < fast.consecutive) return [responseTime(running, null)]
  // The last one has to stay: without it there is nothing to ping.
  const fewer = Math.max(running - fast.step, Math.min(running, 1))
  if (fewer === running) return [responseTime(running, null)]
  const why = `${inARow(fast.consecutive)} below ${amount(fast.belowMs)} ms, so ${running - fewer} fewer`
  return [responseTime(fewer, reason('fast', why))]
}

/** `1 dyno`, `2.5 dynos`: a mean, where dynos came or went. */
function dynosOf(count: number): string {
  return `${amount(count)} ${count === 1 ? 'dyno' : 'dynos'}`
}

function inARow(pings: number): string {
  return pings === 1 ? '1 ping' : `${pings} pings in a row`
}

function routerProposals(question: SignalQuestion): readonly SignalProposal[] {
  const { router } = question
  const goals = question.policy.router
  if (goals === null) return []
  if (router?.status !== 'ok') {
    const why = router?.cause ?? 'they were not read'
    return [unavailable(`the router's metrics cannot be read: ${why}`)]
  }
  return [
    ...throughputProposals(question, goals, router.values),
    ...p95Proposals(question, goals, router.values),
    ...routerGaps(goals, router).map(unavailable)
  ]
}

function throughputProposals(
  { running, size }: SignalQuestion,
  { perDyno }: RouterPolicy,
  { requestsPerMinute }: RouterValues
): readonly SignalProposal[] {
  if (perDyno === null || requestsPerMinute === null) return []
  const rounded = requestsPerMinute < 10 ? requestsPerMinute : Math.round(requestsPerMinute)
  const requests = `${amount(rounded)} requests a minute`
  if (perDyno !== 'auto') return [perDynoProposal(requests, requestsPerMinute, perDyno, size)]
  return running === 0 && requestsPerMinute > 0 ? [load(1, reason('demand', `${requests} and no dyno, so 1`))] : []
}

function p95Proposals(
  { p95, running }: SignalQuestion,
  { p95TargetMs: target }: RouterPolicy,
  { requestsPerMinute, p95Ms }: RouterValues
): readonly SignalProposal[] {
  if (target === null) return []
  // An app that nobody uses has no p95 at all, and is no app of which a few requests say too little.
  if (requestsPerMinute === 0) return [load(0, reason('target-tracking', 'no requests, so 0'))]
  if (p95Ms === null || p95 === null || p95 === 'few') return []
  if (p95 === 'none') {
    const why = `the p95 counts again once ${dynosOf(running)} ${running === 1 ? 'has' : 'have'} served for a whole minute`
    return [responseTime(running, reason('target-tracking', why))]
  }
  const wanted = dynosForTarget({ ...p95, target, running })
  const now = `p95 is ${amount(Math.round(p95.value))} ms with ${dynosOf(p95.served)}`
  const why = `${now} and should be ${amount(target)} ms, so ${amount(wanted)}`
  return [responseTime(wanted, reason('target-tracking', why))]
}

function numberProposals(question: SignalQuestion): readonly SignalProposal[] {
  return question.policy.metrics.flatMap((metric, index) => {
    const reading = question.observation.metrics[index]
    return [numberProposal(question, metric, reading), ...partialAnswer(metric, reading)]
  })
}

/** What is missing may be load: it may scale out, never in. */
function partialAnswer({ source }: NumberMetric, reading: NumberReading | undefined): readonly SignalProposal[] {
  if (reading?.status !== 'ok' || isWhole(reading)) return []
  return [unavailable(`${sourceName(source)} has a partial answer, which may be too small`)]
}

function numberProposal(
  { running, size, dynos, nowMs }: SignalQuestion,
  { source, goal }: NumberMetric,
  reading: NumberReading | undefined
): SignalProposal {
  const name = sourceName(source)
  if (reading === undefined) return unavailable(`${name} was not read`)
  if (reading.status === 'unavailable') return unavailable(`${name} cannot be read: ${reading.cause}`)
  const { value } = reading
  const says = `${name} says ${amount(value)}`
  if (goal.kind === 'per-dyno') return perDynoProposal(says, value, goal.perDyno, size)
  const { target } = goal
  const served = servedDuring(dynos, nowMs, nowMs)
  const wanted = dynosForTarget({ value, target, served, running })
  const serving = served < running ? `${served} of ${dynosOf(running)}` : dynosOf(served)
  const why = `${says} with ${serving} and should be ${amount(target)}, so ${amount(wanted)}`
  return load(wanted, reason('target-tracking', why))
}

function perDynoProposal(says: string, value: number, written: PerDyno, size: string): SignalProposal {
  const perDyno = perDynoOf(written, size)
  if (perDyno === null) return unavailable(`per-dyno does not say what a ${size} dyno carries`)
  const of = typeof written === 'number' ? 'a dyno' : `a ${size.toLowerCase()} dyno`
  const quantity = dynosFor(value, perDyno)
  return load(
    quantity,
    reason('demand', `${says}, ${amount(perDyno)} ${of}, so ${amount(quantity)}`),
    dynosFor(value * (1 + tolerance), perDyno)
  )
}

/** Without addresses: they may hold secrets. */
function sourceName({ kind, query }: NumberSource): string {
  return query ?? `the ${kind.toUpperCase()} metric`
}

function forecastProposals({ policy, learned }: SignalQuestion): readonly SignalProposal[] {
  const { now, ahead } = learned.expected
  return [
    ...(now === null ? [] : [load(now.quantity, reason('demand', now.message))]),
    ...(ahead === null || policy.forecast === 'off' ? [] : [load(ahead.quantity, reason('forecast', ahead.message))])
  ]
}

function idleProposals({ idle, running }: SignalQuestion): readonly SignalProposal[] {
  if (idle === null) return []
  return idle.quantity < running ? [load(idle.quantity, reason('idle', idle.message))] : [load(running, null)]
}

/** At least so many dynos where metrics could not be read for so long. */
function fallbackProposals(question: SignalQuestion): readonly SignalProposal[] {
  const { running, nowMs } = question
  const { fallback } = question.policy
  const sinceMs = unavailableSince(question)
  if (fallback === null || sinceMs === null || nowMs - sinceMs < fallback.afterMs) return []
  const { quantity } = fallback
  if (quantity <= running) return []
  const why = reason('fallback', `metrics have been missing for ${duration(nowMs - sinceMs)}, so at least ${quantity}`)
  return [load(quantity, why)]
}

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
  /** What the sources that read a number at an instant ask for; null: there is none, or one was not read, or only in part. */
  readonly pointQuantity: number | null
}

export const noSignals: Signals = { proposals: [], missing: [], isSlownessElsewhere: false, pointQuantity: null }

export function signalsOf(question: SignalQuestion): Signals {
  const { running, dynos, learned, nowMs } = question
  const all = signalProposals(question)
  const proposals = all.filter((proposal) => proposal.kind === 'proposal')
  // Nobody knows what more dynos are worth while some of them boot.
  const isElsewhere =
    learned.expected.slowness === 'elsewhere' && servedDuring(dynos, nowMs - settledMs, nowMs) >= running
  const cannotHelp = ({ about, quantity }: QuantityProposal): boolean =>
    isElsewhere && about === 'response-time' && quantity > running
  const { most } = learned.expected
  return {
    proposals: proposals
      .filter((proposal) => !cannotHelp(proposal))
      .map((proposal) => atMost(proposal, most))
      .toSorted((one, other) => other.quantity - one.quantity),
    missing: [
      ...all.flatMap((proposal) => (proposal.kind === 'unavailable' ? [proposal.cause] : [])),
      ...unseenJobs(question)
    ],
    isSlownessElsewhere: proposals.some(cannotHelp),
    pointQuantity: pointQuantityOf(question)
  }
}

/** What was not seen may have been as much as runs: one source that was not read in full leaves the whole unknown. */
function pointQuantityOf(question: SignalQuestion): number | null {
  const { policy, observation, learned } = question
  const { most } = learned.expected
  const quantities = policy.metrics.flatMap((metric, index) => {
    const reading = observation.metrics[index]
    const said = isWhole(reading) ? numberProposal(question, metric, reading) : null
    return said?.kind === 'proposal' ? [atMost(said, most).quantity] : []
  })
  return quantities.length === 0 || quantities.length < policy.metrics.length ? null : Math.max(...quantities)
}

/** No source gets more dynos than help. */
function atMost(proposal: QuantityProposal, most: DemandNeed | null): QuantityProposal {
  if (most === null || proposal.quantity <= most.quantity) return proposal
  const { quantity, message } = most
  return { ...proposal, quantity, withMoreLoad: quantity, reason: reason('scaling-does-not-help', message) }
}
