import { memoized } from '../../memoized.ts'
import { sum } from '../../statistics.ts'
import type { SampleSummary } from './samples.ts'

/**
 * The shares of slow responses in a minute that is slow (more than one in twenty), and in one that is not: from the
 * least to the most, all parts of the logarithm alike. Most slow minutes are little above the limit.
 */
const slowShares = { least: 0.05, most: 0.3 }
const otherShares = { least: 0.002, most: 0.05 }
const parts = 12
/** Looks of so many kinds are kept worked out. */
const mostKinds = 100

/**
 * Whether the minute of a look was slow, as a number that is right on the mean: 1 over slow minutes, 0 over others,
 * whatever the number of pings. One look may tell less than 0 or more than 1: of three pings, one that is slow stands
 * for the many slow minutes in which none of three is.
 *
 * @param usual the share of minutes that are slow
 */
export function slowLook({ count, slow }: Pick<SampleSummary, 'count' | 'slow'>, usual: number): number {
  return estimatesFor({ count, usual })[slow] ?? 0
}

/** By the number of slow pings: the chance that the minute is slow (Bayes), scaled so that the means are 1 and 0. */
const estimatesFor = memoized(
  ({ count, usual }: { readonly count: number; readonly usual: number }) => `${count} ${usual}`,
  ({ count, usual }): readonly number[] => {
    const whenSlow = chancesOf(count, slowShares)
    const whenNot = chancesOf(count, otherShares)
    const chances = whenSlow.map((chance, slow) => {
      const joint = usual * chance
      return joint / (joint + (1 - usual) * (whenNot[slow] ?? 0))
    })
    const meanOver = (weights: readonly number[]): number =>
      sum(chances.map((chance, slow) => chance * (weights[slow] ?? 0)))
    const [one, zero] = [meanOver(whenSlow), meanOver(whenNot)]
    return chances.map((chance) => (chance - zero) / (one - zero))
  },
  mostKinds
)

/** How likely 0, 1 ... `count` of so many pings are slow, over the shares. */
function chancesOf(count: number, { least, most }: typeof slowShares): readonly number[] {
  const shares = Array.from({ length: parts }, (_, part) => least * (most / least) ** ((part + 0.5) / parts))
  let combinations = 1
  return Array.from({ length: count + 1 }, (_, slow) => {
    if (slow > 0) combinations *= (count - slow + 1) / slow
    return (combinations * sum(shares.map((share) => share ** slow * (1 - share) ** (count - slow)))) / parts
  })
}
