import { Octokit } from '@octokit/rest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { startGitHub } from '../../src/emulator/github/github.ts'
import type { GitHub } from '../../src/emulator/github/github.ts'
import { githubClient } from '../../src/adapters/http/github-client.ts'
import { githubFault } from '../../src/adapters/http/github-fault.ts'

const startMs = Date.UTC(2026, 10, 22, 3, 12)
const base = '/repos/octo/shop'
let github: GitHub
beforeEach(async () => {
  github = await startGitHub({ repository: 'octo/shop', clock: virtualClock(startMs), token: 'good' })
})
afterEach(() => github.close())

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly link: string | null
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  { url = github.url, token = 'good' } = {}
): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  return { status: response.status, body: await response.json(), link: response.headers.get('link') }
}
const open = (title: string, labels: readonly string[] = []): Promise<Answer> =>
  call('POST', `${base}/issues`, { title, body: 'text', labels })

describe('requests and answers', () => {
  const tooLong = 'x'.repeat(65_537)
  test.each([
    [
      'an issue is opened',
      'POST',
      '/issues',
      { title: 'one' },
      201,
      { number: 2, title: 'one', body: null, state: 'open', state_reason: null, created_at: '2026-11-22T03:12:00Z' }
    ],
    [
      'not without a title',
      'POST',
      '/issues',
      { body: 'x' },
      422,
      { message: 'Validation Failed', errors: [{ code: 'missing_field', field: 'title' }] }
    ],
    [
      'nor with an empty one',
      'POST',
      '/issues',
      { title: ' ' },
      422,
      { errors: [{ code: 'invalid', field: 'title' }] }
    ],
    [
      'nor with one of 257 characters',
      'POST',
      '/issues',
      { title: 'x'.repeat(257) },
      422,
      { errors: [{ field: 'title', message: 'title is too long (maximum is 256 characters)' }] }
    ],
    [
      'nor with a body of 65,537',
      'POST',
      '/issues',
      { title: 'x', body: tooLong },
      422,
      { errors: [{ field: 'body' }] }
    ],
    [
      'nor with a field that there is not',
      'POST',
      '/issues',
      { title: 'x', colour: 'red' },
      422,
      { errors: [{ field: 'colour' }] }
    ],
    ['nor without JSON', 'POST', '/issues', undefined, 422, {}],
    [
      'an issue is read',
      'GET',
      '/issues/1',
      undefined,
      200,
      { number: 1, title: 'first', labels: [{ name: 'ours', color: 'ededed', description: null }] }
    ],
    ['an unknown one is not', 'GET', '/issues/7', undefined, 404, { message: 'Not Found' }],
    ['nor changed', 'PATCH', '/issues/7', { title: 'x' }, 404, {}],
    ['nor commented on', 'POST', '/issues/7/comments', { body: 'x' }, 404, {}],
    ['nor are its comments read', 'GET', '/issues/7/comments', undefined, 404, {}],
    [
      'an issue is closed',
      'PATCH',
      '/issues/1',
      { state: 'closed', state_reason: 'not_planned' },
      200,
      { state: 'closed', state_reason: 'not_planned', closed_at: '2026-11-22T03:12:00Z' }
    ],
    ['as completed unless told', 'PATCH', '/issues/1', { state: 'closed' }, 200, { state_reason: 'completed' }],
    [
      'a title changes alone',
      'PATCH',
      '/issues/1',
      { title: 'new' },
      200,
      { title: 'new', body: 'text', state: 'open' }
    ],
    ['labels are replaced', 'PATCH', '/issues/1', { labels: ['b'] }, 200, { labels: [{ name: 'b' }] }],
    [
      'a state that there is not is refused',
      'PATCH',
      '/issues/1',
      { state: 'done' },
      422,
      { errors: [{ field: 'state' }] }
    ],
    ['a comment is written', 'POST', '/issues/1/comments', { body: 'hello' }, 201, { id: 1, body: 'hello' }],
    ['an empty one is not', 'POST', '/issues/1/comments', { body: '' }, 422, {}],
    [
      'a label is made',
      'POST',
      '/labels',
      { name: 'new', color: 'b60205', description: 'd' },
      201,
      { name: 'new', color: 'b60205', description: 'd' }
    ],
    [
      'not twice, in any case of letters',
      'POST',
      '/labels',
      { name: 'OURS' },
      422,
      { errors: [{ code: 'already_exists', field: 'name' }] }
    ],
    [
      'not in another notation',
      'POST',
      '/labels',
      { name: 'x', color: '#b60205' },
      422,
      { errors: [{ field: 'color' }] }
    ],
    [
      'not with a long description',
      'POST',
      '/labels',
      { name: 'x', description: 'x'.repeat(101) },
      422,
      { errors: [{ field: 'description' }] }
    ],
    ['a label is read', 'GET', '/labels/ours', undefined, 200, { name: 'ours' }],
    ['an unknown one is not', 'GET', '/labels/x', undefined, 404, {}],
    ['labels are listed', 'GET', '/labels', undefined, 200, [{ name: 'ours' }]],
    ['a variable is stored', 'POST', '/actions/variables', { name: 'A', value: '1' }, 201, {}],
    ['a path that there is not is not found', 'GET', '/pulls', undefined, 404, {}]
  ])('%s', async (_name, method, path, body, status, expected) => {
    await open('first', ['ours'])
    const answer = await call(method, base + path, body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject(expected)
  })
})

test('a closed issue is reopened', async () => {
  await open('one')
  await call('PATCH', `${base}/issues/1`, { state: 'closed' })
  expect((await call('PATCH', `${base}/issues/1`, { state: 'open' })).body).toMatchObject({
    state: 'open',
    state_reason: 'reopened',
    closed_at: null
  })
})

test.each([
  ['open ones, newest first', '', [3, 1]],
  ['closed ones', '?state=closed', [2]],
  ['all, oldest first', '?state=all&direction=asc', [1, 2, 3]],
  ['those with a label', '?labels=a', [3, 1]],
  ['those with every label', '?labels=a,B', [3]],
  ['those with an unknown one', '?labels=c', []],
  ['a page of one', '?per_page=1&page=2', [1]],
  ['nothing behind the last page', '?page=9', []]
])('the list shows %s', async (_name, query, numbers) => {
  await open('one', ['a'])
  await open('two', ['a'])
  await open('three', ['a', 'b'])
  await call('PATCH', `${base}/issues/2`, { state: 'closed' })
  const { body } = await call('GET', `${base}/issues${query}`)
  expect((body as { number: number }[]).map(({ number }) => number)).toEqual(numbers)
})

test('a client finds every page by the link of the one before', async () => {
  for (let count = 0; count < 7; count++) await open(`issue ${count}`)
  const octokit = githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text })
  const found = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner: 'octo',
    repo: 'shop',
    per_page: 2,
    state: 'open'
  })
  expect(found).toHaveLength(7)
})

