import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { runCli } from './run-cli.ts'
import type { CliResult } from './run-cli.ts'
import { bundle } from './run-action.ts'
import { tokens } from './invariants.ts'
import { article, messagesOf, test } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const file = 'dyno-scaler-report.html'

/** The data of a page. */
function dataOf(page: string): {
  readonly priceSource: string | null
  readonly processes: readonly {
    readonly app: string
    readonly process: string
    readonly size: string | null
    readonly flat: number | null
  }[]
} {
  return JSON.parse(/id="data">(.*)<\/script>/.exec(page)?.[1] ?? '') as ReturnType<typeof dataOf>
}

describe.concurrent('command: report', () => {
  test('after runs: a page in the workspace, its path as output, a line in log and summary, and nothing is changed', async ({
    world
  }) => {
    const { run, workspace } = await world()
    await run({ inputs: article, at: day('12:00:00') })
    await run({ inputs: article, at: day('12:10:00') })
    const { status, outputs, stdout, summary, annotations, requests } = await run({
      inputs: { ...article, command: 'report' },
      at: day('12:20:00')
    })
    expect([status, annotations, outputs]).toEqual([0, [], { report: path.join(workspace, file) }])
    expect(stdout).toMatch(
      /^Report of 1 process type of 1 app: .*dyno-scaler-report\.html \(\d+ kB\)\. It is one file that opens in any browser\.$/m
    )
    expect(summary).toMatch(/^Report of 1 process type/)
    expect(requests.heroku.filter((request) => !request.startsWith('GET '))).toEqual([])
    expect(requests.pings).toEqual([])
    const page = await readFile(path.join(workspace, file), 'utf8')
    expect(dataOf(page)).toMatchObject({ processes: [{ app: 'sharp', process: 'web', size: 'Standard-1X', flat: 3 }] })
    for (const token of Object.values(tokens)) expect(page).not.toContain(token)
  })

  test('without a token for Heroku: at list prices of the dyno types that were seen, and not a word with Heroku', async ({
    world
  }) => {
    const { run, workspace } = await world()
    await run({ inputs: article, at: day('12:00:00') })
    const { status, requests } = await run({
      inputs: { ...article, command: 'report', 'heroku-api-key': '' },
      at: day('12:20:00')
    })
    expect([status, requests.heroku]).toEqual([0, []])
    expect(dataOf(await readFile(path.join(workspace, file), 'utf8'))).toMatchObject({
      priceSource: "Heroku's list prices of August 2026",
      processes: [{ size: 'standard-1x' }]
    })
  })

  test('before the first run: an empty page, and a warning that says how it fills', async ({ world }) => {
    const { run, workspace } = await world()
    const result = await run({ inputs: { ...article, command: 'report' } })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [
        'warning: There is no state yet, so the report is empty. It fills with every "command: run" that keeps its state in the same place.'
      ]
    ])
    expect(await readdir(workspace)).toContain(file)
  })

  test('of a state that cannot be used: an error, and no page', async ({ world }) => {
    const { run, workspace, stateFile } = await world()
    await writeFile(stateFile, '{"version":1,')
    const result = await run({ inputs: { ...article, command: 'report' } })
    expect([result.status, result.outputs, messagesOf(result)]).toEqual([
      1,
      {},
      [expect.stringMatching(/^error: No report: The state file .* cannot be used: .*damaged\.$/)]
    ])
    expect(await readdir(workspace)).not.toContain(file)
  })
})

describe.concurrent('report on a terminal', () => {
  test('of the file that a run left, with and without the names of the apps', async ({ world }) => {
    const { run, workspace, stateFile } = await world()
    await run({ inputs: article, at: day('12:00:00') })
    const report = (...more: readonly string[]): Promise<CliResult> =>
      runCli({ args: ['report', '--state', stateFile, ...more], folder: workspace })
    const shown = await report()
    expect([shown.status, shown.stderr]).toEqual([0, ''])
    expect(
      dataOf(await readFile(path.join(workspace, file), 'utf8')).processes.map(
        ({ app, process }) => `${app} ${process}`
      )
    ).toEqual(['sharp web'])
    const hidden = await report('--anonymous', '--out', 'public.html')
    expect([hidden.status, hidden.stderr]).toEqual([0, ''])
    const page = await readFile(path.join(workspace, 'public.html'), 'utf8')
    expect(dataOf(page).processes.map(({ app }) => app)).toEqual(['app-1'])
    expect(page).not.toContain('sharp')
  })

  test.for([
    [['report'], 2, /^Write: report --state FILE\. /],
    [
      ['report', '--state', 'nowhere.json'],
      1,
      /^There is no state file nowhere\.json\. Name the file of "state: file:PATH" with --state\.\n$/
    ],
    [
      ['report', '--state', 'state.json', '--config', 'nowhere.yml'],
      1,
      /^There is no nowhere\.yml here\. Name the configuration with --config\.\n$/
    ],
    [
      ['report', '--state', 'state.json', '--out', 'nowhere/report.html'],
      1,
      /^The report cannot be written to .*nowhere\/report\.html: .*Check that its folder exists and may be written to\.\n$/
    ],
    [
      ['report', '--state', 'state.json', '--out', './state.json'],
      1,
      /^The report cannot be written to .*state\.json: it is the state\. Name another file for one of them\.\n$/
    ],
    [
      ['report', '--state', 'state.json', '--config', 'scaler.yml', '--out', 'link-to-scaler.html'],
      1,
      /^The report cannot be written to .*link-to-scaler\.html: it is the configuration\. /
    ]
  ] as const)('%j ends with %i and says why', async ([line, expected, message], { world }) => {
    const { run, workspace, stateFile } = await world()
    await run({ inputs: article })
    const before = await readFile(stateFile, 'utf8')
    await writeFile(path.join(workspace, 'state.json'), before)
    await writeFile(
      path.join(workspace, 'scaler.yml'),
      '{ apps: { sharp: { processes: { web: { schedule: [2] } } } } }'
    )
    await symlink('scaler.yml', path.join(workspace, 'link-to-scaler.html'))
    const { status, stderr } = await runCli({ args: line, folder: workspace })
    expect(status).toBe(expected)
    expect(stderr).toMatch(message)
    expect(await readFile(path.join(workspace, 'state.json'), 'utf8')).toBe(before)
  })
})

test('the page is in a chunk of its own, which a run does not load', async () => {
  const folder = path.dirname(bundle)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const withPage = await Promise.all(
    names.map(async (name) => ((await readFile(path.join(folder, name), 'utf8')).includes('.masthead') ? [name] : []))
  )
  expect(withPage.flat().map((name) => name.replace(/-.*/, '.js'))).toEqual(
    expect.arrayContaining(['cli.js', 'index.js'])
  )
  expect(withPage.flat()).not.toContain('index.js')
  expect(withPage.flat()).not.toContain('cli.js')
})
