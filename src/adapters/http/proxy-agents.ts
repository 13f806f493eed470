/** The libraries for proxies: loaded only where the environment names one. */
import type { Agent, ClientRequest } from 'node:http'
import { checkServerIdentity } from 'node:tls'
import type { PeerCertificate } from 'node:tls'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { ProxyError, proxyUnreachable, refusedByProxy } from './proxy-error.ts'

export interface ProxyAgent {
  readonly agent: Agent
  /** Whether a request to the host still waits for the proxy to let it through. */
  readonly isOpening: (hostname: string) => boolean
}

/** By scheme and proxy: connections stay open for the next calls. */
const agents = new Map<string, ProxyAgent>()
const options = { keepAlive: true }

/** What is encrypted goes through a tunnel that the proxy opens; it forwards the rest. */
export function agentFor(address: string, proxy: string): ProxyAgent {
  const { protocol } = new URL(address)
  const key = `${protocol} ${proxy}`
  const known = agents.get(key)
  if (known !== undefined) return known
  const isEncrypted = protocol === 'https:'
  const agent = watched(isEncrypted ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options), proxy)
  agents.set(key, agent)
  return agent
}

/** What keeps the agent from connecting is the proxy's fault, never that of the host behind it. */
function watched(agent: HttpProxyAgent<string> | HttpsProxyAgent<string>, proxy: string): ProxyAgent {
  const opening: string[] = []
  const connect = agent.connect.bind(agent)
  agent.connect = async (request: ClientRequest, target: Target) => {
    const hostname = target.host ?? ''
    const passage = { address: addressOf(target), proxy }
    let status = 200
    request.once('proxyConnect', (answer: { readonly statusCode: number }) => (status = answer.statusCode))
    opening.push(hostname)
    try {
      const socket = await connect(request as Request, { ...target, ...identityOf(hostname) })
      // It may fail before the request listens to it.
      socket.on('error', () => undefined)
      // The agent would pass the refusal on as if the host had answered so.
      if (status !== 200) throw refusedByProxy(passage, status)
      return socket
    } catch (error) {
      throw error instanceof ProxyError ? error : proxyUnreachable(passage, error)
    } finally {
      opening.splice(opening.indexOf(hostname), 1)
    }
  }
  return { agent, isOpening: (hostname) => opening.includes(hostname) }
}

type Request = Parameters<HttpProxyAgent<string>['connect']>[0]
type Target = Parameters<HttpsProxyAgent<string>['connect']>[1]

function addressOf({ secureEndpoint, host = '', port }: Target): string {
  return `${secureEndpoint ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The agent leaves out the host of a certificate that is for an address such as 10.0.0.7. */
function identityOf(hostname: string) {
  return { checkServerIdentity: (_: string, cert: PeerCertificate) => checkServerIdentity(hostname, cert) }
}
