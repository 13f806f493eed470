import type { LoadBelief } from '../../model.ts'
import { sum } from '../../statistics.ts'
import {
  beliefParts,
  covarianceOf,
  covariancesOf,
  covarianceWith,
  forAnHour,
  idlePart,
  partsAt,
  passed,
  sumOf,
  withAddedVariance
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
/** A look that nothing explains tells nothing, and this much of each look may be of that kind. */
const unexplained = 1e-4
/** Variances never become less, however much was seen. */
const smallest = { load: 1e-5, idle: 1e-7 }
/** Load and idle dyno are never taken to be one and the same: their gains would grow beyond all bounds. */
const mostCorrelation = 0.995

/**
 * What may have changed since the look before: a part, the chance that it did within twenty minutes, and the variance of
 * its logarithm then. A load jumps; what an idle dyno takes changes with a release.
 */
const changes = [
  { part: forAnHour, chance: 0.005, variance: 1.2 ** 2 },
  { part: idlePart, chance: 0.0001, variance: 1.5 ** 2 }
] as const
const changeMinutes = 20
/** What an idle dyno takes on the mean, in ms, as logarithms. */
const idleBounds = { least: 0, most: Math.log(60_000) }
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
  readonly expected: (load: number) => ExpectedLook
}

/** What a look is to be at a load: the logarithm of how many times the response time of an idle dyno its mean is. */
export interface ExpectedLook extends Normal {
  /** How likely it is that as many of its pings are slow as were. */
  readonly slowChance: number
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
 * filtering, Maybeck 1982, Minka 2001). That something has changed are further hypotheses, which count as they explain
 * the look (a Gaussian sum, Alspach and Sorenson 1972). Pure.
 */
export function learnLoad(before: LoadBelief, { minute, minutes, meanMs, expected }: SeenMean): LoadBelief {
  const usual = passed(before, minutes)
  const weights = partsAt(minute)
  const ofLoads = gridLoads.map(expected)
  const mostSlowChance = Math.max(...ofLoads.map(({ slowChance }) => slowChance))
  const look = { seen: Math.log(meanMs), expected: ofLoads, mostSlowChance }
  const changed = changes.map(({ part, chance, variance }) => ({
    chance: 1 - (1 - chance) ** (minutes / changeMinutes),
    belief: withAddedVariance(usual, part, variance)
  }))
  const unchanged = { chance: 1 - sum(changed.map(({ chance }) => chance)), belief: usual }
  return stored(
    mixed([unchanged, ...changed].map(({ chance, belief }) => ({ chance, ...explained(belief, weights, look) })))
  )
}

interface GridLook {
  readonly seen: number
  /** At each load of the grid. */
  readonly expected: readonly ExpectedLook[]
  /** Of all of them. */
  readonly mostSlowChance: number
}

/** What a look changes of what is believed, and how likely the look was before. */
interface Explanation {
  readonly likelihood: number
  readonly belief: LoadBelief
  readonly gains: readonly Gain[]
  readonly before: Moments
  readonly after: Moments
}

/** By how much a part follows the load and the idle dyno (the gain of a Kalman filter). */
interface Gain {
  readonly load: number
  readonly idle: number
}

function explained(belief: LoadBelief, weights: Weights, look: GridLook): Explanation {
  const before = momentsOf(belief, weights)
  const { likelihood, ...after } = momentsAfter(before, look)
  return { likelihood, belief, gains: gainsOf(belief, weights, before), before, after }
}

