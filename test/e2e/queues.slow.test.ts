/** The recipes of docs/queues.md, each with the real server and worker: a job that runs keeps its dyno. */
import { existsSync, globSync } from 'node:fs'
import { chmod, chown, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Queue, Worker } from 'bullmq'
import { describe, expect, onTestFinished, vi } from 'vitest'
import { numberMetrics } from '../../src/adapters/signals/signals.ts'
import type { NumberSource } from '../../src/core/model.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import {
  blocks,
  freePort,
  launch,
  metricsBelow,
  needs,
  needsRedisClient,
  pythonWith,
  rubyWith,
  runProgram,
  serveBullMQ,
  servePython,
  start,
  startRedis,
  temporaryFolder,
  token
} from '../recipes.ts'
import { skip } from '../skip.ts'
import { appWith, codes, test } from './world.ts'
import type { World } from './world.ts'

/** An item of `metrics`, as the page writes it. */
interface Item {
  readonly json: string
  readonly headers: { readonly authorization: string }
  readonly query: string
  readonly busy: string
}

/** The first metric below a heading of the page, or of all, asked of another server and for another queue. */
function itemAt(server: string, { heading = '', queue = 'mail' } = {}): Item {
  const [item] = metricsBelow(heading) as unknown as readonly [Item]
  const inQueue = (query: string): string => query.replace('mail', queue)
  const { pathname } = new URL(item.json)
  return { ...item, json: server + pathname, query: inQueue(item.query), busy: inQueue(item.busy) }
}

interface Course {
  readonly item: Item
  /** What the variable in the item's header holds. */
  readonly secret?: string
  /** A worker takes the job that waits, and does not finish it. */
  readonly begin: () => unknown
  readonly finish: () => unknown
}

/** One job waits, is taken by a worker, and is done: the dyno comes with the first, and goes with the last. */
async function keepsItsDyno(here: World, { item, secret = token, begin, finish }: Course): Promise<void> {
  const worker = {
    schedule: ['0-5'],
    forecast: 'off',
    metrics: [item],
    'scale-in': { cooldown: '0s', stabilization: '0s' }
  }
  const files = { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes: { worker } } } }) }
  const [, name = ''] = /\$\{(\w+)\}/.exec(item.headers.authorization) ?? []
  const look = async (clock: string): Promise<readonly [number, string | undefined, string]> => {
    const result = await here.run({ files, env: { [name]: secret }, at: `2026-11-24T${clock}:00Z` })
    const words = result.decisions[0]?.reasons.at(-1)?.message ?? ''
    return [here.app().quantity('worker'), codes(result).at(-1), words]
  }
  const numbers = async (): Promise<readonly unknown[]> => {
    const headers = { authorization: item.headers.authorization.replace(/\$\{\w+\}/, secret) }
    const source: NumberSource = { kind: 'json', url: item.json, headers, query: item.query }
    const { read } = numberMetrics({ clock: virtualClock(0), redact: (text) => text })
    const readings = await Promise.all(
      [source, { ...source, query: item.busy }].map((one) => read({ source: one, lookMs: 0 }))
    )
    return readings.map((reading) => (reading.status === 'ok' ? reading.value : reading.cause))
  }
  const until = (waiting: number, active: number): Promise<void> =>
    expect.poll(numbers, { timeout: 60_000, interval: 200 }).toEqual([waiting, active])

  await until(1, 0)
  expect(await look('12:00')).toEqual([1, 'demand', expect.any(String)])
  await begin()
  await until(0, 1)
  await look('12:05')
  expect(await look('12:10')).toEqual([1, 'busy', expect.stringMatching(/^1 job is running; it does not scale in/)])
  await finish()
  await until(0, 0)
  expect((await look('12:15'))[0]).toBe(0)
}

/** A class of the page for Rack, as a server of one request after another. Gives its address. */
async function serveRuby(ruby: string, heading: string, before: string, env: NodeJS.ProcessEnv): Promise<string> {
  const cwd = await temporaryFolder()
  const port = await freePort()
  const main = `
    require "socket"
    ${before}
    ${blocks('ruby', heading)[0]!}
    app = QueueNumbers.new
    server = TCPServer.new("127.0.0.1", ${port})
    loop do
      client = server.accept
      head = client.gets("\\r\\n\\r\\n").to_s
      status, _headers, body = app.call("HTTP_AUTHORIZATION" => head[/^authorization: (.*)\\r$/i, 1])
      text = body.join
      client.write("HTTP/1.1 #{status} -\\r\\ncontent-type: application/json\\r\\ncontent-length: #{text.bytesize}\\r\\nconnection: close\\r\\n\\r\\n#{text}")
      client.close
    end`
  await writeFile(path.join(cwd, 'main.rb'), main)
  await start(ruby, ['main.rb'], port, { cwd, env: { ...env, QUEUES_TOKEN: token } })
  return `http://127.0.0.1:${port}`
}

