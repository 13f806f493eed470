import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startGitHub } from '../../../src/emulator/github/github.ts'
import type { GitHub, GitHubFaultAnswer } from '../../../src/emulator/github/github.ts'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import { githubIssues } from '../../../src/adapters/github/github-issue.ts'
import type { IncidentReport, ShownIncident } from '../../../src/core/model.ts'
import type { IncidentTracker, SyncResult } from '../../../src/ports.ts'
import { later, look, report, startMs } from '../../report/issue/reports.ts'

const repository = 'octo/shop'
const list = { method: 'GET', path: /\/issues$/ }
const label = { method: 'POST', path: /\/labels$/ }
const create = { method: 'POST', path: /\/issues$/ }
const edit = { method: 'PATCH', path: /\/issues\/\d+$/ }
const comments = { method: 'GET', path: /\/comments$/ }
const comment = { method: 'POST', path: /\/comments$/ }

let github: GitHub
let shown: ShownIncident
// Where GitHub answers there is time for a busy machine; where it does not, nobody wants to wait.
const patience = (answer: GitHubFaultAnswer): { readonly timeoutMs: number } => ({
  timeoutMs: answer.kind === 'hang' ? 300 : 10_000
})
const newRun = ({ token = 'good', timeoutMs = 10_000 } = {}): IncidentTracker =>
  githubIssues({
    octokit: githubClient({ token, baseUrl: github.url, timeoutMs, redact: (text) => text }),
    owner: 'octo',
    repo: 'shop',
    redact: (text) => text.replaceAll('s_e*cret', '***')
  })
const sync = (incident: IncidentReport, run = newRun()): Promise<SyncResult> => run.sync(incident)

beforeEach(async () => {
  github = await startGitHub({ repository, clock: virtualClock(startMs), token: 'good' })
  shown = (await sync(report())).shown!
})
afterEach(() => github.close())

const limit = {
  kind: 'status',
  status: 403,
  body: { message: 'You have exceeded a secondary rate limit.' },
  headers: { 'Retry-After': '60' }
} as const
const status = (code: number, message = 'Some words'): GitHubFaultAnswer => ({
  kind: 'status',
  status: code,
  body: { message }
})

const answers: readonly (readonly [string, GitHubFaultAnswer, RegExp])[] = [
  ['an answer 500', status(500), /GitHub answered 500\. It is tried again/],
  [
    'an answer 502 in HTML',
    { kind: 'status', status: 502, body: '<html>Unicorn!</html>' },
    /GitHub answered 502\. It is tried again/
  ],
  [
    'an answer 401',
    status(401, 'Bad credentials'),
    /does not accept the token \(401\)\. Leave `github-token` at its default/
  ],
  [
    'an answer 403',
    status(403, 'Resource not accessible by integration'),
    /Add `issues: write` to the `permissions:` of the workflow/
  ],
  ['a secondary rate limit', limit, /fewer requests \(rate limit\)\. It is tried again/],
  ['an answer 429', status(429), /fewer requests \(rate limit\)/],
  ['an answer 422', status(422, 'Validation Failed'), /GitHub refused it \(422: Validation Failed/],
  ['no answer', { kind: 'hang' }, /no answer in time\)\. It is tried again/],
  ['a reset connection', { kind: 'reset' }, /gave no usable answer .*It is tried again/],
  ['an answer that is not JSON', { kind: 'status', status: 200, body: 'hello' }, /an answer that cannot be read/],
  ['an answer of other JSON', { kind: 'status', status: 200, body: { number: 'one' } }, /an answer that cannot be read/]
]

