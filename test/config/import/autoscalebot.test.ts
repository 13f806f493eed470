import { describe, expect, test } from 'vitest'
import { policyFromFile } from '../../../src/config/load.ts'
import { importAutoscalebot } from '../../../src/config/import/autoscalebot.ts'
import type { AppPolicy } from '../../../src/core/model.ts'

const file = 'settings.yml'

function converted(text: string): string {
  const result = importAutoscalebot(file, text)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

function appOf(text: string): AppPolicy {
  const { policy } = policyFromFile('dyno-scaler.yml', converted(text), {}, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return policy.value.apps[0]!
}

const windows = (text: string): readonly string[] => appOf(text).processes[0]!.schedule.map(({ source }) => source)

test('settings are a whole configuration, without the token', () => {
  const text = `HEROKU_APP_NAME: dancing-forest-1234
HEROKU_API_KEY: "1234567890abcdef"
HEARTBEAT_URL: https://www.example.com/heartbeat
MAX_RESPONSE_TIME_IN_MS: 1500
NUMBER_OF_FAILS_TO_SCALE_UP_AFTER: 4
MAX_DYNOS: { "0:00": 2, "9:00": 5, "17:00": 2 }
TIME_ZONE: America/Vancouver
NOTIFICATION_BACKENDS: [autoscalebot.backends.notification.ConsoleBackend]
`
  expect(converted(text)).toBe(`# Converted from settings.yml.
# The token goes into a repository secret and the input "heroku-api-key".
# How often to look (30 s) is up to the workflow: its cron, or its inputs "watch" and "interval" for looks in between.
# NOTIFICATION_BACKENDS is not converted: write your targets under "notify" (docs/notices.md); incidents become issues without it.
timezone: America/Vancouver
apps:
  dancing-forest-1234:
    url: "https://www.example.com/heartbeat"
    processes:
      web:
        schedule:
          - 09:00-17:00 1-5
          - 1-2
        scale-out: { above: 1500ms, consecutive: 4, step: 1 }
        scale-in: { below: 200ms, consecutive: 5, step: 1 }
`)
  expect(appOf(text)).toMatchObject({
    app: 'dancing-forest-1234',
    url: { kind: 'url', url: 'https://www.example.com/heartbeat' },
    processes: [
      {
        scaleOut: { slow: { aboveMs: 1500, consecutive: 4, step: 1 } },
        scaleIn: { fast: { belowMs: 200, consecutive: 5, step: 1 } }
      }
    ]
  })
})

describe('the numbers of dynos become', () => {
  test.each([
    ['the defaults', '{}', ['1-3']],
    ['one range', 'MIN_DYNOS: 2\nMAX_DYNOS: 5', ['2-5']],
    ['an exact quantity', 'MIN_DYNOS: 2\nMAX_DYNOS: 2', ['2']],
    ['JSON', '{"MIN_DYNOS": {"0:00": 1, "8:00": 3, "18:00": 1}}', ['08:00-18:00 3', '1-3']],
    [
      'two maps with times of their own',
      'MIN_DYNOS: {"0:00": 1, "8:00": 3, "18:00": 1}\nMAX_DYNOS: {"0:00": 2, "7:00": 5, "20:00": 2}',
      ['08:00-18:00 3-5', '20:00-07:00 1-2', '1-5']
    ],
    ['the first of a map also before its time', 'MAX_DYNOS: {"9:00": 5, "17:00": 2}', ['00:00-17:00 1-5', '1-2']],
    ['a map in any order', 'MAX_DYNOS:\n  "17:30": 2\n  "9:15": 5\n  "0:00": 2', ['09:15-17:30 1-5', '1-2']],
    ['keys that YAML leaves unquoted', 'MAX_DYNOS:\n  0:00: 2\n  9:00: 5', ['09:00-24:00 1-5', '1-2']]
  ])('%s', (_name, text, expected) => {
    expect(windows(text)).toEqual(expected)
  })
})

test('of a settings file of Django only what is meant for autoscalebot', () => {
  const text =
    'DEBUG: true\nDATABASES: { default: {} }\nTIME_ZONE: Europe/London\nAUTOSCALE_HEROKU_APP_NAME: project\nAUTOSCALE_MAX_DYNOS: 5'
  expect(windows(text)).toEqual(['1-5'])
  expect(appOf(text)).toMatchObject({ app: 'project', processes: [{ timezone: 'Europe/London' }] })
})

test('what is missing is said', () => {
  const text = converted('MAX_DYNOS: {"0:00": 2, "9:00": 5}')
  expect(text).toContain('your-app: # the name of the app on Heroku')
  expect(text).toContain('# url: https://www.example.com/autoscalebot/heartbeat/ # without it the front page is pinged')
  expect(text).toContain('# TIME_ZONE is not set: UTC is assumed.')
  expect(converted('MAX_DYNOS: 5')).not.toContain('TIME_ZONE')
})

test('settings without a counterpart are named in comments, and never their values', () => {
  const text = converted(
    'MAX_DYNOS: 5\nHEARTBEAT_INTERVAL_IN_SECONDS: 300\nNOTIFY_ON_EVERY_PING: true\nNOTIFY_ON_EVERY_SCALE: false\n' +
      'NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES: 30\n"CELERY\\nBROKER": amqp://me:hunter2@host\nNOTIFY_IF_NEEDS_BELOW_MIN: null'
  )
  const comments = text.split('\n').filter((line) => line.startsWith('# '))
  expect(comments.slice(2)).toEqual([
    '# How often to look (300 s) is up to the workflow: its cron, or its inputs "watch" and "interval" for looks in between.',
    '# NOTIFY_ON_EVERY_PING is not converted: write "on: [look]" at a target under "notify".',
    '# NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES is not converted: it says nothing without NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD.',
    '# CELERY BROKER is not converted: autoscalebot has no such setting, and nothing here is like it.'
  ])
  expect(text).not.toContain('hunter2')
})

test.each([
  ['NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD: 30', 'too-many-changes: { dynos: 30 }'],
  [
    'NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD: 30\nNOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES: 60',
    'too-many-changes: { dynos: 30, within: 60m }'
  ]
])('the difference that was told: %s', (settings, expected) => {
  const text = converted(settings)
  expect(text).toContain(`        ${expected}\n`)
  expect(text).not.toContain('# NOTIFY')
})

test.each(['false', 'null'])('a difference that is %s has no key', (value) => {
  expect(converted(`NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD: ${value}`)).not.toContain('too-many-changes')
})

describe('refused with its line:', () => {
  test.each([
    [
      'an unknown setting',
      'MAX_DYNO: 3',
      1,
      /^MAX_DYNO: autoscalebot has no such setting\. Did you mean "MAX_DYNOS"\?/
    ],
    ['a time that does not exist', '# a\nMAX_DYNOS: {"25:00": 2}', 2, /^MAX_DYNOS: .*"9:00": 5/],
    ['the same time twice', 'MAX_DYNOS: {"9:00": 2, "09:00": 3}', 1, /^MAX_DYNOS: /],
    ['no number', 'MIN_DYNOS: few', 1, /^MIN_DYNOS: /],
    ['an empty map', 'MIN_DYNOS: {}', 1, /^MIN_DYNOS: /],
    [
      'a minimum above the maximum',
      '\nMIN_DYNOS: {"0:00": 1, "8:30": 4}',
      2,
      /^MIN_DYNOS: from 8:30 on MIN_DYNOS \(4\) is above MAX_DYNOS \(3\)/
    ],
    ['a maximum below the usual minimum', 'MAX_DYNOS: 0', 1, /^MAX_DYNOS: from 0:00 on/],
    ['a name that is none', 'HEROKU_APP_NAME: a b', 1, /not the name of an app/],
    ['a zone that is none', 'TIME_ZONE: Mars', 1, /is not a time zone/],
    [
      'thresholds that meet',
      'HEROKU_APP_NAME: x\nMIN_RESPONSE_TIME_IN_MS: 900\nMAX_RESPONSE_TIME_IN_MS: 800',
      2,
      /MIN_RESPONSE_TIME_IN_MS \(900\) must be less than MAX_RESPONSE_TIME_IN_MS \(800\)/
    ],
    ['a threshold that is none', 'INCREMENT: many', 1, /^INCREMENT: Write a whole number, 1 to 100/],
    ['an interval that is none', 'HEARTBEAT_INTERVAL_IN_SECONDS: 0', 1, /Write a whole number, 1 to 86400/],
    ['settings for each process', 'AUTOSCALE_SETTINGS: { web: {} }', 1, /^AUTOSCALE_SETTINGS: /],
    ['the Python itself', 'MAX_DYNOS = {\n  "0:00": 2,\n', 1, /neither JSON nor YAML|holds no settings/],
    ['nothing', '', null, /holds no settings/]
  ])('%s', (_name, text, line, message) => {
    const result = importAutoscalebot(file, text)
    expect(
      result.ok ? [] : result.problems.map(({ place, message: said }) => [place?.line ?? null, said])
    ).toContainEqual([line, expect.stringMatching(message) as string])
  })
})
