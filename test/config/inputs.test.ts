import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEndpoints } from '../../src/config/endpoints.ts'
import { actionCommands } from '../../src/commands/action/commands.ts'
import { readInputs } from '../../src/config/inputs.ts'
import type { Inputs } from '../../src/config/inputs.ts'
import { inputsBesideFile } from '../../src/config/simple-inputs.ts'
import type { SimpleInputs } from '../../src/config/simple-inputs.ts'
import { storeKinds, storeOf } from '../../src/adapters/stores/stores.ts'
import { locateInput, policyFromInputs } from '../../src/config/load-inputs.ts'
import { ambiguousScale } from '../../src/config/run-inputs.ts'
import type { Policy } from '../../src/core/model.ts'
import { pace, policyWith } from '../policies.ts'

type Given = Readonly<Record<string, string>>

/** What the runner passes when the workflow gives only these, with the defaults of action.yml. */
function read(given: Given): { readonly inputs: Inputs; readonly messages: readonly string[] } {
  const defaults: Given = {
    'heroku-api-key': 'HRKU-token',
    config: '.github/dyno-scaler.yml',
    hold: '2h',
    scale: '',
    command: 'run',
    'dry-run': 'false',
    watch: '0',
    wait: '0',
    interval: '30s',
    relay: 'false',
    state: 'cache',
    'state-name': 'dyno-scaler',
    'github-token': 'ghs_token',
    issues: 'true',
    'fail-on': 'error'
  }
  const { inputs, problems } = readInputs((name) => ({ ...defaults, ...given })[name] ?? '', actionCommands)
  return { inputs, messages: problems.map(({ message }) => message) }
}

describe('the inputs', () => {
  it('with the defaults of action.yml', () => {
    expect(read({})).toEqual({
      inputs: {
        command: 'run',
        compareTo: null,
        from: null,
        days: 7,
        traffic: null,
        scale: null,
        hold: { kind: 'for', ms: 7_200_000 },
        watchMs: 0,
        waitMs: 0,
        intervalMs: 30_000,
        relay: 'off',
        herokuApiKey: 'HRKU-token',
        config: '.github/dyno-scaler.yml',
        simple: {
          app: undefined,
          process: undefined,
          schedule: undefined,
          timezone: undefined,
          url: undefined,
          min: undefined,
          max: undefined
        },
        mode: 'live',
        state: { kind: 'cache', argument: '' },
        stateName: 'dyno-scaler',
        stateToken: '',
        githubToken: 'ghs_token',
        issues: 'on',
        failOn: 'error'
      },
      messages: []
    })
  })

  it.each<readonly [string, Given, Partial<Inputs>]>([
    ['a dry run', { 'dry-run': 'true' }, { mode: 'dry-run' }],
    ['in any case', { 'dry-run': 'TRUE' }, { mode: 'dry-run' }],
    ['no issues', { issues: 'false' }, { issues: 'off' }],
    ['fail on an incident', { 'fail-on': 'incident' }, { failOn: 'incident' }],
    ['never fail', { 'fail-on': 'never' }, { failOn: 'never' }],
    [
      'state in a variable',
      { state: 'variable', 'state-token': 'github_pat_x' },
      { state: { kind: 'variable', argument: '' }, stateToken: 'github_pat_x' }
    ],
    [
      'state in a file',
      { state: 'file:/var/lib/dyno scaler.json' },
      { state: { kind: 'file', argument: '/var/lib/dyno scaler.json' } }
    ],
    ['no state', { state: 'none' }, { state: { kind: 'none', argument: '' } }],
    ['a state name of its own', { 'state-name': 'Staging-2' }, { stateName: 'Staging-2' }],
    ['another configuration file', { config: 'ops/scaling.yml' }, { config: 'ops/scaling.yml' }],
    [
      'a manual scaling',
      { scale: 'web=3', hold: 'until 18:00' },
      {
        scale: { kind: 'scale', parts: [{ process: 'web', change: { kind: 'to', quantity: 3 }, size: null }] },
        hold: { kind: 'until-time', minute: 1080 }
      }
    ],
    ['a manual scaling for the usual time', { scale: 'web+1', hold: '' }, { hold: { kind: 'for', ms: 7_200_000 } }],
    ['the end of a hold', { scale: 'resume' }, { scale: { kind: 'resume' } }],
    [
      'a watch',
      { watch: '5h50m', interval: '1s', relay: 'true' },
      { watchMs: 21_000_000, intervalMs: 1000, relay: 'on' }
    ],
    ['a wait', { wait: '10m' }, { watchMs: 0, waitMs: 600_000 }],
    ['no watch', { watch: '0m', relay: 'false' }, { watchMs: 0, relay: 'off' }],
    ['a matrix, which needs no token', { command: 'matrix', 'heroku-api-key': '' }, { command: 'matrix' }],
    [
      'everything empty but the token',
      {
        config: '',
        command: '',
        'dry-run': '',
        watch: '',
        interval: '',
        relay: '',
        state: '',
        'state-name': '',
        'github-token': '',
        issues: '',
        'fail-on': ''
      },
      { mode: 'live', githubToken: '', issues: 'on' }
    ]
  ])('%s', (_, given, expected) => {
    const { inputs, messages } = read(given)
    expect(messages).toEqual([])
    expect(inputs).toMatchObject(expected)
  })
})

