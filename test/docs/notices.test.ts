import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { policyFromFile } from '../../src/config/load.ts'
import { channels } from '../../src/adapters/notifications/channels.ts'
import { webhookNotice } from '../../src/adapters/notifications/webhook.ts'
import { notice } from '../report/notices/notices-of.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../docs/notices.md'), 'utf8')
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

/** What the page names, with a value where any text will do. */
const environment = {
  ...Object.fromEntries([...page.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => [name, `${name}-value`])),
  SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/a',
  DISCORD_WEBHOOK_URL: 'https://discord.com/api/webhooks/1/a',
  TEAMS_WEBHOOK_URL: 'https://example.com/workflows/a',
  SMTP_URL: 'smtps://user:password@smtp.example.com',
  TWILIO_SID: 'AC0123456789abcdef0123456789abcdef'
}

describe('the examples of the page on notices', () => {
  const examples = blocks('yaml').filter((text) => !text.includes('uses:'))
  it.each(examples.map((text) => [text.trim().split('\n')[0], text] as const))('%s', (_, text) => {
    const whole = text.startsWith('notify:')
      ? text
      : `notify:\n${text}apps: { sharp: { processes: { web: { schedule: [1] } } } }\n`
    const { policy } = policyFromFile('a.yml', whole, environment, null)
    expect(policy.ok ? [] : policy.problems).toEqual([])
    expect(policy.ok && policy.value.notify.length).toBe(
      (parse(whole) as { readonly notify: readonly unknown[] }).notify.length
    )
  })

  test('are one for each channel, and more', () => {
    expect(examples).toHaveLength(channels.length + 1)
  })
})

test('the JSON of the page has the keys that are sent, and each is explained', () => {
  const [json = ''] = blocks('json')
  const shown = JSON.parse(json) as { readonly incident: object }
  const sent = webhookNotice(notice())
  expect(Object.keys(shown)).toEqual(Object.keys(sent))
  expect(Object.keys(shown.incident)).toEqual(Object.keys(sent.incident ?? {}))
  Object.keys(sent).forEach((key) => expect(page).toMatch(new RegExp(`^\\| (?:\`\\w+\`, )?\`${key}\``, 'm')))
})
