import { describe, expect, test } from 'vitest'
import type { EmulatedApp } from '../../src/emulator/heroku/emulator.ts'
import { startMs, startWorld } from './start.ts'

const formation = '/apps/sharp/formation'
const appOf = (...processes: EmulatedApp['processes']): { readonly apps: readonly EmulatedApp[] } => ({
  apps: [{ name: 'sharp', processes }]
})

describe('one process type, from web=2', () => {
  test.each([
    ['an integer sets the quantity', { quantity: 5 }, 5, 'Standard-1X'],
    ['zero is a quantity', { quantity: 0 }, 0, 'Standard-1X'],
    ['digits set it too', { quantity: '3' }, 3, 'Standard-1X'],
    ['+n adds', { quantity: '+2' }, 4, 'Standard-1X'],
    ['-n takes away', { quantity: '-2' }, 0, 'Standard-1X'],
    ['a size in any case alone keeps the quantity', { size: 'standard-2x' }, 2, 'Standard-2X'],
    ['a size and a quantity change both', { quantity: '1', size: 'PERFORMANCE-m' }, 1, 'Performance-M'],
    ['a dyno size by name', { dyno_size: { name: 'performance-l' } }, 2, 'Performance-L'],
    ['nothing changes nothing', {}, 2, 'Standard-1X'],
    ['Standard goes up to 100', { quantity: 100 }, 100, 'Standard-1X']
  ])('%s: %j', async (_, body, quantity, size) => {
    const { call, emulator } = await startWorld(appOf({ process: 'web', quantity: 2 }))
    expect(await call('PATCH', `${formation}/web`, body)).toMatchObject({
      status: 200,
      body: { type: 'web', quantity, size, dyno_size: { name: size } }
    })
    expect(await call('GET', `${formation}/web`)).toMatchObject({ status: 200, body: { quantity, size } })
    expect(emulator.app('sharp').quantity('web')).toBe(quantity)
    expect(emulator.app('sharp').size('web')).toBe(size)
  })

  test('a dyno size by id', async () => {
    const { call } = await startWorld()
    const sizes = (await call('GET', '/dyno-sizes')).body as readonly { readonly id: string; readonly name: string }[]
    const id = sizes.find(({ name }) => name === 'Standard-2X')!.id
    expect(await call('PATCH', `${formation}/web`, { dyno_size: { id } })).toMatchObject({
      body: { size: 'Standard-2X', dyno_size: { id } }
    })
  })

  test.each([
    ['a fraction', { quantity: 1.5 }, 422, 'invalid_params'],
    ['a negative number', { quantity: -1 }, 422, 'invalid_params'],
    ['fewer than none', { quantity: '-3' }, 422, 'invalid_params'],
    ['words', { quantity: 'many' }, 422, 'invalid_params'],
    ['a fraction in a string', { quantity: '1.5' }, 422, 'invalid_params'],
    ['null', { quantity: null }, 422, 'invalid_params'],
    ['a list', { quantity: [1] }, 422, 'invalid_params'],
    ['an unknown size', { size: 'Gigantic' }, 422, 'invalid_params'],
    ['a size that is no text', { dyno_size: 7 }, 422, 'invalid_params'],
    ['a dyno size without name and id', { dyno_size: {} }, 422, 'invalid_params'],
    ['a Fir size on Cedar', { size: 'dyno-1c-0.5gb' }, 422, 'invalid_params'],
    ['Basic beside Standard', { size: 'basic', quantity: 1 }, 422, 'invalid_params'],
    ['no JSON', 'quantity=1', 400, 'bad_request'],
    ['JSON that is no object', '[]', 400, 'bad_request']
  ])('refuses %s: %j', async (_, body, status, id) => {
    const { call, emulator } = await startWorld()
    expect(await call('PATCH', `${formation}/web`, body)).toMatchObject({
      status,
      body: { id, message: expect.any(String) as string }
    })
    expect(emulator.app('sharp').quantity('web')).toBe(2)
  })

  test.each([
    ['Eco', 1, 'cedar', undefined],
    ['Basic', 1, 'cedar', undefined],
    ['Standard-1X', 100, 'cedar', undefined],
    ['Standard-2X', 100, 'cedar', undefined],
    ['Performance-M', 10, 'cedar', undefined],
    ['Performance-2XL', 10, 'cedar', undefined],
    ['Private-S', 10, 'cedar', undefined],
    ['Shield-L', 10, 'cedar', undefined],
    ['dyno-2c-1gb', 255, 'fir', undefined],
    ['Standard-1X', 4, 'cedar', 4]
  ] as const)('%s has at most %i on %s (own limit: %s)', async (size, most, generation, limit) => {
    const process = { process: 'web', quantity: 1, size, ...(limit === undefined ? {} : { limit }) }
    const { call } = await startWorld({ apps: [{ name: 'sharp', generation, processes: [process] }] })
    expect(await call('PATCH', `${formation}/web`, { quantity: most })).toMatchObject({
      status: 200,
      body: { quantity: most }
    })
    const refused = await call('PATCH', `${formation}/web`, { quantity: most + 1 })
    expect(refused).toMatchObject({ status: 422, body: { id: 'cannot_update_above_limit', limit: most } })
    expect(await call('GET', `${formation}/web`)).toMatchObject({ body: { quantity: most } })
  })

  test('a type that the app does not have is not found', async () => {
    const { call } = await startWorld()
    expect(await call('PATCH', `${formation}/clock`, { quantity: 1 })).toMatchObject({
      status: 404,
      body: { id: 'not_found' }
    })
    expect(await call('GET', `${formation}/clock`)).toMatchObject({ status: 404, body: { id: 'not_found' } })
  })

  test('an app that was never deployed has no types', async () => {
    const { call } = await startWorld({ apps: [{ name: 'sharp', processes: [], releasedAtMs: null }] })
    expect(await call('GET', formation)).toMatchObject({ status: 200, body: [] })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ body: { released_at: null } })
    expect(await call('PATCH', `${formation}/web`, { quantity: 1 })).toMatchObject({ status: 404 })
  })

  test('updated_at moves with a change and stays without one', async () => {
    const { call, clock } = await startWorld({
      apps: [{ name: 'sharp', processes: [{ process: 'web', quantity: 2 }], releasedAtMs: startMs - 5000 }]
    })
    await clock.sleep(60_000)
    expect(await call('PATCH', `${formation}/web`, { quantity: 2 })).toMatchObject({
      body: { updated_at: '2026-11-27T05:59:55Z' }
    })
    expect(await call('PATCH', `${formation}/web`, { quantity: 3 })).toMatchObject({
      body: { updated_at: '2026-11-27T06:01:00Z' }
    })
  })
})

