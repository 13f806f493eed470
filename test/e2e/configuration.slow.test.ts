import { describe, expect } from 'vitest'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { appWith, article, codes, fileFor, test } from './world.ts'
import { outputNames } from './run-action.ts'

describe.concurrent('outputs', () => {
  test('are those of action.yml, as texts', async ({ world }) => {
    const { run } = await world()
    const { outputs } = await run({ inputs: article })
    expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort())
    expect(outputs).toEqual({
      changed: 'true',
      decisions: expect.stringMatching(
        /^\[\{"app":"sharp","process":"web","from":1,"to":3,"changed":true,"dryRun":false,"health":"up","responseTimeMs":\d+,"reasons":\[\{"code":"scheduled","message":"07:00-22:00 says 3"\}\],"holdUntil":null,"nextChange":\{"at":"2026-11-24T22:00:00Z","to":2\}\}\]$/
      ) as string,
      quantity: '3',
      'previous-quantity': '1',
      incidents: '[]'
    })
  })

  test('nothing that comes next is null, a range to come a text, no window null', async ({ world }) => {
    const { run } = await world()
    const nextOf = async (schedule: string): Promise<unknown> =>
      (await run({ inputs: { app: 'sharp', url: 'none', schedule } })).decisions[0]?.nextChange
    expect(await nextOf('1')).toBeNull()
    expect(await nextOf('22:00-03:00 2-6\n1')).toEqual({ at: '2026-11-24T22:00:00Z', to: '2-6' })
    expect(await nextOf('07:00-22:00 1')).toEqual({ at: '2026-11-24T22:00:00Z', to: null })
  })

  test('a zero is a quantity', async ({ world }) => {
    const { app, run } = await world()
    app().setQuantity('web', 0)
    const { outputs } = await run({ inputs: { app: 'sharp', schedule: '0' } })
    expect(outputs).toMatchObject({ changed: 'false', quantity: '0', 'previous-quantity': '0' })
  })

  test('a run needs neither output nor summary file', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: article, env: { GITHUB_STEP_SUMMARY: '' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: pinging(), github: [listing] })
    expect([result.status, result.summary]).toEqual([0, ''])
  })
})

describe.concurrent('what is pinged', () => {
  test('`url: none` switches the ping off', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { ...article, url: 'none' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing] })
    expect(result.decisions[0]).toMatchObject({ health: 'unknown', responseTimeMs: null })
  })

  test('an app without a web address is told of, and scaled by the schedule', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 1 }, { webUrl: null })] })
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing, ...opening] })
    expect(result.incidents).toMatchObject([{ kind: 'probe-misconfigured' }])
    expect(result.status).toBe(0)
  })

  test('a redirect is followed, and its headers stay at home', async ({ world }) => {
    const { app, run } = await world({ apps: [appWith('sharp', { web: 1 }), appWith('quiet', { web: 1 })] })
    app().fault({ kind: 'redirect', location: `${app('quiet').url}health` })
    const result = await run({ files: fileFor({ probe: { samples: 1, headers: { 'x-probe': 'a' } } }) })
    expect(result.requests).toEqual({
      heroku: reading(),
      pings: [...pinging(1), 'quiet GET /health'],
      github: [listing]
    })
    expect(app().pings[0]?.headers['x-probe']).toBe('a')
    expect(app('quiet').pings[0]?.headers['x-probe']).toBeUndefined()
    expect(result.decisions[0]).toMatchObject({ health: 'up' })
  })

  test('a missing text in the body is a mistake of the probe', async ({ world }) => {
    const { run } = await world()
    const result = await run({ files: fileFor({ probe: { spacing: '0s', expect: { body: 'all is well' } } }) })
    expect(result.requests).toEqual({ heroku: reading(), pings: pinging(), github: [listing, ...opening] })
    expect(result.incidents).toMatchObject([{ kind: 'probe-misconfigured' }])
  })
})

describe.concurrent('a configuration file', () => {
  test('at another path', async ({ world }) => {
    const { run } = await world()
    const files = { 'ops/scaler.yaml': 'apps: { sharp: { url: none, processes: { web: { schedule: [2] } } } }' }
    const result = await run({ inputs: { config: 'ops/scaler.yaml' }, files })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(2)], pings: [], github: [listing] })
  })

  test('numbers from the environment are numbers', async ({ world }) => {
    const { run } = await world()
    const text =
      'apps:\n  sharp:\n    url: none\n    processes:\n      web:\n        schedule: [9]\n        min: ${LEAST}\n        max: ${MOST}\n'
    const result = await run({ files: { '.github/dyno-scaler.yml': text }, env: { MOST: '4', LEAST: '2' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(4)], pings: [], github: [listing] })
  })
})

describe.concurrent('nothing is written to Heroku', () => {
  test('in a dry run during an outage, whose issue says so', async ({ world }) => {
    const { app, issue, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const result = await run({ inputs: { 'dry-run': 'true' }, files: fileFor({}) })
    expect(result.requests).toEqual({ heroku: reading(), pings: pinging(), github: [listing, ...opening] })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 5, changed: false, dryRun: true })
    expect(issue().body).toContain('This was a dry run: dynos would be raised from 1 to 5.')
  })

  test('in maintenance mode, and nothing is pinged', async ({ world }) => {
    const { app, run } = await world()
    app().setMaintenance(true)
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({ heroku: reading(), pings: [], github: [listing] })
    expect(result.status).toBe(0)
    expect(codes(result)).toEqual(['maintenance'])
    expect(result.decisions[0]).toMatchObject({
      from: 1,
      to: 1,
      changed: false,
      health: 'unknown',
      responseTimeMs: null
    })

    app().setMaintenance(false)
    expect((await run({ inputs: article, at: '2026-11-24T12:10:00Z' })).requests.heroku).toEqual([
      ...reading(),
      scaling(3)
    ])
  })
})
