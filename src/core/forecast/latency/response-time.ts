import { minuteMs } from '../../durations.ts'
import { waitAt } from '../../queueing.ts'
import type { Wait } from '../../queueing.ts'

/**
 * How many requests a dyno takes at a time is not known. Of one to five, three are wrong by the least, and the cost
 * of slow minutes makes up for the rest.
 */
const assumedSlots = 3
/** A dyno is full where one response in twenty is slow. */
const slowShareWhenFull = 0.05
/** Utilizations that are told apart; a dyno that is fuller than the most falls behind. */
const leastUtilization = 0.05
const mostUtilization = 0.95
/** A dyno that falls behind does so for half of the time since the last look, give or take most of it. */
const behindShare = 0.5
const behindDeviation = 0.7
/**
 * The formulas are off by as much of the wait that they say, and the responses of a look as a whole by as much of the
 * baseline.
 */
const formulaDeviation = 0.3
const lookDeviation = 0.05
/** So many responses are slow for another reason than load, whatever runs. */
const slowOtherwise = 0.01
/** However slow an idle dyno is believed to be, a quick response is not impossible. */
const mostOtherwise = 0.9
/** Responses never vary by less than this deviation over their mean. */
const leastVariation = 0.1
/** The integral over service times begins so many deviations below their middle, and has so many parts. */
const integralDeviations = 4
const integralParts = 40
/** Steps of a bisection between the least and the most utilization: to a five-thousandth. */
const bisections = 12

/** Response times of a dyno with nothing else to do, in ms. */
export interface Baseline {
  readonly meanMs: number
  readonly deviationMs: number
}

/** The mean of a look's response times, and its variance. */
export interface ExpectedMean {
  readonly meanMs: number
  readonly variance: number
}

/** The utilization at which a dyno is full; null: responses would be slow with nothing to do. */
export function fullUtilization(baseline: Baseline, slowMs: number): number | null {
  const shareAbove = sharesAbove(baseline, slowMs)
  if (isTooMuch(shareAbove(leastUtilization))) return null
  let [low, high] = [leastUtilization, mostUtilization]
  for (let count = 0; count < bisections; count += 1) {
    const middle = (low + high) / 2
    if (isTooMuch(shareAbove(middle))) high = middle
    else low = middle
  }
  return low
}

/** Whether responses would be slow with nothing to do: there is no utilization at which a dyno is full. */
export function isSlowWhenIdle(baseline: Baseline, slowMs: number): boolean {
  return isTooMuch(sharesAbove(baseline, slowMs)(leastUtilization))
}

function isTooMuch(slowShare: number): boolean {
  return slowShare > slowShareWhenFull
}

/** The responses of a look that tell of the load: how many, since when, and how long they took at most. */
export interface Responses {
  readonly count: number
  readonly minutesSince: number
  readonly mostMs: number
}

/**
 * The share of responses that are to be slow, by the utilization, above 1 too. Service times count where nothing waits,
 * and as all the same where something does: that is quicker to work out, and no worse.
 */
export function expectedSlow(
  baseline: Baseline,
  slowMs: number,
  minutesSince: number
): (utilization: number) => number {
  const otherwise = Math.min(mostOtherwise, slowOtherwise + sharesAbove(baseline, slowMs)(0))
  return (utilization) => {
    const { share, meanMs } = queueWait(baseline, Math.min(utilization, mostUtilization))
    const spareMs = Math.max(0, slowMs - baseline.meanMs - behindAt(utilization, minutesSince))
    return otherwise + (1 - otherwise) * share * Math.exp(-spareMs / meanMs)
  }
}

/** What the mean of the responses of a look is to be at a utilization, above 1 too. */
export function expectedMean(
  baseline: Baseline,
  utilization: number,
  { count, minutesSince, mostMs }: Responses
): ExpectedMean {
  const wait = cutOff(queueWait(baseline, Math.min(utilization, mostUtilization)), mostMs - baseline.meanMs)
  const behindMs = behindAt(utilization, minutesSince)
  const perResponse = baseline.deviationMs ** 2 + wait.squares - wait.meanMs ** 2
  return {
    meanMs: Math.max(baseline.meanMs, Math.min(mostMs, baseline.meanMs + wait.meanMs + behindMs)),
    variance:
      perResponse / count +
      (formulaDeviation * wait.meanMs) ** 2 +
      (behindDeviation * behindMs) ** 2 +
      (lookDeviation * baseline.meanMs) ** 2
  }
}

/** By how much a dyno that is too full falls behind. */
function behindAt(utilization: number, minutesSince: number): number {
  return Math.max(0, utilization - mostUtilization) * minutesSince * minuteMs * behindShare
}

/** Of the waits up to a limit: the mean, and that of their squares. Those who wait do so exponentially. */
function cutOff({ share, meanMs }: Wait, mostMs: number): { readonly meanMs: number; readonly squares: number } {
  const most = Math.max(0, mostMs) / meanMs
  const beyond = Math.exp(-most)
  if (beyond === 0) return { meanMs: share * meanMs, squares: 2 * share * meanMs ** 2 }
  const left = share / (1 - share * beyond)
  return {
    meanMs: left * meanMs * (1 - beyond * (1 + most)),
    squares: 2 * left * meanMs ** 2 * (1 - beyond * (1 + most + most ** 2 / 2))
  }
}

/**
 * Who waits, and how long, corrected for service times that vary less than those of the formula (Allen and Cunneen;
 * (1 + cv²) / 2).
 */
function queueWait({ meanMs, deviationMs }: Baseline, utilization: number): Wait {
  const wait = waitAt({ requestsPerSecond: (assumedSlots * 1000) / meanMs, serviceMs: meanMs }, utilization)
  return { share: wait.share, meanMs: (wait.meanMs * (1 + (deviationMs / meanMs) ** 2)) / 2 }
}

/**
 * The share of responses that take longer, by the utilization: lognormal service times, and for some an exponential wait before.
 */
function sharesAbove(baseline: Baseline, limitMs: number): (utilization: number) => number {
  const variation = Math.max(leastVariation, baseline.deviationMs / baseline.meanMs)
  const deviation = Math.sqrt(Math.log(1 + variation ** 2))
  const middle = Math.log(baseline.meanMs) - deviation ** 2 / 2
  const last = (Math.log(limitMs) - middle) / deviation
  const width = Math.max(0, last + integralDeviations) / integralParts
  // Of each part of the integral: how likely these service times are, and how much of the limit they leave.
  const chances = new Float64Array(integralParts)
  const spareMs = new Float64Array(integralParts)
  let servedInTime = 0
  for (let part = 0; part < integralParts; part += 1) {
    const at = (part + 0.5) * width - integralDeviations
    const chance = (width * Math.exp(-(at ** 2) / 2)) / Math.sqrt(2 * Math.PI)
    chances[part] = chance
    spareMs[part] = limitMs - Math.exp(middle + deviation * at)
    servedInTime += chance
  }
  return (utilization) => {
    const { share, meanMs } = queueWait(baseline, utilization)
    let late = 0
    for (let part = 0; part < integralParts; part += 1)
      late += (chances[part] ?? 0) * Math.exp(-(spareMs[part] ?? 0) / meanMs)
    return Math.max(0, 1 - servedInTime) + share * late
  }
}
