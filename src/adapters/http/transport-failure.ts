import type { FetchError } from 'node-fetch'
import { exactDuration } from '../../core/format.ts'
import type { ProxyRoute } from './proxy.ts'

/** Why no answer came. `code` is Node's, such as `ECONNREFUSED`. */
export interface TransportFailure {
  readonly kind: 'timeout' | 'refused' | 'reset' | 'dns' | 'tls' | 'proxy' | 'other'
  readonly message: string
}

/**
 * What a request that failed means.
 *
 * @param stopped aborted when its time was over
 * @param route through a proxy; null: it went there directly
 */
export function failureOf(
  error: unknown,
  stopped: AbortSignal,
  timeoutMs: number,
  route: Pick<ProxyRoute, 'lateness'> | null
): TransportFailure {
  if (!stopped.aborted) return transportFailure(error)
  const late = route?.lateness(timeoutMs) ?? null
  return late === null
    ? { kind: 'timeout', message: `no answer within ${exactDuration(timeoutMs)}` }
    : transportFailure(late)
}

const refused = new Set(['ECONNREFUSED'])
const reset = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'HPE_INVALID_EOF_STATE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
])
const timeout = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'])
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL'])

/** What an error of a request means. */
export function transportFailure(error: unknown): TransportFailure {
  const code = codeOf(error)
  if (code === 'ERR_PROXY') return { kind: 'proxy', message: wordsOf(error) }
  if (refused.has(code)) return { kind: 'refused', message: 'the connection was refused' }
  if (reset.has(code)) return { kind: 'reset', message: 'the connection was reset' }
  if (dns.has(code)) return { kind: 'dns', message: `the host name cannot be resolved (${code})` }
  if (timeout.has(code)) return { kind: 'timeout', message: 'the connection timed out' }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code))
    return { kind: 'tls', message: `the TLS connection failed (${code})` }
  return { kind: 'other', message: `the request failed (${code || 'unknown cause'})` }
}

/** node-fetch writes the address before the words of its cause. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^request to \S* failed, reason: /, '') : ''
}

function codeOf(error: unknown): string {
  if (isFetchError(error)) return error.code ?? error.errno ?? error.type
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** By its name, as its class would load the client. */
function isFetchError(error: unknown): error is FetchError {
  return error instanceof Error && error.name === 'FetchError'
}
