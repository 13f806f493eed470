import type { EpochMs, Health, LatencyModel, Observation, ProcessPolicy, ProcessState } from '../../model.ts'
import { minuteMs } from '../../durations.ts'
import { offsetMinutes } from '../../schedule/local-time.ts'
import { areBooting } from '../booting.ts'
import { warmupMinutes } from '../demand.ts'
import { rounded } from '../histogram.ts'
import { localMinute } from '../predictors.ts'
import { formationQuantity } from '../running.ts'
import { demandUnit } from '../series.ts'
import { slowMinutesAim } from '../slow-minute-cost.ts'
import { afterHighestSlow } from './highest-slow.ts'
import { learnLoad, loadLater } from './learn-load.ts'
import type { ExpectedLook } from './learn-load.ts'
import { freshBelief, idleMsOf, loadAhead, withQuickerIdle } from './load-belief.ts'
import { mostVariation, variationAfter } from './response-variation.ts'
import { expectedMean, expectedSlow, fullUtilization } from './response-time.ts'
import type { Baseline } from './response-time.ts'
import { summarize } from './samples.ts'
import type { SampleSummary } from './samples.ts'
import { afterSlowDays, freshSlowDays } from './slow-days.ts'
import { slowLook } from './slow-looks.ts'
import { afterSlowPings, freshSlowPings } from './slow-pings.ts'

/** Loads are counted in hundredths of what a full dyno carries. */
export const loadUnit = 100
/** A look covers at most so much time: those farther apart count for no more. */
const coveredMinutes = 20
const longestGapMinutes = 1440

/** What is believed before the first look: two dynos. */
const initialLoad = Math.log(2 * loadUnit)

/**
 * The cost follows the looks that are slow: its logarithm moves by so much, times what a look says beyond the share that
 * may be slow, which is so many times that of the minutes. No look moves it by more than the most.
 */
const initialCost = 25
const leastCost = 1
const highestCost = 400
const costStep = 0.07
const mostCostStep = 0.4
const slowLooksPerAim = 4

/** Where an idle dyno seems to take more than this share of what is slow, more dynos cannot help. */
const idleShare = 0.8
/** What is proven not to be idle was taken for idle: an idle dyno is quicker by this factor. */
const quickerByProof = 0.85
/** Where an idle dyno seems slow, load is counted as if a dyno were full at this utilization: it may yet prove quicker. */
const usuallyFull = 0.7

/**
 * Takes in what the pings of a look tell of the load, where nothing else tells of it. Busy dynos let requests wait,
 * so the mean of the response times rises with the load on each (see `response-time.ts`); what one look tells is
 * little, and is added to what earlier ones and the same time of other days told (see `learn-load.ts`). Pure.
 */
export function learnLatency(
  policy: ProcessPolicy,
  state: ProcessState | null,
  seen: Observation,
  health: Health,
  nowMs: EpochMs
): LatencyModel | null {
  const slowMs = policy.scaleOut?.slow?.aboveMs
  if (slowMs === undefined || policy.forecast === 'off' || demandUnit(policy) !== null) return null
  const before = state?.latency ?? null
  const running = formationQuantity(policy, seen) ?? 0
  // An outage is the fail-safe's: it says nothing of load, and dynos that it adds may not cure it.
  const isOutage = health.verdict === 'down' && policy.failSafe !== null
  const isMute = health.verdict === 'unknown' || isOutage || running === 0
  const samples = isMute ? null : summarize(seen.probe, slowMs)
  if (samples === null) return before
  const change = state?.lastChange ?? null
  const wasRaised = before !== null && change !== null && change.to > change.from && change.atMs >= before.atMs
  const look = {
    samples,
    slowMs,
    running,
    wasRaised,
    offset: offsetMinutes(policy.timezone, nowMs),
    slowLooks: slowLooksPerAim * slowMinutesAim(policy),
    nowMs
  }
  if (!areBooting(change, nowMs)) return learnLook(before ?? freshModel(samples, nowMs), look)
  // Where some dynos still start, how long the others take does not tell how much load there is for all.
  return before === null
    ? null
    : { ...learnSlowness(before, look), load: loadLater(before.load, minutesSince(before, nowMs)) }
}

