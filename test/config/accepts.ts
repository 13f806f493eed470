import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDocument } from 'yaml'
import { policyFromFile } from '../../src/config/load.ts'

export const schemaFile = 'schema/dyno-scaler.schema.json'
const environment = {
  MAX: '5',
  SHARE: '07:00-22:00 3',
  URL: 'https://www.example.com/',
  HIREFIRE_TOKEN: 'token',
  QUEUES_TOKEN: 'token',
  SLACK_WEBHOOK_URL: 'https://hooks.slack.com/x',
  DISCORD_WEBHOOK_URL: 'https://discord.com/api/webhooks/x',
  TEAMS_WEBHOOK_URL: 'https://x.webhook.office.com/x',
  SMTP_URL: 'smtps://me:password@smtp.example.com',
  TWILIO_URL: 'twilio://AC1:token@api.twilio.com'
}

/**
 * What the loader, and the published schema in the hands of an independent validator, say of a text.
 *
 * @param anyText names of the environment in whose place any text will do
 */
export function judge(anyText: readonly string[] = []): (text: string) => {
  readonly loader: 'accepts' | 'rejects'
  readonly schema: 'accepts' | 'rejects'
  readonly why: string
} {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  const known = { ...Object.fromEntries(anyText.map((name) => [name, 'token'])), ...environment }
  return (text) => {
    const { policy } = policyFromFile('x.yml', text, known, null)
    let valid = false
    try {
      valid = validate(parseDocument(text, { logLevel: 'silent' }).toJS())
    } catch {
      // Aliases without end: no value to look at.
    }
    return {
      loader: policy.ok ? 'accepts' : 'rejects',
      schema: valid ? 'accepts' : 'rejects',
      why: (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`).join(', ')
    }
  }
}
