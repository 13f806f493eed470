/** Notices as a text message. */
import type { Notice } from '../../../core/model.ts'
import { linksOf } from '../../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../../report/notices/fitting.ts'

/** Twilio refuses more (error 21617). */
const bodyLimit = 1600
/** Every part of 153 characters costs, and an address at the end is worth more than the rest of a reason. */
const textLimit = 300
const mostShown = 5

export function smsText(notices: readonly Notice[]): string {
  return fill(
    notices,
    mostShown,
    (shown, more) => [...shown.map(oneText), ...(more === 0 ? [] : [describeOmitted(more)])].join('\n\n'),
    (text) => text.length <= bodyLimit
  )
}

function oneText(notice: Notice): string {
  const words = fitting(
    [notice.title === '' ? notice.kind : notice.title, notice.text].filter((part) => part !== '').join('. '),
    textLimit,
    spoken
  )
  const [link] = linksOf(notice)
  return link === undefined ? words : `${words} ${link.url}`
}

/** One sign outside the alphabet of text messages halves how much fits into each part. */
function spoken(text: string): string {
  return text
    .replaceAll('→', 'to')
    .replaceAll('·', ',')
    .replaceAll('…', '...')
    .replace(/[–—]/g, '-')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\u200B/g, '')
}
