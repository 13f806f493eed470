/** Microsoft Teams: a workflow that waits for a webhook, told in an Adaptive Card. https://adaptivecards.io/explorer/ */
import type { Notice } from '../../core/model.ts'
import { secretUrl } from '../../config/values/schema-values.ts'
import { fieldsOf, linksOf, markedTitle, toneOf } from '../../report/notices/content.ts'
import type { Tone } from '../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../report/notices/fitting.ts'
import { httpChannel, jsonRequest } from './http-channel.ts'

export const teams = httpChannel({
  kind: 'teams',
  guide: {
    title: 'Microsoft Teams',
    text: 'At the channel: *Workflows*, then the template that posts to a channel when a webhook request is received. Let anyone call it, and copy the address that it shows at the end.',
    example: '{ teams: "${TEAMS_WEBHOOK_URL}" }'
  },
  keys: {
    teams: secretUrl('https://….webhook.office.com/…', 'A notice is not for everybody').meta({
      description: 'Address of a workflow of Microsoft Teams that waits for a webhook.',
      examples: ['${TEAMS_WEBHOOK_URL}']
    })
  },
  settings: ({ teams: url }) => ({ url }),
  secrets: ({ url }) => [url],
  service: 'Teams',
  remedy:
    'The workflow is gone, switched off, or closed to callers without a sign-in: look at it in Teams, and put its present address into the secret.',
  requests: ({ url }, notices) => jsonRequest(url, teamsMessage(notices), notices),
  refusedIn: hiddenRefusal
})

/** The older connectors answer 200 and tell of a failure in the text. */
function hiddenRefusal(answer: string): string | null {
  if (!/delivery failed/i.test(answer)) return null
  const [, status] = /\bHTTP error (\d{3})\b/i.exec(answer) ?? []
  return `Teams took the message and did not deliver it${status === undefined ? '' : ` (error ${status})`}. Use a workflow of Teams instead of a connector.`
}

/** Teams reads Markdown in a `TextBlock` and a `FactSet`, and none in the runs of a `RichTextBlock`. */
interface Run {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly size?: 'Large'
  readonly color?: 'Attention' | 'Warning' | 'Good' | 'Accent'
  readonly isSubtle?: true
}

export type TeamsElement =
  | {
      readonly type: 'RichTextBlock'
      readonly inlines: readonly Run[]
      readonly spacing?: 'Small' | 'Large'
      readonly separator?: true
    }
  | {
      readonly type: 'ActionSet'
      readonly actions: readonly { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }[]
    }

export interface TeamsMessage {
  readonly type: 'message'
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive'
      readonly contentUrl: null
      readonly content: {
        readonly $schema: string
        readonly type: 'AdaptiveCard'
        readonly version: '1.4'
        readonly msteams: { readonly width: 'Full' }
        readonly body: readonly TeamsElement[]
      }
    }
  ]
}

/** The documented limit is 28 KB for the message; what is refused in practice begins at 21,000 bytes. */
const byteLimit = 20_000
const titleLimit = 250
const textLimit = 1500
const valueLimit = 600
const mostShown = 10

const colours: Readonly<Record<Tone, Run['color']>> = {
  danger: 'Attention',
  warning: 'Warning',
  success: 'Good',
  neutral: 'Accent'
}

export function teamsMessage(notices: readonly Notice[]): TeamsMessage {
  return fill(
    notices,
    mostShown,
    (shown, more) =>
      card([
        ...shown.flatMap(elements),
        ...(more === 0
          ? []
          : [
              {
                type: 'RichTextBlock' as const,
                inlines: [{ type: 'TextRun' as const, text: describeOmitted(more), isSubtle: true as const }]
              }
            ])
      ]),
    (message) => Buffer.byteLength(JSON.stringify(message)) <= byteLimit
  )
}

function card(body: readonly TeamsElement[]): TeamsMessage {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body
  } as const
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }]
  }
}

function elements(notice: Notice, index: number): readonly TeamsElement[] {
  const text = fitting(notice.text, textLimit, inert)
  const color = colours[toneOf(notice)]
  const title: Run = {
    type: 'TextRun',
    text: fitting(markedTitle(notice), titleLimit, inert),
    weight: 'Bolder',
    size: 'Large',
    ...(color === undefined ? {} : { color })
  }
  const links = linksOf(notice).map(({ label, url }) => ({ type: 'Action.OpenUrl' as const, title: label, url }))
  return [
    { type: 'RichTextBlock', inlines: [title], ...(index === 0 ? {} : { spacing: 'Large', separator: true }) },
    ...(text === '' ? [] : [{ type: 'RichTextBlock' as const, inlines: [{ type: 'TextRun' as const, text }] }]),
    ...fieldsOf(notice).map(({ name, value }) => ({
      type: 'RichTextBlock' as const,
      inlines: [
        { type: 'TextRun' as const, text: `${name}: `, weight: 'Bolder' as const },
        { type: 'TextRun' as const, text: fitting(value, valueLimit, inert) }
      ],
      spacing: 'Small' as const
    })),
    ...(links.length === 0 ? [] : [{ type: 'ActionSet' as const, actions: links }])
  ]
}

/** `{{DATE(…)}}` is a function of Adaptive Cards, and `<at>` a mention of Teams. */
function inert(text: string): string {
  return text.replace(/\{(?=\{)/g, '{\u200B').replace(/<(?=\/?at\b)/gi, '<\u200B')
}
