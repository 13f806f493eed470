import type { EpochMs, Health, LatencyModel, Observation, ProcessPolicy, ProcessState } from '../../model.ts'
import { dayMs, minuteMs } from '../../durations.ts'
import { offsetMinutes } from '../../schedule/local-time.ts'
import { areBooting } from '../booting.ts'
import { warmupMinutes } from '../demand.ts'
import { rounded } from '../histogram.ts'
import { localMinute } from '../predictors.ts'
import { freshProfile, interpolatedAt, learnProfile } from '../profile.ts'
import type { Cycles } from '../profile.ts'
import { formationQuantity } from '../running.ts'
import { demandUnit } from '../series.ts'
import { slowMinutesAim } from '../slow-minute-cost.ts'
import { baselineAfter } from './baseline.ts'
import { meanOf, mixBeliefs, normalBelief, predictBelief, updateBelief } from './belief.ts'
import type { Belief } from './belief.ts'
import { expectedMean, fullUtilization } from './response-time.ts'
import type { ExpectedMean } from './response-time.ts'
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

/** How much the logarithm of the load wanders in a minute, as a variance, and from one look to the next at least. */
const wanderPerMinute = 0.0007
const wanderPerLook = 0.0015
/** How much of a usual change is believed to come. */
const usualChangeShare = 0.7
/**
 * The chance that the load is, after a whole look, just what is usual then, give or take a deviation; and the most of
 * it after longer.
 */
const usualShare = 0.02
const mostUsualShare = 0.5
const usualDeviation = 0.35
/** What is believed before the first look: two dynos, or any other load. */
const initialLoad = Math.log(2 * loadUnit)
const initialDeviation = 1.5

export const latencyCycles: Cycles = {
  day: { lengthMinutes: 1440, partMinutes: 30, learningRate: 0.2 },
  week: { lengthMinutes: 10_080, partMinutes: 60, learningRate: 0.3 }
}

/**
 * The cost follows the looks that are slow: its logarithm moves by so much, times what a look says beyond the share that
 * may be slow, which is so many times that of the minutes. No look moves it by more than the most.
 */
const initialCost = 30
const leastCost = 3
const highestCost = 400
const costStep = 0.07
const mostCostStep = 0.4
const slowLooksPerAim = 3
/** A slow look with fewer dynos than the most counts once that is so long ago. */
const highestSlowKeptMs = 14 * dayMs

/** Where an idle dyno seems to take more than this share of what is slow, more dynos cannot help. */
const idleShare = 0.8

/** No look rules a load out. */
const leastLikelihood = 1e-6

/**
 * Takes in what the pings of a look tell of the load, where nothing else tells of it. Busy dynos let requests wait,
 * so the mean of the response times rises with the load on each (see `response-time.ts`); what one look tells is
 * little, and is added to what earlier ones and the same time of other days told (a Bayes filter). Pure.
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
  const isMute =
    health.verdict === 'unknown' || isOutage || areBooting(state?.lastChange ?? null, nowMs) || running === 0
  const samples = isMute ? null : summarize(seen.probe, slowMs)
  if (samples === null) return before
  const offset = offsetMinutes(policy.timezone, nowMs)
  const change = state?.lastChange ?? null
  const wasRaised = before !== null && change !== null && change.to > change.from && change.atMs >= before.atMs
  return learnLook(before ?? freshModel(samples, nowMs), {
    samples,
    slowMs,
    running,
    wasRaised,
    offset,
    slowLooks: slowLooksPerAim * slowMinutesAim(policy),
    nowMs
  })
}

function freshModel({ meanMs, deviationMs }: SampleSummary, nowMs: EpochMs): LatencyModel {
  return {
    atMs: nowMs - coveredMinutes * minuteMs,
    minutes: 0,
    baseline: { meanMs: Math.max(1, meanMs), deviationMs },
    belief: normalBelief(initialLoad, initialDeviation),
    day: freshProfile(latencyCycles.day),
    week: freshProfile(latencyCycles.week),
    slowPings: freshSlowPings,
    slowDays: freshSlowDays,
    slowMinuteCost: initialCost,
    highestSlow: null
  }
}

/** A look whose samples tell of the load. */
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