describe('a manual scaling of several apps', () => {
  const policy = (...names: readonly string[]): Policy => ({
    apps: names.map((app) => ({ app, url: { kind: 'none' }, processes: [] })),
    notify: []
  })

  it.each([
    ['one app: there is nothing to ask', 'web=3', ['one'], []],
    ['no scaling: all of them', '', ['one', 'two'], []],
    [
      'two',
      'web=3',
      ['one', 'two'],
      ['Input "scale": there are several apps (one, two). Say which are meant with the input "app".']
    ],
    [
      'two, to end a hold',
      'resume',
      ['one', 'two'],
      ['Input "scale": there are several apps (one, two). Say which are meant with the input "app".']
    ],
    [
      'many',
      'web=3',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      ['Input "scale": there are several apps (a, b, c, d, e and 2 more). Say which are meant with the input "app".']
    ]
  ])('%s', (_, scale, names, messages) => {
    expect(ambiguousScale(read({ scale }).inputs, policy(...names)).map(({ message }) => message)).toEqual(messages)
  })
})

describe('a plan', () => {
  it.each([
    [
      'needs no token',
      { command: 'plan', 'heroku-api-key': '' },
      { command: 'plan', herokuApiKey: '', compareTo: null, from: null, days: 7 }
    ],
    [
      'of some days from one on',
      { command: 'plan', from: '2026-03-08', days: '14' },
      { from: Date.UTC(2026, 2, 8) / 86_400_000, days: 14 }
    ],
    ['against another', { command: 'plan', 'compare-to': 'origin/main' }, { compareTo: 'origin/main' }]
  ])('%s', (_, given, expected) => {
    const { inputs, messages } = read(given)
    expect(messages).toEqual([])
    expect(inputs).toMatchObject(expected)
  })
})

