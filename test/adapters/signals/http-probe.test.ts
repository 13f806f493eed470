import type { ServerResponse } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../../src/adapters/clock.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type { AppFault, RunningApp } from '../../../src/emulator/heroku/emulator.ts'
import type { PingTarget, ProbePolicy, ProbeReading, SampleResult } from '../../../src/core/model.ts'
import type { Clock } from '../../../src/ports.ts'
import { httpProbe } from '../../../src/adapters/signals/http-probe.ts'
import { noon } from '../../run/looks.ts'
import { probe as byDefault } from '../../policies.ts'
import { closedPort, reply, serve, serveRaw, serveSelfSigned } from '../../servers.ts'

const once = { ...byDefault, samples: 1 }

async function sampleOf(
  url: string,
  changes: Partial<ProbePolicy> = {},
  clock: Clock = systemClock
): Promise<SampleResult> {
  const reading = await httpProbe({ clock, redact: (text) => text }).read({
    target: { kind: 'url', url },
    webUrl: null,
    probe: { ...once, ...changes }
  })
  if (reading.status !== 'ok' || reading.samples.length !== 1) throw new Error(JSON.stringify(reading))
  return reading.samples[0]!
}

const anyTime = expect.any(Number) as unknown
const failed = (failure: 'overload' | 'other', label: string, cause: string | RegExp): unknown => ({
  kind: 'failed',
  failure,
  label,
  cause: typeof cause === 'string' ? cause : (expect.stringMatching(cause) as unknown),
  elapsedMs: anyTime
})
const answered = (status: number): unknown => ({ kind: 'answered', status, elapsedMs: anyTime })

describe('one answer', () => {
  it.each<readonly [string, number, string, Partial<ProbePolicy>, unknown]>([
    ['200 is what is expected', 200, '', {}, answered(200)],
    ['so is 204', 204, '', {}, answered(204)],
    ['503 is overload', 503, '', {}, failed('overload', '503', 'answered 503')],
    ['500 is overload', 500, '', {}, failed('overload', '500', 'answered 500')],
    ...[501, 502, 504, 520, 521, 522, 523, 524, 527].map(
      (status) =>
        [`${status} is overload`, status, '', {}, failed('overload', String(status), `answered ${status}`)] as const
    ),
    [
      '525 is not: it is about TLS',
      525,
      '',
      {},
      failed('other', '525', 'answered 525: the TLS handshake with the origin failed')
    ],
    [
      '526 is not: it is about a certificate',
      526,
      '',
      {},
      failed('other', '526', 'answered 526: the certificate of the origin is not valid')
    ],
    [
      '530 is not: it is about the DNS',
      530,
      '',
      {},
      failed('other', '530', 'answered 530: the origin has no address in the DNS')
    ],
    ['404 is not', 404, '', {}, failed('other', '404', 'answered 404')],
    ['429 is not', 429, '', {}, failed('other', '429', 'answered 429')],
    ['304 leads nowhere', 304, '', {}, failed('other', '304', 'answered 304')],
    ['a redirect without a place to go', 302, '', {}, failed('other', 'redirects', 'answered 302 without a Location')],
    ['401 may be expected', 401, '', { expect: { status: [{ from: 401, to: 401 }], body: null } }, answered(401)],
    [
      'then 200 is not',
      200,
      '',
      { expect: { status: [{ from: 401, to: 401 }], body: null } },
      failed('other', '200', 'answered 200')
    ],
    [
      '503 may be expected',
      503,
      '',
      {
        expect: {
          status: [
            { from: 200, to: 299 },
            { from: 503, to: 503 }
          ],
          body: null
        }
      },
      answered(503)
    ],
    [
      'the text is there',
      200,
      'all is ok',
      { expect: { status: [{ from: 200, to: 299 }], body: 'ok' } },
      answered(200)
    ],
    [
      'the text is not there',
      200,
      'sorry',
      { expect: { status: [{ from: 200, to: 299 }], body: 'ok' } },
      failed('other', 'body', 'answered 200, but without the text "ok"')
    ],
    [
      'a wrong status is told before a missing text',
      503,
      'sorry',
      { expect: { status: [{ from: 200, to: 299 }], body: 'ok' } },
      failed('overload', '503', 'answered 503')
    ]
  ])('%s', async (_, status, body, changes, expected) => {
    const { url } = await serve(reply(status, body))
    expect(await sampleOf(url, changes)).toEqual(expected)
  })

  it('HEAD asks for no body', async () => {
    const server = await serve(reply(200, 'x'))
    expect(await sampleOf(server.url, { method: 'HEAD' })).toMatchObject({ kind: 'answered', status: 200 })
    expect(server.heard[0]!.method).toBe('HEAD')
  })

  it('says who asks, wants nothing from a cache, and carries the headers of the policy', async () => {
    const server = await serve(reply(200))
    await sampleOf(`${server.url}/health?deep=1`, { headers: { 'x-probe': '1', 'user-agent': 'mine' } })
    expect(server.heard[0]).toMatchObject({
      method: 'GET',
      path: '/health?deep=1',
      headers: { 'cache-control': 'no-cache', 'x-probe': '1', 'user-agent': 'mine' }
    })
  })
})

