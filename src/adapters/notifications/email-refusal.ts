/** What the errors of SMTP mean, in sentences that say what to do. */
import type { Redact } from '../../core/redact.ts'
import { quoted } from '../../report/quoted.ts'

/** What Nodemailer says of a failure. */
interface MailError {
  readonly code: string
  /** Of the server, such as 535. */
  readonly responseCode: number | null
  /** The server's own words, with the number. */
  readonly response: string
  /** The step that failed: `CONN`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command: string
  readonly message: string
}

const detailLimit = 150

export function mailRefusal(thrown: unknown, redact: Redact): string {
  const error = readError(thrown)
  const said = error.response === '' ? '' : ` (${quoted(error.response, detailLimit, redact)})`
  const certificate = describeCertificate(`${error.code} ${error.message}`)
  if (certificate !== null) return certificate
  if (error.code === 'EAUTH' || error.responseCode === 535)
    return `The mail server refuses the login${said}. Check user and password in the address; @, : and / in them are written as %40, %3A and %2F, and many providers want a password made for programs.`
  if (error.responseCode === 530)
    return `The mail server wants a login${said}. Write user and password into the address: smtps://user:password@…`
  if (error.code === 'ENOAUTH' || error.code === 'ENOTSUP')
    return `The mail server offers no login that works here${said}.`
  if (error.command === 'RCPT TO') return `The mail server refuses every recipient${said}. Check \`to\`.`
  if (error.command === 'MAIL FROM')
    return `The mail server refuses the sender${said}. Write an address under \`from\` that this account may use.`
  if (/STARTTLS/i.test(`${error.command} ${error.message}`))
    return 'The mail server offers no STARTTLS, so nothing was sent to it in the open. Write smtps:// and its port for TLS (mostly 465).'
  if (error.code === 'ETLS' || /wrong version number|ssl routines|EPROTO/i.test(error.message))
    return 'The mail server does not speak TLS there. Write smtp:// for its port with STARTTLS (mostly 587), smtps:// for the one with TLS (mostly 465).'
  if (error.code === 'EDNS' || /ENOTFOUND|EAI_/.test(`${error.code} ${error.message}`))
    return 'The name of the mail server cannot be resolved. Check the address.'
  if (`${error.code} ${error.message}`.includes('ECONNREFUSED'))
    return 'The mail server could not be reached: the connection was refused. Check name and port.'
  if (error.code === 'ETIMEDOUT')
    return "The mail server could not be reached in time. Check name and port; GitHub's own runners block port 25."
  if (error.responseCode !== null)
    return `The mail server refuses the message${said}.${error.responseCode < 500 ? ' This may pass.' : ''}`
  return `The mail could not be sent (${error.code === '' ? 'unknown cause' : error.code}). This may pass.`
}

/** Some have the mail, and these do not. */
export function refusedRecipients(rejected: readonly string[], errors: readonly unknown[], redact: Redact): string {
  const said = errors.map((error) => quoted(readError(error).response, detailLimit, redact)).find((text) => text !== '')
  return `The mail server refuses ${quoted(rejected.join(', '), 300, redact)}${said === undefined ? '' : ` (${said})`}; the others have it. Check \`to\`.`
}

function describeCertificate(text: string): string | null {
  if (/altnames|ERR_TLS_CERT_ALTNAME_INVALID/i.test(text))
    return 'The certificate of the mail server is for another name. Write the name that it is for into the address.'
  if (/self.?signed|DEPTH_ZERO/i.test(text))
    return 'The certificate of the mail server is signed by itself, so nobody can tell whose it is. It needs one of a known authority.'
  if (/expired/i.test(text)) return 'The certificate of the mail server has expired. Have it renewed.'
  if (/unable to (?:verify|get)|UNABLE_TO|certificate/i.test(text))
    return 'The certificate of the mail server is not signed by a known authority. It needs one that is, with the certificates in between.'
  return null
}

function readError(thrown: unknown): MailError {
  const known = typeof thrown === 'object' && thrown !== null ? (thrown as Readonly<Record<string, unknown>>) : {}
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    code: text(known['code']),
    responseCode: typeof known['responseCode'] === 'number' ? known['responseCode'] : null,
    response: text(known['response']),
    command: text(known['command']),
    message: text(known['message'])
  }
}
