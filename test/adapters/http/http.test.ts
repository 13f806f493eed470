import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/adapters/clock.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { send, sendWithRetry } from '../../../src/adapters/http/http.ts'
import type { HttpRequest, Send } from '../../../src/adapters/http/http.ts'
import { sendPooled } from '../../../src/adapters/http/pooled-http.ts'
import { closedPort, reply, serve, serveRaw, serveSelfSigned } from '../../servers.ts'

const ask = (url: string, changes: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  timeoutMs: 5000,
  bodyLimit: 1000,
  ...changes
})

describe.each<[string, Send]>([
  ['one by one', send],
  ['pooled', sendPooled]
])('%s', (_way, sendIt) => {
  describe('an answer', () => {
    it('comes with status, headers and body, and what was asked arrives', async () => {
      const server = await serve(reply(201, 'grüezi', { 'X-Kind': 'greeting' }))
      const result = await sendIt(
        ask(`${server.url}/a?b=c`, { method: 'POST', headers: { 'x-asked': 'yes' }, body: '{"a":1}' })
      )
      expect(result).toMatchObject({ kind: 'answer', status: 201, body: 'grüezi' })
      expect(result.kind === 'answer' && result.headers.get('x-kind')).toBe('greeting')
      expect(server.heard).toMatchObject([
        { method: 'POST', path: '/a?b=c', headers: { 'x-asked': 'yes' }, body: '{"a":1}' }
      ])
    })

    it.each([301, 302, 307, 400, 404, 429, 500, 503])(
      '%i is an answer like others; nothing is followed',
      async (status) => {
        const server = await serve(reply(status, 'x', { Location: '/elsewhere' }))
        expect(await sendIt(ask(server.url))).toMatchObject({ kind: 'answer', status, body: 'x' })
        expect(server.heard).toHaveLength(1)
      }
    )

    it('to HEAD has no body', async () => {
      const server = await serve(reply(200, 'x'))
      expect(await sendIt(ask(server.url, { method: 'HEAD' }))).toMatchObject({ kind: 'answer', status: 200, body: '' })
    })

    it('is read up to the limit, however long it goes on', async () => {
      const server = await serve((response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'.repeat(600)), 1)
        response.on('close', () => clearInterval(timer))
      })
      const result = await sendIt(ask(server.url))
      expect(result).toEqual({
        kind: 'answer',
        status: 200,
        headers: expect.any(Map) as Map<string, string>,
        body: 'x'.repeat(1000)
      })
    })
  })

  describe('no answer', () => {
    it.each([
      [
        'nothing within the time',
        () => serve(() => undefined).then(({ url }) => url),
        'timeout',
        'no answer within 0.2 s'
      ],
      [
        'a body that does not end in time',
        () => serve((response) => void response.writeHead(200).write('x')).then(({ url }) => url),
        'timeout',
        'no answer within 0.2 s'
      ],
      ['nobody listens', closedPort, 'refused', 'the connection was refused'],
      ['the connection is dropped', () => serveRaw((socket) => socket.destroy()), 'reset', 'the connection was reset'],
      [
        'the connection is reset',
        () => serveRaw((socket) => socket.resetAndDestroy()),
        'reset',
        'the connection was reset'
      ],
      [
        'reset after the request',
        () => serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy())),
        'reset',
        'the connection was reset'
      ],
      [
        'cut off in the middle',
        () =>
          serveRaw((socket) =>
            socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'))
          ),
        'reset',
        'the connection was reset'
      ],
      [
        'a chunked body cut off',
        () =>
          serveRaw((socket) =>
            socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab'))
          ),
        'reset',
        'the connection was reset'
      ],
      [
        'a name that does not exist',
        () => Promise.resolve('http://nobody.invalid/'),
        'dns',
        /^the host name cannot be resolved \((ENOTFOUND|EAI_AGAIN)\)$/
      ],
      [
        'a certificate that nobody trusts',
        () => serveSelfSigned(reply(200)).then(({ url }) => url),
        'tls',
        'the TLS connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)'
      ],
      [
        'plain http behind https',
        () => serve(reply(200)).then(({ url }) => url.replace('http:', 'https:')),
        'tls',
        /^the TLS connection failed \(/
      ],
      [
        'something that is not http',
        () => serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
        'other',
        /^the request failed \(HPE_/
      ],
      ['an address that is none', () => Promise.resolve('nonsense'), 'other', /^the request failed/],
      ['a protocol that is none of ours', () => Promise.resolve('ftp://127.0.0.1/'), 'other', /^the request failed/]
    ])('%s', async (_, start, kind, message) => {
      const result = await sendIt(ask(await start(), { timeoutMs: kind === 'timeout' ? 200 : 10_000 }))
      expect(result).toMatchObject({
        kind: 'no-answer',
        failure: { kind, message: typeof message === 'string' ? message : (expect.stringMatching(message) as string) }
      })
    })
  })
})

