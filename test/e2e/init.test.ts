import { execFile } from 'node:child_process'
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect } from 'vitest'
import { parse } from 'yaml'
import { policyFromFile } from '../../src/config/load.ts'
import { workflowMistakes } from '../workflow-parser.ts'
import { tokens } from './invariants.ts'
import { runCli } from './run-cli.ts'
import type { CliResult } from './run-cli.ts'
import { appWith, test } from './world.ts'
import type { World } from './world.ts'

const workflowFile = '.github/workflows/dyno-scaler.yml'
const configFile = '.github/dyno-scaler.yml'

type Init = (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<CliResult>

/** `init` in an empty repository, which the workspace of the world becomes. */
async function repository({
  workspace,
  emulator
}: World): Promise<{ readonly init: Init; readonly file: (name: string) => Promise<string> }> {
  await promisify(execFile)('git', ['init', '--quiet'], { cwd: workspace })
  return {
    init: (args, env = {}) =>
      runCli({
        args: ['init', ...args],
        folder: workspace,
        env: { HEROKU_API_URL: emulator.apiUrl, TZ: 'Europe/Berlin', ...env }
      }),
    file: (name) => readFile(path.join(workspace, name), 'utf8')
  }
}

const withToken = { HEROKU_API_KEY: tokens.heroku }

/** The inputs of the step, as the runner fills them in for a run by schedule; dry-run as it is written. */
function inputsOf(workflow: string): Readonly<Record<string, string>> {
  const { jobs } = parse(workflow) as {
    readonly jobs: {
      readonly scale: { readonly steps: readonly { readonly with?: Readonly<Record<string, unknown>> }[] }
    }
  }
  const given = jobs.scale.steps.at(-1)?.with ?? {}
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !['heroku-api-key', 'scale', 'hold'].includes(name))
      .map(([name, value]) => [name, String(value)])
  )
}

const wellFormed = [
  ['an app alone', ['--app', 'sharp']],
  [
    'hours and a zone',
    ['--app', 'sharp', '--timezone', 'America/New_York', '--schedule', 'weekdays 07:00-22:00 3; 22:00-03:00 2; 1']
  ],
  ['a range with bounds', ['--app', 'sharp', '--schedule', '1-6', '--min', '2', '--max', '5']],
  ['another process type', ['--app', 'sharp', '--process', 'worker', '--schedule', '2']],
  ['names that YAML reads as something else', ['--app', 'null', '--process', 'on', '--schedule', '1']],
  ['a name of digits', ['--app', '0123', '--schedule', '1']],
  ['the action copied', ['--app', 'sharp', '--vendor']],
  ['a configuration file', ['--app', 'sharp', '--process', 'web,worker', '--config']],
  [
    'a configuration file and the action copied',
    ['--app', 'yes', '--process', 'web,no', '--config', '--vendor', '--max', '4']
  ]
] as const

