import type { EnsembleMemory } from '../model.ts'
import { sum } from '../statistics.ts'
import { rounded, withCount } from './histogram.ts'
import type { Histogram } from './histogram.ts'
import { leadTimeClasses } from './lead-time.ts'
import { predictorCount } from './predictors.ts'

/** How fast errors and weights are learned, a minute. */
const errorRate = 0.01
const weightRate = 0.005
/** Errors that a histogram remembers; then its counts are halved. */
const rememberedErrors = 10_000
/** A histogram counts errors in quarters of the mean error, from -3 to +6 of them. */
const bins = 36
const lowestMultiple = -3
const binWidth = 0.25
/** Before any error was seen, and the least that is divided by. */
const initialError = 0.3
const leastError = 1e-3
/** A bin that was never hit counts as half a hit. */
const priorCount = 0.5
/** So many errors make a distribution; before them, a logistic one with a heavy tail stands in. */
const fewestErrors = 20
const priorTail = { height: 0.3, steepness: 1.5 }

export const freshEnsemble: EnsembleMemory = {
  meanErrors: Array.from({ length: leadTimeClasses }, () => ofEachPredictor(initialError)),
  weights: Array.from({ length: leadTimeClasses }, () => ofEachPredictor(1 / predictorCount)),
  errorHistograms: Array.from({ length: predictorCount }, () => Array.from({ length: bins }, () => 0))
}

function ofEachPredictor(value: number): readonly number[] {
  return Array.from({ length: predictorCount }, () => value)
}

/**
 * Learns from one minute. Weights follow the share that each predictor had in how likely the minute was: the online
 * form of the expectation step for mixture weights (Titterington 1984), so that a predictor that is rarely right but
 * then alone is kept.
 *
 * @param leadClass class of how long ago the minute was predicted
 */
export function learnEnsemble(
  before: EnsembleMemory,
  leadClass: number,
  predicted: readonly number[],
  demand: number
): EnsembleMemory {
  const errors = before.meanErrors[leadClass] ?? []
  const weights = before.weights[leadClass] ?? []
  const hitBins = predicted.map((value, index) => binOf((demand - value) / scaleOf(errors[index])))
  const likelihoods = predicted.map((_, index) => {
    const density = densityAt(before.errorHistograms[index] ?? [], hitBins[index] ?? 0, weights[index] ?? 0)
    return density / scaleOf(errors[index])
  })
  const likelihood = sum(likelihoods)
  const total = sum(weights)
  return {
    meanErrors: before.meanErrors.with(
      leadClass,
      errors.map((error, index) => rounded(error + errorRate * (Math.abs(demand - (predicted[index] ?? 0)) - error)))
    ),
    weights: before.weights.with(
      leadClass,
      weights.map((weight, index) =>
        rounded(weight / total + weightRate * ((likelihoods[index] ?? 0) / likelihood - weight / total))
      )
    ),
    errorHistograms: before.errorHistograms.map((counts, index) =>
      withCount(counts, hitBins[index] ?? 0, rememberedErrors)
    )
  }
}

function densityAt(counts: Histogram, bin: number, weight: number): number {
  return (weight * ((counts[bin] ?? 0) + priorCount)) / (sum(counts) + priorCount * bins)
}

function scaleOf(error: number | undefined): number {
  return (error ?? initialError) + leastError
}

function binOf(multiple: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor((multiple - lowestMultiple) / binWidth)))
}

/** Shares of errors above each bin's lower edge, by predictor; null: too few errors to tell. */
export type ErrorTails = readonly (readonly number[] | null)[]

export function errorTails({ errorHistograms }: EnsembleMemory): ErrorTails {
  return errorHistograms.map((counts) => {
    const total = sum(counts)
    if (total < fewestErrors) return null
    let above = 0
    return counts
      .toReversed()
      .map((count) => (above += count) / (total + 1))
      .toReversed()
  })
}

/** How likely a minute of this class of lead time has more demand than `limit`. */
export function exceedanceChance(
  { meanErrors, weights }: EnsembleMemory,
  tails: ErrorTails,
  leadClass: number,
  predicted: readonly number[],
  limit: number
): number {
  const [errors, shares] = [meanErrors[leadClass] ?? [], weights[leadClass] ?? []]
  let chance = 0
  for (let index = 0; index < predicted.length; index += 1) {
    const multiple = (limit - (predicted[index] ?? 0)) / scaleOf(errors[index])
    chance += (shares[index] ?? 0) * tailAbove(tails[index] ?? null, multiple)
  }
  return chance
}

function tailAbove(tail: readonly number[] | null, multiple: number): number {
  if (tail === null) return priorTail.height / (1 + Math.exp(priorTail.steepness * multiple))
  const place = (multiple - lowestMultiple) / binWidth
  if (place < 0) return 1
  if (place >= bins) return 0
  const bin = Math.floor(place)
  const from = tail[bin] ?? 0
  return from + (place - bin) * ((tail[bin + 1] ?? 0) - from)
}
