import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startGitHub } from '../../../src/emulator/github/github.ts'
import type { GitHub, GitHubFaultAnswer } from '../../../src/emulator/github/github.ts'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import { longestBody, pullRequestComment } from '../../../src/adapters/github/pull-request-comment.ts'
import type { PullRequestComment } from '../../../src/adapters/github/pull-request-comment.ts'
import { githubs, place } from './githubs.ts'
import type { World } from './githubs.ts'

const marker = '<!-- dyno-scaler plan -->'

describe.each(githubs)('on %s, one comment', (_name, start) => {
  let world: World
  let number: number
  const comments = async (): Promise<readonly string[]> => {
    const { data } = await world.person.rest.issues.listComments({ ...place, issue_number: number, per_page: 100 })
    return data.map(({ body }) => body ?? '')
  }
  const person = (body: string): Promise<unknown> =>
    world.person.rest.issues.createComment({ ...place, issue_number: number, body })
  const write = (body: string): Promise<string | null> =>
    pullRequestComment({ octokit: world.octokit, ...place, number }).write(body)
  // Whose account it is asks who finds a comment of a person.
  const methods = (): readonly string[] =>
    world.calls.filter((call) => call !== 'GET /user').map((call) => call.split(' ', 1)[0] ?? '')

  beforeEach(async () => {
    world = await start()
    number = (await world.person.rest.issues.create({ ...place, title: 'New hours' })).data.number
  })
  afterEach(() => world.close())

  test('is written, edited in place, and left alone when it is the same', async () => {
    await person('Looks good.')
    expect(await write('# One')).toBeNull()
    expect(await write('# Two\n')).toBeNull()
    expect(await write('# Two')).toBeNull()
    expect(await comments()).toEqual(['Looks good.', `${marker}\n# Two`])
    expect(methods()).toEqual(['GET', 'POST', 'GET', 'PATCH', 'GET'])
  })

  test('is found behind 230 others, which are left alone', async () => {
    for (let index = 0; index < 115; index++) await person(`${index}`)
    await write('first')
    for (let index = 0; index < 115; index++) await person(`> ${marker}\n${index}`)
    await write('second')
    const all = await world.person.paginate(world.person.rest.issues.listComments, {
      ...place,
      issue_number: number,
      per_page: 100
    })
    expect(all).toHaveLength(231)
    expect(all.filter(({ body }) => body?.startsWith(marker)).map(({ body }) => body)).toEqual([`${marker}\nsecond`])
  })

  test('is never one that somebody else wrote with our first line', async () => {
    await world.stranger.rest.issues.createComment({ ...place, issue_number: number, body: `${marker}\n# Free` })
    expect(await write('# One')).toBeNull()
    expect(await write('# Two')).toBeNull()
    expect(await comments()).toEqual([`${marker}\n# Free`, `${marker}\n# Two`])
  })

  test('stands apart from those with another marker', async () => {
    const other = pullRequestComment({ octokit: world.octokit, ...place, number, marker: '<!-- other -->' })
    await write('plan')
    await other.write('other')
    await other.write('other again')
    expect(await comments()).toEqual([`${marker}\nplan`, '<!-- other -->\nother again'])
  })

  test('is cut at a line when it is too long', async () => {
    const line = `${'😀'.repeat(30)}\n`
    expect(await write(line.repeat(2000))).toBeNull()
    const [body = ''] = await comments()
    expect(body.length).toBeLessThanOrEqual(longestBody)
    expect(body.length).toBeGreaterThan(longestBody - 200)
    expect(body.endsWith(`${line}\n… The rest is in the summary of the run.`)).toBe(true)
    expect(await write(line.repeat(2000))).toBeNull()
    expect(methods().at(-1)).toBe('GET')
  })
})

