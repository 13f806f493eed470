import type { Heroku } from '../adapters/heroku/heroku.ts'
import type { Policy } from '../core/model.ts'
import { asWritten } from '../core/select-apps.ts'
import type { PlanPage } from '../report/plan/page.ts'
import { selectNow } from '../run/select-apps.ts'

/** The apps that a plan shows, and how they were found. */
export interface PlannedApps {
  readonly policy: Policy
  readonly selected: NonNullable<PlanPage['selected']>
  /** Lists that could not be read. */
  readonly warnings: readonly string[]
  /** Pipelines and teams that do not exist. */
  readonly errors: readonly string[]
}

/** With a token every app that a selector finds, else one app for each selector. Never rejects. */
export async function plannedApps(policy: Policy, heroku: Heroku | null): Promise<PlannedApps> {
  const { selectors = [] } = policy
  if (selectors.length === 0) return { policy, selected: [], warnings: [], errors: [] }
  if (heroku === null) {
    return {
      policy: asWritten(policy),
      selected: selectors.map(({ key }) => ({ key, apps: null })),
      warnings: [],
      errors: []
    }
  }
  const found = await selectNow(heroku, policy, {})
  const unlisted = found.policy.apps.flatMap(({ app, unlisted: fault }) =>
    fault === undefined ? [] : [{ app, fault }]
  )
  const isListed = (key: string): boolean => !unlisted.some(({ app }) => app === key)
  return {
    policy: found.policy,
    selected: selectors.map(({ key }) => ({ key, apps: isListed(key) ? (found.selected[key] ?? []) : null })),
    warnings: unlisted.map(({ app, fault }) => `"${app}": ${fault.message}`),
    errors: found.errors
  }
}
