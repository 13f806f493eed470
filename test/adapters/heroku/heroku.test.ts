import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type { ApiFaultAnswer, EmulatedApp, Emulator } from '../../../src/emulator/heroku/emulator.ts'
import type { AppReading, Outcome, PlatformFault } from '../../../src/core/model.ts'
import { heroku } from '../../../src/adapters/heroku/heroku.ts'
import type { Clock, Platform } from '../../../src/ports.ts'
import { noon } from '../../run/looks.ts'
import { closedPort, reply, serve } from '../../servers.ts'

interface Started {
  readonly emulator: Emulator
  readonly platform: Platform
  readonly clock: Clock
  /** `METHOD path` of every request so far. */
  readonly calls: () => readonly string[]
}

const sharp: EmulatedApp = {
  name: 'sharp',
  processes: [
    { process: 'clock', quantity: 1 },
    { process: 'web', quantity: 2 }
  ]
}

async function start(app: Partial<EmulatedApp> = {}): Promise<Started> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({ clock, token: 'HRKU-secret', apps: [{ ...sharp, ...app }] })
  onTestFinished(emulator.close)
  return {
    emulator,
    clock,
    platform: heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock }),
    calls: () => emulator.requests.map(({ method, path }) => `${method} ${path}`)
  }
}

const toFive = { app: 'sharp', process: 'web', from: 2, to: 5, size: null }

function faultOf(result: AppReading | Outcome): PlatformFault {
  if (!('fault' in result)) throw new Error(JSON.stringify(result))
  return result.fault
}

describe('the request', () => {
  it('to read: two GETs with version, token, name and a request id', async () => {
    const { platform, emulator, calls } = await start()
    await platform.read('sharp')
    expect(calls().toSorted()).toEqual(['GET /apps/sharp', 'GET /apps/sharp/formation'])
    for (const { headers, body } of emulator.requests) {
      expect(body).toBeNull()
      expect(headers).toMatchObject({
        accept: 'application/vnd.heroku+json; version=3',
        authorization: 'Bearer HRKU-secret',
        'user-agent': 'dyno-scaler',
        'request-id': expect.stringMatching(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
        ) as string
      })
      expect(headers).not.toHaveProperty('content-type')
    }
  })

  it('to scale: one PATCH of the type, with the absolute quantity as a number', async () => {
    const { platform, emulator } = await start()
    expect(await platform.scale(toFive)).toEqual({ kind: 'scaled', quantity: 5 })
    expect(emulator.requests).toHaveLength(1)
    expect(emulator.requests[0]).toMatchObject({
      method: 'PATCH',
      path: '/apps/sharp/formation/web',
      body: { quantity: 5 },
      headers: { 'content-type': 'application/json', authorization: 'Bearer HRKU-secret' }
    })
    expect([emulator.app('sharp').quantity('web'), emulator.app('sharp').quantity('clock')]).toEqual([5, 1])
  })

  it('names are put into the path as one part', async () => {
    const { platform, calls } = await start()
    await platform.scale({ ...toFive, app: '../account', process: 'web/../clock?x#y' })
    expect(calls()).toEqual(['PATCH /apps/..%2Faccount/formation/web%2F..%2Fclock%3Fx%23y'])
  })

  it('to zero is a quantity too', async () => {
    const { platform, emulator } = await start()
    expect(await platform.scale({ ...toFive, to: 0 })).toEqual({ kind: 'scaled', quantity: 0 })
    expect(emulator.app('sharp').quantity('web')).toBe(0)
  })
})

