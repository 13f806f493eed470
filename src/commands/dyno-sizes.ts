import type { LoadedPolicy } from '../config/load.ts'
import type { Problem } from '../config/problem.ts'
import type { DynoSizes, Heroku } from '../adapters/heroku/heroku.ts'
import { listPrices } from '../core/pricing/prices.ts'
import { didYouMean } from '../core/suggest.ts'

/**
 * Dyno types of the configuration that nobody knows: neither the list of prices nor Heroku, which is asked only where there is such a
 * type.
 *
 * @param heroku null: without a token
 */
export async function sizeProblems(
  { sizes, locate }: Pick<LoadedPolicy, 'sizes' | 'locate'>,
  heroku: Pick<Heroku, 'dynoSizes'> | null
): Promise<readonly Problem[]> {
  const known = Object.keys(listPrices.monthly)
  const unknown = sizes.filter(({ size }) => !known.includes(size))
  if (unknown.length === 0) return []
  const listed = (await heroku?.dynoSizes()) ?? null
  const others = listed?.map(({ name }) => name.toLowerCase()) ?? []
  return unknown
    .filter(({ size }) => !others.includes(size))
    .map(({ size, ...place }) => {
      const message = `There is no dyno type "${size}".${didYouMean(size, [...known, ...others])} ${describeList(heroku, listed)}`
      return locate({ ...place, message })
    })
}

function describeList(heroku: unknown, listed: DynoSizes | null): string {
  if (heroku === null) return 'A type that is newer than this version is looked up at Heroku with a token alone.'
  return listed === null ? "Heroku's list of dyno types could not be read." : '"heroku ps:type" lists what there is.'
}
