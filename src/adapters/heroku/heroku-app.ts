/** What an app is set to, apart from its formation. */
import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import type { PlatformFault } from '../../core/model.ts'
import { appShape } from './heroku-apps.ts'
import type { HerokuClient } from './heroku-client.ts'
import { callFault, unreadableFault } from './heroku-faults.ts'

const prebootShape = object({ enabled: v.boolean() })

/** Whether new dynos of the app start before the old ones stop; null: it could not be read. Never rejects. */
export async function readPreboot({ call, budgets }: HerokuClient, app: string): Promise<boolean | null> {
  const path = `/apps/${encodeURIComponent(app)}/features/preboot`
  const answer = await budgets.withinHalf(app, (deadlineMs) => call({ method: 'GET', path }, deadlineMs))
  const feature = v.safeParse(prebootShape, answer.ok ? answer.body : null)
  return feature.success ? feature.output.enabled : null
}

/** Switches maintenance mode of an app, within half of the time that its look has left; null: it is as asked. Never rejects. */
export async function setMaintenance(
  client: HerokuClient,
  app: string,
  to: 'on' | 'off'
): Promise<PlatformFault | null> {
  const path = `/apps/${encodeURIComponent(app)}`
  const body = { maintenance: to === 'on' }
  const attempt = `switch maintenance mode of ${app} ${to}`
  const answer = await client.budgets.withinHalf(app, (deadlineMs) =>
    client.call({ method: 'PATCH', path, body }, deadlineMs)
  )
  if (!answer.ok) return callFault(answer.answer, attempt)
  const answered = v.safeParse(appShape, answer.body)
  return answered.success && answered.output.maintenance === body.maintenance ? null : unreadableFault(attempt)
}
