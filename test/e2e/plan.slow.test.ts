import { describe, expect } from 'vitest'
import { repositoryIn } from './repository.ts'
import { tokens } from './invariants.ts'
import { noRequests, reading, scaling } from './requests.ts'
import { appWith, messagesOf, test } from './world.ts'
import type { WorldRun } from './world.ts'
import { at, expectRefusal, file, planning, scheduled, usual, comments, opened, pullRequest } from './plans.ts'

describe.concurrent('with a token, Heroku says what is', () => {
  const apps = [{ ...appWith('sharp', {}), processes: [{ process: 'web', quantity: 2, size: 'Performance-M' }] }]
  const asked = ['GET /apps/sharp', 'GET /apps/sharp/formation', 'GET /dyno-sizes']

  test('dyno types and prices, and nothing is changed', async ({ world }) => {
    const { app, run } = await world({ apps })
    const result = await run(planning({ inputs: { 'heroku-api-key': tokens.heroku } }))
    expect(result.requests).toEqual({ heroku: asked, pings: [], github: [] })
    expect([result.status, result.annotations]).toEqual([0, []])
    expect(result.log).toContain('Plan: 413 dyno-hours a week, $614.58 a month')
    expect(result.log).toContain('Performance-M, $250.00 a month each')
    expect(result.log).toContain("A month is 720 hours, at the prices that Heroku's API names")
    expect(app().quantity('web')).toBe(2)
  })

  test('that a window asks for more than the dyno type allows, at its line', async ({ world }) => {
    const { run } = await world({ apps })
    const result = await run(
      planning({ inputs: { 'heroku-api-key': tokens.heroku }, files: scheduled(['07:00-22:00 12', 1]) })
    )
    expect(result.annotations).toEqual([
      {
        level: 'warning',
        file,
        line: 8,
        col: 13,
        message:
          '"07:00-22:00 12" asks for 12, but the dyno type of web allows at most 10. Write 10 or less, or change the type ("heroku ps:type").'
      }
    ])
    expect(result.status).toBe(0)
  })

  test('an app that it does not know is a warning: the rest is planned as without a token', async ({ world }) => {
    const { run } = await world({ apps: [appWith('other', { web: 1 })] })
    const result = await run(planning({ inputs: { 'heroku-api-key': tokens.heroku } }))
    expect(result.requests.heroku).toContain('GET /apps/sharp')
    expect([result.status, messagesOf(result)]).toEqual([0, [expect.stringMatching(/^warning: .*sharp/)]])
    expect(result.log).toContain('Standard-1X (assumed), $25.00 a month each')
  })

  test('a Heroku that does not answer costs a warning, not the plan', async ({ world }) => {
    const { emulator, run } = await world({ apps })
    emulator.failApi({ answer: { kind: 'status', status: 503 } })
    const result = await run(planning({ inputs: { 'heroku-api-key': tokens.heroku } }))
    expect([result.status, messagesOf(result)]).toEqual([0, [expect.stringMatching(/^warning: .*503/)]])
    expect(result.log).toContain("at Heroku's list prices of August 2026")
  })
})

