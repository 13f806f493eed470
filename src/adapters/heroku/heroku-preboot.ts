import * as z from 'zod'
import type { HerokuClient } from './heroku-client.ts'

const shape = z.object({ enabled: z.boolean() })

/** Whether new dynos of the app start before the old ones stop; null: it could not be read. Never rejects. */
export async function readPreboot({ call, budgets }: HerokuClient, app: string): Promise<boolean | null> {
  const path = `/apps/${encodeURIComponent(app)}/features/preboot`
  const answer = await budgets.withinHalf(app, (deadlineMs) => call({ method: 'GET', path }, deadlineMs))
  const feature = shape.safeParse(answer.ok ? answer.body : null)
  return feature.success ? feature.data.enabled : null
}