test('comments are listed from an instant on', async () => {
  await open('one')
  await call('POST', `${base}/issues/1/comments`, { body: 'hello' })
  expect((await call('GET', `${base}/issues/1/comments?since=2026-11-22T03:12:00Z`)).body).toHaveLength(1)
  expect((await call('GET', `${base}/issues/1/comments?since=2026-11-22T03:12:01Z`)).body).toHaveLength(0)
})

test('a pull request is listed among the issues', async () => {
  await open('one')
  github.put({ ...github.issues.get(1)!, number: 2, kind: 'pull-request' })
  const { body } = await call('GET', `${base}/issues`)
  expect((body as { pull_request?: unknown }[]).map((issue) => issue.pull_request !== undefined)).toEqual([true, false])
})

test.each([
  ['a wrong token', {}, 'bad', 401, 'Bad credentials'],
  ['another repository', {}, 'good', 404, 'Not Found'],
  ['a token that may only read', { issuesAccess: 'read' }, 'good', 403, 'Resource not accessible by integration'],
  ['issues switched off', { issuesFeature: 'off' }, 'good', 410, 'Issues are disabled for this repo']
] as const)('%s cannot open an issue', async (name, options, token, status, message) => {
  const other = await startGitHub({
    repository: name === 'another repository' ? 'octo/other' : 'octo/shop',
    clock: virtualClock(startMs),
    token: 'good',
    ...options
  })
  expect(await call('POST', `${base}/issues`, { title: 'x' }, { url: other.url, token })).toMatchObject({
    status,
    body: { message }
  })
  expect(other.issues.size).toBe(0)
  await other.close()
})

