import { describe, expect, test } from 'vitest'
import { startMs, startWorld } from './start.ts'

describe('a fault of the API', () => {
  test("answers with a status and Heroku's JSON", async () => {
    const { call, emulator } = await startWorld()
    const body = { id: 'delinquent', message: 'Please pay.' }
    emulator.failApi({ answer: { kind: 'status', status: 402, body, headers: { 'X-Heroku-Warning': 'soon' } } })
    const reply = await call('GET', '/apps/sharp')
    expect(reply).toMatchObject({ status: 402, body })
    expect(reply.headers.get('x-heroku-warning')).toBe('soon')
    expect(reply.headers.get('ratelimit-remaining')).toBe('4500')
    expect(emulator.requests).toMatchObject([{ status: 402 }])
  })

  test('may be no JSON at all, or nothing', async () => {
    const { call, emulator } = await startWorld()
    emulator.failApi({ times: 1, answer: { kind: 'status', status: 503, body: '<h1>Sorry</h1>' } })
    emulator.failApi({ times: 1, answer: { kind: 'status', status: 500 } })
    emulator.failApi({ times: 1, answer: { kind: 'status', status: 200, body: 'not JSON' } })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ status: 503, body: '<h1>Sorry</h1>' })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ status: 500, body: '' })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ status: 200, body: 'not JSON' })
    expect(await call('GET', '/apps/sharp')).toMatchObject({ status: 200, body: { name: 'sharp' } })
  })

  test.each([
    ['every request', {}, [500, 500, 500]],
    ['the next two', { times: 2 }, [500, 500, 200]],
    ['one method', { method: 'PATCH' }, [200, 500, 200]],
    ['one path, whatever its query', { path: '/apps/sharp' }, [500, 200, 200]],
    ['a pattern of paths', { path: /\/formation/ }, [200, 500, 500]],
    ['method and path', { method: 'GET', path: /formation$/ }, [200, 200, 500]]
  ])('concerns %s', async (_, match, statuses) => {
    const { call, emulator } = await startWorld()
    emulator.failApi({ ...match, answer: { kind: 'status', status: 500 } })
    const replies = [
      await call('GET', '/apps/sharp?x=1'),
      await call('PATCH', '/apps/sharp/formation/web', { quantity: 2 }),
      await call('GET', '/apps/sharp/formation')
    ]
    expect(replies.map(({ status }) => status)).toEqual(statuses)
    emulator.clearFaults()
    expect((await call('GET', '/apps/sharp')).status).toBe(200)
  })

  test('a delay is spent on the clock', async () => {
    const { call, clock, emulator } = await startWorld()
    emulator.failApi({ times: 1, answer: { kind: 'delay', delayMs: 12_000 } })
    expect((await call('GET', '/apps/sharp')).status).toBe(200)
    expect(clock.now() - startMs).toBe(12_000)
  })

  test('a reset does nothing that was asked, a lost reply does it', async () => {
    const { call, emulator } = await startWorld()
    const scale = async (quantity: number): Promise<unknown> => call('PATCH', '/apps/sharp/formation/web', { quantity })
    emulator.failApi({ times: 1, answer: { kind: 'reset' } })
    await expect(scale(5)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect(emulator.app('sharp').quantity('web')).toBe(2)
    emulator.failApi({ times: 1, answer: { kind: 'lost-reply' } })
    await expect(scale(6)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect(emulator.app('sharp').quantity('web')).toBe(6)
    expect(emulator.requests.map(({ status }) => status)).toEqual([null, null])
    expect(await scale(7)).toMatchObject({ status: 200 })
  })

  test('a hang lasts until the client gives up', async () => {
    const { emulator } = await startWorld()
    emulator.failApi({ answer: { kind: 'hang' } })
    await expect(fetch(emulator.apiUrl, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout')
    expect(emulator.requests).toMatchObject([{ status: null }])
  })
})
