import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createSecureServer } from 'node:https'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { certificateFor } from '../adapters/notifications/mail-server.ts'

/** What is out there for an example: apps that are well, queues with some jobs, a calendar, services that take notices. */
const pages: readonly (readonly [path: RegExp, answer: string])[] = [
  [/\/hirefire\//, JSON.stringify([...['worker', 'worker_busy', 'web'].map((name) => ({ name, quantity: 3 }))])],
  [/\/api\/v1\/query/, '{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"3"]}]}}'],
  [
    /\.ics$/,
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261224\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
  ]
]
const queue = { size: 3, active: 1, latency: 3 }
const otherPage = JSON.stringify({
  ...{ ok: true, ...queue, messages_ready: 3, messages_unacknowledged: 1 },
  queues: { mail: queue, mailers: queue, default: queue }
})

export interface Internet {
  /** What an environment needs so that all calls over https come here. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** These hosts, by TLS with a certificate of an authority of one's own, behind a proxy. */
export async function startInternet(hosts: readonly string[]): Promise<Internet> {
  const certificate = await certificateFor('everywhere', ...hosts)
  const sites = createSecureServer(certificate, (request, response) => {
    request.resume()
    response.end(pages.find(([place]) => place.test(request.url ?? ''))?.[1] ?? otherPage)
  })
  const { port } = await listen(sites)
  const proxy = createServer()
  proxy.on('connect', (_request, socket) => {
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    target.on('error', () => socket.destroy())
    socket.on('error', () => target.destroy())
  })
  const { port: proxyPort } = await listen(proxy)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-internet-'))
  const authority = path.join(folder, 'authority.pem')
  await writeFile(authority, certificate.cert)
  return {
    env: { HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`, NODE_EXTRA_CA_CERTS: authority },
    close: async () => {
      for (const server of [sites, proxy]) {
        server.closeAllConnections()
        server.close()
      }
      await rm(folder, { recursive: true })
    }
  }
}

async function listen(server: Server): Promise<AddressInfo> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server.address() as AddressInfo
}
