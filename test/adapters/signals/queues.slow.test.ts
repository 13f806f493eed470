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
import { Queue, Worker } from 'bullmq'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { TestContext } from 'vitest'
import { parse } from 'yaml'
import { decide } from '../../../src/core/decide/decide.ts'
import { hourMs } from '../../../src/core/durations.ts'
import type { NumberReading, NumberSource, Observation } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { reply, serve } from '../../servers.ts'
import { skip } from '../../skip.ts'
import { hostOf, ok, read, unavailable } from './sources.ts'

const page = readFileSync(new URL('../../../docs/queues.md', import.meta.url), 'utf8')
const token = 'queues-token-4711'

/** The blocks of the page in a language, below a heading. */
function blocks(language: string, heading = ''): readonly string[] {
  const chapter = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const found = [
    ...(heading === '' ? page : chapter).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))
  ].map(([, block = '']) => block)
  expect(found, `${language} below "${heading}"`).not.toEqual([])
  return found
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0
}

/** ioredis is what BullMQ talks to Redis with, where it is installed. */
const hasRedisClient = ((): boolean => {
  try {
    createRequire(import.meta.resolve('bullmq')).resolve('ioredis')
    return true
  } catch {
    return false
  }
})()

function needs(context: TestContext, ...commands: readonly string[]): void {
  for (const command of commands) if (!isInstalled(command)) skip(context, `${command} is not installed here.`)
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-queues-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A process that ends with the test, once it listens on the port. */
async function start(
  command: string,
  args: readonly string[],
  port: number,
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv }
): Promise<void> {
  const child: ChildProcess = spawn(command, args, { ...options, stdio: 'pipe' })
  const said: string[] = []
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString()))
  child.stdout?.on('data', (text: Buffer) => said.push(text.toString()))
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${said.join('')}`)
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
  throw new Error(`${command} does not listen: ${said.join('')}`)
}

interface RedisServer {
  readonly url: string
  readonly command: (...words: readonly string[]) => void
}

async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  await start(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    port,
    { cwd: await temporaryFolder() }
  )
  return {
    url: `redis://127.0.0.1:${port}`,
    command: (...words) => {
      const { status, stdout } = spawnSync('redis-cli', ['-p', String(port), ...words], { encoding: 'utf8' })
      expect([status, /ERR|WRONGTYPE/.test(stdout)]).toEqual([0, false])
    }
  }
}

const bearer = { authorization: `Bearer ${token}` }
const json = (url: string, query: string): NumberSource => ({
  kind: 'json',
  url: `${url}/queues.json`,
  headers: bearer,
  query
})

async function numberOf(source: NumberSource): Promise<number> {
  const reading: NumberReading = await read(source)
  if (reading.status !== 'ok') throw new Error(reading.cause)
  return reading.value
}

/** Decides as a run does, on the numbers of a real queue in which nothing waits. */
async function keepsItsDyno(source: NumberSource, busy: string): Promise<void> {
  const metric = {
    source,
    goal: { kind: 'per-dyno', perDyno: 100 },
    busy: { source: { ...source, query: busy }, forMs: hourMs }
  } as const
  const policy = policyWith({ schedule: ['0-5'], probe: null, failSafe: null, metrics: [metric], forecast: 'off' })
  const seen: Observation = {
    ...observation(2, null),
    metrics: [await read(source)],
    busy: [await read(metric.busy.source)]
  }
  const { to, reasons } = decide(policy, stateWith({ pointQuantity: 0 }), seen, noon)
  expect([to, reasons.at(-1)?.code]).toEqual([2, 'busy'])
}

