import { isWhole } from '../whole-reading.ts'
import type {
  CapacityMemory,
  EpochMs,
  LeadingMetricMemory,
  Observation,
  ProcessPolicy,
  ProcessState
} from '../model.ts'
import { minuteMs } from '../durations.ts'
import { areBooting } from './booting.ts'
import { rounded } from './histogram.ts'
import type { DemandMinute } from './series.ts'

/** What a look reads of the leading metric. */
export interface LeadingMetricReading {
  /** The number times the dynos that surely serve. */
  readonly load: number
  /** Dynos start or queues stand, so there may be more demand than it shows. */
  readonly isLowerBound: boolean
}

/** How fast the ratio is learned, and how many readings may wait for their minute. */
const learningRate = 0.01
const mostReadings = 6
/** It counts after so many comparisons, and while its mean absolute error (of a logarithm) is no more than this. */
const fewestComparisons = 20
const mostError = 0.2
const initialError = 0.3
/** The first comparisons only find the ratio. */
const settlingComparisons = 5

const freshLeadingMetric: LeadingMetricMemory = {
  logRatio: 0,
  meanError: initialError,
  comparisons: 0,
  readings: [],
  demandNow: null
}

/**
 * The first number with a `target`: such a number is proportional to what each dyno has to do. Where it is not listed
 * which dynos are up, those before the last change surely are. null: not read, or nobody serves.
 */
export function readLeadingMetric(
  { process, metrics }: ProcessPolicy,
  change: ProcessState['lastChange'],
  capacity: CapacityMemory | null,
  { seen, running, nowMs }: { readonly seen: Observation; readonly running: number; readonly nowMs: EpochMs }
): LeadingMetricReading | null {
  const reading = seen.metrics[metrics.findIndex(({ goal }) => goal.kind === 'target')]
  const up = seen.dynos?.filter((dyno) => dyno.process === process && dyno.upSinceMs !== null).length ?? null
  const booting = up === null ? areBooting(change, nowMs) : up < running
  const serving = change !== null && booting ? Math.min(up ?? change.from, running) : running
  if (!isWhole(reading) || !(reading.value * serving > 0)) return null
  return { load: reading.value * serving, isLowerBound: booting || (capacity?.backlog ?? 0) > 0 }
}

/** What a look adds to what is known of the leading metric. */
export interface LeadingMetricLook {
  /** Those that became known, oldest first. */
  readonly minutes: readonly DemandMinute[]
  /** The p95 above which a minute is slow: those are not compared. */
  readonly targetMs: number
  readonly reading: LeadingMetricReading | null
  /** `ln(1 + requests)` of the last known minute. */
  readonly lastDemand: number
  readonly nowMs: EpochMs
}

/**
 * Learns how the number goes with the requests of its minute, once that minute is known, and reads the demand of this
 * instant from it.
 */
export function learnLeadingMetric(
  before: LeadingMetricMemory | null,
  { minutes, targetMs, reading, lastDemand, nowMs }: LeadingMetricLook
): LeadingMetricMemory | null {
  if (before === null && reading === null) return null
  let memory = before ?? freshLeadingMetric
  for (const minute of minutes) {
    if (minute.demand <= 0 || (minute.p95Ms ?? 0) > targetMs) continue
    for (const { atMs, load } of memory.readings) {
      if (atMs >= minute.startMs && atMs < minute.startMs + minuteMs)
        memory = compared(memory, Math.log(load / minute.demand))
    }
  }
  const knownMs = (minutes.at(-1)?.startMs ?? -Infinity) + minuteMs
  const readings = memory.readings.filter(({ atMs }) => atMs >= knownMs)
  if (reading === null) return { ...memory, readings, demandNow: null }
  const isReliable = memory.comparisons > fewestComparisons && memory.meanError < mostError
  const demand = Math.log1p(reading.load / Math.exp(memory.logRatio))
  return {
    ...memory,
    demandNow: isReliable && (!reading.isLowerBound || demand > lastDemand) ? rounded(demand) : null,
    readings: reading.isLowerBound
      ? readings
      : [...readings, { atMs: nowMs, load: rounded(reading.load) }].slice(-mostReadings)
  }
}

function compared(before: LeadingMetricMemory, logRatio: number): LeadingMetricMemory {
  const comparisons = before.comparisons + 1
  const rate = Math.max(1 / comparisons, learningRate)
  const meanError =
    comparisons > settlingComparisons
      ? before.meanError + rate * (Math.abs(logRatio - before.logRatio) - before.meanError)
      : before.meanError
  return {
    ...before,
    comparisons,
    logRatio: rounded(before.logRatio + rate * (logRatio - before.logRatio)),
    meanError: rounded(meanError)
  }
}
