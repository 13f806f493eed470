import type { PlatformFault } from '../../core/model.ts'
import { appShape } from './heroku-apps.ts'
import type { HerokuClient } from './heroku-client.ts'
import { callFault, unreadableFault } from './heroku-faults.ts'

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
  const answered = appShape.safeParse(answer.body)
  return answered.success && answered.data.maintenance === body.maintenance ? null : unreadableFault(attempt)
}