describe.concurrent('compared with', () => {
  const more = scheduled(['07:00-22:00 4', '22:00-03:00 2', 1])

  test('a git ref: the hours that differ', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('base', usual)
    const result = await run(planning({ inputs: { 'compare-to': 'base' }, files: more }))
    expect([result.status, result.annotations, result.requests]).toEqual([0, [], noRequests])
    expect(result.log).toContain('Against base: +105 dyno-hours a week, +$15.63 a month: 1 process type differs.')
    expect(result.log).toContain('Mon 2026-11-23 07:00-22:00   2026-11-23 12:00 to 2026-11-24 03:00   3 → 4')
    expect(result.summary).toContain(
      '### Against base\n\n+105 dyno-hours a week, +&#36;15.63 a month: 1 process type differs.'
    )
  })

  test.for([
    ['a branch of the remote, as `origin/main` names it', 'refs/heads/base'],
    ['the commit before', 'HEAD'],
    ['a date', 'HEAD@{2030-01-01}']
  ] as const)('%s', async ([, reference], { world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('base', usual)
    const result = await run(planning({ inputs: { 'compare-to': reference } }))
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(result.log).toContain(`Against ${reference}: No hour differs.`)
  })

  test('a path', async ({ world }) => {
    const { run } = await world()
    const result = await run(
      planning({
        inputs: { 'compare-to': 'ops/last-year.yml' },
        files: { ...more, 'ops/last-year.yml': usual[file] ?? '' }
      })
    )
    expect([result.status, result.annotations]).toEqual([0, []])
    expect(result.log).toContain('Against ops/last-year.yml: +105 dyno-hours a week')
  })

  test('a path of its own configuration file at a ref', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('base', { 'ops/scaler.yml': usual[file] ?? '' })
    const result = await run(
      planning({
        inputs: { config: 'ops/scaler.yml', 'compare-to': 'base' },
        files: { 'ops/scaler.yml': more[file] ?? '' }
      })
    )
    expect(result.log).toContain('Against base: +105 dyno-hours a week')
  })

  test('a ref from before the file was written: a warning, and the plan', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('before', { 'README.md': 'x' })
    const result = await run(planning({ inputs: { 'compare-to': 'before' } }))
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [`warning: before has no ${file}: there is nothing to compare with.`]
    ])
    expect(result.log).toContain('Plan: 413 dyno-hours a week')
    expect(result.log).not.toContain('Against')
  })

  const unknown =
    'it is neither a file nor a commit that git knows here. In a workflow, give actions/checkout "fetch-depth: 0".'
  test.for(['origin/main', '--output=x', 'missing/file.yml'])(
    '%s, which is not there',
    async (reference, { world }) => {
      const { run, workspace } = await world()
      const { commit } = await repositoryIn(workspace)
      await commit('base', { ...usual, 'README.md': 'x' })
      expectRefusal(
        await run(planning({ inputs: { 'compare-to': reference } })),
        `Input "compare-to": "${reference}" cannot be read: ${unknown}`
      )
    }
  )

  test('a ref where there is no repository at all', async ({ world }) => {
    const { run } = await world()
    expectRefusal(
      await run(planning({ inputs: { 'compare-to': 'HEAD' } })),
      `Input "compare-to": "HEAD" cannot be read: ${unknown}`
    )
  })

  test('a base that is wrong: what is wrong with it, by its name and line', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('base', scheduled(['wekdays 3', '07:00-25:00 1']))
    const result = await run(planning({ inputs: { 'compare-to': 'base' } }))
    expectRefusal(
      result,
      'base, line 8: "wekdays 3": unknown day "wekdays". Did you mean "weekdays"? Write "weekdays 3".',
      /^error: base, line 9: /
    )
  })

  test('a base with a value from the environment, which it does not tell', async ({ world }) => {
    const secret = 'old*Key_"Tw\\5/z+K=&m3'
    const { run, workspace } = await world({ secrets: [secret] })
    const { commit } = await repositoryIn(workspace)
    await commit('base', scheduled(['${OLD_KEY}']))
    const result = await run(planning({ inputs: { 'compare-to': 'base' }, env: { OLD_KEY: secret } }))
    expect([result.status, result.annotations.length]).toEqual([1, 1])
    expect(result.stdout).toContain(`::add-mask::${secret}\n`)
  })

  test('the same app of the base, where `app` picks one', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    const two = {
      [file]:
        'apps:\n  sharp: { url: none, processes: { web: { schedule: [2] } } }\n  quiet: { url: none, processes: { web: { schedule: [1] } } }\n'
    }
    await commit('base', two)
    const result = await run(planning({ inputs: { app: 'sharp', 'compare-to': 'base' }, files: two }))
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(result.log).toContain('Against base: No hour differs.')
  })

  test('a base that did not have the app that `app` picks', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('base', { [file]: 'apps:\n  quiet: { url: none, processes: { web: { schedule: [1] } } }\n' })
    const result = await run(planning({ inputs: { app: 'sharp', 'compare-to': 'base' } }))
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(result.log).toMatch(
      /Against base: \+413 dyno-hours a week.*: 1 process type differs\.\n {2}sharp web {3}added/
    )
  })
})

