import type { EpochMs, History, HistoryPoint } from '../model.ts'
import { hourMs, minuteMs } from '../durations.ts'
import { sum } from '../statistics.ts'
import { unpacked } from '../history/points.ts'

export interface TrafficPoint {
  readonly atMs: EpochMs
  readonly requestsPerSecond: number
}

/** Traffic without a gap of more than an hour: at least two points, in order. Between them the rate is interpolated. */
export interface TrafficStretch {
  readonly points: readonly TrafficPoint[]
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
}

/** More than an hour of which nothing is known. */
export interface Hole {
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
}

/** Requests a second over time. */
export interface Traffic {
  /** At least one, in order. */
  readonly stretches: readonly TrafficStretch[]
  /** The gaps between the stretches. */
  readonly holes: readonly Hole[]
  /** The highest point, in requests a second. */
  readonly peak: number
}

/** Between points farther apart than this the traffic is taken as unknown. */
export const maxGapMs = hourMs

/**
 * The traffic of points in order; null: no two of them are within an hour. A single point between two gaps is left out.
 */
export function trafficOf(points: readonly TrafficPoint[]): Traffic | null {
  const stretches: TrafficStretch[] = []
  let start = 0
  for (let index = 1; index <= points.length; index++) {
    const [before, next] = [points[index - 1], points[index]]
    if (before !== undefined && next !== undefined && next.atMs - before.atMs <= maxGapMs) continue
    const first = points[start]
    if (first !== undefined && before !== undefined && index - start > 1)
      stretches.push({ points: points.slice(start, index), fromMs: first.atMs, toMs: before.atMs })
    start = index
  }
  if (stretches.length === 0) return null
  const holes = stretches
    .slice(1)
    .map(({ fromMs }, index) => ({ fromMs: stretches[index]?.toMs ?? fromMs, toMs: fromMs }))
  const rates = stretches.flatMap((stretch) => stretch.points.map(({ requestsPerSecond }) => requestsPerSecond))
  const peak = rates.reduce((most, rate) => Math.max(most, rate), 0)
  return { stretches, holes, peak }
}

/** Where the traffic begins and ends, and its length without the gaps. */
export function periodOf({ stretches }: Traffic): Readonly<Record<'fromMs' | 'toMs' | 'lengthMs', number>> {
  return {
    fromMs: stretches[0]?.fromMs ?? 0,
    toMs: stretches.at(-1)?.toMs ?? 0,
    lengthMs: sum(stretches.map(({ fromMs, toMs }) => toMs - fromMs))
  }
}

/** The last `lengthMs` of the traffic, or all of it where it is shorter. */
export function lastPart(traffic: Traffic, lengthMs: number): Traffic {
  const fromMs = periodOf(traffic).toMs - lengthMs
  return trafficOf(traffic.stretches.flatMap(({ points }) => points.filter(({ atMs }) => atMs >= fromMs))) ?? traffic
}

/**
 * Requests a second in the middle of each step of `stepMs`, from the first whole minute of the stretch to its last
 * whole step.
 */
export function* ratesOf({ points, fromMs, toMs }: TrafficStretch, stepMs: number): Generator<TrafficPoint> {
  let index = 0
  for (let atMs = Math.ceil(fromMs / minuteMs) * minuteMs; atMs + stepMs <= toMs; atMs += stepMs) {
    const middleMs = atMs + stepMs / 2
    while ((points[index + 1]?.atMs ?? Infinity) < middleMs) index++
    const [before, after] = [points[index], points[index + 1]]
    if (before === undefined || after === undefined) return
    const share = (middleMs - before.atMs) / (after.atMs - before.atMs)
    const rise = after.requestsPerSecond - before.requestsPerSecond
    yield { atMs, requestsPerSecond: before.requestsPerSecond + share * rise }
  }
}

/**
 * The recorded demand of a process type, which must be in requests a minute; null: there is none, or no two points are
 * within an hour. Means of ten minutes or an hour are placed in the middle of that time.
 */
export function trafficFromHistory({ hours, tenMinutes, looks }: Omit<History, 'month'>): Traffic | null {
  const found = [
    ...pointsOf(unpacked(hours), hourMs),
    ...pointsOf(unpacked(tenMinutes), 10 * minuteMs),
    ...pointsOf(looks, 0)
  ]
  return trafficOf(found.filter(({ atMs }, index) => index === 0 || atMs > (found[index - 1]?.atMs ?? -Infinity)))
}

function pointsOf(points: readonly HistoryPoint[], cellMs: number): readonly TrafficPoint[] {
  return points.flatMap(({ atMs, demand }) => {
    if (demand === null) return []
    const middleMs = cellMs === 0 ? atMs : Math.floor(atMs / cellMs) * cellMs + cellMs / 2
    return [{ atMs: middleMs, requestsPerSecond: demand / 60 }]
  })
}
