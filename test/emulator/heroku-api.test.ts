import { describe, expect, test } from 'vitest'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import { systemClock } from '../../src/adapters/clock.ts'
import { startMs, startWorld, type Reply } from './start.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** The field sets of the version=3 hyper-schema of February 2026. */
const fields = {
  app: 'acm archived_at build_stack buildpack_provided_description created_at generation git_url id internal_routing maintenance name organization owner region released_at repo_size slug_size space stack team updated_at web_url',
  formation: 'app command created_at dyno_size id quantity size type updated_at',
  dyno: 'app attach_url command created_at id name release size state type updated_at',
  release:
    'addon_plan_names app artifacts created_at current description eligible_for_rollback id output_stream_url slug status updated_at user version',
  dynoSize: 'architecture compute cost dedicated generation id memory name precise_dyno_units private_space_only',
  account:
    'allow_tracking beta country_of_residence created_at default_organization default_team delinquent_at email federated id identity_provider last_login name sms_number suspended_at two_factor_authentication updated_at verified',
  rateLimit: 'remaining'
}

describe('resources have the fields of Heroku', () => {
  test.each([
    ['GET', '/apps', fields.app],
    ['GET', '/apps/sharp', fields.app],
    ['PATCH', '/apps/sharp', fields.app],
    ['GET', '/apps/sharp/formation', fields.formation],
    ['PATCH', '/apps/sharp/formation', fields.formation],
    ['GET', '/apps/sharp/formation/web', fields.formation],
    ['PATCH', '/apps/sharp/formation/web', fields.formation],
    ['GET', '/apps/sharp/dynos', fields.dyno],
    ['GET', '/apps/sharp/releases', fields.release],
    ['GET', '/apps/sharp/releases/1', fields.release],
    ['GET', '/dyno-sizes', fields.dynoSize],
    ['GET', '/account', fields.account],
    ['GET', '/account/rate-limits', fields.rateLimit]
  ])('%s %s', async (method, path, names) => {
    const { call } = await startWorld()
    const reply = await call(method, path, method === 'PATCH' ? { updates: [] } : undefined)
    expect(reply.status).toBe(200)
    const items = (Array.isArray(reply.body) ? reply.body : [reply.body]) as readonly Readonly<
      Record<string, unknown>
    >[]
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(Object.keys(item).sort().join(' ')).toBe(names)
      if ('id' in item) expect(item['id']).toMatch(uuid)
      for (const name of ['created_at', 'updated_at']) if (name in item) expect(item[name]).toMatch(timestamp)
    }
  })

  test('of an app', async () => {
    const { call, emulator } = await startWorld({
      apps: [
        {
          name: 'fir-app',
          generation: 'fir',
          maintenance: true,
          releasedAtMs: startMs - 90_000,
          processes: [{ process: 'web', quantity: 1 }]
        }
      ]
    })
    const app = await call('GET', '/apps/fir-app')
    const { url, id } = emulator.app('fir-app')
    expect(app.body).toMatchObject({
      id,
      name: 'fir-app',
      maintenance: true,
      web_url: url,
      released_at: '2026-11-27T05:58:30Z',
      generation: { name: 'fir' }
    })
    expect((await call('GET', `/apps/${id}`)).body).toEqual(app.body)
    expect(await call('GET', `/apps/${id}/formation`)).toMatchObject({
      body: [{ app: { id, name: 'fir-app' }, size: 'dyno-1c-0.5gb', command: 'npm start' }]
    })
  })

  test.each([
    ['none', null],
    ['another address', 'https://www.example.com/']
  ])('web_url may be %s', async (_, webUrl) => {
    const { call } = await startWorld({ apps: [{ name: 'sharp', processes: [], webUrl }] })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ body: { web_url: webUrl } })
  })

  test('prices are those of the list', async () => {
    const { call } = await startWorld()
    const sizes = (await call('GET', '/dyno-sizes')).body as readonly {
      readonly name: string
      readonly cost: { readonly cents: number }
    }[]
    expect(sizes).toHaveLength(19)
    expect(sizes.find(({ name }) => name === 'Standard-2X')).toMatchObject({
      cost: { cents: 5000, unit: 'month' },
      generation: { name: 'cedar' }
    })
  })

  test('maintenance is switched', async () => {
    const { call, emulator } = await startWorld()
    expect(await call('PATCH', '/apps/sharp', { maintenance: true })).toMatchObject({
      status: 200,
      body: { maintenance: true }
    })
    expect(emulator.app('sharp').maintenance()).toBe(true)
    expect(await call('PATCH', '/apps/sharp', { maintenance: 'yes' })).toMatchObject({
      status: 422,
      body: { id: 'invalid_params' }
    })
  })
})

