/** Channels that are told by HTTP: what their files say of a request is data, and this sends it. */
import pLimit from 'p-limit'
import type * as v from 'valibot'
import { secondMs } from '../../core/durations.ts'
import { exactDuration } from '../../core/format.ts'
import type { ChannelPolicy, Notice } from '../../core/model.ts'
import { createRedact } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import type { Clock, Sent } from '../../ports.ts'
import { quoted } from '../../report/quoted.ts'
import { addressSecrets } from '../http/address-secrets.ts'
import { send } from '../http/http.ts'
import type { HttpResult } from '../http/http.ts'
import { channel, channelMs, requestMs } from './channel.ts'
import type { Channel, ChannelDefinition } from './channel.ts'

/** A `POST`. */
export interface ChannelRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The notices that it carries. */
  readonly notices: readonly Notice[]
}

export interface HttpChannelDefinition<Keys extends v.ObjectEntries, Settings extends object> extends Omit<
  ChannelDefinition<Keys, Settings>,
  'open'
> {
  /** Who answers, at the beginning of a sentence: `Slack`. */
  readonly service: string
  /** What a person does about an address or credentials that are not accepted: a full sentence. */
  readonly remedy: string
  readonly requests: (settings: Settings, notices: readonly Notice[]) => readonly ChannelRequest[]
  /** What an answer of 2xx says of a message that was not delivered after all; null: it was. */
  readonly refusedIn?: (answer: string) => string | null
}

/** One request for all notices. */
export function jsonRequest(url: string, message: unknown, notices: readonly Notice[]): readonly ChannelRequest[] {
  return [{ url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(message), notices }]
}

/** A channel that posts requests. None is repeated and no redirect is followed: what failed is tried again at the next look. */
export function httpChannel<Keys extends v.ObjectEntries, Settings extends object>(
  definition: HttpChannelDefinition<Keys, Settings>
): Channel<ChannelPolicy & Settings> {
  const { service, remedy, requests, refusedIn = () => null, ...rest } = definition
  return channel({
    ...rest,
    open:
      (settings, { clock, redact }) =>
      async (notices) => {
        const limit = pLimit(parallelRequests)
        const deadlineMs = clock.now() + channelMs
        const answers = await Promise.all(
          requests(settings, notices).map((request) =>
            limit(async () => {
              const result = await post(request, clock, deadlineMs)
              const words = { service, remedy, redact: redactFor(request, redact) }
              const warning = refusal(words, result) ?? (result.kind === 'answer' ? refusedIn(result.body) : null)
              return { request, warning: warning === null ? null : words.redact(warning) }
            })
          )
        )
        return sentBy(answers, notices)
      }
  })
}

interface Answered {
  readonly request: ChannelRequest
  /** Why it did not arrive; null: it did. */
  readonly warning: string | null
}

/** A notice that one of its requests has carried is not sent again: whoever was reached is not written to twice. */
function sentBy(answers: readonly Answered[], notices: readonly Notice[]): Sent {
  const failed = answers.filter(({ warning }) => warning !== null)
  if (failed.length === 0) return { kind: 'sent' }
  const arrived = new Set(answers.flatMap(({ request, warning }) => (warning === null ? request.notices : [])))
  const causes = [...new Set(failed.map(({ warning }) => warning))].join(' ')
  return {
    kind: 'failed',
    warning: answers.length === 1 ? causes : `${failed.length} of ${answers.length} failed. ${causes}`,
    unsent: notices.filter((notice) => !arrived.has(notice))
  }
}

const parallelRequests = 4
const answerLimit = 20_000
const detailLimit = 150

async function post({ url, headers, body }: ChannelRequest, clock: Clock, deadlineMs: number): Promise<HttpResult> {
  const leftMs = Math.min(requestMs, deadlineMs - clock.now())
  if (leftMs <= 0) return { kind: 'no-answer', failure: { kind: 'timeout', message: 'no time was left for it' } }
  return send({
    method: 'POST',
    url,
    headers: { 'user-agent': 'dyno-scaler', ...headers },
    body,
    timeoutMs: leftMs,
    bodyLimit: answerLimit
  })
}

const publicHeaders = /^(?:content-type|x-dyno-scaler-event)$/i

/** What a service says of a refusal may repeat the address and the headers that it was sent. */
function redactFor({ url, headers }: ChannelRequest, redact: Redact): Redact {
  const sent = Object.entries(headers).flatMap(([name, value]) => (publicHeaders.test(name) ? [] : [value]))
  const redactSent = createRedact([...addressSecrets(url), ...sent])
  return (words) => redactSent(redact(words))
}

interface Service {
  readonly service: string
  readonly remedy: string
  readonly redact: Redact
}

/** Why a notice did not arrive, in sentences; null: it did. */
function refusal({ service, remedy, redact }: Service, result: HttpResult): string | null {
  if (result.kind === 'no-answer') return `${service} could not be reached: ${result.failure.message}.`
  const { status, headers, body } = result
  if (status >= 200 && status < 300) return null
  const detail = detailOf(body, redact)
  const answered = `${service} answered ${status}${detail === '' ? '' : ` (${detail})`}.`
  if (status >= 300 && status < 400)
    return `${answered} It leads elsewhere, where nothing is sent: write the final address.`
  if (status === 429)
    return `${answered} It asks for fewer messages${describeWait(headers.get('retry-after'))}. Ask for fewer events under \`on\` if this goes on.`
  if (status >= 500 || status === 408) return `${answered} This may pass.`
  return `${answered} ${status === 413 || (status === 400 && detail === '') ? 'It does not take this message.' : remedy}`
}

function describeWait(retryAfter: string | undefined): string {
  return retryAfter !== undefined && /^\d{1,6}(?:\.\d+)?$/.test(retryAfter)
    ? ` (wait ${exactDuration(Math.ceil(Number(retryAfter)) * secondMs)})`
    : ''
}

/** What a service says of its refusal: a message in JSON, or a short line of text. A page is no help. */
function detailOf(body: string, redact: Redact): string {
  const text = body.trim()
  if (text === '' || text.startsWith('<')) return ''
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null) return ''
    const said = Object.entries(answer).find(
      ([key, value]) => ['message', 'error', 'detail'].includes(key) && typeof value === 'string'
    )
    return said === undefined ? '' : quoted(String(said[1]), detailLimit, redact)
  } catch {
    return quoted(text, detailLimit, redact)
  }
}
