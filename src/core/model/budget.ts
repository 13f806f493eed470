/** Money: types only. */
import type { BudgetPolicy } from './policy.ts'

/** How a budget stands. */
export interface BudgetStatus extends BudgetPolicy {
  /** null: of all apps together. */
  readonly app: string | null
  /** `YYYY-MM`. */
  readonly month: string
  /** US$ since the month began, as far as it was seen. */
  readonly spent: number
  /** The same with the floors of the schedules until the end of the month. */
  readonly expected: number
  /** The local day since which it is counted, where that was not the first of the month. */
  readonly countedSince: string | null
  /** Dyno types without a known price: they count for nothing. */
  readonly unpriced: readonly string[]
}
