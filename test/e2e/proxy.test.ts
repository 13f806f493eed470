import { createEmulator } from 'emulate'
import { createServer, request as sendRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, onTestFinished } from 'vitest'
import { reply, selfSignedNames, serve, serveEncrypted } from '../servers.ts'
import { githubClient } from '../../src/adapters/http/github-client.ts'
import { tokens } from './invariants.ts'
import { comments, planning, pullRequest, usual } from './plans.ts'
import { fileFor, messagesOf, test } from './world.ts'

interface Proxy {
  readonly url: string
  /** Hosts with their ports, each as often as it was asked for. */
  readonly seen: string[]
}

/** A proxy that knows where names of `.test` and their ports are: nothing reaches those past it. */
async function startProxy(hosts: Readonly<Record<string, string>> = {}): Promise<Proxy> {
  const seen: string[] = []
  const targetOf = (host: string): string => hosts[host] ?? host
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
    if (targetOf(request.url ?? '') === 'refused') {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
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

const repositorySeed = {
  tokens: { good: { login: 'octo', scopes: ['repo'] } },
  github: { users: [{ login: 'octo' }], repos: [{ owner: 'octo', name: 'shop', auto_init: true }] }
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

  /** Tunnels to these plain servers, by names that only the proxy knows and a certificate of an authority of one's own. */
  const tunnels = async (servers: Readonly<Record<string, string>>) => {
    const hosts = await Promise.all(
      Object.entries(servers).map(async ([name, url]) => [name, await serveEncrypted(url)] as const)
    )
    const proxy = await startProxy(Object.fromEntries(hosts))
    const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: 'ca.pem' }
    return { proxy, env, files: { 'ca.pem': selfSignedNames.cert } }
  }

  test('take each call of a run: also the cache, a calendar, the status page, a notice and the relay', async ({
    world
  }) => {
    const here = await world({ cache: 'on', github: { workflows: ['watch.yml'] } })
    const { app, emulator, github, cache, run } = here
    const page = await serve(reply(200, '{"status":[],"incidents":[],"scheduled":[]}'))
    const days = ['20261124', '20261125'].map(
      (day) => `BEGIN:VEVENT\r\nUID:${day}\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\n`
    )
    const calendar = await serve(reply(200, `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${days.join('')}END:VCALENDAR\r\n`))
    const hook = await serve(reply(200))
    const servers = {
      ...{ 'heroku.test:443': emulator.apiUrl, 'heroku.test:8001': emulator.metricsUrl, 'heroku.test:8002': page.url },
      ...{ 'heroku.test:8003': app().url, 'github.test:443': github.url, 'github.test:8001': cache().url },
      ...{ 'github.test:8002': calendar.url, 'github.test:8003': hook.url }
    }
    cache().moveTo('https://github.test:8001')
    app().fault({ kind: 'status', status: 503 })
    const { proxy, env, files } = await tunnels(servers)
    const processes = {
      web: { schedule: ['holidays 2-4', '1'], probe: { spacing: '0s' }, metrics: [{ router: 'throughput' }] }
    }
    const configuration = {
      holidays: { calendar: 'https://github.test:8002/days.ics' },
      notify: [{ webhook: 'https://github.test:8003/hook' }],
      apps: { sharp: { url: 'https://heroku.test:8003/', processes } }
    }
    const result = await run({
      files: { ...files, '.github/dyno-scaler.yml': JSON.stringify(configuration) },
      env: {
        ...env,
        ...{ HEROKU_API_URL: 'https://heroku.test', HEROKU_METRICS_URL: 'https://heroku.test:8001' },
        ...{ HEROKU_STATUS_URL: 'https://heroku.test:8002', GITHUB_API_URL: 'https://github.test' },
        ...{ ACTIONS_RESULTS_URL: 'https://github.test:8001/' },
        GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/watch.yml@refs/heads/main'
      },
      inputs: { watch: '3s', interval: '1s', relay: 'true' }
    })
    expect([result.status, messagesOf(result), app().quantity('web')]).toEqual([0, [], 4])
    expect([...new Set(proxy.seen)].sort()).toEqual(Object.keys(servers).sort())
    expect(result.requests.cache).toContain('PUT blob')
    expect([page.heard.length, calendar.heard.length, hook.heard.length].map((count) => count > 0)).toEqual([
      ...[true, true, true]
    ])
    expect(github.dispatches).toEqual([{ workflow: 'watch.yml', ref: 'main' }])
  })

  test('take the comment of a plan on a pull request', async ({ world }) => {
    const here = await pullRequest(world)
    const { proxy, env, files } = await tunnels({ 'github.test:443': here.github.url })
    const result = await here.run(
      planning({
        files: { ...usual, ...files },
        env: { ...here.env, ...env, GITHUB_API_URL: 'https://github.test' }
      })
    )
    expect([result.status, messagesOf(result), comments(here).length]).toEqual([0, [], 1])
    expect(new Set(proxy.seen)).toEqual(new Set(['github.test:443']))
  })

  test('take what a history on a branch needs', async ({ world }) => {
    const { run } = await world()
    const branch = await createEmulator({ service: 'github', port: 0, seed: repositorySeed })
    onTestFinished(() => branch.close())
    const { proxy, env, files } = await tunnels({ 'github.test:443': branch.url })
    const configuration = { history: 'branch', apps: { sharp: { url: 'none', processes: { web: { schedule: [1] } } } } }
    const result = await run({
      files: { ...files, '.github/dyno-scaler.yml': JSON.stringify(configuration) },
      env: { ...env, HTTP_PROXY: '', GITHUB_API_URL: 'https://github.test' },
      inputs: { 'github-token': 'good', issues: 'false' }
    })
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(new Set(proxy.seen)).toEqual(new Set(['github.test:443']))
    const octokit = githubClient({ token: 'good', baseUrl: branch.url, redact: (text) => text })
    const { data } = await octokit.rest.git.getRef({ owner: 'octo', repo: 'shop', ref: 'heads/dyno-scaler-history' })
    expect(data.object.type).toBe('commit')
  })

  test('that let no ping through are the trouble, and no overload of the app', async ({ world }) => {
    const { app, run, issue } = await world()
    const proxy = await startProxy({ 'shop.test:443': 'refused' })
    const result = await run({ files: fileFor({}, { url: 'https://shop.test/' }), env: { HTTPS_PROXY: proxy.url } })
    expect([result.status, app().quantity('web'), result.incidents.map(({ kind }) => kind)]).toEqual([
      ...[0, 1, ['probe-misconfigured']]
    ])
    expect(issue().body).toContain(
      `the proxy ${hostOf(proxy.url)} answered 403: it does not let shop.test through; have it allowed there, or add it to NO\\_PROXY`
    )
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
          'error: HTTPS_PROXY is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128 (in a user and a password @ is %40, % is %25), or leave it empty.'
        ]
      ])
      expect([emulator.requests, result.log.includes('geheim')]).toEqual([[], false])
    }
  )
})
