/** Mail by SMTP: TLS from the start for `smtps:`, STARTTLS for `smtp:`, without which nothing is sent except to this machine. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Notice } from '../../core/model.ts'
import { withTimeout } from '../../async.ts'
import type { Redact } from '../../core/redact.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { percentDecoded } from '../../config/values/percent-decoded.ts'
import { described, textLike } from '../../config/values/schema-values.ts'
import type { Sent } from '../../ports.ts'
import { fieldsOf, linksOf } from '../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../report/notices/fitting.ts'
import { noticeId } from '../../report/notices/notice-id.ts'
import { channel, channelMs, oneOrSeveral, requestMs } from './channel.ts'
import { mailHtml } from './email-html.ts'
import { mailRefusal, refusedRecipients } from './email-refusal.ts'

interface EmailSettings {
  /** `smtp://` or `smtps://`; may hold user and password, percent-encoded. */
  readonly url: string
  readonly from: string
  readonly to: readonly string[]
}

const serverPattern = String.raw`^smtps?://\S+$`
const server = v.pipe(
  textLike(serverPattern, 'Write the address of the mail server, such as smtps://user:password@smtp.example.com.'),
  v.check(
    (text) => new RegExp(serverPattern).test(text) && URL.canParse(text) && new URL(text).hostname !== '',
    'Write smtp:// or smtps://, then user:password@ if the server asks for them, then its name: smtps://user:password@smtp.example.com. Special characters in them are written as %40 for @ and so on.'
  )
)

const addressForm = 'Write an address such as ops@example.com.'
const mailAddress = v.pipe(
  v.string(addressForm),
  v.regex(/^(?:[^<>\r\n]*<[^\s@<>,]+@[^\s@<>,]+>|[^\s@<>,]+@[^\s@<>,]+)$/, addressForm)
)

export const email = channel({
  kind: 'email',
  guide: {
    title: 'Mail',
    text: `\`smtps://\` is TLS from the start (port 465), \`smtp://\` begins in the open and goes on with STARTTLS (port 587); without encryption nothing is sent, except to the machine itself. Special characters in user and password are percent-encoded: \`@\` is \`%40\`, \`:\` is \`%3A\`, \`/\` is \`%2F\`.

\`SMTP_URL\` below is \`smtps://user:password@smtp.example.com\`. Many providers want a password made for programs. GitHub's runners cannot reach port 25.`,
    example: '{ email: "${SMTP_URL}", from: Dyno Scaler <scaler@example.com>, to: [ops@example.com, boss@example.com] }'
  },
  keys: {
    email: described(
      server,
      'The mail server: smtps:// (TLS from the start) or smtp:// (STARTTLS), with user and password.',
      ['${SMTP_URL}', 'smtps://user:password@smtp.example.com']
    ),
    from: described(mailAddress, 'Who writes.', ['scaler@example.com', 'Dyno Scaler <scaler@example.com>']),
    to: described(
      oneOrSeveral(mailAddress, 'Write one or several addresses such as ops@example.com.'),
      'Who is written to.',
      [['ops@example.com']]
    )
  },
  settings: ({ email: url, from, to }): EmailSettings => ({ url, from, to }),
  secrets: ({ url }) => {
    const { password } = new URL(url)
    return password === '' ? [url] : [url, password, percentDecoded(password)]
  },
  open:
    (settings, { redact }) =>
    (notices) =>
      sendMail(settings, notices, redact)
})

