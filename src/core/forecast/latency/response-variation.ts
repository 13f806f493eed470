import { rounded } from '../histogram.ts'
import type { Baseline } from './response-time.ts'
import type { SampleSummary } from './samples.ts'

/** A look is that of an idle dyno while its mean is less than so many of its deviations above what an idle one takes. */
const idleDeviations = 1.33
const variationRate = 0.02
/** Response times vary by at least so much of their mean, and are believed to vary by at most so much. */
const leastVariation = 0.05
export const mostVariation = 1.5

/**
 * By how much the responses of an idle dyno differ (standard deviation over mean), after one more look. Looks that are
 * slower than those of an idle dyno by chance do not tell.
 *
 * @param part how much of a whole look this one counts, from 0 to 1
 */
export function variationAfter(
  before: Baseline,
  { telling, meanMs, deviationMs, isSlow }: SampleSummary,
  part: number
): number {
  const known = before.deviationMs / before.meanMs
  const leastMs = leastVariation * before.meanMs
  // One sample has no deviation; how far it is from what is usual tells of it.
  const seenMs = telling > 1 ? deviationMs : Math.abs(meanMs - before.meanMs)
  const isIdle =
    !isSlow &&
    (telling === 1 || meanMs < before.meanMs + (idleDeviations * before.deviationMs) / Math.sqrt(telling) + leastMs)
  if (!isIdle) return rounded(known)
  const seen = Math.min(seenMs / before.meanMs, 2 * known + leastVariation, mostVariation)
  return rounded(known + variationRate * part * (seen - known))
}
