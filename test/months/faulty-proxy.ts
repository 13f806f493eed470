import { createServer, request as sendRequest } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'

/**
 * What happens to a call. `refused`, `limited` and `reset` never reach the server; `lost`, `bad-gateway` and `cut` do, and only the
 * answer is lost.
 */
export type CallFault = 'refused' | 'limited' | 'reset' | 'lost' | 'bad-gateway' | 'cut'

export const callFaults: readonly CallFault[] = ['refused', 'limited', 'reset', 'lost', 'bad-gateway', 'cut']

/** `dead`: the process that calls does not live any more. */
export type Fate = CallFault | 'fine' | 'dead'

export interface FaultyProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Passes calls on to a server of this machine, and some of them not, or not their answer. */
export async function startFaultyProxy(target: () => string, fateOf: () => Fate): Promise<FaultyProxy> {
  const server = createServer((request, response) => {
    void pass(request, response, { target: target(), fate: fateOf() }).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    }
  }
}

interface Passage {
  readonly target: string
  readonly fate: Fate
}

async function pass(request: IncomingMessage, response: ServerResponse, { target, fate }: Passage): Promise<void> {
  const body = await buffer(request)
  if (fate === 'reset' || fate === 'dead') return void request.socket.resetAndDestroy()
  if (fate === 'refused') return void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>')
  if (fate === 'limited') {
    const headers = { 'content-type': 'application/json', 'retry-after': '20' }
    return void response.writeHead(429, headers).end('{"id":"rate_limit","message":"Too many requests."}')
  }
  const answer = await forward(target, request, body)
  if (fate === 'lost') return void request.socket.resetAndDestroy()
  if (fate === 'bad-gateway') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>')
  response.writeHead(answer.status, answer.headers)
  if (fate === 'fine') return void response.end(answer.body)
  response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => request.socket.destroy())
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[]>
  readonly body: Buffer
}

async function forward(target: string, { url = '/', method, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const call = sendRequest(new URL(url, target), { method, headers: { ...headers, connection: 'keep-alive' } })
  call.end(body)
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  const content = await buffer(answer)
  const kept = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
    values === undefined || ['transfer-encoding', 'connection', 'keep-alive', 'content-length'].includes(name)
      ? []
      : [[name, values.length === 1 ? values[0]! : values] as const]
  )
  const length = method === 'HEAD' ? {} : { 'content-length': String(content.length) }
  return { status: answer.statusCode ?? 500, headers: { ...Object.fromEntries(kept), ...length }, body: content }
}
