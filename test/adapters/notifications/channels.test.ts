import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { systemClock } from '../../../src/adapters/clock.ts'
import type { ChannelPolicy } from '../../../src/core/model.ts'
import { channels, openChannels } from '../../../src/adapters/notifications/channels.ts'
import type { NotificationChannel } from '../../../src/ports.ts'
import { createRedact } from '../../../src/core/redact.ts'
import { discordFaults, ntfyFaults, slackFaults, smsFaults, teamsFaults } from '../../report/notices/limits.ts'
import { notice } from '../../report/notices/notices-of.ts'
import { closedPort, reply, serve, serveRaw, serveSelfSigned } from '../../servers.ts'
import type { Heard } from '../../servers.ts'

const path = '/services/T0SECRET00/B0SECRET00/xoxsecretsecretsecret'
const token = 'twilio-secret-token'
const sid = 'AC0123456789abcdef0123456789abcdef'
const hookSecret = 'hook-secret-of-32-characters-000'

/** An item of `notify` as a user writes it, its own key first. */
type Item = Readonly<Record<string, unknown>>

interface Example {
  /** @param server address of the local server that stands for the service */
  readonly item: (server: string) => Item
  /** Who answers, at the beginning of a warning. */
  readonly service: string
  /** What the service answers when it has taken a message: status and body. */
  readonly answer: readonly [number, string]
  /** What is wrong with a request by the documented limits of the service. */
  readonly faults: (heard: Heard) => readonly string[]
}

/** One line for each channel that speaks HTTP. A new one needs its line here and runs every test of this file. */
const examples: Readonly<Record<string, Example>> = {
  slack: channelAt('slack', 'Slack', [200, 'ok'], slackFaults),
  discord: channelAt('discord', 'Discord', [200, '{"id":"1"}'], discordFaults),
  teams: channelAt('teams', 'Teams', [202, ''], teamsFaults),
  ntfy: channelAt('ntfy', 'ntfy', [200, '{"id":"x","event":"message"}'], ntfyFaults),
  webhook: { ...channelAt('webhook', 'The webhook', [204, ''], () => []), item: hook },
  sms: { item: phone, service: 'Twilio', answer: [201, '{"sid":"SM1","status":"queued"}'], faults: phoneFaults }
}

function channelAt(
  kind: string,
  service: string,
  answer: Example['answer'],
  faults: (body: string) => readonly string[]
): Example {
  return { item: (server) => ({ [kind]: `${server}${path}` }), service, answer, faults: ({ body }) => faults(body) }
}

function hook(server: string): Item {
  return { webhook: `${server}${path}`, secret: hookSecret, headers: { authorization: 'Bearer header-secret' } }
}

function phone(server: string): Item {
  return {
    sms: `twilio://${sid}:${token}@${new URL(server).host}`,
    from: '+15550001111',
    to: ['+15552223333']
  }
}

function phoneFaults({ body }: Heard): readonly string[] {
  return smsFaults(new URLSearchParams(body).get('Body') ?? '')
}

function policyOf(item: Item): ChannelPolicy {
  const found = channels.find(({ kind }) => kind === Object.keys(item)[0])
  if (found === undefined) throw new Error('no such channel')
  return v.parse(found.schema, item)
}

function channelFor(item: Item, secrets: readonly string[] = []): NotificationChannel {
  const [only] = openChannels([policyOf(item)], { clock: systemClock, redact: createRedact(secrets) })
  if (only === undefined) throw new Error('no channel')
  return only
}

const each = Object.entries(examples)

test('every channel is tried here, but mail, which speaks SMTP and is tried in email.test.ts', () => {
  expect([...Object.keys(examples), 'email'].sort()).toEqual(channels.map(({ kind }) => kind).sort())
})

const hostile = notice({
  title: '<!channel> @everyone\r\nx',
  text: '<script>"😀'.repeat(100_000),
  reasons: [{ code: 'slow', message: '&'.repeat(1_000_000) }]
})
/** Of the connection, and not of what is sent. */
const transport = [
  'host',
  'connection',
  'content-length',
  'accept',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode'
]
const batches = [[notice()], [hostile], Array.from({ length: 30 }, () => hostile)] as const

