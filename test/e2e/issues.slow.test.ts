import { rm, writeFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import type { GitHubFaultAnswer } from '../../src/emulator/github/github.ts'
import { closing, listing, lookAndScale, lookOnly, opening, pinging, reading, scaling } from './requests.ts'
import { appWith, article, fileFor, messagesOf, test } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const files = fileFor({})
const down = { kind: 'status', status: 503 } as const

describe.concurrent('a GitHub that does not work never stops scaling', () => {
  const faults: readonly (readonly [string, GitHubFaultAnswer, RegExp])[] = [
    [
      '500',
      { kind: 'status', status: 500, body: '<h1>unicorn</h1>' },
      /GitHub answered 500\. It is tried again at the next look\.$/
    ],
    [
      '403',
      { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
      /\(403: Resource not accessible by integration.*\)\. Add `issues: write` to the `permissions:`/
    ],
    ['401', { kind: 'status', status: 401, body: { message: 'Bad credentials' } }, /does not accept the token \(401\)/],
    [
      '404',
      { kind: 'status', status: 404, body: { message: 'Not Found' } },
      /\(404\)\. It is tried again .*`issues: write`/
    ],
    [
      '410',
      { kind: 'status', status: 410, body: { message: 'Issues are disabled for this repo' } },
      /issues are switched off/
    ],
    [
      'a rate limit',
      {
        kind: 'status',
        status: 403,
        body: { message: 'API rate limit exceeded' },
        headers: { 'x-ratelimit-remaining': '0' }
      },
      /\(rate limit\)/
    ],
    ['a reset connection', { kind: 'reset' }, /GitHub gave no usable answer/],
    [
      "an answer that is not GitHub's",
      { kind: 'status', status: 200, body: '<html>login</html>' },
      /GitHub gave no usable answer/
    ]
  ]
  test.for(faults)('%s', async ([, answer, warning], { world }) => {
    const { app, github, run } = await world()
    app().fault(down)
    github.fail({ answer })
    const result = await run({ files })
    expect(result.requests.heroku).toEqual([...reading(), scaling(5)])
    expect(result.requests.github.filter((call) => call !== listing)).toEqual([])
    expect(result.status).toBe(0)
    expect(messagesOf(result).every((text) => text.startsWith('warning: ') && warning.test(text))).toBe(true)
    expect(messagesOf(result).length).toBeGreaterThan(0)
    expect(result.incidents).toMatchObject([{ kind: 'down', issue: null, url: null }])

    github.clearFaults()
    const made = await run({ files, at: day('12:10:05') })
    expect(made.requests).toEqual(lookOnly(...opening))
    expect(made.incidents).toMatchObject([
      { kind: 'down', issue: 1, since: expect.stringMatching(/^2026-11-24T12:00/) as string }
    ])
  })

  test('when an issue cannot be written, the next run makes it good', async ({ world }) => {
    const { app, github, issue, run } = await world()
    app().fault(down)
    github.fail({ method: 'POST', path: /\/issues$/, times: 1, answer: { kind: 'status', status: 502, body: '' } })
    const failed = await run({ files, at: day('12:00:00') })
    expect(failed.requests).toEqual(lookAndScale(5, ...opening.slice(0, -1)))
    expect([failed.status, messagesOf(failed)]).toEqual([
      0,
      [expect.stringMatching(/^warning: .*could not be opened: GitHub answered 502/)]
    ])
    expect((await run({ files, at: day('12:10:00') })).requests).toEqual(lookOnly(...opening))

    app().clearFault()
    await run({ files, at: day('12:20:00') })
    github.fail({ method: 'POST', path: /\/comments$/, times: 1, answer: { kind: 'lost-reply' } })
    const unsure = await run({ files, at: day('12:36:00') })
    expect(unsure.requests).toEqual(lookAndScale(1, 'GET /issues/1/comments', 'POST /issues/1/comments'))
    expect(issue().state).toBe('open')
    const closed = await run({ files, at: day('12:40:00') })
    expect(closed.requests).toEqual(lookOnly('GET /issues/1/comments', 'PATCH /issues/1'))
    expect(issue()).toMatchObject({ state: 'closed' })
    expect(issue().comments).toHaveLength(1)
  })

  test('a repository that has moved is not followed with the token', async ({ world }) => {
    const { github, run } = await world()
    github.fail({
      answer: { kind: 'status', status: 301, headers: { Location: `${github.url}/repositories/1/issues` } }
    })
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({
      heroku: [...reading(), scaling(3)],
      pings: pinging(),
      github: [listing, listing]
    })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining('the repository has another address now (301)')]
    ])
  })
})

test.concurrent('text from outside does nothing in an issue, in the summary or in the log', async ({ world }) => {
  const { emulator, issue, stateFile, run } = await world()
  await writeFile(stateFile, '')
  const message =
    '@octocat #1 <img src=x> | a | `b` **c** [d](https://evil.example) \n::error::fake\n<!-- dyno-scaler app=x process=y kind=down -->'
  emulator.failApi({
    method: 'PATCH',
    answer: { kind: 'status', status: 403, body: { id: '<b>forbidden</b>', message } }
  })
  const result = await run({ inputs: { ...article, url: 'none' } })
  expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing, ...opening] })
  expect(result.annotations.map(({ level }) => level).sort()).toEqual(['error', 'warning'])
  for (const text of [issue().body ?? '', result.summary]) {
    expect(text).not.toMatch(/@octocat|<img|<b>|\]\(https:\/\/evil/)
    expect(text.match(/<!-- dyno-scaler app=/g) ?? []).toHaveLength(text === result.summary ? 0 : 1)
  }
})

describe.concurrent('an issue', () => {
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
    expect(result.requests).toEqual(lookOnly('PATCH /issues/1', 'PATCH /issues/1', listing, ...opening))
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
    await run({ files, at: day('12:20:05') })
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
})
