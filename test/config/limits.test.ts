import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/config/inputs.ts'
import { policyFromInputs } from '../../src/config/load-inputs.ts'
import { problem } from '../../src/config/problem.ts'
import { app, mistakes, web } from './files.ts'
import { processorMs } from '../processor-time.ts'

const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('')
const apps = (count: number): string =>
  `apps:\n${many(count, (index) => `  a${index}: { processes: { web: { schedule: [1] } } }\n`)}`
const probed = (headers: string): string => web('schedule: [1]', `probe: { headers: { ${headers} } }`)

describe('a configuration is refused in one line, at the place that is too large', () => {
  it.each([
    [
      'a file of more than 1 MB',
      `# ${'x'.repeat(1_000_000)}\n${web('schedule: [1]')}`,
      '1:1 This file is too large: it has 1,000,066 bytes, and 1,000,000 are the most that a configuration may have.'
    ],
    ['200,000 values', `a: [${'1,'.repeat(200_001)}]\n`, '1:1 The file has more than 100,000 values. Take some away.'],
    ['2,001 apps', apps(2001), '2:3 "apps" has 2,001 apps and selectors. Keep at most 2,000.'],
    ['201 windows', web(`schedule: [${'1,'.repeat(201)}]`), '5:19 "schedule" has 201 windows. Keep at most 200.'],
    [
      '50,000 unknown keys',
      `${many(50_000, (index) => `k${index}: 1\n`)}${web('schedule: [1]')}`,
      '1:1 The configuration has 50,001 keys. Keep at most 200.'
    ],
    ['201 headers', probed(many(201, (index) => `h${index}: x,`)), '6:27 "headers" has 201 keys. Keep at most 200.'],
    [
      '201 metrics',
      web('schedule: [1]', `metrics: [${many(201, () => '{ router: p95 },')}]`),
      '6:18 "metrics" has 201 entries. Keep at most 200.'
    ],
    [
      '201 notices',
      `notify: [${many(201, () => '{ slack: x },')}]\n${web('schedule: [1]')}`,
      '1:9 "notify" has 201 entries. Keep at most 200.'
    ],
    [
      '2,001 dates',
      `holidays: { dates: [${many(2001, () => '12-24,')}] }\n${web('schedule: [1]')}`,
      '1:20 "dates" has 2,001 entries. Keep at most 2,000.'
    ],
    [
      'a long text',
      app(`url: "https://x/${'x'.repeat(10_000)}"`),
      '3:10 This text has 10,010 characters. Write at most 10,000.'
    ],
    [
      'a long key',
      web('schedule: [1]', `${'k'.repeat(201)}: 1`),
      '6:9 This key has 201 characters. Write at most 200.'
    ],
    [
      'lists in lists',
      `a: ${'['.repeat(51)}${']'.repeat(51)}\n`,
      '1:1 The file is nested more than 50 levels deep. Take levels away.'
    ],
    [
      'half a million open brackets',
      '['.repeat(500_000),
      '1:1 The file is nested more than 50 levels deep. Take levels away.'
    ],
    ['dashes in dashes', '- '.repeat(300_000), '1:1 The file is nested more than 50 levels deep. Take levels away.'],
    [
      'keys in keys',
      many(1000, (index) => `${' '.repeat(index)}a:\n`),
      '52:52 This is nested more than 50 levels deep. Take levels away.'
    ],
    [
      'a list that aliases repeat',
      `a: &a [${'1,'.repeat(200)}]\nb: [${'*a,'.repeat(200)}]\nc: &c [${'*a,'.repeat(200)}]\nd: [${'*c,'.repeat(10)}]\n`,
      expect.stringMatching(/^1:1 The configuration has 100,000 values and more/) as string
    ]
  ])('%s', (_, text, expected) => {
    let told: readonly string[] = []
    expect(processorMs(() => (told = mistakes(text)))).toBeLessThan(5000)
    expect(told).toEqual([expected])
  })
})

describe('what is just small enough is read', () => {
  it.each([
    ['2,000 apps', apps(2000)],
    ['200 windows', web(`schedule: [${'1,'.repeat(200)}]`)],
    ['200 headers', probed(many(200, (index) => `h${index}: x,`))],
    [
      '150 apps with the same settings',
      `apps:\n  a: &a { processes: { web: { schedule: [1] } } }\n${many(150, (index) => `  a${index}: *a\n`)}`
    ]
  ])('%s', (_, text) => {
    expect(mistakes(text)).toEqual([])
  })
})

it('a schedule of the inputs has the same limit', () => {
  expect(policyFromInputs({ app: 'sharp', schedule: '1\n'.repeat(100_000) })).toMatchObject({
    ok: false,
    problems: [{ message: 'Input "schedule": "schedule" has 100,000 windows. Keep at most 200.' }]
  })
})

it('an input that is too long is told once, and taken as not given', () => {
  const read = (name: string): string =>
    name === 'scale' ? 'web=1 '.repeat(100_000) : name === 'heroku-api-key' ? 'key' : ''
  const { problems } = readInputs(read, [{ name: 'run', inputs: [], needsHerokuKey: true }])
  expect(problems).toEqual([problem('Input "scale" has 600,000 characters. Write at most 50,000.')])
})
