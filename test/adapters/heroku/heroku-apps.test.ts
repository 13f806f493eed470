import { expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type { Emulator } from '../../../src/emulator/heroku/emulator.ts'
import { heroku } from '../../../src/adapters/heroku/heroku.ts'
import type { RateLimitOptions } from '../../../src/emulator/heroku/rate-limit.ts'
import type { Heroku } from '../../../src/adapters/heroku/heroku.ts'
import type { Clock } from '../../../src/ports.ts'
import { noon } from '../../run/looks.ts'

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `app-${String(index).padStart(4, '0')}`)

async function start(
  count: number,
  rateLimit: RateLimitOptions = {}
): Promise<{
  readonly clock: Clock
  readonly emulator: Emulator
  readonly platform: Heroku
  readonly calls: () => readonly string[]
  readonly look: (apps: readonly string[]) => Promise<readonly string[]>
}> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({
    clock,
    rateLimit,
    apps: names(count).map((name) => ({ name, processes: [{ process: 'web', quantity: 1 }] }))
  })
  onTestFinished(emulator.close)
  const platform = heroku({ baseUrl: emulator.apiUrl, token: 't', clock })
  return {
    clock,
    emulator,
    platform,
    calls: () => emulator.requests.map(({ path }) => path),
    look: async (apps) => {
      platform.announce?.(apps)
      const read = await Promise.all(apps.map((app) => platform.read(app)))
      return read.map((reading) => (reading.status === 'ok' ? reading.name : reading.fault.message))
    }
  }
}

it.each<readonly [string, number, number, number]>([
  ['nine apps: two calls for each', 9, 9, 18],
  ['ten: one for each and one for the list', 10, 10, 11],
  ['thirty of an account that has no more', 30, 30, 31],
  ['1,200: a list of two pages', 1200, 1200, 1202]
])('%s', async (_, account, asked, calls) => {
  const world = await start(account)
  expect(await world.look(names(asked))).toEqual(names(asked))
  expect(world.calls()).toHaveLength(calls)
})

it('apps that the first page does not have are asked for by themselves', async () => {
  const world = await start(1020)
  const apps = names(1020).slice(-10)
  expect(await world.look([...apps.slice(0, 9), 'app-0000'])).toEqual([...apps.slice(0, 9), 'app-0000'])
  expect(world.calls().filter((path) => path === '/apps')).toHaveLength(1)
})

it('an app that is not there is not found, and the others are', async () => {
  const world = await start(12)
  const read = await world.look([...names(12), 'missing'])
  expect(read.slice(0, 12)).toEqual(names(12))
  expect(read[12]).toContain('404')
})

it('by id as well', async () => {
  const world = await start(10)
  const ids = names(10).map((name) => world.emulator.app(name).id)
  expect(await world.look(ids)).toEqual(names(10))
  expect(world.calls()).toHaveLength(11)
})

it('a list that fails leaves every app to a call of its own', async () => {
  const world = await start(10)
  world.emulator.failApi({
    path: '/apps',
    answer: { kind: 'status', status: 400, body: { id: 'bad_request', message: 'No.' } }
  })
  expect(await world.look(names(10))).toEqual(names(10))
  expect(world.calls()).toHaveLength(21)
})

it('an app that is read again is asked for by itself, as it is now', async () => {
  const world = await start(10)
  await world.look(names(10))
  await world.platform.read('app-0003')
  expect(world.calls().slice(11).sort()).toEqual(['/apps/app-0003', '/apps/app-0003/formation'])
})

it('when few calls are left it asks once a minute how many, which costs none', async () => {
  const { platform, emulator, calls, clock } = await start(1, { tokens: 500, perMinute: 75 })
  await platform.countCalls?.()
  expect(calls(), 'nothing is known, so nothing is short').toEqual([])
  await platform.read('app-0000')
  const counting = (): number => calls().filter((path) => path === '/account/rate-limits').length
  for (let second = 0; second <= 180; second += 10) {
    await platform.countCalls?.()
    await clock.sleep(10_000)
  }
  expect([counting(), platform.callsLeft?.()]).toEqual([3, 500])
  emulator.failApi({ answer: { kind: 'reset' } })
  for (let second = 0; second <= 180; second += 10) {
    await platform.countCalls?.()
    await clock.sleep(10_000)
  }
  expect(counting(), 'a failure is no reason to ask with every look').toBeLessThan(25)
})

it('with plenty of calls it never asks', async () => {
  const { platform, calls, clock } = await start(1)
  await platform.read('app-0000')
  await clock.sleep(600_000)
  await platform.countCalls?.()
  expect(calls()).not.toContain('/account/rate-limits')
})

it('knows how many calls are left', async () => {
  const { platform } = await start(1)
  expect(platform.callsLeft?.()).toBeNull()
  await platform.read('app-0000')
  expect(platform.callsLeft?.()).toBeLessThan(4500)
  expect(platform.callsLeft?.()).toBeGreaterThan(4400)
})
