import type { DayNumber, Policy, ProcessPolicy } from '../../../src/core/model.ts'
import { planOf } from '../../../src/core/plan/plan.ts'
import type { Plan, PlanOptions, ProcessPlan } from '../../../src/core/plan/model.ts'
import { listPrices } from '../../../src/core/pricing/prices.ts'
import { policyWith } from '../../policies.ts'

/** The 3/2/1 schedule that everybody begins with: 59 dyno-hours a day. */
export const article = ['07:00-22:00 3', '22:00-03:00 2', '1']

export function dayOf(date: string): DayNumber {
  return Date.parse(date) / 86_400_000
}

export function policyOf(...processes: readonly ProcessPolicy[]): Policy {
  const apps = [...new Set(processes.map(({ app }) => app))]
  return {
    apps: apps.map((app) => ({
      app,
      url: { kind: 'none' },
      processes: processes.filter((process) => process.app === app)
    })),
    notify: []
  }
}

/** Seven days from Monday 2026-11-23 on Standard-1X, unless something else is said. */
export function plan(policy: Policy, options: Partial<PlanOptions> = {}): Plan {
  return planOf(policy, {
    nowMs: Date.parse('2026-11-23T12:00Z'),
    from: dayOf('2026-11-23'),
    days: 7,
    sizes: () => 'Standard-1X',
    prices: listPrices,
    ...options
  })
}

/** The plan of one process type. */
export function planFor(written: Parameters<typeof policyWith>[0], options: Partial<PlanOptions> = {}): ProcessPlan {
  return plan(policyOf(policyWith(written)), options).processes[0]!
}
