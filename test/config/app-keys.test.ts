import { describe, expect, it, test } from 'vitest'
import { policyFromInputs } from '../../src/config/load-inputs.ts'
import { policyFromFile } from '../../src/config/load.ts'
import type { LoadedPolicy } from '../../src/config/load.ts'

const read = (text: string): LoadedPolicy => policyFromFile('f.yml', text, {}, null)
const messagesOf = ({ policy }: Pick<LoadedPolicy, 'policy'>): readonly string[] =>
  policy.ok ? [] : policy.problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)
const web = 'processes: { web: { schedule: [1] } }'

describe('a key under apps', () => {
  it.each([
    [
      'review.*',
      '"review.*" can match no app: names have letters, digits and dashes only; "*" and "?" stand for any of them.'
    ],
    ['(a+)+*', '"(a+)+*" can match no app'],
    ['pipline:shop', '"pipline:shop" is no selector. Did you mean "pipeline"? Write pipeline:NAME'],
    ['pipeline:', '"pipeline:" names no pipeline. Write pipeline:NAME or pipeline:NAME/STAGE.'],
    ['pipeline:shop/stagin', '"stagin" is no stage of a pipeline. Did you mean "staging"? Write review, development'],
    ['pipeline:shop/', '"" is no stage of a pipeline.'],
    ['team:', '"team:" names no team. Write team:NAME.'],
    ['team:acme/review', '"team:acme/review": a team has no stages. Write team:acme.'],
    ['my app', '"my app" is not the name of an app: letters, digits and dashes only.']
  ])('%s is refused', (key, message) => {
    const found = messagesOf(read(`apps:\n  "${key}": { ${web} }\n`))
    expect(found.map((text) => text.slice(0, 4 + message.length))).toEqual([`2:3 ${message}`])
  })

  it.each(['*', '?', 'review-*', '*-pr-?', 'pipeline:shop', 'pipeline:shop/review', 'team:acme', 'team:acme.inc'])(
    '%s is a selector',
    (key) => {
      const { policy } = read(`apps:\n  "${key}": { ${web} }\n`)
      expect(policy.ok && [policy.value.apps, policy.value.selectors?.map((one) => one.key)]).toEqual([[], [key]])
    }
  )
})

test.each([
  ['a literal key with except', `apps:\n  shop: { except: [a], ${web} }`, '2:11 "except" belongs to a selector'],
  ['no list', `apps:\n  "a*": { except: b, ${web} }`, '2:19 Write a list of names and globs'],
  ['no name', `apps:\n  "a*": { except: ["a b"], ${web} }`, '2:20 "a b" is neither the name of an app nor a glob'],
  ['no selector in it', `apps:\n  "a*": { except: ["team:x"], ${web} }`, '2:20 "team:x" is neither'],
  ['no zone', `apps:\n  shop: { timezone: Berlin, ${web} }`, '2:21 '],
  ['no yes or no', `apps:\n  shop: { incidents: "off", ${web} }`, '2:22 Write true or false.'],
  [
    'no yes or no for a type',
    'apps:\n  shop: { processes: { web: { enabled: 1, schedule: [1] } } }',
    '2:40 Write true or false.'
  ],
  ['a misspelt key', `apps:\n  shop: { exept: [a], ${web} }`, '2:11 Unknown key "exept". Did you mean "except"?']
])('%s is refused with its place', (_, text, message) => {
  expect(messagesOf(read(text)).map((found) => found.slice(0, message.length))).toEqual([message])
})

test('zone, switches and issues of an app', () => {
  const { policy } = read(`
timezone: America/New_York
apps:
  shop:
    timezone: Europe/Berlin
    incidents: false
    processes: { web: { schedule: [1], enabled: false }, worker: { schedule: [1] } }
  blog:
    enabled: false
    processes: { web: { schedule: [1], enabled: true } }
`)
  const settings = policy.ok
    ? policy.value.apps.flatMap(({ processes }) =>
        processes.map(({ app, process, timezone, enabled, issues }) => [app, process, timezone, enabled, issues])
      )
    : []
  expect(settings).toEqual([
    ['shop', 'web', 'Europe/Berlin', false, 'off'],
    ['shop', 'worker', 'Europe/Berlin', true, 'off'],
    ['blog', 'web', 'America/New_York', false, 'on']
  ])
})

describe('simple mode', () => {
  it('with a scaling by hand takes several apps, and no schedule', () => {
    const policy = policyFromInputs({ app: 'shop, blog\nreview-*', timezone: 'Europe/Berlin' }, 'by-hand')
    expect(policy.ok && policy.value).toMatchObject({
      apps: [
        { app: 'shop', processes: [], timezone: 'Europe/Berlin' },
        { app: 'blog', processes: [] }
      ],
      selectors: [{ key: 'review-*' }],
      only: ['shop', 'blog', 'review-*']
    })
  })

  it.each([
    ['shop blog', 'none', 'Input "app": "shop blog" means several apps, and without "scale"'],
    ['review-*', 'none', 'Input "app": "review-*" means several apps'],
    ['shop re.*', 'by-hand', 'Input "app": "re.*" can match no app'],
    [' , ', 'by-hand', 'Input "app" is missing.']
  ] as const)('%j (%s) is refused', (app, scaling, message) => {
    const policy = policyFromInputs({ app, schedule: '1' }, scaling)
    expect(policy.ok ? [] : policy.problems.map((one) => one.message.slice(0, message.length))).toEqual([message])
  })
})
