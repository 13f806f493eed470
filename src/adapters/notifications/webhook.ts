import { createHmac } from 'node:crypto'
import pLimit from 'p-limit'
import type { ChannelPolicy } from '../../core/model.ts'
import { webhookNotice } from './rendering/webhook.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import { post, refusal, targetMs } from './delivery.ts'

const service = { name: 'The webhook', remedy: 'Check its address, and the `headers` and the `secret` that it wants.' }
const parallelPosts = 4

/**
 * JSON to an address of the user's: one request for each notice, signed with HMAC-SHA256 over the bytes of the body where there is a
 * secret. docs/notices.md describes it.
 */
export function webhook(
  { url, secret, headers }: Extract<ChannelPolicy, { kind: 'webhook' }>,
  clock: Clock
): NotificationChannel['send'] {
  return async (notices) => {
    const limit = pLimit(parallelPosts)
    const deadlineMs = clock.now() + targetMs
    const each = await Promise.all(
      notices.map((notice) =>
        limit(async () => {
          const body = JSON.stringify(webhookNotice(notice))
          const signature =
            secret === null
              ? {}
              : { 'x-dyno-scaler-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }
          const ours = { 'content-type': 'application/json', 'x-dyno-scaler-event': notice.kind, ...signature }
          return {
            notice,
            warning: refusal(service, await post({ url, headers: { ...headers, ...ours }, body }, clock, deadlineMs))
          }
        })
      )
    )
    const failed = each.filter(({ warning }) => warning !== null)
    if (failed.length === 0) return { kind: 'sent' }
    const causes = [...new Set(failed.map(({ warning }) => warning))].join(' ')
    return {
      kind: 'failed',
      warning: notices.length === 1 ? causes : `${failed.length} of ${notices.length} failed. ${causes}`,
      unsent: failed.map(({ notice }) => notice)
    }
  }
}
