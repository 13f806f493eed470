/** Microsoft Teams: a workflow that waits for a webhook, told in an Adaptive Card. https://adaptivecards.io/explorer/ */
import type { Notice } from '../../core/model.ts'
import { described, secretUrl } from '../../config/values/schema-values.ts'
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
    teams: described(
      secretUrl('https://….webhook.office.com/…', 'A notice is not for everybody'),
      'Address of a workflow of Microsoft Teams that waits for a webhook.',
      ['${TEAMS_WEBHOOK_URL}']
    )
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

/** The documented limit is 28 KB for the message; what is refused in practice begins at 21,000 bytes. */
const byteLimit = 20_000
const titleLimit = 250
const textLimit = 1500
const valueLimit = 600
const mostShown = 10

const colours: Readonly<Record<Tone, string>> = {
  danger: 'Attention',
  warning: 'Warning',
  success: 'Good',
  neutral: 'Accent'
}

export function teamsMessage(notices: readonly Notice[]) {
  return fill(
    notices,
    mostShown,
    (shown, more) => {
      const omitted = more === 0 ? [] : [block([run(describeOmitted(more), { isSubtle: true })])]
      return card([...shown.flatMap(elements), ...omitted])
    },
    (message) => Buffer.byteLength(JSON.stringify(message)) <= byteLimit
  )
}

function card(body: readonly object[]) {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body
  }
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }
  return { type: 'message', attachments: [attachment] as const }
}

function elements(notice: Notice, index: number): readonly object[] {
  const text = fitting(notice.text, textLimit, inert)
  const title = run(fitting(markedTitle(notice), titleLimit, inert), {
    weight: 'Bolder',
    size: 'Large',
    color: colours[toneOf(notice)]
  })
  const links = linksOf(notice).map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url }))
  return [
    block([title], index === 0 ? {} : { spacing: 'Large', separator: true }),
    ...(text === '' ? [] : [block([run(text)])]),
    ...fieldsOf(notice).map(({ name, value }) =>
      block([run(`${name}: `, { weight: 'Bolder' }), run(fitting(value, valueLimit, inert))], { spacing: 'Small' })
    ),
    ...(links.length === 0 ? [] : [{ type: 'ActionSet', actions: links }])
  ]
}

function block(inlines: readonly object[], looks: object = {}) {
  return { type: 'RichTextBlock', inlines, ...looks }
}

/** Teams reads Markdown in a `TextBlock` and a `FactSet`, and none in the runs of a `RichTextBlock`. */
function run(text: string, looks: object = {}) {
  return { type: 'TextRun', text, ...looks }
}

/** `{{DATE(…)}}` is a function of Adaptive Cards, and `<at>` a mention of Teams. */
function inert(text: string): string {
  return text.replace(/\{(?=\{)/g, '{\u200B').replace(/<(?=\/?at\b)/gi, '<\u200B')
}