const steps = [
  ['listing', list, () => later(1, 'ongoing', null, { process: 'worker' })],
  ['making the label', label, () => later(1, 'ongoing', null, { process: 'worker' })],
  ['opening', create, () => later(1, 'ongoing', null, { process: 'worker' })],
  ['editing', edit, () => later(1, 'ongoing', shown)],
  ['adopting', edit, () => later(1, 'ongoing', null)],
  ['reopening', edit, () => later(60, 'ongoing', { ...shown, open: false, phase: 'over' })],
  ['looking for a comment', comments, () => later(60, 'gave-up', shown)],
  ['commenting', comment, () => later(60, 'gave-up', shown)],
  ['looking for the closing comment', comments, () => later(19, 'over', shown)],
  ['the closing comment', comment, () => later(19, 'over', shown)],
  ['closing', edit, () => later(19, 'over', shown)]
] as const

describe.each(steps)('when %s meets', (name, call, given) => {
  // An issue does not wait for its label, and nothing is read from the answers to comments.
  const harmless = (what: string): boolean =>
    (name === 'making the label' && !/rate limit|429/.test(what)) ||
    (/comment(ing)?$/.test(name) && !name.startsWith('looking') && /not JSON|other JSON/.test(what))

  test.each(answers.filter(([what]) => !harmless(what)))(
    '%s, there is a warning, and the next run makes it good',
    async (_what, answer, words) => {
      const before = given()
      github.fail({ ...call, answer })
      const failed = await sync(before, newRun(patience(answer)))
      expect(failed.warning).toMatch(
        /^The incident issue of sharp-mountain-4005 (web|worker) \(down\) could not be (opened|looked for|updated|commented on|closed): /
      )
      expect(failed.warning).toMatch(words)
      expect(failed.isLimited ?? false).toBe(/rate limit|429/.test(_what))
      github.clearFaults()

      const { shown: repaired, warning } = await sync({
        ...before,
        incident: { ...before.incident, shown: failed.shown }
      })
      expect(warning).toBeNull()
      expect(repaired).toMatchObject({ open: before.incident.phase !== 'over', phase: before.incident.phase })
      const issue = github.issues.get(repaired!.issue)!
      expect(issue.state).toBe(before.incident.phase === 'over' ? 'closed' : 'open')
      expect(github.issues.size).toBe(before.incident.process === 'worker' ? 2 : 1)
      expect(issue.comments.length).toBeLessThanOrEqual(1)
    }
  )
})

test.each(answers.filter(([what]) => !/rate limit|429/.test(what)))(
  'a label that meets %s does not postpone the issue',
  async (_what, answer) => {
    github.fail({ ...label, answer })
    const { shown: opened } = await sync(later(1, 'ongoing', null, { process: 'worker' }), newRun(patience(answer)))
    expect(opened).toMatchObject({ open: true })
    expect(github.issues.get(opened!.issue)).toMatchObject({ state: 'open' })
  }
)

test('an answer of more than 5 MB is not read', async () => {
  github.fail({ ...list, answer: { kind: 'status', status: 200, body: ' '.repeat(6_000_000) } })
  const { warning } = await sync(later(1, 'ongoing', null, { process: 'worker' }))
  expect(warning).toContain('an answer of more than 5 MB, which is not read')
})

describe('a rate limit is told of, whatever the call was for', () => {
  test('opening an issue in place of one that was deleted', async () => {
    github.remove(shown.issue)
    github.fail({ ...create, answer: limit })
    expect(await sync(later(1, 'ongoing', shown))).toMatchObject({ shown, isLimited: true })
  })

  test('looking for an older one after opening: it stays open, and nothing more is asked for', async () => {
    const worker = later(1, 'ongoing', null, { process: 'worker' })
    github.fail({ ...list, times: 1, answer: { kind: 'delay', delayMs: 0 } })
    github.fail({ ...list, answer: limit })
    const opened = await sync(worker)
    expect(opened).toMatchObject({ shown: { open: true }, warning: null, isLimited: true })
    expect(github.requests.at(-1)).toMatchObject({ method: 'GET' })
  })

  test('closing the younger of two: the next call does it', async () => {
    const older = github.issues.get(shown.issue)!
    github.put({ ...older, number: 7 })
    github.fail({ ...edit, answer: limit })
    const failed = await sync(later(1, 'ongoing', null))
    expect(failed).toMatchObject({ shown: null, isLimited: true })
    github.clearFaults()
    const done = await sync(later(2, 'ongoing', null))
    expect([done.shown?.issue, done.warning, done.isLimited]).toEqual([shown.issue, null, undefined])
    expect([older.number, 7].map((number) => github.issues.get(number)?.state)).toEqual(['open', 'closed'])
  })
})