describe('the recipe for BullMQ, with a real Redis', () => {
  async function serveRecipe(redis: RedisServer): Promise<string> {
    const folder = await temporaryFolder()
    await symlink(path.resolve(import.meta.dirname, '../../../node_modules'), path.join(folder, 'node_modules'))
    await writeFile(path.join(folder, 'queue-numbers.mjs'), blocks('js', 'BullMQ')[0]!)
    const main =
      "import { createServer } from 'node:http'\nimport { queues, hirefire } from './queue-numbers.mjs'\ncreateServer((request, response) => (request.url === '/queues.json' ? queues : hirefire)(request, response)).listen(process.env.PORT, '127.0.0.1')\n"
    await writeFile(path.join(folder, 'main.mjs'), main)
    const port = await freePort()
    await start(process.execPath, ['main.mjs'], port, {
      cwd: folder,
      env: { ...process.env, REDIS_URL: redis.url, QUEUES_TOKEN: token, PORT: String(port) }
    })
    return `http://127.0.0.1:${port}`
  }

  it('gives out size and latency of what waits, not of what is to come', { timeout: 60_000 }, async (context) => {
    needs(context, 'redis-server')
    if (!hasRedisClient) skip(context, 'ioredis is not installed here, and BullMQ needs it.')
    const redis = await startRedis()
    const queue = new Queue('mail', { connection: { url: redis.url } })
    onTestFinished(() => queue.close())
    const url = await serveRecipe(redis)

    expect(await read(json(url, 'queues.mail.size'))).toEqual(ok(0))
    expect(await read(json(url, 'queues.mail.latency'))).toEqual(ok(0))

    const ago = (seconds: number): number => Date.now() - seconds * 1000
    await queue.add('later', {}, { delay: 3_600_000 })
    await queue.add('first', {}, { timestamp: ago(90) })
    await queue.add('second', {}, { timestamp: ago(20) })
    expect(await numberOf(json(url, 'queues.mail.size'))).toBe(2)
    expect(await numberOf(json(url, 'queues.mail.latency'))).toBeGreaterThanOrEqual(90)
    expect(await numberOf(json(url, 'queues.mail.latency'))).toBeLessThan(120)

    await queue.add('urgent', {}, { timestamp: ago(300), priority: 1 })
    expect(await numberOf(json(url, 'queues.mail.size'))).toBe(3)
    const asHirefire = { kind: 'hirefire', url: `${url}/hirefire`, headers: bearer }
    const latency = await numberOf({ ...asHirefire, query: 'worker' })
    expect(latency).toBeGreaterThanOrEqual(300)
    expect(latency).toBeLessThan(330)

    // A worker takes all that waits, and does not finish.
    let finish: () => void = () => undefined
    const held = new Promise<void>((resolve) => (finish = resolve))
    const worker = new Worker('mail', () => held, { connection: { url: redis.url }, concurrency: 10 })
    onTestFinished(() => worker.close(true))
    const busy = json(url, 'queues.mail.active')
    await expect.poll(() => numberOf(busy), { timeout: 20_000 }).toBe(3)
    expect(await numberOf(json(url, 'queues.mail.size'))).toBe(0)
    expect(await numberOf({ ...asHirefire, query: 'worker_busy' })).toBe(3)
    await keepsItsDyno(json(url, 'queues.mail.size'), busy.query ?? '')
    finish()
    await expect.poll(() => numberOf(busy), { timeout: 20_000 }).toBe(0)
  })

  it('wants its secret', { timeout: 60_000 }, async (context) => {
    needs(context, 'redis-server')
    if (!hasRedisClient) skip(context, 'ioredis is not installed here, and BullMQ needs it.')
    const url = await serveRecipe(await startRedis())
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: token }]) {
      expect(await read({ ...json(url, 'queues.mail.size'), headers })).toEqual(
        unavailable(`${hostOf(url)} answered 401; check the headers or the secret in the address`)
      )
    }
  })
})

describe('the recipe for lists in Redis, with a real Redis', () => {
  async function serveRecipe(redis: RedisServer): Promise<string> {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'queue_numbers.py'), blocks('python', 'Celery')[1]!)
    const port = await freePort()
    const main = `from wsgiref.simple_server import make_server; from queue_numbers import application; make_server("127.0.0.1", ${port}, application).serve_forever()`
    const env = {
      ...process.env,
      PYTHONPATH: path.resolve(import.meta.dirname, '../../fakes/python'),
      REDIS_URL: redis.url,
      QUEUES_TOKEN: token
    }
    await start('python3', ['-c', main], port, { cwd: folder, env })
    return `http://127.0.0.1:${port}`
  }

  const seconds = (ago: number): number => Date.now() / 1000 - ago
  const sidekiqJob = (enqueuedAt: number): string =>
    JSON.stringify({
      class: 'MailJob',
      args: [1],
      queue: 'default',
      jid: 'abc',
      created_at: enqueuedAt,
      enqueued_at: enqueuedAt
    })
  const celeryTask = (headers: object): string =>
    JSON.stringify({
      body: 'W10=',
      'content-encoding': 'utf-8',
      'content-type': 'application/json',
      headers: { lang: 'py', task: 'mail', ...headers },
      properties: { priority: 0 }
    })

  it(
    'reads those of Sidekiq, in milliseconds or seconds, and of Celery, with its priorities',
    { timeout: 60_000 },
    async (context) => {
      needs(context, 'redis-server', 'redis-cli', 'python3')
      const redis = await startRedis()
      const url = await serveRecipe(redis)
      for (const name of ['celery', 'default']) {
        expect(await read(json(url, `queues.${name}.size`))).toEqual(ok(0))
        expect(await numberOf(json(url, `queues.${name}.latency`))).toBeLessThan(1)
      }

      redis.command('LPUSH', 'queue:default', sidekiqJob(Math.round(seconds(75) * 1000)))
      redis.command('LPUSH', 'queue:default', sidekiqJob(Math.round(seconds(5) * 1000)))
      expect(await numberOf(json(url, 'queues.default.size'))).toBe(2)
      expect(await numberOf(json(url, 'queues.default.active'))).toBe(0)
      redis.command('SADD', 'processes', 'dyno-1:4:abc')
      for (const [thread, queue] of [
        ['x1', 'default'],
        ['x2', 'other'],
        ['x3', 'default']
      ] as const)
        redis.command('HSET', 'dyno-1:4:abc:work', thread, JSON.stringify({ queue, payload: '{}', run_at: seconds(5) }))
      expect(await numberOf(json(url, 'queues.default.active'))).toBe(2)
      redis.command('HSET', 'unacked', 'tag-1', '[]')
      expect(await numberOf(json(url, 'queues.celery.active'))).toBe(1)
      redis.command('DEL', 'unacked')
      expect(await numberOf(json(url, 'queues.default.latency'))).toBeGreaterThanOrEqual(75)
      expect(await numberOf(json(url, 'queues.default.latency'))).toBeLessThan(105)

      redis.command('DEL', 'queue:default')
      redis.command('LPUSH', 'queue:default', sidekiqJob(seconds(400)))
      expect(await numberOf(json(url, 'queues.default.latency'))).toBeGreaterThanOrEqual(400)
      expect(await numberOf(json(url, 'queues.default.latency'))).toBeLessThan(430)

      redis.command('LPUSH', 'celery', celeryTask({}))
      expect(await numberOf(json(url, 'queues.celery.size'))).toBe(1)
      expect(await numberOf(json(url, 'queues.celery.latency'))).toBeLessThan(1)
      redis.command('LPUSH', 'celery', celeryTask({ published_at: seconds(40) }))
      redis.command('RPOP', 'celery')
      redis.command('LPUSH', 'celery\x06\x166', celeryTask({ published_at: seconds(60) }))
      expect(await numberOf(json(url, 'queues.celery.size'))).toBe(2)
      expect(await numberOf(json(url, 'queues.celery.latency'))).toBeGreaterThanOrEqual(60)
      expect(await numberOf(json(url, 'queues.celery.latency'))).toBeLessThan(90)
      expect(await read({ ...json(url, 'queues.celery.size'), headers: {} })).toEqual(
        unavailable(`${hostOf(url)} answered 401; check the headers or the secret in the address`)
      )
    }
  )
})

