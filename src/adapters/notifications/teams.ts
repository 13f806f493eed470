import type { HttpResult } from '../http/http.ts'
import type { ChannelPolicy } from '../../core/model.ts'
import { teamsMessage } from './rendering/teams.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import { post, refusal, requestMs } from './delivery.ts'

const service = {
  name: 'Teams',
  remedy:
    'The workflow is gone, switched off, or closed to callers without a sign-in: look at it in Teams, and put its present address into the secret.'
}

/** A workflow of Microsoft Teams that waits for a webhook: one card for all notices. */
export function teams({ url }: Extract<ChannelPolicy, { kind: 'teams' }>, clock: Clock): NotificationChannel['send'] {
  return async (notices) => {
    const headers = { 'content-type': 'application/json' }
    const result = await post(
      { url, headers, body: JSON.stringify(teamsMessage(notices)) },
      clock,
      clock.now() + requestMs
    )
    const warning = refusal(service, result) ?? hiddenRefusal(result)
    return warning === null ? { kind: 'sent' } : { kind: 'failed', warning, unsent: notices }
  }
}

/** The older connectors answer 200 and tell of a failure in the text. */
function hiddenRefusal(result: HttpResult): string | null {
  if (result.kind === 'no-answer' || !/delivery failed/i.test(result.body)) return null
  const [, status] = /\bHTTP error (\d{3})\b/i.exec(result.body) ?? []
  return `Teams took the message and did not deliver it${status === undefined ? '' : ` (error ${status})`}. Use a workflow of Teams instead of a connector.`
}
