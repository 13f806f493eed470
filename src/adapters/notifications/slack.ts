/** Slack: an incoming webhook, told in Block Kit. Limits: https://docs.slack.dev/reference/block-kit/blocks */
import type { Notice } from '../../core/model.ts'
import { described, secretUrl } from '../../config/values/schema-values.ts'
import { fieldsOf, linksOf, markedTitle } from '../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../report/notices/fitting.ts'
import { httpChannel, jsonRequest } from './http-channel.ts'

export const slack = httpChannel({
  kind: 'slack',
  guide: {
    title: 'Slack',
    text: 'Create an app at <https://api.slack.com/apps>, switch on *Incoming Webhooks*, add one to a channel, and copy its address.',
    example: '{ slack: "${SLACK_WEBHOOK_URL}", on: [incident, scale] }'
  },
  keys: {
    slack: described(
      secretUrl('https://hooks.slack.com/services/…', 'A notice is not for everybody'),
      'Address of an incoming webhook of Slack.',
      ['${SLACK_WEBHOOK_URL}']
    )
  },
  settings: ({ slack: url }) => ({ url }),
  secrets: ({ url }) => [url],
  service: 'Slack',
  remedy: 'Its webhook is gone or does not allow this: make a new one in Slack and put its address into the secret.',
  requests: ({ url }, notices) => jsonRequest(url, slackMessage(notices), notices)
})

/** Text of others is `plain_text`, in which Slack reads no formatting, no link and no mention; `mrkdwn` is ours alone. */
interface Text {
  readonly type: 'plain_text' | 'mrkdwn'
  readonly text: string
  readonly emoji?: false
}

interface Block {
  readonly type: 'header' | 'section' | 'context' | 'divider'
  readonly text?: Text
  readonly fields?: readonly Text[]
  readonly elements?: readonly Text[]
}

const headerLimit = 150
const textLimit = 3000
const fieldLimit = 2000
const blockLimit = 50
/** As many as are read. */
const mostShown = 9

export function slackMessage(notices: readonly Notice[]) {
  return fill(
    notices,
    mostShown,
    (shown, more) => ({
      // For notifications and screen readers.
      text: fitting(shown.map(markedTitle).join(' · '), textLimit, escaped),
      blocks: [
        ...shown.flatMap((notice, index): readonly Block[] =>
          index === 0 ? noticeBlocks(notice) : [{ type: 'divider' }, ...noticeBlocks(notice)]
        ),
        ...(more === 0 ? [] : [context(describeOmitted(more))])
      ],
      unfurl_links: false,
      unfurl_media: false
    }),
    ({ blocks }) => blocks.length <= blockLimit
  )
}

function noticeBlocks(notice: Notice): readonly Block[] {
  const text = plain(notice.text, textLimit)
  const fields = fieldsOf(notice)
  const links = linksOf(notice).map(({ label, url }) => `<${escaped(url)}|${escaped(label)}>`)
  return [
    { type: 'header', text: plain(markedTitle(notice), headerLimit) },
    ...(text.text === '' ? [] : [{ type: 'section' as const, text }]),
    // Two columns: the name, and what it is.
    ...(fields.length === 0
      ? []
      : [
          {
            type: 'section' as const,
            fields: fields.flatMap(({ name, value }) => [bold(name), plain(value, fieldLimit)])
          }
        ]),
    ...(links.length === 0 ? [] : [context(links.join(' · '))])
  ]
}

function plain(text: string, limit: number): Text {
  return { type: 'plain_text', text: fitting(text, limit, escaped), emoji: false }
}

function bold(name: string): Text {
  return { type: 'mrkdwn', text: `*${name}*` }
}

function context(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] }
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping: these three, as entities, and nothing else. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