describe('the text that is expected', () => {
  const latin = Buffer.from('Geöffnet', 'latin1')
  it.each([
    ['in UTF-8, as without a word', Buffer.from('Geöffnet'), 'text/html', true],
    ['in ISO 8859-1', latin, 'text/plain; charset=iso-8859-1', true],
    ['in Windows 1252', latin, 'text/html;charset="Windows-1252"', true],
    [
      'in what the page says of itself',
      Buffer.concat([Buffer.from('<meta charset=latin1>'), latin]),
      'text/html',
      true
    ],
    ['in UTF-16', Buffer.from('\ufeffGeöffnet', 'utf16le'), 'text/plain', true],
    ['not in a charset that the header does not name', latin, 'text/plain', false],
    [
      'the header counts before the page',
      Buffer.from('<meta charset=latin1>Geöffnet'),
      'text/html; charset=utf-8',
      true
    ]
  ])('is found %s', async (_, bytes, type, isThere) => {
    const { url } = await serve((response) => response.writeHead(200, { 'content-type': type }).end(bytes))
    const expect200 = { status: [{ from: 200, to: 299 }], body: 'Geöffnet' }
    expect((await sampleOf(url, { expect: expect200 })).kind).toBe(isThere ? 'answered' : 'failed')
  })
})

describe('no answer', () => {
  it.each([
    ['too late', () => serve(() => undefined).then(({ url }) => url), 'overload', 'timeout', 'no answer within 0.2 s'],
    [
      'headers in time, the body too late',
      () => serve((response) => void response.writeHead(200).write('x')).then(({ url }) => url),
      'overload',
      'timeout',
      'no answer within 0.2 s'
    ],
    ['refused', closedPort, 'overload', 'refused', 'the connection was refused'],
    ['reset', () => serveRaw((socket) => socket.resetAndDestroy()), 'overload', 'reset', 'the connection was reset'],
    [
      'dropped in the middle',
      () =>
        serveRaw((socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'))),
      'overload',
      'reset',
      'the connection was reset'
    ],
    [
      'a name that does not exist',
      () => Promise.resolve('http://nobody.invalid/'),
      'other',
      'DNS',
      /cannot be resolved/
    ],
    [
      'a certificate that nobody trusts',
      () => serveSelfSigned(reply(200)).then(({ url }) => url),
      'other',
      'TLS',
      'the TLS connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)'
    ],
    [
      'no http at all',
      () => serveRaw((socket) => socket.end('220 mail ready\r\n')),
      'other',
      'error',
      /^the request failed/
    ]
  ] as const)('%s', async (_, start, failure, label, cause) => {
    expect(await sampleOf(await start(), { timeoutMs: label === 'timeout' ? 200 : 10_000 })).toEqual(
      failed(failure, label, cause)
    )
  })
})

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i is followed, with the headers', async (status) => {
    const server = await serve((response, { path }) =>
      (path === '/' ? response.writeHead(status, { Location: '/login?next=%2F' }) : response.writeHead(200)).end()
    )
    expect(await sampleOf(server.url, { headers: { 'x-probe': '1' } })).toMatchObject({ kind: 'answered', status: 200 })
    expect(server.heard.map(({ path, headers }) => [path, headers['x-probe']])).toEqual([
      ['/', '1'],
      ['/login?next=%2F', '1']
    ])
  })

  it('to another origin the headers are left behind, also on the way back', async () => {
    const home = await serve((response, { path }) =>
      (path === '/' ? response.writeHead(302, { Location: `${away.url}/` }) : response.writeHead(200)).end()
    )
    const away = await serve((response) => response.writeHead(302, { Location: `${home.url}/back` }).end())
    expect(await sampleOf(home.url, { headers: { authorization: 'Bearer secret' } })).toMatchObject({
      kind: 'answered'
    })
    expect(home.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined])
    expect(away.heard.map(({ headers }) => headers.authorization)).toEqual([undefined])
    expect(away.heard[0]!.headers['user-agent']).toBe('dyno-scaler')
  })

  it('in a circle are given up after five', async () => {
    const server = await serve((response) => response.writeHead(302, { Location: '/' }).end())
    expect(await sampleOf(server.url)).toEqual(failed('other', 'redirects', 'more than 5 redirects'))
    expect(server.heard).toHaveLength(6)
  })

  it('five are followed', async () => {
    const server = await serve((response, { path }) =>
      (path === '/5'
        ? response.writeHead(200)
        : response.writeHead(302, { Location: `/${Number(path.slice(1)) + 1}` })
      ).end()
    )
    expect(await sampleOf(`${server.url}/0`)).toMatchObject({ kind: 'answered', status: 200 })
  })

  it('an expected one is an answer', async () => {
    const server = await serve((response) => response.writeHead(301, { Location: '/elsewhere' }).end())
    expect(await sampleOf(server.url, { expect: { status: [{ from: 301, to: 301 }], body: null } })).toMatchObject({
      kind: 'answered',
      status: 301
    })
    expect(server.heard).toHaveLength(1)
  })

  it.each([
    ['file:///etc/passwd', 'redirects to an address that begins with file:'],
    ['data:text/plain,ok', 'redirects to an address that begins with data:'],
    ['javascript:alert(1)', 'redirects to an address that begins with javascript:'],
    ['http://', 'answered 302 with a Location that is no address'],
    ['', 'answered 302 without a Location']
  ])('to %s is not followed', async (location, cause) => {
    const { url } = await serve((response) => response.writeHead(302, { Location: location }).end())
    expect(await sampleOf(url)).toEqual(failed('other', 'redirects', cause))
  })

  it.each<readonly [string, (response: ServerResponse) => void]>([
    ['an answer of 503', (response) => void response.writeHead(503).end()],
    ['a reset', (response) => void response.socket?.resetAndDestroy()],
    ['silence', () => undefined]
  ])('to another origin: %s there is not the overload of the app', async (_what, answer) => {
    const away = await serve(answer)
    const home = await serve(reply(302, '', { Location: away.url }))
    expect(await sampleOf(home.url, { timeoutMs: 300 })).toEqual(
      failed('other', expect.any(String) as string, /^redirected to 127\.0\.0\.1:\d+, which failed: /)
    )
  })

  it('to another origin where nobody listens is not the overload of the app', async () => {
    const home = await serve(reply(302, '', { Location: await closedPort() }))
    expect(await sampleOf(home.url)).toMatchObject({ failure: 'other', label: 'refused' })
  })

  it('to another origin and back: what fails at home is the overload of the app', async () => {
    const home = await serve((response, { path }) =>
      (path === '/' ? response.writeHead(302, { Location: away.url }) : response.writeHead(503)).end()
    )
    const away = await serve((response) => response.writeHead(302, { Location: `${home.url}/back` }).end())
    expect(await sampleOf(home.url)).toEqual(failed('overload', '503', 'answered 503'))
  })

  it('with a name and a password are followed without them', async () => {
    const server = await serve((response, { path }) =>
      (path === '/'
        ? response.writeHead(302, { Location: `${server.url.replace('//', '//user:secret@')}/in` })
        : response.writeHead(200)
      ).end()
    )
    expect(await sampleOf(server.url)).toMatchObject({ kind: 'answered' })
    expect(server.heard.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
  })

  it('all together have the time of one ping', async () => {
    const server = await serve(
      (response) => void setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 150)
    )
    expect(await sampleOf(server.url, { timeoutMs: 400 })).toEqual(
      failed('overload', 'timeout', 'no answer within 0.4 s')
    )
    expect(server.heard.length).toBeLessThan(4)
  })
})

