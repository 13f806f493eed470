import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { dateTime } from './date-time.ts'
import type { DynoReading, PlatformFault } from '../../core/model.ts'
import type { HerokuClient } from './heroku-client.ts'
import { callFault } from './heroku-faults.ts'

/** `updated_at` is when the dyno came into its state. */
const shape = v.array(
  object({
    name: v.fallback(v.string(), ''),
    type: v.string(),
    size: v.fallback(v.optional(v.string()), undefined),
    state: v.string(),
    updated_at: v.fallback(v.nullable(dateTime), null)
  })
)

/** The dynos of an app by Heroku's Platform API. null: they cannot be read. Never rejects. */
export async function readDynos({ list, budgets }: HerokuClient, app: string): Promise<readonly DynoReading[] | null> {
  const answer = await budgets.withinHalf(app, (deadlineMs) =>
    list(`/apps/${encodeURIComponent(app)}/dynos`, deadlineMs)
  )
  const parsed = v.safeParse(shape, answer.ok ? answer.body : null)
  return parsed.success ? parsed.output.map(dynoOf) : null
}

function dynoOf({ name, type, size, state, updated_at: updatedAt }: v.InferOutput<typeof shape>[number]): DynoReading {
  // An Eco dyno that sleeps is `idle`: the next request wakes it. Where nobody knows since when, it was long ago.
  const isUp = state === 'up' || state === 'idle'
  const named = size === undefined ? {} : { size }
  return {
    name,
    process: type,
    ...named,
    state,
    upSinceMs: isUp ? (updatedAt === null ? 0 : Date.parse(updatedAt)) : null
  }
}

/** Stops a dyno, which Heroku starts anew; null: it is done, or there is no such dyno any more. Never rejects. */
export async function restartDyno(client: HerokuClient, app: string, dyno: string): Promise<PlatformFault | null> {
  const path = `/apps/${encodeURIComponent(app)}/dynos/${encodeURIComponent(dyno)}`
  const answer = await client.budgets.withinHalf(app, (deadlineMs) =>
    client.call({ method: 'DELETE', path }, deadlineMs)
  )
  const isGone = !answer.ok && answer.answer.kind === 'answer' && answer.answer.status === 404
  return answer.ok || isGone ? null : callFault(answer.answer, `restart ${dyno} of ${app}`)
}
