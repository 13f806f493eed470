/** A webhook of the user's: each notice as JSON in a request of its own. docs/notices.md describes it for those who receive it. */
import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import type { EpochMs, Notice } from '../../core/model.ts'
import { described, headerValues, secretUrl } from '../../config/values/schema-values.ts'
import { noticeId } from '../../report/notices/notice-id.ts'
import { httpChannel } from './http-channel.ts'
import type { ChannelRequest } from './http-channel.ts'

interface WebhookSettings {
  readonly url: string
  /** Signs the body with HMAC-SHA256; null: it is not signed. */
  readonly secret: string | null
  readonly headers: Readonly<Record<string, string>>
}

export const webhook = httpChannel({
  kind: 'webhook',
  guide: {
    title: 'Webhook',
    text: 'JSON by `POST` to an address of yours, one request for each notice. Answer with 2xx. [Below](#the-json-of-a-webhook) is what it looks like.',
    example:
      '{ webhook: https://www.example.com/hooks/dynos, secret: "${HOOK_SECRET}", headers: { authorization: "Bearer ${HOOK_TOKEN}" } }'
  },
  keys: {
    webhook: described(
      secretUrl('https://www.example.com/hooks/dynos', 'A notice is not for everybody'),
      'Where the notice is sent as JSON.',
      ['https://www.example.com/hooks/dynos']
    ),
    secret: described(
      v.optional(v.nullable(v.pipe(v.string('Write a text.'), v.nonEmpty('The secret is empty.'))), null),
      'Signs the body (HMAC with SHA-256), so that the receiver can tell who sent it.',
      ['${HOOK_SECRET}']
    ),
    headers: described(v.optional(headerValues, {}), 'Sent along.', [{ authorization: 'Bearer ${HOOK_TOKEN}' }])
  },
  settings: ({ webhook: url, secret, headers }): WebhookSettings => ({ url, secret, headers }),
  secrets: ({ secret }) => (secret === null ? [] : [secret]),
  service: 'The webhook',
  remedy: 'Check its address, and the `headers` and the `secret` that it wants.',
  requests: (settings, notices) => notices.map((notice) => webhookRequest(settings, notice))
})

function webhookRequest({ url, secret, headers }: WebhookSettings, notice: Notice): ChannelRequest {
  const body = JSON.stringify(webhookNotice(notice))
  const signature =
    secret === null
      ? {}
      : { 'x-dyno-scaler-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }
  const ours = { 'content-type': 'application/json', 'x-dyno-scaler-event': notice.kind, ...signature }
  return { url, headers: { ...headers, ...ours }, body, notices: [notice] }
}

/** Instants are ISO 8601 in UTC. */
export function webhookNotice(notice: Notice) {
  const { kind, app, process, atMs, title, text, from, to, verdict, responseTimeMs, reasons, incident, runUrl } = notice
  return {
    version: 1,
    // The same for a repeat of the same notice.
    id: noticeId(notice),
    event: kind,
    ...{ app, process, at: instant(atMs), title, text, from, to },
    health: verdict,
    responseTimeMs,
    reasons,
    incident: incident && {
      kind: incident.kind,
      since: instant(incident.sinceMs),
      ended: incident.endedMs === null ? null : instant(incident.endedMs),
      issue: incident.issue?.number ?? null,
      url: incident.issue?.url ?? null
    },
    run: runUrl
  }
}

function instant(atMs: EpochMs): string {
  return new Date(atMs).toISOString()
}
