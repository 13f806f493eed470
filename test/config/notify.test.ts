import { describe, expect, it } from 'vitest'
import { channels } from '../../src/adapters/notifications/channels.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { file, mistakes, policyOf, web } from './files.ts'

const notify = (...targets: readonly string[]): string =>
  ['notify:', ...targets.map((target) => `  - ${target}`), web('schedule: [1]')].join('\n')
const on = ['incident'] as const
const oneOf = `2:5 Name one of ${channels.map(({ kind }) => kind).join(', ')}: for example { slack: "\${SLACK_WEBHOOK_URL}" }.`

describe('a notice goes to', () => {
  it.each<readonly [string, string, object]>([
    [
      'Slack',
      '{ slack: "https://hooks.slack.com/services/x" }',
      { kind: 'slack', url: 'https://hooks.slack.com/services/x', on }
    ],
    [
      'Discord',
      '{ discord: "https://discord.com/api/webhooks/x" }',
      { kind: 'discord', url: 'https://discord.com/api/webhooks/x', on }
    ],
    [
      'Teams',
      '{ teams: "https://x.webhook.office.com/x" }',
      { kind: 'teams', url: 'https://x.webhook.office.com/x', on }
    ],
    [
      'a webhook',
      '{ webhook: "https://www.example.com/hook" }',
      { kind: 'webhook', url: 'https://www.example.com/hook', secret: null, headers: {}, on }
    ],
    [
      'a signed webhook with headers',
      '{ webhook: "https://www.example.com/hook", secret: s3cret, headers: { x-team: 7 } }',
      { kind: 'webhook', url: 'https://www.example.com/hook', secret: 's3cret', headers: { 'x-team': '7' }, on }
    ],
    [
      'a webhook on this machine',
      '{ webhook: "http://127.0.0.1:4000/hook" }',
      { kind: 'webhook', url: 'http://127.0.0.1:4000/hook', secret: null, headers: {}, on }
    ],
    [
      'a mailbox',
      '{ email: "smtps://me:p%40ss@smtp.example.com", from: a@example.com, to: b@example.com }',
      { kind: 'email', url: 'smtps://me:p%40ss@smtp.example.com', from: 'a@example.com', to: ['b@example.com'], on }
    ],
    [
      'several mailboxes, by a server without a password',
      '{ email: "smtp://127.0.0.1:2525", from: "Dyno Scaler <a@example.com>", to: [b@example.com, c@example.com] }',
      {
        kind: 'email',
        url: 'smtp://127.0.0.1:2525',
        from: 'Dyno Scaler <a@example.com>',
        to: ['b@example.com', 'c@example.com'],
        on
      }
    ],
    [
      'a telephone',
      '{ sms: "twilio://AC1:tok%2Fen@api.twilio.com", from: "+15551234567", to: "+4915112345678" }',
      {
        kind: 'sms',
        baseUrl: 'https://api.twilio.com',
        accountSid: 'AC1',
        authToken: 'tok/en',
        from: '+15551234567',
        to: ['+4915112345678'],
        on
      }
    ],
    [
      'a telephone, by a server on this machine',
      '{ sms: "twilio://AC1:token@localhost:4000", from: DynoScaler, to: ["+4915112345678"] }',
      {
        kind: 'sms',
        baseUrl: 'http://localhost:4000',
        accountSid: 'AC1',
        authToken: 'token',
        from: 'DynoScaler',
        to: ['+4915112345678'],
        on
      }
    ]
  ])('%s', (_, target, expected) => {
    expect(policyOf(notify(target)).notify).toEqual([expected])
  })

  it('nobody, where nothing is written', () => {
    expect(policyOf(web('schedule: [1]')).notify).toEqual([])
  })

  it.each([
    ['look', ['look']],
    ['[incident, scale]', ['incident', 'scale']],
    ['[at-max, at-min, at-max]', ['at-max', 'at-min']]
  ])('those who want to know of %s', (written, expected) => {
    expect(policyOf(notify(`{ slack: "https://x.example.com/", on: ${written} }`)).notify[0]!.on).toEqual(expected)
  })
})

