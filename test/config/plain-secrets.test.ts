import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { policyFromFile } from '../../src/config/load.ts'
import { tokenInputs } from '../../src/config/values/token.ts'
import { app, file, mistakes, web } from './files.ts'

/** What a configuration that is accepted is warned of, as `line:column message`. */
function warnings(text: string, environment: Readonly<Record<string, string>> = {}): readonly string[] {
  const { policy, warnings: found } = policyFromFile(file, text, environment, null)
  expect(policy).toMatchObject({ ok: true })
  return found.map(({ place, message }) => `${place?.line ?? '?'}:${place?.column ?? '?'} ${message}`)
}

const notify = (item: string): string => `notify: [{ ${item} }]\n${app()}`
const json = (settings: string): string =>
  web('schedule: [1-2]', `metrics: [{ ${settings}, query: size, per-dyno: 10 }]`)
const told = (what: string, name: string): string =>
  `${what} is a secret in plain text. Write \${${name}} in its place, and save it (better a new one) as a secret of the repository. Add it to the step: "env: { ${name}: '\${{ secrets.${name} }}' }".`

describe('a secret in plain text is a warning at its place, without the secret', () => {
  it.each([
    [
      'an address of Slack',
      notify('slack: https://hooks.slack.com/services/T0/B0/hush'),
      `1:19 ${told('This address', 'SLACK_WEBHOOK_URL')}`
    ],
    [
      'an address of Discord',
      notify('discord: "https://discord.com/api/webhooks/1/hush"'),
      `1:21 ${told('This address', 'DISCORD_WEBHOOK_URL')}`
    ],
    [
      'an address of Teams',
      notify('teams: "https://shop.webhook.office.com/webhookb2/hush"'),
      `1:19 ${told('This address', 'TEAMS_WEBHOOK_URL')}`
    ],
    [
      'a workflow of Teams, which is signed',
      notify('teams: "https://prod.logic.azure.com/workflows/1?api-version=1&sig=hush"'),
      `1:19 ${told('The parameter "sig" of this address', 'SIG')}`
    ],
    [
      'what signs the body of a webhook',
      notify('webhook: https://www.example.com/hook, secret: hush'),
      `1:59 ${told('This value', 'NOTIFY_SECRET')}`
    ],
    [
      'the password of a mail server',
      notify('email: "smtps://user:hush@smtp.example.com", from: a@b.example, to: c@d.example'),
      `1:19 ${told('The password in this address', 'PASSWORD')}`
    ],
    [
      'a header of a metric',
      json('json: https://www.example.com/q, headers: { X-Api-Key: hush }'),
      `6:76 ${told('This header', 'X_API_KEY')}`
    ],
    [
      'a header of a probe',
      web('schedule: [1]', 'probe: { headers: { authorization: "Bearer hush" } }'),
      `6:44 ${told('This header', 'AUTHORIZATION')}`
    ],
    [
      'a parameter of an address',
      app('url: https://www.example.com/health?a=1&token=hush'),
      `3:10 ${told('The parameter "token" of this address', 'TOKEN')}`
    ]
  ])('%s', (_, text, expected) => {
    expect(warnings(text)).toEqual([expected])
    expect(expected).not.toContain('hush')
  })

  it('several, in the order of the file', () => {
    const text = `${app('url: https://www.example.com/?key=hush')}notify: [{ slack: https://hooks.slack.com/services/a }]\n`
    expect(warnings(text).map((line) => line.slice(0, 4))).toEqual(['3:10', '6:19'])
  })

  it.each([
    ['a value with a name from the environment', notify('slack: "https://hooks.slack.com/services/${X}"')],
    ['a header with one', web('schedule: [1]', 'probe: { headers: { authorization: "Bearer ${X}" } }')],
    ['a parameter with one', app('url: "https://www.example.com/?token=${X}"')],
    ['a header that is no secret', web('schedule: [1]', 'probe: { headers: { x-probe: "1", accept: text/html } }')],
    ['a parameter that is none', app('url: https://www.example.com/?keys=1&tokens=2&page=key')],
    ['an empty parameter', app('url: https://www.example.com/?token=')],
    ['an address of the team itself', notify('slack: https://chat.example.com/hook')],
    ['the page of Slack', app('url: https://slack.com/services/health')],
    ['a query of Prometheus', json('json: https://www.example.com/q').replace('query: size', 'query: "secret.token"')]
  ])('and not %s', (_, text) => {
    expect(warnings(text, { X: 'hush' })).toEqual([])
  })
})

describe('a token in the file', () => {
  it.each(tokenInputs)('%s is an input of the action', (input) => {
    // GitHub takes no secret whose name begins with GITHUB_.
    const secret = input.toUpperCase().replaceAll('-', '_').replace('GITHUB', 'GH')
    expect(mistakes(`${input}: hush\n${app()}`)).toEqual([
      `1:1 Unknown key "${input}". It is an input of the action and belongs into a secret: save it (better a new one) as a secret of the repository, take it out of the file, and write below "with:" of the step "${input}: \${{ secrets.${secret} }}".`
    ])
    expect(parse(`${input}: \${{ secrets.${secret} }}`)).toEqual({ [input]: `\${{ secrets.${secret} }}` })
  })

  it('below an app, and as a variable is named', () => {
    expect(mistakes(app('HEROKU_API_KEY: hush'))).toEqual([
      expect.stringMatching(/^3:5 Unknown key "HEROKU_API_KEY"\. It is an input of the action /)
    ])
  })

  it('the inputs that are secrets are those that action.yml calls tokens', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as {
      readonly inputs: Readonly<Record<string, { readonly description: string }>>
    }
    const tokens = Object.entries(inputs).filter(([, { description }]) => /^(?:Heroku )?token\b/i.test(description))
    expect(tokens.map(([name]) => name)).toEqual(tokenInputs)
  })
})
