/** Discord: a webhook, told in one embed for each notice. Limits: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
import type { Notice } from '../../core/model.ts'
import { described, secretUrl } from '../../config/values/schema-values.ts'
import { fieldsOf, linksOf, markedTitle, toneOf } from '../../report/notices/content.ts'
import type { Tone } from '../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../report/notices/fitting.ts'
import { httpChannel, jsonRequest } from './http-channel.ts'

export const discord = httpChannel({
  kind: 'discord',
  guide: {
    title: 'Discord',
    text: "In the channel's settings: *Integrations*, *Webhooks*, *New Webhook*, *Copy Webhook URL*. For a thread add `?thread_id=…`.",
    example: '{ discord: "${DISCORD_WEBHOOK_URL}" }'
  },
  keys: {
    discord: described(
      secretUrl('https://discord.com/api/webhooks/…', 'A notice is not for everybody'),
      'Address of a webhook of Discord.',
      ['${DISCORD_WEBHOOK_URL}']
    )
  },
  settings: ({ discord: url }) => ({ url }),
  secrets: ({ url }) => [url],
  service: 'Discord',
  remedy: 'Its webhook is gone: make a new one in the settings of the channel and put its address into the secret.',
  requests: ({ url }, notices) => jsonRequest(confirmed(url), discordMessage(notices), notices)
})

/** Without `wait` Discord does not say when a message was not kept. */
function confirmed(url: string): string {
  const address = new URL(url)
  address.searchParams.set('wait', 'true')
  return address.href
}

const titleLimit = 256
/** Of 4096: so that one embed stays within what all texts of a message may have, links and fields included. */
const descriptionLimit = 1500
const fieldLimit = 500
const totalLimit = 6000
const mostEmbeds = 10

const colours: Readonly<Record<Tone, number>> = {
  danger: 0xcf222e,
  warning: 0xd4780a,
  success: 0x1a7f37,
  neutral: 0x0969da
}

export function discordMessage(notices: readonly Notice[]) {
  return fill(
    notices,
    mostEmbeds,
    (shown, more) => ({
      ...(more === 0 ? {} : { content: describeOmitted(more) }),
      embeds: shown.map(embed),
      // Nobody is called, whatever the texts say.
      allowed_mentions: { parse: [] }
    }),
    ({ embeds }) => embeds.reduce((sum, one) => sum + textLength(one), 0) <= totalLimit
  )
}

function embed(notice: Notice) {
  const links = linksOf(notice).map(({ label, url }) => `[${label}](${url})`)
  return {
    title: fitting(markedTitle(notice), titleLimit, inert),
    description: [fitting(notice.text, descriptionLimit, inert), links.join(' · ')]
      .filter((part) => part !== '')
      .join('\n\n'),
    color: colours[toneOf(notice)],
    fields: fieldsOf(notice).map(({ name, value }) => ({
      name,
      value: fitting(value, fieldLimit, inert),
      inline: value.length <= 40
    })),
    timestamp: new Date(notice.atMs).toISOString()
  }
}

function textLength({ title, description, fields }: ReturnType<typeof embed>): number {
  return (
    title.length + description.length + fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0)
  )
}

/** Discord's Markdown knows no entities; a backslash takes the meaning of a sign, and something invisible breaks names and addresses. */
function inert(text: string): string {
  return text
    .replace(/[\\`*_~|<>[\]@]/g, '\\$&')
    .replace(/^[-+#]|^\d+(?=\.)/, (found) => (/^\d/.test(found) ? `${found}\u200B` : `\\${found}`))
    .replaceAll('\\@', '\\@\u200B')
    .replaceAll('://', ':\u200B//')
}