describe('a wrong input is told with the remedy', () => {
  it.each([
    [
      'no Heroku token',
      { 'heroku-api-key': '' },
      /^Input "heroku-api-key" is missing or empty\. Make a token with "heroku authorizations:create .*make sure that this workflow may read it: runs from forks may not\.$/
    ],
    [
      'a line break in a token',
      { 'heroku-api-key': 'HRKU\n-token' },
      /^Input "heroku-api-key" holds a blank or a line break in the middle\. Save the secret again, as one line\.$/
    ],
    [
      'a zero-width space in a token',
      { 'github-token': 'ghs_a\u200Bb' },
      /^Input "github-token" holds a sign that no token has \(a zero-width space, U\+200B\)/
    ],
    [
      'curly quotes',
      { 'heroku-api-key': '\u201CHRKU-a\u201D' },
      /^Input "heroku-api-key" holds .*curly quote, U\+201C/
    ],
    ['a blank in a token', { 'github-token': 'ghs token' }, /^Input "github-token" holds a blank/],
    ['a choice that is none', { 'dry-run': 'yes' }, /^Input "dry-run": "yes" is not a choice\. Write true or false\.$/],
    [
      'a choice misspelt',
      { 'fail-on': 'eror' },
      /^Input "fail-on": "eror" is not a choice\. Did you mean "error"\? Write error, incident or never\.$/
    ],
    [
      'a command misspelt',
      { command: 'rum' },
      /^Input "command": "rum" is not a choice\. Did you mean "run"\? Write run, plan, backtest, report or matrix\.$/
    ],
    [
      'a state that is none',
      { state: 'redis' },
      /^Input "state": "redis" is not a choice\. Write cache, variable, .*file:PATH.* or none\.$/
    ],
    ['a state misspelt', { state: 'cach' }, /Did you mean "cache"\?/],
    ['a file without a path', { state: 'file:' }, /^Input "state": "file:" is not a choice/],
    [
      'a variable without a token',
      { state: 'variable' },
      /^Input "state-token" is missing: "state: variable" needs a fine-grained token with the permission "Variables: read and write"/
    ],
    [
      'a state name with a dot',
      { 'state-name': 'my.app' },
      /^Input "state-name": "my\.app" cannot be used\. Write letters, digits and dashes/
    ],
    [
      'a state name that comes of a selector',
      { 'state-name': 'dyno-scaler-review-*' },
      /^Input "state-name": "dyno-scaler-review-\*" cannot be used\. .* If it comes from "command: matrix", give that step the input "heroku-api-key"/
    ],
    ['a state name of GitHub', { 'state-name': 'GitHub-app' }, /^Input "state-name": "GitHub-app" cannot be used/],
    [
      'a variable that would begin with a digit',
      { state: 'variable', 'state-token': 'x', 'state-name': '2x' },
      /^Input "state-name": "2x" cannot be used with "state: variable"/
    ],
    [
      'a day that is none',
      { command: 'plan', from: '2026-02-30' },
      /^Input "from": "2026-02-30" is not a day\. Write YYYY-MM-DD\.$/
    ],
    ['a day without a year', { command: 'plan', from: '12-24' }, /^Input "from": "12-24" is not a day/],
    ['no day', { command: 'plan', days: '0' }, /^Input "days": "0" is not a number of days\. Write 1 to 366\.$/],
    ['too many days', { command: 'plan', days: '367' }, /^Input "days": "367" is not a number of days/],
    ['an interval without a unit', { interval: '30' }, /^Input "interval": "30" is not a duration of at least 1s/],
    [
      'a watch without a unit',
      { watch: '15' },
      /^Input "watch": "15" is not a duration\. Write 15m, 2h, 5h50m, or 0 for a single look\.$/
    ],
    [
      'a wait without a unit',
      { wait: '10' },
      /^Input "wait": "10" is not a duration\. Write 15m, 2h, 5h50m, or 0 for no waiting\.$/
    ],
    ['a wait longer than a job', { wait: '6h' }, /^Input "wait": "6h" is too long, .* Write 5h50m or less\.$/],
    [
      'a watch and a wait that are longer than a job together',
      { watch: '5h', wait: '51m' },
      /^Inputs "watch" and "wait" are too long together/
    ],
    [
      'a watch longer than a job',
      { watch: '6h' },
      /^Input "watch": "6h" is too long, as GitHub ends a job after 6 hours\. Write 5h50m or less; with "relay: true" the next run goes on\.$/
    ],
    ['a relay that is no choice', { relay: 'always' }, /^Input "relay": "always" is not a choice/],
    [
      'a scaling without a quantity',
      { scale: 'web' },
      /^Input "scale": "web": there is no quantity\. Write web=3, web\+1, worker-1 or web=3:standard-2x/
    ],
    [
      'a hold that is none',
      { scale: 'web=3', hold: 'soon' },
      /^Input "hold": "soon" is not a hold\. Write 2h, 1h30m, until 18:00/
    ],
    ['a hold of centuries', { scale: 'web=3', hold: '99999999d' }, /^Input "hold": "99999999d" is too long: .* 365d/],
    ['a day that no plan reaches', { command: 'plan', from: '9999-12-31' }, /^Input "from": "9999-12-31" is too far/],
    ['a day before all plans', { command: 'plan', from: '1999-12-31' }, /^Input "from": "1999-12-31" is too far/],
    ['an interval longer than any watch', { interval: '1d' }, /^Input "interval": "1d" is too long, .* at most 5h50m/],
    [
      'an interval longer than the watch',
      { watch: '10m', interval: '15m', relay: 'true' },
      /^Input "interval" \(15m\) is longer than "watch" \(10m\): there would be a single look\./
    ],
    [
      'a watch shorter than the usual interval',
      { watch: '10s' },
      /^Input "interval" \(30s\) is longer than "watch" \(10s\)/
    ],
    ['a relay without a watch', { relay: 'true' }, /^Input "relay" starts the workflow again at the end of a watch/],
    ['a relay of a wrong watch', { watch: 'soon', relay: 'true' }, /^Input "watch": "soon" is not a duration/],
    ...(
      [
        ['relay', 'true'],
        ['dry-run', 'true'],
        ['interval', '1m']
      ] as const
    ).map(([name, value]): [string, Given, RegExp] => [
      `${name} of a plan`,
      { command: 'plan', [name]: value },
      new RegExp(`^Input "${name}" and "command: plan" do not go together`)
    ]),
    ...['cache', 'none', 'file:state.json', ''].map((state): [string, Given, RegExp] => [
      `a token of the variable beside "${state}"`,
      { state, 'state-token': 'github_pat_x' },
      /^Input "state-token" belongs to "state: variable", and the state is "(cache|none|file)"\. Leave one of them out\.$/
    ]),
    ['a token beside a state that is none', { state: 'redis', 'state-token': 'x' }, /^Input "state": "redis"/],
    ['too short an interval', { interval: '500ms' }, /^Input "interval": "500ms" is not a duration of at least 1s/]
  ])('%s', (_, given: Given, expected) => {
    const { messages } = read(given)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(expected)
  })

  it.each(['web=+1', 'web', 'web=1.5', '3', 'web=1 web=2'])(
    'the scaling %s is one all the same: it needs no schedule',
    (scale) => {
      const { inputs, messages } = read({ scale, app: 'sharp' })
      expect(messages).toHaveLength(1)
      expect(inputs.scale).not.toBeNull()
    }
  )

  it.each(['run', 'plan', 'backtest', 'report', 'matrix'])('the command %s is one', (command) => {
    const { inputs, messages } = read({ command })
    expect([inputs.command, messages]).toEqual([command, []])
  })

  it.each([
    ['scale', 'web=3', 'plan'],
    ['scale', 'resume', 'matrix'],
    ['watch', '15m', 'plan'],
    ['wait', '10m', 'report'],
    ['watch', '1s', 'matrix']
  ])('%s: %s does not go with the command %s', (name, value, command) => {
    expect(read({ [name]: value, command }).messages).toEqual([
      `Input "${name}" and "command: ${command}" do not go together: only "command: run" looks and scales. Leave one of them out.`
    ])
  })

  it('the traffic of a backtest belongs to it', () => {
    expect(read({ traffic: 'traffic.csv' }).messages).toEqual([
      'Input "traffic" belongs to "command: backtest". Leave it out, or add the command.'
    ])
  })

  it.each([
    ['compare-to', 'main', '"command: plan" and "command: backtest"'],
    ['from', '2026-11-23', '"command: plan"'],
    ['days', '7', '"command: plan"']
  ])('%s: %s belongs to %s', (name, value, owner) => {
    expect(read({ [name]: value }).messages).toEqual([
      `Input "${name}" belongs to ${owner}. Leave it out, or add the command.`
    ])
  })

  it.each([{}, { scale: 'resume' }])('hold means nothing without a scaling: %j', (given) => {
    expect(read({ ...given, hold: 'until next' }).inputs.hold).toEqual({ kind: 'for', ms: 7_200_000 })
    expect(read({ ...given, hold: 'nonsense' }).messages).toEqual([])
  })

  it('all at once', () => {
    expect(
      read({ 'heroku-api-key': '', scale: 'web', hold: 'x', watch: '5', state: 'x', 'fail-on': 'y' }).messages
    ).toHaveLength(6)
  })

  it('simple inputs beside a file are named; app may stand there', () => {
    const { inputs } = read({ app: 'sharp', schedule: '3', max: '5' })
    expect(inputsBesideFile(inputs.simple)).toEqual(['schedule', 'max'])
  })
})

