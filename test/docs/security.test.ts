import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('SECURITY.md', 'utf8')
const hosts = page.slice(page.indexOf('## Hosts a run talks to'), page.indexOf('## Licences'))
/** What asks the world: emulators and the demo stay on this machine. */
const files = globSync('src/**/*.ts').filter((file) => !/^src.(emulator|demo)/.test(file))

/** Hosts of pages that people are sent to, of standards, and of examples: nothing is asked of them. */
const onlyNamed = [
  'adaptivecards.io',
  'api.slack.com',
  'dashboard.heroku.com',
  'devcenter.heroku.com',
  'docs.ntfy.sh',
  'docs.slack.dev',
  'heroku.com',
  'html.spec.whatwg.org',
  'jmespath.org',
  'json-schema.org',
  'kubernetes.io',
  'ntfy.sh',
  'prometheus.io',
  'www.githubstatus.com',
  'www.twilio.com',
  'www.w3.org'
]

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
const named = new Set(
  files.flatMap((file) =>
    [...withoutComments(readFileSync(file, 'utf8')).matchAll(/\bhttps?:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)/g)].map(
      ([, host]) => host ?? ''
    )
  )
)

describe('the hosts that a run talks to', () => {
  it.each([...named].filter((host) => !host.endsWith('example.com') && !onlyNamed.includes(host)).sort())(
    '%s, which the source names, is in SECURITY.md',
    (host) => {
      expect(hosts).toContain(`\`${host}\``)
    }
  )

  it.each(
    ['src/config/endpoints.ts', 'src/adapters/stores/cache-client.ts', 'src/adapters/stores/actions-cache.ts'].flatMap(
      (file) =>
        [...readFileSync(file, 'utf8').matchAll(/'((?:HEROKU|GITHUB|ACTIONS)_[A-Z_]+_URL)'/g)].map(
          ([, name = '']) => name
        )
    )
  )('%s, which moves one, is there, too', (name) => {
    expect(hosts).toContain(`\`${name}\``)
  })
})
