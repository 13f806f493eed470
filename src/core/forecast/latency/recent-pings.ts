import type { LatencyModel } from '../../model.ts'
import { sum } from '../../statistics.ts'
import { rounded } from '../histogram.ts'
import type { SampleSummary } from './samples.ts'

type RecentPings = LatencyModel['recentPings']

/** Pings count for so many minutes, forgotten exponentially: those of looks near to each other tell of the same load. */
const rememberedMinutes = 4
/** How many minutes are slow, before their pings are known. */
const slowMinutes = 0.025
/**
 * The shares of slow responses in a minute that is slow (more than one in twenty), and in one that is not: from the
 * least to the most, all parts of the logarithm alike. Most slow minutes are little above the limit.
 */
const sharesWhenSlow = sharesBetween(0.05, 0.9)
const sharesElse = sharesBetween(0.002, 0.05)

export const freshRecentPings: RecentPings = { count: 0, slow: 0 }

/** With the pings of a look, so many minutes after the one before. */
export function afterRecentPings(
  before: RecentPings,
  { count, slow }: Pick<SampleSummary, 'count' | 'slow'>,
  minutes: number
): RecentPings {
  const kept = Math.exp(-minutes / rememberedMinutes)
  return { count: rounded(before.count * kept + count), slow: rounded(before.slow * kept + slow) }
}

/**
 * How likely the minute is slow, by the pings of the last ones (Bayes). A few say little: five of a
 * minute where one response in fifteen is slow are all fast in seven looks of ten.
 */
export function chanceOfSlowMinute({ count, slow }: RecentPings): number {
  const logLikelihood = (share: number): number => slow * Math.log(share) + (count - slow) * Math.log1p(-share)
  const [whenSlow, otherwise] = [sharesWhenSlow.map(logLikelihood), sharesElse.map(logLikelihood)]
  // Of many pings each is next to nothing: only how they compare counts.
  const most = Math.max(...whenSlow, ...otherwise)
  const likelihood = (logarithms: readonly number[]): number => sum(logarithms.map((one) => Math.exp(one - most)))
  const isSlow = slowMinutes * likelihood(whenSlow)
  return isSlow / (isSlow + (1 - slowMinutes) * likelihood(otherwise))
}

function sharesBetween(least: number, most: number): readonly number[] {
  const parts = 12
  return Array.from({ length: parts }, (_, part) => least * (most / least) ** ((part + 0.5) / parts))
}
