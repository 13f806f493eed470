import { readFileSync } from 'node:fs'
import { policyFromFile } from '../../../src/config/load.ts'
import type { Policy } from '../../../src/core/model.ts'
import { comparePlans } from '../../../src/core/plan/compare.ts'
import { suggestCron } from '../../../src/core/plan/suggest-cron.ts'
import type { PlanOptions } from '../../../src/core/plan/model.ts'
import type { PlanFinding, PlanPage } from '../../../src/report/plan/page.ts'
import { policyWith } from '../../policies.ts'
import { plan, policyOf } from '../../core/plan/plans.ts'

const nowMs = Date.parse('2026-11-23T12:00Z')

/** What the example configuration of the project means; `edit` changes its text before. */
export function examplePolicy(edit: (text: string) => string = (text) => text): Policy {
  const file = 'examples/dyno-scaler.yml'
  const { policy } = policyFromFile(file, edit(readFileSync(file, 'utf8')), { HEALTH_TOKEN: 'secret' }, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return policy.value
}

/** The page of a policy's plan, and against `base` if there is one. */
export function pageOf(
  head: Policy,
  options: Partial<PlanOptions> = {},
  base: Policy | null = null,
  findings: readonly PlanFinding[] = []
): PlanPage {
  const planned = plan(head, options)
  const comparison = base === null ? null : { base: 'main', found: comparePlans(plan(base, options), planned) }
  return { plan: planned, comparison, findings, cron: suggestCron(head, nowMs) }
}

/** So many apps, each with a web process and hours of its own. */
export function manyApps(count: number, quantity = 3): Policy {
  const apps = Array.from({ length: count }, (_, index) => {
    const schedule = [
      `weekdays ${String(index % 12).padStart(2, '0')}:00-22:00 ${quantity + (index % 5)}`,
      '22:00-03:00 2',
      '1'
    ]
    return policyWith({
      app: `app-${index}`,
      timezone: index % 2 === 0 ? 'America/New_York' : 'Europe/London',
      schedule
    })
  })
  return policyOf(...apps)
}
