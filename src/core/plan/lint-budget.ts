import { budgetStatus } from '../history/spending.ts'
import { isOverBudget } from '../history/budget-words.ts'
import { dollars } from '../format.ts'
import type { AppPolicy, BudgetPolicy, EpochMs, Policy } from '../model.ts'
import { localMonth } from '../schedule/local-time.ts'
import type { LintFinding } from './lint-finding.ts'
import type { KnownSizes } from './lint-sizes.ts'

/** A budget that is less than what the floors of the schedule cost in a whole month. */
type SmallBudget = Pick<LintFinding, 'path' | 'message'>

/** By the next month, which is a whole one. */
export function smallBudgets(
  { apps, budget, timezone }: Pick<Policy, 'apps' | 'budget' | 'timezone'>,
  sizes: KnownSizes,
  nowMs: EpochMs
): readonly SmallBudget[] {
  const own = apps.map((app) => ({ ...app, path: ['apps', app.app, 'budget'] }))
  const processes = apps.flatMap((app) => app.processes)
  const common = { path: ['budget'], budget, timezone, processes }
  return [...own, common].flatMap((scope) => smallBudget(scope, sizes, nowMs))
}

interface Scope extends Pick<AppPolicy, 'processes'>, Pick<SmallBudget, 'path'> {
  readonly budget?: BudgetPolicy | undefined
  readonly timezone?: string | undefined
}

function smallBudget(
  { path, budget, timezone = 'UTC', ...scope }: Scope,
  sizes: KnownSizes,
  nowMs: EpochMs
): readonly SmallBudget[] {
  if (budget === undefined) return []
  const processes = scope.processes.map((policy) => {
    const size = sizes(policy.app, policy.process)
    return { policy, state: null, size, quantity: null }
  })
  const status = budgetStatus({ app: null, budget }, { timezone, processes }, localMonth(timezone, nowMs).toMs)
  if (!isOverBudget(status)) return []
  const sum = `The floors of the schedule come to ${dollars(status.expected)} in ${status.month}`
  const message = `${sum}, above the budget of ${dollars(budget.amount)}: it would be exceeded whatever happens. Lower a floor, or raise the amount.`
  return [{ path, message }]
}
