import type { ProcessPolicy } from '../model.ts'
import { monthlyPrice, type PriceList } from '../pricing/prices.ts'
import { absoluteBounds } from '../schedule/bounds.ts'
import { hasSizes } from '../schedule/dyno-size.ts'

/** The most that a schedule ever asks for, to compare with. */
export interface Maximum {
  readonly quantity: number
  readonly size: string
}

/**
 * The maximum of a process type; where its windows name dyno types, the one that costs most. null: there is none.
 *
 * @param otherwise the dyno type where the schedule says nothing of it
 */
export function maximumOf(policy: ProcessPolicy, otherwise: string, prices?: PriceList): Maximum | null {
  const quantity = absoluteBounds(policy)?.ceiling
  if (quantity === undefined) return null
  if (!hasSizes(policy) || policy.schedule.length === 0) return { quantity, size: policy.size ?? otherwise }
  const cost = (one: Maximum): number => one.quantity * (monthlyPrice(one.size, prices) ?? 0)
  const [first = { quantity, size: otherwise }, ...others] = policy.schedule.map(({ bounds, size }): Maximum => ({
    quantity: policy.max ?? Math.max(bounds.ceiling, policy.min ?? 0),
    size: size ?? otherwise
  }))
  return others.reduce((most, one) => {
    const more = cost(one) - cost(most)
    return more > 0 || (more === 0 && one.quantity > most.quantity) ? one : most
  }, first)
}
