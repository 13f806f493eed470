import type { Http2ServerRequest } from 'node:http2'
import type { IncomingMessage } from 'node:http'
import type { MiddlewareHandler } from 'hono'

/** How a server misbehaves. `hang`: takes the request and never answers. `reset`: drops the connection. */
export type Fault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }

interface NodeBindings {
  readonly incoming: IncomingMessage | Http2ServerRequest
}

/** Puts the fault that `current` names, if any, in the way of a request. */
export function misbehave(current: (path: string) => Fault | null): MiddlewareHandler {
  return async (c, next) => {
    const fault = current(c.req.path)
    if (fault === null) {
      await next()
      return
    }
    if (fault.kind === 'status') {
      return new Response(JSON.stringify(fault.body), {
        status: fault.status,
        headers: { 'content-type': 'application/json', ...fault.headers }
      })
    }
    if (fault.kind === 'reset') (c.env as NodeBindings).incoming.socket.destroy()
    return await new Promise<never>(() => undefined)
  }
}