describe('a connection that breaks on its way', () => {
  type Fate = 'answered' | '503' | 'reset' | 'cut' | 'silence'
  const {
    answered: a,
    reset: r,
    cut: c,
    silence: t
  } = { answered: 'answered', reset: 'reset', cut: 'cut', silence: 'silence' } as const
  const s = '503'

  /** Pings an app that does with each of them what stands in the list, each in so many seconds. */
  async function pinged(
    fates: readonly Fate[],
    changes: Partial<ProbePolicy> = {},
    takesMs = 0
  ): Promise<{ readonly labels: readonly string[]; readonly slept: readonly number[]; readonly tookMs: number }> {
    const time = virtualClock(noon)
    const slept: number[] = []
    let next = 0
    const server = await serve((response) => {
      const fate = fates[next++]
      time.advanceTo(time.now() + takesMs)
      if (fate === 'reset') response.socket?.resetAndDestroy()
      else if (fate === 'cut') response.writeHead(200, { 'content-length': '9' }).write('x', () => response.destroy())
      else if (fate !== 'silence') response.writeHead(fate === '503' ? 503 : 200).end()
    })
    const clock: Clock = {
      now: time.now,
      sleep: (ms) => {
        slept.push(ms)
        return time.sleep(ms)
      }
    }
    const reading = await httpProbe({ clock, redact: (text) => text }).read({
      target: { kind: 'url', url: server.url },
      webUrl: null,
      probe: { ...byDefault, ...changes }
    })
    const samples = reading.status === 'ok' ? reading.samples : []
    expect(server.heard).toHaveLength(samples.length)
    const labels = samples.map((sample) => (sample.kind === 'failed' ? sample.label : a))
    return { labels, slept, tookMs: time.now() - noon }
  }

  it.each<readonly [string, readonly Fate[], readonly string[]]>([
    ['one of three: most were answered', [r, a, a], [r, a, a]],
    ['two of three: one that is answered is enough', [r, r, a, a], [r, r, a, a]],
    ['cut in the middle likewise', [a, c, c, a], [a, r, r, a]],
    ['beside a 503 likewise', [s, a, r, a], [s, a, r, a]],
    ['one more breaks, two more are answered', [r, r, a, r, a, a], [r, r, a, r, a, a]],
    ['all that follow break, too: so many again and no more', [a, r, r, r, s, r, a], [a, r, r, r, s, r]],
    ['all three: nothing speaks for the app', [r, r, r, a], [r, r, r]],
    ['503 twice: that is the answer of the app', [s, s, a, a], [s, s, a]]
  ])('%s', async (_, fates, labels) => {
    expect((await pinged(fates)).labels).toEqual(labels)
  })

  it('two that take too long are the overload of the app', async () => {
    expect((await pinged([t, t, a, a], { timeoutMs: 150 })).labels).toEqual(['timeout', 'timeout', a])
  })

  it('the only one that is asked for is believed', async () => {
    expect((await pinged([r, a], { samples: 1 })).labels).toEqual([r])
  })

  it('what follows is as far apart as after any failure', async () => {
    expect((await pinged([a, r, r, a])).slept).toEqual([2000, 2000])
  })

  it('nothing more is asked than the samples had time for', async () => {
    const { labels, tookMs } = await pinged([r, r, a, r, r, r], {}, 6000)
    expect(labels).toEqual([r, r, a, r])
    expect(tookMs).toBeLessThanOrEqual(3 * (10_000 + 2000))
  })
})