describe('what failed in passing is repeated', () => {
  const far = 1e9

  it.each([
    ['200 is not', [200], undefined, [200]],
    ['404 is not', [404, 200], undefined, [404]],
    ['503 is, after half a second', [503, 200], undefined, [503, 500, 200]],
    [
      '500 and 502 are, after twice as long each time',
      [500, 502, 504, 200],
      undefined,
      [500, 500, 502, 1000, 504, 2000, 200]
    ],
    ['429 is, after as long as it says', [429, 200], '7', [429, 7000, 200]],
    ['at most 10 s', [429, 200], '3600', [429, 10_000, 200]],
    ['at once, if it says so', [503, 200], '0', [503, 0, 200]],
    ['an instant is no number of seconds', [429, 200], '1480000000', [429, 500, 200]],
    ['nor is a date', [429, 200], 'Wed, 21 Oct 2026 07:28:00 GMT', [429, 500, 200]],
    ['four times in all', [503, 503, 503, 503, 200], undefined, [503, 500, 503, 1000, 503, 2000, 503]]
  ])('%s', async (_, statuses, retryAfter, expected) => {
    const log: number[] = []
    const left = [...statuses]
    const clock = virtualClock(0)
    const server = await serve((response) => {
      const status = left.shift() ?? 200
      log.push(status)
      response.writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': retryAfter }).end()
    })
    const sleep = (ms: number): Promise<void> => {
      log.push(ms)
      return clock.sleep(ms)
    }
    const result = await sendWithRetry(ask(server.url), {
      clock: { now: clock.now, sleep },
      deadlineMs: far,
      attempts: 4
    })
    expect(log).toEqual(expected)
    expect(result).toMatchObject({ kind: 'answer', status: expected.at(-1) })
  })

  it('so is a reset connection', async () => {
    let count = 0
    const url = await serveRaw((socket) => {
      count += 1
      if (count === 1) socket.resetAndDestroy()
      else socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'))
    })
    expect(await sendWithRetry(ask(url), { clock: virtualClock(0), deadlineMs: far, attempts: 4 })).toMatchObject({
      kind: 'answer',
      status: 200,
      body: 'ok'
    })
    expect(count).toBe(2)
  })

  it('no try begins after the deadline', async () => {
    const server = await serve(reply(503))
    const clock = virtualClock(0)
    await sendWithRetry(ask(server.url), { clock, deadlineMs: 1400, attempts: 10 })
    expect([server.heard.length, clock.now()]).toEqual([2, 500])
    expect(await sendWithRetry(ask(server.url), { clock, deadlineMs: 500, attempts: 10 })).toEqual({
      kind: 'no-answer',
      failure: { kind: 'timeout', message: 'no time was left for it' }
    })
    expect(server.heard.length).toBe(2)
  })

  it('and none runs past it', async () => {
    const server = await serve(() => undefined)
    const startMs = Date.now()
    const result = await sendWithRetry(ask(server.url, { timeoutMs: 10_000 }), {
      clock: systemClock,
      deadlineMs: startMs + 300,
      attempts: 4
    })
    expect(result).toMatchObject({ kind: 'no-answer', failure: { kind: 'timeout' } })
    expect(Date.now() - startMs).toBeLessThan(8000)
  })
})
