import { createServer, request as sendRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, onTestFinished } from 'vitest'
import { selfSignedNames, serveSelfSigned } from '../servers.ts'
import { tokens } from './invariants.ts'
import { fileFor, messagesOf, test } from './world.ts'

interface Proxy {
  readonly url: string
  /** Hosts with their ports, each as often as it was asked for. */
  readonly seen: string[]
}

/** A proxy that knows where `name.test` is: nothing reaches those names past it. */
async function startProxy(hosts: Readonly<Record<string, string>> = {}): Promise<Proxy> {
  const seen: string[] = []
  const targetOf = (host: string): string => hosts[host.replace(/:\d+$/, '')] ?? host
  const server = createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url ?? '')
    seen.push(host)
    const [name = '', port = '80'] = targetOf(host).split(':')
    const { method, headers } = request
    const passed = sendRequest({ host: name, port, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.writeHead(502).end())
    request.pipe(passed)
  })
  server.on('connect', (request, socket) => {
    seen.push(request.url ?? '')
    const [name = '', port = '443'] = targetOf(request.url ?? '').split(':')
    const target = connect(Number(port), name, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    target.on('error', () => socket.destroy())
    socket.on('error', () => target.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const hostOf = (url: string): string => new URL(url).host

describe('proxies of the environment', () => {
  test('take every call: Heroku, its metrics, pings, signals, GitHub and notices', async ({ world }) => {
    const { app, emulator, github, run } = await world()
    const proxy = await startProxy()
    app().fault({ kind: 'status', status: 503 })
    const metrics = [
      { router: 'throughput', 'per-dyno': 600 },
      { json: `${app().url}queue.json`, query: 'size', 'per-dyno': 100 }
    ]
    const files = fileFor({ schedule: ['1-5'], metrics })
    const text = files['.github/dyno-scaler.yml']!
    const config = JSON.stringify({ ...(JSON.parse(text) as object), notify: [{ webhook: `${app().url}hook` }] })
    const result = await run({
      files: { '.github/dyno-scaler.yml': config },
      env: { HTTP_PROXY: proxy.url },
      inputs: { state: 'variable', 'state-token': tokens.state }
    })
    expect([result.status, app().quantity('web')]).toEqual([0, 5])
    expect(new Set(proxy.seen)).toEqual(
      new Set([emulator.apiUrl, emulator.metricsUrl, app().url, github.url].map(hostOf))
    )
    const heard =
      emulator.requests.length + emulator.metricsRequests.length + app().pings.length + github.requests.length
    expect(proxy.seen.length).toBe(heard)
  })

  test('open tunnels to what is encrypted, with an authority of your own', async ({ world }) => {
    const { app, emulator, github, run } = await world()
    const inFront = async (url: string): Promise<string> => {
      const front = await serveSelfSigned((response, { method, path, headers, body }) => {
        const kept = [
          'authorization',
          'accept',
          'content-type',
          'range',
          'user-agent',
          'request-id',
          'x-github-api-version'
        ].flatMap((name) => {
          const value = headers[name]
          return typeof value === 'string' ? [[name, value] as [string, string]] : []
        })
        const init = { method, headers: kept, ...(body === '' ? {} : { body }) }
        void fetch(`${url}${path}`, init).then(async (answer) =>
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
        )
      }, selfSignedNames)
      return hostOf(front.url)
    }
    const proxy = await startProxy({
      'heroku.test': await inFront(emulator.apiUrl),
      'github.test': await inFront(github.url)
    })
    const result = await run({
      files: { ...fileFor({ schedule: [3] }), 'ca.pem': selfSignedNames.cert },
      env: {
        ...{ HEROKU_API_URL: 'https://heroku.test', GITHUB_API_URL: 'https://github.test' },
        ...{ HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: 'ca.pem' }
      }
    })
    expect([result.status, messagesOf(result), app().quantity('web')]).toEqual([0, [], 3])
    expect(new Set(proxy.seen)).toEqual(new Set(['heroku.test:443', 'github.test:443']))
  })

  test('leave out the hosts of NO_PROXY, in either case', async ({ world }) => {
    const { emulator, run } = await world()
    const proxy = await startProxy()
    for (const env of [
      { http_proxy: proxy.url, NO_PROXY: '127.0.0.1' },
      { HTTP_PROXY: proxy.url, no_proxy: '*' },
      { HTTP_PROXY: proxy.url, NO_PROXY: `example.com,127.0.0.1:${hostOf(emulator.apiUrl).split(':')[1]}` }
    ]) {
      await run({ files: fileFor({}), env })
      expect(proxy.seen).not.toContain(hostOf(emulator.apiUrl))
    }
  })

  test('reach a host that only the proxy knows', async ({ world }) => {
    const { app, run } = await world()
    const proxy = await startProxy({ 'shop.test': hostOf(app().url) })
    const result = await run({ files: fileFor({}, { url: 'http://shop.test/' }), env: { http_proxy: proxy.url } })
    expect(result.decisions[0]?.health).toBe('up')
    expect(proxy.seen.filter((host) => host === 'shop.test').length).toBeGreaterThan(0)
  })

  test('that are not there: a warning, and nothing goes past them', async ({ world }) => {
    const { emulator, run } = await world()
    const result = await run({ files: fileFor({}), env: { HTTP_PROXY: 'http://127.0.0.1:1' } })
    expect([result.status, emulator.requests]).toEqual([0, []])
    expect(messagesOf(result).join(' ')).toContain("Heroku's API cannot be reached")
  })

  test.for(['socks5://user:geheim@proxy.example.com:1080', 'http://'])(
    'that are none are refused: %s',
    async (value, { world }) => {
      const { emulator, run } = await world()
      const result = await run({ files: fileFor({}), env: { HTTPS_PROXY: value } })
      expect([result.status, messagesOf(result)]).toEqual([
        1,
        [
          'error: HTTPS_PROXY is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128, or leave it empty.'
        ]
      ])
      expect([emulator.requests, result.log.includes('geheim')]).toEqual([[], false])
    }
  )
})
