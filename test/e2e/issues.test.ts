import { describe, expect } from 'vitest'
import { pinging, reading, scaling } from './requests.ts'
import { article, fileFor, messagesOf, test } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const files = fileFor({})
const down = { kind: 'status', status: 503 } as const

describe.concurrent('an issue', () => {
  test('is asked for by its label, carries the truth of the moment and the page of the run', async ({ world }) => {
    const { app, github, issue, run } = await world()
    app().fault(down)
    await run({ files, at: day('12:00:00') })
    await run({ files, at: day('12:10:05') })
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
    expect(issue().body).toContain('**Look first at:** **All 5 web dynos are crashed**, with release v1 of')
    app().clearFault()
    expect((await run({ files, at: day('12:10:00') })).diagnosed).toEqual([])
    expect(issue().body).not.toContain('Look first')
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