function momentsOf(belief: LoadBelief, weights: Weights): Moments {
  const load = sumOf(belief, weights)
  const loadVariance = Math.max(leastVariance, load.variance)
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
function momentsAfter(
  before: Moments,
  { seen, expected, mostSlowChance }: GridLook
): Moments & { readonly likelihood: number } {
  const slope = before.covariance / before.loadVariance
  const idleVariance = Math.max(smallest.idle, before.idleVariance - slope * before.covariance)
  let [prior, total, load, idle, loadSquares, idleSquares, products] = [0, 0, 0, 0, 0, 0, 0]
  expected.forEach(({ mean, variance, slowChance }, step) => {
    const distance = (gridLoads[step] ?? 0) - before.load
    const chance = Math.exp(-(distance ** 2) / (2 * before.loadVariance))
    prior += chance
    if (chance < negligible) return
    const idleThen = slope * distance
    const ofBoth = idleVariance + variance
    const off = seen - mean - before.idle - idleThen
    const fit = Math.exp(-(off ** 2) / (2 * ofBoth)) / Math.sqrt(ofBoth)
    const told = chance * fit * (slowChance / mostSlowChance)
    const untold = chance * unexplained
    const idleTold = idleThen + (idleVariance / ofBoth) * off
    const idleAfter = told * idleTold + untold * idleThen
    total += told + untold
    load += (told + untold) * distance
    idle += idleAfter
    loadSquares += (told + untold) * distance ** 2
    idleSquares += told * (idleTold ** 2 + idleVariance * (1 - idleVariance / ofBoth))
    idleSquares += untold * (idleThen ** 2 + idleVariance)
    products += idleAfter * distance
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

function gainsOf(belief: LoadBelief, weights: Weights, before: Moments): readonly Gain[] {
  const determinant = before.loadVariance * before.idleVariance - before.covariance ** 2
  return belief.means.map((_, part) => {
    const withLoad = covarianceWith(belief, part, weights)
    const withIdle = covarianceOf(belief.covariances, part, idlePart)
    return {
      load: (withLoad * before.idleVariance - withIdle * before.covariance) / determinant,
      idle: (withIdle * before.loadVariance - withLoad * before.covariance) / determinant
    }
  })
}

/** The normal distribution with the mean and the covariances of all explanations, each as far as it is likely. */
function mixed(explanations: readonly (Explanation & { readonly chance: number })[]): LoadBelief {
  const total = sum(explanations.map(({ chance, likelihood }) => chance * likelihood))
  const all = explanations.map((one) => ({
    share: (one.chance * one.likelihood) / total,
    means: meansAfter(one),
    covarianceAt: covariancesAfter(one)
  }))
  const means = Array.from({ length: beliefParts }, (_, part) =>
    sum(all.map((one) => one.share * (one.means[part] ?? 0)))
  )
  const apart = ({ means: ofOne }: (typeof all)[number], part: number): number =>
    (ofOne[part] ?? 0) - (means[part] ?? 0)
  return {
    means,
    covariances: covariancesOf((part, other) =>
      sum(all.map((one) => one.share * (one.covarianceAt(part, other) + apart(one, part) * apart(one, other))))
    )
  }
}

function meansAfter({ belief, gains, before, after }: Explanation): readonly number[] {
  const [load, idle] = [after.load - before.load, after.idle - before.idle]
  return belief.means.map((mean, part) => mean + (gains[part]?.load ?? 0) * load + (gains[part]?.idle ?? 0) * idle)
}

function covariancesAfter({ belief, gains, before, after }: Explanation) {
  const ofLoad = after.loadVariance - before.loadVariance
  const ofIdle = after.idleVariance - before.idleVariance
  const ofBoth = after.covariance - before.covariance
  const none: Gain = { load: 0, idle: 0 }
  return (part: number, other: number): number => {
    const [one, two] = [gains[part] ?? none, gains[other] ?? none]
    const both = one.load * two.idle + one.idle * two.load
    const change = one.load * two.load * ofLoad + one.idle * two.idle * ofIdle + both * ofBoth
    return covarianceOf(belief.covariances, part, other) + change
  }
}

/** What is believed so many minutes later, where no look told of the load. */
export function loadLater(before: LoadBelief, minutes: number): LoadBelief {
  return stored(passed(before, minutes))
}

function stored({ means, covariances }: LoadBelief): LoadBelief {
  const idle = Math.max(idleBounds.least, Math.min(idleBounds.most, means[idlePart] ?? 0))
  return { means: means.with(idlePart, idle).map(short), covariances: covariances.map((row) => row.map(short)) }
}

function short(value: number): number {
  if (value === 0) return 0
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(Math.abs(value))))
  return Math.round(value * scale) / scale
}
