import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Hono } from 'hono'

/** What hono knows of a request on this server. */
export interface ServerEnv {
  readonly Bindings: HttpBindings
}

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /** Ends the server and every connection at once, answered or not. */
  readonly close: () => Promise<void>
}

/** Serves `app` on 127.0.0.1; port 0 takes a free one. Rejects if the port is taken. */
export async function serveOnLoopback(app: Hono<ServerEnv>, port: number): Promise<LoopbackServer> {
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => void answer(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    }
  }
}

/** The client went away, or its connection was cut. */
export function isGone(bindings: HttpBindings): boolean {
  return bindings.incoming.socket.destroyed
}

/** Cuts the connection, so that the client sees ECONNRESET. */
export function resetConnection(bindings: HttpBindings): Response {
  bindings.incoming.socket.resetAndDestroy()
  return RESPONSE_ALREADY_SENT
}

/** Leaves the connection open without a byte, until the client or the server ends it. */
export async function neverAnswer(bindings: HttpBindings): Promise<Response> {
  if (!isGone(bindings)) await once(bindings.outgoing, 'close')
  return RESPONSE_ALREADY_SENT
}