describe('the reading', () => {
  it('has every process type, also where clock comes first', async () => {
    const { platform, emulator } = await start()
    expect(await platform.read('sharp')).toEqual({
      status: 'ok',
      id: emulator.app('sharp').id,
      name: 'sharp',
      maintenance: false,
      webUrl: emulator.app('sharp').url,
      releasedAtMs: noon - 86_400_000,
      formation: [
        { process: 'clock', quantity: 1, size: 'Standard-1X', limit: 100, autoscaled: false },
        { process: 'web', quantity: 2, size: 'Standard-1X', limit: 100, autoscaled: false }
      ]
    })
  })

  it('is whole where the formation comes in pages', async () => {
    const app = { id: '01234567-89ab-cdef-0123-456789abcdef', name: 'sharp', maintenance: false }
    const pages: Readonly<Record<string, readonly [number, string, string | null]>> = {
      none: [206, 'a', 'type ]a..; max=1'],
      'type ]a..; max=1': [206, 'b', 'type ]b..; max=1'],
      'type ]b..; max=1': [200, 'web', null]
    }
    const { url } = await serve((response, { path, headers: { range = 'none' } }) => {
      if (!path.endsWith('/formation')) return void response.end(JSON.stringify(app))
      const [status, type, next] = pages[range] ?? [416, '', null]
      response.writeHead(status, next === null ? {} : { 'Next-Range': next })
      response.end(JSON.stringify([{ type, quantity: 1, size: 'Standard-1X' }]))
    })
    const reading = await heroku({ baseUrl: url, token: 'HRKU-secret', clock: virtualClock(noon) }).read('sharp')
    expect(reading.status === 'ok' && reading.formation.map(({ process }) => process)).toEqual(['a', 'b', 'web'])
  })

  it('is not there where a page cannot be read', async () => {
    const app = { id: '01234567-89ab-cdef-0123-456789abcdef', name: 'sharp', maintenance: false }
    const { url } = await serve((response, { path, headers }) => {
      if (!path.endsWith('/formation')) return void response.end(JSON.stringify(app))
      response.writeHead(headers.range === undefined ? 206 : 403, { 'Next-Range': 'type ]a..' })
      response.end(headers.range === undefined ? '[{"type":"a","quantity":1}]' : '{}')
    })
    const reading = await heroku({ baseUrl: url, token: 'HRKU-secret', clock: virtualClock(noon) }).read('sharp')
    expect(faultOf(reading).kind).toBe('permanent')
  })

  it('works by id as well', async () => {
    const { platform, emulator } = await start()
    expect(await platform.read(emulator.app('sharp').id)).toMatchObject({ status: 'ok', name: 'sharp' })
  })

  it.each([
    ['maintenance', { maintenance: true }, { maintenance: true }],
    ['no web address', { webUrl: null }, { webUrl: null }],
    ['never released: no process types', { releasedAtMs: null, processes: [] }, { releasedAtMs: null, formation: [] }]
  ])('%s', async (_, app, expected) => {
    const { platform } = await start(app)
    expect(await platform.read('sharp')).toMatchObject({ status: 'ok', ...expected })
  })

  it.each([
    ['Eco', 'cedar', 1],
    ['Basic', 'cedar', 1],
    ['Standard-2X', 'cedar', 100],
    ['Performance-L', 'cedar', 10],
    ['Performance-L-RAM', 'cedar', 10],
    ['Private-M', 'cedar', 10],
    ['Shield-S', 'cedar', 10],
    ['dyno-2c-1gb', 'fir', 255]
  ] as const)('%s on %s has at most %i dynos', async (size, generation, limit) => {
    const { platform } = await start({ generation, processes: [{ process: 'web', quantity: 1, size }] })
    expect(await platform.read('sharp')).toMatchObject({ formation: [{ process: 'web', size, limit }] })
  })

  it('only the older key for the size, in another case', async () => {
    const { url } = await serve((response, { path }) =>
      response.end(
        JSON.stringify(
          path.endsWith('formation')
            ? [{ type: 'web', quantity: 1, size: 'PERFORMANCE-M' }]
            : { id: 'x', name: 'sharp', maintenance: false }
        )
      )
    )
    expect(await heroku({ baseUrl: url, token: 't', clock: virtualClock(noon) }).read('sharp')).toEqual({
      status: 'ok',
      id: 'x',
      name: 'sharp',
      maintenance: false,
      webUrl: null,
      releasedAtMs: null,
      formation: [{ process: 'web', quantity: 1, size: 'PERFORMANCE-M', limit: 10, autoscaled: false }]
    })
  })
})