describe('the simple inputs', () => {
  it.each<readonly [string, SimpleInputs, Parameters<typeof policyWith>[0]]>([
    ['the least', { app: 'sharp', schedule: '3' }, { schedule: ['3'] }],
    [
      'several windows, a comment and empty lines',
      { app: 'sharp', schedule: '\n# the office\nweekdays 07:00-22:00 3\r\n\n  1  \n' },
      { schedule: ['weekdays 07:00-22:00 3', '1'] }
    ],
    [
      'a zone',
      { app: 'sharp', schedule: '3', timezone: 'Asia/Kathmandu' },
      { schedule: ['3'], timezone: 'Asia/Kathmandu' }
    ],
    ['floor and ceiling', { app: 'sharp', schedule: '2-4', min: '1', max: '6' }, { schedule: ['2-4'], min: 1, max: 6 }],
    [
      'another process type',
      { app: 'sharp', process: 'worker', schedule: '3' },
      { process: 'worker', schedule: ['3'], probe: null, failSafe: null, ...pace }
    ],
    ['bounds alone', { app: 'sharp', min: '1', max: '3' }, { min: 1, max: 3 }]
  ])('%s', (_, simple, written) => {
    expect(policyFromInputs(simple)).toEqual({
      ok: true,
      value: {
        apps: [{ app: 'sharp', url: { kind: 'web-url' }, processes: [policyWith(written)] }],
        notify: [],
        timezone: simple.timezone ?? 'UTC'
      }
    })
  })

  it.each([
    ['an address to ping', 'https://www.example.com/health', { kind: 'url', url: 'https://www.example.com/health' }],
    ['no ping', 'none', { kind: 'none' }]
  ])('%s', (_, url, expected) => {
    expect(policyFromInputs({ app: 'sharp', schedule: '3', url })).toMatchObject({
      ok: true,
      value: { apps: [{ url: expected }] }
    })
  })

  it.each<readonly [string, SimpleInputs, string]>([
    [
      'no app',
      { schedule: '3' },
      'Input "app" is missing. Name the app on Heroku, or write a configuration file (input "config").'
    ],
    [
      'an app that is no name',
      { app: 'my.app', schedule: '3' },
      'Input "app": "my.app" is not the name of an app: letters, digits and dashes only.'
    ],
    [
      'a process that is no name',
      { app: 'sharp', process: 'web=2', schedule: '3' },
      'Input "process": "web=2" is not the name of a process type: letters, digits and dashes only.'
    ],
    [
      'no schedule',
      { app: 'sharp' },
      'Input "schedule": Nothing says how many web dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'no schedule for a worker',
      { app: 'sharp', process: 'worker' },
      'Input "schedule": Nothing says how many worker dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'a wrong line, counted with comments',
      { app: 'sharp', schedule: '# office\nweekdays 3\nmondy 1' },
      'Input "schedule", line 3: "mondy 1": unknown day "mondy". Did you mean "monday"? Write "monday 1".'
    ],
    [
      'a zone that is none',
      { app: 'sharp', schedule: '3', timezone: 'America/New-Yrok' },
      'Input "timezone": "America/New-Yrok" is not a time zone. Did you mean "America/New_York"? Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".'
    ],
    [
      'an address without http',
      { app: 'sharp', schedule: '3', url: 'example.com' },
      'Input "url": Write a full address such as https://www.example.com/health, or none.'
    ],
    [
      'a floor in words',
      { app: 'sharp', schedule: '3', min: 'one' },
      'Input "min": Write a whole number of dynos, 0 to 9999.'
    ],
    [
      'a negative ceiling',
      { app: 'sharp', schedule: '3', max: '-1' },
      'Input "max": Write a whole number of dynos, 0 to 9999.'
    ],
    [
      'a ceiling below the floor',
      { app: 'sharp', schedule: '3', min: '4', max: '2' },
      'Input "max": max (2) is below min (4).'
    ]
  ])('%s', (_, simple, message) => {
    expect(policyFromInputs(simple)).toEqual({ ok: false, problems: [{ message, place: null }] })
  })
})

