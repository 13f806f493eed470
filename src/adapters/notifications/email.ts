import { createTransport } from 'nodemailer'
import type { ChannelPolicy } from '../../core/model.ts'
import { mailOf } from './rendering/mail.ts'
import type { NotificationChannel } from '../../ports.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { requestMs, targetMs } from './delivery.ts'
import { mailRefusal, refusedRecipients } from './mail-refusal.ts'

/** Mail by SMTP: TLS from the start for `smtps:`, STARTTLS for `smtp:`, without which nothing is sent except to this machine. */
export function email({ url, from, to }: Extract<ChannelPolicy, { kind: 'email' }>): NotificationChannel['send'] {
  return async (notices) => {
    const transport = createTransport(serverOf(url))
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(Object.assign(new Error('slow'), { code: 'ETIMEDOUT' })), targetMs)
    })
    try {
      const { rejected, rejectedErrors } = await Promise.race([
        transport.sendMail({
          ...mailOf(notices),
          from: addressOf(from),
          to: to.map(addressOf),
          headers: { 'Auto-Submitted': 'auto-generated' }
        }),
        tooLong
      ])
      if (rejected.length === 0) return { kind: 'sent' }
      // The others have it.
      return { kind: 'failed', warning: refusedRecipients(rejected.map(String), rejectedErrors ?? []), unsent: [] }
    } catch (error) {
      return { kind: 'failed', warning: mailRefusal(error), unsent: notices }
    } finally {
      clearTimeout(timer)
      transport.close()
    }
  }
}

function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const isHere = mayCarryToken(`http://${hostname}`)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isHere,
    ...(username === '' ? {} : { auth: { user: decoded(username), pass: decoded(password) } }),
    tls: { minVersion: 'TLSv1.2' as const },
    dnsTimeout: requestMs,
    connectionTimeout: requestMs,
    greetingTimeout: requestMs,
    socketTimeout: requestMs,
    disableFileAccess: true,
    disableUrlAccess: true
  }
}

/** What stands for user or password in an address. A percent sign that encodes nothing stands for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Apart, so that a comma in a name makes no second recipient. */
function addressOf(text: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = text] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? []
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() }
}
