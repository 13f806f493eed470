import { IncomingWebhook } from '@slack/webhook'
import type { ChannelPolicy } from '../../core/model.ts'
import { slackMessage } from './rendering/slack.ts'
import type { HttpResult } from '../http/http.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import { post, refusal, requestMs } from './delivery.ts'

const service = {
  name: 'Slack',
  remedy: 'Its webhook is gone or does not allow this: make a new one in Slack and put its address into the secret.'
}

/** An incoming webhook of Slack: one message for all notices. */
export function slack({ url }: Extract<ChannelPolicy, { kind: 'slack' }>, clock: Clock): NotificationChannel['send'] {
  return async (notices) => {
    let result: HttpResult = { kind: 'no-answer', failure: { kind: 'other', message: 'nothing was sent' } }
    const webhook = new IncomingWebhook(url, {
      // Slack's own transport waits without end, and tells of a failure in other words than everybody else here.
      fetch: async (address, { headers = {}, body } = {}) => {
        result = await post(
          { url: String(address), headers, body: typeof body === 'string' ? body : '' },
          clock,
          clock.now() + requestMs
        )
        if (result.kind === 'no-answer') throw new Error(result.failure.message)
        return new Response(result.body, { status: result.status === 204 ? 200 : result.status })
      }
    })
    try {
      await webhook.send(slackMessage(notices))
      return { kind: 'sent' }
    } catch {
      return { kind: 'failed', warning: refusal(service, result) ?? 'Slack gave no usable answer.', unsent: notices }
    }
  }
}
