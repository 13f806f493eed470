import type { ProcessPolicy } from '../model.ts'
import { limitsBeside, type SizeLimits } from '../pricing/dyno-limit.ts'
import { monthlyPrice, type PriceList } from '../pricing/prices.ts'
import { absoluteBounds } from '../schedule/bounds.ts'
import { hasSizes } from '../schedule/dyno-size.ts'

/** The most that a schedule ever asks for and Heroku allows, to compare with. */
export interface Maximum {
  readonly quantity: number
  readonly size: string
}

/**
 * The maximum of a process type; where its windows name dyno types, the one that costs most. null: there is none.
 *
 * @param otherwise the dyno type where the schedule says nothing of it; empty: not known
 */
export function maximumOf(
  policy: ProcessPolicy,
  otherwise: string,
  prices?: PriceList,
  limits: SizeLimits = limitsBeside(null)
): Maximum | null {
  const quantity = absoluteBounds(policy)?.ceiling
  if (quantity === undefined) return null
  const allowed = (wanted: number, size: string): Maximum => ({ quantity: Math.min(wanted, limits(size)), size })
  if (!hasSizes(policy) || policy.schedule.length === 0) return allowed(quantity, policy.size ?? otherwise)
  const cost = (one: Maximum): number => one.quantity * (monthlyPrice(one.size, prices) ?? 0)
  const [first = allowed(quantity, otherwise), ...others] = policy.schedule.map(({ bounds, size }) =>
    allowed(policy.max ?? Math.max(bounds.ceiling, policy.min ?? 0), size ?? otherwise)
  )
  return others.reduce((most, one) => {
    const more = cost(one) - cost(most)
    return more > 0 || (more === 0 && one.quantity > most.quantity) ? one : most
  }, first)
}