function freshModel({ meanMs, deviationMs }: SampleSummary, nowMs: EpochMs): LatencyModel {
  return {
    atMs: nowMs - coveredMinutes * minuteMs,
    minutes: 0,
    load: freshBelief(initialLoad, Math.max(1, meanMs)),
    variation: rounded(Math.min(mostVariation, deviationMs / meanMs)),
    slowPings: freshSlowPings,
    slowDays: freshSlowDays,
    slowMinuteCost: initialCost,
    slowEvidence: 0,
    highestSlow: null
  }
}

interface Look {
  readonly samples: SampleSummary
  readonly slowMs: number
  readonly running: number
  /** Whether dynos were added since the last look that was taken in. */
  readonly wasRaised: boolean
  /** Of the local zone from UTC, in minutes. */
  readonly offset: number
  /** The share of looks that may be slow. */
  readonly slowLooks: number
  readonly nowMs: EpochMs
}

/** Takes in whether the app was slow, whatever the load. */
function learnSlowness(before: LatencyModel, { samples, wasRaised, slowLooks, nowMs }: Look): LatencyModel {
  const beyond = slowLook(samples, slowLooks) - slowLooks
  return {
    ...before,
    atMs: nowMs,
    // What was seen of fewer dynos says nothing of these.
    slowPings: wasRaised ? { ...freshSlowPings, proven: before.slowPings.proven } : before.slowPings,
    slowEvidence: wasRaised ? 0 : before.slowEvidence,
    slowMinuteCost: costAfter(before, beyond, partCovered(minutesSince(before, nowMs)))
  }
}

function learnLook(before: LatencyModel, look: Look): LatencyModel {
  const { samples, slowMs, running, offset, nowMs } = look
  const minutes = minutesSince(before, nowMs)
  const part = partCovered(minutes)
  const idle = baselineOf(before)
  const full = fullUtilization(idle, slowMs)
  const slowShareAt = expectedSlow(idle, slowMs, minutes)
  const responses = { count: samples.telling, mostMs: samples.mostMs, minutesSince: minutes }
  const expected = (load: number): ExpectedLook => {
    const utilization = (Math.exp(load) / loadUnit / running) * (full ?? usuallyFull)
    const { meanMs, variance } = expectedMean(idle, utilization, responses)
    const slow = slowShareAt(utilization)
    const slowChance = slow ** samples.slow * (1 - slow) ** (samples.count - samples.slow)
    return { mean: Math.log(meanMs / idle.meanMs), variance: variance / meanMs ** 2, slowChance }
  }
  const seen = learnSlowness(before, look)
  const minute = localMinute(nowMs, offset)
  const load = learnLoad(before.load, { minute, minutes, meanMs: Math.max(1, samples.meanMs), expected })
  const isFull = loadAhead(load, minute, 0).mean >= Math.log(loadUnit * running)
  const isExplained = full === null ? idle.meanMs > idleShare * slowMs : isFull
  const { slowPings, isProof } = afterSlowPings(seen.slowPings, { samples, running, minutes, isExplained })
  return {
    ...seen,
    minutes: rounded(before.minutes + part * coveredMinutes),
    load: isProof ? withQuickerIdle(load, quickerByProof) : load,
    variation: variationAfter(idle, samples, part),
    slowPings,
    slowDays: afterSlowDays(before.slowDays, { isSlow: samples.isSlow, running, nowMs }),
    ...afterHighestSlow(seen, { samples, running, minutes, nowMs })
  }
}

/** How an idle dyno responds. */
export function baselineOf({ load, variation }: LatencyModel): Baseline {
  const meanMs = idleMsOf(load)
  return { meanMs, deviationMs: variation * meanMs }
}

function minutesSince({ atMs }: LatencyModel, nowMs: EpochMs): number {
  return Math.max(0, Math.min(longestGapMinutes, (nowMs - atMs) / minuteMs))
}

/** Of what a look covers at most. */
function partCovered(minutes: number): number {
  return Math.min(1, minutes / coveredMinutes)
}

function costAfter({ minutes, slowMinuteCost }: LatencyModel, beyond: number, part: number): number {
  // What was slow before there was a forecast was not its doing.
  if (minutes < warmupMinutes) return slowMinuteCost
  const step = Math.max(-mostCostStep, Math.min(mostCostStep, costStep * part * beyond))
  return rounded(Math.max(leastCost, Math.min(highestCost, slowMinuteCost * Math.exp(step))))
}