describe('a batch, from web=2 worker=1', () => {
  test.each([
    [
      'two types as the official CLI sends them',
      [
        { type: 'web', quantity: '+1' },
        { type: 'worker', quantity: '-1' }
      ],
      3,
      0
    ],
    [
      'one type twice, in order',
      [
        { type: 'web', quantity: 5 },
        { type: 'web', quantity: '-1' }
      ],
      4,
      1
    ],
    ['nothing', [], 2, 1]
  ])('%s', async (_, updates, web, worker) => {
    const { call } = await startWorld()
    const reply = await call('PATCH', formation, { updates })
    expect(reply).toMatchObject({
      status: 200,
      body: [
        { type: 'web', quantity: web },
        { type: 'worker', quantity: worker }
      ]
    })
  })

  test.each([
    [
      'a type that is missing',
      [
        { type: 'web', quantity: 3 },
        { type: 'clock', quantity: 1 }
      ],
      404,
      'not_found'
    ],
    [
      'a bad quantity',
      [
        { type: 'web', quantity: 3 },
        { type: 'worker', quantity: 'x' }
      ],
      422,
      'invalid_params'
    ],
    [
      'a quantity above the limit',
      [
        { type: 'web', quantity: 3 },
        { type: 'worker', quantity: 101 }
      ],
      422,
      'cannot_update_above_limit'
    ],
    ['an update without a type', [{ type: 'web', quantity: 3 }, { quantity: 1 }], 422, 'invalid_params'],
    ['no list', 'web=3', 422, 'invalid_params']
  ])('%s refuses the whole of it', async (_, updates, status, id) => {
    const { call, emulator } = await startWorld()
    expect(await call('PATCH', formation, { updates })).toMatchObject({ status, body: { id } })
    expect(emulator.app('sharp').quantity('web')).toBe(2)
    expect(emulator.app('sharp').quantity('worker')).toBe(1)
  })

  test('every type together may become Basic, one alone may not', async () => {
    const { call } = await startWorld(appOf({ process: 'web', quantity: 1 }, { process: 'worker', quantity: 1 }))
    expect(await call('PATCH', formation, { updates: [{ type: 'web', size: 'basic' }] })).toMatchObject({ status: 422 })
    const both = [
      { type: 'web', size: 'basic' },
      { type: 'worker', size: 'basic' }
    ]
    expect(await call('PATCH', formation, { updates: both })).toMatchObject({
      status: 200,
      body: [{ size: 'Basic' }, { size: 'Basic' }]
    })
  })
})

