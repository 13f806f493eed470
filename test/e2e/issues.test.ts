import { rm } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { closing, listing, opening, pinging, reading, scaling, lookAndScale, lookOnly } from './requests.ts'
import { appWith, article, fileFor, messagesOf, test } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const files = fileFor({})
const down = { kind: 'status', status: 503 } as const

describe.concurrent('an issue', () => {
  test('is asked for by its label, carries the truth of the moment and the page of the run', async ({ world }) => {
    const { app, github, issue, run } = await world()
    app().fault(down)
    await run({ files, at: day('12:00:00') })
    await run({ files, at: day('12:10:30') })
    expect(github.requests[0]?.query).toEqual({
      state: 'open',
      labels: 'dyno-scaler',
      per_page: '100',
      page: '1',
      sort: 'created',
      direction: 'asc'
    })
    expect(github.requests.find(({ path }) => path.endsWith('/labels'))?.body).toMatchObject({ name: 'dyno-scaler' })
    const { body } = issue()
    expect(body?.split('\n').slice(0, 2)).toEqual([
      '<!-- dyno-scaler app=sharp process=web kind=down -->',
      expect.stringMatching(/^<!-- since=2026-11-24T12:00:0\d\.\d{3}Z ended=none -->$/)
    ])
    expect(body).toContain('3 of 3 pings failed (answered 503). Dynos were raised from 1 to 5.')
    expect(body).toContain('`heroku ps -a sharp`')
    expect(body).toContain(
      '| when (UTC) | dynos | pings | median |\n| --- | --- | --- | --- |\n| 12:00 | 1 → 5 | 503, 503, 503 | – |\n| 12:10 | 5 | 503, 503, 503 | – |'
    )
    expect(body).toContain('[The run that wrote this](https://github.com/octo/shop/actions/runs/1002)')
    expect(issue().comments).toEqual([])
  })

  test('tells what to look at first, as long as the app is down', async ({ world }) => {
    const { app, issue, run } = await world()
    app().fault({ kind: 'crashed' })
    const first = await run({ files, at: day('12:00:00') })
    expect(first.diagnosed).toEqual(['/apps/sharp/dynos', '/apps/sharp/releases'])
    expect(issue().body).toContain('**Look first at:** Of 5 web dynos, 5 are *crashed*.')
    app().clearFault()
    expect((await run({ files, at: day('12:10:00') })).diagnosed).toEqual([])
    expect(issue().body).not.toContain('Look first')
  })

  test('for each app and process, and of the other apps left alone', async ({ world }) => {
    const { app, github, run } = await world({ apps: [appWith('sharp', { web: 1 }), appWith('quiet', { web: 1 })] })
    const both = {
      '.github/dyno-scaler.yml': JSON.stringify({
        apps: Object.fromEntries(
          ['sharp', 'quiet'].map((name) => [
            name,
            { processes: { web: { schedule: [1], max: 2, probe: { samples: 1 } } } }
          ])
        )
      })
    }
    app('sharp').fault(down)
    app('quiet').fault(down)
    await run({ files: both, at: day('12:00:00') })
    expect([...github.issues.values()].map(({ title }) => title)).toEqual([
      'sharp web is down since 12:00 UTC',
      'quiet web is down since 12:00 UTC'
    ])
    app('quiet').clearFault()
    const one = await run({ inputs: { app: 'quiet' }, files: both, at: day('12:10:00') })
    expect(one.requests).toEqual({
      heroku: reading('quiet'),
      pings: pinging(1, 'quiet'),
      github: [listing, 'PATCH /issues/2']
    })
    expect(one.incidents.map((open) => [open.app, open.issue])).toEqual([
      ['sharp', 1],
      ['quiet', 2]
    ])
  })

  test('that a person closes stays closed until the next outage', async ({ world }) => {
    const { app, github, issue, run } = await world()
    app().fault(down)
    await run({ files, at: day('12:00:00') })
    github.put({ ...issue(), state: 'closed', stateReason: 'not_planned' })
    expect((await run({ files, at: day('12:10:00') })).requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(issue()).toMatchObject({ state: 'closed' })
  })

  test('that a person deletes is opened anew', async ({ world }) => {
    const { app, github, run } = await world()
    app().fault(down)
    await run({ files, at: day('12:00:00') })
    github.remove(1)
    const result = await run({ files, at: day('12:10:00') })
    expect(result.requests).toEqual(lookOnly('PATCH /issues/1', ...opening))
    expect(github.issues.size).toBe(1)
  })

  test('is not opened twice when the state is lost in the middle: the open one is taken over, and closed in the end', async ({
    world
  }) => {
    const { app, issue, stateFile, run } = await world()
    app().fault(down)
    await run({ files, at: day('12:00:00') })
    await rm(stateFile)
    const adopted = await run({ files, at: day('12:10:00') })
    expect(adopted.requests).toEqual(lookOnly('PATCH /issues/1'))
    expect(adopted.incidents).toMatchObject([
      { kind: 'down', issue: 1, since: expect.stringMatching(/^2026-11-24T12:00:0\d/) as string }
    ])
    expect(issue().title).toBe('sharp web is down since 12:00 UTC')

    app().clearFault()
    await run({ files, at: day('12:20:30') })
    await rm(stateFile)
    const later = await run({ files, at: day('12:30:00') })
    expect(later.requests).toEqual(lookAndScale(1, 'PATCH /issues/1'))
    await rm(stateFile)
    const over = await run({ files, at: day('12:36:00') })
    expect(over.requests).toEqual(lookOnly(...closing))
    expect(issue()).toMatchObject({ state: 'closed', title: 'sharp web was down on 2026-11-24, 12:00-12:20 UTC' })
    expect(issue().comments).toHaveLength(1)
  })

  test('of somebody else with the label is left alone', async ({ world }) => {
    const { app, github, run } = await world()
    const foreign = {
      number: 7,
      title: 'my own',
      body: 'text',
      state: 'open',
      stateReason: null,
      labels: ['dyno-scaler'],
      createdMs: 0,
      updatedMs: 0,
      closedMs: null,
      comments: [],
      kind: 'issue'
    } as const
    github.put(foreign)
    app().fault(down)
    const result = await run({ files })
    expect(result.requests).toEqual(lookAndScale(5, ...opening))
    expect(github.issues.get(7)).toEqual(foreign)
    expect(github.issues.get(8)?.title).toBe('sharp web is down since 12:00 UTC')
  })

  test('is not wanted: `issues: false` asks GitHub nothing', async ({ world }) => {
    const { app, run } = await world()
    app().fault(down)
    const result = await run({ inputs: { issues: 'false' }, files })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(5)], pings: pinging(), github: [] })
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(result.incidents).toMatchObject([{ kind: 'down', issue: null, url: null }])
  })

  test('cannot be opened without a token or a repository: a warning, and scaling', async ({ world }) => {
    const { run } = await world()
    const noToken = await run({ inputs: { ...article, 'github-token': '' } })
    expect(noToken.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: pinging(), github: [] })
    expect([noToken.status, messagesOf(noToken)]).toEqual([
      0,
      [
        'warning: No incident issue can be opened: the input "github-token" is empty. Set "issues: false" if none is wanted.'
      ]
    ])
    const nowhere = await run({ inputs: article, env: { GITHUB_REPOSITORY: '' }, at: day('12:10:00') })
    expect(nowhere.requests).toEqual({ heroku: reading(), pings: pinging(), github: [] })
    expect([nowhere.status, messagesOf(nowhere)]).toEqual([
      0,
      [expect.stringContaining('GITHUB_REPOSITORY is not set')]
    ])
  })
})
