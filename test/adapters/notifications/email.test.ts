import net from 'node:net'
import tls from 'node:tls'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { systemClock } from '../../../src/adapters/clock.ts'
import type { Notice } from '../../../src/core/model.ts'
import { email } from '../../../src/adapters/notifications/email.ts'
import { mailRefusal } from '../../../src/adapters/notifications/email-refusal.ts'
import { openChannels } from '../../../src/adapters/notifications/channels.ts'
import type { NotificationChannel, Sent } from '../../../src/ports.ts'
import { createRedact } from '../../../src/core/redact.ts'
import { issueUrl, notice } from '../../report/notices/notices-of.ts'
import { closedPort, serveRaw } from '../../servers.ts'
import { certificateFor, mailServer, password, user } from './mail-server.ts'
import type { Certificate, MailServer } from './mail-server.ts'

let trusted: Certificate
let misnamed: Certificate
let unknown: Certificate
const usual = tls.getCACertificates('default')

beforeAll(async () => {
  ;[trusted, misnamed, unknown] = await Promise.all([
    certificateFor('localhost', '127.0.0.1'),
    certificateFor('mail.example.com'),
    certificateFor('localhost', '127.0.0.1')
  ])
  tls.setDefaultCACertificates([...usual, trusted.cert, misnamed.cert])
})
afterAll(() => tls.setDefaultCACertificates(usual))

interface Written {
  readonly url: string
  readonly from?: string
  readonly to?: readonly string[]
}

const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`

function targetFor({
  url,
  from = 'Dyno Scaler <scaler@example.com>',
  to = ['ops@example.com']
}: Written): NotificationChannel {
  const [only] = openChannels([v.parse(email.schema, { email: url, from, to })], {
    clock: systemClock,
    redact: createRedact([])
  })
  if (only === undefined) throw new Error('no target')
  return only
}

function post(written: Written, notices: readonly Notice[] = [notice()]): Promise<Sent> {
  return targetFor(written).send(notices)
}

async function read({ taken }: MailServer): Promise<Email> {
  expect(taken).toHaveLength(1)
  return PostalMime.parse(taken[0]?.raw ?? '')
}

describe('a mail arrives', () => {
  it.each([
    ['with STARTTLS', 'smtp', false],
    ['with TLS from the start', 'smtps', true]
  ] as const)('%s, encrypted and with the login', async (_, scheme, secure) => {
    const server = await mailServer({ ...trusted, secure })
    expect(await post({ url: `${scheme}://${login}@localhost:${server.port}` })).toEqual({ kind: 'sent' })
    expect(server.taken[0]).toMatchObject({
      from: 'scaler@example.com',
      to: ['ops@example.com'],
      isEncrypted: true,
      user
    })
  })

  test('one for each look, and a repeat with the same Message-ID', async () => {
    const server = await mailServer({ ...trusted, authOptional: true })
    const later = notice({ kind: 'scale', incident: null, atMs: notice().atMs + 60_000 })
    const url = `smtp://localhost:${server.port}`
    await post({ url }, [notice(), notice({ kind: 'look', incident: null }), later])
    await post({ url }, [notice()])
    const ids = await Promise.all(server.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId))
    const first = '<sharp/web/incident-opened/down/2026-11-22T11%3A50%3A00_000Z@example.com>'
    expect(ids.toSorted()).toEqual([first, first, '<sharp/web/scale/2026-11-22T12%3A01%3A00_000Z@example.com>'])
  })

  test('in text and in HTML, from and to whom the configuration says', async () => {
    const server = await mailServer({ ...trusted, authOptional: true })
    await post({
      url: `smtp://127.0.0.1:${server.port}`,
      from: 'Scaler, of "us" <scaler@example.com>',
      to: ['ops@example.com', 'Zoë, on call <zoe@example.com>']
    })
    const mail = await read(server)
    expect(mail.subject).toBe('sharp web is down since 11:50 UTC')
    expect(mail.from).toMatchObject({ name: 'Scaler, of "us"', address: 'scaler@example.com' })
    expect(mail.to).toMatchObject([
      { address: 'ops@example.com' },
      { name: 'Zoë, on call', address: 'zoe@example.com' }
    ])
    expect(mail.text).toContain('Dynos:    1 → 3')
    expect(mail.text).toContain(`Issue 7:  ${issueUrl}`)
    expect(mail.html).toContain('<!doctype html>')
    expect(mail.html).toContain(`href="${issueUrl}"`)
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(server.taken[0]?.to).toEqual(['ops@example.com', 'zoe@example.com'])
  })

  test('with every character as it was', async () => {
    const server = await mailServer({ ...trusted, authOptional: true })
    await post({ url: `smtp://localhost:${server.port}` }, [
      notice({ title: 'sharp web: größer → 日本語 😀', text: '“Ünïcode” .\n.\r\n. 𝔘' })
    ])
    const mail = await read(server)
    expect(mail.subject).toBe('sharp web: größer → 日本語 😀')
    expect(mail.text).toContain('“Ünïcode” . . . 𝔘')
    expect(mail.html).toContain('sharp web: größer → 日本語 😀')
  })

  test('with nothing added by a hostile title or text', async () => {
    const server = await mailServer({ ...trusted, authOptional: true })
    const hostile = 'x\r\nBcc: evil@example.com\r\n\r\n<img src=x onerror=alert(1)><!-- -->'
    expect(
      await post({ url: `smtp://localhost:${server.port}` }, [
        notice({ title: hostile, text: hostile.repeat(20_000), app: hostile })
      ])
    ).toEqual({ kind: 'sent' })
    const mail = await read(server)
    expect(server.taken[0]?.to).toEqual(['ops@example.com'])
    expect([mail.bcc ?? [], mail.cc ?? []]).toEqual([[], []])
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(mail.html).not.toMatch(/<img|<!--/)
    expect(server.taken[0]?.raw.length).toBeLessThan(60_000)
  })

  test('to this machine without encryption, where the server has none', async () => {
    const server = await mailServer({ disabledCommands: ['STARTTLS'], authOptional: true })
    expect(await post({ url: `smtp://127.0.0.1:${server.port}` })).toEqual({ kind: 'sent' })
    expect(server.taken[0]?.isEncrypted).toBe(false)
  })
})

