/** Everything outside a run, behind doors that count the calls and can kill the run at one of them. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** One call of a run: `github POST /repos/octo/shop/issues`, and which of its kind it is. */
export interface Call {
  readonly what: string
  readonly nth: number
}

/** `before`: the call does not reach anybody. `after`: it is done, and nobody hears the answer. */
export interface KillPoint extends Call {
  readonly when: 'before' | 'after'
}

export interface Doors {
  /** Address of a door to what is at `upstream`, which need not be there yet. */
  readonly open: (name: string, upstream: () => string) => Promise<string>
  /** The calls from now on, in order. */
  readonly watch: (options: {
    readonly point: KillPoint | null
    readonly kill: () => void
    readonly onCall: (call: Call) => void
  }) => readonly Call[]
  readonly close: () => Promise<void>
}

export function openDoors(): Doors {
  const servers: http.Server[] = []
  let calls: Call[] = []
  let watching: Parameters<Doors['watch']>[0] = { point: null, kill: () => undefined, onCall: () => undefined }

  const pass = async (
    name: string,
    upstream: string,
    request: http.IncomingMessage,
    response: http.ServerResponse
  ): Promise<void> => {
    const { point, kill, onCall } = watching
    const body = await bytesOf(request)
    const what = `${name} ${request.method ?? ''} ${new URL(request.url ?? '/', upstream).pathname}`
    const call = { what, nth: calls.filter((other) => other.what === what).length + 1 }
    calls.push(call)
    onCall(call)
    const isHere = point !== null && point.what === what && point.nth === call.nth
    if (isHere && point.when === 'before') {
      kill()
      response.destroy()
      return
    }
    const answer = await forward(upstream, request, body)
    if (isHere) {
      kill()
      response.destroy()
      return
    }
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body)
  }

  return {
    open: async (name, upstream) => {
      const server = http.createServer((request, response) => {
        pass(name, upstream(), request, response).catch(() => response.destroy())
      })
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      servers.push(server)
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    watch: (options) => {
      watching = options
      calls = []
      return calls
    },
    close: async () => {
      await Promise.all(
        servers.map(async (server) => {
          const closed = once(server, 'close')
          server.close()
          server.closeAllConnections()
          await closed
        })
      )
    }
  }
}

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/** The header `host` stays that of the door, so that addresses in answers lead through it. */
async function forward(upstream: string, request: http.IncomingMessage, body: Buffer): Promise<Answer> {
  const { hostname, port } = new URL(upstream)
  const { method, url: path, headers } = request
  const sent = http.request({ hostname, port, method, path, headers, agent: false })
  sent.end(body)
  const [response] = (await once(sent, 'response')) as [http.IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, body: await bytesOf(response) }
}

async function bytesOf(stream: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
