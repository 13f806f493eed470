import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect } from 'vitest'
import type { AppFault } from '../../src/emulator/heroku/emulator.ts'
import { closing, listing, lookAndScale, lookOnly, opening, pinging, reading, scaling } from './requests.ts'
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

  test('two of three answers of 503', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503, times: 2 })
    const result = await run({ files: fileFor({}) })
    expect(result.requests.pings).toEqual(pinging(3))
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 5, health: 'down' })
  })

  test('not two connections that break on their way, where two pings are answered', async ({ world }) => {
    const { app, github, run } = await world()
    app().fault({ kind: 'reset', times: 2 })
    const result = await run({ files: fileFor({}) })
    expect(result.requests).toEqual({ ...lookOnly(), pings: pinging(4) })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 1, health: 'up' })
    expect(github.issues.size).toBe(0)
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
    expect(result.decisions[0]?.responseTimeMs).toBeLessThan(10_000)
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

describe.concurrent('what dynos cannot help does not scale', () => {
  const hopeless: readonly (readonly [string, AppFault | null, Readonly<Record<string, unknown>>, string])[] = [
    ['404', { kind: 'status', status: 404 }, {}, 'answered 404'],
    ['401', { kind: 'status', status: 401 }, {}, 'answered 401'],
    ['a wrong host name', null, { url: 'http://x.invalid/' }, 'the host name cannot be resolved'],
    ['a redirect without end', { kind: 'redirect', location: '/' }, {}, 'more than 5 redirects'],
    [
      'a redirect to another origin, which fails',
      { kind: 'redirect', location: 'http://127.0.0.1:1/' },
      {},
      'redirected to 127.0.0.1:1, which failed: the connection was refused'
    ]
  ]
  test.for(hopeless)(
    '%s opens `probe-misconfigured`, which closes with the first good look',
    async ([, fault, app, cause], { world }) => {
      const { app: sharp, issue, run } = await world()
      if (fault !== null) sharp().fault(fault)
      const result = await run({ files: fileFor({}, app) })
      const pings = 'url' in app ? 0 : fault?.kind === 'redirect' && fault.location === '/' ? 18 : 3
      expect(result.requests).toEqual({ heroku: reading(), pings: pinging(pings), github: [listing, ...opening] })
      expect(result.status).toBe(0)
      expect(result.decisions[0]).toMatchObject({
        from: 1,
        to: 1,
        changed: false,
        health: 'unknown',
        responseTimeMs: null
      })
      expect(codes(result)).toEqual(['in-bounds'])
      expect(result.incidents).toMatchObject([{ kind: 'probe-misconfigured', issue: 1 }])
      expect(issue()).toMatchObject({ title: 'sharp web cannot be pinged since 12:00 UTC', state: 'open' })
      expect(issue().body).toContain(`3 of 3 pings failed (${cause}`)

      sharp().clearFault()
      const healed = await run({ files: fileFor({}), at: '2026-11-24T12:10:05Z' })
      expect(healed.requests).toEqual({ heroku: reading(), pings: pinging(), github: [listing, ...closing] })
      expect(healed.incidents).toEqual([])
      expect(issue()).toMatchObject({ state: 'closed', stateReason: 'completed' })
      expect(issue().comments[0]?.body).toMatch(
        /^The pings work again since 12:10 UTC\. They failed for 10 minutes, with 1 dyno\.\n/
      )
    }
  )
})

describe.concurrent('an outage from its beginning to its end', () => {
  const files = fileFor({})
  const at = (clock: string): { readonly files: typeof files; readonly at: string } => ({
    files,
    at: `2026-11-24T${clock}Z`
  })

  test('a relapse within 6 hours opens the same issue again, one after that a new one', async ({ world }) => {
    const { app, github, issue, run } = await world()
    const outage = async (begin: string, healthy: string, over: string): Promise<void> => {
      app().fault({ kind: 'status', status: 503 })
      await run({ files, at: begin })
      app().clearFault()
      await run({ files, at: healthy })
      await run({ files, at: over })
    }
    await outage('2026-11-24T12:00:00Z', '2026-11-24T12:10:00Z', '2026-11-24T12:26:00Z')
    expect(issue().state).toBe('closed')

    app().fault({ kind: 'status', status: 503 })
    const relapse = await run(at('18:00:00'))
    expect(relapse.requests).toEqual(
      lookAndScale(5, 'PATCH /issues/1', 'GET /issues/1/comments', 'POST /issues/1/comments')
    )
    expect(issue()).toMatchObject({ state: 'open', title: 'sharp web is down since 18:00 UTC' })
    expect(issue().comments.at(-1)?.body).toMatch(/^Down again since 18:00 UTC\./)
    await outage('2026-11-24T18:05:00Z', '2026-11-24T18:10:00Z', '2026-11-24T18:30:00Z')
    expect(issue().state).toBe('closed')
    expect(issue().comments).toHaveLength(3)

    app().fault({ kind: 'status', status: 503 })
    const later = await run({ files, at: '2026-11-25T00:15:00Z' })
    // No run came for so long that this is told as well.
    expect(later.requests).toEqual(lookAndScale(5, ...opening, ...opening.slice(1)))
    expect([...github.issues.values()].map(({ state, title }) => `${state}: ${title}`)).toEqual([
      expect.stringMatching(/^closed: sharp web was down/),
      'open: sharp web is down since 00:15 UTC',
      'open: sharp web is looked at too rarely since 00:15 UTC'
    ])
  })

  test('after 60 minutes without success the schedule applies again, and the issue stays open', async ({ world }) => {
    const { app, issue, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    await run(at('12:00:00'))
    expect(codes(await run(at('12:59:00')))).toEqual(['scheduled', 'fail-safe'])

    const givenUp = await run(at('13:01:05'))
    expect(givenUp.requests).toEqual(
      lookAndScale(1, 'PATCH /issues/1', 'GET /issues/1/comments', 'POST /issues/1/comments')
    )
    expect(codes(givenUp)).toEqual(['scheduled', 'fail-safe-gave-up'])
    expect(givenUp.incidents).toMatchObject([{ kind: 'down', issue: 1 }])
    expect(issue().comments[0]?.body).toMatch(/^sharp web is down for 1 h 1 min now\./)

    const still = await run(at('15:00:00'))
    expect(still.requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(codes(still)).toEqual(['fail-safe-gave-up'])
    expect(issue()).toMatchObject({ state: 'open' })

    app().clearFault()
    await run(at('15:30:00'))
    const over = await run(at('15:46:00'))
    expect(over.requests).toEqual(lookOnly(...closing))
    expect(codes(over)).toEqual(['in-bounds'])
    expect(issue()).toMatchObject({ state: 'closed', title: 'sharp web was down on 2026-11-24, 12:00-15:30 UTC' })
  })

  test('a relapse while it recovers starts the healthy minutes anew', async ({ world }) => {
    const { app, issue, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    await run(at('12:00:00'))
    app().clearFault()
    await run(at('12:10:00'))
    app().fault({ kind: 'status', status: 503 })
    expect(codes(await run(at('12:20:00')))).toEqual(['scheduled', 'fail-safe'])
    app().clearFault()
    expect(codes(await run(at('12:25:05')))).toEqual(['scheduled', 'fail-safe-holding'])
    expect((await run(at('12:39:00'))).requests).toEqual(lookOnly('PATCH /issues/1'))
    expect((await run(at('12:41:00'))).requests).toEqual(lookAndScale(1, ...closing))
    expect(issue().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      'Healthy again since 12:25 UTC. Down for 25 minutes, with 1 to 5 dynos, extra cost about $0.09.'
    ])
  })
})
