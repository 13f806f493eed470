import { describe, expect, it, onTestFinished } from 'vitest'
import { githubFault } from '../../../src/adapters/http/github-fault.ts'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import { send } from '../../../src/adapters/http/http.ts'
import { sendPooled } from '../../../src/adapters/http/pooled-http.ts'
import { proxyFor, proxyMistakes } from '../../../src/adapters/http/proxy.ts'
import { closedPort, reply, serve, serveRaw } from '../../servers.ts'

const proxy = 'http://proxy.example.com:3128'

describe('the proxy for an address', () => {
  it.each([
    ['https by HTTPS_PROXY', 'https://api.heroku.com/apps', { HTTPS_PROXY: proxy }, proxy],
    ['in lower case', 'https://api.heroku.com/apps', { https_proxy: proxy }, proxy],
    ['http by HTTP_PROXY', 'http://shop.test/', { HTTP_PROXY: proxy }, proxy],
    ['not the other', 'http://shop.test/', { HTTPS_PROXY: proxy }, null],
    ['without a scheme it is http', 'https://shop.test/', { HTTPS_PROXY: 'proxy.example.com:3128' }, proxy],
    ['not that of all', 'https://shop.test/', { ALL_PROXY: proxy, npm_config_https_proxy: proxy }, null],
    ['an empty one is none', 'https://shop.test/', { https_proxy: '', HTTPS_PROXY: proxy }, proxy],
    ['another protocol is none', 'https://shop.test/', { HTTPS_PROXY: 'socks5://127.0.0.1:1' }, null],
    ['plain text to this machine', 'http://127.0.0.1:5000/', { HTTP_PROXY: proxy }, null],
    [
      'the same, by a proxy of this machine',
      'http://127.0.0.1:5000/',
      { HTTP_PROXY: 'http://localhost:1' },
      'http://localhost:1'
    ]
  ])('%s', (_, address, environment, expected) => expect(proxyFor(address, environment)).toBe(expected))

  it.each([
    ['example.com', 'https://example.com/', true],
    ['example.com', 'https://api.example.com/', true],
    ['.example.com', 'https://api.example.com/', true],
    ['.example.com', 'https://example.com/', true],
    ['*.example.com', 'https://api.example.com/', true],
    ['example.com', 'https://badexample.com/', false],
    ['example.com', 'https://example.com.evil.test/', false],
    ['EXAMPLE.com.', 'https://example.COM./', true],
    ['a.test, example.com', 'https://example.com/', true],
    ['a.test example.com', 'https://example.com/', true],
    ['example.com:443', 'https://example.com/', true],
    ['example.com:8443', 'https://example.com/', false],
    ['example.com:8443', 'https://example.com:8443/', true],
    ['10.0.0.7', 'https://10.0.0.7/', true],
    ['::1', 'https://[::1]/', true],
    ['[::1]:443', 'https://[::1]/', true],
    ['[::1]:444', 'https://[::1]/', false],
    ['*', 'https://example.com/', true],
    ['', 'https://example.com/', false]
  ])('NO_PROXY=%s and %s: %s', (list, address, isDirect) => {
    expect(proxyFor(address, { HTTPS_PROXY: proxy, NO_PROXY: list })).toBe(isDirect ? null : proxy)
    expect(proxyFor(address, { HTTPS_PROXY: proxy, no_proxy: list })).toBe(isDirect ? null : proxy)
  })

  it('is refused without its value', () => {
    const words =
      'is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128 (in a user and a password @ is %40, % is %25), or leave it empty.'
    expect(
      proxyMistakes({
        ...{ HTTPS_PROXY: 'socks5://user:geheim@a:1', http_proxy: 'http://', HTTP_PROXY: proxy },
        https_proxy: 'http://user:100%geheim@proxy.example.com:3128'
      })
    ).toEqual([`https_proxy ${words}`, `HTTPS_PROXY ${words}`, `http_proxy ${words}`])
  })
})

