/**
 * Proxies as the environment names them: `HTTPS_PROXY` and `HTTP_PROXY` by the scheme of an address, but for the hosts of `NO_PROXY`
 * (names, suffixes such as `.example.com`, with or without a port, `*`), in either case. Nothing is loaded where none is named.
 */
import type { Agent } from 'node:http'
import { isLoopback } from '../../core/token-address.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** In the order in which they count. */
const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/** What is wrong with the variables, for people; a value may hold a password and is not shown. */
export function proxyMistakes(environment: Environment): readonly string[] {
  return variables.flatMap((name) => {
    const value = environment[name]
    return !value || isProxyAddress(value)
      ? []
      : [
          `${name} is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128, or leave it empty.`
        ]
  })
}

/** The agent that takes a request to the proxy of its address; null: it goes there directly. */
export async function proxyAgentFor(address: string): Promise<Agent | null> {
  if (variables.every((name) => !process.env[name])) return null
  const { agentFor, proxyFor } = await import('./proxy-agents.ts')
  const proxy = proxyFor(address)
  if (proxy === null || !isProxyAddress(proxy)) return null
  // What is sent to this machine in plain text may hold a token: it stays on this machine.
  if (address.startsWith('http:') && isLoopback(address) && !isLoopback(proxy)) return null
  return agentFor(address, proxy)
}

function isProxyAddress(text: string): boolean {
  // Without a scheme it is http, as for curl.
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) && new URL(address).hostname !== ''
}
