import { z } from 'zod'
import type { ChannelPolicy, NotifyEvent } from '../core/model.ts'
import { didYouMean } from '../core/suggest.ts'
import { mayCarryToken } from '../core/token-address.ts'
import { decoded } from './decoded.ts'
import { smsAccountPattern, smtpPattern } from './patterns.ts'
import { headers, secretUrl } from './schema-values.ts'

const events = ['incident', 'scale', 'at-max', 'at-min', 'look'] as const satisfies readonly NotifyEvent[]

const oneOf = 'Write one or several of incident, scale, at-max, at-min and look.'
const unknownEvent = (input: unknown): string =>
  `${typeof input === 'string' ? `"${input}" is not a notice.${didYouMean(input, events)} ` : ''}${oneOf}`
const event = z.enum(events, { error: ({ input }) => unknownEvent(input) })
const on = z
  .union([event, z.array(event).min(1, oneOf)], { error: ({ input }) => unknownEvent(input) })
  .transform((written): readonly NotifyEvent[] => [...new Set([written].flat())])
  .prefault('incident')
  .meta({
    description:
      'What is told: incident (opened and closed), scale (every change), at-max (slow with nothing left to add), at-min (fast with nothing left to take), look (every look).',
    examples: ['incident', ['incident', 'scale']]
  })

const someone = 'Write an address such as ops@example.com.'
const mailAddress = z.string(someone).regex(/^(?:[^<>\r\n]*<[^\s@<>,]+@[^\s@<>,]+>|[^\s@<>,]+@[^\s@<>,]+)$/, someone)

const smtp = z
  .string('Write the address of the mail server, such as smtps://user:password@smtp.example.com.')
  .refine((text) => new RegExp(smtpPattern).test(text) && URL.canParse(text) && new URL(text).hostname !== '', {
    error:
      'Write smtp:// or smtps://, then user:password@ if the server asks for them, then its name: smtps://user:password@smtp.example.com. Special characters in them are written as %40 for @ and so on.'
  })
  .meta({ pattern: smtpPattern })

const account = 'Write twilio://SID:TOKEN@api.twilio.com, with the SID and the token of your Twilio account.'
const smsAccount = z
  .string(account)
  .meta({ pattern: smsAccountPattern })
  .transform((text, ctx) => {
    const url = new RegExp(smsAccountPattern).test(text) && URL.canParse(text) ? new URL(text) : null
    if (url !== null && url.hostname !== '') {
      const loopback = mayCarryToken(`http://${url.host}`)
      return {
        baseUrl: `${loopback ? 'http' : 'https'}://${url.host}`,
        accountSid: url.username,
        authToken: decoded(url.password)
      }
    }
    ctx.addIssue(account)
    return z.NEVER
  })

const international = 'Write the number in the international form and in quotes: "+15551234567".'
const phone = z.string(international).regex(/^\+[1-9]\d{4,14}$/, international)
const smsSender = z
  .string(international)
  .regex(/^(?:\+[1-9]\d{4,14}|[A-Za-z0-9 ]{3,11})$/, `${international} A sender's name has 3 to 11 letters and digits.`)

function oneOrSeveral<T extends z.ZodType<string>>(one: T, words: string) {
  return z.union([one, z.array(one).min(1, words)], words).transform((written): readonly string[] => [written].flat())
}

const slack = z
  .strictObject({
    slack: secretUrl('https://hooks.slack.com/services/…', 'A notice is not for everybody').meta({
      description: 'Address of an incoming webhook of Slack.',
      examples: ['${SLACK_WEBHOOK_URL}']
    }),
    on
  })
  .transform(({ slack: url, on }): ChannelPolicy => ({ kind: 'slack', url, on }))

const discord = z
  .strictObject({
    discord: secretUrl('https://discord.com/api/webhooks/…', 'A notice is not for everybody').meta({
      description: 'Address of a webhook of Discord.',
      examples: ['${DISCORD_WEBHOOK_URL}']
    }),
    on
  })
  .transform(({ discord: url, on }): ChannelPolicy => ({ kind: 'discord', url, on }))

const teams = z
  .strictObject({
    teams: secretUrl('https://….webhook.office.com/…', 'A notice is not for everybody').meta({
      description: 'Address of a workflow of Microsoft Teams that waits for a webhook.',
      examples: ['${TEAMS_WEBHOOK_URL}']
    }),
    on
  })
  .transform(({ teams: url, on }): ChannelPolicy => ({ kind: 'teams', url, on }))

const webhook = z
  .strictObject({
    webhook: secretUrl('https://www.example.com/hooks/dynos', 'A notice is not for everybody').meta({
      description: 'Where the notice is sent as JSON.',
      examples: ['https://www.example.com/hooks/dynos']
    }),
    secret: z
      .string('Write a text.')
      .min(1, 'The secret is empty.')
      .nullable()
      .default(null)
      .meta({
        description: 'Signs the body (HMAC with SHA-256), so that the receiver can tell who sent it.',
        examples: ['${HOOK_SECRET}']
      }),
    headers: headers
      .default({})
      .meta({ description: 'Sent along.', examples: [{ authorization: 'Bearer ${HOOK_TOKEN}' }] }),
    on
  })
  .transform(({ webhook: url, ...rest }): ChannelPolicy => ({ kind: 'webhook', url, ...rest }))

const email = z
  .strictObject({
    email: smtp.meta({
      description: 'The mail server: smtps:// (TLS from the start) or smtp:// (STARTTLS), with user and password.',
      examples: ['${SMTP_URL}', 'smtps://user:password@smtp.example.com']
    }),
    from: mailAddress.meta({
      description: 'Who writes.',
      examples: ['scaler@example.com', 'Dyno Scaler <scaler@example.com>']
    }),
    to: oneOrSeveral(mailAddress, 'Write one or several addresses such as ops@example.com.').meta({
      description: 'Who is written to.',
      examples: [['ops@example.com']]
    }),
    on
  })
  .transform(({ email: url, ...rest }): ChannelPolicy => ({ kind: 'email', url, ...rest }))

const sms = z
  .strictObject({
    sms: smsAccount.meta({
      description: 'The Twilio account: twilio://SID:TOKEN@api.twilio.com.',
      examples: ['${TWILIO_URL}', 'twilio://SID:TOKEN@api.twilio.com']
    }),
    from: smsSender.meta({ description: "A number of the account, or a sender's name.", examples: ['+15551234567'] }),
    to: oneOrSeveral(phone, international).meta({ description: 'Who is written to.', examples: [['+4915112345678']] }),
    on
  })
  .transform(({ sms: { baseUrl, accountSid, authToken }, ...rest }): ChannelPolicy => ({
    kind: 'sms',
    baseUrl,
    accountSid,
    authToken,
    ...rest
  }))

/** The order of the branches is that of `kinds.ts`. */
export const notifyTarget = z.union([slack, discord, teams, webhook, email, sms])
