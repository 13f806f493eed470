import type { SkillMemory } from '../model.ts'
import { countedIn, rounded, totalOf } from './counts.ts'
import { classes } from './distance.ts'
import { predictorCount } from './predictors.ts'

/** How fast errors and trust are learned, a minute. */
const errorRate = 0.01
const trustRate = 0.005
/** A shape forgets by halves: its counts are halved when there are so many. */
const mostErrors = 10_000
/** A shape counts errors in quarters of the mean error, from -3 to +6 of them. */
const cells = 36
const lowest = -3
const width = 0.25
const startError = 0.3
/** So many errors make a shape; before them, a heavy tail stands in. */
const fewestErrors = 20
const leastError = 1e-3

export const freshSkill: SkillMemory = {
  error: Array.from({ length: classes }, () => each(startError)),
  trust: Array.from({ length: classes }, () => each(1 / predictorCount)),
  shape: Array.from({ length: predictorCount }, () => Array.from({ length: cells }, () => 0))
}

function each(value: number): readonly number[] {
  return Array.from({ length: predictorCount }, () => value)
}

/**
 * Learns from one minute. Trust follows the share that each predictor had in how likely the minute was: the online form of the
 * expectation step for mixture weights (Titterington 1984), so that a predictor that is rarely right but then alone is kept.
 */
export function learnSkill(
  before: SkillMemory,
  distance: number,
  predicted: readonly number[],
  demand: number
): SkillMemory {
  const errors = before.error[distance] ?? []
  const trusts = before.trust[distance] ?? []
  const cellsSeen = predicted.map((value, index) => cellOf((demand - value) / scaleOf(errors[index])))
  const likelihoods = predicted.map((_, index) => {
    const shape = before.shape[index] ?? []
    const total = totalOf(shape)
    return (
      ((trusts[index] ?? 0) * ((shape[cellsSeen[index] ?? 0] ?? 0) + 0.5)) /
      (total + 0.5 * cells) /
      scaleOf(errors[index])
    )
  })
  const likelihood = likelihoods.reduce((sum, value) => sum + value, 0)
  const trusted = trusts.reduce((sum, trust) => sum + trust, 0)
  return {
    error: before.error.with(
      distance,
      errors.map((error, index) => rounded(error + errorRate * (Math.abs(demand - (predicted[index] ?? 0)) - error)))
    ),
    trust: before.trust.with(
      distance,
      trusts.map((trust, index) =>
        rounded(trust / trusted + trustRate * ((likelihoods[index] ?? 0) / likelihood - trust / trusted))
      )
    ),
    shape: before.shape.map((shape, index) => countedIn(shape, cellsSeen[index] ?? 0, mostErrors))
  }
}

function scaleOf(error: number | undefined): number {
  return (error ?? startError) + leastError
}

function cellOf(multiple: number): number {
  return Math.max(0, Math.min(cells - 1, Math.floor((multiple - lowest) / width)))
}

/** Shares of errors above each cell's lower edge, by predictor; null: too few errors to tell. */
export type Tails = readonly (readonly number[] | null)[]

export function tailsOf({ shape }: SkillMemory): Tails {
  return shape.map((counts) => {
    const total = totalOf(counts)
    if (total < fewestErrors) return null
    let above = 0
    return counts
      .toReversed()
      .map((count) => (above += count) / (total + 1))
      .toReversed()
  })
}

/** How likely a minute at this distance has more demand than `limit`. */
export function chanceAbove(
  { error, trust }: SkillMemory,
  tails: Tails,
  distance: number,
  predicted: readonly number[],
  limit: number
): number {
  const errors = error[distance] ?? []
  const trusts = trust[distance] ?? []
  let chance = 0
  for (let index = 0; index < predicted.length; index += 1) {
    chance +=
      (trusts[index] ?? 0) * tail(tails[index] ?? null, (limit - (predicted[index] ?? 0)) / scaleOf(errors[index]))
  }
  return chance
}

function tail(shares: readonly number[] | null, multiple: number): number {
  if (shares === null) return 0.3 / (1 + Math.exp(1.5 * multiple))
  const place = (multiple - lowest) / width
  if (place < 0) return 1
  if (place >= cells) return 0
  const cell = Math.floor(place)
  const from = shares[cell] ?? 0
  return from + (place - cell) * ((shares[cell + 1] ?? 0) - from)
}
