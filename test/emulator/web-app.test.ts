import { describe, expect, test } from 'vitest'
import type { AppFault, EmulatedApp } from '../../src/emulator/heroku/emulator.ts'
import { systemClock } from '../../src/adapters/clock.ts'
import { ping, startMs, startWorld } from './start.ts'

const capacity = { requestsPerSecond: 20, serviceMs: 150 }
const webOf = (quantity: number): { readonly apps: readonly EmulatedApp[] } => ({
  apps: [{ name: 'sharp', capacity, processes: [{ process: 'web', quantity }] }]
})

describe('an answer takes as long as the load asks', () => {
  test.each([
    ['no load: the service time', 0, 2, 150],
    ['half the capacity: hardly a wait', 20, 2, 178],
    ['nine tenths: a queue', 36, 2, 562],
    ['the same load on twice the dynos', 36, 4, 171]
  ])('%s', async (_, requestsPerSecond, quantity, elapsedMs) => {
    const { emulator, clock } = await startWorld(webOf(quantity))
    const sharp = emulator.app('sharp')
    sharp.setLoad(requestsPerSecond)
    await clock.sleep(600_000)
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 200, elapsedMs })
  })

  test('overload piles up second by second until the router gives up, and more dynos clear it', async () => {
    const { emulator, clock, call } = await startWorld(webOf(2))
    const sharp = emulator.app('sharp')
    sharp.setLoad(60)
    const steady = (await ping(sharp.url, clock)).elapsedMs
    await clock.sleep(20_000 - steady)
    const piled = await ping(sharp.url, clock)
    expect(piled).toMatchObject({ status: 200, elapsedMs: steady + 10_000 })

    await clock.sleep(120_000)
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 503, elapsedMs: 30_000 })
    expect(sharp.pings.at(-1)).toMatchObject({ status: 503, routerError: 'H12' })

    await call('PATCH', '/apps/sharp/formation/web', { quantity: 6 })
    await clock.sleep(30_000 + 19_000)
    expect((await ping(sharp.url, clock)).status).toBe(200)
    await clock.sleep(60_000)
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 200, elapsedMs: 178 })
  })

  test('a load that ends lets the pile drain', async () => {
    const { emulator, clock } = await startWorld(webOf(1))
    const sharp = emulator.app('sharp')
    sharp.setLoad(40)
    await clock.sleep(10_000)
    sharp.setLoad(0)
    expect((await ping(sharp.url, clock)).elapsedMs).toBe(10_150)
    expect((await ping(sharp.url, clock)).elapsedMs).toBe(150)
  })

  test("on the machine's own time too", async () => {
    const { emulator } = await startWorld({ ...webOf(1), clock: systemClock })
    const { status, elapsedMs } = await ping(emulator.app('sharp').url, systemClock)
    expect(status).toBe(200)
    expect(elapsedMs).toBeGreaterThanOrEqual(149)
    expect(elapsedMs).toBeLessThan(20_000)
  })
})

describe('the router', () => {
  test('answers for an app without dynos, crashed, slow to boot, and in maintenance', async () => {
    const { emulator, clock } = await startWorld({ ...webOf(2), bootMs: 80_000 })
    const sharp = emulator.app('sharp')
    sharp.setMaintenance(true)
    expect(await ping(sharp.url, clock)).toMatchObject({
      status: 503,
      elapsedMs: 0,
      body: expect.stringContaining('maintenance') as string
    })
    sharp.setMaintenance(false)
    sharp.setQuantity('web', 0)
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 503, elapsedMs: 0 })
    sharp.setQuantity('web', 1)
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 503, elapsedMs: 75_000 })
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 200, elapsedMs: 5000 + 150 })
    sharp.fault({ kind: 'crashed' })
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 503, elapsedMs: 0 })
    expect(sharp.pings.map(({ routerError }) => routerError)).toEqual(['H80', 'H14', 'H20', null, 'H10'])
  })

  test('answers for an app without a web process', async () => {
    const { emulator, clock } = await startWorld({
      apps: [{ name: 'sharp', processes: [{ process: 'worker', quantity: 1 }] }]
    })
    expect((await ping(emulator.app('sharp').url, clock)).status).toBe(503)
  })

  test('holds a request for the first dyno that comes up', async () => {
    const { emulator, clock } = await startWorld(webOf(0))
    const sharp = emulator.app('sharp')
    sharp.setQuantity('web', 1)
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 200, elapsedMs: 30_150 })
  })
})

