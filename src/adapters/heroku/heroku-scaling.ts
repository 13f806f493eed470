import * as v from 'valibot'
import type { Outcome, PlatformFault } from '../../core/model.ts'
import { sameSize } from '../../core/schedule/dyno-size.ts'
import type { Change } from '../../ports.ts'
import type { HerokuAnswer, HerokuClient } from './heroku-client.ts'
import { callFault, isDeployUnderWay, readRefusal, unreadableFault } from './heroku-faults.ts'
import { formationShape } from './heroku-formation.ts'

/**
 * Sets a quantity and a dyno type, within half of the time that the app's look has left; where Heroku allows fewer dynos, as many as it
 * allows; where it refuses the type, the quantity alone. Never rejects.
 */
export async function scaleFormation(client: HerokuClient, change: Change): Promise<Outcome> {
  const { app, process, from, to, size } = change
  const attempt = `scale ${app} ${process} from ${from} to ${to}${size === null ? '' : ` of type ${size}`}`
  const first = await setQuantity(client, change, to)
  if (first.ok) return confirm(first.body, change, to, attempt)
  const limit = limitIn(first)
  if (limit === null || limit >= to) {
    return size !== null && isRefused(first)
      ? quantityAlone(client, change, callFault(first.answer, `change the dyno type of ${app} ${process} to ${size}`))
      : { kind: 'failed', fault: callFault(first.answer, attempt) }
  }
  // At a limit at or below what runs now there is nothing to add, and a scale-out must not become a scale-in.
  if (limit <= from && size === null) return { kind: 'limited', quantity: from, limit }
  const second = await setQuantity(client, change, limit)
  if (!second.ok) {
    const attemptAtLimit = `scale ${app} ${process} from ${from} to its limit ${limit}`
    return { kind: 'failed', fault: callFault(second.answer, attemptAtLimit), maybe: { quantity: limit } }
  }
  const confirmed = confirm(second.body, change, limit, attempt)
  if (confirmed.kind === 'scaled') return { kind: 'limited', quantity: limit, limit }
  return confirmed.kind === 'failed' ? { maybe: { quantity: limit }, ...confirmed } : confirmed
}

function setQuantity(client: HerokuClient, { app, process, size }: Change, quantity: number): Promise<HerokuAnswer> {
  const path = `/apps/${encodeURIComponent(app)}/formation/${encodeURIComponent(process)}`
  const body = { quantity, ...(size === null ? {} : { dyno_size: { name: size } }) }
  return client.budgets.withinHalf(app, (deadlineMs) => client.call({ method: 'PATCH', path, body }, deadlineMs))
}

/** Whether Heroku may have meant the dyno type. A deploy under way refuses every change. */
function isRefused({ answer }: Extract<HerokuAnswer, { ok: false }>): boolean {
  if (answer.kind !== 'answer' || isDeployUnderWay(readRefusal(answer))) return false
  return [400, 403, 404, 422].includes(answer.status)
}

async function quantityAlone(client: HerokuClient, change: Change, refusal: PlatformFault): Promise<Outcome> {
  const { app, process, from, to } = change
  const made = to === from ? '' : ` The quantity alone was set, to ${to}.`
  const fault = { ...refusal, message: `${refusal.message}${made} The dyno type is tried again in an hour.` }
  if (to === from) return { kind: 'size-refused', quantity: from, fault }
  const attempt = `scale ${app} ${process} from ${from} to ${to}`
  const alone = { ...change, size: null }
  const answer = await setQuantity(client, alone, to)
  if (!answer.ok) return { kind: 'failed', fault: callFault(answer.answer, attempt) }
  const confirmed = confirm(answer.body, alone, to, attempt)
  return confirmed.kind === 'scaled' ? { kind: 'size-refused', quantity: to, fault } : confirmed
}

function limitIn({ answer }: Extract<HerokuAnswer, { ok: false }>): number | null {
  return answer.kind === 'answer' && answer.status === 422 ? readRefusal(answer).limit : null
}

/** What became of a change that Heroku accepted, by its answer. */
function confirm(body: unknown, { size }: Change, asked: number, attempt: string): Outcome {
  const entry = v.safeParse(formationShape, body)
  if (!entry.success) return { kind: 'failed', fault: unreadableFault(attempt) }
  const { quantity } = entry.output
  const reported = entry.output.dyno_size?.name ?? entry.output.size ?? null
  const isOther = size !== null && reported !== null && !sameSize(size, reported)
  if (quantity === asked && !isOther) return { kind: 'scaled', quantity }
  const [is, was] = isOther ? [reported, size] : [quantity, asked]
  const message = `Could not ${attempt}: Heroku agreed, but reports ${is} instead of ${was}.`
  return {
    kind: 'failed',
    fault: { kind: 'transient', scope: 'app', message: `${message} It is tried again at the next run.` },
    maybe: { quantity, ...(isOther ? { size: reported } : {}) }
  }
}
