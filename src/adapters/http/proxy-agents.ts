/** The libraries for proxies: loaded only where the environment names one. */
import type { Agent } from 'node:http'
import { checkServerIdentity } from 'node:tls'
import type { PeerCertificate } from 'node:tls'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'

/** By scheme and proxy: connections stay open for the next calls. */
const agents = new Map<string, Agent>()
const options = { keepAlive: true }

/** What is encrypted goes through a tunnel that the proxy opens; it forwards the rest. */
export function agentFor(address: string, proxy: string): Agent {
  const { protocol } = new URL(address)
  const key = `${protocol} ${proxy}`
  const known = agents.get(key)
  if (known !== undefined) return known
  const agent = protocol === 'https:' ? tunnel(proxy) : new HttpProxyAgent(proxy, options)
  agents.set(key, agent)
  return agent
}

/** The agent leaves out the host of a certificate that is for an address such as 10.0.0.7. */
function tunnel(proxy: string): Agent {
  const agent = new HttpsProxyAgent(proxy, options)
  const connect = agent.connect.bind(agent)
  agent.connect = async (request, target) => {
    const identity = {
      checkServerIdentity: (_: string, cert: PeerCertificate) => checkServerIdentity(target.host ?? '', cert)
    }
    const socket = await connect(request, { ...target, ...identity })
    // It may fail before the request listens to it.
    socket.on('error', () => undefined)
    return socket
  }
  return agent
}
