import type { LatencyModel } from '../../model.ts'
import { rounded } from '../histogram.ts'
import type { SampleSummary } from './samples.ts'

/** Pings count for so long, forgotten exponentially: hours, as those of one look say little. */
const rememberedMinutes = 240
/** A dyno where more than this share of the responses is slow is full. */
const tooManySlow = 0.05
/** As if so many pings had been seen before, and one of them slow (the prior of a beta distribution). */
const prior = { count: 100, slow: 1 }
/** Proof is a share that 99 of 100 such beta distributions are above. */
const proofDeviations = 2.33

export const freshSlowPings: LatencyModel['slowPings'] = { count: 0, slow: 0, proven: null }

/** A look, as far as slow pings go. */
interface SlowPingLook {
  readonly samples: SampleSummary
  readonly running: number
  /** Since the look before. */
  readonly minutes: number
  /** Slowness is explained, such looks do not count: the dynos are full, or an idle one is slow in the mean. */
  readonly isExplained: boolean
}

/**
 * The last hours' pings of dynos that are believed not to be full. Where more of them are slow than a full dyno
 * shows, beyond chance, an idle dyno cannot be as slow as is believed: an app that is always busy never shows how
 * fast it can be. Counting begins anew then, so that each step has a proof of its own. Where more dynos did not make
 * the share smaller by as much as they are more, it is no load.
 */
export function afterSlowPings(
  { count, slow, proven }: LatencyModel['slowPings'],
  { samples, running, minutes, isExplained }: SlowPingLook
): { readonly slowPings: LatencyModel['slowPings']; readonly isProof: boolean } {
  const kept = Math.exp(-minutes / rememberedMinutes)
  const after = {
    count: rounded(count * kept + (isExplained ? 0 : samples.count)),
    slow: rounded(slow * kept + (isExplained ? 0 : samples.slow)),
    proven
  }
  if (isExplained || !areTooManySlow(after)) return { slowPings: after, isProof: false }
  const share = rounded(after.slow / after.count)
  const isFewest = proven === null || running <= proven.quantity
  const counted = { ...freshSlowPings, proven: isFewest ? { share, quantity: running } : proven }
  return { slowPings: counted, isProof: isFewest || share * running < proven.share * proven.quantity }
}

/** Beyond chance: the beta distribution of the slow share, as a normal one. */
function areTooManySlow({ count, slow }: LatencyModel['slowPings']): boolean {
  const seen = count + prior.count
  const share = (slow + prior.slow) / seen
  return share - proofDeviations * Math.sqrt((share * (1 - share)) / (seen + 1)) > tooManySlow
}
