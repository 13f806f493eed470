import { describe, expect } from 'vitest'
import { reply, serve } from '../servers.ts'
import { appWith, fileFor, messagesOf, test } from './world.ts'

const at = (clock: string): string => `2026-11-24T${clock}:00Z`
const web = { schedule: [2], max: 4, probe: { spacing: '0s' } }
const apps = ['one', 'two', 'three'].map((name) => appWith(name, { web: 1 }))
const files = {
  '.github/dyno-scaler.yml': JSON.stringify({
    timezone: 'Europe/Berlin',
    apps: Object.fromEntries(apps.map(({ name }) => [name, { processes: { web } }]))
  })
}

describe.concurrent('trouble of Heroku itself is one incident', () => {
  test('a refused token: who is to be told hears of it and of its end, once, and `fail-on: incident` names it', async ({
    world
  }) => {
    const hook = await serve(reply(200))
    const told = {
      '.github/dyno-scaler.yml': JSON.stringify({
        notify: [{ webhook: `${hook.url}/hook` }],
        apps: Object.fromEntries(apps.map(({ name }) => [name, { processes: { web } }]))
      })
    }
    const { emulator, run } = await world({ apps })
    emulator.failApi({ answer: { kind: 'status', status: 401, body: { id: 'unauthorized', message: 'No.' } } })
    const inputs = { 'fail-on': 'incident' }
    for (const clock of ['12:00', '12:05']) {
      const refused = await run({ files: told, inputs, at: at(clock) })
      expect(refused.status).toBe(1)
      expect(messagesOf(refused).at(-1)).toBe(
        `error: An incident is open: Heroku's API (platform) since 12:00 UTC. Without "fail-on: incident" the run would not fail for it.`
      )
    }
    emulator.clearFaults()
    expect((await run({ files: told, inputs, at: at('12:10') })).status).toBe(0)
    const events = hook.heard.map(({ body }) => JSON.parse(body) as { readonly event: string; readonly title: string })
    expect(events.map(({ event, title }) => `${event}: ${title}`)).toEqual([
      "incident-opened: Heroku's API cannot be used since 12:00 UTC",
      expect.stringMatching(/^incident-closed: Heroku's API works again after (9|10|11) minutes$/)
    ])
  })

  test('a token that is refused: at once, with an issue, and exit 1', async ({ world }) => {
    const { emulator, github, issue, run } = await world({ apps })
    emulator.failApi({
      answer: { kind: 'status', status: 401, body: { id: 'unauthorized', message: 'Invalid credentials.' } }
    })
    const refused = await run({ files, at: at('12:00') })
    expect([refused.status, messagesOf(refused)]).toEqual([
      1,
      [
        expect.stringMatching(
          /^error: Heroku answered 401 unauthorized .*authorizations:create -d dyno-scaler -s write/
        )
      ]
    ])
    expect(refused.incidents).toMatchObject([{ app: null, process: null, kind: 'platform', issue: 1 }])
    expect(issue().title).toBe("Heroku's API cannot be used since 13:00 Europe/Berlin")
    expect(issue().body?.split('\n')[0]).toBe('<!-- dyno-scaler kind=platform -->')
    expect(issue().body).toContain('Heroku answered 401 unauthorized')
    expect(issue().body).not.toContain('UTC')

    await run({ files, at: at('12:10') })
    emulator.clearFaults()
    const accepted = await run({ files, at: at('12:20') })
    expect([accepted.status, accepted.incidents, github.issues.size]).toEqual([0, [], 1])
    expect(issue().state).toBe('closed')
    expect(issue().comments.map(({ body }) => body.split('\n')[0])).toEqual([
      "Heroku's API works again since 13:20 Europe/Berlin. It failed for 20 minutes."
    ])
  })

  test('an API that fails for every app: in the third look', async ({ world }) => {
    const { emulator, github, run } = await world({ apps })
    emulator.failApi({
      answer: { kind: 'status', status: 500, body: { id: 'internal_server_error', message: 'Oops.' } }
    })
    const looks = []
    for (const clock of ['12:00', '12:05', '12:10']) looks.push(await run({ files, at: at(clock), speed: 30 }))
    expect(looks.map(({ status, incidents }) => [status, incidents.map(({ kind }) => kind)])).toEqual([
      [0, []],
      [0, []],
      [1, ['platform']]
    ])
    // At this speed the clock goes on while the process starts.
    const titles = [expect.stringMatching(/^Heroku's API cannot be used since 13:1\d Europe\/Berlin$/)]
    expect([...github.issues.values()].map(({ title }) => title)).toEqual(titles)
  })

  test('one app of three is its own trouble', async ({ world }) => {
    const { emulator, run } = await world({ apps })
    emulator.failApi({ path: /^\/apps\/one/, answer: { kind: 'status', status: 500, body: {} } })
    const looks = []
    for (const clock of ['12:00', '12:05', '12:10']) looks.push(await run({ files, at: at(clock), speed: 30 }))
    const failed = looks.at(-1)?.incidents.filter(({ kind }) => kind === 'scale-failed' || kind === 'platform')
    expect(failed).toMatchObject([{ app: 'one', process: 'web', kind: 'scale-failed' }])
  })
})

test.concurrent(
  '100 incidents meet a secondary rate limit: one call is refused, the rest waits, and the state is saved',
  async ({ world }) => {
    const many = Array.from({ length: 100 }, (_, index) => appWith(`app-${index + 1}`, { web: 1 }))
    const { app, github, run, state } = await world({ apps: many })
    many.forEach(({ name }) => app(name).fault({ kind: 'status', status: 503 }))
    const configuration = {
      history: 'branch',
      apps: Object.fromEntries(
        many.map(({ name }) => [name, { processes: { web: { ...web, probe: { samples: 1 } } } }])
      )
    }
    const limit = {
      kind: 'status',
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit.' }
    } as const
    github.fail({ method: 'POST', path: /\/issues$/, times: 20, answer: { kind: 'delay', delayMs: 0 } })
    github.fail({ method: 'POST', path: /\/issues$/, answer: limit })
    const limited = await run({ files: { '.github/dyno-scaler.yml': JSON.stringify(configuration) }, at: at('12:00') })
    expect([limited.status, messagesOf(limited)]).toEqual([
      0,
      [
        'warning: The issues of 80 incidents are not up to date: GitHub wants fewer requests (rate limit), so this run writes no more of them. The next run goes on.'
      ]
    ])
    const refusedAt = limited.requests.github.lastIndexOf('POST /issues')
    expect([refusedAt, github.issues.size]).toEqual([limited.requests.github.length - 1, 20])
    expect((await state()).incidents.filter(({ shown }) => shown !== null)).toHaveLength(20)
  }
)

test.concurrent('at a secondary rate limit nothing more is written; the next run goes on', async ({ world }) => {
  const { app, github, run } = await world({ apps })
  apps.forEach(({ name }) => app(name).fault({ kind: 'status', status: 503 }))
  github.fail({
    method: 'POST',
    path: /\/issues$/,
    answer: { kind: 'status', status: 403, body: { message: 'You have exceeded a secondary rate limit.' } }
  })
  const limited = await run({ files, at: at('12:00') })
  expect(
    limited.requests.github.filter((request) => request.startsWith('POST') && !request.includes('/labels'))
  ).toHaveLength(1)
  expect([limited.status, messagesOf(limited)]).toEqual([
    0,
    [
      'warning: The issues of 3 incidents are not up to date: GitHub wants fewer requests (rate limit), so this run writes no more of them. The next run goes on.'
    ]
  ])
  github.clearFaults()
  const next = await run({ files, at: at('12:10') })
  expect([messagesOf(next), github.issues.size]).toEqual([[], 3])
})

test.concurrent('an issue that a rate limit keeps open is told of, and closed by the next run', async ({ world }) => {
  const { app, github, run } = await world()
  app().fault({ kind: 'status', status: 503, times: 3 })
  const files = fileFor({ schedule: [2], probe: { spacing: '0s' } })
  for (const clock of ['12:00', '12:05']) await run({ files, at: at(clock) })
  const limit = { kind: 'status', status: 429, body: { message: 'Too many requests.' } } as const
  github.fail({ method: 'PATCH', path: /\/issues\/1$/, answer: limit })
  const limited = await run({ files, at: at('12:25') })
  expect([limited.status, messagesOf(limited), github.issues.get(1)?.state]).toEqual([
    0,
    [
      'warning: The issue of 1 incident is not up to date: GitHub wants fewer requests (rate limit), so this run writes no more of them. The next run goes on.'
    ],
    'open'
  ])
  github.clearFaults()
  const next = await run({ files, at: at('12:30') })
  expect([messagesOf(next), github.issues.get(1)?.state]).toEqual([[], 'closed'])
})

describe.concurrent('a deploy under way', () => {
  test.for([409, 422] as const)('answers %d: a warning, and the next look changes it', async (status, { world }) => {
    const { app, run } = await world()
    app().lockFormation({ untilMs: Date.parse(at('12:50')), status })
    const looks = []
    for (const clock of ['12:00', '12:05', '12:10', '12:15'])
      looks.push(await run({ files: fileFor({ schedule: [3] }), at: at(clock) }))
    for (const look of looks) {
      expect([look.status, look.incidents]).toEqual([0, []])
      expect(messagesOf(look)).toEqual([
        expect.stringMatching(
          /^warning: Could not scale sharp web from 1 to 3: Heroku answered .* It is tried again at each look\.$/
        )
      ])
      expect(look.decisions[0]?.reasons.at(-1)).toEqual({
        code: 'deploy-in-progress',
        message: 'Heroku accepts no change until the release phase or preboot ends; tried again at each look'
      })
    }
    const late = await run({ files: fileFor({ schedule: [3] }), at: at('12:31') })
    expect([late.status, late.incidents.map(({ kind }) => kind)]).toEqual([1, ['scale-failed']])
    const done = await run({ files: fileFor({ schedule: [3] }), at: at('12:55') })
    expect([done.status, done.incidents, app().quantity('web')]).toEqual([0, [], 3])
  })

  test('inside a watch: the look after it makes the change', async ({ world }) => {
    const { app, run } = await world()
    app().lockFormation({ untilMs: Date.parse(at('12:00')) + 3000, status: 422 })
    const result = await run({
      files: fileFor({ schedule: [3], probe: 'off', 'fail-safe': 'off' }),
      inputs: { watch: '6s', interval: '1s' },
      at: at('12:00')
    })
    expect([result.status, messagesOf(result), app().quantity('web')]).toEqual([0, [], 3])
  })

  test('a dyno type waits with the quantity, and not for an hour', async ({ world }) => {
    const { app, run } = await world()
    const sized = fileFor({ schedule: ['3:standard-2x'] })
    app().lockFormation({ untilMs: Date.parse(at('12:03')), status: 422 })
    const locked = await run({ files: sized, at: at('12:00') })
    expect(locked.requests.heroku.filter((request) => request.startsWith('PATCH'))).toHaveLength(1)
    await run({ files: sized, at: at('12:05') })
    expect([app().quantity('web'), app().size('web')]).toEqual([3, 'Standard-2X'])
  })

  test('a scaling by hand is kept by its hold; without one it is exit 1', async ({ world }) => {
    const { app, run } = await world()
    app().lockFormation({ untilMs: Date.parse(at('12:03')), status: 409 })
    const lost = await run({ files: fileFor({}), inputs: { scale: 'web=4', hold: '0' }, at: at('12:00') })
    expect([lost.status, messagesOf(lost)]).toEqual([
      1,
      expect.arrayContaining([
        expect.stringMatching(/^error: sharp web was not scaled to 4, and no later look tries it, as it has no hold\. /)
      ])
    ])
    const held = await run({ files: fileFor({}), inputs: { scale: 'web=4', hold: '1h' }, at: at('12:01') })
    expect([held.status, app().quantity('web')]).toEqual([0, 1])
    await run({ files: fileFor({}), at: at('12:05') })
    expect(app().quantity('web')).toBe(4)
  })
})