describe('an answer that is lost on the way', () => {
  test.each(steps.filter(([name, call]) => call.method !== 'GET' && name !== 'making the label'))(
    'of %s doubles nothing, neither in the next look nor in the next run',
    async (_name, call, given) => {
      const before = given()
      github.fail({ ...call, times: 1, answer: { kind: 'lost-reply' } })
      const run = newRun()
      const failed = await sync(before, run)
      expect(failed.warning).toMatch(/gave no usable answer/)
      const again = { ...before, incident: { ...before.incident, shown: failed.shown } }
      expect((await sync(again, run)).warning).toBeNull()
      expect((await sync(again)).warning).toBeNull()
      expect(github.issues.size).toBe(before.incident.process === 'worker' ? 2 : 1)
      const { comments: said } = github.issues.get(Math.max(...github.issues.keys()))!
      expect(said.length).toBe(
        before.incident.phase === 'over' || before.incident.phase === 'gave-up' || before.incident.shown?.open === false
          ? 1
          : 0
      )
    }
  )
})

const odd: readonly (readonly [string, GitHubFaultAnswer])[] = [
  ['301', { kind: 'status', status: 301, headers: { Location: 'https://api.github.com/repositories/1/issues/1' } }],
  ['304', { kind: 'status', status: 304 }],
  ['403', status(403)],
  ['404', status(404, 'Not Found')],
  ['410', status(410, 'Gone')],
  ['422', status(422)]
]

describe.each(steps)('one odd answer while %s', (_name, call, given) => {
  test.each(odd)('%s is asked once more, and nobody hears of it', async (_what, answer) => {
    const before = given()
    github.fail({ ...call, times: 1, answer })
    const { shown: done, warning } = await sync(before)
    expect(warning).toBeNull()
    expect(done).toMatchObject({ open: before.incident.phase !== 'over', phase: before.incident.phase })
    expect(github.issues.size).toBe(before.incident.process === 'worker' ? 2 : 1)
    expect(github.issues.get(done!.issue)?.comments.length).toBeLessThanOrEqual(1)
  })
})

describe.each(steps.filter(([name]) => !/label|opening$|listing/.test(name)))(
  'an issue that is among the open ones and not found while %s',
  (_name, call, given) => {
    test.each(odd.filter(([what]) => /301|404|410/.test(what)))(
      '(%s) is warned of, and the next run goes on with it',
      async (_what, answer) => {
        const before = given()
        if (before.incident.shown?.open === false) return
        github.fail({ ...call, answer })
        const { shown: same, warning } = await sync(before)
        expect(warning).toMatch(/could not be (updated|commented on|closed): /)
        expect(same?.issue).toBe(before.incident.shown?.issue)
        expect([github.issues.get(shown.issue)?.state, github.issues.size]).toEqual(['open', 1])
        github.clearFaults()
        const again = await sync({ ...before, incident: { ...before.incident, shown: same } })
        expect(again.warning).toBeNull()
        expect(again.shown).toMatchObject({ open: before.incident.phase !== 'over', phase: before.incident.phase })
      }
    )
  }
)

