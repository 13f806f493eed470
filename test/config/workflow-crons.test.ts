import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cronsOfWorkflows } from '../../src/config/workflow-crons.ts'

const path = '.github/workflows/dyno-scaler.yml'

/** A workflow with a schedule and one step. */
function workflow(step: string, schedule = "    - cron: '3/10 * * * *'"): string {
  return [
    'on:',
    '  schedule:',
    schedule,
    '  workflow_dispatch:',
    'jobs:',
    '  scale:',
    '    steps:',
    '      - uses: actions/checkout@v5',
    `      - ${step}`,
    ''
  ].join('\n')
}

function expressions(text: string): readonly string[] {
  return cronsOfWorkflows([{ path, text }]).map(({ expression }) => expression)
}

describe('the cron lines of workflows that scale', () => {
  it('have expression, zone and place', () => {
    const schedule = [
      "    - cron: '0 7 * * 1-5'",
      '      timezone: America/New_York',
      '    - timezone: Europe/Berlin',
      '      cron: 5 8 * * *',
      '    - { cron: 0 0 * * 0 }'
    ].join('\n')
    expect(cronsOfWorkflows([{ path, text: workflow('uses: acme/dyno-scaler@v1', schedule) }])).toEqual([
      { expression: '0 7 * * 1-5', timezone: 'America/New_York', place: { file: path, line: 3, column: 13 } },
      { expression: '5 8 * * *', timezone: 'Europe/Berlin', place: { file: path, line: 6, column: 13 } },
      { expression: '0 0 * * 0', timezone: 'UTC', place: { file: path, line: 7, column: 15 } }
    ])
  })

  it.each([
    ['examples/simple.yml', '3/5 * * * *'],
    ['examples/config-file.yml', '3/10 * * * *']
  ])('are those of %s: %s', async (file, expression) => {
    const crons = cronsOfWorkflows([
      { path: file, text: await readFile(new URL(`../../${file}`, import.meta.url), 'utf8') }
    ])
    expect(crons).toMatchObject([{ expression, timezone: 'UTC' }])
  })

  it.each<[string, string, number]>([
    ['a step that uses the action by its name', 'uses: acme/dyno-scaler@v1', 1],
    ['by a commit', 'uses: acme/Dyno-Scaler@0123456789abcdef0123456789abcdef01234567 # v1.2.3', 1],
    ['in its own repository', 'uses: ./', 1],
    ['with the command run', '{ uses: ./, with: { command: run } }', 1],
    ['with a command that is known at the run only', "{ uses: ./, with: { command: '${{ inputs.command }}' } }", 1],
    ['a step that makes a plan', '{ uses: acme/dyno-scaler@v1, with: { command: plan } }', 0],
    ['another action', 'uses: acme/dyno-scaler-notes@v1', 0],
    ['an action whose name ends alike', 'uses: acme/my-dyno-scaler@v1', 0],
    ['another action of the repository', 'uses: ./.github/actions/build', 0],
    ['a step that runs a script', 'run: echo acme/dyno-scaler@v1', 0],
    ['an action without a version', 'uses: acme/dyno-scaler', 0]
  ])('count for %s', (_, step, count) => {
    expect(expressions(workflow(step))).toHaveLength(count)
  })

  it('are found behind anchors, and in several files', () => {
    const text = [
      'x: &steps',
      '  - uses: ./',
      'on: { schedule: [ &line { cron: 1 * * * * }, *line ] }',
      'jobs: { a: { steps: *steps } }'
    ].join('\n')
    expect(
      cronsOfWorkflows([
        { path: 'a.yml', text },
        { path: 'b.yml', text: workflow('uses: ./') }
      ]).map(({ place }) => place.file)
    ).toEqual(['a.yml', 'a.yml', 'b.yml'])
  })

  it.each([
    ['nothing', ''],
    ['no workflow', '- 1\n- 2\n'],
    ['triggers as a list', 'on: [push]\njobs: { a: { steps: [ uses: ./ ] } }'],
    ['a trigger as a word', 'on: push\njobs: { a: { steps: [ { uses: ./ } ] } }'],
    ['a schedule without lines', 'on: { schedule: }\njobs: { a: { steps: [ { uses: ./ } ] } }'],
    ['a line that is a number', 'on: { schedule: [ { cron: 5 } ] }\njobs: { a: { steps: [ { uses: ./ } ] } }'],
    ['an alias that points nowhere', 'on: *x\njobs: *y'],
    ['broken YAML', 'on: {{{'],
    ['brackets without end', '['.repeat(100_000)]
  ])('are none in %s', (_, text) => {
    expect(expressions(text)).toEqual([])
  })

  it('never throw', () => {
    const words = fc.constantFrom(
      'on',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      'schedule',
      'cron',
      'jobs',
      'steps',
      'uses',
      './',
      '&a',
      '*a',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '? ',
      '<<',
      '!!x',
      '\t'
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        expect(Array.isArray(expressions(parts.join('')))).toBe(true)
      }),
      { numRuns: 3000 }
    )
  })
})
