import { rounded } from '../histogram.ts'
import type { Baseline } from './response-time.ts'
import type { SampleSummary } from './samples.ts'

/** A look is that of an idle dyno while its mean is less than so many of its deviations above what an idle one takes. */
const idleDeviations = 1.33
const deviationRate = 0.02
/** Response times vary by at least so much of their mean. */
const leastVariation = 0.05

/**
 * By how much the responses of an idle dyno differ, after one more look. Looks that are slower than those of an idle
 * dyno by chance do not tell.
 *
 * @param part how much of a whole look this one counts, from 0 to 1
 */
export function deviationAfter(
  before: Baseline,
  { count, meanMs, deviationMs, isSlow }: SampleSummary,
  part: number
): number {
  const ofLook = before.deviationMs / Math.sqrt(count)
  const leastMs = leastVariation * before.meanMs
  // One sample has no deviation; how far it is from what is usual tells of it.
  const seenMs = count > 1 ? deviationMs : Math.abs(meanMs - before.meanMs)
  const isIdle = !isSlow && (count === 1 || meanMs < before.meanMs + idleDeviations * ofLook + leastMs)
  const toMs = Math.min(seenMs, 2 * before.deviationMs + leastMs)
  return isIdle ? rounded(before.deviationMs + deviationRate * part * (toMs - before.deviationMs)) : before.deviationMs
}