it('what is found out later about a process type names the input', () => {
  const finding = { path: ['apps', 'sharp', 'processes', 'wbe'], at: 'key', message: 'There is no "wbe".' } as const
  expect(locateInput({ app: 'sharp', process: 'wbe', schedule: '3' })(finding)).toEqual({
    message: 'Input "process": There is no "wbe".',
    place: null
  })
})

describe('the addresses', () => {
  it('by default', () => {
    expect(readEndpoints({}, storeOf('cache'))).toEqual({
      ok: true,
      value: {
        herokuApi: 'https://api.heroku.com',
        herokuMetrics: 'https://api.metrics.heroku.com',
        herokuStatus: 'https://status.heroku.com',
        githubApi: 'https://api.github.com',
        repository: null
      }
    })
  })

  it('from the environment, without a slash at the end', () => {
    const environment = {
      HEROKU_API_URL: 'http://127.0.0.1:4000/',
      HEROKU_METRICS_URL: 'http://127.0.0.1:4001/',
      GITHUB_API_URL: 'https://ghe.example.com/api/v3//',
      GITHUB_REPOSITORY: 'octo/shop'
    }
    expect(readEndpoints(environment, storeOf('variable'))).toEqual({
      ok: true,
      value: {
        herokuApi: 'http://127.0.0.1:4000',
        herokuMetrics: 'http://127.0.0.1:4001',
        herokuStatus: null,
        githubApi: 'https://ghe.example.com/api/v3',
        repository: { owner: 'octo', repo: 'shop' }
      }
    })
  })

  it.each([
    ['http://api.heroku.com', false],
    ['http://localhost:4000', true],
    ['http://heroku.localhost:4000', true],
    ['http://[::1]:4000', true],
    ['http://127.1.2.3', true],
    ['http://127.0.0.1.example.com', false],
    ['http://localhost.example.com', false],
    ['http://10.0.0.1', false],
    ['https://heroku.example.com', true],
    ['ftp://127.0.0.1', false],
    ['api.heroku.com', false]
  ])('a token may go to %s: %s', (address, allowed) => {
    const endpoints = readEndpoints({ HEROKU_API_URL: address }, storeOf('cache'))
    expect(endpoints.ok).toBe(allowed)
    if (!endpoints.ok) {
      expect(endpoints.problems).toEqual([
        {
          message: `HEROKU_API_URL is "${address}": a token is sent over https only (or to this machine). Write an https address.`,
          place: null
        }
      ])
    }
  })

  it('nor to the metrics API', () => {
    expect(readEndpoints({ HEROKU_METRICS_URL: 'http://metrics.example.com' }, storeOf('cache'))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('HEROKU_METRICS_URL') as string }]
    })
  })

  it('a variable needs a repository', () => {
    expect(readEndpoints({}, storeOf('variable'))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('GITHUB_REPOSITORY is not set') as string }]
    })
  })
})

describe('action.yml tells of', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string }>>
  }
  it.each(storeKinds.map(({ usage }) => usage))('the store %s', (usage) => {
    expect(inputs['state']?.description).toContain(usage)
  })
  it.each(actionCommands.map(({ name }) => name))('the command %s', (name) => {
    expect(inputs['command']?.description).toContain(name)
  })
})
