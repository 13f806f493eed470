import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { policyFromFile } from '../../src/config/load.ts'
import { importAutoscalebot } from '../../src/config/import/autoscalebot.ts'
import { importCrontab } from '../../src/config/import/crontab.ts'
import { judge } from '../config/accepts.ts'

const page = readFileSync('docs/migrating.md', 'utf8')
const blocks = Array.from(page.matchAll(/^```(\w*)\n([^]*?)^```$/gm), ([, language = '', text = '']) => ({
  language,
  text
}))
const files = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text)
const environment = { HIREFIRE_TOKEN: 'token-of-hirefire', QUEUES_TOKEN: 'token-of-queues' }
const loaded = (text: string): unknown => {
  const { policy } = policyFromFile('dyno-scaler.yml', text, environment, null)
  return policy.ok ? policy.value : policy.problems
}

describe('in the page on migrating', () => {
  test('there is a configuration for each of the systems', () => {
    expect(files).toHaveLength(7)
  })

  test.each(files)('the loader and the schema accept\n%s', (text) => {
    expect(judge()(text)).toMatchObject({ loader: 'accepts', schema: 'accepts' })
  })

  test('the crontab becomes what the page says', () => {
    const crontab = blocks.find(({ text }) => text.includes('CRON_TZ='))!.text
    const result = importCrontab('crontab.txt', crontab)
    expect(result.ok ? loaded(result.value) : result).toEqual(loaded(files.at(-1)!))
  })

  test('the settings of autoscalebot become what the page says', () => {
    const settings =
      '{"HEROKU_APP_NAME": "dancing-forest-1234", "HEARTBEAT_URL": "https://www.example.com/heartbeat", "TIME_ZONE": "America/Vancouver", "MIN_DYNOS": {"0:00": 1, "8:00": 3, "18:00": 1}, "MAX_DYNOS": 5}'
    const result = importAutoscalebot('settings.json', settings)
    expect(result.ok ? loaded(result.value) : result).toEqual(
      loaded(files.find((text) => text.includes('dancing-forest'))!)
    )
  })

  test('the script of the article becomes what the page says', () => {
    const result = importCrontab('crontab.txt', '0 7 * * * 3\n0 22 * * * 2\n0 3 * * * 1', {
      app: 'sharp-mountain-4005'
    })
    expect(result.ok && result.value).toContain('          - 07:00-22:00 3\n          - 22:00-03:00 2\n          - 1\n')
    expect(files[0]).toContain('          - 07:00-22:00 3\n          - 22:00-03:00 2\n          - 1\n')
  })
})
