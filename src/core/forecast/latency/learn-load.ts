import type { LoadBelief } from '../../model.ts'
import {
  covarianceOf,
  covariancesOf,
  covarianceWith,
  forAnHour,
  idlePart,
  partsAt,
  passed,
  sumOf
} from './load-belief.ts'
import type { Normal, Weights } from './load-belief.ts'

/** Loads that are told apart, as logarithms of hundredths of a dyno: from a twentieth to three hundred. */
const lowestLoad = Math.log(5)
const highestLoad = Math.log(30_000)
const gridSteps = 200
const stepWidth = (highestLoad - lowestLoad) / (gridSteps - 1)
const gridLoads = Array.from({ length: gridSteps }, (_, step) => lowestLoad + step * stepWidth)
/** A sum over the grid is an integral only of what is not much narrower than a step. */
const leastVariance = (0.6 * stepWidth) ** 2
/** Loads that are less likely than this beside the most likely one are left out. */
const negligible = 1e-12
/** No look rules a load out. */
const leastLikelihood = 1e-6
/** Variances never become less, however much was seen. */
const smallest = { load: 1e-5, idle: 1e-7 }
/** Load and idle dyno are never taken to be one and the same: their gains would grow beyond all bounds. */
const mostCorrelation = 0.995

/** The chance that a load has jumped in twenty minutes, and the variance of its logarithm then. */
const jumpChance = 0.005
const jumpMinutes = 20
const jumpVariance = 1.2 ** 2
/** So many digits are enough to remember, also for variances that grow little by little. */
const digits = 5

/** A look that tells of the load. */
export interface SeenMean {
  /** Of the local zone, since Monday. */
  readonly minute: number
  /** Since the look before. */
  readonly minutes: number
  /** Of its response times, in ms. */
  readonly meanMs: number
  /** The logarithm of how many times the response time of an idle dyno it is to be at a load. */
  readonly expected: (load: number) => Normal
}

/** What is believed of the load and of an idle dyno's response time together, as logarithms. */
interface Moments {
  readonly load: number
  readonly idle: number
  readonly loadVariance: number
  readonly idleVariance: number
  readonly covariance: number
}

/**
 * Takes in the mean response time of a look. It depends on the load through a queue, so that what is believed is no
 * normal distribution afterwards: it is replaced by the one with the same mean and covariance (assumed density
 * filtering, Maybeck 1982, Minka 2001). A load that jumped is a second hypothesis, which counts as it explains the look
 * (a Gaussian sum, Alspach and Sorenson 1972). Pure.
 */
export function learnLoad(before: LoadBelief, { minute, minutes, meanMs, expected }: SeenMean): LoadBelief {
  const usual = passed(before, minutes)
  const weights = partsAt(minute)
  const look = { seen: Math.log(meanMs), expected: gridLoads.map(expected) }
  const asUsual = explained(usual, weights, 0, look)
  const afterJump = explained(usual, weights, jumpVariance, look)
  const chance = 1 - (1 - jumpChance) ** (minutes / jumpMinutes)
  const share = (chance * afterJump.likelihood) / (chance * afterJump.likelihood + (1 - chance) * asUsual.likelihood)
  return stored(mixed(usual, asUsual, afterJump, share))
}

interface GridLook {
  readonly seen: number
  readonly expected: readonly Normal[]
}

/** What a look changes if the load has jumped, or has not, and how likely the look was before. */
interface Explanation {
  readonly likelihood: number
  readonly jumpVariance: number
  readonly gains: readonly Gain[]
  readonly before: Moments
  readonly after: Moments
}

/** By how much a part follows the load and the idle dyno (the gain of a Kalman filter). */
interface Gain {
  readonly load: number
  readonly idle: number
}

function explained(belief: LoadBelief, weights: Weights, ofJump: number, look: GridLook): Explanation {
  const before = momentsOf(belief, weights, ofJump)
  const { likelihood, ...after } = momentsAfter(before, look)
  return { likelihood, jumpVariance: ofJump, gains: gainsOf(belief, weights, ofJump, before), before, after }
}

function momentsOf(belief: LoadBelief, weights: Weights, ofJump: number): Moments {
  const load = sumOf(belief, weights)
  const loadVariance = Math.max(leastVariance, load.variance + ofJump)
  const idleVariance = Math.max(smallest.idle, covarianceOf(belief.covariances, idlePart, idlePart))
  const most = mostCorrelation * Math.sqrt(loadVariance * idleVariance)
  return {
    load: Math.max(lowestLoad, Math.min(highestLoad, load.mean)),
    idle: belief.means[idlePart] ?? 0,
    loadVariance,
    idleVariance,
    covariance: Math.max(-most, Math.min(most, covarianceWith(belief, idlePart, weights)))
  }
}