describe.concurrent('a mistake ends a plan with status 1, and nobody is asked', () => {
  const rows: readonly (readonly [string, WorldRun, string])[] = [
    [
      'a day that is none',
      { inputs: { from: '2026-02-30' } },
      'Input "from": "2026-02-30" is not a day. Write YYYY-MM-DD.'
    ],
    ['a day without a year', { inputs: { from: '11-23' } }, 'Input "from": "11-23" is not a day. Write YYYY-MM-DD.'],
    [
      'a span of days',
      { inputs: { from: '2026-11-23..2026-11-24' } },
      'Input "from": "2026-11-23..2026-11-24" is not a day. Write YYYY-MM-DD.'
    ],
    ['no days', { inputs: { days: '0' } }, 'Input "days": "0" is not a number of days. Write 1 to 366.'],
    [
      'more days than a year has',
      { inputs: { days: '367' } },
      'Input "days": "367" is not a number of days. Write 1 to 366.'
    ],
    [
      'days with a fraction',
      { inputs: { days: '1.5' } },
      'Input "days": "1.5" is not a number of days. Write 1 to 366.'
    ],
    [
      'a file that is not there',
      { inputs: { config: 'ops/x.yml' } },
      'Input "config": there is no ops/x.yml. Check the path, and that a step before this one runs actions/checkout.'
    ]
  ]
  test.for(rows)('%s', async ([, { inputs = {} }, message], { world }) => {
    const { run } = await world()
    expectRefusal(await run(planning({ inputs })), message)
  })

  test('`from` of a run, which is no plan', async ({ world }) => {
    const { run } = await world()
    expectRefusal(
      await run({ inputs: { from: '2026-11-23' }, files: usual }),
      'Input "from" belongs to "command: plan". Leave it out, or add the command.'
    )
  })

  test('mistakes of the file at their lines, with a token too', async ({ world }) => {
    const { run } = await world()
    const result = await run(
      planning({ inputs: { 'heroku-api-key': tokens.heroku }, files: scheduled(['wekdays 3', '9-1']) })
    )
    expect(result.requests).toEqual(noRequests)
    expect(result.annotations.map(({ level, file: where, line, col }) => [level, where, line, col])).toEqual([
      ['error', file, 8, 13],
      ['error', file, 9, 13]
    ])
    expect([result.status, result.summary]).toEqual([1, ''])
  })

  test('a region that does not exist, with the one that was meant', async ({ world }) => {
    const { run } = await world()
    const files = scheduled(['holidays 1', 3], ['holidays: { region: US-NYC }'])
    for (const inputs of [{ command: 'plan' }, { command: 'run' }]) {
      const result = await run(planning({ inputs: { ...inputs, 'heroku-api-key': tokens.heroku }, files }))
      expect(result.annotations).toEqual([
        {
          level: 'error',
          file,
          line: 1,
          col: 21,
          message: expect.stringMatching(/^"US-NYC": there is no state "NYC"\. Did you mean "US-NY"\?/) as string
        }
      ])
      expect([result.status, result.requests]).toEqual([1, noRequests])
    }
  })
})

describe.concurrent('what is odd about a schedule', () => {
  test('is a warning at its line, in a plan and in a run', async ({ world }) => {
    const { run } = await world()
    const files = scheduled(['2025-12-24 5', '3', '2'])
    const warnings = [
      {
        level: 'warning',
        file,
        line: 8,
        col: 13,
        message: '"2025-12-24 5" is over. Remove it, or write a date to come.'
      },
      {
        level: 'warning',
        file,
        line: 10,
        col: 13,
        message: '"2" never holds: "3", above it, takes all of it. Move it up, or remove it.'
      }
    ]
    const planned = await run(planning({ files }))
    expect([planned.status, planned.annotations]).toEqual([0, warnings])
    expect(planned.summary).toContain('### Needs attention\n\n- **warning** ')
    const ran = await run({ at, files })
    expect([ran.status, ran.annotations]).toEqual([0, warnings])
  })

  test('cron lines that come too late for it are named with what to add', async ({ world }) => {
    const { run } = await world()
    const workflow =
      "on: { schedule: [{ cron: '0 12 * * *' }] }\njobs: { scale: { runs-on: ubuntu-latest, steps: [{ uses: acme/dyno-scaler@v1 }] } }\n"
    const result = await run(
      planning({
        files: { ...scheduled(['07:00-19:00 2', 1], ['timezone: UTC']), '.github/workflows/scale.yml': workflow }
      })
    )
    expect(messagesOf(result)).toEqual([
      expect.stringContaining('Add "- cron: \'3 19 * * *\'" with "timezone: UTC" to .github/workflows/scale.yml.'),
      expect.stringContaining('Add "- cron: \'3 7 * * *\'" with "timezone: UTC" to .github/workflows/scale.yml.')
    ])
  })
})