it('an app without a release is told to be deployed first', async () => {
  const { platform, emulator } = await start()
  const body = { id: 'invalid_params', message: 'App must be deployed before dynos can be scaled.' }
  emulator.failApi({ answer: { kind: 'status', status: 422, body } })
  expect(await platform.scale(toFive)).toMatchObject({
    fault: { message: expect.stringMatching(/Deploy it first/) as string }
  })
})

describe('the message of a refusal has a remedy, and its kind says whether it lasts', () => {
  it.each<readonly [number, string | undefined, PlatformFault['kind'], PlatformFault['scope'], string]>([
    [400, 'bad_request', 'permanent', 'app', 'please report it'],
    [401, 'unauthorized', 'permanent', 'account', 'heroku authorizations:create -d dyno-scaler -s write'],
    [402, 'delinquent', 'permanent', 'account', 'unpaid invoices'],
    [403, 'forbidden', 'permanent', 'app', 'it needs the scope "write"'],
    [403, 'suspended', 'permanent', 'app', 'Ask Heroku support why'],
    [403, 'two_factor', 'permanent', 'account', 'a second factor, which a job cannot give'],
    [404, 'not_found', 'permanent', 'app', 'Check the spelling'],
    [409, 'conflict', 'transient', 'app', 'Heroku accepts no change of an app in release phase or preboot'],
    [412, 'precondition_failed', 'permanent', 'app', 'changed at the same moment'],
    [422, 'invalid_params', 'permanent', 'app', 'Compare "max" with "heroku ps:type"'],
    [422, 'cannot_update_above_limit', 'permanent', 'app', 'Lower "max"'],
    [422, 'verification_needed', 'permanent', 'account', 'verified with a credit card'],
    [429, 'rate_limit', 'transient', 'account', 'too many API calls'],
    [500, 'internal_server_error', 'transient', 'app', 'https://status.heroku.com'],
    [502, undefined, 'transient', 'app', 'https://status.heroku.com'],
    [503, 'maintenance', 'transient', 'account', 'down for maintenance'],
    [401, undefined, 'permanent', 'account', 'The token is wrong, expired or revoked'],
    [418, 'teapot', 'permanent', 'app', 'please report it'],
    [403, 'a_new_one', 'permanent', 'app', 'it needs the scope "write"'],
    [403, 'constructor', 'permanent', 'app', 'it needs the scope "write"'],
    [302, undefined, 'permanent', 'account', 'HEROKU_API_URL'],
    [304, undefined, 'permanent', 'account', 'HEROKU_API_URL']
  ])('%i %s: %s, of the %s', async (status, id, kind, scope, remedy) => {
    const { platform, emulator } = await start()
    const body = id === undefined ? undefined : { id, message: 'No, thank you.' }
    emulator.failApi({ answer: { kind: 'status', status, body } })
    for (const result of [await platform.scale(toFive), await platform.read('sharp')]) {
      const fault = faultOf(result)
      expect(fault).toMatchObject({ kind, scope })
      expect(fault.message).toContain(remedy)
      expect(fault.message).toContain(`Heroku answered ${status}${id === undefined ? '' : ` ${id} ("No, thank you.")`}`)
    }
    // What is wrong with the account reads the same for every app, so that it is reported once.
    const [change, reading] =
      scope === 'account'
        ? [/^Heroku answered /, /^Heroku answered /]
        : [/^Could not scale sharp web from 2 to 5: /, /^Could not read the app sharp: /]
    expect(faultOf(await platform.scale(toFive)).message).toMatch(change)
    expect(faultOf(await platform.read('sharp')).message).toMatch(reading)
    expect(emulator.app('sharp').quantity('web')).toBe(2)
  })

  it('a wrong token', async () => {
    const { emulator, clock } = await start()
    const fault = faultOf(await heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-wrong', clock }).read('sharp'))
    expect(fault).toMatchObject({
      kind: 'permanent',
      scope: 'account',
      message: expect.stringContaining('401 unauthorized') as string
    })
    expect(fault.message).not.toContain('HRKU-wrong')
  })

  it('an app that is not there', async () => {
    const { platform } = await start()
    expect(faultOf(await platform.read('sharpe')).message).toMatch(
      /^Could not read the app sharpe: Heroku answered 404 not_found \("[^"]+"\)\. Check the spelling/
    )
  })

  it('only the formation cannot be read', async () => {
    const { platform, emulator } = await start()
    emulator.failApi({
      path: '/apps/sharp/formation',
      answer: { kind: 'status', status: 403, body: { id: 'forbidden', message: 'No.' } }
    })
    expect(faultOf(await platform.read('sharp')).message).toMatch(/^Could not read the formation of sharp: /)
  })

  it('a message of many lines is put on one and cut', async () => {
    const { platform, emulator } = await start()
    emulator.failApi({
      answer: { kind: 'status', status: 403, body: { id: 'forbidden', message: `a\nb\t${'x'.repeat(1000)}` } }
    })
    const { message } = faultOf(await platform.read('sharp'))
    expect(message).toContain('("a b xxx')
    expect(message.length).toBeLessThan(500)
  })
})

describe('what passes is tried again, what lasts is not', () => {
  it.each([401, 402, 403, 404, 409, 422])('%i is asked once', async (status) => {
    const { platform, emulator, calls } = await start()
    emulator.failApi({ answer: { kind: 'status', status, body: { id: 'x', message: 'y' } } })
    await platform.scale(toFive)
    expect(calls()).toHaveLength(1)
  })

  it.each<readonly [string, ApiFaultAnswer, number]>([
    ['500', { kind: 'status', status: 500 }, 500],
    ['503', { kind: 'status', status: 503 }, 500],
    ['429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '3' } }, 3000],
    ['a reset', { kind: 'reset' }, 500]
  ])('%s is tried again', async (_, answer, waitedMs) => {
    const { platform, emulator, clock } = await start()
    emulator.failApi({ times: 1, answer })
    expect(await platform.scale(toFive)).toEqual({ kind: 'scaled', quantity: 5 })
    expect(clock.now() - noon).toBe(waitedMs)
  })

  it('a change whose answer was lost is made once more, which changes nothing', async () => {
    const { platform, emulator, calls } = await start()
    emulator.failApi({ times: 1, answer: { kind: 'lost-reply' } })
    expect(await platform.scale(toFive)).toEqual({ kind: 'scaled', quantity: 5 })
    expect(calls()).toHaveLength(2)
    expect(emulator.app('sharp').dynos('web', 'starting')).toBe(3)
  })

  it('after four tries it is left for the next look', async () => {
    const { platform, emulator, calls } = await start()
    emulator.failApi({ answer: { kind: 'status', status: 500 } })
    expect(faultOf(await platform.scale(toFive))).toMatchObject({ kind: 'transient' })
    expect(calls()).toHaveLength(4)
  })

  it('an API that cannot be reached', async () => {
    const platform = heroku({ baseUrl: await closedPort(), token: 't', clock: virtualClock(noon) })
    expect(faultOf(await platform.read('sharp'))).toEqual({
      kind: 'transient',
      scope: 'account',
      message:
        "Could not read the app sharp: Heroku's API cannot be reached, the connection was refused. It is tried again at the next run."
    })
  })
})

describe('one budget for all calls of an app in one look', () => {
  it('reading ends within it, however often it fails', async () => {
    const { emulator, clock } = await start()
    emulator.failApi({ answer: { kind: 'status', status: 503, headers: { 'Retry-After': '10' } } })
    await heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock, budgetMs: 5000 }).read('sharp')
    expect(clock.now() - noon).toBeLessThanOrEqual(5000)
  })

  it('what reading took is not there for the change', async () => {
    const { emulator, clock } = await start()
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock, budgetMs: 5000 })
    emulator.failApi({ method: 'GET', path: '/apps/sharp', times: 1, answer: { kind: 'delay', delayMs: 4000 } })
    await platform.read('sharp')
    emulator.failApi({ method: 'PATCH', answer: { kind: 'status', status: 503 } })
    expect(faultOf(await platform.scale(toFive))).toMatchObject({ kind: 'transient' })
    expect(clock.now() - noon).toBeLessThanOrEqual(5000)
    expect(emulator.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  })

  it('two calls side by side count once', async () => {
    const { emulator, clock } = await start()
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock, budgetMs: 9000 })
    emulator.failApi({
      method: 'GET',
      path: '/apps/sharp',
      times: 1,
      answer: { kind: 'status', status: 503, headers: { 'Retry-After': '3' } }
    })
    emulator.failApi({
      method: 'GET',
      path: '/apps/sharp/formation',
      times: 1,
      answer: { kind: 'status', status: 503, headers: { 'Retry-After': '3' } }
    })
    expect(await platform.read('sharp')).toMatchObject({ status: 'ok' })
    expect(clock.now() - noon).toBe(6000)
    expect(await platform.scale(toFive)).toEqual({ kind: 'scaled', quantity: 5 })
  })

  it('reading again does not give it back, and a change takes half of what is left', async () => {
    const { emulator, clock } = await start()
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock })
    emulator.failApi({ method: 'PATCH', answer: { kind: 'status', status: 503, headers: { 'Retry-After': '5' } } })
    for (let type = 1; type <= 10; type++) {
      await platform.read('sharp')
      expect(faultOf(await platform.scale(toFive))).toMatchObject({ kind: 'transient' })
    }
    expect(clock.now() - noon).toBeLessThanOrEqual(30_000)
    expect(emulator.requests.filter(({ method }) => method === 'PATCH').length).toBeGreaterThanOrEqual(10)
  })

  it('the list of dynos is in it, and takes half of what is left', async () => {
    const { emulator, clock } = await start()
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock })
    emulator.failApi({ method: 'GET', path: '/apps/sharp/dynos', answer: { kind: 'delay', delayMs: 20_000 } })
    expect(await platform.dynos('sharp')).not.toBeNull()
    expect(await platform.scale(toFive)).toEqual({ kind: 'scaled', quantity: 5 })
    emulator.failApi({ method: 'PATCH', answer: { kind: 'status', status: 503 } })
    await platform.scale(toFive)
    expect(clock.now() - noon).toBeLessThanOrEqual(30_000)
  })

  it('with nothing left the change is not tried', async () => {
    const { emulator, clock } = await start()
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock, budgetMs: 5000 })
    emulator.failApi({ method: 'GET', path: '/apps/sharp', times: 1, answer: { kind: 'delay', delayMs: 5000 } })
    await platform.read('sharp')
    expect(faultOf(await platform.scale(toFive)).message).toBe(
      'Could not scale sharp web from 2 to 5: the time that one look has for the calls of one app (30 s) was over, as Heroku answered too slowly. It is tried again at the next run.'
    )
    expect(emulator.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
  })

  it('the next look has it in full again, and so has another app', async () => {
    const { emulator, clock } = await start()
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'HRKU-secret', clock, budgetMs: 5000 })
    emulator.failApi({ method: 'GET', path: '/apps/sharp', times: 1, answer: { kind: 'delay', delayMs: 5000 } })
    await platform.read('sharp')
    expect(faultOf(await platform.scale({ ...toFive, app: 'other' })).message).toContain('404')
    platform.endLook?.('sharp')
    expect(await platform.read('sharp')).toMatchObject({ status: 'ok' })
    expect(await platform.scale(toFive)).toEqual({ kind: 'scaled', quantity: 5 })
  })
})

