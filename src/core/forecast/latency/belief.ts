import { memoized } from '../../memoized.ts'
import { sum } from '../../statistics.ts'

/**
 * What is believed of a load that is never measured itself: how likely each step of a logarithmic grid is. Sums to 1.
 */
export type Belief = readonly number[]

/** The grid, from a tenth of a dyno to two hundred, in hundredths of a dyno. */
const lowestLoad = Math.log(10)
const highestLoad = Math.log(20_000)
export const gridSteps = 48
const stepWidth = (highestLoad - lowestLoad) / (gridSteps - 1)
/** A change is spread over so many of its deviations. */
const kernelDeviations = 3.5
const mostKernels = 100
/** Before it is normalized, every step has at least this: nothing is ruled out. */
const leastWeight = 1e-4

/** The load in the middle of each step. */
export const gridLoads: readonly number[] = Array.from(
  { length: gridSteps },
  (_, step) => lowestLoad + step * stepWidth
)

/** A normal distribution around a load; null: no load is more likely than another. */
export function normalBelief(mean: number | null, deviation: number): Belief {
  return normalized(
    gridLoads.map((load) => leastWeight + (mean === null ? 0 : Math.exp(-(((load - mean) / deviation) ** 2) / 2)))
  )
}

/** After the load has changed by so much, give or take a deviation (the prediction of a Bayes filter). */
export function predictBelief(belief: Belief, change: number, deviation: number): Belief {
  const kernel = kernelOf(deviation)
  const radius = (kernel.length - 1) / 2
  const after = gridLoads.map(() => 0)
  const add = (step: number, chance: number): void => {
    const to = Math.max(0, Math.min(gridSteps - 1, step))
    after[to] = (after[to] ?? 0) + chance
  }
  const whole = Math.floor(change / stepWidth)
  const part = change / stepWidth - whole
  for (let step = 0; step < belief.length; step += 1) {
    const chance = belief[step] ?? 0
    for (let index = 0; index < kernel.length; index += 1) {
      const to = step + whole + index - radius
      const share = kernel[index] ?? 0
      add(to, (1 - part) * chance * share)
      add(to + 1, part * chance * share)
    }
  }
  return normalized(after)
}

/** Looks that are equally far apart spread a change by the same deviation. */
const kernelOf = memoized(
  (deviation: number) => deviation,
  (deviation): readonly number[] => {
    const radius = Math.ceil((kernelDeviations * deviation) / stepWidth)
    return Array.from({ length: 2 * radius + 1 }, (_, index) =>
      Math.exp(-((((index - radius) * stepWidth) / deviation) ** 2) / 2)
    )
  },
  mostKernels
)

/** With a share of another belief. */
export function mixBeliefs(belief: Belief, other: Belief, share: number): Belief {
  return belief.map((chance, step) => (1 - share) * chance + share * (other[step] ?? 0))
}

/** After something was seen that each load makes so likely (the update of a Bayes filter). */
export function updateBelief(belief: Belief, likelihood: (load: number) => number): Belief {
  return normalized(belief.map((chance, step) => chance * likelihood(gridLoads[step] ?? 0)))
}

/** The chance of more than a load; a step's share is spread evenly over it. */
export function chanceAbove(belief: Belief, load: number): number {
  const edge = (load - lowestLoad) / stepWidth + 0.5
  return belief.reduce((total, chance, step) => total + chance * Math.max(0, Math.min(1, step + 1 - edge)), 0)
}

export function meanOf(belief: Belief): number {
  return belief.reduce((total, chance, step) => total + chance * (gridLoads[step] ?? 0), 0)
}

function normalized(weights: readonly number[]): Belief {
  const total = sum(weights)
  return total > 0 ? weights.map((weight) => weight / total) : normalBelief(null, 1)
}
