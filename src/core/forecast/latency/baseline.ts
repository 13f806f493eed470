import type { LatencyModel } from '../../model.ts'
import { rounded } from '../histogram.ts'
import type { SampleSummary } from './samples.ts'

/** The baseline is what a quarter of the looks stay below. It moves by so much of itself a look, at first by more. */
const quantile = 0.25
const quantileRate = 0.015
const initialRate = 0.3
/**
 * A slow look does not raise it, but lowers it a little: else an app that is slow all the time would forget how fast
 * it can be.
 */
const loweredBySlowLook = 0.1
/** The lower quartile of a normal distribution lies so many deviations below its mean. */
const quartileDeviations = 0.67
const deviationRate = 0.02
/** Response times vary by at least so much of their mean. */
const leastVariation = 0.05

/**
 * How an idle dyno responds, after one more look (a running quantile).
 *
 * @param looks how many looks were taken in before
 * @param part how much of a whole look this one counts, from 0 to 1
 */
export function baselineAfter(
  before: LatencyModel['baseline'],
  looks: number,
  { count, meanMs, deviationMs, isSlow }: SampleSummary,
  part: number
): LatencyModel['baseline'] {
  const ofLook = before.deviationMs / Math.sqrt(count)
  const quartile = before.meanMs - quartileDeviations * ofLook
  const rate = Math.max(quantileRate, initialRate / (1 + looks)) * part
  const change = meanMs < quartile ? quantile - 1 : isSlow ? -loweredBySlowLook : quantile
  const leastMs = leastVariation * before.meanMs
  // One sample has no deviation; how far it is from the baseline tells of it.
  const seenMs = count > 1 ? deviationMs : Math.abs(meanMs - before.meanMs)
  const isIdle = !isSlow && (count === 1 || meanMs < quartile + 2 * ofLook + leastMs)
  const toMs = Math.min(seenMs, 2 * before.deviationMs + leastMs)
  return {
    meanMs: rounded(Math.max(1, before.meanMs * (1 + rate * change))),
    deviationMs: rounded(
      isIdle ? before.deviationMs + deviationRate * part * (toMs - before.deviationMs) : before.deviationMs
    )
  }
}
