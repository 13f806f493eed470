/** How the budgets stand, by the state and by what a run has seen. */
import { capReason, isOverBudget } from '../core/history/budget-words.ts'
import { budgetStatus } from '../core/history/spending.ts'
import type { SpendingProcess } from '../core/history/spending.ts'
import type { AppPolicy, BudgetStatus, EpochMs, Policy } from '../core/model.ts'
import type { ProcessReport } from '../core/model/run-report.ts'
import { processKey } from '../core/process-key.ts'
import type { ObservedProcess } from './observe-app.ts'
import { formationEntry } from './reading-cache.ts'
import type { WorkingState } from './working-state.ts'

/** The budget of each app that has one; that of all together last, unless this run handles a part of them. */
export function budgetsOf(
  policy: Policy,
  { working, reports }: { readonly working: WorkingState; readonly reports: readonly ProcessReport[] },
  nowMs: EpochMs
): readonly BudgetStatus[] {
  const latest = new Map(reports.map((report) => [processKey(report.policy), report]))
  const processesOf = (app: AppPolicy): readonly SpendingProcess[] =>
    app.processes.flatMap((process) => {
      const report = latest.get(processKey(process))
      const state = report?.state ?? working.processOf(process)
      // Of an app that a selector found nobody knows yet which process types it has.
      if (state === null && app.selectedBy !== undefined) return []
      return [{ policy: process, state, size: report?.size ?? null, quantity: null }]
    })
  const { budget, apps, timezone, isPartial } = policy
  const each = apps.flatMap((app) =>
    app.budget === undefined
      ? []
      : [budgetStatus({ app: app.app, budget: app.budget }, { ...app, processes: processesOf(app) }, nowMs)]
  )
  if (budget === undefined || isPartial === true) return each
  const zone = timezone === undefined ? {} : { timezone }
  return [...each, budgetStatus({ app: null, budget }, { ...zone, processes: apps.flatMap(processesOf) }, nowMs)]
}

/** Why ranges of an app stay at their floor, by its own budget as it is found; null: they do not. */
export function ownCap(
  app: AppPolicy,
  observed: readonly ObservedProcess[],
  working: WorkingState,
  nowMs: EpochMs
): string | null {
  if (app.budget?.then !== 'cap') return null
  const processes = observed.map(({ policy, observation }): SpendingProcess => {
    const entry = formationEntry(observation.app, policy)
    const state = working.processOf(policy)
    return { policy, state, size: entry?.size ?? null, quantity: entry?.quantity ?? null }
  })
  return capOf(budgetStatus({ app: app.app, budget: app.budget }, { ...app, processes }, nowMs))
}

/** Why ranges of every app stay at their floor, by the budget of all together as the state knows it; null: they do not. */
export function commonCap(policy: Policy, working: WorkingState, nowMs: EpochMs): string | null {
  if (policy.budget?.then !== 'cap') return null
  const common = budgetsOf(policy, { working, reports: [] }, nowMs).find(({ app }) => app === null)
  return common === undefined ? null : capOf(common)
}

function capOf(status: BudgetStatus): string | null {
  return status.then === 'cap' && isOverBudget(status) ? capReason(status) : null
}
