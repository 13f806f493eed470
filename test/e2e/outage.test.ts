import { describe, expect } from 'vitest'
import type { AppFault } from '../../src/emulator/heroku/emulator.ts'
import { closing, listing, opening, pinging, reading, lookAndScale, lookOnly } from './requests.ts'
import { codes, fileFor, test } from './world.ts'

describe.concurrent('what dynos cannot help does not scale', () => {
  const hopeless: readonly (readonly [string, AppFault | null, Readonly<Record<string, unknown>>, string])[] = [
    ['404', { kind: 'status', status: 404 }, {}, 'answered 404'],
    ['401', { kind: 'status', status: 401 }, {}, 'answered 401'],
    ['a wrong host name', null, { url: 'http://x.invalid/' }, 'the host name cannot be resolved'],
    ['a redirect without end', { kind: 'redirect', location: '/' }, {}, 'more than 5 redirects']
  ]
  test.for(hopeless)(
    '%s opens `probe-misconfigured`, which closes with the first good look',
    async ([, fault, app, cause], { world }) => {
      const { app: sharp, issue, run } = await world()
      if (fault !== null) sharp().fault(fault)
      const result = await run({ files: fileFor({}, app) })
      const pings = 'url' in app ? 0 : fault?.kind === 'redirect' ? 18 : 3
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
      const healed = await run({ files: fileFor({}), at: '2026-11-24T12:10:30Z' })
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

  test('one issue, edited in place; the schedule returns after 15 healthy minutes, and the issue is closed with its duration', async ({
    world
  }) => {
    const { app, issue, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const first = await run(at('12:00:00'))
    expect(first.requests).toEqual(lookAndScale(5, ...opening))

    const second = await run(at('12:05:30'))
    expect(second.requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(codes(second)).toEqual(['scheduled', 'fail-safe'])
    expect(issue().body).toContain('**sharp web is down** since 12:00 UTC, for 5 minutes now.')

    app().clearFault()
    const healthy = await run(at('12:10:30'))
    expect(healthy.requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(codes(healthy)).toEqual(['scheduled', 'fail-safe-holding'])
    expect(healthy.outputs).toMatchObject({ changed: 'false', quantity: '5', 'previous-quantity': '5' })
    expect(healthy.incidents).toMatchObject([{ kind: 'down', issue: 1 }])
    expect(issue().body).toContain('**Healthy again** since 12:10 UTC.')

    const waiting = await run(at('12:25:00'))
    expect(waiting.requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(codes(waiting)).toEqual(['scheduled', 'fail-safe-holding'])

    const released = await run(at('12:26:00'))
    expect(released.requests).toEqual(lookAndScale(1, ...closing))
    expect(codes(released)).toEqual(['scheduled'])
    expect(released.incidents).toEqual([])
    expect(issue()).toMatchObject({
      title: 'sharp web was down on 2026-11-24, 12:00-12:10 UTC',
      state: 'closed',
      stateReason: 'completed'
    })
    expect(issue().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      'Healthy again since 12:10 UTC. Down for 10 minutes, with 1 to 5 dynos, extra cost about $0.06.'
    ])

    expect((await run(at('12:30:00'))).requests).toEqual(lookOnly())
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
    expect(codes(await run(at('12:25:30')))).toEqual(['scheduled', 'fail-safe-holding'])
    expect((await run(at('12:39:00'))).requests).toEqual(lookOnly('PATCH /issues/1'))
    expect((await run(at('12:41:00'))).requests).toEqual(lookAndScale(1, ...closing))
    expect(issue().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      'Healthy again since 12:25 UTC. Down for 25 minutes, with 1 to 5 dynos, extra cost about $0.09.'
    ])
  })

  test('a look that sees nothing ends no outage and forgets none', async ({ world }) => {
    const { app, emulator, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    await run(at('12:00:00'))
    emulator.failApi({
      times: 1,
      path: '/apps/sharp',
      answer: { kind: 'status', status: 403, body: { id: 'forbidden', message: 'no' } }
    })
    const blind = await run(at('12:20:00'))
    expect(blind.requests).toEqual({ heroku: reading(), pings: [], github: [listing, 'PATCH /issues/1', ...opening] })
    app().clearFault()
    expect(codes(await run(at('12:30:00')))).toEqual(['scheduled', 'fail-safe-holding'])
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
    expect(later.requests).toEqual(lookAndScale(5, ...opening, ...opening.filter((call) => call !== listing)))
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

    const givenUp = await run(at('13:01:30'))
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

  test('one failed ping of three is no outage', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503, times: 1 })
    const result = await run(at('12:00:00'))
    expect(result.requests).toEqual(lookOnly())
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 1, health: 'up' })
    expect(result.log).toContain('1 of 3 pings failed (answered 503)')
  })

  test('with `on: any` a 404 is an outage', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 404 })
    const result = await run({ files: fileFor({ 'fail-safe': { on: 'any' } }) })
    expect(result.requests).toEqual(lookAndScale(5, ...opening))
    expect(result.incidents).toMatchObject([{ kind: 'down' }])
  })

  test('without a fail-safe an outage is told and nothing is scaled', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const result = await run({ files: fileFor({ 'fail-safe': 'off' }) })
    expect(result.requests).toEqual(lookOnly(...opening))
    expect(codes(result)).toEqual(['in-bounds'])
    expect(result.incidents).toMatchObject([{ kind: 'down', issue: 1 }])
  })
})