/** At each load of the grid all is normal; their sums are the moments of all loads together. */
function momentsAfter(before: Moments, { seen, expected }: GridLook): Moments & { readonly likelihood: number } {
  const slope = before.covariance / before.loadVariance
  const idleVariance = Math.max(smallest.idle, before.idleVariance - slope * before.covariance)
  let [prior, total, load, idle, loadSquares, idleSquares, products] = [0, 0, 0, 0, 0, 0, 0]
  expected.forEach(({ mean, variance }, step) => {
    const distance = (gridLoads[step] ?? 0) - before.load
    const chance = Math.exp(-(distance ** 2) / (2 * before.loadVariance))
    prior += chance
    if (chance < negligible) return
    const idleThen = slope * distance
    const ofBoth = idleVariance + variance
    const off = seen - mean - before.idle - idleThen
    const weight = chance * (Math.exp(-(off ** 2) / (2 * ofBoth)) / Math.sqrt(ofBoth) + leastLikelihood)
    const idleAfter = idleThen + (idleVariance / ofBoth) * off
    total += weight
    load += weight * distance
    idle += weight * idleAfter
    loadSquares += weight * distance ** 2
    idleSquares += weight * (idleAfter ** 2 + idleVariance * (1 - idleVariance / ofBoth))
    products += weight * distance * idleAfter
  })
  const [loadChange, idleChange] = [load / total, idle / total]
  return {
    load: before.load + loadChange,
    idle: before.idle + idleChange,
    loadVariance: Math.max(smallest.load, loadSquares / total - loadChange ** 2),
    idleVariance: Math.max(smallest.idle, idleSquares / total - idleChange ** 2),
    covariance: products / total - loadChange * idleChange,
    likelihood: total / prior
  }
}

function gainsOf(belief: LoadBelief, weights: Weights, ofJump: number, before: Moments): readonly Gain[] {
  const determinant = before.loadVariance * before.idleVariance - before.covariance ** 2
  return belief.means.map((_, part) => {
    const withLoad = covarianceWith(belief, part, weights) + (part === forAnHour ? ofJump : 0)
    const withIdle = covarianceOf(belief.covariances, part, idlePart)
    return {
      load: (withLoad * before.idleVariance - withIdle * before.covariance) / determinant,
      idle: (withIdle * before.loadVariance - withLoad * before.covariance) / determinant
    }
  })
}

/** The normal distribution with the mean and the covariances of both explanations, the second of which has a share. */
function mixed(belief: LoadBelief, one: Explanation, two: Explanation, share: number): LoadBelief {
  const [changesOfOne, changesOfTwo] = [meanChanges(one), meanChanges(two)]
  const apart = changesOfOne.map((change, part) => (changesOfTwo[part] ?? 0) - change)
  const [covarianceOfOne, covarianceOfTwo] = [covarianceChanges(one), covarianceChanges(two)]
  return {
    means: belief.means.map((mean, part) => mean + (changesOfOne[part] ?? 0) + share * (apart[part] ?? 0)),
    covariances: covariancesOf(
      (part, other) =>
        covarianceOf(belief.covariances, part, other) +
        (1 - share) * covarianceOfOne(part, other) +
        share * covarianceOfTwo(part, other) +
        share * (1 - share) * (apart[part] ?? 0) * (apart[other] ?? 0)
    )
  }
}

function meanChanges({ gains, before, after }: Explanation): readonly number[] {
  return gains.map(({ load, idle }) => load * (after.load - before.load) + idle * (after.idle - before.idle))
}

function covarianceChanges({ gains, jumpVariance: ofJump, before, after }: Explanation) {
  const ofLoad = after.loadVariance - before.loadVariance
  const ofIdle = after.idleVariance - before.idleVariance
  const ofBoth = after.covariance - before.covariance
  const none: Gain = { load: 0, idle: 0 }
  return (part: number, other: number): number => {
    const [one, two] = [gains[part] ?? none, gains[other] ?? none]
    const jump = part === forAnHour && other === forAnHour ? ofJump : 0
    const both = one.load * two.idle + one.idle * two.load
    return jump + one.load * two.load * ofLoad + one.idle * two.idle * ofIdle + both * ofBoth
  }
}

function stored({ means, covariances }: LoadBelief): LoadBelief {
  return { means: means.map(short), covariances: covariances.map((row) => row.map(short)) }
}

function short(value: number): number {
  if (value === 0) return 0
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(Math.abs(value))))
  return Math.round(value * scale) / scale
}
