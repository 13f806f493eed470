/** `node dist/cli.js run`: the same run as the action's, as a process of its own. */
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { runCli, startCli } from './run-cli.ts'
import type { CliResult } from './run-cli.ts'
import { appWith, fileFor, test } from './world.ts'
import type { World } from './world.ts'
import { tokens } from './invariants.ts'

interface Look {
  readonly at: string
  readonly decisions: readonly { readonly process: string; readonly from: number; readonly to: number }[]
  readonly incidents: readonly { readonly kind: string; readonly issue: number | null }[]
  readonly warnings: readonly string[]
}

function environmentOf({ emulator, github }: World): Readonly<Record<string, string>> {
  return {
    HEROKU_API_KEY: tokens.heroku,
    HEROKU_API_URL: emulator.apiUrl,
    HEROKU_METRICS_URL: emulator.metricsUrl,
    GITHUB_API_URL: github.url
  }
}

const inRepository = { GITHUB_TOKEN: tokens.github, GITHUB_REPOSITORY: 'octo/shop' }

async function write(world: World, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.dirname(world.stateFile)
  await Promise.all(Object.values(files).map((text) => writeFile(path.join(folder, 'scaler.yml'), text)))
  return folder
}

async function runIn(
  world: World,
  args: readonly string[],
  {
    web = {},
    env = {}
  }: {
    readonly web?: Readonly<Record<string, unknown>>
    readonly env?: Readonly<Record<string, string>>
  } = {}
): Promise<CliResult> {
  const folder = await write(world, fileFor(web))
  const result = await runCli({
    args: ['run', '--config', 'scaler.yml', ...args],
    folder,
    env: { ...environmentOf(world), ...env }
  })
  const { stdout, stderr } = result
  for (const token of Object.values(tokens)) expect(`${stdout}${stderr}`).not.toContain(token)
  return result
}

const looksIn = ({ stdout }: Pick<CliResult, 'stdout'>): readonly Look[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Look)

describe('one look', () => {
  test('scales, and tells it in a line', async ({ world }) => {
    const at = await world()
    const { status, stdout, stderr } = await runIn(at, [], { web: { schedule: [3] } })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d\d:\d\d:\d\d UTC {2}sharp web 1 → 3, up \d+ ms: the schedule says 3\n$/)
    expect(at.app().quantity('web')).toBe(3)
  })

  test('as JSON has the decisions and incidents of the outputs', async ({ world }) => {
    const at = await world()
    const [look, ...more] = looksIn(await runIn(at, ['--once', '--json', '--dry-run'], { web: { schedule: [3] } }))
    expect(more).toEqual([])
    expect(Object.keys(look ?? {})).toEqual(['at', 'decisions', 'incidents', 'warnings'])
    expect(look?.decisions).toMatchObject([
      { app: 'sharp', process: 'web', from: 1, to: 3, changed: false, dryRun: true, health: 'up' }
    ])
    expect(at.app().quantity('web')).toBe(1)
  })

  test('keeps its state in a file that the action goes on with', async ({ world }) => {
    const at = await world()
    const scaled = await runIn(at, ['--state', `file:${at.stateFile}`, '--scale', 'web=4', '--hold', '1h'])
    expect([scaled.status, at.app().quantity('web')]).toEqual([0, 4])
    const { decisions } = await at.run({ files: fileFor({}), at: new Date().toISOString() })
    expect(decisions).toMatchObject([{ from: 4, to: 4 }])
    expect(decisions[0]?.reasons.map(({ code }) => code)).toContain('manual-hold')
  })

  test('opens an issue where it has a repository and a token', async ({ world }) => {
    const at = await world()
    at.app().fault({ kind: 'status', status: 503 })
    const [look] = looksIn(await runIn(at, ['--json'], { env: inRepository }))
    expect(look?.incidents).toMatchObject([{ kind: 'down', issue: 1 }])
    expect(at.issue().title).toContain('sharp web')
  })

  test('without them tells of incidents all the same', async ({ world }) => {
    const at = await world()
    at.app().fault({ kind: 'status', status: 503 })
    const [look] = looksIn(await runIn(at, ['--json']))
    expect(look?.incidents).toMatchObject([{ kind: 'down', issue: null }])
    expect([look?.warnings, at.github.requests]).toEqual([[], []])
  })

  test('fails where Heroku refuses the token', async ({ world }) => {
    const at = await world()
    const { status, stderr } = await runIn(at, [], { env: { HEROKU_API_KEY: 'a-token-of-nobody' } })
    expect(status).toBe(1)
    expect(stderr).toContain('heroku authorizations:create')
  })
})

describe('a mistake is told in the words of the terminal, before anything is asked', () => {
  test.for([
    ['no key', [], { HEROKU_API_KEY: '' }, 'HEROKU_API_KEY is not set.'],
    ['a broken key', [], { HEROKU_API_KEY: 'a b' }, 'HEROKU_API_KEY '],
    ['an app that is not there', ['--app', 'blunt'], {}, '--app: scaler.yml has no app "blunt".'],
    ['a variable without a token', ['--state', 'variable'], inRepository, 'DYNO_SCALER_STATE_TOKEN is missing'],
    ['an address without https', [], { HEROKU_API_URL: 'http://example.com' }, 'HEROKU_API_URL is "http://example.com"']
  ] as const)('%s', async ([, args, env, message], { world }) => {
    const at = await world()
    const { status, stdout, stderr } = await runIn(at, args, { env })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/[Ii]nput "/)
    expect(at.emulator.requests).toEqual([])
  })
})

describe('--every', () => {
  test.for(['SIGTERM', 'SIGINT'] as const)(
    'looks again and again until %s, and saves what it knows',
    async (signal, { world }) => {
      const at = await world({ apps: [appWith('sharp', { web: 1 })] })
      const folder = await write(at, fileFor({ schedule: [2] }))
      const args = ['run', '--config', 'scaler.yml', '--every', '1s', '--json', '--state', `file:${at.stateFile}`]
      const child = startCli({ args, folder, env: environmentOf(at) })
      const looks: string[] = []
      let stopped = 0
      child.stdout.on('data', (chunk: Buffer) => {
        looks.push(...chunk.toString().trim().split('\n'))
        if (looks.length >= 3 && stopped === 0) {
          stopped = Date.now()
          child.kill(signal)
        }
      })
      const [status] = (await once(child, 'close')) as [number | null]
      expect(status).toBe(0)
      expect(Date.now() - stopped).toBeLessThan(30_000)
      expect(looks.map((look) => (JSON.parse(look) as Look).decisions.map(({ from, to }) => [from, to]))).toEqual([
        [[1, 2]],
        ...looks.slice(1).map(() => [[2, 2]])
      ])
      expect(at.emulator.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
      const state = await at.state()
      expect(state.lease).toBeNull()
      expect(state.apps['sharp']?.['web']?.lastChange).toMatchObject({ from: 1, to: 2 })
    }
  )
})
