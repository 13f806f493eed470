import { describe, expect, it } from 'vitest'
import { proxyFor, proxyMistakes } from '../../../src/adapters/http/proxy.ts'

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
    expect(
      proxyMistakes({ HTTPS_PROXY: 'socks5://user:geheim@a:1', http_proxy: 'http://', HTTP_PROXY: proxy })
    ).toEqual([
      'HTTPS_PROXY is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128, or leave it empty.',
      'http_proxy is not the address of an HTTP proxy. Write for example http://proxy.example.com:3128, or leave it empty.'
    ])
  })
})