describe('a mail does not arrive', () => {
  const failed = (warning: string | RegExp): unknown => ({
    kind: 'failed',
    warning: expect.stringMatching(warning) as unknown,
    unsent: [notice()]
  })

  it.each([
    ['signed by itself', (): Certificate => unknown, /^The certificate of the mail server is signed by itself/],
    ['for another name', (): Certificate => misnamed, /^The certificate of the mail server is for another name\./]
  ] as const)('because the certificate is %s, over STARTTLS and TLS', async (_, certificate, words) => {
    for (const [scheme, secure] of [
      ['smtp', false],
      ['smtps', true]
    ] as const) {
      const server = await mailServer({ ...certificate(), secure })
      expect(await post({ url: `${scheme}://${login}@localhost:${server.port}` })).toEqual(failed(words))
      expect(server.taken).toEqual([])
    }
  })

  test('because the login is refused, and the password stays hidden', async () => {
    const server = await mailServer({ ...trusted })
    const sent = await post({ url: `smtp://ops%40example.com:wrong-pass@localhost:${server.port}` })
    expect(sent).toEqual(
      failed(
        /^The mail server refuses the login \(535 Authentication failed for \*\*\*\)\. Check user and password in the address/
      )
    )
    expect(JSON.stringify(sent)).not.toContain('wrong-pass')
  })

  test('because a login is wanted', async () => {
    const server = await mailServer({ ...trusted })
    expect(await post({ url: `smtp://localhost:${server.port}` })).toEqual(
      failed(/^The mail server wants a login \(530 .*\)\. Write user and password into the address/)
    )
  })

  test('because every recipient is refused', async () => {
    const server = await mailServer({ ...trusted })
    expect(await post({ url: `smtp://${login}@localhost:${server.port}`, to: ['nobody@example.com'] })).toEqual(
      failed(/^The mail server refuses every recipient \(550 No such user here\)\. Check `to`\.$/)
    )
  })

  test('because the sender is refused', async () => {
    const server = await mailServer({
      ...trusted,
      onMailFrom: (_address, _session, done) => done(Object.assign(new Error('Not yours'), { responseCode: 553 }))
    })
    expect(await post({ url: `smtp://${login}@localhost:${server.port}` })).toEqual(
      failed(/^The mail server refuses the sender \(553 Not yours\)\. Write an address under `from`/)
    )
  })

  test('at one of two recipients, which is said and not repeated', async () => {
    const server = await mailServer({ ...trusted })
    const sent = await post({
      url: `smtp://${login}@localhost:${server.port}`,
      to: ['nobody@example.com', 'ops@example.com']
    })
    expect(sent).toEqual({
      kind: 'failed',
      warning: 'The mail server refuses nobody@example.com (550 No such user here); the others have it. Check `to`.',
      unsent: []
    })
    expect(server.taken[0]?.to).toEqual(['ops@example.com'])
  })

  test('because the message is refused', async () => {
    const server = await mailServer({
      ...trusted,
      onData: (stream, _session, done) =>
        stream.resume().on('end', () => done(Object.assign(new Error('Try later'), { responseCode: 451 })))
    })
    expect(await post({ url: `smtp://${login}@localhost:${server.port}` })).toEqual(
      failed(/^The mail server refuses the message \(451 Try later\)\. This may pass\.$/)
    )
  })

  it.each([
    [
      'nobody listens',
      () => closedPort(),
      'smtp',
      /^The mail server could not be reached: the connection was refused\./
    ],
    [
      'the connection breaks',
      () => serveRaw((socket) => socket.destroy()),
      'smtp',
      /^The mail could not be sent \(\w+\)\. This may pass\.$/
    ],
    [
      'the server speaks no TLS',
      () => serveRaw((socket) => socket.end('220 hello\r\n')),
      'smtps',
      /^The mail server does not speak TLS there\. Write smtp:\/\//
    ]
  ] as const)('because %s', async (_, start, scheme, words) => {
    const { port } = new URL(await start())
    expect(await post({ url: `${scheme}://${login}@127.0.0.1:${port}` })).toEqual(failed(words))
  })

  test('because there is no such server', async () => {
    expect(await post({ url: 'smtps://mail.invalid' })).toEqual(
      failed(/^The name of the mail server cannot be resolved\./)
    )
  })

  test('in the open, when the server is elsewhere and offers no STARTTLS', async () => {
    const interfaces = Object.values((await import('node:os')).networkInterfaces()).flat()
    const elsewhere = interfaces.find((one) => one?.family === 'IPv4' && !one.internal)?.address
    // A machine with nothing but loopback has no elsewhere.
    if (elsewhere === undefined) return
    const commands: string[] = []
    const server = net.createServer((socket) => {
      socket.write('220 hello\r\n')
      socket.on('error', () => socket.destroy())
      socket.on('data', (data) => {
        commands.push(data.toString().trim().split(' ', 1)[0] ?? '')
        socket.write(data.toString().startsWith('EHLO') ? '250-hello\r\n250 AUTH PLAIN LOGIN\r\n' : '502 no\r\n')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, elsewhere, resolve))
    const { port } = server.address() as net.AddressInfo
    expect(await post({ url: `smtp://${login}@${elsewhere}:${port}` })).toEqual(
      failed(/^The mail server offers no STARTTLS, so nothing was sent to it in the open\./)
    )
    expect(commands.filter((command) => command === 'AUTH' || command === 'MAIL')).toEqual([])
    server.close()
  })

  test('from a server that says nothing, after 10 s', async () => {
    const { port } = new URL(await serveRaw(() => undefined))
    const before = performance.now()
    expect(await post({ url: `smtp://127.0.0.1:${port}` })).toEqual(
      failed(/^The mail server could not be reached in time\./)
    )
    expect(performance.now() - before).toBeLessThan(30_000)
  })
})

it.each([
  ['nothing that is known', new Error('?'), 'The mail could not be sent (unknown cause). This may pass.'],
  ['nothing at all', undefined, 'The mail could not be sent (unknown cause). This may pass.'],
  [
    'an expired certificate',
    { code: 'ESOCKET', message: 'certificate has expired' },
    'The certificate of the mail server has expired. Have it renewed.'
  ],
  [
    'a message that is too large',
    { code: 'EMESSAGE', responseCode: 552, response: '552 too big', command: 'DATA', message: '' },
    'The mail server refuses the message (552 too big).'
  ]
])('%s has words', (_, error, expected) => {
  expect(mailRefusal(error, createRedact([]))).toBe(expected)
})
