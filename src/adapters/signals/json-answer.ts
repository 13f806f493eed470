import { unescape } from 'node:querystring'
import { parseJson, sendWithRetry } from '../http/http.ts'
import type { HttpResult } from '../http/http.ts'
import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import { mayCarryToken } from '../../core/token-address.ts'

export interface JsonAnswerOptions {
  readonly clock: Clock
  /** For one call; the read with its one repeat takes at most twice that. Default 10 s. */
  readonly timeoutMs?: number
}

/** Both may hold secrets: in the path, the query, or the name and password before the host. */
export interface JsonQuestion {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** `host` is what may be told of the address. A cause holds nothing of what was answered. */
export type JsonAnswer =
  | { readonly kind: 'json'; readonly host: string; readonly value: unknown }
  | { readonly kind: 'refused'; readonly host: string; readonly httpStatus: number; readonly cause: string }
  | { readonly kind: 'unavailable'; readonly cause: string }

const mostBytes = 5_000_000

/** Asks a question of the look that began at an instant. */
export type AskInLook = (question: JsonQuestion, lookMs: EpochMs) => Promise<JsonAnswer>

/** Asks one address with the same headers once a look, whoever wants to know. */
export function onceALook(ask: (question: JsonQuestion) => Promise<JsonAnswer>): AskInLook {
  let latestMs: EpochMs = -Infinity
  const answers = new Map<string, Promise<JsonAnswer>>()
  return (question, lookMs) => {
    // An app that is late with its look asks for itself: the answers of the next look are not those of its own.
    if (lookMs < latestMs) return ask(question)
    if (lookMs > latestMs) answers.clear()
    latestMs = lookMs
    const headers = Object.entries(lowerCased(question.headers)).sort(([one], [other]) => (one < other ? -1 : 1))
    const key = JSON.stringify([question.url, headers])
    const answer = answers.get(key) ?? ask(question)
    answers.set(key, answer)
    return answer
  }
}

/**
 * Asks an address for JSON, once more if that fails in passing, and follows no redirect: headers and addresses hold secrets of that
 * host alone. Headers and passwords are sent over https or to this machine only. Never rejects.
 */
export async function askForJson(
  { url, headers }: JsonQuestion,
  { clock, timeoutMs = 10_000 }: JsonAnswerOptions
): Promise<JsonAnswer> {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !/^https?:$/.test(address.protocol))
    return { kind: 'unavailable', cause: 'the address of the metric does not begin with https://' }
  const { host } = address
  const secrets = { ...passwordOf(address), ...lowerCased(headers) }
  if (Object.keys(secrets).length > 0 && !mayCarryToken(url)) {
    return {
      kind: 'unavailable',
      cause: `${host} is asked over http, where headers and passwords are not sent because others can read them; write https`
    }
  }
  const answer = await sendWithRetry(
    {
      method: 'GET',
      url: withoutPassword(address),
      headers: { accept: 'application/json', 'user-agent': 'dyno-scaler', ...secrets },
      timeoutMs,
      bodyLimit: mostBytes + 1
    },
    { clock, deadlineMs: clock.now() + 2 * timeoutMs, attempts: 2 }
  )
  return readAnswer(answer, host)
}

function readAnswer(answer: HttpResult, host: string): JsonAnswer {
  if (answer.kind === 'no-answer')
    return { kind: 'unavailable', cause: `${host} gave no answer: ${answer.failure.message}` }
  const { status, body } = answer
  if (status < 200 || status > 299)
    return { kind: 'refused', host, httpStatus: status, cause: `${host} answered ${status}${remedyFor(status)}` }
  if (Buffer.byteLength(body) > mostBytes)
    return { kind: 'unavailable', cause: `${host} answered more than 5 MB; give the metric an address of its own` }
  if (body.trim() === '') return { kind: 'unavailable', cause: `${host} answered ${status} with nothing in it` }
  const value = parseJson(body)
  return value === undefined
    ? { kind: 'unavailable', cause: `${host} answered something that is not JSON; check the address` }
    : { kind: 'json', host, value }
}

function remedyFor(status: number): string {
  if (status >= 300 && status <= 399)
    return ', a redirect, and headers may hold secrets that belong to this host alone; write the address that it leads to'
  if (status === 401 || status === 403) return '; check the headers or the secret in the address'
  if (status === 404 || status === 410) return '; check the path of the address and the secret in it'
  if (status === 429) return '; it is asked too often'
  return status >= 500 ? '; its own log knows why' : '; check the address and the headers'
}

function passwordOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {}
  return { authorization: `Basic ${Buffer.from(`${unescape(username)}:${unescape(password)}`).toString('base64')}` }
}

function withoutPassword(address: URL): string {
  const bare = new URL(address)
  bare.username = ''
  bare.password = ''
  return bare.href
}

/** Two spellings of one name would both be sent. */
function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
