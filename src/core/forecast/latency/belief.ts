/** What is believed of a demand that is never seen itself: how likely each of its steps is, on a logarithmic scale. Sums to 1. */
export type Belief = readonly number[]

/** From a tenth of a dyno to two hundred, in hundredths of a dyno. */
const least = Math.log(10)
const most = Math.log(20_000)
export const steps = 48
const width = (most - least) / (steps - 1)
/** A blur is followed so many of its deviations. */
const blurReach = 3.5
/** Nothing is ruled out. */
const anywhere = 1e-4

/** The demand in the middle of each step. */
export const demands: readonly number[] = Array.from({ length: steps }, (_, step) => least + step * width)

/** A bell around a demand; null: no demand is more likely than another. */
export function around(demand: number | null, deviation: number): Belief {
  return normalized(
    demands.map((at) => anywhere + (demand === null ? 0 : Math.exp(-(((at - demand) / deviation) ** 2) / 2)))
  )
}

/** After the demand has changed by so much, give or take a deviation (a step of a Bayes filter on a grid). */
export function drifted(belief: Belief, by: number, deviation: number): Belief {
  const reach = Math.ceil((blurReach * deviation) / width)
  const blur = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((((index - reach) * width) / deviation) ** 2) / 2)
  )
  const after = demands.map(() => 0)
  const add = (step: number, chance: number): void => {
    const to = Math.max(0, Math.min(steps - 1, step))
    after[to] = (after[to] ?? 0) + chance
  }
  const whole = Math.floor(by / width)
  const part = by / width - whole
  belief.forEach((chance, step) => {
    blur.forEach((share, index) => {
      const to = step + whole + index - reach
      add(to, (1 - part) * chance * share)
      add(to + 1, part * chance * share)
    })
  })
  return normalized(after)
}

/** With a share of another belief. */
export function mixed(belief: Belief, other: Belief, share: number): Belief {
  return belief.map((chance, step) => (1 - share) * chance + share * (other[step] ?? 0))
}

/** After something was seen that each demand makes so likely (Bayes' rule). */
export function weighed(belief: Belief, likelihood: (demand: number) => number): Belief {
  return normalized(belief.map((chance, step) => chance * likelihood(demands[step] ?? 0)))
}

/** The chance of more than a demand; a step's share is spread evenly over it. */
export function chanceAbove(belief: Belief, demand: number): number {
  const edge = (demand - least) / width + 0.5
  return belief.reduce((sum, chance, step) => sum + chance * Math.max(0, Math.min(1, step + 1 - edge)), 0)
}

export function meanOf(belief: Belief): number {
  return belief.reduce((sum, chance, step) => sum + chance * (demands[step] ?? 0), 0)
}

function normalized(weights: readonly number[]): Belief {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total > 0 ? weights.map((weight) => weight / total) : around(null, 1)
}
