import type { LatencyModel } from '../../model.ts'
import { waitAt } from '../../queueing.ts'

/** How many requests a dyno takes at a time is not known. Of one to five, three are wrong by the least, and the price of slow minutes makes up for the rest. */
const slots = 3
/** A dyno is full where one answer in twenty is slow. */
const slowShare = 0.05
/** Busy shares that are told apart; a dyno that is fuller than the most falls behind. */
const leastBusy = 0.05
const mostBusy = 0.95
/** Who falls behind does so for half of the time since the last look, give or take most of it. */
const behindShare = 0.5
const behindDoubt = 0.7
/** The formulas are off by as much of what they say, and a look's answers as a whole by as much of the base. */
const formulaDoubt = 0.3
const lookDoubt = 0.05
/** Answers are never more even than this deviation over their mean. */
const leastVariety = 0.1
/** An integral begins so many deviations below the middle, and has so many parts. */
const farDeviations = 4
const parts = 40
const halvings = 12

type Base = LatencyModel['base']

/** The mean of a look's answers, and its variance. */
export interface ExpectedMean {
  readonly meanMs: number
  readonly variance: number
}

/** The busy share of the slots at which a dyno is full; null: answers would be slow with nothing to do. */
export function busyWhenFull(base: Base, slowMs: number): number | null {
  if (shareAbove(base, leastBusy, slowMs) > slowShare) return null
  let [low, high] = [leastBusy, mostBusy]
  for (let count = 0; count < halvings; count += 1) {
    const middle = (low + high) / 2
    if (shareAbove(base, middle, slowMs) > slowShare) high = middle
    else low = middle
  }
  return low
}

/** What the mean of a look's answers is to be at a busy share, above 1 too. */
export function expectedMean(base: Base, busy: number, answers: number, minutesSince: number): ExpectedMean {
  const { share, meanMs } = waitOf(base, Math.min(busy, mostBusy))
  const waitMs = share * meanMs
  const behindMs = Math.max(0, busy - mostBusy) * minutesSince * 60_000 * behindShare
  const perAnswer = base.deviationMs ** 2 + 2 * share * meanMs ** 2 - waitMs ** 2
  return {
    meanMs: base.meanMs + waitMs + behindMs,
    variance:
      perAnswer / answers +
      (formulaDoubt * waitMs) ** 2 +
      (behindDoubt * behindMs) ** 2 +
      (lookDoubt * base.meanMs) ** 2
  }
}

/** Who waits, and how long, corrected for answers that are more even than those of the formula (Allen and Cunneen; (1 + cv²) / 2). */
function waitOf({ meanMs, deviationMs }: Base, busy: number): { readonly share: number; readonly meanMs: number } {
  const wait = waitAt({ requestsPerSecond: (slots * 1000) / meanMs, serviceMs: meanMs }, busy)
  return { share: wait.share, meanMs: (wait.meanMs * (1 + (deviationMs / meanMs) ** 2)) / 2 }
}

/** The share of answers that take longer: lognormal work, and for some an exponential wait before it. */
function shareAbove(base: Base, busy: number, limitMs: number): number {
  const { share, meanMs } = waitOf(base, busy)
  const spread = Math.sqrt(Math.log(1 + Math.max(leastVariety, base.deviationMs / base.meanMs) ** 2))
  const middle = Math.log(base.meanMs) - spread ** 2 / 2
  const last = (Math.log(limitMs) - middle) / spread
  const width = Math.max(0, last + farDeviations) / parts
  let [withTimeout, late] = [0, 0]
  for (let part = 0; part < parts; part += 1) {
    const deviations = (part + 0.5) * width - farDeviations
    const chance = (width * Math.exp(-(deviations ** 2) / 2)) / Math.sqrt(2 * Math.PI)
    withTimeout += chance
    late += chance * Math.exp(-(limitMs - Math.exp(middle + spread * deviations)) / meanMs)
  }
  return Math.max(0, 1 - withTimeout) + share * late
}