describe.concurrent('holidays', () => {
  const ny = ['timezone: America/New_York', 'holidays: { region: US-NY }']

  test('of a region scale a run, and only on their day', async ({ world }) => {
    const { app, run } = await world()
    app().setQuantity('web', 3)
    const files = scheduled(['holidays 1', 'weekdays 07:00-22:00 3', 2], ny)
    const thanksgiving = await run({ at: '2026-11-26T15:00:00Z', files })
    expect(thanksgiving.requests.heroku).toEqual([...reading(), scaling(1)])
    expect(thanksgiving.decisions[0]).toMatchObject({
      from: 3,
      to: 1,
      reasons: [{ code: 'scheduled', message: 'holidays says 1' }],
      nextChange: { at: '2026-11-27T05:00:00Z', to: 2 }
    })
    expect([thanksgiving.status, messagesOf(thanksgiving)]).toEqual([0, []])
    const dayAfter = await run({ at: '2026-11-27T15:00:00Z', files })
    expect(dayAfter.requests.heroku).toEqual([...reading(), scaling(3)])
  })

  test('by the wall clock of the zone: the evening before is none yet', async ({ world }) => {
    const { run } = await world()
    const files = scheduled(['holidays 4', 2], ny)
    const toAt = async (instant: string): Promise<unknown> =>
      (await run({ inputs: { 'dry-run': 'true' }, at: instant, files })).decisions[0]?.to
    expect([
      await toAt('2026-11-26T04:59:00Z'),
      await toAt('2026-11-26T05:00:00Z'),
      await toAt('2026-11-27T04:59:00Z'),
      await toAt('2026-11-27T05:00:00Z')
    ]).toEqual([2, 4, 4, 2])
  })

  test('are named in the plan', async ({ world }) => {
    const { run } = await world()
    const result = await run(
      planning({
        files: scheduled(['holidays 1', 3], [ny[0] ?? '', 'holidays: { region: US-NY, dates: [2026-11-27] }'])
      })
    )
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(result.log).toMatch(/Thu 2026-11-26 .* 24 h {3}.*Thanksgiving Day/)
    expect(result.log).toMatch(/Fri 2026-11-27 .* 24 h {3}.*listed in dates/)
    expect(result.log).toMatch(/Wed 2026-11-25 .* 72 h$/m)
  })

  const calendar =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Founders day\r\nDTSTART;VALUE=DATE:20261125\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
  const withCalendar = scheduled(['holidays 1', 3], ['timezone: UTC', 'holidays: { calendar: .github/days.ics }'])

  test('of a calendar that cannot be read end a plan, and not a run, where its last good read counts', async ({
    world
  }) => {
    const { run } = await world()
    const good = await run({ at: '2026-11-24T12:00:00Z', files: { ...withCalendar, '.github/days.ics': calendar } })
    expect([good.decisions[0]?.to, messagesOf(good)]).toEqual([3, []])

    const broken = { '.github/days.ics': 'not a calendar' }
    const cause = 'The calendar .github/days.ics cannot be read: '
    const ran = await run({ at: '2026-11-25T12:00:00Z', files: broken })
    expect([ran.status, ran.decisions[0]?.to, messagesOf(ran)]).toEqual([
      0,
      1,
      [expect.stringMatching(`^warning: ${cause}.*Until then its last good read counts, with 1 holiday\\.$`)]
    ])
    const later = await run({ at: '2026-11-25T12:10:00Z' })
    expect([later.decisions[0]?.to, messagesOf(later)]).toEqual([1, messagesOf(ran)])

    const planned = await run(planning())
    expect(planned.status).toBe(0)
    expectRefusal(await run(planning({ files: withCalendar })), new RegExp(`^error: ${cause}`))
  })

  test('of a calendar that was never read are missing, and a run says so', async ({ world }) => {
    const { run } = await world()
    const result = await run({ at: '2026-11-25T12:00:00Z', files: withCalendar })
    expect([result.status, result.decisions[0]?.to, messagesOf(result)]).toEqual([
      0,
      3,
      [
        expect.stringMatching(
          /^warning: The calendar \.github\/days\.ics cannot be read: there is no such file\..* Its holidays are missing until then\.$/
        )
      ]
    ])
  })

  test('of an unreadable calendar end a plan before Heroku is asked', async ({ world }) => {
    const { run } = await world()
    expectRefusal(
      await run(planning({ inputs: { 'heroku-api-key': tokens.heroku }, files: withCalendar })),
      /The calendar \.github\/days\.ics cannot be read/
    )
  })

  test('of a calendar whose address holds a secret do not tell it', async ({ world }) => {
    const secret = 'key*Tw_"5\\z/K+m=3&Qr'
    const { run } = await world({ secrets: [secret] })
    const files = scheduled(
      ['holidays 1', 3],
      ['timezone: UTC', 'holidays: { calendar: "http://127.0.0.1:1/${CALENDAR_KEY}/days.ics" }']
    )
    const result = await run({ at, files, env: { CALENDAR_KEY: secret } })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: The calendar at 127\.0\.0\.1:1 cannot be read: /)]
    ])
  })
})