it('a body without end is read up to a megabyte', async () => {
  let sent = 0
  const { url } = await serve((response) => {
    const more = (): void => {
      while (response.writable && !response.destroyed && response.write('.'.repeat(65_536))) sent += 65_536
    }
    response.on('drain', more)
    more()
  })
  expect(await sampleOf(url)).toMatchObject({ kind: 'answered', status: 200 })
  expect(sent).toBeLessThan(50_000_000)
})

describe('against an app on Heroku', () => {
  interface Pinged {
    readonly app: RunningApp
    readonly read: (changes?: Partial<ProbePolicy>, target?: PingTarget) => Promise<ProbeReading>
    /** The waits between samples. */
    readonly slept: readonly number[]
  }

  async function startApp(): Promise<Pinged> {
    const time = virtualClock(noon)
    const slept: number[] = []
    const emulator = await startEmulator({
      clock: time,
      apps: [{ name: 'sharp', processes: [{ process: 'web', quantity: 2 }] }]
    })
    onTestFinished(emulator.close)
    const app = emulator.app('sharp')
    const waiting: Clock = {
      now: time.now,
      sleep: (ms) => {
        slept.push(ms)
        return time.sleep(ms)
      }
    }
    const read = (
      changes: Partial<ProbePolicy> = {},
      target: PingTarget = { kind: 'web-url' }
    ): Promise<ProbeReading> =>
      httpProbe({ clock: waiting, redact: (text) => text }).read({
        target,
        webUrl: app.url,
        probe: { ...byDefault, ...changes }
      })
    return { app, read, slept }
  }
  const statusFault = (times: number): AppFault => ({ kind: 'status', status: 503, times })

  it('three samples one after the other, timed by the clock', async () => {
    const { read, slept } = await startApp()
    expect(await read()).toEqual({
      status: 'ok',
      samples: Array.from({ length: 3 }, () => ({ kind: 'answered', status: 200, elapsedMs: 150 }))
    })
    expect(slept).toEqual([])
  })

  it.each([
    ['none fails: no wait', 0, []],
    ['the first fails: the rest follow apart', 1, [2000, 2000]],
    ['two fail', 2, [2000, 2000]],
    ['all fail', 3, [2000, 2000]]
  ])('%s', async (_, times, waits) => {
    const { app, read, slept } = await startApp()
    if (times > 0) app.fault(statusFault(times))
    const reading = await read()
    expect(reading.status === 'ok' && reading.samples.filter(({ kind }) => kind === 'failed').length).toBe(times)
    expect(slept).toEqual(waits)
  })

  it('only what follows a failure waits', async () => {
    const { app, read, slept } = await startApp()
    app.fault({ kind: 'status', status: 503, path: '/health', times: 1 })
    await read({ samples: 2 })
    const reading = await read({ samples: 3 }, { kind: 'url', url: `${app.url}health` })
    expect(reading).toMatchObject({ samples: [{ kind: 'failed' }, { kind: 'answered' }, { kind: 'answered' }] })
    expect(slept).toEqual([2000, 2000])
  })

  it('a slow answer is measured to its end', async () => {
    const { app, read } = await startApp()
    app.fault({ kind: 'delay', delayMs: 5850 })
    expect(await read({ samples: 1 })).toMatchObject({ samples: [{ kind: 'answered', elapsedMs: 6000 }] })
  })

  it('without a dyno the router answers 503', async () => {
    const { app, read } = await startApp()
    app.setQuantity('web', 0)
    expect(await read({ samples: 1 })).toMatchObject({
      samples: [{ kind: 'failed', failure: 'overload', label: '503' }]
    })
  })

  it('without any address there is nothing to ask', async () => {
    const probe = httpProbe({ clock: systemClock, redact: (text) => text })
    expect(await probe.read({ target: { kind: 'web-url' }, webUrl: null, probe: byDefault })).toEqual({
      status: 'unavailable',
      cause: 'Heroku knows no web address of the app; give it a "url", or "none"'
    })
  })
})
