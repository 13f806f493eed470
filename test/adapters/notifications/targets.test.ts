import { createHmac, timingSafeEqual } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { systemClock } from '../../../src/adapters/clock.ts'
import type { ChannelPolicy } from '../../../src/core/model.ts'
import { notificationChannels } from '../../../src/adapters/notifications/targets.ts'
import type { NotificationChannel } from '../../../src/ports.ts'
import { createRedact } from '../../../src/core/redact.ts'
import { discordFaults, slackFaults, smsFaults, teamsFaults } from '../../report/notices/limits.ts'
import { notice } from '../../report/notices/notices-of.ts'
import { closedPort, reply, serve, serveRaw, serveSelfSigned } from '../../servers.ts'
import type { Heard } from '../../servers.ts'

type Kind = 'slack' | 'discord' | 'teams' | 'webhook' | 'sms'

const path = '/services/T0SECRET00/B0SECRET00/xoxsecretsecretsecret'
const token = 'twilio-secret-token'
const sid = 'AC0123456789abcdef0123456789abcdef'
const hookSecret = 'hook-secret-of-32-characters-000'

function configured(
  kind: Kind,
  base: string,
  more: Partial<Extract<ChannelPolicy, { kind: 'webhook' }>> = {}
): ChannelPolicy {
  const on = ['incident'] as const
  if (kind === 'sms')
    return { kind, on, baseUrl: base, accountSid: sid, authToken: token, from: '+15550001111', to: ['+15552223333'] }
  if (kind === 'webhook')
    return {
      kind,
      on,
      url: `${base}${path}`,
      secret: hookSecret,
      headers: { authorization: 'Bearer header-secret' },
      ...more
    }
  return { kind, on, url: `${base}${path}` }
}

function targetFor(target: ChannelPolicy, secrets: readonly string[] = []): NotificationChannel {
  const [only] = notificationChannels([target], { clock: systemClock, redact: createRedact(secrets) })
  if (only === undefined) throw new Error('no target')
  return only
}

const services = [
  ['slack', 'Slack', 'ok', 200],
  ['discord', 'Discord', '{"id":"1"}', 200],
  ['teams', 'Teams', '', 202],
  ['webhook', 'The webhook', '', 204],
  ['sms', 'Twilio', '{"sid":"SM1","status":"queued"}', 201]
] as const

const hostile = notice({
  title: '<!channel> @everyone\r\nx',
  text: '<script>"😀'.repeat(100_000),
  reasons: [{ code: 'slow', message: '&'.repeat(1_000_000) }]
})
const batches = [[notice()], [hostile], Array.from({ length: 30 }, () => hostile)] as const