describe('when GitHub does not do it, the warning tells what to do:', () => {
  let github: GitHub
  let comment: PullRequestComment
  /** A comment that waits long enough for a busy machine, and not long where no answer comes. */
  let against: (answer: GitHubFaultAnswer) => PullRequestComment
  beforeEach(async () => {
    github = await startGitHub({ repository: 'octo/shop', clock: virtualClock(0), token: 'good' })
    const octokit = githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text })
    await octokit.rest.issues.create({ ...place, title: 'New hours' })
    comment = pullRequestComment({ octokit, ...place, number: 1 })
    const hasty = pullRequestComment({
      octokit: githubClient({ token: 'good', baseUrl: github.url, timeoutMs: 300, redact: (text) => text }),
      ...place,
      number: 1
    })
    against = ({ kind }) => (kind === 'hang' ? hasty : comment)
  })
  afterEach(() => github.close())

  const status = (code: number, message = 'Some words'): GitHubFaultAnswer => ({
    kind: 'status',
    status: code,
    body: { message }
  })
  const answers: readonly (readonly [string, GitHubFaultAnswer, RegExp])[] = [
    [
      '403',
      status(403, 'Resource not accessible by integration'),
      /Add `pull-requests: write` to the `permissions:` of the workflow\. Runs of pull requests from forks/
    ],
    ['401', status(401), /`github-token`/],
    ['404', status(404), /no such pull request.*`pull-requests: write`/],
    ['a redirect', { kind: 'status', status: 301, headers: { Location: 'https://example.com' } }, /another address/],
    ['410', status(410, 'Issues are disabled'), /takes no comments \(410/],
    ['422', status(422), /refused it \(422: Some words\)/],
    [
      'a rate limit',
      { kind: 'status', status: 403, body: { message: 'secondary rate limit' }, headers: { 'Retry-After': '60' } },
      /rate limit/
    ],
    ['500', status(500), /answered 500\. The next run/],
    ['no answer', { kind: 'hang' }, /no usable answer \(no answer in time\)/],
    ['a reset connection', { kind: 'reset' }, /no usable answer/]
  ]

  test.each(answers)('%s to the listing', async (_name, answer, words) => {
    github.fail({ method: 'GET', answer })
    const warning = await against(answer).write('plan')
    expect(warning).toMatch(/^The comment on pull request 1 could not be written: /)
    expect(warning).toMatch(words)
    expect(github.issues.get(1)?.comments).toEqual([])
  })

  test.each(answers)('%s to the writing, and the next run makes it good', async (_name, answer, words) => {
    github.fail({ method: 'POST', answer })
    expect(await against(answer).write('plan')).toMatch(words)
    github.clearFaults()
    await comment.write('plan')
    github.fail({ method: 'PATCH', answer })
    expect(await against(answer).write('other plan')).toMatch(words)
    github.clearFaults()
    expect(await comment.write('other plan')).toBeNull()
    expect(github.issues.get(1)?.comments.map(({ body }) => body)).toEqual([`${marker}\nother plan`])
  })

  test('where it cannot be asked whose a comment is, the next run makes it good', async () => {
    await comment.write('one')
    github.put({
      ...github.issues.get(1)!,
      comments: [{ id: 9, body: `${marker}\none`, createdMs: 0, author: 'octo' }]
    })
    github.fail({ method: 'GET', path: '/user', answer: status(500) })
    expect(await comment.write('two')).toMatch(/answered 500/)
    github.clearFaults()
    expect(await comment.write('two')).toBeNull()
    expect(github.issues.get(1)?.comments.map(({ body }) => body)).toEqual([`${marker}\none`, `${marker}\ntwo`])
  })

  test('a comment that another workflow wrote with our first line is ours, as one token is like another', async () => {
    await comment.write('one')
    const issue = github.issues.get(1)!
    github.put({ ...issue, comments: issue.comments.map((own) => ({ ...own, author: 'dyno-scaler[bot]' })) })
    expect(await comment.write('two')).toBeNull()
    expect(github.issues.get(1)?.comments.map(({ body }) => body)).toEqual([`${marker}\ntwo`])
  })

  test('a lost reply is no second comment', async () => {
    github.fail({ method: 'POST', answer: { kind: 'lost-reply' }, times: 1 })
    expect(await comment.write('plan')).toMatch(/no usable answer/)
    expect(await comment.write('plan')).toBeNull()
    expect(github.issues.get(1)?.comments).toHaveLength(1)
  })

  test('an answer that is no list', async () => {
    github.fail({ method: 'GET', answer: { kind: 'status', status: 200, body: 'hello' } })
    expect(await comment.write('plan')).toMatch(/an answer that cannot be read/)
  })

  test('line ends that GitHub changed are no change', async () => {
    await comment.write('one\ntwo')
    const issue = github.issues.get(1)!
    github.put({
      ...issue,
      comments: issue.comments.map((own) => ({ ...own, body: own.body.replaceAll('\n', '\r\n') }))
    })
    expect(await comment.write('one\ntwo')).toBeNull()
    expect(github.requests.at(-1)?.method).toBe('GET')
  })

  test('nothing is printed', async () => {
    const spies = [
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
      vi.spyOn(console, 'warn'),
      vi.spyOn(console, 'error')
    ]
    github.fail({ answer: { kind: 'status', status: 403, body: {}, headers: { deprecation: 'true' } } })
    await comment.write('plan')
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    for (const spy of spies) spy.mockRestore()
  })
})