describe('the page', () => {
  it.for([
    ['ruby', ['ruby', '-c']],
    ['python', ['python3', '-c', 'import sys; compile(sys.stdin.read(), "recipe", "exec")']],
    ['js', [process.execPath, '--check', '--input-type=module', '-']]
  ] as const)('holds %s that can be parsed', ([language, [command, ...args]], context) => {
    needs(context, command)
    for (const block of blocks(language)) {
      const { status, stderr } = spawnSync(command, args, { input: block, encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
    }
  })

  it('holds YAML that can be parsed, with queries that find a number in what the recipes answer', async () => {
    const metrics = blocks('yaml').flatMap((block) => metricsIn(parse(block)))
    expect(metrics).toHaveLength(5)
    const answers: readonly (readonly [RegExp, unknown])[] = [
      [/^\/queues\.json$/, { queues: { mail: { size: 12, latency: 12, active: 3 } } }],
      [
        /^\/hirefire\/[^/]+\/info$/,
        [
          { name: 'worker', value: 12 },
          { name: 'worker_busy', value: 3 }
        ]
      ],
      [/^\/api\/queues\/%2F\/mail$/, { name: 'mail', messages: 15, messages_ready: 12, messages_unacknowledged: 3 }],
      [
        /^\/api\/v1\/query\?/,
        { status: 'success', data: { resultType: 'vector', result: [{ metric: {}, value: [1, '12'] }] } }
      ]
    ]
    const { url } = await serve((response, heard) => {
      const answer = answers.find(([pattern]) => pattern.test(heard.path))
      reply(answer === undefined ? 404 : 200, JSON.stringify(answer?.[1] ?? null))(response, heard)
    })
    for (const metric of metrics) {
      const source = sourceOf(metric, url)
      expect(await read(source)).toEqual(ok(12))
      const { busy } = metric as { readonly busy?: string }
      if (busy !== undefined && source.kind !== 'prometheus')
        expect(await read({ ...source, query: busy })).toEqual(ok(3))
    }
  })
})

type Metric = Readonly<Record<string, unknown>>

function metricsIn(value: unknown): readonly Metric[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'metrics' ? (inner as readonly Metric[]) : metricsIn(inner)
  )
}

/** The source that a metric of the page names, at a local server. */
function sourceOf(metric: Metric, server: string): NumberSource {
  const { query, name } = metric as { readonly query?: string; readonly name?: string }
  const at = (address: unknown): string =>
    String(address)
      .replace(/^https:\/\/[^/]+/, server)
      .replace(/\$\{\w+\}/, 'TOKEN')
  if ('hirefire' in metric) return { kind: 'hirefire', url: at(metric['hirefire']), headers: {}, query: name ?? '' }
  if ('prometheus' in metric)
    return { kind: 'prometheus', url: at(metric['prometheus']), headers: {}, query: query ?? '' }
  return { kind: 'json', url: at(metric['json']), headers: {}, query: query ?? null }
}