describe('a limit', () => {
  const limited = (limit: number): Partial<EmulatedApp> => ({ processes: [{ process: 'web', quantity: 2, limit }] })

  it('is gone up to, once', async () => {
    const { platform, emulator } = await start(limited(4))
    expect(await platform.scale({ ...toFive, to: 9 })).toEqual({ kind: 'limited', quantity: 4, limit: 4 })
    expect(emulator.requests.map(({ body }) => body)).toEqual([{ quantity: 9 }, { quantity: 4 }])
    expect(emulator.app('sharp').quantity('web')).toBe(4)
  })

  it('that is reached already is reported, without another call', async () => {
    const { platform, calls } = await start(limited(2))
    expect(await platform.scale({ ...toFive, to: 9 })).toEqual({ kind: 'limited', quantity: 2, limit: 2 })
    expect(calls()).toHaveLength(1)
  })

  const refusing = (
    ...answers: readonly { readonly status: number; readonly body: unknown }[]
  ): Promise<{ readonly platform: Platform; readonly bodies: () => readonly string[] }> => {
    const left = [...answers]
    return serve((response) => {
      const answer = left.shift()
      response.writeHead(answer?.status ?? 500).end(JSON.stringify(answer?.body))
    }).then(({ url, heard }) => ({
      platform: heroku({ baseUrl: url, token: 't', clock: virtualClock(noon) }),
      bodies: () => heard.map(({ body }) => body)
    }))
  }
  const aboveLimit = (limit: unknown): { readonly status: number; readonly body: unknown } => ({
    status: 422,
    body: { id: 'cannot_update_above_limit', message: 'Cannot update above limit.', limit }
  })

  it('below what runs never turns a scale-out into a scale-in', async () => {
    const { platform, bodies } = await refusing(aboveLimit(1))
    expect(await platform.scale(toFive)).toEqual({ kind: 'limited', quantity: 2, limit: 1 })
    expect(bodies()).toEqual(['{"quantity":5}'])
  })

  it('that may have been set is told, where the answer does not say', async () => {
    const { platform } = await refusing(aboveLimit(4), { status: 503, body: {} })
    expect(await platform.scale(toFive)).toMatchObject({ kind: 'failed', maybe: { quantity: 4 } })
  })

  it('that is refused as well is a failure, not tried a third time', async () => {
    const { platform, bodies } = await refusing(aboveLimit(4), aboveLimit(3))
    expect(faultOf(await platform.scale(toFive)).message).toMatch(
      /^Could not scale sharp web from 2 to its limit 4: Heroku answered 422 cannot_update_above_limit/
    )
    expect(bodies()).toEqual(['{"quantity":5}', '{"quantity":4}'])
  })

  it.each([
    ['not below what was asked', 5],
    ['a text', '4'],
    ['a fraction', 3.5],
    ['negative', -1],
    ['null', null],
    ['missing', undefined]
  ])('%s is none', async (_, limit) => {
    const { platform, bodies } = await refusing(aboveLimit(limit))
    expect(faultOf(await platform.scale(toFive))).toMatchObject({ kind: 'permanent' })
    expect(bodies()).toHaveLength(1)
  })

  it('beside another status is none', async () => {
    const { platform, bodies } = await refusing({ status: 403, body: { id: 'forbidden', message: 'No.', limit: 4 } })
    expect(faultOf(await platform.scale(toFive))).toMatchObject({ kind: 'permanent' })
    expect(bodies()).toHaveLength(1)
  })
})

