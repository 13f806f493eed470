import { describe, expect, test } from 'vitest'
import type { RouterMinute } from '../../src/emulator/heroku/emulator.ts'
import { startMs, startWorld, type World } from './start.ts'
import { minuteMs } from '../../src/core/durations.ts'

interface Metrics {
  readonly status: number
  readonly body: {
    readonly start_time: string
    readonly end_time: string
    readonly step: number
    readonly data: Readonly<Record<string, readonly (number | null)[]>>
  }
}

async function ask({ emulator }: World, path: string, token = 'secret'): Promise<Metrics> {
  const response = await fetch(emulator.metricsUrl + path, {
    headers: { Accept: 'application/vnd.heroku+json; version=3', Authorization: `Bearer ${token}` }
  })
  return { status: response.status, body: (await response.json()) as Metrics['body'] }
}

/** Minutes count from the start of the emulator. */
function range(fromMinute: number, toMinute: number, step = '1m', process = 'web'): string {
  const at = (minute: number): string => new Date(startMs + minute * minuteMs).toISOString()
  return new URLSearchParams({
    process_type: process,
    start_time: at(fromMinute),
    end_time: at(toMinute),
    step
  }).toString()
}

const router = (world: World, name: 'status' | 'latency', query: string): Promise<Metrics> =>
  ask(world, `/apps/${world.emulator.app('sharp').id}/router-metrics/${name}?${query}`)

const capacity = { requestsPerSecond: 20, serviceMs: 150 }
const webOf = (quantity: number, size = 'Standard-1X'): object => ({
  apps: [{ name: 'sharp', capacity, processes: [{ process: 'web', quantity, size }] }]
})

describe('the router counts', () => {
  test('visitors by the minute, the one that is going on too, and none where none came', async () => {
    const world = await startWorld(webOf(2))
    const sharp = world.emulator.app('sharp')
    await world.clock.sleep(minuteMs)
    sharp.setLoad(10)
    await world.clock.sleep(2.5 * minuteMs)
    expect(await router(world, 'status', range(0, 3))).toEqual({
      status: 200,
      body: {
        start_time: '2026-11-27T06:00:00Z',
        end_time: '2026-11-27T06:03:00Z',
        step: 1,
        data: { status_2xx: [null, 600, 600, 300] }
      }
    })
  })

  test('response times rise with the load', async () => {
    const world = await startWorld(webOf(2))
    const sharp = world.emulator.app('sharp')
    for (const load of [4, 20, 36]) {
      sharp.setLoad(load)
      await world.clock.sleep(minuteMs)
    }
    const p95 = (await router(world, 'latency', range(0, 2))).body.data['latency.ms.p95']!.map((value) =>
      Math.round(value!)
    )
    expect(p95[0]).toBeGreaterThan(150)
    expect(p95).toEqual(p95.toSorted((a, b) => a - b))
    expect(p95[2]).toBeGreaterThan(1000)
  })

  test('what is beyond the patience of the router as errors', async () => {
    const world = await startWorld(webOf(2))
    world.emulator.app('sharp').setLoad(60)
    await world.clock.sleep(5 * minuteMs)
    const { status_2xx: served, status_5xx: lost } = (await router(world, 'status', range(0, 4))).body.data
    expect(served![0]! + (lost![0] ?? 0)).toBe(3600)
    expect([served![4], lost![4]]).toEqual([2400, 1200])
    const p95 = (await router(world, 'latency', range(0, 4))).body.data['latency.ms.p95']!
    expect(Math.max(...p95.map(Number))).toBe(30_000)
  })

  test.each([
    ['without dynos', (sharp: ReturnType<World['emulator']['app']>) => sharp.setQuantity('web', 0)],
    ['in maintenance', (sharp: ReturnType<World['emulator']['app']>) => sharp.setMaintenance(true)],
    ['crashed', (sharp: ReturnType<World['emulator']['app']>) => sharp.fault({ kind: 'crashed' })]
  ])('everything as errors %s', async (_, breakApp) => {
    const world = await startWorld(webOf(2))
    const sharp = world.emulator.app('sharp')
    sharp.setLoad(10)
    await world.clock.sleep(minuteMs)
    breakApp(sharp)
    await world.clock.sleep(minuteMs)
    expect((await router(world, 'status', range(0, 1))).body.data).toEqual({
      status_2xx: [600, null],
      status_5xx: [null, 600]
    })
  })

  test('the requests of a test as well', async () => {
    const world = await startWorld(webOf(1))
    const sharp = world.emulator.app('sharp')
    await fetch(sharp.url)
    sharp.fault({ kind: 'status', status: 404, times: 1 })
    await fetch(sharp.url)
    expect((await router(world, 'status', range(0, 0))).body.data).toEqual({ status_2xx: [1], status_4xx: [1] })
    expect((await router(world, 'latency', range(0, 0))).body.data).toEqual({ 'latency.ms.p95': [150] })
  })

  test('ten minutes are the sum of each', async () => {
    const world = await startWorld(webOf(2))
    world.emulator.app('sharp').setLoad(10)
    await world.clock.sleep(25 * minuteMs)
    expect(await router(world, 'status', range(0, 20, '10m'))).toMatchObject({
      body: { step: 10, data: { status_2xx: [6000, 6000, 3000] } }
    })
  })

  test('a jump of a year leaves the last three days', async () => {
    const world = await startWorld(webOf(2))
    world.emulator.app('sharp').setLoad(1)
    await world.clock.sleep(365 * 1440 * minuteMs)
    const to = 365 * 1440
    expect((await router(world, 'status', range(to - 60, to - 1))).body.data).toEqual({
      status_2xx: Array.from({ length: 60 }, () => 60)
    })
  })
})

