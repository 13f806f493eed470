/** A server before another one, where chosen requests meet a fault and all others pass. */
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { Fault } from './faults.ts'

export interface FaultProxy {
  /** `http://127.0.0.1:PORT`; nobody listens there where the fault is a closed port. */
  readonly url: string
  /** How many requests have met the fault. */
  readonly met: () => number
  readonly close: () => Promise<void>
}

export interface FaultPlace {
  readonly method?: string
  /** Of a path with its query. */
  readonly path: RegExp
}

/** @param target the address of the server behind it */
export async function startFaultProxy(target: string, place: FaultPlace, fault: Fault): Promise<FaultProxy> {
  let met = 0
  const isHit = ({ method, url = '' }: http.IncomingMessage): boolean =>
    (place.method ?? method) === method && place.path.test(url)
  const server = http.createServer((request, response) => {
    const isFaulty = isHit(request)
    if (isFaulty) met += 1
    if (isFaulty && fault.by === 'bytes') fault.speak(request.socket, request.url ?? '/')
    else forward(target, request, response, isFaulty && fault.by === 'numbers' ? fault.number : null)
  })
  const { port, close } = await listen(server)
  if (fault.by === 'closed-port') {
    await close()
    return { url: `http://127.0.0.1:${port}`, met: () => 1, close: () => Promise.resolve() }
  }
  return { url: `http://127.0.0.1:${port}`, met: () => met, close }
}

/** For protocols where the server speaks first: the fault is what it says to each connection. */
export async function startRawFault(fault: Fault): Promise<FaultProxy> {
  let met = 0
  const server = net.createServer((socket) => {
    met += 1
    socket.on('error', () => socket.destroy())
    if (fault.by === 'bytes') fault.speak(socket, '/')
    else socket.end('-7 1e300\r\n')
  })
  const { port, close } = await listen(server)
  if (fault.by === 'closed-port') await close()
  const isClosed = fault.by === 'closed-port'
  return {
    url: `http://127.0.0.1:${port}`,
    met: () => (isClosed ? 1 : met),
    close: isClosed ? () => Promise.resolve() : close
  }
}

function forward(
  target: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  number: string | null
): void {
  const url = new URL(target)
  const { method, url: path, headers } = request
  const onward = http.request({ host: url.hostname, port: url.port, method, path, headers, agent: false }, (answer) => {
    const { statusCode = 502, headers: answered } = answer
    if (number === null) {
      response.writeHead(statusCode, answered)
      answer.pipe(response)
      return
    }
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () => {
      delete answered['content-length']
      response.writeHead(statusCode, answered).end(withNumber(Buffer.concat(chunks).toString(), number))
    })
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

/** Numbers of JSON, not the digits in its texts. */
function withNumber(body: string, number: string): string {
  return body.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi, (part) =>
    part.startsWith('"') ? part : number
  )
}

async function listen(server: net.Server): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await closed
    }
  }
}