describe('what is sent', () => {
  it.each(each)('to %s is exactly this', async (kind, { item, answer: [status, body] }) => {
    const { url, heard } = await serve(reply(status, body))
    expect(await channelFor(item(url)).send([notice()])).toEqual({ kind: 'sent' })
    const requests = heard.map(({ method, path: at, headers, body: sent }) => ({
      method,
      path: at,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !transport.includes(name))),
      body: sent.startsWith('{') ? (JSON.parse(sent) as unknown) : sent
    }))
    expect(requests).toMatchSnapshot(kind)
  })

  it.each(each)(
    'to %s is within its limits, whatever the texts are',
    async (_, { item, answer: [status, body], faults }) => {
      const { url, heard } = await serve(reply(status, body))
      for (const batch of batches) expect(await channelFor(item(url)).send(batch)).toEqual({ kind: 'sent' })
      expect(heard.flatMap(faults)).toEqual([])
    }
  )

  it.each(each)('to %s holds no secret of the run', async (_, { item, answer: [status, body] }) => {
    const { url, heard } = await serve(reply(status, body))
    await channelFor(item(url), ['top-secret-of-the-run']).send([
      notice({
        text: 'It said top-secret-of-the-run.',
        reasons: [{ code: 'slow', message: 'top-secret-of-the-run' }]
      })
    ])
    expect(heard).not.toEqual([])
    heard.forEach((request) => expect(decodeURIComponent(request.body)).not.toContain('top-secret'))
  })

  test('to Discord keeps what the address says of a thread', async () => {
    const { url, heard } = await serve(reply(200, '{}'))
    await channelFor({ discord: `${url}/hook?thread_id=42` }).send([notice()])
    expect(heard[0]?.path).toBe('/hook?thread_id=42&wait=true')
  })

  test('to Twilio is a form with a login, one for each number', async () => {
    const { url, heard } = await serve(reply(201, '{}'))
    await channelFor({ ...phone(url), from: 'Scaler', to: ['+15552223333', '+4915112345678'] }).send([notice()])
    expect(heard.map(({ path: at }) => at)).toEqual([
      `/2010-04-01/Accounts/${sid}/Messages.json`,
      `/2010-04-01/Accounts/${sid}/Messages.json`
    ])
    expect(
      heard.map(({ headers }) => Buffer.from(String(headers.authorization).replace('Basic ', ''), 'base64').toString())
    ).toEqual([`${sid}:${token}`, `${sid}:${token}`])
    expect(
      heard
        .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
        .map(({ From, To }) => [From, To])
        .sort()
    ).toEqual([
      ['Scaler', '+15552223333'],
      ['Scaler', '+4915112345678']
    ])
  })

  test('to a webhook is one request for each notice, with its event and the headers of the user', async () => {
    const { url, heard } = await serve(reply(204))
    expect(await channelFor(hook(url)).send([notice(), notice({ kind: 'scale', incident: null })])).toEqual({
      kind: 'sent'
    })
    const bodies = heard.map(({ body, headers }) => [
      headers['x-dyno-scaler-event'],
      (JSON.parse(body) as { readonly event: string }).event,
      headers.authorization
    ])
    expect(bodies.sort()).toEqual([
      ['incident-opened', 'incident-opened', 'Bearer header-secret'],
      ['scale', 'scale', 'Bearer header-secret']
    ])
  })

  test('to a webhook is signed, so that a changed byte is noticed', async () => {
    const { url, heard } = await serve(reply(204))
    await channelFor(hook(url)).send([hostile])
    const [{ headers, body }] = heard as [Heard]
    const matches = (text: string): boolean => {
      const expected = Buffer.from(
        `sha256=${createHmac('sha256', Buffer.from(hookSecret, 'utf8')).update(Buffer.from(text, 'utf8')).digest('hex')}`
      )
      const given = Buffer.from(String(headers['x-dyno-scaler-signature']))
      return given.length === expected.length && timingSafeEqual(given, expected)
    }
    expect(body).toContain('😀')
    expect([matches(body), matches(`${body} `)]).toEqual([true, false])
  })

  test('to a webhook without a secret has no signature', async () => {
    const { url, heard } = await serve(reply(204))
    await channelFor({ ...hook(url), secret: null }).send([notice()])
    expect(heard[0]?.headers).not.toHaveProperty('x-dyno-scaler-signature')
  })
})