test('reading stays allowed where writing is not', async () => {
  const other = await startGitHub({ repository: 'octo/shop', clock: virtualClock(startMs), issuesAccess: 'read' })
  expect(await call('GET', `${base}/issues`, undefined, { url: other.url })).toMatchObject({ status: 200, body: [] })
  await other.close()
})

describe('faults', () => {
  test('an answer takes the place of the usual one, so many times', async () => {
    github.fail({
      method: 'POST',
      path: `${base}/issues`,
      times: 1,
      answer: { kind: 'status', status: 502, body: '<html>', headers: { 'X-Odd': 'yes' } }
    })
    const response = await fetch(`${github.url}${base}/issues`, {
      method: 'POST',
      headers: { authorization: 'token good' },
      body: '{"title":"x"}'
    })
    expect([response.status, await response.text(), response.headers.get('x-odd')]).toEqual([502, '<html>', 'yes'])
    expect((await open('x')).status).toBe(201)
    expect(github.issues.size).toBe(1)
  })

  test('a reset does nothing, a lost reply does what was asked', async () => {
    github.fail({ times: 1, answer: { kind: 'reset' } })
    await expect(open('x')).rejects.toThrow()
    expect(github.issues.size).toBe(0)
    github.fail({ times: 1, answer: { kind: 'lost-reply' } })
    await expect(open('x')).rejects.toThrow()
    expect(github.issues.size).toBe(1)
  })

  test('a hanging request ends with the client or the server', async () => {
    github.fail({ answer: { kind: 'hang' } })
    await expect(fetch(github.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
    const hanging = expect(fetch(github.url)).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 20))
    await github.close()
    await hanging
    github = await startGitHub({ repository: 'octo/shop', clock: virtualClock(startMs) })
  })

  test('a delay passes on the clock', async () => {
    const clock = virtualClock(startMs)
    const slow = await startGitHub({ repository: 'octo/shop', clock })
    slow.fail({ answer: { kind: 'delay', delayMs: 60_000 } })
    await call('GET', `${base}/issues`, undefined, { url: slow.url })
    expect(clock.now()).toBe(startMs + 60_000)
    await slow.close()
  })

  test('end when they are cleared', async () => {
    github.fail({ answer: { kind: 'status', status: 500 } })
    expect((await open('x')).status).toBe(500)
    github.clearFaults()
    expect((await open('x')).status).toBe(201)
  })
})

test('every request is kept in order, with what it carried', async () => {
  await open('one')
  await call('GET', `${base}/issues?state=all`)
  await fetch(`${github.url}${base}/issues`, { method: 'POST', body: 'no JSON' })
  expect(github.requests).toMatchObject([
    { method: 'POST', path: `${base}/issues`, body: { title: 'one' }, headers: { authorization: 'Bearer good' } },
    { method: 'GET', path: `${base}/issues`, query: { state: 'all' }, body: null },
    { method: 'POST', body: 'no JSON' }
  ])
})

describe('the client of this project', () => {
  test('names itself, carries its token and follows no redirect', async () => {
    github.fail({ answer: { kind: 'status', status: 302, headers: { Location: `${github.url}/elsewhere` } } })
    const refused: unknown = await githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text })
      .rest.issues.listForRepo({ owner: 'octo', repo: 'shop' })
      .catch((error: unknown) => error)
    expect(githubFault(refused)).toEqual({ kind: 'gone', status: 302, message: 'moved to another address' })
    expect(github.requests).toHaveLength(1)
    expect(github.requests[0]?.headers).toMatchObject({
      authorization: 'token good',
      'user-agent': expect.stringMatching(/^dyno-scaler /) as unknown
    })
  })

  test('waits no longer than it was told', async () => {
    github.fail({ answer: { kind: 'hang' } })
    const client = githubClient({ token: 'good', baseUrl: github.url, timeoutMs: 50, redact: (text) => text })
    await expect(client.rest.issues.listForRepo({ owner: 'octo', repo: 'shop' })).rejects.toThrow()
    expect(client).toBeInstanceOf(Octokit)
  })
})