/** One mail for the notices of each look: what is repeated comes as the mail that it was. */
async function sendMail({ url, from, to }: EmailSettings, notices: readonly Notice[], redact: Redact): Promise<Sent> {
  // It is large, and most runs write to nobody.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(serverOf(url))
  const send = async (look: readonly Notice[]): Promise<Sent> => {
    const failed = (error: unknown): Sent => ({ kind: 'failed', warning: mailRefusal(error, redact), unsent: look })
    const sender = addressOf(from)
    const message = {
      ...mailOf(look),
      messageId: messageIdOf(look, sender.address),
      from: sender,
      to: to.map(addressOf),
      headers: { 'Auto-Submitted': 'auto-generated' }
    }
    const sending = transport.sendMail(message).then(({ rejected, rejectedErrors }): Sent => {
      if (rejected.length === 0) return { kind: 'sent' }
      // The others have it.
      return {
        kind: 'failed',
        warning: refusedRecipients(rejected.map(String), rejectedErrors ?? [], redact),
        unsent: []
      }
    }, failed)
    return withTimeout(channelMs, sending, () => failed({ code: 'ETIMEDOUT' }))
  }
  const looks = [...new Set(notices.map(({ atMs }) => atMs))]
  const each = await Promise.all(looks.map((look) => send(notices.filter(({ atMs }) => atMs === look))))
  transport.close()
  const failures = each.filter((sent) => sent.kind === 'failed')
  if (failures.length === 0) return { kind: 'sent' }
  const warning = [...new Set(failures.map((sent) => sent.warning))].join(' ')
  return { kind: 'failed', warning, unsent: failures.flatMap(({ unsent }) => unsent) }
}

/** A longer line is none of a mail. */
const longestLocalPart = 200

/** That of the first notice, with the signs that may stand there (RFC 5322, 3.2.3), at the domain of the sender. */
function messageIdOf([first]: readonly Notice[], sender: string): string {
  const id = first === undefined ? '' : noticeId(first)
  const local = Array.from(id, (sign) => (/[A-Za-z0-9/_-]/.test(sign) ? sign : encodeURIComponent(sign))).join('')
  const short = local.length <= longestLocalPart ? local : createHash('sha256').update(id).digest('hex')
  return `<${short.replace(/[.'()*!~]/g, '_')}@${sender.split('@').at(-1) ?? ''}>`
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
    ...(username === '' ? {} : { auth: { user: percentDecoded(username), pass: percentDecoded(password) } }),
    tls: { minVersion: 'TLSv1.2' as const },
    dnsTimeout: requestMs,
    connectionTimeout: requestMs,
    greetingTimeout: requestMs,
    socketTimeout: requestMs,
    disableFileAccess: true,
    disableUrlAccess: true
  }
}

/** Apart, so that a comma in a name makes no second recipient. */
function addressOf(text: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = text] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? []
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() }
}

const subjectLimit = 200
const textLimit = 2000
const valueLimit = 1000
const mostShown = 50

export function mailOf(notices: readonly Notice[]) {
  return fill(notices, mostShown, mail, () => true)
}

function mail(shown: readonly Notice[], more: number) {
  const [first] = shown
  const others = shown.length - 1 + more
  const subject = fitting(first === undefined || first.title === '' ? 'Dyno Scaler' : first.title, subjectLimit)
  return {
    subject: others === 0 ? subject : `${subject} (and ${others} more)`,
    text: [...shown.map(plainText), ...(more === 0 ? [] : [describeOmitted(more)]), `-- \n${signature}`].join('\n\n'),
    html: mailHtml({ subject, notices: shown, more: describeOmitted(more), signature })
  }
}

const signature = 'Sent by Dyno Scaler. Who is told, and of what, stands under "notify" in its configuration.'

function plainText(notice: Notice): string {
  const title = fitting(notice.title, subjectLimit)
  const fields = fieldsOf(notice).map(({ name, value }) => `${`${name}:`.padEnd(10)}${fitting(value, valueLimit)}`)
  const links = linksOf(notice).map(({ label, url }) => `${`${label}:`.padEnd(10)}${url}`)
  return [
    title,
    '='.repeat(Math.min(title.length, 72)),
    '',
    ...(notice.text === '' ? [] : [fitting(notice.text, textLimit), '']),
    ...fields,
    ...links
  ]
    .join('\n')
    .trimEnd()
}