describe('what is sent', () => {
  const bodyFaults: Readonly<Record<Exclude<Kind, 'webhook'>, (heard: Heard) => readonly string[]>> = {
    slack: ({ body }) => slackFaults(body),
    discord: ({ body }) => discordFaults(body),
    teams: ({ body }) => teamsFaults(body),
    sms: ({ body }) => smsFaults(new URLSearchParams(body).get('Body') ?? '')
  }
  it.each(services.filter(([kind]) => kind !== 'webhook'))(
    'to %s is one message within its limits',
    async (kind, _name, answer, status) => {
      if (kind === 'webhook') return
      const { url, heard } = await serve(reply(status, answer))
      for (const batch of batches) expect(await targetFor(configured(kind, url)).send(batch)).toEqual({ kind: 'sent' })
      expect(heard.map(bodyFaults[kind])).toEqual([[], [], []])
      expect(new Set(heard.map(({ method }) => method))).toEqual(new Set(['POST']))
    }
  )

  test('to Slack, Discord and Teams is JSON at the address', async () => {
    const { url, heard } = await serve(reply(200, 'ok'))
    for (const kind of ['slack', 'discord', 'teams'] as const) await targetFor(configured(kind, url)).send([notice()])
    expect(heard.map(({ path: at }) => at)).toEqual([path, `${path}?wait=true`, path])
    expect(heard.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/json',
      'application/json'
    ])
    heard.forEach(({ body }) => expect(body).toContain('sharp web is down since 11:50 UTC'))
  })

  test('to Discord keeps what the address says of a thread', async () => {
    const { url, heard } = await serve(reply(200, '{}'))
    await targetFor({ kind: 'discord', on: ['incident'], url: `${url}/hook?thread_id=42` }).send([notice()])
    expect(heard[0]?.path).toBe('/hook?thread_id=42&wait=true')
  })

  test('to Twilio is a form with a login, one for each number', async () => {
    const { url, heard } = await serve(reply(201, '{}'))
    await targetFor({
      kind: 'sms',
      on: ['incident'],
      baseUrl: url,
      accountSid: sid,
      authToken: token,
      from: 'Scaler',
      to: ['+15552223333', '+4915112345678']
    }).send([notice()])
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
    expect(
      await targetFor(configured('webhook', url)).send([notice(), notice({ kind: 'scale', incident: null })])
    ).toEqual({ kind: 'sent' })
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
    await targetFor(configured('webhook', url)).send([hostile])
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
    await targetFor(configured('webhook', url, { secret: null })).send([notice()])
    expect(heard[0]?.headers).not.toHaveProperty('x-dyno-scaler-signature')
  })

  test('holds no secret of the run', async () => {
    const { url, heard } = await serve(reply(200, 'ok'))
    for (const [kind] of services)
      await targetFor(configured(kind, url), ['top-secret-of-the-run']).send([
        notice({
          text: 'It said top-secret-of-the-run.',
          reasons: [{ code: 'slow', message: 'top-secret-of-the-run' }]
        })
      ])
    expect(heard.length).toBe(services.length)
    heard.forEach(({ body }) => expect(decodeURIComponent(body)).not.toContain('top-secret'))
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

describe.each(services)('when %s fails', (kind, name) => {
  it.each(refused)('with %s, it says so and keeps its secrets', async (_, status, answer, headers, expected) => {
    const { url, heard } = await serve(reply(status, answer, headers))
    const all = [notice(), notice({ kind: 'at-max', incident: null })]
    const sent = await targetFor(configured(kind, url)).send(all)
    expect(sent.kind).toBe('failed')
    if (sent.kind !== 'failed') return
    expect(sent.warning.replace('2 of 2 failed. ', '')).toMatch(new RegExp(`^${name} `))
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
    const sent = await targetFor(configured(kind, url)).send([notice()])
    expect(JSON.stringify(sent)).not.toMatch(/xoxsecret|T0SECRET|twilio-secret|header-secret|hook-secret/)
    expect(JSON.stringify(sent)).not.toContain(sid)
  })

  test.each([
    ['nobody listens', () => closedPort(), 'the connection was refused'],
    ['the connection breaks', () => serveRaw((socket) => socket.destroy()), 'the connection was reset'],
    [
      "the certificate is nobody's",
      async () => (await serveSelfSigned(reply(200, 'ok'))).url,
      'the TLS connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)'
    ]
  ] as const)('because %s, it says so', async (_, start, cause) => {
    expect(await targetFor(configured(kind, await start())).send([notice()])).toMatchObject({
      kind: 'failed',
      warning: `${name} could not be reached: ${cause}.`,
      unsent: [notice()]
    })
  })
})

test.concurrent.each(services)('%s is waited for 10 s', { timeout: 30_000 }, async (kind, name) => {
  const url = await silentServer()
  const before = performance.now()
  expect(await targetFor(configured(kind, url)).send([notice()])).toMatchObject({
    kind: 'failed',
    warning: `${name} could not be reached: no answer within 10 s.`
  })
  expect(performance.now() - before).toBeLessThan(15_000)
})

test('a webhook with many notices is given up after 30 s in all', async () => {
  let nowMs = 0
  const { url, heard } = await serve((response) => {
    nowMs += 4_000
    response.writeHead(204).end()
  })
  const [target] = notificationChannels([configured('webhook', url)], {
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
  expect(await targetFor(configured('webhook', url)).send([notice(), scale, notice()])).toEqual({
    kind: 'failed',
    warning: '1 of 3 failed. The webhook answered 500. This may pass.',
    unsent: [scale]
  })
})

test('a number that cannot be reached does not let the others be written to twice', async () => {
  const { url } = await serve((response, { body }) =>
    response.writeHead(body.includes('999') ? 400 : 201).end('{"message":"The To number is not valid."}')
  )
  const target = targetFor({
    kind: 'sms',
    on: ['incident'],
    baseUrl: url,
    accountSid: sid,
    authToken: token,
    from: '+15550001111',
    to: ['+15552223333', '+1999']
  })
  expect(await target.send([notice()])).toMatchObject({
    kind: 'failed',
    warning: expect.stringMatching(
      /^1 of 2 numbers were not reached\. Twilio answered 400 \(The To number is not valid\.\)\. Check/
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
  expect(await targetFor(configured('teams', url)).send([notice()])).toMatchObject({
    kind: 'failed',
    warning:
      'Teams took the message and did not deliver it (error 413). Use a workflow of Teams instead of a connector.'
  })
})

test('targets are named by kind and place, and want what the configuration says', () => {
  const targets = notificationChannels(
    [configured('slack', 'https://hooks.slack.com'), { ...configured('sms', 'https://api.twilio.com'), on: ['scale'] }],
    { clock: systemClock, redact: createRedact([]) }
  )
  expect(targets.map(({ name, on }) => [name, on])).toEqual([
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
