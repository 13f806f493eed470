import { secondMs } from '../../core/durations.ts'

/** The proxy of the environment did not let a request through: whatever it answers says nothing of the host behind it. */
export class ProxyError extends Error {
  readonly code = 'ERR_PROXY'
}

/** A request that has to pass a proxy. */
export interface Passage {
  /** Of the host that is asked. */
  readonly address: string
  /** Its user and password are never told. */
  readonly proxy: string
}

/** The proxy answered itself. */
export function refusedByProxy(passage: Passage, status: number): ProxyError {
  return new ProxyError(`${proxyName(passage)} answered ${status}: ${remedy(passage, status)}`)
}

function remedy({ address }: Passage, status: number): string {
  const { host } = new URL(address)
  const name = variableFor(address)
  if (status === 401 || status === 407)
    return `it wants a user and a password, or others than those in ${name} (http://user:password@host:port)`
  if (status === 403) return `it does not let ${host} through; have it allowed there, or add it to NO_PROXY`
  return status >= 500 ? `it could not reach ${host}` : `it may be no HTTP proxy; check ${name}`
}

export function proxyUnreachable(passage: Passage, cause: unknown): ProxyError {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return new ProxyError(`${proxyName(passage)} cannot be reached${code}; check ${variableFor(passage.address)}`, {
    cause
  })
}

/** The time of a request was over before the proxy had let it through. */
export function lateProxy(passage: Passage, timeoutMs: number): ProxyError {
  const { host } = new URL(passage.address)
  return new ProxyError(`${proxyName(passage)} did not let a call to ${host} through within ${timeoutMs / secondMs} s`)
}

function proxyName({ proxy }: Passage): string {
  return `the proxy ${new URL(proxy).host}`
}

function variableFor(address: string): string {
  return address.startsWith('https:') ? 'HTTPS_PROXY' : 'HTTP_PROXY'
}
