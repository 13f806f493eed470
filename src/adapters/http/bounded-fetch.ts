import { proxyRouteFor } from './proxy.ts'
import type { ProxyRoute } from './proxy.ts'
import { readBytes } from './read-body.ts'

/** What is longer is read no further, and the request fails. */
export const mostBodyBytes = 5_000_000

/** `fetch` for clients that read the whole answer: it gives one whose body is there already, decompressed, of at most 5 MB. */
export async function boundedFetch(input: string | URL, init: RequestInit): Promise<Response> {
  const route = await proxyRouteFor(String(input))
  const answer = await fetchBy(route, input, init)
  const { bytes, isWhole } = await readBytes(answer.body, mostBodyBytes + 1)
  route?.check(answer.status)
  if (!isWhole) throw new Error(`an answer of more than ${mostBodyBytes / 1_000_000} MB, which is not read`)
  const { status, statusText, headers } = answer
  return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), {
    ...{ status, statusText },
    headers: [...headers].map(([name, value]): [string, string] => [name, value])
  })
}

/** What both clients give. */
interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: Iterable<readonly [string, string]>
  readonly body: AsyncIterable<Uint8Array | string> | null
}

/** Node's own client knows no agents, and not in every version the proxies of the environment. */
async function fetchBy(route: ProxyRoute | null, input: string | URL, init: RequestInit): Promise<Answer> {
  if (route === null) return fetch(input, init)
  const { default: fetchThrough } = await import('node-fetch')
  return fetchThrough(String(input), { ...(init as object), agent: route.agent })
}