describe('a crash', () => {
  test('lasts until its time, then the dynos boot', async () => {
    const { emulator, clock } = await startWorld(webOf(2))
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'crashed', untilMs: startMs + 60_000 })
    sharp.setQuantity('web', 3)
    expect(sharp.dynos('web', 'crashed')).toBe(3)
    await clock.sleep(60_000)
    expect(sharp.dynos('web', 'starting')).toBe(3)
    await clock.sleep(30_000)
    expect(sharp.upDynos('web')).toBe(3)
  })

  test.each(['restart', 'release', 'clearFault'] as const)('ends with %s, and the dynos boot', async (end) => {
    const { emulator, clock } = await startWorld(webOf(2))
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'crashed' })
    await clock.sleep(3_600_000)
    expect(sharp.dynos('web', 'crashed')).toBe(2)
    sharp[end]()
    expect(sharp.dynos('web', 'starting')).toBe(2)
  })
})

describe('the app', () => {
  test.each([
    ['/', 200],
    ['/health', 200],
    ['/health?deep=1', 200],
    ['/nowhere', 404]
  ])('answers %s with %i', async (path, status) => {
    const { emulator, clock } = await startWorld()
    const answer = await ping(new URL(path, emulator.app('sharp').url).href, clock)
    expect(answer.status).toBe(status)
    expect(answer.body.includes('ok')).toBe(status === 200)
  })

  test('answers HEAD without a body, and records what came', async () => {
    const { emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    const response = await fetch(sharp.url, { method: 'HEAD', headers: { 'X-Probe': '1' } })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(sharp.pings).toMatchObject([
      { atMs: startMs, method: 'HEAD', path: '/', headers: { 'x-probe': '1' }, status: 200, routerError: null }
    ])
  })
})

describe('a fault of the app', () => {
  test.each<readonly [string, AppFault, number, number]>([
    ['a status', { kind: 'status', status: 500 }, 500, 150],
    ['a status without a body', { kind: 'status', status: 204 }, 204, 150],
    ['its own 503', { kind: 'status', status: 503, body: 'busy', headers: { 'Retry-After': '5' } }, 503, 150],
    ['a delay', { kind: 'delay', delayMs: 8000 }, 200, 8150],
    ['a delay beyond the router', { kind: 'delay', delayMs: 40_000 }, 503, 30_000],
    ['never', { kind: 'hang' }, 503, 30_000],
    ['a redirect', { kind: 'redirect', location: '/health' }, 302, 150],
    ['another redirect', { kind: 'redirect', location: 'https://www.example.com/', status: 308 }, 308, 150]
  ])('%s: %j', async (_, fault, status, elapsedMs) => {
    const { emulator, clock } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.fault(fault)
    expect(await ping(sharp.url, clock)).toMatchObject({ status, elapsedMs })
    sharp.clearFault()
    expect(await ping(sharp.url, clock)).toMatchObject({ status: 200, elapsedMs: 150 })
  })

  test('a redirect of one path is followed, of all paths it loops', async () => {
    const { emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'redirect', location: '/health', path: '/' })
    expect((await fetch(sharp.url)).status).toBe(200)
    sharp.fault({ kind: 'redirect', location: '/' })
    await expect(fetch(sharp.url)).rejects.toMatchObject({ cause: { message: 'redirect count exceeded' } })
  })

  test('may concern the next requests alone', async () => {
    const { emulator, clock } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'status', status: 500, times: 2 })
    const statuses = [await ping(sharp.url, clock), await ping(sharp.url, clock), await ping(sharp.url, clock)].map(
      ({ status }) => status
    )
    expect(statuses).toEqual([500, 500, 200])
  })

  test('is hidden where no dyno is up', async () => {
    const { emulator, clock } = await startWorld(webOf(0))
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'status', status: 500 })
    expect((await ping(sharp.url, clock)).status).toBe(503)
  })

  test('a reset cuts the connection', async () => {
    const { emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'reset', times: 1 })
    await expect(fetch(sharp.url)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect(sharp.pings).toMatchObject([{ status: null }])
    expect((await fetch(sharp.url)).status).toBe(200)
  })

  test('silence lasts until the client gives up', async () => {
    const { emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'silence' })
    await expect(fetch(sharp.url, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout')
    expect(sharp.pings).toMatchObject([{ status: null }])
  })

  test('an endless body goes on as long as somebody reads', async () => {
    const { emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.fault({ kind: 'endless' })
    const response = await fetch(sharp.url)
    let bytes = 0
    for await (const chunk of response.body!) {
      bytes += (chunk as Uint8Array).length
      if (bytes > 5_000_000) break
    }
    expect(bytes).toBeGreaterThan(5_000_000)
    sharp.clearFault()
    expect((await fetch(sharp.url)).status).toBe(200)
  })
})

test('close ends at once what is still waiting', async () => {
  const { emulator } = await startWorld({ ...webOf(1), clock: systemClock })
  const sharp = emulator.app('sharp')
  sharp.fault({ kind: 'hang' })
  const waiting = fetch(sharp.url)
  const failed = expect(waiting).rejects.toThrow('fetch failed')
  while (sharp.pings.length === 0) await systemClock.sleep(5)
  const fromMs = systemClock.now()
  await emulator.close()
  await failed
  expect(systemClock.now() - fromMs).toBeLessThan(10_000)
})