describe('dynos', () => {
  const dynosOf = (reply: { readonly body: unknown }): readonly string[] =>
    (reply.body as readonly { readonly name: string; readonly state: string }[]).map(
      ({ name, state }) => `${name} ${state}`
    )

  test('boot for bootMs by the clock, and go at once', async () => {
    const { call, clock, emulator } = await startWorld({ ...appOf({ process: 'web', quantity: 1 }), bootMs: 20_000 })
    expect(dynosOf(await call('GET', '/apps/sharp/dynos'))).toEqual(['web.1 up'])
    await call('PATCH', `${formation}/web`, { quantity: 3 })
    expect(dynosOf(await call('GET', '/apps/sharp/dynos'))).toEqual(['web.1 up', 'web.2 starting', 'web.3 starting'])
    await clock.sleep(19_999)
    expect(emulator.app('sharp').upDynos('web')).toBe(1)
    await clock.sleep(1)
    expect(emulator.app('sharp').upDynos('web')).toBe(3)
    await call('PATCH', `${formation}/web`, { quantity: 2 })
    expect(dynosOf(await call('GET', '/apps/sharp/dynos'))).toEqual(['web.1 up', 'web.2 up'])
  })

  test('start again with another size, a release or a restart', async () => {
    const { call, clock, emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    await call('PATCH', `${formation}/web`, { size: 'standard-2x' })
    expect([sharp.upDynos('web'), sharp.upDynos('worker')]).toEqual([0, 1])
    await clock.sleep(30_000)
    expect([sharp.upDynos('web'), sharp.upDynos('worker')]).toEqual([2, 1])
    sharp.release()
    expect([sharp.upDynos('web'), sharp.upDynos('worker')]).toEqual([0, 0])
    await clock.sleep(30_000)
    sharp.restart()
    expect(sharp.dynos('web', 'starting')).toBe(2)
  })

  test('are scaled from outside within the same limits', async () => {
    const { emulator } = await startWorld()
    const sharp = emulator.app('sharp')
    sharp.setQuantity('web', 4)
    expect([sharp.quantity('web'), sharp.upDynos('web')]).toEqual([4, 2])
    expect(() => sharp.setQuantity('web', 101)).toThrow('sharp: Cannot update to more than 100')
    expect(() => sharp.setQuantity('clock', 1)).toThrow('process type')
    expect(() => sharp.quantity('clock')).toThrow('sharp has no process type clock')
  })
})
