/** What `npm pack` gives, installed into an empty folder: it runs there with nothing else. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { tokens } from './invariants.ts'
import { fileFor, test } from './world.ts'

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

const run = async (
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {}
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> => {
  const given = { PATH: process.env['PATH'] ?? '', HOME: root, npm_config_update_notifier: 'false', ...env }
  return promisify(execFile)(command, args, { cwd, env: given }).then(
    (result) => ({ status: 0, ...result }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as {
        readonly code: number
        readonly stdout: string
        readonly stderr: string
      }
      return { status: code, stdout, stderr }
    }
  )
}

let root = ''
let folder = ''
let packed: Packed

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-package-'))
  folder = path.join(root, 'empty')
  await mkdir(folder)
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', root], process.cwd())
  ;[packed] = JSON.parse(stdout) as [Packed]
  const tarball = path.join(root, packed.filename)
  // With a prefix, or npm would go up to the next folder that has a package.json.
  const args = ['install', '--prefix', '.', '--offline', '--no-audit', '--no-fund', tarball]
  const installed = await run('npm', args, folder)
  expect([installed.status, installed.stderr]).toEqual([0, ''])
}, 60_000)
afterAll(() => rm(root, { recursive: true, force: true }))

describe('the package', () => {
  test('holds what a run needs, and little else', () => {
    const names = packed.files.map((file) => file.path)
    expect(names).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/licenses.txt', 'LICENSE', 'README.md', 'action.yml'])
    )
    expect(
      names.filter(
        (name) => !/^(?:dist\/[\w-]+\.(?:js|json|txt)|LICENSE|README\.md|action\.yml|package\.json)$/.test(name)
      )
    ).toEqual([])
    expect(packed.size).toBeLessThan(2_000_000)
  })

  test('brings no other package along', async () => {
    expect((await readdir(path.join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
      'dyno-scaler'
    ])
  })

  test('is a command that tells its version and its own name', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
    expect(await run('npx', ['--no-install', 'dyno-scaler', '--version'], folder)).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: ''
    })
    const { stdout } = await run('npx', ['--no-install', 'dyno-scaler', 'run', '--help'], folder)
    expect(stdout).toMatch(/^ {2}dyno-scaler run /)
    const plan = await run('npx', ['--no-install', 'dyno-scaler', 'pln'], folder)
    expect(plan).toMatchObject({
      status: 2,
      stderr: 'There is no command "pln". Did you mean "plan"? "dyno-scaler --help" lists them all.\n'
    })
  })

  test('scales', async ({ world }) => {
    const { emulator, app } = await world()
    await writeFile(path.join(folder, 'scaler.yml'), Object.values(fileFor({ schedule: [3] })).join(''))
    const result = await run(
      'npx',
      ['--no-install', 'dyno-scaler', 'run', '--once', '--config', 'scaler.yml'],
      folder,
      {
        HEROKU_API_KEY: tokens.heroku,
        HEROKU_API_URL: emulator.apiUrl,
        HEROKU_METRICS_URL: emulator.metricsUrl
      }
    )
    expect([result.status, result.stderr, app().quantity('web')]).toEqual([0, '', 3])
  })

  test('can be vendored from', async () => {
    const repository = path.join(root, 'repository')
    await mkdir(path.join(repository, '.git'), { recursive: true })
    const args = [
      '--no-install',
      'dyno-scaler',
      'init',
      '--app',
      'sharp',
      '--timezone',
      'UTC',
      '--vendor',
      '--dir',
      repository
    ]
    expect(await run('npx', args, folder)).toMatchObject({ status: 0, stderr: '' })
    const vendored = path.join(repository, '.github/actions/dyno-scaler')
    expect((await stat(path.join(vendored, 'dist/index.js'))).isFile()).toBe(true)
    expect(await readFile(path.join(vendored, 'action.yml'), 'utf8')).toContain('main: dist/index.js')
  })
})

describe('the image of the Dockerfile', () => {
  interface Instruction {
    readonly name: string
    readonly words: readonly string[]
  }
  const read = async (): Promise<readonly Instruction[]> =>
    (await readFile('Dockerfile', 'utf8'))
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => ({ name: line.split(' ')[0] ?? '', words: line.split(' ').slice(1) }))

  test('begins with a Node that the command runs on, and does not run as root', async () => {
    const instructions = await read()
    expect(instructions[0]).toEqual({ name: 'FROM', words: ['node:24-slim'] })
    expect(instructions.findLast(({ name }) => name === 'USER')?.words).toEqual(['node'])
    expect(instructions.map(({ name }) => name)).not.toContain('RUN')
  })

  test('runs with exactly the files that it copies', async ({ world }) => {
    const { emulator, app } = await world()
    const image = path.join(root, 'image')
    const instructions = await read()
    const at = (place: string): string => path.join(image, path.posix.resolve('/app', place))
    for (const { words } of instructions.filter(({ name }) => name === 'COPY')) {
      const [to, from] = [words.at(-1) ?? '', words.slice(0, -1)]
      for (const name of from) {
        const target = to.endsWith('/') && !(await stat(name)).isDirectory() ? path.join(at(to), name) : at(to)
        await mkdir(path.dirname(target), { recursive: true })
        await cp(name, target, { recursive: true })
      }
    }
    const [entry] = instructions.filter(({ name }) => name === 'ENTRYPOINT')
    const [node = '', script = ''] = JSON.parse(entry?.words.join(' ') ?? '[]') as readonly string[]
    expect(node).toBe('node')
    const work = path.join(root, 'work')
    await mkdir(work)
    await writeFile(path.join(work, 'scaler.yml'), Object.values(fileFor({ schedule: [2] })).join(''))
    const result = await run(process.execPath, [path.join(image, script), 'run', '--config', 'scaler.yml'], work, {
      HEROKU_API_KEY: tokens.heroku,
      HEROKU_API_URL: emulator.apiUrl,
      HEROKU_METRICS_URL: emulator.metricsUrl
    })
    expect([result.status, result.stderr, app().quantity('web')]).toEqual([0, '', 2])
    const { stdout } = await run(process.execPath, [path.join(image, script), '--version'], work)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
