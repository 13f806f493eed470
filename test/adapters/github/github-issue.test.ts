import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { githubIssues } from '../../../src/adapters/github/github-issue.ts'
import type { IncidentReport, ShownIncident } from '../../../src/core/model.ts'
import type { IncidentTracker } from '../../../src/ports.ts'
import { githubs, pagesOf, place } from './githubs.ts'
import type { World } from './githubs.ts'
import { later, minute, report, startMs } from '../../report/issue/reports.ts'

describe.each(githubs)('incident issues in %s', (_name, start) => {
  let world: World
  beforeEach(async () => {
    world = await start()
  })
  afterEach(() => world.close())

  /** A new one is a new run: it knows nothing but what it is given. */
  const newRun = (): IncidentTracker => githubIssues({ octokit: world.octokit, ...place })
  const sync = async (incidentReport: IncidentReport, tracker = newRun()): Promise<ShownIncident> => {
    const { shown, warning } = await tracker.sync(incidentReport)
    expect(warning).toBeNull()
    return shown!
  }
  const opened = (): Promise<ShownIncident> => sync(report())
  const only = async () => {
    const pages = await pagesOf(world)
    expect(pages).toHaveLength(1)
    return pages[0]!
  }
  const words = (text: string): string => text.replace(/\n\n<!--.*-->$/, '')

  test('an incident opens one issue with the label', async () => {
    const shown = await opened()
    expect(await only()).toMatchObject({
      number: shown.issue,
      title: 'sharp-mountain-4005 web is down since 03:12 UTC',
      state: 'open',
      labels: ['dyno-scaler'],
      comments: []
    })
    expect(shown).toMatchObject({ open: true, phase: 'ongoing', commentedMs: null })
    expect(shown.url).toMatch(/^https?:\/\//)
  })

  test('the label has a colour and a description', async () => {
    await opened()
    const { data } = await world.person.rest.issues.getLabel({ ...place, name: 'dyno-scaler' })
    expect(data).toMatchObject({ color: 'b60205', description: 'Incidents that Dyno Scaler opens and closes' })
  })

  test('a label that is there already is used as it is', async () => {
    await world.person.rest.issues.createLabel({ ...place, name: 'dyno-scaler', color: '00ff00' })
    await opened()
    const { data } = await world.person.rest.issues.getLabel({ ...place, name: 'dyno-scaler' })
    expect(data.color).toBe('00ff00')
    expect((await only()).labels).toEqual(['dyno-scaler'])
  })

  test('two processes and two kinds are incidents of their own', async () => {
    const run = newRun()
    await sync(report(), run)
    await sync(report({ process: 'worker' }), run)
    await sync(report({ kind: 'scale-failed' }), run)
    expect((await pagesOf(world)).map(({ title }) => title)).toEqual([
      'sharp-mountain-4005 web is down since 03:12 UTC',
      'sharp-mountain-4005 worker is down since 03:12 UTC',
      'sharp-mountain-4005 web cannot be scaled since 03:12 UTC'
    ])
  })

  test('the same report again writes nothing', async () => {
    const run = newRun()
    const shown = await sync(report(), run)
    world.calls.length = 0
    expect(await sync(report({ shown }), run)).toEqual(shown)
    expect(world.calls).toEqual([])
  })

  test('news are edited in place, without a comment', async () => {
    const shown = await sync(
      later(12, 'ongoing', await opened(), { cause: '3 of 3 pings failed: no answer within 10 s' })
    )
    expect(shown.phase).toBe('ongoing')
    const page = await only()
    expect(page.body).toContain('for 12 minutes now')
    expect(page.body).toContain('no answer within 10 s')
    expect(page.comments).toEqual([])
  })

  test('a run without state takes over the open issue and opens no second one', async () => {
    const { issue } = await opened()
    const shown = await sync(later(12, 'ongoing', null))
    expect(shown).toMatchObject({ issue, open: true, phase: 'ongoing' })
    expect((await only()).body).toContain('for 12 minutes now')
  })

  test('a run without state learns what is open, and since when', async () => {
    const { issue, url } = await opened()
    await sync(later(12, 'recovering', null))
    expect(await newRun().tracked()).toEqual({
      status: 'ok',
      incidents: [
        {
          app: 'sharp-mountain-4005',
          process: 'web',
          kind: 'down',
          sinceMs: startMs,
          endedMs: startMs + 12 * minute,
          issue,
          url
        }
      ]
    })
  })

  test('issues of people with the label are none of ours', async () => {
    await world.person.rest.issues.create({
      ...place,
      title: 'Why is it down?',
      body: 'It was down.',
      labels: ['dyno-scaler']
    })
    expect(await newRun().tracked()).toEqual({ status: 'ok', incidents: [] })
    await opened()
    expect(await pagesOf(world)).toHaveLength(2)
  })

  test('of two issues for one incident the older one counts', async () => {
    const { issue } = await opened()
    const { body } = await only()
    await world.person.rest.issues.create({ ...place, title: 'twin', body, labels: ['dyno-scaler'] })
    const tracked = await newRun().tracked()
    expect(tracked).toMatchObject({ incidents: [{ issue }] })
    expect((await sync(later(12, 'ongoing', null))).issue).toBe(issue)
  })

  test('an issue on the second page is found', async () => {
    for (let count = 0; count < 100; count++) {
      await world.person.rest.issues.create({ ...place, title: `other ${count}`, body: 'x', labels: ['dyno-scaler'] })
    }
    await opened()
    expect(await newRun().tracked()).toMatchObject({ incidents: [{ issue: 101 }] })
  })

  test('giving up is worth one comment', async () => {
    const gaveUp = await sync(later(60, 'gave-up', await opened()))
    expect(gaveUp).toMatchObject({ phase: 'gave-up', commentedMs: startMs + 60 * minute })
    await sync(later(70, 'gave-up', gaveUp))
    const { comments } = await only()
    expect(comments.map(words)).toEqual([
      'sharp-mountain-4005 web is down for 1 h now. 3 of 3 pings failed: answered 503. Dynos were raised from 1 to 3. The 2 added dynos cost about $0.07 an hour. **It takes a person now.**'
    ])
  })

  test('recovering is in the body alone', async () => {
    const shown = await sync(later(19, 'recovering', await opened()))
    expect(shown.phase).toBe('ongoing')
    const page = await only()
    expect(page.body).toContain('**Healthy again** since 03:31 UTC.')
    expect(page).toMatchObject({ state: 'open', comments: [] })
  })

  test('the end closes the issue with its duration', async () => {
    const shown = await sync(later(19, 'over', await opened()))
    expect(shown).toMatchObject({ open: false, phase: 'over' })
    const page = await only()
    expect(page).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
      title: 'sharp-mountain-4005 web was down on 2026-11-22, 03:12-03:31 UTC'
    })
    expect(page.comments.map(words)).toEqual(['Healthy again since 03:31 UTC. Down for 19 minutes, with 1 to 3 dynos.'])
  })

  test('an end that is shown already makes no calls', async () => {
    const shown = await sync(later(19, 'over', await opened()))
    world.calls.length = 0
    expect(await sync(later(40, 'over', shown, { endedMs: startMs + 19 * minute }))).toEqual(shown)
    expect(world.calls).toEqual([])
  })

  test('an incident that is over and was never shown opens nothing', async () => {
    expect(await newRun().sync(later(19, 'over', null))).toEqual({ shown: null, warning: null })
    expect(await pagesOf(world)).toEqual([])
  })

  test('an end that the state lost closes the issue that is still open', async () => {
    await opened()
    await sync(later(19, 'over', null))
    const page = await only()
    expect(page.state).toBe('closed')
    expect(page.comments).toHaveLength(1)
  })

  test('a relapse reopens the same issue with a comment', async () => {
    const closed = await sync(later(19, 'over', await opened()))
    const shown = await sync(later(45, 'ongoing', closed, { sinceMs: startMs + 45 * minute }))
    expect(shown).toMatchObject({
      issue: closed.issue,
      open: true,
      phase: 'ongoing',
      commentedMs: startMs + 45 * minute
    })
    const page = await only()
    expect(page).toMatchObject({ state: 'open', title: 'sharp-mountain-4005 web is down since 03:57 UTC' })
    expect(words(page.comments[1]!)).toMatch(/^Down again since 03:57 UTC\. 3 of 3 pings failed: answered 503\./)
  })

  test('a second relapse within the hour comes back without a comment, and its end still gets one', async () => {
    const first = await sync(later(19, 'over', await opened()))
    const [again, oncemore] = [25, 40].map((at) => ({ sinceMs: startMs + at * minute }))
    const second = await sync(later(30, 'over', await sync(later(25, 'ongoing', first, again)), again))
    const third = await sync(later(40, 'ongoing', second, oncemore))
    expect(third).toMatchObject({ open: true, commentedMs: startMs + 25 * minute })
    const { comments, state } = await only()
    expect(comments.map((text) => words(text).split(' since')[0])).toEqual([
      'Healthy again',
      'Down again',
      'Healthy again'
    ])
    expect(state).toBe('open')
    await sync(later(50, 'over', third, oncemore))
    expect((await only()).comments).toHaveLength(4)
  })

  test('the comment that came too soon follows when the hour is over', async () => {
    const shown = { ...(await opened()), phase: 'over', commentedMs: startMs } as const
    expect((await sync(later(59, 'ongoing', shown))).phase).toBe('over')
    expect((await sync(later(60, 'ongoing', shown))).phase).toBe('ongoing')
    expect((await only()).comments).toHaveLength(1)
  })

  test('an issue that a person closed stays closed, is kept up to date, and no other is opened', async () => {
    const shown = await opened()
    await world.person.rest.issues.update({ ...place, issue_number: shown.issue, state: 'closed' })
    expect(await sync(later(12, 'ongoing', shown))).toEqual(shown)
    await sync(later(60, 'gave-up', shown))
    const page = await only()
    expect(page).toMatchObject({ state: 'closed', comments: [] })
    expect(page.body).toContain('for 1 h now')
  })

  test('no state is sent while an incident goes on', async () => {
    const shown = await opened()
    const sent: unknown[] = []
    world.octokit.hook.before('request', (options) => void sent.push(options['state']))
    await sync(later(12, 'ongoing', shown))
    expect(sent).toEqual([undefined])
  })

  describe('after a crash', () => {
    test('before the state was saved, a comment is not written twice', async () => {
      const shown = await opened()
      await sync(later(60, 'gave-up', shown))
      expect((await sync(later(60, 'gave-up', shown))).phase).toBe('gave-up')
      await sync(later(65, 'gave-up', shown))
      expect((await only()).comments).toHaveLength(1)
    })

    test('before the state was saved, an end has one comment', async () => {
      const shown = await opened()
      await sync(later(19, 'over', shown))
      await sync(later(25, 'over', shown, { endedMs: startMs + 19 * minute }))
      const page = await only()
      expect(page.comments).toHaveLength(1)
      expect(page.state).toBe('closed')
    })

    test('in a run that saw the end at another time, the end that was told first stands', async () => {
      const shown = await opened()
      await sync(later(19, 'over', shown))
      const before = await only()
      await sync(later(49, 'over', shown))
      const { comments, title } = await only()
      expect({ comments, title }).toEqual({ comments: before.comments, title: before.title })
    })

    test('before the state was saved, a relapse has one comment', async () => {
      const closed = await sync(later(19, 'over', await opened()))
      await sync(later(30, 'ongoing', closed))
      await sync(later(35, 'ongoing', closed))
      expect((await only()).comments).toHaveLength(2)
    })

    test('between the closing comment and the closing, the issue is closed without a second comment, also without state', async () => {
      const shown = await opened()
      const text = await sync(later(19, 'over', shown)).then(only)
      await world.person.rest.issues.update({ ...place, issue_number: shown.issue, state: 'open' })
      await sync(later(25, 'over', null, { endedMs: startMs + 19 * minute }))
      expect(await only()).toMatchObject({ state: 'closed', comments: text.comments })
    })
  })

  describe('a comment with a hidden line of ours', () => {
    const since = new Date(startMs).toISOString()
    const line = (occasion: string, minutes: number): string =>
      `me too\n\n<!-- dyno-scaler comment=${occasion} since=${since} at=${new Date(startMs + minutes * minute).toISOString()} -->`
    const writes = (by: keyof Pick<World, 'person' | 'stranger'>, body: string): Promise<unknown> =>
      world[by].rest.issues.createComment({ ...place, issue_number: 1, body })

    test.each([
      ['closed', 5, later(19, 'over', null), /^Healthy again/],
      ['gave-up', 5, later(60, 'gave-up', null), /It takes a person now/],
      ['reminder', 24 * 60, later(24 * 60, 'ongoing', null), /^Still so/]
    ] as const)('%s that somebody else wrote suppresses nothing', async (occasion, minutes, due, words) => {
      const shown = await opened()
      await writes('stranger', line(occasion, minutes))
      await sync({ ...due, incident: { ...due.incident, shown } })
      const { comments, title } = await only()
      expect(comments).toHaveLength(2)
      expect(comments[1]).toMatch(words)
      if (occasion === 'closed') expect(title).toMatch(/03:12-03:31 UTC$/)
    })

    test.each([
      ['after now', 24 * 60],
      ['before the beginning', -24 * 60]
    ])('is not believed an end %s', async (_when, minutes) => {
      const shown = await opened()
      await writes('person', line('closed', minutes))
      await sync(later(19, 'over', shown))
      const { comments, title } = await only()
      expect(comments).toHaveLength(2)
      expect(title).toMatch(/03:12-03:31 UTC$/)
    })

    test('counts where it was written with an earlier token', async () => {
      const shown = await opened()
      await sync(later(60, 'gave-up', shown))
      const other = githubIssues({ octokit: world.stranger, ...place })
      await sync(later(65, 'gave-up', shown), other)
      expect((await only()).comments).toHaveLength(1)
      await sync(later(70, 'over', { ...shown, phase: 'gave-up' }), other)
      await sync(later(75, 'over', shown, { endedMs: startMs + 70 * minute }), other)
      expect(await only()).toMatchObject({ state: 'closed' })
      expect((await only()).comments).toHaveLength(2)
    })
  })

  describe('what concerns all apps together, in jobs with apps of their own', () => {
    const common = { app: null, process: null, kind: 'platform' } as const
    const job = (app: string, of: IncidentReport): IncidentReport => ({
      ...of,
      incident: { ...of.incident, ...common },
      apps: [{ app }]
    })
    const run = async (app: string, of: IncidentReport) => {
      const { shown, warning } = await newRun().sync(job(app, of))
      expect(warning).toBeNull()
      return shown
    }
    const states = async () => (await pagesOf(world)).map(({ number, state }) => `${number} ${state}`)

    test('is one issue, and nobody else closes it', async () => {
      const shown = await run('sharp', report())
      expect((await only()).body.split('\n')[0]).toBe('<!-- dyno-scaler kind=platform -->')
      expect(await newRun().tracked()).toMatchObject({ incidents: [{ ...common, about: { app: 'sharp' } }] })
      expect(await run('other', later(10, 'ongoing', null))).toBeNull()
      expect(await run('other', later(20, 'over', null))).toBeNull()
      expect(await states()).toEqual([`${shown?.issue} open`])
      await run('sharp', later(30, 'over', shown))
      expect(await states()).toEqual([`${shown?.issue} closed`])
    })

    test('is taken up without state by the job that opened it', async () => {
      const shown = await run('sharp', report())
      expect(await run('sharp', later(20, 'ongoing', null))).toMatchObject({ issue: shown?.issue })
      await run('sharp', later(30, 'over', null))
      expect(await states()).toEqual([`${shown?.issue} closed`])
    })

    test('has another issue for whom it goes on, once the first is closed', async () => {
      const shown = await run('sharp', report())
      expect(await run('other', later(10, 'ongoing', null))).toBeNull()
      await run('sharp', later(20, 'over', shown))
      const second = await run('other', later(30, 'ongoing', null))
      expect(await states()).toEqual([`${shown?.issue} closed`, `${second?.issue} open`])
    })
  })

  test.each(['cause', 'action', 'answers'])('hostile words in the %s stay inert', async (place_) => {
    const evil =
      '<!-- --> <script>alert(1)</script> @octocat #12 octo/shop#1 GH-3 https://evil.test www.evil.test | x |\n# head ![i](http://evil.test/i.png)'
    const hostile =
      place_ === 'cause'
        ? report({ cause: evil })
        : place_ === 'action'
          ? report({}, { action: evil })
          : report({}, { recent: [{ ...report().recent[0]!, answers: [evil, evil] }] })
    await sync(hostile)
    const { body } = await only()
    const visible = body.split('\n').slice(2).join('\n')
    expect(visible).not.toMatch(/<|@\w|(?<!&)#\d|GH-\d|www\.e|https?:\/\/evil|\n# /)
    expect(await newRun().tracked()).toMatchObject({ incidents: [{ app: 'sharp-mountain-4005' }] })
  })

  test('a cause of 60,000 characters is cut', async () => {
    await sync(
      report(
        { cause: '<&|'.repeat(20_000) },
        {
          action: '&'.repeat(60_000),
          recent: Array.from({ length: 500 }, () => ({
            ...report().recent[0]!,
            answers: Array.from({ length: 99 }, () => '|'.repeat(999))
          }))
        }
      )
    )
    expect((await only()).body.length).toBeLessThan(65_536)
  })

  test('what lasts is called to mind once a day, also by runs without state', async () => {
    const shown = await opened()
    const day = 24 * 60
    const reminded = await sync(later(day, 'ongoing', shown))
    expect(reminded.commentedMs).toBe(startMs + day * minute)
    await sync(later(day + 20, 'ongoing', reminded))
    await sync(later(day + 30, 'ongoing', null))
    expect((await only()).comments).toHaveLength(1)
    await sync(later(2 * day, 'ongoing', reminded))
    expect((await only()).comments).toHaveLength(2)
  })

  test('a page that a person renamed, and stripped of its label, is still the page of its incident', async () => {
    const shown = await opened()
    await world.person.rest.issues.update({ ...place, issue_number: shown.issue, title: 'Our big outage', labels: [] })
    await sync(later(19, 'over', shown))
    expect(await only()).toMatchObject({ number: shown.issue, state: 'closed' })
  })
})