const refused: readonly (readonly [string, number, string, Readonly<Record<string, string>>, RegExp])[] = [
  ['an error of the server', 500, 'oops', {}, /answered 500 \(oops\)\. This may pass\.$/],
  ['an address that is gone', 404, 'no_service', {}, /answered 404 \(no_service\)\. [A-Z].*\.$/],
  ['a page instead of an answer', 403, '<html>no</html>', {}, /answered 403\. [A-Z].*\.$/],
  [
    'words in JSON',
    401,
    '{"code":20003,"message":"Authenticate","more_info":"x"}',
    {},
    /answered 401 \(Authenticate\)\. [A-Z]/
  ],
  ['too many messages', 429, '', { 'retry-after': '7.2' }, /answered 429\. It asks for fewer messages \(wait 8 s\)\. /],
  ['a redirect', 302, '', { location: '/elsewhere' }, /answered 302\. It leads elsewhere/],
  ['too large a message', 413, '', {}, /answered 413\. It does not take this message\.$/]
]

describe.each(each)('when %s fails', (kind, { item, service }) => {
  it.each(refused)('with %s, it says so and keeps its secrets', async (_, status, answer, headers, expected) => {
    const { url, heard } = await serve(reply(status, answer, headers))
    const all = [notice(), notice({ kind: 'at-max', incident: null })]
    const sent = await channelFor(item(url)).send(all)
    expect(sent.kind).toBe('failed')
    if (sent.kind !== 'failed') return
    expect(sent.warning.replace('2 of 2 failed. ', '')).toMatch(new RegExp(`^${service} `))
    expect(sent.warning).toMatch(expected)
    // The very same values: they are owed, and compared, later.
    expect(sent.unsent.map((one) => all.indexOf(one))).toEqual([0, 1])
    // No redirect was followed, nothing was repeated.
    expect(heard).toHaveLength(kind === 'webhook' ? 2 : 1)
  })

  test('and repeats our secrets, nobody reads them', async () => {
    const { url } = await serve((response, { path: at, headers, body }) =>
      response.writeHead(400).end(`bad ${at} ${JSON.stringify(headers)} ${body}`.slice(0, 400))
    )
    const sent = await channelFor(item(url)).send([notice()])
    expect(JSON.stringify(sent)).not.toMatch(/xoxsecret|T0SECRET|twilio-secret|header-secret|hook-secret/)
    expect(JSON.stringify(sent)).not.toContain(sid)
  })

  test.each([
    ['nobody listens', () => closedPort(), 'the connection was refused'],
    ['the connection breaks', () => serveRaw((socket) => socket.destroy()), 'the connection was reset']
  ] as const)('because %s, it says so', async (_, start, cause) => {
    expect(await channelFor(item(await start())).send([notice()])).toMatchObject({
      kind: 'failed',
      warning: `${service} could not be reached: ${cause}.`,
      unsent: [notice()]
    })
  })

  // An account of Twilio names no scheme: this machine is spoken to without TLS.
  test.skipIf(kind === 'sms')("because the certificate is nobody's, it says so", async () => {
    const { url } = await serveSelfSigned(reply(200, 'ok'))
    expect(await channelFor(item(url)).send([notice()])).toMatchObject({
      kind: 'failed',
      warning: `${service} could not be reached: the TLS connection failed (DEPTH_ZERO_SELF_SIGNED_CERT).`
    })
  })
})

test.concurrent.each(each)('%s is waited for 10 s', async (_, { item, service }) => {
  const url = await silentServer()
  const before = performance.now()
  expect(await channelFor(item(url)).send([notice()])).toMatchObject({
    kind: 'failed',
    warning: `${service} could not be reached: no answer within 10 s.`
  })
  expect(performance.now() - before).toBeLessThan(30_000)
})