/** What a job of the tests waits for, and how it comes. */
async function latch(): Promise<{ readonly file: string; readonly open: () => Promise<void> }> {
  const file = path.join(await temporaryFolder(), 'done')
  return { file, open: () => writeFile(file, '') }
}

const minutes = 60_000
const worlds = { apps: [appWith('sharp', { worker: 0 })], secrets: [token] }

/** As the migration of GoodJob makes it, without what neither its workers nor the recipe read here. */
const goodJobs = `
  CREATE TABLE good_jobs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    queue_name text,
    priority integer,
    serialized_params jsonb,
    scheduled_at timestamp,
    performed_at timestamp,
    finished_at timestamp,
    error text,
    created_at timestamp NOT NULL DEFAULT now(),
    updated_at timestamp NOT NULL DEFAULT now()
  )`

interface Postgres {
  readonly url: string
  readonly query: (sql: string) => void
}

/** Postgres refuses to run as root. */
async function startPostgres(context: Parameters<typeof needs>[0]): Promise<Postgres> {
  const bin = globSync('/usr/lib/postgresql/*/bin').at(-1) ?? skip(context, 'Postgres is not installed here.')
  const cwd = await temporaryFolder()
  const nobody = 65_534
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    await chown(cwd, nobody, nobody)
    // The way to it is closed to others.
    await chmod(path.dirname(cwd), 0o711)
  }
  const options = { cwd, ...(isRoot ? { uid: nobody } : {}) }
  const data = path.join(cwd, 'data')
  const settled = ['--no-locale', '--encoding=UTF8', '--no-sync', '--auth=trust', '--username=postgres']
  runProgram(path.join(bin, 'initdb'), ['-D', data, ...settled], options)
  const port = await freePort()
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${cwd}`, '-c', 'fsync=off']
  await start(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], port, options)
  // It listens before it answers.
  const isReady = (): unknown =>
    runProgram(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], options)
  await vi.waitFor(isReady, { timeout: 30_000, interval: 100 })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return {
    url,
    query: (sql) => runProgram(path.join(bin, 'psql'), [url, '-v', 'ON_ERROR_STOP=1', '-qc', sql], options)
  }
}

interface RabbitMQ {
  readonly host: string
  /** The address of its management API. */
  readonly management: string
}

/** With ports, a name, folders and a port mapper of its own: nothing of it meets a server that runs as a service. */
async function startRabbitMQ(context: Parameters<typeof needs>[0]): Promise<RabbitMQ> {
  const script = '/usr/lib/rabbitmq/bin/rabbitmq-server'
  if (!existsSync(script)) skip(context, 'RabbitMQ is not installed here.')
  const cwd = await temporaryFolder()
  const [port, management, distribution, mapper] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort()
  ]
  const plugins = path.join(cwd, 'plugins')
  await writeFile(plugins, '[rabbitmq_management].')
  const settings = [
    `listeners.tcp.local = 127.0.0.1:${port}`,
    `management.tcp.ip = 127.0.0.1`,
    `management.tcp.port = ${management}`,
    // As often as it counts; by default every five seconds.
    'collect_statistics_interval = 1000'
  ]
  await writeFile(path.join(cwd, 'rabbitmq.conf'), settings.join('\n'))
  const env = {
    PATH: process.env['PATH'],
    HOME: cwd,
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: String(mapper),
    // One scheduler, which does not wait busily: others want the processor, too.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 1:1 +sbwt none',
    RABBITMQ_NODENAME: `dyno-scaler-${port}@localhost`,
    RABBITMQ_DIST_PORT: String(distribution),
    RABBITMQ_MNESIA_BASE: path.join(cwd, 'data'),
    RABBITMQ_LOG_BASE: path.join(cwd, 'log'),
    RABBITMQ_CONFIG_FILE: path.join(cwd, 'rabbitmq.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: plugins
  }
  await start('epmd', ['-port', String(mapper)], mapper, { cwd, env })
  await start(script, [], management, { cwd, env })
  return { host: `127.0.0.1:${port}`, management: `http://127.0.0.1:${management}` }
}