describe('an answer that makes no sense', () => {
  const app = JSON.stringify({ id: 'x', name: 'sharp', maintenance: false })

  it.each([
    ['a page of HTML', 200, '<html>busy</html>', /Heroku's answer makes no sense/],
    ['nothing', 200, '', /makes no sense/],
    ['null', 200, 'null', /makes no sense/],
    ['an object in the place of a list', 200, '{}', /makes no sense/],
    ['a list of texts', 200, '["web"]', /makes no sense/],
    ['a quantity in words', 200, '[{"type":"web","quantity":"two","size":"Eco"}]', /makes no sense/],
    ['a negative quantity', 200, '[{"type":"web","quantity":-1,"size":"Eco"}]', /makes no sense/],
    ['a type that is no text', 200, '[{"type":7,"quantity":1}]', /makes no sense/],
    ['half a document', 200, '[{"type":"web",', /makes no sense/]
  ])('in the place of a formation: %s', async (_, status, body, message) => {
    const { url } = await serve((response, { path }) =>
      response.writeHead(status).end(path.endsWith('formation') ? body : app)
    )
    const fault = faultOf(await heroku({ baseUrl: url, token: 't', clock: virtualClock(noon) }).read('sharp'))
    expect(fault).toMatchObject({ kind: 'transient', scope: 'app', message: expect.stringMatching(message) as string })
  })

  it.each([
    ['an error in HTML', 404, '<html>nothing here</html>', /Heroku answered 404 not_found \("no message"\)/],
    ['an error that is a list', 403, '[]', /Heroku answered 403 forbidden \("no message"\)/],
    ['an error that is null', 403, 'null', /Heroku answered 403 forbidden/],
    ['an error of numbers', 403, '{"id":7,"message":8}', /Heroku answered 403 forbidden \("no message"\)/]
  ])('%s', async (_, status, body, message) => {
    const { url } = await serve(reply(status, body))
    expect(
      faultOf(await heroku({ baseUrl: url, token: 't', clock: virtualClock(noon) }).read('sharp')).message
    ).toMatch(message)
  })

  it.each([
    [
      'another quantity, which may be true',
      '{"type":"web","quantity":3,"size":"Eco"}',
      'Could not scale sharp web from 2 to 5: Heroku agreed, but reports 3 instead of 5. It is tried again at the next run.',
      { maybe: { quantity: 3 } }
    ],
    [
      'no quantity',
      '{"type":"web"}',
      "Could not scale sharp web from 2 to 5: Heroku's answer makes no sense. It is tried again at the next run.",
      {}
    ],
    [
      'no JSON',
      'ok',
      "Could not scale sharp web from 2 to 5: Heroku's answer makes no sense. It is tried again at the next run.",
      {}
    ]
  ])('to a change: %s', async (_, body, message, maybe) => {
    const { url } = await serve(reply(200, body))
    expect(await heroku({ baseUrl: url, token: 't', clock: virtualClock(noon) }).scale(toFive)).toEqual({
      kind: 'failed',
      fault: { kind: 'transient', scope: 'app', message },
      ...maybe
    })
  })

  it.each([
    ['a release time that is none', { released_at: 'yesterday' }, { releasedAtMs: null }],
    ['one with an offset', { released_at: '2026-11-22T13:00:00+01:00' }, { releasedAtMs: noon }],
    ['a generation that is a text', { generation: 'fir' }, { formation: [{ limit: 100 }] }]
  ])('%s does not spoil the reading', async (_, changes, expected) => {
    const { url } = await serve((response, { path }) =>
      response.end(
        path.endsWith('formation')
          ? '[{"type":"web","quantity":1,"size":"Standard-1X"}]'
          : JSON.stringify({ id: 'x', name: 'sharp', maintenance: false, ...changes })
      )
    )
    expect(await heroku({ baseUrl: url, token: 't', clock: virtualClock(noon) }).read('sharp')).toMatchObject({
      status: 'ok',
      ...expected
    })
  })
})