describe('what a proxy does itself', () => {
  const useProxy = (url: string): string => {
    const names = ['HTTPS_PROXY', 'HTTP_PROXY'] as const
    const before = names.map((name) => process.env[name])
    onTestFinished(() =>
      names.forEach((name, index) => {
        if (before[index] === undefined) Reflect.deleteProperty(process.env, name)
        else process.env[name] = before[index]
      })
    )
    const withUser = url.replace('http://', 'http://user:geheim@')
    names.forEach((name) => (process.env[name] = withUser))
    return `the proxy ${new URL(url).host}`
  }
  const answering = (head: string): Promise<string> =>
    serveRaw((socket) =>
      socket.once('data', () => socket.end(`HTTP/1.1 ${head}\r\ncontent-length: 2\r\nconnection: close\r\n\r\nno`))
    )
  const call = { method: 'GET', headers: {}, timeoutMs: 5_000, bodyLimit: 100 }
  const credentials =
    'it wants a user and a password, or others than those in HTTPS_PROXY (http://user:password@host:port)'

  describe.each([
    ['over a client of its own', send],
    ['over the pool', sendPooled]
  ])('%s', (_, by) => {
    it.each([
      ['401 Unauthorized', `answered 401: ${credentials}`],
      ['407 Proxy Authentication Required', `answered 407: ${credentials}`],
      [
        '403 Forbidden',
        'answered 403: it does not let shop.test through; have it allowed there, or add it to NO_PROXY'
      ],
      ['503 Service Unavailable', 'answered 503: it could not reach shop.test'],
      ['404 Not Found', 'answered 404: it may be no HTTP proxy; check HTTPS_PROXY']
    ])('is no answer of the host: %s', async (head, words) => {
      const name = useProxy(await answering(head))
      const result = await by({ ...call, url: 'https://shop.test/health' })
      expect(result).toEqual({ kind: 'no-answer', failure: { kind: 'proxy', message: `${name} ${words}` } })
    })

    it('is no answer of a host without encryption either, where its status is for proxies alone', async () => {
      const refusing = await answering('407 Proxy Authentication Required')
      const name = useProxy(refusing)
      const result = await by({ ...call, url: 'http://shop.test/' })
      const words = credentials.replace('HTTPS', 'HTTP')
      expect(result).toEqual({
        kind: 'no-answer',
        failure: { kind: 'proxy', message: `${name} answered 407: ${words}` }
      })
    })

    it('a 407 that comes without a proxy is what the host answered', async () => {
      const { url } = await serve(reply(407))
      expect(await by({ ...call, url })).toMatchObject({ kind: 'answer', status: 407 })
    })

    it.each(['https://shop.test/', 'http://shop.test/'])('that is not there, for %s', async (url) => {
      const name = useProxy(await closedPort())
      const message = `${name} cannot be reached (ECONNREFUSED); check ${url.startsWith('https') ? 'HTTPS' : 'HTTP'}_PROXY`
      expect(await by({ ...call, url })).toEqual({ kind: 'no-answer', failure: { kind: 'proxy', message } })
    })

    it('that hangs up', async () => {
      const name = useProxy(await serveRaw((socket) => socket.once('data', () => socket.end())))
      const result = await by({ ...call, url: 'https://shop.test/' })
      const message = `${name} cannot be reached; check HTTPS_PROXY`
      expect(result).toEqual({ kind: 'no-answer', failure: { kind: 'proxy', message } })
    })

    it('that opens no tunnel in time', async () => {
      const name = useProxy(await serveRaw((socket) => socket.resume()))
      const result = await by({ ...call, url: 'https://shop.test/', timeoutMs: 1_000 })
      const message = `${name} did not let a call to shop.test through within 1 s`
      expect(result).toEqual({ kind: 'no-answer', failure: { kind: 'proxy', message } })
    })

    it('a host behind it that does not answer is late itself', async () => {
      const tunnel = await serveRaw((socket) => socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\n')))
      useProxy(tunnel)
      const result = await by({ ...call, url: 'https://shop.test/', timeoutMs: 1_000 })
      expect(result).toEqual({ kind: 'no-answer', failure: { kind: 'timeout', message: 'no answer within 1 s' } })
    })
  })

  it('is no refusal of GitHub', async () => {
    const name = useProxy(await answering('407 Proxy Authentication Required'))
    const octokit = githubClient({ token: 'a-token', baseUrl: 'https://github.test', redact: (text) => text })
    const fault = await octokit.request('GET /user').then(() => null, githubFault)
    expect(fault).toMatchObject({ kind: 'unavailable', status: null })
    expect(fault?.message).toContain(`${name} answered 407: ${credentials}`)
  })
})
