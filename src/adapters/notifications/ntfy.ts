/** ntfy, at ntfy.sh or a server of one's own: one message for all notices, published as JSON. https://docs.ntfy.sh/publish/#publish-as-json */
import * as v from 'valibot'
import { described, secretUrl } from '../../config/values/schema-values.ts'
import type { Notice } from '../../core/model.ts'
import { fieldsOf, linksOf, toneOf } from '../../report/notices/content.ts'
import type { Tone } from '../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../report/notices/fitting.ts'
import { httpChannel, jsonRequest } from './http-channel.ts'

/** A shorter topic is a word, and would blank it out everywhere. */
const shortestSecretTopic = 8

const token = v.pipe(
  v.string('Write an access token.'),
  v.regex(/^[\x21-\x7e]+$/, 'This is no access token: it holds a blank, or a sign that no header may carry.')
)

export const ntfy = httpChannel({
  kind: 'ntfy',
  guide: {
    title: 'ntfy',
    text: 'Choose a topic at [ntfy.sh](https://ntfy.sh) or on a server of yours, and subscribe to it in the app. Whoever knows the topic of an open server reads along: take one that nobody guesses, or one that needs an access token (`token`). An incident that opens has the priority *high*, what is only for information *low*; a tap leads to the issue or the run.',
    example: '{ ntfy: "https://ntfy.sh/${NTFY_TOPIC}", token: "${NTFY_TOKEN}", on: [incident] }'
  },
  keys: {
    ntfy: described(
      v.pipe(
        secretUrl('https://ntfy.sh/my-topic', 'A notice is not for everybody'),
        v.check(
          (text) => /\/[-_A-Za-z0-9]{1,64}\/?$/.test(text),
          'End the address with a topic of up to 64 letters, digits, dashes and underscores: https://ntfy.sh/my-topic.'
        )
      ),
      'Address of a topic of ntfy.',
      ['https://ntfy.sh/${NTFY_TOPIC}', 'https://ntfy.example.com/dynos']
    ),
    token: described(
      v.optional(v.nullable(token), null),
      'Access token, where the topic does not take messages from everybody.',
      ['${NTFY_TOKEN}']
    )
  },
  settings: ({ ntfy: url, token }) => ({ url, token }),
  secrets: ({ url, token }) => [
    url,
    ...[topicOf(url)].filter(({ length }) => length >= shortestSecretTopic),
    ...(token === null ? [] : [token])
  ],
  service: 'ntfy',
  remedy: 'Check the address, which ends with the topic, and the `token`: it has to be one that may publish there.',
  requests: ({ url, token }, notices) => {
    const server = new URL('.', url.replace(/\/$/, '')).href
    return jsonRequest(server, ntfyMessage(topicOf(url), notices), notices).map((request) => ({
      ...request,
      headers: { ...request.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
    }))
  }
})

function topicOf(url: string): string {
  return new URL(url).pathname.split('/').findLast((part) => part !== '') ?? ''
}

/** A longer message arrives as an attachment, which nobody reads on a telephone. */
const messageBytes = 4096
const titleBytes = 250
const textBytes = 1500
const valueBytes = 300
const mostShown = 10

/** Worst first. Telephones make themselves felt from priority 4 of 5 on, and keep still up to 2; tags are names of emoji before the title. */
const looks: readonly { readonly tone: Tone; readonly priority: number; readonly tag: string }[] = [
  { tone: 'danger', priority: 4, tag: 'rotating_light' },
  { tone: 'warning', priority: 3, tag: 'warning' },
  { tone: 'success', priority: 3, tag: 'white_check_mark' },
  { tone: 'neutral', priority: 2, tag: 'large_blue_circle' }
]

export function ntfyMessage(topic: string, notices: readonly Notice[]) {
  const worst = looks.find(({ tone }) => notices.some((notice) => toneOf(notice) === tone))
  const [first] = notices
  const others = notices.length - 1
  const link = first === undefined ? undefined : linksOf(others > 0 ? { ...first, incident: null } : first)[0]
  return {
    topic,
    title: `${bytesOf(first?.title ?? '', titleBytes)}${others > 0 ? ` (and ${others} more)` : ''}`,
    message: fill(
      notices,
      mostShown,
      (shown, more) =>
        [...shown.map((notice) => plainText(notice, others)), ...(more === 0 ? [] : [describeOmitted(more)])].join(
          '\n\n'
        ),
      (message) => Buffer.byteLength(message) <= messageBytes
    ),
    priority: worst?.priority ?? 3,
    tags: worst === undefined ? [] : [worst.tag],
    // Where a tap leads.
    ...(link === undefined ? {} : { click: link.url })
  }
}

/** @param others how many other notices the message is about; with none the title says what this one is */
function plainText(notice: Notice, others: number): string {
  return [
    ...(others === 0 ? [] : [bytesOf(notice.title, titleBytes)]),
    ...(notice.text === '' ? [] : [bytesOf(notice.text, textBytes)]),
    ...fieldsOf(notice).map(({ name, value }) => `${name}: ${bytesOf(value, valueBytes)}`)
  ].join('\n')
}

function bytesOf(text: string, most: number): string {
  return fitting(text, most, inert, (shown) => Buffer.byteLength(shown))
}

/** Telephones make links of addresses; something invisible keeps those of others from being tapped. */
function inert(text: string): string {
  return text.replaceAll('://', ':\u200B//').replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\u200B.`)
}
