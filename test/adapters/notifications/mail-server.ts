import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** One mail as the server took it. */
export interface Taken {
  readonly raw: Buffer
  readonly from: string
  readonly to: readonly string[]
  readonly isEncrypted: boolean
  readonly user: string | null
}

export interface MailServer {
  readonly port: number
  readonly taken: readonly Taken[]
}

export const user = 'ops@example.com'
export const password = 'p@ss:w/rd%20secret'

/** A certificate for these names, signed by itself. */
export async function certificateFor(...names: readonly string[]): Promise<Certificate> {
  const altNames = names.map((name) =>
    /^[\d.]+$/.test(name) ? ({ type: 7, ip: name } as const) : ({ type: 2, value: name } as const)
  )
  const { private: key, cert } = await generate([{ name: 'commonName', value: names[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames }
    ]
  })
  return { key, cert }
}

/** A mail server on a free port of 127.0.0.1 for one test; it knows one user, and nobody called `nobody@…`. */
export async function mailServer(options: SMTPServerOptions): Promise<MailServer> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    logger: false,
    onAuth: ({ username, password: given }, _session, done) => {
      if (username === user && given === password) done(null, { user: username })
      else done(Object.assign(new Error(`Authentication failed for ${given ?? ''}`), { responseCode: 535 }))
    },
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('nobody@') ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      void buffer(stream).then((raw) => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          raw,
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          isEncrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : null
        })
        done()
      })
    },
    ...options
  })
  // A client that refuses the certificate is no fault of the test.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return { port: (server.server.address() as AddressInfo).port, taken }
}
