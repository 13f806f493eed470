/**
 * Proxies as the environment names them: `HTTPS_PROXY` and `HTTP_PROXY` by the scheme of an address, but for the hosts of `NO_PROXY`, in
 * either case. Nothing is loaded where none is named.
 */
import type { Agent } from 'node:http'
import { isLoopback } from '../../core/token-address.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** In the order in which they count. */
const variables = { 'https:': ['https_proxy', 'HTTPS_PROXY'], 'http:': ['http_proxy', 'HTTP_PROXY'] } as const

/** What is wrong with the variables, for people; a value may hold a password and is not shown. */
export function proxyMistakes(environment: Environment): readonly string[] {
  return Object.values(variables)
    .flat()
    .flatMap((name) => {
      const value = environment[name]
      return !value || proxyAddress(value) !== null
        ? []
        : [
            `${name} is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128 (in a user and a password @ is %40, % is %25), or leave it empty.`
          ]
    })
}

/** How a request gets through the proxy of its address. */
export interface ProxyRoute {
  readonly agent: Agent
  /** Throws where it was the proxy that answered: the status is one that no other server gives. */
  readonly check: (status: number) => void
  /** Why nothing came in time, where that is the proxy's fault. */
  readonly lateness: (timeoutMs: number) => Error | null
}

const proxyAuthenticationRequired = 407

/** null: the request goes there directly. */
export async function proxyRouteFor(address: string): Promise<ProxyRoute | null> {
  const proxy = proxyFor(address, process.env)
  if (proxy === null) return null
  const { agentFor } = await import('./proxy-agents.ts')
  const { lateProxy, refusedByProxy } = await import('./proxy-error.ts')
  const { agent, isOpening } = agentFor(address, proxy)
  return {
    agent,
    check: (status) => {
      if (status === proxyAuthenticationRequired) throw refusedByProxy({ address, proxy }, status)
    },
    lateness: (timeoutMs) => (isOpening(new URL(address).hostname) ? lateProxy({ address, proxy }, timeoutMs) : null)
  }
}

/** The address of the proxy for a request; null: none. */
export function proxyFor(address: string, environment: Environment): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const names = url.protocol === 'https:' ? variables['https:'] : variables['http:']
  const written = names.map((name) => environment[name]).find((value) => value)
  const proxy = written === undefined ? null : proxyAddress(written)
  if (proxy === null || isExempt(url, environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')) return null
  // What is sent to this machine in plain text may hold a token: it stays on this machine.
  return url.protocol === 'http:' && isLoopback(address) && !isLoopback(proxy) ? null : proxy
}

/** As for curl: a name is for its subdomains, too, with or without a dot before it; a port is for that port alone. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const host = bare(hostname)
  const usedPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port
  return list.split(/[\s,]+/).some((item) => {
    if (item === '*') return true
    // An IPv6 address without brackets has no port.
    const [, name = '', only] =
      /:.*:/.test(item) && !item.includes('[') ? [item, item] : (/^(.*?)(?::(\d+))?$/.exec(item) ?? [])
    const suffix = bare(name).replace(/^\*?\./, '')
    if (suffix === '' || (only !== undefined && only !== usedPort)) return false
    return host === suffix || host.endsWith(`.${suffix}`)
  })
}

/** In lower case, without the brackets of an IPv6 address and the dot that ends a full name. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}

/** null: it is none. Without a scheme it is http, as for curl. */
function proxyAddress(text: string): string | null {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && hostname !== '' && isDecodable(username) && isDecodable(password)
    ? address
    : null
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
