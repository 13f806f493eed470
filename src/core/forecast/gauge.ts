import type { CapacityMemory, EpochMs, GaugeMemory, Observation, ProcessPolicy, ProcessState } from '../model.ts'
import { areBooting } from './booting.ts'
import { rounded } from './counts.ts'
import type { DemandMinute } from './series.ts'
import { minuteMs } from '../durations.ts'

/** What a look reads of the gauge. */
export interface GaugeReading {
  /** The number times the dynos that surely serve. */
  readonly load: number
  /** `least`: dynos start or queues stand, so there may be more demand than it shows. */
  readonly tells: 'demand' | 'least'
}

/** How fast the ratio is learned, and how many readings may wait for their minute. */
const rate = 0.01
const mostOpen = 6
/** It speaks after so many comparisons, and while it is off by no more than this in the mean. */
const fewestCompared = 20
const worstError = 0.2
const startError = 0.3
/** The first comparisons only find the ratio. */
const settling = 5

const freshGauge: GaugeMemory = { ratio: 0, error: startError, compared: 0, open: [], now: null }

/** The first number with a `target`: such a number goes with what each dyno has to do. null: not read, or nobody serves. */
export function readGauge(
  { metrics }: ProcessPolicy,
  state: ProcessState | null,
  seen: Observation,
  running: number,
  capacity: CapacityMemory | null,
  nowMs: EpochMs
): GaugeReading | null {
  const index = metrics.findIndex(({ goal }) => goal.kind === 'target')
  const reading = seen.metrics[index]
  const change = state?.lastChange ?? null
  const booting = areBooting(change, nowMs)
  const serving = change !== null && booting ? Math.min(change.from, running) : running
  if (reading?.status !== 'ok' || !(reading.value * serving > 0)) return null
  return { load: reading.value * serving, tells: booting || (capacity?.backlog ?? 0) > 0 ? 'least' : 'demand' }
}

/**
 * Learns how the gauge goes with the requests of its minute, once that minute is known, and reads the demand of this instant from it.
 *
 * @param minutes that became known, oldest first
 * @param last `ln(1 + requests)` of the last known minute
 */
export function gaugeAfter(
  before: GaugeMemory | null,
  minutes: readonly DemandMinute[],
  targetMs: number,
  reading: GaugeReading | null,
  last: number,
  nowMs: EpochMs
): GaugeMemory | null {
  if (before === null && reading === null) return null
  let gauge = before ?? freshGauge
  for (const minute of minutes) {
    if (minute.demand <= 0 || (minute.p95Ms ?? 0) > targetMs) continue
    for (const { atMs, load } of gauge.open) {
      if (atMs >= minute.startMs && atMs < minute.startMs + minuteMs)
        gauge = compared(gauge, Math.log(load / minute.demand))
    }
  }
  const knownMs = (minutes.at(-1)?.startMs ?? -Infinity) + minuteMs
  const open = gauge.open.filter(({ atMs }) => atMs >= knownMs)
  if (reading === null) return { ...gauge, open, now: null }
  const speaks = gauge.compared > fewestCompared && gauge.error < worstError
  const demand = Math.log1p(reading.load / Math.exp(gauge.ratio))
  const now = speaks && (reading.tells === 'demand' || demand > last) ? rounded(demand) : null
  return {
    ...gauge,
    now,
    open: reading.tells === 'demand' ? [...open, { atMs: nowMs, load: rounded(reading.load) }].slice(-mostOpen) : open
  }
}

function compared(gauge: GaugeMemory, ratio: number): GaugeMemory {
  const count = gauge.compared + 1
  const part = Math.max(1 / count, rate)
  const error = count > settling ? gauge.error + part * (Math.abs(ratio - gauge.ratio) - gauge.error) : gauge.error
  return {
    ...gauge,
    compared: count,
    ratio: rounded(gauge.ratio + part * (ratio - gauge.ratio)),
    error: rounded(error)
  }
}
