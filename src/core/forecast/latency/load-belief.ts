import type { LoadBelief } from '../../model.ts'
import { sum } from '../../statistics.ts'

/**
 * The logarithm of a load is believed to be a sum of parts, each normally distributed (a structural time series, Harvey
 * 1989): how far it is from what is usual, for an hour or for days, and what is usual at that time of the day and of the
 * week. With them goes what an idle dyno takes to respond, as the one is only known together with the other.
 */
export const forAnHour = 0
const forDays = 1
export const idlePart = 2
const ofDay = { first: 3, count: 16, minutes: 1440 }
const ofWeek = { first: ofDay.first + ofDay.count, count: 7, minutes: 10_080 }
export const beliefParts = ofWeek.first + ofWeek.count

/** A distance from the usual is forgotten in such times; what it is anew, has this variance. */
const distances = [
  { minutes: 60, variance: 0.15 ** 2 },
  { minutes: 1440, variance: 0.4 ** 2 }
] as const
/** Variances before the first look: of all times of day together, and of each part by itself. */
const initial = { usual: 1.5 ** 2, ofDay: 0.7 ** 2, ofWeek: 0.15 ** 2, idle: 0.4 ** 2 }
/** What is usual changes from day to day, and so do dynos: variances that are added in a minute. */
const added = {
  usual: 0.05 ** 2 / 1440,
  ofDay: 0.08 ** 2 / 1440,
  ofWeek: 0.04 ** 2 / 1440,
  idle: 0.007 ** 2 / 1440
}

/** No sum is known better than this; digits that are not remembered could even make it less than nothing. */
const leastVariance = 1e-5

/** A normal distribution. */
export interface Normal {
  readonly mean: number
  readonly variance: number
}

/** By how much parts count; those that are missing do not. */
export type Weights = readonly { readonly part: number; readonly weight: number }[]

/** @param load logarithm of the load that is likely before anything is known */
export function freshBelief(load: number, idleMs: number): LoadBelief {
  return {
    means: Array.from({ length: beliefParts }, (_, part) =>
      part === idlePart ? Math.log(idleMs) : isOfDay(part) ? load : 0
    ),
    covariances: covariancesOf((part, other) => {
      const common = isOfDay(part) && isOfDay(other) ? initial.usual : 0
      return common + (part === other ? ownInitial(part) : 0)
    })
  }
}

/** What is believed so many minutes later, if nothing was seen (the prediction of a Kalman filter). */
export function passed({ means, covariances }: LoadBelief, minutes: number): LoadBelief {
  const kept = means.map((_, part) => keptShare(part, minutes))
  const shareOf = (part: number): number => kept[part] ?? 1
  return {
    means: means.map((mean, part) => mean * shareOf(part)),
    covariances: covariancesOf((part, other) => {
      const common = isOfDay(part) && isOfDay(other) ? added.usual * minutes : 0
      const own = part === other ? ownAdded(part, minutes) : 0
      return covarianceOf(covariances, part, other) * shareOf(part) * shareOf(other) + common + own
    })
  }
}

/** The load of a local minute that is so many minutes ahead. */
export function loadAhead(belief: LoadBelief, minute: number, minutes: number): Normal {
  const weights = partsAt(minute).map(({ part, weight }) => ({ part, weight: weight * keptShare(part, minutes) }))
  const { mean, variance } = sumOf(belief, weights)
  return { mean, variance: variance + ownAdded(forAnHour, minutes) + ownAdded(forDays, minutes) }
}

/** The parts of the load of a local minute: of a day and a week those whose middles are before and after it. */
export function partsAt(minute: number): Weights {
  return [
    { part: forAnHour, weight: 1 },
    { part: forDays, weight: 1 },
    ...[ofDay, ofWeek].flatMap(({ first, count, minutes }) => {
      const from = ((((minute % minutes) + minutes) % minutes) / minutes) * count - 0.5
      const before = Math.floor(from)
      return [
        { part: first + ((before + count) % count), weight: before + 1 - from },
        { part: first + ((before + 1) % count), weight: from - before }
      ]
    })
  ]
}

export function sumOf(belief: LoadBelief, weights: Weights): Normal {
  return {
    mean: sum(weights.map(({ part, weight }) => weight * (belief.means[part] ?? 0))),
    variance: Math.max(
      leastVariance,
      sum(weights.map(({ part, weight }) => weight * covarianceWith(belief, part, weights)))
    )
  }
}

/** Of a part and a sum of parts. */
export function covarianceWith({ covariances }: LoadBelief, part: number, weights: Weights): number {
  return sum(weights.map(({ part: other, weight }) => weight * covarianceOf(covariances, part, other)))
}

/** Covariances are the same both ways, so that of two parts only one is kept: of each with those up to itself. */
export function covariancesOf(valueOf: (part: number, other: number) => number): LoadBelief['covariances'] {
  return Array.from({ length: beliefParts }, (_row, part) =>
    Array.from({ length: part + 1 }, (_value, other) => valueOf(part, other))
  )
}

export function covarianceOf(covariances: LoadBelief['covariances'], part: number, other: number): number {
  return covariances[Math.max(part, other)]?.[Math.min(part, other)] ?? 0
}

/** What an idle dyno takes on the mean, in ms. */
export function idleMsOf({ means }: LoadBelief): number {
  return Math.exp(means[idlePart] ?? 0)
}

/** With an idle dyno that is quicker by a factor, which is as uncertain as it is new. */
export function withQuickerIdle({ means, covariances }: LoadBelief, factor: number): LoadBelief {
  const change = Math.log(factor)
  const moved = { means: means.with(idlePart, (means[idlePart] ?? 0) + change), covariances }
  return withAddedVariance(moved, idlePart, change ** 2)
}

/** With a part that is less certain. */
export function withAddedVariance({ means, covariances }: LoadBelief, part: number, variance: number): LoadBelief {
  return {
    means,
    covariances: covariancesOf(
      (one, other) => covarianceOf(covariances, one, other) + (one === part && other === part ? variance : 0)
    )
  }
}

function isOfDay(part: number): boolean {
  return part >= ofDay.first && part < ofWeek.first
}

function keptShare(part: number, minutes: number): number {
  const distance = distances[part]
  return distance === undefined ? 1 : Math.exp(-minutes / distance.minutes)
}

function ownInitial(part: number): number {
  if (part === idlePart) return initial.idle
  return distances[part]?.variance ?? (isOfDay(part) ? initial.ofDay : initial.ofWeek)
}

function ownAdded(part: number, minutes: number): number {
  const distance = distances[part]
  if (distance !== undefined) return (1 - keptShare(part, minutes) ** 2) * distance.variance
  if (part === idlePart) return added.idle * minutes
  return minutes * (isOfDay(part) ? added.ofDay : added.ofWeek)
}
