import { spawnSync } from 'node:child_process'
import { Queue, Worker } from 'bullmq'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NumberReading, NumberSource } from '../../../src/core/model.ts'
import type { Metric } from '../../recipes.ts'
import {
  blocks,
  metricsBelow,
  needs,
  needsRedisClient,
  pythonWith,
  serveBullMQ,
  servePython,
  startRedis,
  token
} from '../../recipes.ts'
import { reply, serve } from '../../servers.ts'
import { hostOf, ok, read, unavailable } from './sources.ts'

const bearer = { authorization: `Bearer ${token}` }
const json = (url: string, query: string): NumberSource => ({
  kind: 'json',
  url: `${url}/queues.json`,
  headers: bearer,
  query
})

/** What the recipe for lists in Redis answers. */
type QueueNumbers = Readonly<Record<'default' | 'celery', Readonly<Record<'size' | 'latency' | 'active', number>>>>

async function numberOf(source: NumberSource): Promise<number> {
  const reading: NumberReading = await read(source)
  if (reading.status !== 'ok') throw new Error(reading.cause)
  return reading.value
}

describe('the recipe for BullMQ, with a real Redis', () => {
  it('gives out size and latency of what waits, not of what is to come', async (context) => {
    needs(context, 'redis-server')
    needsRedisClient(context)
    const redis = await startRedis()
    const queue = new Queue('mail', { connection: { url: redis.url } })
    onTestFinished(() => queue.close())
    const url = await serveBullMQ(redis)

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
    finish()
    await expect.poll(() => numberOf(busy), { timeout: 20_000 }).toBe(0)
  })

  it('wants its secret', async (context) => {
    needs(context, 'redis-server')
    needsRedisClient(context)
    const url = await serveBullMQ(await startRedis())
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: token }]) {
      expect(await read({ ...json(url, 'queues.mail.size'), headers })).toEqual(
        unavailable(`${hostOf(url)} answered 401; check the headers or the secret in the address`)
      )
    }
  })
})

describe('the recipe for lists in Redis, with a real Redis', () => {
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

  it('reads those of Sidekiq, in milliseconds or seconds, and of Celery, with its priorities', async (context) => {
    needs(context, 'redis-server', 'redis-cli')
    const python = pythonWith(context, 'celery', 'redis')
    const redis = await startRedis()
    const url = await servePython(python, redis)
    const numbers = async (): Promise<QueueNumbers> => {
      const answer = await fetch(`${url}/queues.json`, { headers: bearer })
      return ((await answer.json()) as { readonly queues: QueueNumbers }).queues
    }
    const empty = { size: 0, latency: expect.closeTo(0, 0) as number, active: 0 }
    expect(await numbers()).toEqual({ celery: empty, default: empty })

    redis.command('LPUSH', 'queue:default', sidekiqJob(Math.round(seconds(75) * 1000)))
    redis.command('LPUSH', 'queue:default', sidekiqJob(Math.round(seconds(5) * 1000)))
    redis.command('SADD', 'processes', 'dyno-1:4:abc', 'dyno-2:4:old')
    for (const [key, thread, queue] of [
      ['dyno-1:4:abc:work', 'x1', 'default'],
      ['dyno-1:4:abc:work', 'x2', 'other'],
      ['dyno-1:4:abc:work', 'x3', 'default'],
      ['dyno-2:4:old:workers', 'x1', 'default']
    ] as const)
      redis.command('HSET', key, thread, JSON.stringify({ queue, payload: '{}', run_at: seconds(5) }))
    redis.command('HSET', 'unacked', 'tag-1', '[]')
    redis.command('LPUSH', 'celery', celeryTask({}))
    const both = await numbers()
    expect(both).toMatchObject({ default: { size: 2, active: 3 }, celery: { size: 1, active: 1 } })
    expect(both.default.latency).toBeGreaterThanOrEqual(75)
    expect(both.default.latency).toBeLessThan(105)
    expect(both.celery.latency).toBeLessThan(30)

    redis.command('DEL', 'unacked', 'queue:default')
    redis.command('LPUSH', 'queue:default', sidekiqJob(seconds(400)))
    redis.command('LPUSH', 'celery', celeryTask({ published_at: seconds(40) }))
    redis.command('RPOP', 'celery')
    redis.command('LPUSH', 'celery\x06\x166', celeryTask({ published_at: seconds(60) }))
    const later = await numbers()
    expect(later).toMatchObject({ default: { size: 1 }, celery: { size: 2, active: 0 } })
    expect(later.default.latency).toBeGreaterThanOrEqual(400)
    expect(later.default.latency).toBeLessThan(430)
    expect(later.celery.latency).toBeGreaterThanOrEqual(60)
    expect(later.celery.latency).toBeLessThan(90)
    expect(await read({ ...json(url, 'queues.celery.size'), headers: {} })).toEqual(
      unavailable(`${hostOf(url)} answered 401; check the headers or the secret in the address`)
    )
  })
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
    const metrics = metricsBelow()
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