describe('a job that runs keeps its dyno, and goes with it', { timeout: 4 * minutes }, () => {
  test('BullMQ', async ({ world, skip }) => {
    needs({ skip }, 'redis-server')
    needsRedisClient({ skip })
    const redis = await startRedis()
    const queue = new Queue('mail', { connection: { url: redis.url } })
    onTestFinished(() => queue.close())
    await queue.add('letter', {})
    let finish = (): void => undefined
    const done = new Promise<void>((resolve) => (finish = resolve))
    const begin = (): void => {
      const worker = new Worker('mail', () => done, { connection: { url: redis.url } })
      onTestFinished(() => worker.close(true))
    }
    await keepsItsDyno(await world(worlds), { item: itemAt(await serveBullMQ(redis)), begin, finish })
  })

  test('Sidekiq', async ({ world, skip }) => {
    needs({ skip }, 'redis-server')
    const ruby = rubyWith({ skip }, 'sidekiq', 'rack')
    const redis = await startRedis()
    const { file, open } = await latch()
    const options = { cwd: await temporaryFolder(), env: { ...process.env, REDIS_URL: redis.url } }
    const job = `
      require "sidekiq"
      class Letter
        include Sidekiq::Worker
        sidekiq_options queue: "mail"
        def perform(file) = (sleep 0.05 until File.exist?(file))
      end`
    await writeFile(path.join(options.cwd, 'letter.rb'), job)
    runProgram(ruby, ['-r', './letter.rb', '-e', 'Letter.perform_async(ARGV[0])', file], options)
    const url = await serveRuby(ruby, 'Sidekiq', '', options.env)
    const begin = (): unknown => launch(ruby, ['-S', 'sidekiq', '-r', './letter.rb', '-q', 'mail', '-c', '1'], options)
    await keepsItsDyno(await world(worlds), { item: itemAt(url), begin, finish: open })
  })

  test('GoodJob, by its table in Postgres', async ({ world, skip }) => {
    const ruby = rubyWith({ skip }, 'active_record', 'pg', 'rack')
    const postgres = await startPostgres({ skip })
    postgres.query(goodJobs)
    postgres.query("INSERT INTO good_jobs (queue_name) VALUES ('mail')")
    const before = `
      require "active_record"
      ActiveRecord::Base.establish_connection(ENV.fetch("DATABASE_URL"))
      module GoodJob
        class Job < ActiveRecord::Base
          self.table_name = "good_jobs"
        end
      end`
    const url = await serveRuby(ruby, 'GoodJob', before, { ...process.env, DATABASE_URL: postgres.url })
    // What its workers write when they take a job, and when it is done.
    const begin = (): unknown => postgres.query('UPDATE good_jobs SET performed_at = now()')
    const finish = (): unknown => postgres.query('UPDATE good_jobs SET finished_at = now()')
    await keepsItsDyno(await world(worlds), { item: itemAt(url), begin, finish })
  })

  test('Celery', async ({ world, skip }) => {
    needs({ skip }, 'redis-server')
    const python = pythonWith({ skip }, 'celery', 'redis')
    const redis = await startRedis()
    const { file, open } = await latch()
    const options = { cwd: await temporaryFolder(), env: { ...process.env, REDIS_URL: redis.url } }
    const tasks = `
import os

from celery import Celery

${blocks('python', 'Celery')[0]!}
app = Celery("tasks", broker=os.environ["REDIS_URL"])


@app.task
def letter(file):
    while not os.path.exists(file):
        time.sleep(0.05)
`
    await writeFile(path.join(options.cwd, 'tasks.py'), tasks)
    runProgram(python, ['-c', 'import sys; from tasks import letter; letter.delay(sys.argv[1])', file], options)
    const item = itemAt(await servePython(python, redis), { queue: 'celery' })
    const begin = (): unknown => launch(python, ['-m', 'celery', '-A', 'tasks', 'worker', '-c', '1'], options)
    await keepsItsDyno(await world(worlds), { item, begin, finish: open })
  })

  test('RabbitMQ', async ({ world, skip }) => {
    const python = pythonWith({ skip }, 'amqp')
    const rabbit = await startRabbitMQ({ skip })
    const { file, open } = await latch()
    const options = { cwd: await temporaryFolder() }
    const worker = `
import os, sys, time
import amqp

connection = amqp.Connection(sys.argv[1])
connection.connect()
channel = connection.channel()
channel.queue_declare("mail", durable=True, auto_delete=False)
if sys.argv[2] == "publish":
    channel.basic_publish(amqp.Message("letter"), routing_key="mail")
else:
    message = channel.basic_get("mail")
    while not os.path.exists(sys.argv[2]):
        time.sleep(0.05)
    channel.basic_ack(message.delivery_tag)
connection.close()
`
    runProgram(python, ['-c', worker, rabbit.host, 'publish'], options)
    const item = itemAt(rabbit.management, { heading: 'RabbitMQ' })
    const secret = Buffer.from('guest:guest').toString('base64')
    const begin = (): unknown => launch(python, ['-c', worker, rabbit.host, file], options)
    await keepsItsDyno(await world(worlds), { item, secret, begin, finish: open })
  })
})
