import { describe, expect } from 'vitest'
import { noRequests } from './requests.ts'
import { article, messagesOf, test } from './world.ts'
import { file, planning, scheduled, comments, pullRequest } from './plans.ts'

describe.concurrent('a plan without a token for Heroku', () => {
  test('is made of the file alone: nobody is asked', async ({ world }) => {
    const { run } = await world()
    const result = await run(planning())
    expect(result.requests).toEqual(noRequests)
    expect([result.status, result.annotations, result.outputs]).toEqual([0, [], {}])
    expect(result.log).toMatch(/^Plan: 413 dyno-hours a week, \$61\.46 a month, 18\.06 % below the flat maximum\n/)
    expect(result.log).toContain('Mon 2026-11-23 to Sun 2026-11-29.')
    expect(result.log).toContain('07:00             12:00 UTC   1 → 3      07:00-22:00')
    expect(result.summary).toMatch(
      /^## Plan: 413 dyno-hours a week, &#36;61\.46 a month, 18\.06 % below the flat maximum\n/
    )
    expect(result.summary).toMatch(/```mermaid\n%%\{init: .*\}%%\nxychart-beta\n/)
    expect(result.summary).toContain("- cron: '3/10 * * * *'")
  })

  test('needs neither a token for GitHub nor a summary file', async ({ world }) => {
    const { run } = await world()
    const result = await run(planning({ inputs: { 'github-token': '' }, env: { GITHUB_STEP_SUMMARY: '' } }))
    expect([result.status, result.annotations, result.requests]).toEqual([0, [], noRequests])
    expect(result.log).toContain('Plan: 413 dyno-hours a week')
  })

  test('works with the simple inputs too', async ({ world }) => {
    const { run } = await world()
    const result = await run(planning({ inputs: { ...article, timezone: 'America/New_York' }, files: {} }))
    expect([result.status, result.annotations, result.requests]).toEqual([0, [], noRequests])
    expect(result.log).toContain('Plan: 413 dyno-hours a week')
  })

  test('writes no state, and leaves what is there alone', async ({ world }) => {
    const { run, stateText } = await world()
    await run(planning())
    expect(await stateText()).toBe('')
  })

  test('begins where `from` says and has so many `days`, the long one of autumn among them', async ({ world }) => {
    const { run } = await world()
    const result = await run(planning({ inputs: { from: '2026-10-31', days: '2' } }))
    expect(result.log).toContain('Sat 2026-10-31 to Sun 2026-11-01. 1 process type:')
    expect(result.log).toMatch(/Sun 2026-11-01 .* 61 h {3}DST ends: clocks go back 02:00 → 01:00, 25 h/)
    expect(result.log).toContain('120 in these 2\ndays')
  })

  test('does not tell values from the environment', async ({ world }) => {
    const secret = 'Qr*7_"Tw\\5/z+K=&m3'
    const { run } = await world({ secrets: [secret] })
    const files = {
      [file]:
        'apps:\n  sharp:\n    url: https://example.com/${HEALTH}\n    processes: { web: { schedule: [1, 2], probe: { headers: { x-key: "${HEALTH}" } } } }\n'
    }
    const result = await run(planning({ files, env: { HEALTH: secret } }))
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      ['warning: "2" never holds: "1", above it, takes all of it. Move it up, or remove it.']
    ])
    expect(result.stdout).toContain(`::add-mask::${secret}\n`)
  })
})

describe.concurrent('on a pull request', () => {
  test('one comment is written, left alone while nothing changes, and edited in place', async ({ world }) => {
    const it = await pullRequest(world)
    const first = await it.run(planning({ env: it.env }))
    expect(first.requests).toEqual({
      heroku: [],
      pings: [],
      github: ['GET /issues/7/comments', 'POST /issues/7/comments']
    })
    expect([first.status, first.annotations]).toEqual([0, []])
    const [written] = comments(it)
    expect(written?.body).toMatch(/^<!-- dyno-scaler plan -->\n## Plan: 413 dyno-hours a week/)
    expect(written?.body).toBe(`<!-- dyno-scaler plan -->\n${first.summary.trimEnd()}`)

    const again = await it.run(planning({ env: it.env, at: '2026-11-23T18:30:00Z' }))
    expect(again.requests.github).toEqual(['GET /issues/7/comments'])

    const changed = await it.run(planning({ env: it.env, files: scheduled(['07:00-22:00 4', '22:00-03:00 2', 1]) }))
    expect(changed.requests.github).toEqual(['GET /issues/7/comments', 'PATCH /issues/comments/1'])
    expect(comments(it).map(({ id, body }) => [id, body.split('\n')[1]])).toEqual([
      [written?.id, expect.stringMatching(/^## Plan: 518 dyno-hours a week/)]
    ])
  })
})
