import type { EpochMs, LatencyModel } from '../../model.ts'
import { dayMs } from '../../durations.ts'
import { rounded } from '../histogram.ts'
import type { SampleSummary } from './samples.ts'

/** The shares of slow pings that are told apart: of an app that is slow, and of one that is not. */
const whenSlow = 0.15
const otherwise = 0.03
/** By how much a ping speaks for the one and against the other (the logarithm of the likelihood ratio). */
const bySlow = Math.log(whenSlow / otherwise)
const byOther = Math.log((1 - whenSlow) / (1 - otherwise))
/** So much is proof: two slow pings among a few, be they of one look or of two. */
const proof = 2
/** What is held for one share is forgotten exponentially. */
const rememberedMinutes = 240
/** The most dynos that were slow count for so long; they are so large a share of that, at least, at the next slow look. */
const keptMs = 14 * dayMs
const keptShare = 0.8

/** A look, as far as the most dynos that were slow go. */
export interface HighestSlowLook {
  readonly samples: Pick<SampleSummary, 'count' | 'slow'>
  readonly running: number
  /** Since the look before. */
  readonly minutes: number
  readonly nowMs: EpochMs
}

/**
 * The most dynos with which the app was slow. Pings are counted from look to look, as few of one say little (the cumulative
 * sum of Page 1954); counting begins anew with each proof. Pure.
 */
export function afterHighestSlow(
  { slowEvidence, highestSlow }: Pick<LatencyModel, 'slowEvidence' | 'highestSlow'>,
  { samples: { count, slow }, running, minutes, nowMs }: HighestSlowLook
): Pick<LatencyModel, 'slowEvidence' | 'highestSlow'> {
  const before = slowEvidence * Math.exp(-minutes / rememberedMinutes)
  const evidence = Math.max(0, before + slow * bySlow + (count - slow) * byOther)
  if (slow === 0 || evidence <= proof) return { slowEvidence: rounded(evidence), highestSlow }
  return { slowEvidence: 0, highestSlow: highestAfter(highestSlow, running, nowMs) }
}

function highestAfter(
  before: LatencyModel['highestSlow'],
  quantity: number,
  nowMs: EpochMs
): LatencyModel['highestSlow'] {
  if (before === null || quantity >= before.quantity) return { quantity, atMs: nowMs }
  if (nowMs - before.atMs <= keptMs) return before
  return { quantity: Math.max(quantity, Math.floor(keptShare * before.quantity)), atMs: nowMs }
}
