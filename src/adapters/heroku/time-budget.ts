import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'

/** The time that all calls for one app may take in one look, waits included. Calls side by side count once. */
export interface TimeBudgets {
  /** Does work for an app, which has to be over at the deadline: then its look has no time left. */
  readonly within: Within
  /** The same with half of what is left, so that work which hangs leaves time for the next. */
  readonly withinHalf: Within
  /** The look at an app is over: the next one has all the time again. */
  readonly endLook: (app: string) => void
}

type Within = <T>(app: string, work: (deadlineMs: EpochMs) => Promise<T>) => Promise<T>

interface Budget {
  usedMs: number
  /** Calls that are under way, since when one of them always was. */
  active: number
  busySinceMs: EpochMs
}

/** @param budgetMs for each app in each look */
export function timeBudgets(clock: Clock, budgetMs: number): TimeBudgets {
  const budgets = new Map<string, Budget>()

  const within: Within = async (app, work) => {
    const budget = budgets.get(app) ?? { usedMs: 0, active: 0, busySinceMs: 0 }
    budgets.set(app, budget)
    if (budget.active === 0) budget.busySinceMs = clock.now()
    budget.active += 1
    try {
      return await work(budget.busySinceMs + budgetMs - budget.usedMs)
    } finally {
      budget.active -= 1
      if (budget.active === 0) budget.usedMs += clock.now() - budget.busySinceMs
    }
  }

  return {
    within,
    withinHalf: (app, work) => within(app, (deadlineMs) => work((clock.now() + deadlineMs) / 2)),
    endLook: (app) => void budgets.delete(app)
  }
}
