import type { EpochMs, ProbeReading, ProcessPolicy, SampleResult, Streaks } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { defaultSlowAboveMs } from './health.ts'
import { noStreaks } from './memory.ts'

/** Pings further apart than this are not in a row. */
const longestGapMs = 30 * minuteMs

/** What is slow where pings do not scale out, for the incident `slow-at-max`. The defaults of `scale-out`. */
const defaultSlow = { aboveMs: defaultSlowAboveMs, consecutive: 3 }

type Side = 'slow' | 'fast' | 'neither'

/** Counts the pings of a look, each sample for one. Counts stop at what the policy asks for: more says no more. */
export function countStreaks(
  policy: ProcessPolicy,
  before: Streaks,
  reading: ProbeReading | null,
  nowMs: EpochMs
): Streaks {
  if (reading === null || reading.status === 'unavailable') return before
  const start = nowMs - before.atMs > longestGapMs ? noStreaks : before
  const most = {
    slow: policy.scaleOut?.slow?.consecutive ?? defaultSlow.consecutive,
    fast: policy.scaleIn?.fast?.consecutive ?? 0
  }
  return reading.samples.reduce<Streaks>(
    (streaks, sample) => {
      const side = sideOf(policy, sample)
      return {
        slow: side === 'slow' ? Math.min(streaks.slow + 1, most.slow) : 0,
        fast: side === 'fast' ? Math.min(streaks.fast + 1, most.fast) : 0,
        atMs: nowMs
      }
    },
    { ...start, atMs: nowMs }
  )
}

function sideOf({ scaleOut, scaleIn }: ProcessPolicy, sample: SampleResult): Side {
  if (sample.kind === 'failed' || sample.elapsedMs > (scaleOut?.slow?.aboveMs ?? defaultSlow.aboveMs)) return 'slow'
  return sample.elapsedMs < (scaleIn?.fast?.belowMs ?? 0) ? 'fast' : 'neither'
}
