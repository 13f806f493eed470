import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect } from 'vitest'
import type { AppFault } from '../../src/emulator/heroku/emulator.ts'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { article, codes, fileFor, test } from './world.ts'

const short = { spacing: '0s', timeout: '1s' }

/** Nobody listens there. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return `http://127.0.0.1:${port}/`
}

describe.concurrent('what more dynos can help scales out to the maximum at once', () => {
  const overloads: readonly (readonly [string, AppFault, string])[] = [
    ['an answer 503', { kind: 'status', status: 503 }, '3 of 3 pings failed (answered 503)'],
    ['an answer 500', { kind: 'status', status: 500, body: '<h1>oops</h1>' }, '3 of 3 pings failed (answered 500)'],
    ['crashed dynos', { kind: 'crashed' }, '3 of 3 pings failed (answered 503)'],
    ['a timeout', { kind: 'silence' }, '3 of 3 pings failed (no answer within 1 s)'],
    ['a reset connection', { kind: 'reset' }, '3 of 3 pings failed (the connection was reset)']
  ]
  test.for(overloads)('%s', async ([, fault, cause], { world }) => {
    const { app, issue, run } = await world()
    app().fault(fault)
    const result = await run({ files: fileFor({ probe: short }) })
    expect(result.requests).toEqual({
      heroku: [...reading(), scaling(5)],
      pings: pinging(),
      github: [listing, ...opening]
    })
    expect(result.status).toBe(0)
    expect(result.annotations).toEqual([])
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 5, changed: true, health: 'down', responseTimeMs: null })
    expect(result.decisions[0]?.reasons).toEqual([{ code: 'fail-safe', message: `${cause}, so at least 5 at once` }])
    expect(result.incidents).toEqual([
      {
        app: 'sharp',
        process: 'web',
        kind: 'down',
        since: expect.stringMatching(/^2026-11-24T12:00:0\dZ$/) as string,
        issue: 1,
        url: 'https://github.test/octo/shop/issues/1'
      }
    ])
    expect(issue()).toMatchObject({
      title: 'sharp web is down since 12:00 UTC',
      state: 'open',
      labels: ['dyno-scaler']
    })
    expect(issue().body).toContain('<!-- dyno-scaler app=sharp process=web kind=down -->\n')
    expect(issue().body).toContain('Dynos were raised from 1 to 5.')
    expect(result.summary).toContain('## sharp web went from 1 to 5; sharp web is down\n')
  })

  test('a refused connection', async ({ world }) => {
    const { run } = await world()
    const result = await run({ files: fileFor({ probe: short }, { url: await closedPort() }) })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(5)], pings: [], github: [listing, ...opening] })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 5, health: 'down' })
    expect(result.decisions[0]?.reasons).toEqual([
      { code: 'fail-safe', message: '3 of 3 pings failed (the connection was refused), so at least 5 at once' }
    ])
  })

  test('an answer of 5.5 s', async ({ world }) => {
    const { app, github, run } = await world()
    app().fault({ kind: 'delay', delayMs: 5500 })
    const result = await run({ files: fileFor({ probe: { samples: 1 } }) })
    // Far too slow is not down: nobody is called for it.
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(5)], pings: pinging(1), github: [listing] })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 5, health: 'slow' })
    expect(result.decisions[0]?.responseTimeMs).toBeGreaterThanOrEqual(5500)
    expect(result.decisions[0]?.responseTimeMs).toBeLessThan(8000)
    expect(codes(result)).toEqual(['fail-safe'])
    expect(github.issues.size).toBe(0)
  })

  test('above the schedule, up to its largest quantity where no maximum is written', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const result = await run({ inputs: article, at: '2026-11-24T04:00:00Z' })
    expect(result.requests).toEqual({
      heroku: [...reading(), scaling(3)],
      pings: pinging(),
      github: [listing, ...opening]
    })
    // Two seconds between the pings of a look that sees a failure.
    expect(result.durationMs).toBeGreaterThan(4000)
    expect(codes(result)).toEqual(['fail-safe'])
  })

  test('to what `fail-safe.quantity` says, not past `max`', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    expect((await run({ files: fileFor({ 'fail-safe': { quantity: 3 } }) })).decisions[0]).toMatchObject({
      from: 1,
      to: 3
    })
    const past = await run({ files: fileFor({ 'fail-safe': { quantity: 9 } }), at: '2026-11-24T12:10:00Z' })
    expect(past.decisions[0]).toMatchObject({ from: 3, to: 5 })
    expect(codes(past)).toEqual(['scheduled', 'fail-safe', 'clamped'])
  })
})
