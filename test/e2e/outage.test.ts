import { describe, expect } from 'vitest'
import { closing, listing, opening, reading, lookAndScale, lookOnly } from './requests.ts'
import { codes, fileFor, test } from './world.ts'

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

    const second = await run(at('12:05:05'))
    expect(second.requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(codes(second)).toEqual(['scheduled', 'fail-safe'])
    expect(issue().body).toContain('**sharp web is down** since 12:00 UTC, for 5 minutes now.')

    app().clearFault()
    const healthy = await run(at('12:10:05'))
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