describe('who is let in', () => {
  const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`

  test.each([
    ['Bearer, any token', undefined, 'Bearer x', 200],
    ['Bearer, the token', 'secret', 'Bearer secret', 200],
    ['Bearer, another', 'secret', 'Bearer wrong', 401],
    ['Basic without a user', 'secret', basic(':secret'), 200],
    ['Basic with a user', 'secret', basic('me@example.com:secret'), 200],
    ['Basic, another', 'secret', basic(':wrong'), 401],
    ['Basic, empty', undefined, basic(':'), 401],
    ['no token', undefined, 'Bearer', 401],
    ['nothing', undefined, '', 401],
    ['another scheme', undefined, 'Token secret', 401]
  ])('%s', async (_, token, authorization, status) => {
    const { call } = await startWorld(token === undefined ? {} : { token })
    const reply = await call('GET', '/apps/sharp', undefined, { Authorization: authorization })
    expect(reply.status).toBe(status)
    if (status === 401) expect(reply.body).toEqual({ id: 'unauthorized', message: 'Invalid credentials provided.' })
  })

  test.each([
    ['application/vnd.heroku+json; version=3', 200],
    ['application/vnd.heroku+json; version=3.sdk', 200],
    ['application/vnd.heroku+json', 406],
    ['application/vnd.heroku+json; version=2', 406],
    ['application/vnd.heroku+json; version=30', 406],
    ['*/*', 406]
  ])('Accept: %s -> %i', async (accept, status) => {
    const { call } = await startWorld()
    expect((await call('GET', '/apps/sharp', undefined, { Accept: accept })).status).toBe(status)
  })

  test.each([
    ['GET', '/apps/other'],
    ['PATCH', '/apps/other/formation'],
    ['GET', '/apps/sharp/releases/99'],
    ['GET', '/spaces'],
    ['DELETE', '/apps/sharp']
  ])('%s %s is not found', async (method, path) => {
    const { call } = await startWorld()
    expect(await call(method, path)).toMatchObject({
      status: 404,
      body: { id: 'not_found', message: expect.any(String) as string }
    })
  })
})

describe('every reply', () => {
  test('has a Request-Id: its own, or the one that came', async () => {
    const { call } = await startWorld()
    expect((await call('GET', '/apps/sharp')).headers.get('request-id')).toMatch(uuid)
    const given = await call('GET', '/apps/sharp', undefined, { 'Request-Id': 'mine' })
    expect(given.headers.get('request-id')).toBe('mine')
  })

  test('counts the tokens that are left, refilled by the clock', async () => {
    const { call, clock } = await startWorld({ rateLimit: { tokens: 2 } })
    const remaining = async (path: string): Promise<readonly unknown[]> => {
      const { status, headers } = await call('GET', path)
      return [status, headers.get('ratelimit-remaining')]
    }
    expect(await remaining('/apps/sharp')).toEqual([200, '1'])
    expect(await remaining('/account/rate-limits')).toEqual([200, '1'])
    expect(await remaining('/apps/other')).toEqual([404, '0'])
    expect(await remaining('/apps/sharp')).toEqual([429, '0'])
    expect(await call('GET', '/apps/sharp')).toMatchObject({ status: 429, body: { id: 'rate_limit' } })
    await clock.sleep(800)
    expect(await remaining('/apps/sharp')).toEqual([200, '0'])
    await clock.sleep(3_600_000)
    expect(await call('GET', '/account/rate-limits')).toMatchObject({ body: { remaining: 2 } })
  })

  test('takes no token away where the clock is set back', async () => {
    let nowMs = startMs
    const { call } = await startWorld({ clock: { now: () => nowMs, sleep: () => Promise.resolve() } })
    await call('GET', '/apps/sharp')
    nowMs -= 6 * 3_600_000
    expect((await call('GET', '/apps/sharp')).headers.get('ratelimit-remaining')).toBe('4498')
  })

  test('starts at 4500 tokens', async () => {
    const { call } = await startWorld()
    expect((await call('GET', '/apps/sharp')).headers.get('ratelimit-remaining')).toBe('4499')
  })

  test('is a 304 while nothing changed', async () => {
    const { call } = await startWorld()
    const etag = (await call('GET', '/apps/sharp/formation')).headers.get('etag')!
    const again = (): Promise<Reply> => call('GET', '/apps/sharp/formation', undefined, { 'If-None-Match': etag })
    expect(await again()).toMatchObject({ status: 304, body: '' })
    await call('PATCH', '/apps/sharp/formation/web', { quantity: 1 })
    expect((await again()).status).toBe(200)
  })

  test('takes latencyMs of the clock', async () => {
    const { call, clock } = await startWorld({ latencyMs: 180 })
    await call('GET', '/apps/sharp')
    expect(clock.now() - startMs).toBe(180)
  })
})

describe('lists', () => {
  const apps = ['alpha', 'beta', 'gamma'].map((name) => ({ name, processes: [] }))
  const namesOf = (reply: Reply): readonly string[] =>
    (reply.body as readonly { readonly name: string }[]).map(({ name }) => name)

  test.each([
    ['name ..', 200, ['alpha', 'beta', 'gamma'], null],
    ['name ..; max=2', 206, ['alpha', 'beta'], 'name ]beta..; max=2'],
    ['name ]beta..; max=2', 200, ['gamma'], null],
    ['name ..; max=1, order=desc', 206, ['gamma'], 'name ]gamma..; max=1, order=desc'],
    ['name ]gamma..; max=1, order=desc', 206, ['beta'], 'name ]beta..; max=1, order=desc'],
    ['name alpha..beta', 200, ['alpha', 'beta'], null],
    ['name alpha..beta[', 200, ['alpha'], null],
    ['name zeta..', 200, [], null]
  ])('Range: %s -> %i %j', async (range, status, names, nextRange) => {
    const { call } = await startWorld({ apps })
    const reply = await call('GET', '/apps', undefined, { Range: range })
    expect([reply.status, namesOf(reply), reply.headers.get('next-range')]).toEqual([status, names, nextRange])
  })

  test.each(['color ..', 'name', 'name ..; max=0'])('Range: %s cannot be satisfied', async (range) => {
    const { call } = await startWorld({ apps })
    expect(await call('GET', '/apps', undefined, { Range: range })).toMatchObject({
      status: 416,
      body: { id: 'requested_range_not_satisfiable' }
    })
  })

  test('come in order without a Range', async () => {
    const { call } = await startWorld({ apps })
    const reply = await call('GET', '/apps')
    expect([reply.status, namesOf(reply), reply.headers.get('accept-ranges')]).toEqual([
      200,
      ['alpha', 'beta', 'gamma'],
      'id, name'
    ])
  })

  test('the newest release is one request', async () => {
    const { call, clock, emulator } = await startWorld()
    for (let version = 2; version <= 11; version++) {
      await clock.sleep(60_000)
      emulator.app('sharp').release()
    }
    const newest = await call('GET', '/apps/sharp/releases', undefined, { Range: 'version ..; max=1, order=desc' })
    expect(newest).toMatchObject({
      status: 206,
      body: [{ version: 11, current: true, status: 'succeeded', created_at: '2026-11-27T06:10:00Z' }]
    })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ body: { released_at: '2026-11-27T06:10:00Z' } })
    expect(await call('GET', '/apps/sharp/releases/10')).toMatchObject({
      status: 200,
      body: { version: 10, current: false }
    })
  })
})

describe('the record', () => {
  test('has every request in order, with what was answered', async () => {
    const { call, clock, emulator } = await startWorld()
    await call('GET', '/apps/sharp?x=1')
    await clock.sleep(1000)
    await call('PATCH', '/apps/sharp/formation/web', { quantity: 3 })
    await call('PATCH', '/apps/sharp/formation/web', 'nonsense', { Authorization: 'Bearer' })
    expect(emulator.requests).toMatchObject([
      {
        atMs: startMs,
        method: 'GET',
        path: '/apps/sharp?x=1',
        body: null,
        status: 200,
        headers: { authorization: 'Bearer secret' }
      },
      { atMs: startMs + 1000, method: 'PATCH', path: '/apps/sharp/formation/web', body: { quantity: 3 }, status: 200 },
      { method: 'PATCH', body: 'nonsense', status: 401 }
    ])
  })

  test('two emulators of the same apps answer the same', async () => {
    const [one, two] = [await startWorld(), await startWorld()]
    expect((await one.call('GET', '/apps/sharp/formation')).body).toEqual(
      (await two.call('GET', '/apps/sharp/formation')).body
    )
    expect((await one.call('GET', '/apps/sharp/dynos')).body).toEqual((await two.call('GET', '/apps/sharp/dynos')).body)
  })
})

describe('starting', () => {
  const app = { name: 'sharp', processes: [{ process: 'web', quantity: 1 }] }

  test('rejects two apps of one name', async () => {
    await expect(startEmulator({ apps: [app, app], clock: systemClock })).rejects.toThrow('two apps have the same name')
  })
  test('rejects an unknown dyno type', async () => {
    const processes = [{ process: 'web', quantity: 1, size: 'huge' }]
    await expect(startEmulator({ apps: [{ name: 'sharp', processes }], clock: systemClock })).rejects.toThrow(
      'sharp: Heroku has no dyno type huge'
    )
  })
  test('rejects a port that is taken', async () => {
    const { emulator } = await startWorld()
    const apiPort = Number(new URL(emulator.apiUrl).port)
    await expect(startEmulator({ apps: [app], clock: systemClock, apiPort })).rejects.toThrow('EADDRINUSE')
  })
  test('throws on an app that it does not have', async () => {
    const { emulator } = await startWorld()
    expect(() => emulator.app('other')).toThrow('no app other in the emulator')
  })
})
