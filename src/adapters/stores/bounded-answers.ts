/** A limit for what a client reads that has none of its own: the one of the Actions cache collects whole answers. */
import { AsyncLocalStorage } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'

interface Limit {
  readonly mostBytes: number
  readonly exceeded: () => void
}

const limits = new AsyncLocalStorage<Limit>()
let isListening = false

/** Runs work whose requests get at most so many bytes of each answer; the rest is cut off, and `exceeded` is called. */
export function withBoundedAnswers<T>(limit: Limit, work: () => Promise<T>): Promise<T> {
  if (!isListening) diagnostics.subscribe('http.client.request.start', (message) => begun(message as Begun))
  isListening = true
  return limits.run(limit, work)
}

interface Begun {
  readonly request: ClientRequest
}

/** In the context of whoever asks: the answer comes in that of its connection. */
function begun({ request }: Begun): void {
  const limit = limits.getStore()
  if (limit !== undefined) request.once('response', (answer: IncomingMessage) => bound(answer, limit))
}

function bound(answer: IncomingMessage, { mostBytes, exceeded }: Limit): void {
  const push = answer.push.bind(answer)
  let length = 0
  answer.push = (chunk: Uint8Array | null, encoding) => {
    if (length > mostBytes) return false
    length += chunk?.length ?? 0
    if (length <= mostBytes) return push(chunk, encoding)
    exceeded()
    answer.once('end', () => answer.destroy())
    return push(null)
  }
}
