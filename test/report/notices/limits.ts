/** The documented limits of those who carry notices, checked without the code under test. Each returns what is wrong. */

type Json = Readonly<Record<string, unknown>>

/** https://docs.slack.dev/reference/block-kit/blocks: 50 blocks; header 150, section 3000, 10 fields of 2000, context 10 elements. */
export function slackFaults(body: string): readonly string[] {
  const { text, blocks } = JSON.parse(body) as { readonly text: string; readonly blocks: readonly Json[] }
  return [
    ...(text.length === 0 ? ['no text'] : []),
    ...(text.length > 3000 ? ['text too long'] : []),
    ...(blocks.length === 0 || blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...blocks.flatMap((block) => {
      const texts = (block['elements'] ?? block['fields'] ?? []) as readonly { readonly text: string }[]
      const one = block['text'] as { readonly text: string; readonly type: string } | undefined
      if (block['type'] === 'header')
        return one === undefined || one.text.length < 1 || one.text.length > 150 || one.type !== 'plain_text'
          ? ['header']
          : []
      if (block['type'] === 'section' && one !== undefined)
        return one.text.length < 1 || one.text.length > 3000 ? ['section'] : []
      return texts.length > 10 || texts.some(({ text: words }) => words.length < 1 || words.length > 2000)
        ? [String(block['type'])]
        : []
    })
  ]
}

/** https://discord.com/developers/docs/resources/message: 2000 of content, 10 embeds, 256 title, 4096 description, 25 fields of 256 and 1024, 6000 in all. */
export function discordFaults(body: string): readonly string[] {
  interface Embed {
    readonly title: string
    readonly description: string
    readonly fields: readonly { readonly name: string; readonly value: string }[]
  }
  const {
    content = '',
    embeds,
    allowed_mentions
  } = JSON.parse(body) as {
    readonly content?: string
    readonly embeds: readonly Embed[]
    readonly allowed_mentions: unknown
  }
  const total = embeds.reduce(
    (sum, { title, description, fields }) =>
      sum +
      title.length +
      description.length +
      fields.reduce((inner, { name, value }) => inner + name.length + value.length, 0),
    0
  )
  return [
    ...(content.length > 2000 ? ['content'] : []),
    ...(embeds.length < 1 || embeds.length > 10 ? ['embeds'] : []),
    ...(total > 6000 ? [`${total} characters`] : []),
    ...(JSON.stringify(allowed_mentions) === '{"parse":[]}' ? [] : ['mentions']),
    ...embeds.flatMap(({ title, description, fields }) => [
      ...(title.length < 1 || title.length > 256 ? ['title'] : []),
      ...(description.length > 4096 ? ['description'] : []),
      ...(fields.length > 25 ||
      fields.some(({ name, value }) => name.length < 1 || name.length > 256 || value.length < 1 || value.length > 1024)
        ? ['fields']
        : [])
    ])
  ]
}

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook: 28 KB, an Adaptive Card up to 1.4 or so. */
export function teamsFaults(body: string): readonly string[] {
  interface Card {
    readonly type: string
    readonly version: string
    readonly body: readonly Json[]
  }
  const { type, attachments } = JSON.parse(body) as {
    readonly type: string
    readonly attachments: readonly { readonly contentType: string; readonly content: Card }[]
  }
  const [card] = attachments
  return [
    ...(Buffer.byteLength(body) > 28 * 1000 ? [`${Buffer.byteLength(body)} bytes`] : []),
    ...(type === 'message' &&
    attachments.length === 1 &&
    card?.contentType === 'application/vnd.microsoft.card.adaptive'
      ? []
      : ['envelope']),
    ...(card?.content.type === 'AdaptiveCard' && /^1\.[2-5]$/.test(card.content.version) && card.content.body.length > 0
      ? []
      : ['card']),
    // Both read Markdown.
    ...(/"(?:TextBlock|FactSet)"/.test(body) ? ['Markdown'] : [])
  ]
}

/** https://www.twilio.com/docs/api/errors/21617 */
export function smsFaults(text: string): readonly string[] {
  return text.length >= 1 && text.length <= 1600 ? [] : [`${text.length} characters`]
}

/** https://docs.ntfy.sh/publish/: 4096 bytes of message, priorities 1 to 5, topics of 64 signs; what looks like an address becomes a link. */
export function ntfyFaults(body: string): readonly string[] {
  const { topic, title, message, priority } = JSON.parse(body) as {
    readonly topic: string
    readonly title: string
    readonly message: string
    readonly priority: number
  }
  return [
    ...(/^[-_A-Za-z0-9]{1,64}$/.test(topic) ? [] : ['topic']),
    ...(title.length < 1 || Buffer.byteLength(title) > 300 ? ['title'] : []),
    ...(message.length < 1 || Buffer.byteLength(message) > 4096 ? [`${Buffer.byteLength(message)} bytes`] : []),
    ...(Number.isInteger(priority) && priority >= 1 && priority <= 5 ? [] : ['priority']),
    ...(/:\/\/|www\./i.test(`${title}${message}`) ? ['link'] : [])
  ]
}
