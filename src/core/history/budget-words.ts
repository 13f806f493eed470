import { dollars } from '../format.ts'
import type { BudgetStatus } from '../model.ts'

/** `$120.50 spent in 2026-11 (counted since 2026-11-12), $310.00 at least by its end, of $300.00`. */
export function describeBudget({ month, spent, expected, amount, countedSince, unpriced }: BudgetStatus): string {
  const since = countedSince === null ? '' : ` (counted since ${countedSince})`
  const unknown =
    unpriced.length === 0 ? '' : `; no price is known for ${unpriced.join(', ')}, which counts for nothing`
  return `${dollars(spent)} spent in ${month}${since}, ${dollars(expected)} at least by its end, of ${dollars(amount)}${unknown}`
}

/** Why ranges stay at their floor. */
export function capReason(status: BudgetStatus): string {
  const owner = status.app === null ? 'the budget of all apps' : 'the budget'
  return `${owner} keeps ranges at their floor: ${describeBudget(status)}`
}

export function isOverBudget({ expected, amount }: BudgetStatus): boolean {
  return expected > amount
}
