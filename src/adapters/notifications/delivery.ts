/** What all targets over HTTP share: how long they are waited for, and what their answers mean. */
import { send } from '../http/http.ts'
import type { HttpResult } from '../http/http.ts'
import type { Clock } from '../../ports.ts'
import { oneLine } from '../../report/markdown.ts'

/** For one request. */
export const requestMs = 10_000
/** For everything that one target is sent in one look. */
export const targetMs = 30_000

const answerLimit = 20_000
const detailLimit = 150

export interface Posting {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Posts once, follows no redirect and repeats nothing: what failed is tried again at the next look. Never rejects. */
export async function post({ url, headers, body }: Posting, clock: Clock, deadlineMs: number): Promise<HttpResult> {
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

export interface Service {
  /** `Slack`, in sentences. */
  readonly name: string
  /** What a person does about an address or credentials that are not accepted: a full sentence. */
  readonly remedy: string
}

/** Why a notice did not arrive, in sentences; null: it did. */
export function refusal({ name, remedy }: Service, result: HttpResult): string | null {
  if (result.kind === 'no-answer') return `${name} could not be reached: ${result.failure.message}.`
  const { status, headers, body } = result
  if (status >= 200 && status < 300) return null
  const detail = detailOf(body)
  const answered = `${name} answered ${status}${detail === '' ? '' : ` (${detail})`}.`
  if (status >= 300 && status < 400)
    return `${answered} It leads elsewhere, where nothing is sent: write the final address.`
  if (status === 429)
    return `${answered} It asks for fewer messages${describeWait(headers.get('retry-after'))}. Ask for fewer events under \`on\` if this goes on.`
  if (status >= 500 || status === 408) return `${answered} This may pass.`
  return `${answered} ${status === 413 || (status === 400 && detail === '') ? 'It does not take this message.' : remedy}`
}

function describeWait(retryAfter: string | undefined): string {
  return retryAfter !== undefined && /^\d{1,6}(?:\.\d+)?$/.test(retryAfter)
    ? ` (wait ${Math.ceil(Number(retryAfter))} s)`
    : ''
}

/** What a service says of its refusal: a message in JSON, or a short line of text. A page is no help. */
function detailOf(body: string): string {
  const text = body.trim()
  if (text === '' || text.startsWith('<')) return ''
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer !== 'object' || answer === null) return ''
    const said = Object.entries(answer).find(
      ([key, value]) => ['message', 'error', 'detail'].includes(key) && typeof value === 'string'
    )
    return said === undefined ? '' : oneLine(String(said[1]), detailLimit)
  } catch {
    return oneLine(text, detailLimit)
  }
}