describe('a wrong notice is told with line and column', () => {
  const international = 'Write the number in the international form and in quotes: "+15551234567".'
  it.each([
    ['no kind', '{ on: scale }', [oneOf]],
    ['a text', 'slack', [oneOf]],
    ['a misspelt kind', '{ slak: "https://x.example.com/" }', ['2:7 Unknown key "slak". Did you mean "slack"?']],
    [
      'two kinds',
      '{ slack: "https://x/", teams: "https://y/" }',
      ['2:28 One item of the list is about one of them, slack or teams. Write an item for each.']
    ],
    [
      'a key of another kind',
      '{ slack: "https://x/", secret: x }',
      ['2:28 Unknown key "secret". It belongs to an item of webhook: write it there, or leave it out.']
    ],
    ['a misspelt key', '{ webhook: "https://x/", secrte: x }', ['2:30 Unknown key "secrte". Did you mean "secret"?']],
    [
      'an address in the clear',
      '{ slack: "http://hooks.slack.com/x" }',
      ['2:14 A notice is not for everybody: it goes over https only (or to this machine). Write an https address.']
    ],
    ['no address', '{ teams: x }', ['2:14 Write a full address such as https://….webhook.office.com/….']],
    [
      'a password in an address',
      '{ webhook: "https://me:pw@example.com/" }',
      ['2:16 Leave user name and password out of the address: send them as a header.']
    ],
    [
      'an unknown notice',
      '{ slack: "https://x/", on: incidents }',
      [
        '2:32 "incidents" is not a notice. Did you mean "incident"? Write one or several of incident, scale, at-max, at-min and look.'
      ]
    ],
    [
      'an unknown notice among others',
      '{ slack: "https://x/", on: [scale, outage] }',
      ['2:40 "outage" is not a notice. Write one or several of incident, scale, at-max, at-min and look.']
    ],
    [
      'no notice',
      '{ slack: "https://x/", on: [] }',
      ['2:32 Write one or several of incident, scale, at-max, at-min and look.']
    ],
    [
      'a mail server that is none',
      '{ email: mail.example.com, from: a@b, to: c@d }',
      [
        '2:14 Write smtp:// or smtps://, then user:password@ if the server asks for them, then its name: smtps://user:password@smtp.example.com. Special characters in them are written as %40 for @ and so on.'
      ]
    ],
    [
      'mail to nobody',
      '{ email: "smtp://x", from: a@b }',
      ['2:5 "to" is missing. Write one or several addresses such as ops@example.com.']
    ],
    [
      'mail from a name',
      '{ email: "smtp://x", from: me, to: c@d }',
      ['2:32 Write an address such as ops@example.com.']
    ],
    [
      'a number without quotes',
      '{ sms: "twilio://AC1:t@api.twilio.com", from: +15551234567, to: "+4915112345678" }',
      [`2:51 ${international}`]
    ],
    [
      'a number without a plus',
      '{ sms: "twilio://AC1:t@api.twilio.com", from: "+15551234567", to: ["015112345678"] }',
      [`2:72 ${international}`]
    ],
    [
      'an account without a token',
      '{ sms: "twilio://AC1@api.twilio.com", from: "+15551234567", to: "+4915112345678" }',
      ['2:12 Write twilio://SID:TOKEN@api.twilio.com, with the SID and the token of your Twilio account.']
    ]
  ])('%s', (_, target, expected) => {
    expect(mistakes(notify(target))).toEqual(expected)
  })

  it('a mapping in the place of the list', () => {
    expect(mistakes(`notify: { slack: "https://x/" }\n${web('schedule: [1]')}`)).toEqual([
      '1:9 Write a list: one "- { slack: ... }" a line.'
    ])
  })

  it('never with the secret', () => {
    const text = notify(
      '{ slack: "http://hooks.slack.com/S3CRET" }',
      '{ sms: "twilio://AC1:S3CRET", from: x, to: y }',
      '{ email: "smpt://me:S3CRET@example.com", from: a@b, to: c@d }'
    )
    expect(mistakes(text).length).toBeGreaterThan(2)
    expect(mistakes(text).join()).not.toContain('S3CRET')
  })
})

describe('to be masked are', () => {
  const secretsOf = (text: string, environment: Readonly<Record<string, string>> = {}): readonly string[] =>
    policyFromFile(file, text, environment, null).secrets

  it('the password inside an address from the environment, as written and as meant', () => {
    const url = 'smtps://me:p%40ssword@smtp.example.com'
    expect(secretsOf(notify('{ email: "${SMTP_URL}", from: a@b, to: c@d }'), { SMTP_URL: url })).toEqual(
      expect.arrayContaining([url, 'p%40ssword', 'p@ssword'])
    )
  })

  it('addresses, secrets and tokens that somebody wrote into the file', () => {
    const text = notify(
      '{ slack: "https://hooks.slack.com/S" }',
      '{ webhook: "https://x/", secret: s3cret }',
      '{ sms: "twilio://AC1:token@api.twilio.com", from: "+15551234567", to: "+4915112345678" }'
    )
    expect(secretsOf(text)).toEqual(['https://hooks.slack.com/S', 's3cret', 'token'])
  })
})

it('an app of the file has the notices of the file', () => {
  const { policy } = policyFromFile(file, notify('{ slack: "https://x.example.com/" }'), {}, ['sharp'])
  expect(policy.ok && policy.value.notify).toHaveLength(1)
})
