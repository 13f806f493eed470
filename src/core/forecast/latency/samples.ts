import type { ProbeReading } from '../../model.ts'
import { mean, sum } from '../../statistics.ts'

/** A ping that fails took at least so long, as far as load goes. */
const failedMs = 10_000

/** The pings of a look, of dynos that surely serve. */
export interface SampleSummary {
  readonly count: number
  /** How many of them were slow, or failed. */
  readonly slow: number
  /** Of those that tell of the load. */
  readonly meanMs: number
  readonly deviationMs: number
  /** How many tell of the load: those up to `mostMs`. */
  readonly telling: number
  readonly mostMs: number
  readonly isSlow: boolean
}

/**
 * Where most pings are slow, all tell of the load, else those that are not: busy dynos make many responses somewhat
 * slower before they make some slow, so that a few that take much longer, or fail, tell of anything but load, and would
 * outweigh all others. null: no sample tells of the load.
 */
export function summarize(probe: ProbeReading | null, slowMs: number): SampleSummary | null {
  if (probe?.status !== 'ok') return null
  const times = probe.samples.flatMap((sample) =>
    sample.kind === 'answered' ? [sample.elapsedMs] : sample.failure === 'overload' ? [failedMs] : []
  )
  const count = times.length
  if (count === 0) return null
  const slow = times.filter((ms) => ms > slowMs).length
  const mostMs = slow > count / 2 ? Infinity : slowMs
  const told = times.filter((ms) => ms <= mostMs)
  const meanMs = mean(told)
  return {
    count,
    slow,
    meanMs,
    deviationMs: Math.sqrt(sum(told.map((ms) => (ms - meanMs) ** 2)) / Math.max(1, told.length - 1)),
    telling: told.length,
    mostMs,
    // More of them than an app that is just full would show by chance.
    isSlow: slow >= (count === 1 ? 1 : 1 + Math.ceil(count / 10))
  }
}
