import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultFast, defaultSlow } from '../../src/config/control-schema.ts'
import { jsonSchema } from '../../src/config/json-schema.ts'
import { windowPattern } from '../../src/config/values/patterns.ts'
import { parseWindow } from '../../src/core/schedule/parse-window.ts'
import { judge, schemaFile } from './accepts.ts'

test('the schema file is fresh', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8')), 'Run "node scripts/schema.mjs".').toEqual(jsonSchema())
})

/** Every key of the schema, and what it checks of them. */
function keysOf(
  check: (key: string, below: Readonly<Record<string, unknown>>, path: string) => void
): readonly string[] {
  const keys: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [part, value] of Object.entries(schema)) {
      if (part !== 'properties') walk(value, path)
      else {
        for (const [key, below] of Object.entries(value as Record<string, Record<string, unknown>>)) {
          keys.push(key)
          check(key, below, path)
          walk(below, `${path}${key}.`)
        }
      }
    }
  }
  walk(jsonSchema(), '')
  return keys
}

test('every key is described and has an example', () => {
  const keys = keysOf((key, below, path) => {
    expect(below, `${path}${key}`).toMatchObject({
      description: expect.stringMatching(/\.$/) as string,
      examples: expect.any(Array) as unknown
    })
  })
  expect(keys).toEqual(
    expect.arrayContaining([
      'timezone',
      'apps',
      'url',
      'schedule',
      'fail-safe',
      'release-after',
      'status',
      'notify',
      'slack',
      'scale-in',
      'stabilization',
      'metrics',
      'per-dyno',
      'prometheus',
      'lead',
      'idle',
      'manual-changes'
    ])
  )
})

test('the documentation has every key', () => {
  const page = readFileSync('docs/configuration.md', 'utf8')
  const missing = keysOf(() => undefined).filter(
    (key) => !page.includes(`\`${key}\``) && !new RegExp(`\\b${key}: `).test(page)
  )
  expect(missing).toEqual([])
})

test('the documentation has the defaults of the schema', () => {
  const page = readFileSync('docs/configuration.md', 'utf8')
  for (const [side, { aboveMs, belowMs, ...rest }] of [
    ['scale-out', { belowMs: 0, ...defaultSlow }],
    ['scale-in', { aboveMs: 0, ...defaultFast }]
  ] as const) {
    const [, table = ''] = page.split(`| key of \`${side}\` |`)
    expect(table).toContain(
      side === 'scale-out' ? `| \`above\` | \`${aboveMs}ms\` |` : `| \`below\` | \`${belowMs}ms\` |`
    )
    for (const [key, usual] of Object.entries(rest))
      expect(table).toMatch(new RegExp(`^[^]*?\\| \`${key}\` \\| \`${usual}\` \\|`))
  }
  keysOf((key, { default: usual }, path) => {
    if ((typeof usual !== 'string' && typeof usual !== 'number') || path === '' || key === 'per-dyno') return
    expect(page, `${path}${key}: ${usual}`).toMatch(
      new RegExp(`^\\| \`(?:expect\\.)?${key}\` \\| \`${usual}\` \\|`, 'm')
    )
  })
})

test('the examples of the documentation pass both', () => {
  const page = readFileSync('docs/configuration.md', 'utf8')
  const decide = judge([...page.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => name))
  const blocks = page.matchAll(/^```yaml\n([^]*?)^```/gm)
  const app = 'apps: { sharp: { processes: { web: { schedule: [1] } } } }\n'
  const files = Array.from(blocks, ([, block]) => block ?? '').flatMap((block) =>
    block.includes('apps:') ? [block] : /^(?:notify|holidays):/.test(block) ? [`${block}${app}`] : []
  )
  expect(files).toHaveLength(8)
  for (const file of files) expect(decide(file), file).toMatchObject({ loader: 'accepts', schema: 'accepts' })
})

describe('an editor shows the slip', () => {
  const web = (line: string): string =>
    `apps:\n  a:\n    processes:\n      web:\n        schedule: [1]\n        ${line}\n`
  test.each([
    ['an unknown key', web('maximum: 3')],
    ['an unknown key of scale-out', web('scale-out: { cool-down: 1m }')],
    ['a lead in words', web('lead: soon')],
    ['a metric of no kind', web('metrics: [{ roter: p95 }]')],
    ['a metric with a key of another', web('metrics: [{ router: p95, per-dyno: 3 }]')],
    ['half a manual change', web('manual-changes: hold')],
    ['a notice to nobody', `notify: [{ on: scale }]\n${web('min: 1')}`],
    ['a notice of what there is not', `notify: [{ slack: "https://x/y", on: [outage] }]\n${web('min: 1')}`],
    [
      'an account without a token',
      `notify: [{ sms: "twilio://AC1@api.twilio.com", from: "+15551234567", to: "+15551234567" }]\n${web('min: 1')}`
    ],
    ['a window that is none', web('min: 1').replace('[1]', '[mondays 3]')],
    ['a quantity in words', web('max: three')],
    ['a duration without a unit', web('probe: { timeout: 10 }')],
    ['a status that does not exist', web('probe: { expect: { status: 999 } }')],
    ['the name of an app that there cannot be', web('max: 3').replace('  a:', '  a.b:')],
    ['no app', 'apps: {}'],
    ['no process', 'apps: { a: { processes: {} } }'],
    ['nothing', '']
  ])('%s', (_name, text) => {
    expect(judge()(text)).toMatchObject({ loader: 'rejects', schema: 'rejects' })
  })
})

test.each([
  '3',
  ' 3 ',
  '2 - 6',
  'MON 3',
  'mon , tuesday,weekdays 3',
  'fri-mon 22:00-03:00 2',
  'Weekends 7am - 10:30pm 0-4',
  '2026-11-27 06:00-24:00 6-12',
  '02-29 1',
  '12-30..01-02 1',
  '2026-12-24 .. 2026-12-31,sat 9:00-9:30 1'
])('the pattern of windows takes "%s", as the parser does', (line) => {
  expect(parseWindow(line).ok).toBe(true)
  expect(line).toMatch(new RegExp(windowPattern, 'u'))
})

test.each([
  '',
  'three',
  'mon',
  'mondays 3',
  '7-8 9 10',
  'mon tue 3',
  '07:00 3',
  '07:00-22:60 3',
  '13-01 3',
  '2026-11-32 3',
  'mon,, 3',
  '3.5',
  '-1',
  '3-'
])('the pattern of windows refuses "%s", as the parser does', (line) => {
  expect(parseWindow(line).ok).toBe(false)
  expect(line).not.toMatch(new RegExp(windowPattern, 'u'))
})