describe('an issue that is gone', () => {
  test('by deletion is opened anew', async () => {
    github.remove(shown.issue)
    const { shown: fresh, warning } = await sync(later(12, 'ongoing', shown))
    expect(warning).toBeNull()
    expect(fresh).toMatchObject({ open: true, phase: 'ongoing', commentedMs: null })
    expect(github.issues.get(fresh!.issue)?.body).toContain('for 12 minutes now')
  })

  test.each([
    ['410', status(410, 'This issue was deleted')],
    [
      '301, because it was transferred',
      { kind: 'status', status: 301, headers: { Location: 'https://api.github.com/repositories/1/issues/1' } } as const
    ]
  ])('by %s is opened anew', async (_name, answer) => {
    github.issues.forEach((issue) => github.put({ ...issue, labels: [] }))
    github.fail({ ...edit, times: 2, answer })
    const { shown: fresh, warning } = await sync(later(12, 'ongoing', shown))
    expect(warning).toBeNull()
    expect(fresh?.issue).toBe(2)
  })

  test('needs no closing', async () => {
    github.remove(shown.issue)
    expect(await sync(later(19, 'over', shown))).toEqual({
      shown: { ...shown, open: false, phase: 'over' },
      warning: null
    })
    expect(github.issues.size).toBe(0)
  })

  test('stays remembered while no new one can be opened', async () => {
    github.remove(shown.issue)
    github.fail({ ...create, answer: status(500) })
    const failed = await sync(later(12, 'ongoing', shown))
    expect(failed).toMatchObject({ shown, warning: expect.stringContaining('could not be opened') as unknown })
  })
})

test('with issues switched off the warning says how to go on', async () => {
  const off = await startGitHub({ repository, clock: virtualClock(startMs), issuesFeature: 'off' })
  const run = githubIssues({
    octokit: githubClient({ token: 'good', baseUrl: off.url, redact: (text) => text }),
    owner: 'octo',
    repo: 'shop'
  })
  const expected =
    /issues are switched off in this repository \(410\)\. Switch them on in its settings, or set `issues: false`\./
  expect((await run.sync(report())).warning).toMatch(expected)
  expect((await run.sync(later(12, 'ongoing', shown))).warning).toMatch(expected)
  await off.close()
})

test('without the permission one warning names it, however many incidents there are', async () => {
  const closed = await startGitHub({ repository, clock: virtualClock(startMs), issuesAccess: 'read' })
  const run = githubIssues({
    octokit: githubClient({ token: 'good', baseUrl: closed.url, redact: (text) => text }),
    owner: 'octo',
    repo: 'shop'
  })
  expect((await run.sync(report())).warning).toMatch(/403: Resource not accessible by integration.*`issues: write`/)
  const others = [report({ kind: 'slow-at-max' }), report({ process: 'worker' }), report()]
  for (const other of others) expect(await run.sync(other)).toEqual({ shown: null, warning: null })
  await closed.close()
})

test('tracking warns of a repository that the token cannot see, too', async () => {
  const run = githubIssues({
    octokit: githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text }),
    owner: 'octo',
    repo: 'other'
  })
  expect(await run.tracked()).toMatchObject({
    status: 'unavailable',
    warning: expect.stringMatching(/^The open incident issues could not be listed: .*\(404\)/) as unknown
  })
})

test('the warning of a wrong token has a remedy', async () => {
  expect((await newRun({ token: 'bad' }).sync(report())).warning).toMatch(
    /could not be looked for: GitHub does not accept the token \(401\)/
  )
})

test('a closing comment that is refused for good does not keep the issue open', async () => {
  github.fail({ ...comment, answer: status(422) })
  const closed = await sync(later(19, 'over', shown))
  expect(closed.warning).toMatch(/could not be commented on: GitHub refused it/)
  expect(closed.shown).toMatchObject({ open: false, phase: 'over' })
  expect(github.issues.get(shown.issue)?.state).toBe('closed')
})

