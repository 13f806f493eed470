import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import type { NumberSource } from '../../../src/core/model.ts'
import { numberReading } from '../../../src/adapters/signals/number-reading.ts'
import { numberSignals } from '../../../src/adapters/signals/signals.ts'
import { noon } from '../../run/looks.ts'
import { closedPort, reply, serve, serveRaw, serveSelfSigned } from '../../servers.ts'
import type { Heard } from '../../servers.ts'
import { hostOf, ok, read, sourceKinds, unavailable } from './sources.ts'

it('every number signal is tried here', () => {
  expect(sourceKinds.map(({ kind }) => kind).sort()).toEqual(numberSignals.map(({ kind }) => kind).sort())
})

describe.each(sourceKinds)('a number from $kind', ({ at, body }) => {
  it('is read with one GET that says who asks, and what it wants', async () => {
    const { url, heard } = await serve(reply(200, body(42)))
    expect(await read(at(`${url}/x`))).toEqual(ok(42))
    expect(heard).toMatchObject([
      { method: 'GET', body: '', headers: { accept: 'application/json', 'user-agent': 'dyno-scaler' } }
    ])
  })

  it('is asked for with the headers of the configuration, whatever their spelling', async () => {
    const { url, heard } = await serve(reply(200, body(42)))
    await read(at(url, { 'HireFire-Token': 'abc', 'User-Agent': 'mine', ACCEPT: 'text/json' }))
    expect(heard[0]!.headers).toMatchObject({ 'hirefire-token': 'abc', 'user-agent': 'mine', accept: 'text/json' })
  })

  it('is asked for with the name and password of the address, as Basic', async () => {
    const { url, heard } = await serve(reply(200, body(42)))
    expect(await read(at(url.replace('://', '://ann:p%40ss%@')))).toEqual(ok(42))
    expect(heard[0]!.headers.authorization).toBe(`Basic ${Buffer.from('ann:p@ss%').toString('base64')}`)
  })

  it.each([201, 299])('counts with status %i too', async (status) => {
    const { url } = await serve(reply(status, body(42)))
    expect(await read(at(url))).toEqual(ok(42))
  })

  it.each([
    [401, 'answered 401; check the headers or the secret in the address'],
    [403, 'answered 403; check the headers or the secret in the address'],
    [404, 'answered 404; check the path of the address and the secret in it'],
    [418, 'answered 418; check the address and the headers']
  ])('is not there with status %i, which is not asked again', async (status, cause) => {
    const { url, heard } = await serve(reply(status, body(42)))
    const reading = await read(at(url))
    expect(reading).toEqual(unavailable(expect.stringContaining(`${hostOf(url)} ${cause}`) as string))
    expect(heard).toHaveLength(1)
  })

  it.each([
    [429, 'answered 429; it is asked too often'],
    [500, 'answered 500; its own log knows why'],
    [503, 'answered 503; its own log knows why']
  ])('is asked for once more after %i, and no more', async (status, cause) => {
    const { url, heard } = await serve(reply(status, body(42)))
    expect(await read(at(url))).toEqual(unavailable(`${hostOf(url)} ${cause}`))
    expect(heard).toHaveLength(2)
  })

  it('is not waited for longer than the budget, whatever the server asks', async () => {
    const { url, heard } = await serve(reply(503, '', { 'retry-after': '9' }))
    const clock = virtualClock(noon)
    expect(await read(at(url), { clock, timeoutMs: 2000 })).toMatchObject({ status: 'unavailable' })
    expect([heard.length, clock.now()]).toEqual([1, noon])
  })

  it('is there when the second call gets it', async () => {
    let calls = 0
    const { url } = await serve((response, request) =>
      reply((calls += 1) === 1 ? 503 : 200, body(42))(response, request)
    )
    expect(await read(at(url))).toEqual(ok(42))
  })

  it.each([301, 302, 307, 308])(
    'is not looked for behind a redirect (%i): headers belong to one host',
    async (status) => {
      const other = await serve(reply(200, body(42)))
      const { url } = await serve(reply(status, '', { location: other.url }))
      const cause = `${hostOf(url)} answered ${status}, a redirect, and headers may hold secrets that belong to this host alone; write the address that it leads to`
      expect(await read(at(url))).toEqual(unavailable(cause))
      expect(other.heard).toEqual([])
    }
  )

  it.each([
    ['a page', '<!doctype html><p>42</p>', 'answered something that is not JSON; check the address'],
    ['NaN as it stands', 'NaN', 'answered something that is not JSON; check the address'],
    ['half of an answer', body(42).slice(0, -1), 'answered something that is not JSON; check the address'],
    ['nothing', '', 'answered 200 with nothing in it'],
    ['blanks', ' \n', 'answered 200 with nothing in it']
  ])('is not there when the server says %s', async (_, text, cause) => {
    const { url } = await serve(reply(200, text))
    expect(await read(at(url))).toEqual(unavailable(`${hostOf(url)} ${cause}`))
  })

  it.each([
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body(42))]), 'application/json'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${body(42)}`, 'utf16le'), 'application/json'],
    ['a charset that the header names', Buffer.from(body(42), 'utf16le'), 'application/json; charset="UTF-16LE"'],
    ['a charset that nobody knows', Buffer.from(body(42)), 'application/json; charset=nonsense']
  ])('is read from %s', async (_, bytes, type) => {
    const { url } = await serve((response) => response.writeHead(200, { 'content-type': type }).end(bytes))
    expect(await read(at(url))).toEqual(ok(42))
  })

  it.each([
    ['5 MB counts', 5_000_000, null],
    ['a byte more does not', 5_000_001, 'answered more than 5 MB; give the metric an address of its own']
  ])('of an answer of %s', async (_, size, cause) => {
    const { url } = await serve(reply(200, body(42).padEnd(size)))
    expect(await read(at(url))).toEqual(cause === null ? ok(42) : unavailable(`${hostOf(url)} ${cause}`))
  })

  it('of an endless answer is given up at 5 MB', async () => {
    const { url } = await serve((response) => {
      const more = (): void => void response.write(' '.repeat(100_000), () => response.destroyed || setImmediate(more))
      more()
    })
    expect(await read(at(url))).toEqual(
      unavailable(`${hostOf(url)} answered more than 5 MB; give the metric an address of its own`)
    )
  })

  it('is waited for as long as the budget allows, twice', async () => {
    let calls = 0
    const { url } = await serve(() => (calls += 1))
    const startMs = performance.now()
    expect(await read(at(url), { timeoutMs: 500 })).toEqual(
      unavailable(`${hostOf(url)} gave no answer: no answer within 0.5 s`)
    )
    expect(performance.now() - startMs).toBeLessThan(20_000)
    expect(calls).toBeGreaterThanOrEqual(1)
    expect(calls).toBeLessThanOrEqual(2)
  })

  it('is not there when nobody listens', async () => {
    const url = await closedPort()
    expect(await read(at(url))).toEqual(unavailable(`${hostOf(url)} gave no answer: the connection was refused`))
  })

  it('is not there when the connection breaks', async () => {
    const url = await serveRaw((socket) => socket.resetAndDestroy())
    expect(await read(at(url))).toEqual(unavailable(`${hostOf(url)} gave no answer: the connection was reset`))
  })

  it('is not there when the certificate is not trusted', async () => {
    const { url } = await serveSelfSigned(reply(200, body(42)))
    expect(await read(at(url))).toEqual(
      unavailable(expect.stringMatching(/gave no answer: the TLS connection failed \([A-Z_]+\)$/) as string)
    )
  })

  it.each(['', 'nowhere', 'ftp://127.0.0.1/x', 'file:///etc/passwd'])('is not looked for at "%s"', async (url) => {
    expect(await read(at(url))).toEqual(unavailable('the address of the metric does not begin with https://'))
  })

  it.each([
    ['a header', 'http://metrics.example.com/x', { 'x-key': 'abc' }],
    ['a password', 'http://ann:secret@metrics.example.com/x', {}]
  ])('is not asked for with %s over http, except on this machine', async (_, url, headers) => {
    expect(await read(at(url, headers))).toEqual(
      unavailable(
        'metrics.example.com is asked over http, where headers and passwords are not sent because others can read them; write https'
      )
    )
  })

  it('a header that cannot be sent is a cause too', async () => {
    const { url, heard } = await serve(reply(200, body(42)))
    expect(await read(at(url, { 'x-key': 'a\nb' }))).toEqual(
      unavailable(`${hostOf(url)} gave no answer: the request failed (ERR_INVALID_CHAR)`)
    )
    expect(heard).toEqual([])
  })
})

describe('a text or number from any source', () => {
  it.each([
    ['42', 42],
    ['0', 0],
    [' 7 \n', 7],
    ['0.25', 0.25],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['-0', 0]
  ])('"%s" is %d', async (text, value) => {
    for (const { at, body } of sourceKinds) {
      const { url } = await serve(reply(200, body(text)))
      expect(await read(at(url))).toEqual(ok(value))
    }
  })

  it.each([
    ['-1', 'is negative, and a metric has to be 0 or more'],
    ['-0.001', 'is negative, and a metric has to be 0 or more'],
    ['NaN', 'is NaN, which is not a number; a division by zero gives that'],
    ['nan', 'is NaN, which is not a number; a division by zero gives that'],
    ['Infinity', 'is infinite; a division by zero gives that'],
    ['+Inf', 'is infinite; a division by zero gives that'],
    ['-Inf', 'is infinite; a division by zero gives that'],
    ['1e999', 'is infinite; a division by zero gives that'],
    ['', 'is an empty text, not a number'],
    [' ', 'is an empty text, not a number'],
    ['many', 'is a text, not a number'],
    ['1,000', 'is a text, not a number'],
    ['12 jobs', 'is a text, not a number'],
    ['0x10', 'is a text, not a number'],
    ['null', 'is a text, not a number']
  ])('"%s" %s', async (text, cause) => {
    for (const { at, body } of sourceKinds) {
      const { url } = await serve(reply(200, body(text)))
      expect(await read(at(url))).toEqual(unavailable(expect.stringContaining(cause) as string))
    }
  })

  it('a finite number of at least 0 is read as it is, in a text too; any other never', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const expected: unknown =
          Number.isFinite(number) && number >= 0
            ? { status: 'ok', value: number + 0 }
            : expect.objectContaining({ status: 'unavailable' })
        expect(numberReading(number, 'it')).toEqual(expected)
        expect(numberReading(String(number), 'it')).toEqual(expected)
      })
    )
  })

  it('anything at all becomes a reading', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const reading = numberReading(value, 'it')
        expect(
          reading.status === 'ok'
            ? Number.isFinite(reading.value) && reading.value >= 0
            : reading.cause.startsWith('it is ')
        ).toBe(true)
      })
    )
  })
})

describe('a secret', () => {
  const secret = 's3cr3t-Qz9%2Fw'
  const decoded = decodeURIComponent(secret)
  const forms = [secret, decoded, Buffer.from(`ann:${decoded}`).toString('base64')]
  /** Says all that it heard. */
  const echo = ({ path, headers }: Heard): string => [path, ...Object.values(headers)].join(' ')

  it.each<readonly [string, number, (heard: Heard) => string]>([
    ['a page of an error', 500, echo],
    ['a refusal', 401, echo],
    ['a redirect', 302, echo],
    ['something that is not JSON', 200, echo],
    ['a text', 200, (heard) => JSON.stringify(echo(heard))],
    ['an object', 200, (heard) => JSON.stringify({ [echo(heard)]: echo(heard) })],
    [
      'a list',
      200,
      (heard) =>
        JSON.stringify([
          { name: echo(heard), value: 1 },
          { name: 'worker', value: echo(heard) }
        ])
    ],
    ['a text where the number is looked for', 200, (heard) => JSON.stringify({ queues: { mail: echo(heard) } })],
    [
      'an error of Prometheus',
      400,
      (heard) => JSON.stringify({ status: 'error', errorType: echo(heard), error: echo(heard) })
    ],
    [
      'a sample of Prometheus',
      200,
      (heard) =>
        JSON.stringify({
          status: 'success',
          data: { resultType: 'vector', result: [{ metric: { a: echo(heard) }, value: [1, echo(heard)] }] }
        })
    ]
  ])(
    'in path, query, password or header is never in a cause, also when the server says it back in %s',
    async (_, status, answer) => {
      for (const { at } of sourceKinds) {
        const { url, heard } = await serve((response, request) =>
          reply(status, answer(request), {
            location: `https://x.example.com/${secret}`,
            'x-echo': encodeURI(echo(request))
          })(response, request)
        )
        const address = `${url.replace('://', `://ann:${secret}@`)}/${secret}/info?key=${secret}#${secret}`
        const reading = await read(at(address, { 'x-key': decoded }))
        expect(heard.length).toBeGreaterThan(0)
        expect(JSON.stringify(heard)).toContain(secret)
        expect(reading.status).toBe('unavailable')
        forms.forEach((form) => expect(JSON.stringify(reading)).not.toContain(form))
        expect(JSON.stringify(reading)).toContain(hostOf(url))
      }
    }
  )

  it.each(['http://metrics.example.com', 'http://127.0.0.1:1', 'ftp://metrics.example.com', 'https://127.0.0.1:1'])(
    'in an address that fails (%s) is not there either',
    async (base) => {
      for (const { at } of sourceKinds) {
        const reading = await read(at(`${base}/${secret}?key=${secret}`, { 'x-key': decoded }))
        expect(reading.status).toBe('unavailable')
        forms.forEach((form) => expect(JSON.stringify(reading)).not.toContain(form))
      }
    }
  )
})

it('sources are read side by side', async () => {
  let open = 0
  let most = 0
  const { url } = await serve((response) => {
    most = Math.max(most, (open += 1))
    setTimeout(() => {
      open -= 1
      response.end('1')
    }, 100)
  })
  const source: NumberSource = { kind: 'json', url, headers: {}, query: null }
  const clock = virtualClock(noon)
  expect(await Promise.all([1, 2, 3, 4].map(() => read(source, { clock })))).toEqual([ok(1), ok(1), ok(1), ok(1)])
  expect(most).toBe(4)
})
