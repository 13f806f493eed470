import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import type { RateLimitOptions } from '../../src/emulator/heroku/rate-limit.ts'
import { tokens } from './invariants.ts'
import { scaling } from './requests.ts'
import { appWith, fileFor, messagesOf, test } from './world.ts'
import type { Run, World } from './world.ts'

const probe = { spacing: '0s', timeout: '2s' }
const watching = { watch: '20s', interval: '1s' } as const

/** The lines of the log that tell of a look, as `12:00:05 UTC  sharp web 1 = 1, up 3 ms`. */
function looksOf({ log }: Run): readonly string[] {
  return log
    .split('\n')
    .map((line) => line.replace(/^::group::/, ''))
    .filter((line) => /^\d\d:\d\d:\d\d UTC {2}/.test(line))
}

describe.concurrent('a watch of 20 seconds, looking every second', () => {
  test('reacts to an outage within two looks, and tells of all looks once', async ({ world }) => {
    const here = await world()
    const running = here.run({ inputs: watching, files: fileFor({ probe }) })
    await sleep(8000)
    here.app().fault({ kind: 'status', status: 503 })
    const pinged = here.app().pings.length
    await expect.poll(() => here.app().quantity('web'), { timeout: 15_000, interval: 20 }).toBe(5)
    // Those of two looks, and the rest of one that was under way.
    expect(here.app().pings.length - pinged, 'pings until the change').toBeLessThanOrEqual(8)
    const result = await running
    expect([result.status, result.outputs['changed']]).toEqual([0, 'true'])
    expect(looksOf(result).length).toBeGreaterThanOrEqual(18)
    expect(looksOf(result).length).toBeLessThanOrEqual(21)
    expect(result.durationMs).toBeGreaterThan(19_500)
    // The decision of the last look, and the change of an earlier one.
    expect(result.decisions).toMatchObject([{ from: 5, to: 5, changed: false, health: 'down' }])
    expect(result.requests.heroku.filter((call) => call.startsWith('PATCH'))).toHaveLength(1)
    expect(
      result.requests.heroku.filter((call) => call.startsWith('GET /apps/sharp/formation')),
      'read at first and before the change'
    ).toHaveLength(2)
    expect(result.requests.github.filter((call) => call === 'POST /issues')).toHaveLength(1)
    expect(result.requests.github.length, 'an issue is not edited with every look').toBeLessThan(8)
    expect(result.summary).toMatch(/^## Watched for (19|20) s: \d\d looks, 1 change\n/)
    expect(result.summary).toMatch(/```mermaid\n%%\{init: .*\}%%\nxychart-beta\n/)
    expect(result.summary).toContain('**1 → 5**')
    expect(result.log.match(/::group::/g)!.length, 'details only where something changed').toBeLessThanOrEqual(4)
    expect(await here.state()).toMatchObject({
      lease: null,
      gapsMs: [],
      incidents: [{ kind: 'down', shown: { issue: 1 } }]
    })
  })

  test.for(['SIGTERM', 'SIGINT'] as const)(
    'survives %s: the state is saved, the summary written, the right to act given back',
    async (name, { world }) => {
      const here = await world()
      const result = await here.run({
        inputs: { ...watching, watch: '1h' },
        files: fileFor({ probe }),
        signal: { name, when: () => here.app().pings.length > 9 }
      })
      expect(result.status).toBe(0)
      expect(result.durationMs).toBeLessThan(90_000)
      expect(result.log).toContain('Cancelled: the state is saved, and nothing new is begun.')
      expect(result.summary).toMatch(/^## Watched for \d+ s: \d+ looks, no change; cancelled\n/)
      expect(Object.keys(result.outputs)).toContain('decisions')
      const state = await here.state()
      expect(state.lease).toBeNull()
      expect(state.apps['sharp']?.['web']?.recent.length).toBeGreaterThanOrEqual(3)
      // The next run goes on where this one was.
      const next = await here.run({ inputs: {}, files: fileFor({ probe }), at: '2026-11-24T12:10:00Z' })
      expect([next.status, messagesOf(next)]).toEqual([0, []])
    }
  )

  test('goes on with the other apps while one hangs', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 }), appWith('stuck', { web: 1 })] })
    here.app('stuck').fault({ kind: 'silence' })
    const processes = { web: { schedule: [1], max: 5, probe: { samples: 1, timeout: '10s' } } }
    const files = {
      '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes }, stuck: { processes } } })
    }
    const result = await here.run({ inputs: { ...watching, issues: 'false' }, files })
    expect(result.status).toBe(0)
    expect(here.app().pings.length, 'looks at the app that does not hang').toBeGreaterThanOrEqual(9)
    expect(here.app('stuck').quantity('web')).toBe(5)
  })

  test('outlives a Heroku API that fails for a while', async ({ world }) => {
    const here = await world()
    here.emulator.failApi({ answer: { kind: 'status', status: 503, body: '<h1>maintenance</h1>' } })
    const running = here.run({
      inputs: { ...watching, issues: 'false' },
      files: fileFor({ probe, schedule: [3] })
    })
    await sleep(7000)
    here.emulator.clearFaults()
    const result = await running
    expect([result.status, here.app().quantity('web'), result.outputs['changed']]).toEqual([0, 3, 'true'])
    expect(result.decisions).toMatchObject([{ from: 3, to: 3 }])
  })

  test('outlives a store that refuses to save, and says so once', async ({ world }) => {
    const here = await world()
    here.github.fail({ method: 'PATCH', path: /variables/, answer: { kind: 'status', status: 500, body: {} } })
    const inputs = { ...watching, state: 'variable', 'state-token': tokens.state }
    const running = here.run({ inputs, files: fileFor({ probe, schedule: [2] }) })
    const result = await running
    expect([result.status, here.app().quantity('web')]).toEqual([0, 2])
    expect(looksOf(result).length).toBeGreaterThanOrEqual(15)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(
        /^warning: The state could not be saved in the repository variable DYNO_SCALER_STATE: GitHub answered 500/
      )
    ])
    expect(
      result.requests.github.filter((call) => call.startsWith('PATCH')).length,
      'it is not tried with every look'
    ).toBeLessThan(5)
  })
})

describe.concurrent(
  'a watch of 20 minutes on a fast clock, looking every minute, with a change of the schedule after 13',
  () => {
    const files = fileFor({ schedule: ['12:13-13:00 3', '1'], probe: 'off' })

    test.for<readonly [string, RateLimitOptions, readonly number[], readonly RegExp[]]>([
      ['with plenty of calls left the formation is read every five minutes, and before the change', {}, [4, 5], []],
      [
        'the last calls are for changes, and a warning says so',
        { tokens: 103, perMinute: 0 },
        [3],
        [
          /^warning: Heroku allows this account 99 more API calls .* formations are not read again until more come back\. Changes are still made at once\./
        ]
      ],
      [
        'as soon as calls have come back it goes on as usual',
        { tokens: 101, perMinute: 75 },
        [4, 5],
        [/^warning: Heroku allows this account 99 more API calls/]
      ]
    ])('%s', async ([, rateLimit, readings, warnings], { world }) => {
      const here = await world({ rateLimit })
      const result = await here.run({ inputs: { watch: '20m', interval: '1m' }, files, speed: 60 })
      expect([result.status, here.app().quantity('web'), messagesOf(result)]).toEqual([
        0,
        3,
        warnings.map((warning) => expect.stringMatching(warning) as string)
      ])
      expect(looksOf(result).length).toBeGreaterThanOrEqual(18)
      const { requests } = here.emulator
      // With the run's own start, five minutes are six looks at times.
      expect(readings).toContain(requests.filter(({ path }) => path === '/apps/sharp/formation').length)
      expect(result.requests.heroku.filter((call) => call.startsWith('PATCH'))).toEqual([scaling(3)])
      expect(
        requests.map(({ status }) => status),
        'the account is never without a call'
      ).not.toContain(429)
    })
  }
)

describe.concurrent('relay', () => {
  const inputs = { watch: '3s', interval: '1s', relay: 'true' } as const
  const GITHUB_WORKFLOW_REF = 'octo/shop/.github/workflows/watch.yml@refs/heads/main'
  const dispatch = 'POST /actions/workflows/watch.yml/dispatches'
  const files = fileFor({ probe })

  test('on a tag', async ({ world }) => {
    const here = await world({ github: { workflows: ['watch.yaml'] } })
    await here.run({
      inputs: { ...inputs, watch: '1s' },
      files,
      env: { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/watch.yaml@refs/tags/v1/2@3' }
    })
    expect(here.github.dispatches).toEqual([{ workflow: 'watch.yaml', ref: 'v1/2@3' }])
  })

  const refusals: readonly (readonly [
    string,
    Parameters<World['github']['fail']>[0] | 'no permission' | 'no trigger',
    RegExp
  ])[] = [
    [
      'a token without the permission',
      'no permission',
      /lacks a permission \(403: [^)]+\)\. Add "actions: write" to the permissions of the job/
    ],
    [
      'a workflow without the trigger',
      'no trigger',
      /watch\.yml cannot be dispatched \(422\)\. Add "workflow_dispatch:"/
    ],
    [
      'a file that GitHub does not know',
      { path: /dispatches/, answer: { kind: 'status', status: 404, body: { message: 'Not Found' } } },
      /GitHub knows no workflow watch\.yml/
    ],
    [
      'a GitHub that fails',
      { path: /dispatches/, answer: { kind: 'status', status: 500, body: {} } },
      /GitHub answered 500\. The next run by cron goes on\./
    ]
  ]
  test.for(refusals)('%s: a warning, and the run did its job', async ([, trouble, warning], { world }) => {
    const here = await world({
      github: {
        workflows: trouble === 'no trigger' ? [] : ['watch.yml'],
        actionsAccess: trouble === 'no permission' ? 'none' : 'write'
      }
    })
    if (typeof trouble === 'object') here.github.fail(trouble)
    const result = await here.run({ inputs: { ...inputs, watch: '1s' }, files, env: { GITHUB_WORKFLOW_REF } })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(new RegExp(`^warning: The next watch could not be started: .*${warning.source}`))
    ])
    expect(result.requests.github.filter((call) => call === dispatch)).toHaveLength(1)
  })

  test.for<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    [
      'where everything is switched off',
      inputs,
      {
        '.github/dyno-scaler.yml': JSON.stringify({
          apps: { sharp: { enabled: false, processes: { web: { schedule: [1], probe } } } }
        })
      }
    ],
    ['where it is not asked for', { ...inputs, relay: 'false' }, files]
  ])('does not start anything %s', async ([, given, configuration], { world }) => {
    const here = await world({ github: { workflows: ['watch.yml'] } })
    const result = await here.run({ inputs: given, files: configuration, env: { GITHUB_WORKFLOW_REF } })
    expect([result.status, here.github.dispatches]).toEqual([0, []])
  })
})