describe.concurrent('what init writes is right for', () => {
  test.for(wellFormed)('%s', async ([, args], { world }) => {
    const place = await world()
    const { init, file } = await repository(place)
    const { status, stderr } = await init(args)
    expect([status, stderr]).toEqual([0, ''])
    const workflow = await file(workflowFile)
    expect(workflowMistakes(workflowFile, workflow)).toEqual([])
    expect(workflow).toMatch(/^ {10}dry-run: true # .*delete this line/m)
    expect(workflow).not.toMatch(/cron: '(?:0|\*)/)
    const app = args[1]
    if (([...args] as string[]).includes('--config'))
      expect(policyFromFile(configFile, await file(configFile), {}, null).policy.ok).toBe(true)
    else expect(inputsOf(workflow)['app']).toBe(app)
  })
})

describe.concurrent('init', () => {
  test('sees with a token which app there is, and what runs', async ({ world }) => {
    const place = await world({ apps: [appWith('sharp', { web: 3, worker: 2, clock: 0 })] })
    const { init, file } = await repository(place)
    const { status, stdout } = await init(['--config'], withToken)
    expect(status).toBe(0)
    expect(stdout).toContain('web is at 3 standard-1x now.\n')
    expect(stdout).toContain('Hours are in Europe/Berlin, the zone of this machine.\n')
    expect(stdout).toMatch(
      /wrote .github\/workflows\/dyno-scaler.yml {3}\(checked with GitHub's parser; dry-run is on\)/
    )
    expect(parse(await file(configFile))).toEqual({
      timezone: 'Europe/Berlin',
      apps: { sharp: { processes: { web: { schedule: ['weekdays 07:00-22:00 3', 1] }, worker: { schedule: [2] } } } }
    })
  })

  test('writes a step that runs as it is: first in dry-run, and without that line for good', async ({ world }) => {
    const place = await world()
    const { init, file } = await repository(place)
    await init(['--timezone', 'UTC'], withToken)
    const inputs = inputsOf(await file(workflowFile))
    const dry = await place.run({ inputs })
    expect([dry.status, dry.decisions]).toMatchObject([
      0,
      [{ process: 'web', from: 1, to: 2, changed: false, dryRun: true }]
    ])
    await writeFile(
      path.join(place.workspace, workflowFile),
      (await file(workflowFile)).replace(/^ *dry-run: true.*\n/m, '')
    )
    const real = await place.run({ inputs: inputsOf(await file(workflowFile)) })
    expect(real.decisions).toMatchObject([{ from: 1, to: 2, changed: true }])
    place.app().fault({ kind: 'status', status: 503 })
    await place.run({ inputs: inputsOf(await file(workflowFile)), at: '2026-11-24T12:05:00Z' })
    expect(place.issue().title).toContain('down')
  })

  test('does what the README says, word for word, up to the first issue', async ({ world }) => {
    const [, line = ''] =
      /^node \.\.\/dyno-scaler\/dist\/cli\.js init (.*)$/m.exec(await readFile('README.md', 'utf8')) ?? []
    const app = 'sharp-mountain-4005'
    const place = await world({ apps: [appWith(app, { web: 1 })] })
    const { init, file } = await repository(place)
    const { status, stdout } = await init(line.split(' '))
    expect([status, line]).toEqual([0, `--app ${app} --timezone America/New_York`])
    expect(stdout).toContain('delete the line "dry-run: true"\n')
    place.app(app).fault({ kind: 'status', status: 503 })
    const { 'dry-run': dry, ...inputs } = inputsOf(await file(workflowFile))
    expect(dry).toBe('true')
    await place.run({ inputs })
    expect(place.issue().title).toContain(`${app} web is down`)
  })

  test('copies an action that works by itself, and nothing that no run loads', async ({ world }) => {
    const place = await world()
    const { init, file } = await repository(place)
    const folder = path.join(place.workspace, '.github/actions/dyno-scaler')
    await init(['--app', 'sharp', '--vendor'])
    await writeFile(path.join(folder, 'dist/index-of-an-older-version.js'), '')
    const { status } = await init(['--app', 'sharp', '--vendor', '--force'])
    expect(status).toBe(0)
    const workflow = await file(workflowFile)
    expect(workflow).toContain('uses: ./.github/actions/dyno-scaler\n')
    expect((await readdir(folder)).sort()).toEqual(['LICENSE', 'action.yml', 'dist'])
    const names = await readdir(path.join(folder, 'dist'))
    expect(names).toEqual(expect.arrayContaining(['index.js', 'package.json', 'licenses.txt']))
    expect(names.filter((name) => /^cli|\.map$|older/.test(name))).toEqual([])
    place.app().fault({ kind: 'status', status: 503 })
    const inputs = { ...inputsOf(workflow), 'dry-run': 'false' }
    const result = await place.run({ bundle: path.join(folder, 'dist/index.js'), inputs })
    expect([result.status, place.issue().title]).toEqual([0, expect.stringContaining('sharp web is down')])
  })

  test('overwrites nothing without --force', async ({ world }) => {
    const { init, file } = await repository(await world())
    await init(['--app', 'sharp'])
    const before = await file(workflowFile)
    const again = await init(['--app', 'other', '--config'])
    expect(again).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `${workflowFile} is there already, so nothing was written. Move it away, or overwrite it with --force.\n`
    })
    expect(await file(workflowFile)).toBe(before)
    await expect(file(configFile)).rejects.toThrow('ENOENT')
    expect((await init(['--app', 'other', '--force'])).status).toBe(0)
    expect(await file(workflowFile)).toContain('app: other\n')
  })

  test('takes a configuration file that is there', async ({ world }) => {
    const { init, file } = await repository(await world())
    await init(['--app', 'sharp', '--config'])
    const beside = await init(['--app', 'sharp', '--force'])
    expect([beside.status, beside.stderr]).toEqual([1, expect.stringContaining('leave out --app')])
    expect((await init(['--force'])).status).toBe(0)
    expect(await file(workflowFile)).not.toContain('schedule: |')
  })

  const refusals = [
    ['no app', [], {}, 2, 'Which app? Write --app NAME, or set HEROKU_API_KEY to find it.'],
    [
      'a zone that does not exist',
      ['--app', 'sharp', '--timezone', 'America/NewYork'],
      {},
      2,
      'Did you mean "America/New_York"?'
    ],
    ['an app that does not exist', ['--app', 'shrap'], withToken, 1, 'shrap'],
    ['a refused token', ['--app', 'sharp'], { HEROKU_API_KEY: 'wrong-token' }, 1, 'heroku authorizations:create'],
    [
      'a process type that does not exist',
      ['--app', 'sharp', '--process', 'wroker'],
      withToken,
      1,
      'Did you mean "worker"?'
    ],
    [
      'a window that is none',
      ['--app', 'sharp', '--schedule', 'weekday 7:00-22:00 3'],
      {},
      2,
      'Did you mean "weekdays"?'
    ],
    ['bounds that are no numbers', ['--app', 'sharp', '--max', 'many'], {}, 2, '--max'],
    ['a name that no app has', ['--app', 'a b'], {}, 2, '--app'],
    ['a name that would be an expression', ['--app', '${{github.token}}'], {}, 2, '--app'],
    ['two process types without a file', ['--app', 'sharp', '--process', 'web,worker'], {}, 2, 'add --config'],
    ['a folder that is not there', ['--app', 'sharp', '--dir', 'nowhere'], {}, 1, 'is not in a git repository']
  ] as const

  test.for(refusals)('refuses %s, and writes nothing', async ([, args, env, status, words], { world }) => {
    const { init, file } = await repository(await world())
    const result = await init(args, env)
    expect([result.status, result.stdout]).toEqual([status, ''])
    expect(result.stderr).toContain(words)
    await expect(file(workflowFile)).rejects.toThrow('ENOENT')
  })

  test('refuses to choose among apps, to guess process types, and to write outside a repository', async ({ world }) => {
    const two = await world({ apps: [appWith('sharp', { web: 1 }), appWith('blunt', { web: 1 })] })
    expect((await (await repository(two)).init([], withToken)).stderr).toMatch(/sees 2 apps: .*Write --app NAME\./)
    const none = await world({ apps: [appWith('sharp', {})] })
    const bare = await repository(none)
    expect((await bare.init([], withToken)).stderr).toContain('has no process types yet')
    await rm(path.join(none.workspace, '.git'), { recursive: true })
    expect((await bare.init(['--app', 'sharp'])).stderr).toContain('is not in a git repository')
  })

  test.skipIf(process.getuid?.() === 0)('says what cannot be written', async ({ world }) => {
    const place = await world()
    const { init } = await repository(place)
    await chmod(place.workspace, 0o555)
    const { status, stderr } = await init(['--app', 'sharp'])
    await chmod(place.workspace, 0o755)
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot be written: EACCES. Check')])
  })
})
