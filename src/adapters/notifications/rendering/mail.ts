/** Notices as a mail: subject, text and HTML. */
import type { Notice } from '../../../core/model.ts'
import { fieldsOf, linksOf } from '../../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../../report/notices/fitting.ts'
import { mailHtml } from './mail-html.ts'

export interface Mail {
  /** One line. */
  readonly subject: string
  readonly text: string
  readonly html: string
}

const subjectLimit = 200
const textLimit = 2000
const valueLimit = 1000
const mostShown = 50

export function mailOf(notices: readonly Notice[]): Mail {
  return fill(notices, mostShown, mail, () => true)
}

function mail(shown: readonly Notice[], more: number): Mail {
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
