import { describe, vi } from 'vitest'
import { tokens } from './invariants.ts'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { appWith, article, fileFor, messagesOf, test } from './world.ts'

// All at once: they do nothing but wait.
vi.setConfig({ maxConcurrency: 12 })

// After more than 10 s the formation is read again before it is changed.
const readAgain = [...[...reading(), ...reading()].sort(), scaling(3)]

describe.concurrent('whoever does not answer is not waited for without end', () => {
  test('an app, within its 10 s a ping: down', async ({ world, expect }) => {
    const { app, run } = await world()
    app().fault({ kind: 'silence' })
    const result = await run({ inputs: article, at: '2026-11-24T04:00:00Z' })
    expect(result.requests).toEqual({ heroku: readAgain, pings: pinging(), github: [listing, ...opening] })
    expect(result.decisions[0]?.reasons).toEqual([
      { code: 'fail-safe', message: '3 of 3 pings failed (no answer within 10 s), so at least 3 at once' }
    ])
    // Three pings, and 2 s between them.
    expect(result.durationMs).toBeGreaterThan(33_500)
    expect(result.durationMs).toBeLessThan(120_000)
  })

  test('Heroku, within 30 s an app: nothing is written, and a warning', async ({ world, expect }) => {
    const { emulator, run } = await world()
    emulator.failApi({ path: '/apps/sharp/formation', answer: { kind: 'hang' } })
    const result = await run({ inputs: article })
    expect(new Set(result.requests.heroku)).toEqual(new Set(reading()))
    expect([result.requests.pings, result.requests.github]).toEqual([[], [listing]])
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^warning: Could not read the formation of sharp: Heroku's API cannot be reached, no answer within /
        )
      ]
    ])
    expect(result.durationMs).toBeLessThan(120_000)
  })

  test('Heroku with changes of three process types, within the same 30 s: each is tried', async ({ world, expect }) => {
    const { emulator, run } = await world({ apps: [appWith('sharp', { web: 1, worker: 1, clock: 1 })] })
    emulator.failApi({ method: 'PATCH', answer: { kind: 'hang' } })
    const processes = { web: { schedule: [2] }, worker: { schedule: [2] }, clock: { schedule: [2] } }
    const files = { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { url: 'none', processes } } }) }
    const result = await run({ files })
    expect(new Set(result.requests.heroku)).toEqual(
      new Set([...reading(), ...Object.keys(processes).map((process) => scaling(2, process))])
    )
    expect(result.status).toBe(0)
    expect(messagesOf(result).length).toBeGreaterThan(0)
    expect(result.durationMs).toBeLessThan(90_000)
  })

  test('a reset Heroku, which is tried four times', async ({ world, expect }) => {
    const { emulator, run } = await world()
    emulator.failApi({ answer: { kind: 'reset' } })
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({
      heroku: Array.from({ length: 4 }, () => reading())
        .flat()
        .sort(),
      pings: [],
      github: [listing]
    })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining('cannot be reached, the connection was reset')]
    ])
    expect(result.durationMs).toBeGreaterThan(3500)
  })

  test('a Heroku that is not there', async ({ world, expect }) => {
    const { run } = await world()
    const result = await run({ inputs: article, env: { HEROKU_API_URL: 'http://127.0.0.1:1' } })
    expect(result.requests).toEqual({ heroku: [], pings: [], github: [listing] })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining('cannot be reached, the connection was refused')]
    ])
  })

  test('an answer after 5.5 s, three times: out to the maximum', async ({ world, expect }) => {
    const { app, run } = await world()
    app().fault({ kind: 'delay', delayMs: 5500 })
    const result = await run({ inputs: article, at: '2026-11-24T04:00:00Z' })
    expect(result.requests).toEqual({ heroku: readAgain, pings: pinging(), github: [listing] })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 3, health: 'slow', reasons: [{ code: 'fail-safe' }] })
  })

  test('GitHub: the app is scaled out, and the run ends', async ({ world, expect }) => {
    const { app, github, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    github.fail({ answer: { kind: 'hang' } })
    const result = await run({ files: fileFor({}) })
    expect(result.requests).toEqual({
      heroku: [...reading(), scaling(5)],
      pings: pinging(),
      github: [listing, listing]
    })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      expect.stringContaining('GitHub gave no usable answer (no answer in time)'),
      expect.stringContaining('GitHub gave no usable answer (no answer in time)')
    ])
    expect(result.durationMs).toBeLessThan(90_000)
  })

  test('GitHub, for the state', async ({ world, expect }) => {
    const { github, run } = await world()
    github.fail({ path: /variables/, answer: { kind: 'hang' } })
    const result = await run({ inputs: { ...article, state: 'variable', 'state-token': tokens.state } })
    expect(result.requests).toEqual({
      heroku: [...reading(), scaling(3)],
      pings: pinging(),
      github: ['GET /actions/variables/DYNO_SCALER_STATE', listing]
    })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining('could not be read: GitHub gave no usable answer (no answer in time)')]
    ])
    expect(result.durationMs).toBeLessThan(60_000)
  })

  test('the cache, when it is read: about 10 s, a warning, and nothing is saved', async ({ world, expect }) => {
    const { cache, run } = await world({ cache: 'on' })
    cache().break({ kind: 'hang' })
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({
      heroku: [...reading(), scaling(3)],
      pings: pinging(),
      github: [listing],
      cache: ['GetCacheEntryDownloadURL']
    })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^warning: The state could not be read from the Actions cache: it did not finish within 10 s/
        )
      ]
    ])
    expect(result.durationMs).toBeGreaterThan(10_000)
    expect(result.durationMs).toBeLessThan(60_000)
  })

  test('the cache, when it is written: about 10 s, and a warning', async ({ world, expect }) => {
    const { cache, run } = await world({ cache: 'on' })
    cache().break({ kind: 'hang' }, 'blobs')
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({
      // After ten seconds the formation is read again before it is changed.
      heroku: [...reading().flatMap((call) => [call, call]), scaling(3)],
      pings: pinging(),
      github: [listing],
      cache: ['GetCacheEntryDownloadURL', 'CreateCacheEntry', 'PUT blob']
    })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^warning: The state could not be saved in the Actions cache: it did not finish within 10 s/
        )
      ]
    ])
    expect(result.leftFiles).toEqual([])
    expect(result.durationMs).toBeLessThan(60_000)
  })

  test('a cache that always fails', async ({ world, expect }) => {
    const { cache, run } = await world({ cache: 'on' })
    cache().break({ kind: 'status', status: 503, body: { msg: 'down' } })
    const result = await run({ inputs: article })
    expect(result.requests.heroku).toEqual([...reading(), scaling(3)])
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: The state could not be read from the Actions cache: /)]
    ])
    expect(result.leftFiles).toEqual([])
    expect(result.durationMs).toBeLessThan(60_000)
  })
})