test('a test may say what the router saw', async () => {
  const world = await startWorld(webOf(1))
  const minute: RouterMinute = { statuses: { '200': 90, '302': 5, '503': null }, p95Ms: 240 }
  world.emulator.app('sharp').setRouterMetrics((atMs) => (atMs < startMs ? minute : null))
  expect((await router(world, 'status', range(-2, 0))).body.data).toEqual({
    '200': [90, 90, null],
    '302': [5, 5, null],
    '503': [null, null, null]
  })
  expect((await router(world, 'latency', range(-2, 0))).body.data).toEqual({ 'latency.ms.p95': [240, 240, null] })
  world.emulator.app('sharp').setRouterMetrics(null)
  expect((await router(world, 'status', range(-2, 0))).body.data).toEqual({})
})

describe('a request', () => {
  test.each([
    ['minutes of 2 h', 200, range(-120, 0), 'Standard-1X'],
    ['minutes of more than 2 h', 400, range(-121, 0), 'Standard-1X'],
    ['10 minutes of 72 h', 200, range(-4320, 0, '10m'), 'Standard-1X'],
    ['10 minutes of more', 400, range(-4330, 0, '10m'), 'Standard-1X'],
    ['minutes of Basic', 400, range(-5, 0), 'Basic'],
    ['10 minutes of Basic', 200, range(-10, 0, '10m'), 'Basic'],
    ['a step that there is none of', 400, range(-5, 0, '5m'), 'Standard-1X'],
    ['no process type', 400, range(-5, 0, '1m', ''), 'Standard-1X'],
    ['an end before the start', 400, range(0, -5), 'Standard-1X']
  ])('for %s: %i', async (_, status, query, size) => {
    const world = await startWorld(webOf(1, size))
    expect((await router(world, 'status', query)).status).toBe(status)
  })

  test('finds nothing of Eco dynos, and nothing of another process type', async () => {
    const eco = await startWorld(webOf(1, 'Eco'))
    eco.emulator.app('sharp').setLoad(1)
    await eco.clock.sleep(minuteMs)
    expect((await router(eco, 'status', range(0, 1))).body.data).toEqual({})
    const world = await startWorld(webOf(1))
    world.emulator.app('sharp').setLoad(1)
    await world.clock.sleep(minuteMs)
    expect((await router(world, 'status', range(0, 1, '1m', 'worker'))).body.data).toEqual({})
  })

  test('needs the token, the version, and the id of the app', async () => {
    const world = await startWorld({ ...webOf(1), token: 'right' })
    const { emulator } = world
    const path = `/apps/${emulator.app('sharp').id}/router-metrics/status?${range(-5, 0)}`
    expect((await ask(world, path, 'wrong')).status).toBe(401)
    expect((await ask(world, path, 'right')).status).toBe(200)
    expect((await fetch(emulator.metricsUrl + path, { headers: { Authorization: 'Bearer right' } })).status).toBe(406)
    expect((await ask(world, path.replace(emulator.app('sharp').id, 'sharp'), 'right')).status).toBe(404)
    expect((await ask(world, '/apps', 'right')).status).toBe(404)
    expect(emulator.requests).toEqual([])
    expect(emulator.metricsRequests.map(({ status }) => status)).toEqual([401, 200, 406, 404, 404])
  })

  test('meets the faults of this API alone', async () => {
    const world = await startWorld(webOf(1))
    const { emulator, call } = world
    emulator.failMetrics({ path: /latency$/, answer: { kind: 'status', status: 503 } })
    emulator.failApi({ answer: { kind: 'status', status: 500 } })
    expect((await router(world, 'status', range(-5, 0))).status).toBe(200)
    const latency = await fetch(`${emulator.metricsUrl}/apps/${emulator.app('sharp').id}/router-metrics/latency`)
    expect(latency.status).toBe(503)
    expect((await call('GET', '/apps/sharp')).status).toBe(500)
    emulator.clearFaults()
    expect((await router(world, 'latency', range(-5, 0))).status).toBe(200)
    expect((await call('GET', '/apps/sharp')).status).toBe(200)
  })
})

test.each([
  ['none', []],
  ['on', [true]],
  ['off', [false]]
] as const)('autoscaling that is %s shows in the monitors', async (autoscaling, active) => {
  const world = await startWorld()
  const sharp = world.emulator.app('sharp')
  sharp.setAutoscaling(autoscaling)
  const monitors = (await ask(world, `/apps/${sharp.id}/formation/web/monitors`)).body as unknown as readonly {
    readonly action_type: string
    readonly is_active: boolean
  }[]
  expect(
    monitors.filter(({ action_type: type }) => type === 'scale').map(({ is_active: isActive }) => isActive)
  ).toEqual(active)
  expect(monitors.filter(({ action_type: type }) => type === 'alert')).toHaveLength(1)
  expect((await ask(world, `/apps/${sharp.id}/formation/worker/monitors`)).body).toEqual([])
})

test('a page that a test sets is answered as JSON, and counts as a request', async () => {
  const { emulator } = await startWorld()
  const sharp = emulator.app('sharp')
  sharp.setPage('/queues.json', { mail: 12 })
  const response = await fetch(`${sharp.url}queues.json?key=x`)
  expect([response.headers.get('content-type'), await response.json()]).toEqual(['application/json', { mail: 12 }])
  sharp.setPage('/queues.json', undefined)
  expect((await fetch(`${sharp.url}queues.json`)).status).toBe(404)
  expect(sharp.pings).toHaveLength(2)
})