describe.concurrent('on a pull request', () => {
  test('comments of people stand, even one that quotes ours', async ({ world }) => {
    const it = await pullRequest(world)
    const people = ['Looks good', '> <!-- dyno-scaler plan -->\n> ## Plan'].map((body, index) => ({
      id: index + 1,
      body,
      createdMs: 0
    }))
    it.github.put({ ...opened, comments: people })
    await it.run(planning({ env: it.env }))
    expect(comments(it)).toHaveLength(3)
    expect(comments(it).slice(0, 2)).toEqual(people)
  })

  test('a token that may not write is a warning that says which permission is missing', async ({ world }) => {
    const it = await pullRequest(world, { github: { issuesAccess: 'read' } })
    const result = await it.run(planning({ env: it.env }))
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [
        expect.stringMatching(
          /^warning: The comment on pull request 7 could not be written: .*403.*`pull-requests: write`/
        )
      ]
    ])
    expect(result.summary).toContain('## Plan: 413 dyno-hours a week')
  })

  test('a GitHub that does not answer is a warning', async ({ world }) => {
    const it = await pullRequest(world)
    it.github.fail({ answer: { kind: 'status', status: 502 } })
    const result = await it.run(planning({ env: it.env }))
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: The comment on pull request 7 could not be written: /)]
    ])
  })

  test('without a token for GitHub there is no comment, and no word about it', async ({ world }) => {
    const it = await pullRequest(world)
    const result = await it.run(planning({ inputs: { 'github-token': '' }, env: it.env }))
    expect([result.status, messagesOf(result), result.requests]).toEqual([0, [], noRequests])
  })

  test('a plan that cannot be made leaves the comment alone', async ({ world }) => {
    const it = await pullRequest(world)
    expectRefusal(
      await it.run(planning({ env: it.env, inputs: { 'compare-to': 'nowhere' } })),
      /"nowhere" cannot be read/
    )
  })

  test('what people can write in a file does no harm in the comment, and no secret is in it', async ({ world }) => {
    const secret = 'Qr*7_"Tw\\5/z+K=&m3'
    const it = await pullRequest(world, { secrets: [secret] })
    const { commit } = await repositoryIn(it.workspace)
    const base = 'x@team-#1'
    await commit(base, usual)
    const files = {
      [file]:
        '# ${HEALTH}\napps:\n  sharp: { url: "https://example.com/${HEALTH}", processes: { web: { schedule: [2] } } }\n'
    }
    const result = await it.run(planning({ inputs: { 'compare-to': base }, env: { ...it.env, HEALTH: secret }, files }))
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(comments(it)[0]?.body).toContain('### Against x')
    expect(comments(it)[0]?.body).not.toContain('@team')
  })
})
