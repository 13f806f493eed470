import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { ApiFaultAnswer, FaultList } from './api-fault.ts'
import { neverAnswer, resetConnection } from './loopback-server.ts'

interface Env {
  readonly Bindings: HttpBindings
}

export interface InjectFaultsOptions<E extends Env> {
  readonly faults: FaultList
  readonly wait: (ms: number) => Promise<void>
  /** The answer of a `status` fault. */
  readonly respond: (c: Context<E>, fault: Extract<ApiFaultAnswer, { readonly kind: 'status' }>) => Response
}

/** Lets each request meet the fault that was set for it; requests without one pass. */
export function injectFaults<E extends Env>({ faults, wait, respond }: InjectFaultsOptions<E>): MiddlewareHandler<E> {
  return async (c, next) => {
    const fault = faults.take(c.req.method, c.req.path)
    switch (fault?.kind) {
      case undefined:
        return next()
      case 'delay':
        await wait(fault.delayMs)
        return next()
      case 'hang':
        return neverAnswer(c.env)
      case 'reset':
        return resetConnection(c.env)
      case 'lost-reply':
        await next()
        resetConnection(c.env)
        return undefined
      case 'status':
        return respond(c, fault)
    }
  }
}
