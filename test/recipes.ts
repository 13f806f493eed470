/** What the tests of docs/queues.md share: its recipes, and real servers and programs to try them with. */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import type { TestContext } from 'vitest'
import { parse } from 'yaml'
import { skip } from './skip.ts'

const page = readFileSync(new URL('../docs/queues.md', import.meta.url), 'utf8')
export const token = 'queues-token-4711'

/** What a test needs of its context to be skipped. */
type Skipping = Pick<TestContext, 'skip'>

/** The blocks of the page in a language, below a heading. */
export function blocks(language: string, heading = ''): readonly string[] {
  const chapter = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const found = [
    ...(heading === '' ? page : chapter).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))
  ].map(([, block = '']) => block)
  expect(found, `${language} below "${heading}"`).not.toEqual([])
  return found
}

/** An item of `metrics`, as it is written. */
export type Metric = Readonly<Record<string, unknown>>

/** All metrics of the page, or those below a heading. */
export function metricsBelow(heading?: string): readonly Metric[] {
  return blocks('yaml', heading).flatMap((block) => metricsIn(parse(block)))
}

function metricsIn(value: unknown): readonly Metric[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'metrics' ? (inner as readonly Metric[]) : metricsIn(inner)
  )
}

export function needs(context: Skipping, ...commands: readonly string[]): void {
  for (const command of commands)
    if (spawnSync(command, ['--version']).status !== 0) skip(context, `${command} is not installed here.`)
}

/** ioredis is what BullMQ talks to Redis with, where it is installed. */
export function needsRedisClient(context: Skipping): void {
  try {
    createRequire(import.meta.resolve('bullmq')).resolve('ioredis')
  } catch {
    skip(context, 'ioredis is not installed here, and BullMQ needs it.')
  }
}

/** The Python that has these packages: the system's has those of its distribution, and may not be the first one. */
export function pythonWith(context: Skipping, ...packages: readonly string[]): string {
  return interpreterWith(context, ['python3', '/usr/bin/python3'], ['-c', `import ${packages.join(', ')}`])
}

export function rubyWith(context: Skipping, ...packages: readonly string[]): string {
  const loading = packages.flatMap((name) => ['-r', name])
  return interpreterWith(context, ['ruby', '/usr/bin/ruby'], [...loading, '-e', ''])
}

function interpreterWith(context: Skipping, names: readonly string[], args: readonly string[]): string {
  const found = names.find((name) => spawnSync(name, args).status === 0)
  return found ?? skip(context, `${names[0] ?? ''} does not run "${args.join(' ')}" here.`)
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-queues-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export interface ProgramOptions {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  /** Whom it runs as. */
  readonly uid?: number
}

export interface Program {
  /** Throws once it has ended, with what it said. */
  readonly check: () => void
}

/** A program that ends with the test, with all that it has started. */
export function launch(command: string, args: readonly string[], options: ProgramOptions): Program {
  const child: ChildProcess = spawn(command, args, { ...options, stdio: 'pipe', detached: true })
  const said: string[] = []
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  child.stdout?.on('data', (text: Buffer) => said.push(text.toString()))
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  onTestFinished(async () => {
    if (hasEnded() || child.pid === undefined) return
    const ended = once(child, 'exit')
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      // It has ended just now.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
    await ended
  })
  return {
    check: () => {
      if (hasEnded()) throw new Error(`${command} ended: ${said.join('')}`)
    }
  }
}

/** The same, once it listens on the port. */
export async function start(
  command: string,
  args: readonly string[],
  port: number,
  options: ProgramOptions
): Promise<void> {
  const program = launch(command, args, options)
  for (let tries = 0; tries < 2400; tries++) {
    program.check()
    const socket = net.connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false
      ),
      sleep(1000, false)
    ])
    socket.destroy()
    if (isOpen) return
    await sleep(50)
  }
  throw new Error(`${command} does not listen`)
}

/** Runs a program to its end. */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions): string {
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' })
  expect([status, status === 0 ? '' : stderr], [command, ...args].join(' ')).toEqual([0, ''])
  return stdout
}

export interface RedisServer {
  readonly url: string
  readonly command: (...words: readonly string[]) => void
}

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  const cwd = await temporaryFolder()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  await start('redis-server', args, port, { cwd })
  return {
    url: `redis://127.0.0.1:${port}`,
    command: (...words) => {
      expect(runProgram('redis-cli', ['-p', String(port), ...words], { cwd })).not.toMatch(/ERR|WRONGTYPE/)
    }
  }
}

/** The recipe for BullMQ, as a server. Gives its address. */
export async function serveBullMQ(redis: RedisServer): Promise<string> {
  const folder = await temporaryFolder()
  await symlink(path.resolve(import.meta.dirname, '../node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'queue-numbers.mjs'), blocks('js', 'BullMQ')[0]!)
  const main =
    "import { createServer } from 'node:http'\nimport { queues, hirefire } from './queue-numbers.mjs'\ncreateServer((request, response) => (request.url === '/queues.json' ? queues : hirefire)(request, response)).listen(process.env.PORT, '127.0.0.1')\n"
  await writeFile(path.join(folder, 'main.mjs'), main)
  const port = await freePort()
  const env = { ...process.env, REDIS_URL: redis.url, QUEUES_TOKEN: token, PORT: String(port) }
  await start(process.execPath, ['main.mjs'], port, { cwd: folder, env })
  return `http://127.0.0.1:${port}`
}

/** The recipe for lists in Redis, as a server. Gives its address. */
export async function servePython(python: string, redis: RedisServer): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'queue_numbers.py'), blocks('python', 'Celery')[1]!)
  const port = await freePort()
  const main = `from wsgiref.simple_server import make_server; from queue_numbers import application; make_server("127.0.0.1", ${port}, application).serve_forever()`
  const env = { ...process.env, REDIS_URL: redis.url, QUEUES_TOKEN: token }
  await start(python, ['-c', main], port, { cwd: folder, env })
  return `http://127.0.0.1:${port}`
}
