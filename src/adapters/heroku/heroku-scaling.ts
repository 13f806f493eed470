import type { Outcome } from '../../core/model.ts'
import type { Change } from '../../ports.ts'
import type { HerokuAnswer, HerokuClient } from './heroku-client.ts'
import { callFault, readRefusal, unreadableFault } from './heroku-faults.ts'
import { formationShape } from './heroku-formation.ts'

/**
 * Sets a quantity, within half of the time that the app's look has left; where Heroku allows fewer dynos, as many as it allows. Never rejects.
 */
export async function scaleFormation(client: HerokuClient, change: Change): Promise<Outcome> {
  const { app, process, from, to, size } = change
  const attempt = `scale ${app} ${process} from ${from} to ${to}${size === null ? '' : ` of type ${size}`}`
  const first = await setQuantity(client, change, to)
  if (first.ok) return confirm(first.body, to, attempt)
  const limit = limitIn(first)
  if (limit === null || limit >= to) return { kind: 'failed', fault: callFault(first.answer, attempt) }
  // At a limit at or below what runs now there is nothing to add, and a scale-out must not become a scale-in.
  if (limit <= from) return { kind: 'limited', quantity: from, limit }
  const second = await setQuantity(client, change, limit)
  if (!second.ok) {
    const attemptAtLimit = `scale ${app} ${process} from ${from} to its limit ${limit}`
    return { kind: 'failed', fault: callFault(second.answer, attemptAtLimit) }
  }
  const confirmed = confirm(second.body, limit, attempt)
  return confirmed.kind === 'scaled' ? { kind: 'limited', quantity: limit, limit } : confirmed
}

function setQuantity(client: HerokuClient, { app, process, size }: Change, quantity: number): Promise<HerokuAnswer> {
  const path = `/apps/${encodeURIComponent(app)}/formation/${encodeURIComponent(process)}`
  const body = { quantity, ...(size === null ? {} : { dyno_size: { name: size } }) }
  return client.budgets.withinHalf(app, (deadlineMs) => client.call({ method: 'PATCH', path, body }, deadlineMs))
}

function limitIn({ answer }: Extract<HerokuAnswer, { ok: false }>): number | null {
  return answer.kind === 'answer' && answer.status === 422 ? readRefusal(answer).limit : null
}

/** What became of a change that Heroku accepted, by its answer. */
function confirm(body: unknown, asked: number, attempt: string): Outcome {
  const entry = formationShape.safeParse(body)
  if (!entry.success) return { kind: 'failed', fault: unreadableFault(attempt) }
  const { quantity } = entry.data
  if (quantity === asked) return { kind: 'scaled', quantity }
  const message = `Could not ${attempt}: Heroku agreed, but reports ${quantity} instead of ${asked}.`
  return {
    kind: 'failed',
    fault: { kind: 'transient', scope: 'app', message: `${message} It is tried again at the next run.` }
  }
}