function learnLook(
  before: LatencyModel,
  { samples, slowMs, running, wasRaised, offset, slowLooks, nowMs }: Look
): LatencyModel {
  const since = Math.max(0, Math.min(longestGapMinutes, (nowMs - before.atMs) / minuteMs))
  const part = Math.min(1, since / coveredMinutes)
  const baseline = baselineAfter(before.baseline, before.minutes / coveredMinutes, samples, part)
  const at = localMinute(nowMs, offset)
  const expected = beliefAt(before, since, at)
  const full = fullUtilization(baseline, slowMs)
  const meanAt = (load: number, whenFull: number): ExpectedMean =>
    expectedMean(baseline, (Math.exp(load) / loadUnit / running) * whenFull, samples.count, since)
  const belief = full === null ? expected : updateBelief(expected, (load) => likelihood(samples, meanAt(load, full)))
  const load = meanOf(belief)
  // What was seen of fewer dynos says nothing of these.
  const slowPings = wasRaised ? { ...freshSlowPings, proven: before.slowPings.proven } : before.slowPings
  const isExplained = full === null ? baseline.meanMs > idleShare * slowMs : Math.exp(load) >= loadUnit * running
  return {
    atMs: nowMs,
    minutes: rounded(before.minutes + part * coveredMinutes),
    ...afterSlowPings({ slowPings, baseline }, { samples, running, minutes: since, isExplained }),
    belief: belief.map(rounded),
    day: learnProfile(before.day, latencyCycles.day, at, load),
    week: learnProfile(before.week, latencyCycles.week, at, load),
    slowDays: afterSlowDays(before.slowDays, { isSlow: samples.isSlow, running, nowMs }),
    slowMinuteCost: costAfter(before, samples, part, slowLooks),
    highestSlow: highestSlowAfter(before.highestSlow, samples, running, nowMs)
  }
}

/** What is to be believed so many minutes after a look, at a local minute. */
export function beliefAt(model: LatencyModel, minutes: number, at: number): Belief {
  const [usual, before] = [usualLoad(model, at), usualLoad(model, at - minutes)]
  const change = usual === null || before === null ? 0 : usualChangeShare * (usual - before)
  const wandered = predictBelief(model.belief, change, Math.sqrt(wanderPerMinute * minutes + wanderPerLook))
  const share = Math.min(mostUsualShare, (usualShare * minutes) / coveredMinutes)
  return mixBeliefs(wandered, normalBelief(usual, usualDeviation), share)
}

/** What is usual then: of the time of day and that of the week each half, as either alone is little seen. */
function usualLoad({ day, week }: LatencyModel, at: number): number | null {
  const ofDay = interpolatedAt(day, latencyCycles.day, at)
  const ofWeek = interpolatedAt(week, latencyCycles.week, at)
  return ofDay === null || ofWeek === null ? (ofWeek ?? ofDay) : (ofDay + ofWeek) / 2
}

/** Of the mean of a look's samples, by a normal distribution. */
function likelihood({ meanMs }: SampleSummary, expected: ExpectedMean): number {
  const density = Math.exp(-((meanMs - expected.meanMs) ** 2) / (2 * expected.variance)) / Math.sqrt(expected.variance)
  return density + leastLikelihood
}

function costAfter(
  { minutes, slowMinuteCost }: LatencyModel,
  samples: SampleSummary,
  part: number,
  slowLooks: number
): number {
  // What was slow before there was a forecast was not its doing.
  if (minutes < warmupMinutes) return slowMinuteCost
  const step = costStep * part * (slowLook(samples, slowLooks) - slowLooks)
  const within = Math.max(-mostCostStep, Math.min(mostCostStep, step))
  return rounded(Math.max(leastCost, Math.min(highestCost, slowMinuteCost * Math.exp(within))))
}

function highestSlowAfter(
  before: LatencyModel['highestSlow'],
  { isSlow }: SampleSummary,
  quantity: number,
  nowMs: EpochMs
): LatencyModel['highestSlow'] {
  if (!isSlow) return before
  const isHigher = before === null || quantity >= before.quantity || nowMs - before.atMs > highestSlowKeptMs
  return isHigher ? { quantity, atMs: nowMs } : before
}
