import { once } from 'node:events'
import http from 'node:http'
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http'
import { exchange } from './http.ts'
import type { HttpRequest, HttpResult } from './http.ts'

/** Starts a request over connections that stay open for the next calls. */
type Start = (url: string, options: RequestOptions) => ClientRequest

const plain = new http.Agent({ keepAlive: true })
const startPlain: Start = (url, options) => http.request(url, { agent: plain, ...options })
let startEncrypted: Promise<Start> | undefined

async function encrypted(): Promise<Start> {
  const { default: https } = await import('node:https')
  const agent = new https.Agent({ keepAlive: true })
  return (url, options) => https.request(url, { agent, ...options })
}

/**
 * For the many calls to one API, by Node's own client: a run of 500 takes no more processor time than over undici's pool, and
 * nothing has to be loaded for it. It decompresses nothing, so requests must not ask for compression.
 */
export function sendPooled(asked: HttpRequest): Promise<HttpResult> {
  return exchange(asked, async (signal, route) => {
    const { method, url, headers, body } = asked
    const start = url.startsWith('https:') ? await (startEncrypted ??= encrypted()) : startPlain
    const request = start(url, { method, headers, signal, ...(route === null ? {} : { agent: route.agent }) })
    request.end(body)
    // Behind a proxy a request that is aborted waits for its socket all the same.
    const [answer] = (await once(request, 'response', { signal })) as [IncomingMessage]
    // A socket may fail after the answer, when nobody waits for the request any more.
    request.on('error', () => undefined)
    return { status: answer.statusCode ?? 0, headers: headersOf(answer), body: answer }
  })
}

function headersOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]
    )
  )
}
