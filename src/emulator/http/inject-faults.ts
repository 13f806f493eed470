import type { Context, MiddlewareHandler } from 'hono'
import type { ApiFaultAnswer, FaultList } from './api-fault.ts'
import { neverAnswer, resetConnection } from './loopback-server.ts'
import type { ServerEnv } from './loopback-server.ts'

export interface InjectFaultsOptions {
  readonly faults: FaultList<ApiFaultAnswer>
  readonly wait: (ms: number) => Promise<void>
  /** The answer of a `status` fault. */
  readonly respond: (c: Context<ServerEnv>, fault: Extract<ApiFaultAnswer, { readonly kind: 'status' }>) => Response
}

/** Lets each request meet the fault that was set for it; requests without one pass. */
export function injectFaults({ faults, wait, respond }: InjectFaultsOptions): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const fault = faults.take(c.req.method, c.req.path)
    if (fault === null) return next()
    if (fault.kind === 'status') return respond(c, fault)
    if (fault.kind === 'hang') return neverAnswer(c.env)
    if (fault.kind === 'reset') return resetConnection(c.env)
    if (fault.kind === 'delay') await wait(fault.delayMs)
    await next()
    if (fault.kind === 'lost-reply') resetConnection(c.env)
    return undefined
  }
}
