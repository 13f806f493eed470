import { budgetStatus } from '../history/spending.ts'
import { isOverBudget } from '../history/budget-words.ts'
import { dollars } from '../format.ts'
import type { AppPolicy, BudgetPolicy, EpochMs, Policy } from '../model.ts'
import { localMonth } from '../schedule/local-month.ts'
import type { KnownSizes } from './lint-sizes.ts'

/** A budget that is less than what the floors of the schedule cost in a whole month. */
export interface SmallBudget {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** By the next month, which is a whole one. */
export function smallBudgets(
  policy: Pick<Policy, 'apps' | 'budget' | 'timezone'>,
  sizes: KnownSizes,
  nowMs: EpochMs
): readonly SmallBudget[] {
  const { apps, budget, timezone = 'UTC' } = policy
  const own = apps.flatMap(({ app, budget: its, timezone: zone = 'UTC', processes }) =>
    its === undefined
      ? []
      : smallBudget(its, { path: ['apps', app, 'budget'], timezone: zone, processes }, sizes, nowMs)
  )
  const processes = apps.flatMap((app) => app.processes)
  return [
    ...own,
    ...(budget === undefined ? [] : smallBudget(budget, { path: ['budget'], timezone, processes }, sizes, nowMs))
  ]
}

function smallBudget(
  budget: BudgetPolicy,
  scope: Pick<AppPolicy, 'processes'> & { readonly path: readonly PropertyKey[]; readonly timezone: string },
  sizes: KnownSizes,
  nowMs: EpochMs
): readonly SmallBudget[] {
  const { path, timezone } = scope
  const processes = scope.processes.map((policy) => {
    const size = sizes(policy.app, policy.process)
    return { policy, state: null, size, quantity: null }
  })
  const status = budgetStatus({ app: null, budget }, { timezone, processes }, localMonth(timezone, nowMs).toMs)
  if (!isOverBudget(status)) return []
  const sum = `The floors of the schedule come to ${dollars(status.expected)} in ${status.month}`
  return [
    {
      path,
      message: `${sum}, above the budget of ${dollars(budget.amount)}: it would be exceeded whatever happens. Lower a floor, or raise the amount.`
    }
  ]
}