test('a webhook with many notices is given up after 30 s in all', async () => {
  let nowMs = 0
  const { url, heard } = await serve((response) => {
    nowMs += 4_000
    response.writeHead(204).end()
  })
  const [target] = openChannels([policyOf(hook(url))], {
    clock: { now: () => nowMs, sleep: () => Promise.resolve() },
    redact: createRedact([])
  })
  const sent = await target?.send(Array.from({ length: 20 }, (_, index) => notice({ atMs: index })))
  expect(heard.length).toBeLessThan(14)
  expect(sent).toMatchObject({
    kind: 'failed',
    warning: expect.stringContaining(
      `${20 - heard.length} of 20 failed. The webhook could not be reached: no time was left for it.`
    ) as unknown
  })
  expect(sent?.kind === 'failed' ? sent.unsent.length : 0).toBe(20 - heard.length)
})

test('a webhook that took some notices is owed the others alone', async () => {
  const { url } = await serve((response, { body }) => response.writeHead(body.includes('"scale"') ? 500 : 204).end())
  const scale = notice({ kind: 'scale', incident: null })
  expect(await channelFor(hook(url)).send([notice(), scale, notice()])).toEqual({
    kind: 'failed',
    warning: '1 of 3 failed. The webhook answered 500. This may pass.',
    unsent: [scale]
  })
})

test('a number that cannot be reached does not let the others be written to twice', async () => {
  const { url } = await serve((response, { body }) =>
    response.writeHead(body.includes('999') ? 400 : 201).end('{"message":"The To number is not valid."}')
  )
  const target = channelFor({ ...phone(url), to: ['+15552223333', '+19995550000'] })
  expect(await target.send([notice()])).toMatchObject({
    kind: 'failed',
    warning: expect.stringMatching(
      /^1 of 2 failed\. Twilio answered 400 \(The To number is not valid\.\)\. Check/
    ) as unknown,
    unsent: []
  })
})

test('an old connector of Teams that answers 200 and delivers nothing is found out', async () => {
  const { url } = await serve(
    reply(
      200,
      'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413 with ContextId …'
    )
  )
  expect(await channelFor({ teams: url }).send([notice()])).toMatchObject({
    kind: 'failed',
    warning:
      'Teams took the message and did not deliver it (error 413). Use a workflow of Teams instead of a connector.'
  })
})

test('channels are named by kind and place, and want what the configuration says', () => {
  const opened = openChannels(
    [policyOf({ slack: 'https://hooks.slack.com/' }), policyOf({ ...phone('https://api.twilio.com'), on: 'scale' })],
    { clock: systemClock, redact: createRedact([]) }
  )
  expect(opened.map(({ name, on }) => [name, on])).toEqual([
    ['slack 1', ['incident']],
    ['sms 2', ['scale']]
  ])
})

/** Takes every connection and never says a word; lives as long as the file, because tests that run side by side share hooks. */
async function silentServer(): Promise<string> {
  const { createServer } = await import('node:net')
  const server = createServer((socket) => socket.on('error', () => socket.destroy())).unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

describe('an answer that repeats secrets', () => {
  const secret = 'q7Zr9Lw2Xk4Tn8Vb3Mc6Hd5Jf1Gs0PyWuEi'
  it.each(each.flatMap(([kind, example]) => [0, 7, 14, 21, 28].map((pad) => [kind, pad, example] as const)))(
    'to %s shows no part of one, also where it is cut after %i signs',
    async (_, pad, { item }) => {
      const { url } = await serve(reply(403, `${'x'.repeat(pad)}${` ${secret}`.repeat(60)}`))
      const sent = await channelFor(item(url), [secret]).send([notice()])
      const warning = sent.kind === 'failed' ? sent.warning : ''
      expect(warning).toContain('answered 403')
      const pieces = Array.from({ length: secret.length - 5 }, (_, index) => secret.slice(index, index + 6))
      expect(pieces.filter((piece) => warning.includes(piece))).toEqual([])
    }
  )
})
