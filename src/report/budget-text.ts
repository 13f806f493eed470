/** How a budget reads. Plain text: not escaped. */
import { describeBudget } from '../core/history/budget-words.ts'
import type { BudgetStatus } from '../core/model.ts'
import type { RunReport } from '../core/model/run-report.ts'

/** One line for each budget. */
export function budgetLines({ budgets = [] }: RunReport): readonly string[] {
  return budgets.map((status) => `Budget of ${budgetOwner(status)}: ${describeBudget(status)}.`)
}

export function budgetOwner({ app }: Pick<BudgetStatus, 'app'>): string {
  return app ?? 'all apps together'
}
