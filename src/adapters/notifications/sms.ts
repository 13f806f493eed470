/** Text messages by Twilio, one for each number. https://www.twilio.com/docs/messaging/api/message-resource */
import * as v from 'valibot'
import type { Notice } from '../../core/model.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { percentDecoded } from '../../config/values/percent-decoded.ts'
import { described, meaning, textLike } from '../../config/values/schema-values.ts'
import { linksOf } from '../../report/notices/content.ts'
import { describeOmitted, fill, fitting } from '../../report/notices/fitting.ts'
import { oneOrSeveral } from './channel.ts'
import { httpChannel } from './http-channel.ts'
import type { ChannelRequest } from './http-channel.ts'

const accountPattern = String.raw`^twilio://[A-Za-z0-9]+:[^\s@/]+@[^\s@/?#]+/?$`
const accountForm = 'Write twilio://SID:TOKEN@api.twilio.com, with the SID and the token of your Twilio account.'
const account = v.pipe(
  textLike(accountPattern, accountForm),
  meaning((text, refuse) => {
    const url = new RegExp(accountPattern).test(text) && URL.canParse(text) ? new URL(text) : null
    if (url === null || url.hostname === '') return refuse(accountForm)
    const loopback = mayCarryToken(`http://${url.host}`)
    return {
      // Of Twilio's API, without a slash at the end.
      baseUrl: `${loopback ? 'http' : 'https'}://${url.host}`,
      accountSid: url.username,
      authToken: percentDecoded(url.password)
    }
  })
)

const numberForm = 'Write the number in the international form and in quotes: "+15551234567".'
const phoneNumber = v.pipe(v.string(numberForm), v.regex(/^\+[1-9]\d{4,14}$/, numberForm))
const sender = v.pipe(
  v.string(numberForm),
  v.regex(/^(?:\+[1-9]\d{4,14}|[A-Za-z0-9 ]{3,11})$/, `${numberForm} A sender's name has 3 to 11 letters and digits.`)
)

export const sms = httpChannel({
  kind: 'sms',
  guide: {
    title: 'Text messages',
    text: "By [Twilio](https://www.twilio.com): the account's SID and token, and a number of the account or a sender's name.",
    example:
      '{ sms: "twilio://${TWILIO_SID}:${TWILIO_TOKEN}@api.twilio.com", from: "+15550001111", to: ["+15552223333"] }'
  },
  keys: {
    sms: described(account, 'The Twilio account: twilio://SID:TOKEN@api.twilio.com.', [
      '${TWILIO_URL}',
      'twilio://SID:TOKEN@api.twilio.com'
    ]),
    from: described(sender, "A number of the account, or a sender's name.", ['+15551234567']),
    to: described(oneOrSeveral(phoneNumber, numberForm), 'Who is written to.', [['+4915112345678']])
  },
  settings: ({ sms, from, to }) => ({ ...sms, from, to }),
  secrets: ({ authToken }) => [authToken],
  service: 'Twilio',
  remedy: 'Check the SID and the token of the account, and that `from` is a number of it that may send to these.',
  requests: ({ baseUrl, accountSid, authToken, from, to }, notices) => {
    const url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`
    const headers = {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded'
    }
    const text = smsText(notices)
    return to.map((number): ChannelRequest => {
      const body = new URLSearchParams({ From: from, To: number, Body: text }).toString()
      return { url, headers, body, notices }
    })
  }
})

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
