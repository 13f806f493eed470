import type { ProbeReading } from '../../model.ts'
import { mean } from '../../statistics.ts'

/** A look where more than this share fails is as slow as this at least. */
const failedShare = 0.1
const failedMs = 10_000

/** The pings of a look, of dynos that surely serve. */
export interface SampleSummary {
  readonly count: number
  /** How many of them were slow, or failed. */
  readonly slow: number
  readonly meanMs: number
  readonly deviationMs: number
  readonly isSlow: boolean
}

/** null: no sample tells of the load. */
export function summarize(probe: ProbeReading | null, slowMs: number): SampleSummary | null {
  if (probe?.status !== 'ok') return null
  const times = probe.samples.flatMap((sample) => (sample.kind === 'answered' ? [sample.elapsedMs] : []))
  const failed = probe.samples.filter((sample) => sample.kind === 'failed' && sample.failure === 'overload').length
  const count = times.length + failed
  if (count === 0) return null
  const meanMs = times.length === 0 ? failedMs : mean(times)
  const slow = failed + times.filter((ms) => ms > slowMs).length
  return {
    count,
    slow,
    meanMs: failed > failedShare * count ? Math.max(meanMs, failedMs) : meanMs,
    deviationMs: Math.sqrt(times.reduce((sum, ms) => sum + (ms - meanMs) ** 2, 0) / Math.max(1, times.length - 1)),
    // More of them than an app that is just full would show by chance.
    isSlow: slow >= (count === 1 ? 1 : 1 + Math.ceil(count / 10))
  }
}
