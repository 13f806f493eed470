import { describe, expect } from 'vitest'
import { tokens } from './invariants.ts'
import { noRequests } from './requests.ts'
import { article, fileFor, messagesOf, test } from './world.ts'
import type { Run, WorldRun } from './world.ts'

const file = '.github/dyno-scaler.yml'
const yaml = (text: string): Readonly<Record<string, string>> => ({ [file]: text })

function expectRefusal(result: Run, errors: readonly unknown[]): void {
  expect(result.requests).toEqual(noRequests)
  expect(result.status).toBe(1)
  expect(result.annotations).toEqual(errors)
  expect(result.log.trimEnd().split('\n').at(-1)).toBe('Nothing was read from or written to Heroku.')
  expect(result.outputs).toEqual({})
  expect(result.summary).toBe('')
}

describe.concurrent('a mistake in the inputs ends the run before any request', () => {
  const rows: readonly (readonly [string, WorldRun, RegExp])[] = [
    [
      'no token',
      { inputs: { 'heroku-api-key': '', ...article } },
      /^Input "heroku-api-key" is missing or empty\. .*heroku authorizations:create.*secret/
    ],
    [
      'a token of two lines',
      { inputs: { 'heroku-api-key': `${tokens.heroku}\n${tokens.heroku}`, ...article } },
      /^Input "heroku-api-key" holds a blank or a line break in the middle\./
    ],
    ['no app', { inputs: { schedule: '1' } }, /^Input "app" is missing\. .*configuration file/],
    [
      'no schedule',
      { inputs: { app: 'sharp' } },
      /^Input "schedule": Nothing says how many web dynos there should be\./
    ],
    [
      'a window that makes no sense',
      { inputs: { app: 'sharp', schedule: '1\n07:00-25:00 3' } },
      /^Input "schedule", line 2: /
    ],
    ['a window without a number', { inputs: { app: 'sharp', schedule: 'weekdays' } }, /^Input "schedule", line 1: /],
    [
      'a misspelt day',
      { inputs: { app: 'sharp', schedule: 'wekdays 3' } },
      /^Input "schedule", line 1: .*Did you mean "weekdays"\?/
    ],
    [
      'a misspelt zone',
      { inputs: { ...article, timezone: 'America/New_Yorc' } },
      /^Input "timezone": "America\/New_Yorc" is not a time zone\. Did you mean "America\/New_York"\?/
    ],
    [
      'an offset in place of a zone',
      { inputs: { ...article, timezone: '+02:00' } },
      /^Input "timezone": "\+02:00" is not a time zone\./
    ],
    ['an address that is none', { inputs: { ...article, url: 'example.com' } }, /^Input "url": Write a full address/],
    [
      'a minimum above the maximum',
      { inputs: { ...article, min: '5', max: '4' } },
      /^Input "max": max \(4\) is below min \(5\)\./
    ],
    ['a maximum that is no number', { inputs: { ...article, max: 'many' } }, /^Input "max": .*whole number/],
    [
      'a misspelt choice',
      { inputs: { ...article, 'fail-on': 'incidents' } },
      /^Input "fail-on": "incidents" is not a choice\. Did you mean "incident"\?/
    ],
    [
      'a truth that is none',
      { inputs: { ...article, 'dry-run': 'yes' } },
      /^Input "dry-run": "yes" is not a choice\. Write true or false\./
    ],
    [
      'a scaling without a number',
      { inputs: { ...article, scale: 'web' } },
      /^Input "scale": "web": there is no quantity\. Write web=3/
    ],
    [
      'a hold that is none',
      { inputs: { ...article, scale: 'web=3', hold: 'soon' } },
      /^Input "hold": "soon" is not a hold\. Write 2h/
    ],
    [
      'a watch longer than a job',
      { inputs: { ...article, watch: '6h' } },
      /^Input "watch": "6h" is too long, as GitHub ends a job after 6 hours\./
    ],
    [
      'a scaling in a plan',
      { inputs: { ...article, scale: 'web=3', command: 'plan' } },
      /^Input "scale" and "command: plan" do not go together/
    ],
    [
      'traffic without a backtest',
      { inputs: { ...article, traffic: 'traffic.csv' } },
      /^Input "traffic" belongs to "command: backtest"\./
    ],
    [
      'an unknown store',
      { inputs: { ...article, state: 'cashe' } },
      /^Input "state": "cashe" is not a choice\. Did you mean "cache"\?/
    ],
    [
      'a file store without a path',
      { inputs: { ...article, state: 'file:' } },
      /^Input "state": "file:" is not a choice\./
    ],
    [
      'a variable without a token',
      { inputs: { ...article, state: 'variable' } },
      /^Input "state-token" is missing: .*Variables: read and write/
    ],
    [
      'a name that GitHub keeps for itself',
      { inputs: { ...article, 'state-name': 'github-x' } },
      /^Input "state-name": "github-x" cannot be used\./
    ],
    [
      'a name with a blank',
      { inputs: { ...article, 'state-name': 'my state' } },
      /^Input "state-name": "my state" cannot be used\./
    ],
    [
      'a configuration file that is not there',
      { inputs: { config: 'ops/scaler.yml' } },
      /^Input "config": there is no ops\/scaler\.yml\. .*actions\/checkout/
    ],
    ['a configuration path that is a folder', { inputs: { config: '.' } }, /^\. cannot be read: it is a folder\./],
    [
      'an app that the file does not have',
      { inputs: { app: 'sharpp' }, files: fileFor({}) },
      /^Input "app": \.github\/dyno-scaler\.yml has no app "sharpp"\. Did you mean "sharp"\? It has sharp\./
    ],
    [
      'Heroku over plain http',
      { inputs: article, env: { HEROKU_API_URL: 'http://heroku.example' } },
      /^HEROKU_API_URL is "http:\/\/heroku\.example": a token is sent over https only/
    ],
    [
      'GitHub over plain http',
      { inputs: article, env: { GITHUB_API_URL: 'http://github.example' } },
      /^GITHUB_API_URL is "http:\/\/github\.example": a token is sent over https only/
    ],
    [
      'an address in place of a host',
      { inputs: article, env: { HEROKU_API_URL: 'heroku' } },
      /^HEROKU_API_URL is "heroku"/
    ],
    [
      'a host that only begins like this machine',
      { inputs: article, env: { HEROKU_API_URL: 'http://127.0.0.1.heroku.example' } },
      /^HEROKU_API_URL/
    ]
  ]
  test.for(rows)('%s', async ([, mistaken, message], { world }) => {
    const { run } = await world()
    expectRefusal(await run(mistaken), [{ level: 'error', message: expect.stringMatching(message) as string }])
  })

  test('a scaling by hand of several apps', async ({ world }) => {
    const { run } = await world()
    const files = yaml(
      'apps:\n  sharp: { processes: { web: { schedule: [1] } } }\n  quiet: { processes: { web: { schedule: [1] } } }\n'
    )
    expectRefusal(await run({ inputs: { scale: 'web=3' }, files }), [
      {
        level: 'error',
        message: 'Input "scale": there are several apps (sharp, quiet). Say which are meant with the input "app".'
      }
    ])
  })

  test('simple inputs beside a file, which it names', async ({ world }) => {
    const { run } = await world()
    expectRefusal(await run({ inputs: { ...article, max: '4' }, files: fileFor({}) }), [
      {
        level: 'error',
        message: expect.stringMatching(
          /^The configuration file \.github\/dyno-scaler\.yml and the input "schedule", the input "max" are both given\./
        ) as string
      }
    ])
  })

  test('all of them at once', async ({ world }) => {
    const { run } = await world()
    const inputs = {
      'heroku-api-key': '',
      app: 'sharp',
      schedule: '25:00-26:00 1\nwekdays 3',
      timezone: 'Mars/Base',
      max: '-1',
      scale: 'web',
      state: 'variable',
      issues: 'maybe'
    }
    const result = await run({ inputs, env: { HEROKU_API_URL: 'http://heroku.example' } })
    expectRefusal(result, expect.anything() as never)
    expect(
      messagesOf(result).map((text) => text.replace(/^error: ((?:Input )?"?[\w-]+"?(?:, line \d)?).*$/, '$1'))
    ).toEqual([
      'Input "scale"',
      'Input "state-token"',
      'Input "heroku-api-key"',
      'Input "issues"',
      'HEROKU_API_URL',
      'Input "timezone"',
      'Input "schedule", line 1',
      'Input "schedule", line 2',
      'Input "max"'
    ])
  })

  test('with `fail-on: never` it exits 0, and tells it all the same', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { app: 'sharp', schedule: 'x', 'fail-on': 'never' } })
    expect(result.requests).toEqual(noRequests)
    expect([result.status, result.annotations.length]).toEqual([0, 1])
  })
})