test('a label that GitHub drops is a warning', async () => {
  const issue = {
    number: 9,
    html_url: 'https://github.test/9',
    title: 't',
    body: 'b',
    state: 'open',
    labels: [],
    created_at: '2026-11-22T03:12:00Z'
  }
  github.fail({ ...create, answer: { kind: 'status', status: 201, body: issue } })
  const { shown: opened, warning } = await sync(report({ process: 'worker' }))
  expect(opened?.issue).toBe(9)
  expect(warning).toMatch(/has no label "dyno-scaler"/)
})

test('pull requests with the label are no issues', async () => {
  github.put({ ...github.issues.get(shown.issue)!, kind: 'pull-request' })
  expect(await newRun().tracked()).toEqual({ status: 'ok', incidents: [] })
})

test('secrets are taken out before the words are escaped, from warnings too', async () => {
  const cause = 'cannot reach s_e*cret'
  await sync(later(1, 'ongoing', shown, { cause }))
  await sync({
    ...later(2, 'ongoing', shown, { cause }),
    recent: [look({ answers: ['s_e*cret'] })],
    action: 'used s_e*cret'
  })
  const { body } = github.issues.get(shown.issue)!
  expect(body).toContain('\\*\\*\\*')
  expect(body).not.toMatch(/cret/)
  github.fail({ ...edit, answer: status(422, 's_e*cret') })
  expect((await sync(later(3, 'ongoing', shown, { cause }))).warning).toMatch(/422: \*\*\*/)
})

test('a list is asked for once a run, and again after each issue that was opened', async () => {
  const run = newRun()
  const listings = (): number =>
    github.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/issues')).length
  const before = listings()
  await Promise.all(['a', 'b', 'c'].map((process) => sync(report({ process }), run)))
  expect(listings() - before).toBe(1 + 3)
})

test('of two runs that open an issue at the same instant, the one with the younger closes it again', async () => {
  const [one, other] = [newRun(), newRun()]
  const down = report({ process: 'twice' })
  await Promise.all([one.tracked(), other.tracked()])
  const [first, second] = [await sync(down, one), await sync(down, other)]
  expect(second).toEqual({ shown: { ...first.shown, phase: 'ongoing' }, warning: null })
  const opened = [...github.issues.values()].filter(({ number }) => number >= (first.shown?.issue ?? 0))
  expect(opened.map(({ state }) => state)).toEqual(['open', 'closed'])
})

test('nothing is written to the console, whatever happens', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) => vi.spyOn(console, method))
  for (const [, answer] of answers.filter(([, { kind }]) => kind !== 'hang')) {
    github.fail({
      ...edit,
      answer:
        answer.kind === 'status'
          ? { ...answer, headers: { ...answer.headers, Deprecation: 'true', Sunset: 'today' } }
          : answer,
      times: 1
    })
    await sync(later(1, 'ongoing', shown))
  }
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('a call takes no longer than the client was given', async () => {
  github.fail({ ...list, answer: { kind: 'hang' } })
  const beganMs = performance.now()
  await newRun({ timeoutMs: 200 }).tracked()
  expect(performance.now() - beganMs).toBeLessThan(10_000)
})

test('an issue that is locked is closed without the comment', async () => {
  github.fail({ ...comment, answer: status(403, 'Unable to create comment because issue is locked.') })
  const { shown: after, warning } = await sync(later(19, 'over', shown))
  expect(after).toMatchObject({ open: false, phase: 'over' })
  expect(warning).toMatch(/could not be commented on: .*issue is locked/)
})

test('without any permission the closing comment is still to be written', async () => {
  github.fail({ ...comment, times: 2, answer: status(403, 'Resource not accessible by integration') })
  github.fail({ ...edit, times: 2, answer: status(403, 'Resource not accessible by integration') })
  const { shown: after } = await sync(later(19, 'over', shown))
  expect(after).toEqual(shown)
  expect(
    (await sync(later(20, 'over', after, { endedMs: later(19, 'over', shown).incident.endedMs }))).shown
  ).toMatchObject({ open: false, phase: 'over' })
})