describe.concurrent('a mistake in the file ends the run before any request, at its line and column', () => {
  const rows: readonly (readonly [string, string, number, number, RegExp])[] = [
    [
      'a misspelt key',
      'apps:\n  sharp:\n    processes:\n      web:\n        schedul: [1]\n        max: 3\n',
      5,
      9,
      /^Unknown key "schedul"\. Did you mean "schedule"\?$/
    ],
    [
      'a key with another spelling',
      'apps:\n  sharp:\n    processes:\n      web: { schedule: [1], failSafe: off }\n',
      4,
      29,
      /^Unknown key "failSafe"\. Did you mean "fail-safe"\?$/
    ],
    [
      'a metric of no kind',
      'apps:\n  sharp:\n    processes:\n      web:\n        schedule: [1]\n        metrics: [{ roter: p95 }]\n',
      6,
      21,
      /^Unknown key "roter"\. Did you mean "router"\?$/
    ],
    [
      'a window that makes no sense',
      'apps:\n  sharp:\n    processes:\n      web:\n        schedule:\n          - 1\n          - 07:00-22:00\n',
      7,
      13,
      /\S/
    ],
    [
      'a bad zone',
      'timezone: Europe/Berlln\napps: { sharp: { processes: { web: { schedule: [1] } } } }\n',
      1,
      11,
      /^"Europe\/Berlln" is not a time zone\. Did you mean "Europe\/Berlin"\?/
    ],
    [
      'a name that is not set',
      'apps:\n  sharp:\n    url: https://example.com/${HELTH_TOKEN}\n    processes: { web: { schedule: [1] } }\n',
      3,
      10,
      /^\$\{HELTH_TOKEN\} is not set\. .*env: \{ HELTH_TOKEN: '\$\{\{ secrets\.HELTH_TOKEN \}\}' \}/
    ],
    [
      'a bad duration',
      'apps:\n  sharp:\n    processes:\n      web: { schedule: [1], probe: { timeout: 10 seconds } }\n',
      4,
      47,
      /^"10 seconds" is not a duration\./
    ],
    [
      'a password in the address',
      'apps:\n  sharp:\n    url: https://me:word@example.com/\n    processes: { web: { schedule: [1] } }\n',
      3,
      10,
      /^Leave user name and password out of the address/
    ],
    ['no app', 'apps: {}\n', 1, 7, /^Name at least one app\.$/],
    ['an empty file', '', 1, 1, /^Write the configuration as keys/],
    ['a list', '- a\n', 1, 1, /^Write the configuration as keys/],
    ['broken YAML', 'apps:\n  sharp: [\n', 3, 1, /^This is not valid YAML: /],
    [
      'a key twice',
      'apps:\n  sharp: { processes: { web: { schedule: [1] } } }\n  sharp: { processes: { web: { schedule: [2] } } }\n',
      3,
      3,
      /^This is not valid YAML: the key "sharp" stands twice in the same place\. Write it once\.$/
    ],
    ['tabs', 'apps:\n\tsharp: 1\n', 2, 1, /^This is not valid YAML: /],
    [
      'two documents',
      'apps: { sharp: { processes: { web: { schedule: [1] } } } }\n---\napps: {}\n',
      2,
      1,
      /^This is not valid YAML: the file holds several documents\./
    ]
  ]
  test.for(rows)('%s', async ([, text, row, column, message], { world }) => {
    const { run } = await world()
    expectRefusal(await run({ files: yaml(text) }), [
      { level: 'error', file, line: row, col: column, message: expect.stringMatching(message) as string }
    ])
  })

  test('all of them at once, in the order of the file', async ({ world }) => {
    const { run } = await world()
    const text =
      'timezone: Nowhere\napps:\n  sharp:\n    ulr: none\n    processes:\n      web:\n        schedule: [x, 9-1]\n        min: 3\n        max: 2\n        probe: { samples: 0, headers: { a: "${UNSET_ONE}" } }\n'
    const result = await run({ files: yaml(text) })
    expectRefusal(result, expect.anything() as never)
    expect(result.annotations.map((one) => [one.file, one.line, one.col])).toEqual([
      [file, 1, 11],
      [file, 4, 5],
      [file, 7, 20],
      [file, 7, 23],
      [file, 9, 9],
      [file, 10, 27],
      [file, 10, 44]
    ])
  })

  test('a value from the environment is masked there too', async ({ world }) => {
    const secret = 'Qr*7_"Tw\\5/z+K=&m3'
    const { run } = await world({ secrets: [secret] })
    const text =
      'apps:\n  sharp:\n    url: "${HEALTH}"\n    processes: { web: { schedule: ["${HEALTH}"], max: "${HEALTH}" } }\ntimezone: "${HEALTH}"\n'
    const result = await run({ files: yaml(text), env: { HEALTH: secret } })
    expectRefusal(result, expect.anything() as never)
    expect(result.annotations).toHaveLength(4)
    expect(result.stdout).toContain(`::add-mask::${secret}\n`)
  })

  test('the path is as it was given', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { config: 'ops/a, b: c.yml' }, files: { 'ops/a, b: c.yml': 'apps: 1\n' } })
    expectRefusal(result, [
      { level: 'error', file: 'ops/a, b: c.yml', line: 1, col: 7, message: expect.any(String) as string }
    ])
  })
})
